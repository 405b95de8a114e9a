//! Who may call, and what they may do: API keys, staff and their roles, tokens.

mod access_token;
pub mod api_keys;
mod attempts;
mod authenticate;
mod brief_cache;
pub mod grants;
mod key_text;
mod me;
mod names;
mod passwords;
mod refresh_token;
pub mod roles;
pub mod sign_in;
pub mod signing_keys;
pub mod staff;

use std::sync::Arc;

use domain::{ApiKeyId, FieldError, SessionId, TenantId};
use store::sessions::SessionState;
use tokio::sync::{Semaphore, SemaphorePermit};

pub use access_token::scope_text;
pub use authenticate::authenticate;
pub use brief_cache::TRUSTED_MILLIS;
pub use key_text::KeyText;
pub use me::{Me, me};
pub use names::names;
pub use passwords::Password;

use crate::{App, Error, Result};
use authenticate::KeyState;
use brief_cache::BriefCache;
use signing_keys::SigningKeys;

/// Each takes 19 MiB for the time it runs.
const PASSWORDS_AT_ONCE: usize = 2;
/// Sessions stay to be seen for so long after they ran out.
const SESSIONS_KEPT_MILLIS: i64 = 24 * 3_600 * 1_000;

/// What one process remembers about callers; cheap to clone.
#[derive(Clone)]
pub struct Access(Arc<Memory>);

struct Memory {
    issuer: String,
    signing: SigningKeys,
    keys_by_hash: BriefCache<[u8; 32], KeyState>,
    keys_by_id: BriefCache<ApiKeyId, KeyState>,
    sessions: BriefCache<(TenantId, SessionId), SessionState>,
    hashing: Semaphore,
}

impl Access {
    /// `issuer` is the `iss` of the tokens: the platform's address, or just its name.
    pub fn new(issuer: impl Into<String>) -> Access {
        Access(Arc::new(Memory {
            issuer: issuer.into(),
            signing: SigningKeys::default(),
            keys_by_hash: BriefCache::default(),
            keys_by_id: BriefCache::default(),
            sessions: BriefCache::default(),
            hashing: Semaphore::new(PASSWORDS_AT_ONCE),
        }))
    }

    fn issuer(&self) -> &str {
        &self.0.issuer
    }

    fn signing(&self) -> &SigningKeys {
        &self.0.signing
    }

    fn keys_by_hash(&self) -> &BriefCache<[u8; 32], KeyState> {
        &self.0.keys_by_hash
    }

    fn keys_by_id(&self) -> &BriefCache<ApiKeyId, KeyState> {
        &self.0.keys_by_id
    }

    fn sessions(&self) -> &BriefCache<(TenantId, SessionId), SessionState> {
        &self.0.sessions
    }

    /// Waits until another password may be hashed.
    async fn hashing_turn(&self) -> Result<SemaphorePermit<'_>> {
        let turn = self.0.hashing.acquire().await;
        turn.map_err(|_| Error::Internal("password hashing has ended".to_owned()))
    }

    /// After a change of who may call: this process sees it at once.
    pub fn forget(&self) {
        self.0.keys_by_hash.clear();
        self.0.keys_by_id.clear();
        self.0.sessions.clear();
    }
}

/// Removes sessions and counts of attempts that have outlived their use; how many.
pub async fn clean_up(app: &App) -> Result<u64> {
    let before = app.now().plus_millis(-SESSIONS_KEPT_MILLIS);
    let sessions = store::sessions::remove_expired(&app.store.db, before).await?;
    Ok(sessions + attempts::clean_up(app).await?)
}

/// A name is not empty, has no white space around it, and is short.
pub(crate) fn check_name(name: &str, max: usize) -> Result<(), FieldError> {
    const POINTER: &str = "/name";
    if name.trim().is_empty() {
        Err(FieldError::new(POINTER, "required"))
    } else if name.trim() != name {
        Err(FieldError::new(POINTER, "bad_format"))
    } else if name.chars().count() > max {
        Err(FieldError::new(POINTER, "too_long").hint(max.to_string()))
    } else {
        Ok(())
    }
}

/// Randomness of the operating system.
fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::Internal(format!("no randomness: {error}")))?;
    Ok(bytes)
}

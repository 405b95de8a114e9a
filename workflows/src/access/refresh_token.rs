//! The text of a refresh token: which session, which generation of its tokens, and a keyed hash over
//! both. Nothing of it is stored, and every older generation is recognized when it comes back.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::access::Session;
use domain::{SessionId, TenantId};
use store::Store;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

const PREFIX: &str = "nk_refresh_";
const ID: usize = 16;
const NAMED: usize = 2 * ID + 8;

/// What a refresh token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefreshToken {
    pub tenant: TenantId,
    pub session: SessionId,
    pub generation: i64,
}

impl RefreshToken {
    /// The newest token of a session.
    pub fn of(session: &Session) -> RefreshToken {
        RefreshToken {
            tenant: session.tenant_id,
            session: session.id,
            generation: session.generation,
        }
    }

    pub fn text(&self, store: &Store) -> String {
        let named = self.named();
        let all = [named.as_slice(), &keyed_hash(store, &named)].concat();
        format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(all))
    }

    /// `None`: this platform never gave it out.
    pub fn read(store: &Store, text: &str) -> Option<RefreshToken> {
        const LONGEST: usize = 128;
        let text = text.strip_prefix(PREFIX).filter(|text| text.len() <= LONGEST)?;
        let all = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (named, hash) = all.split_at_checked(NAMED)?;
        let genuine: bool = keyed_hash(store, named).ct_eq(hash).into();
        genuine.then_some(RefreshToken {
            tenant: TenantId(Uuid::from_slice(&named[..ID]).ok()?),
            session: SessionId(Uuid::from_slice(&named[ID..2 * ID]).ok()?),
            generation: i64::from_be_bytes(named[2 * ID..].try_into().ok()?),
        })
    }

    fn named(&self) -> Vec<u8> {
        [
            self.tenant.0.as_bytes().as_slice(),
            self.session.0.as_bytes(),
            &self.generation.to_be_bytes(),
        ]
        .concat()
    }
}

fn keyed_hash(store: &Store, named: &[u8]) -> Vec<u8> {
    store.platform_blind("refresh token", &URL_SAFE_NO_PAD.encode(named))
}

//! The Ed25519 keys that sign access tokens: made on first use, replaced every 30 days or by
//! command; a replaced key verifies until what it signed has run out.

use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Instant;
use ed25519_dalek::pkcs8::EncodePrivateKey as _;
use jsonwebtoken::{DecodingKey, EncodingKey};
use store::platform_secrets::{self, PlatformSecret};

use super::random;
use crate::{App, Error, Result, new_id};

/// How long a token is valid.
pub const LIFETIME_MILLIS: i64 = 15 * 60 * 1_000;
const PURPOSE: &str = "token signing";
const REPLACED_AFTER_MILLIS: i64 = 30 * 24 * 3_600 * 1_000;
/// How long a process goes on with the keys it has read.
const CACHED_MILLIS: i64 = 30_000;
/// Unknown key ids come from outside: they may not cost more than this.
const SHORTEST_PAUSE_MILLIS: i64 = 1_000;
/// Another process may sign with a replaced key for as long as it trusts what it read.
const VERIFIES_MILLIS: i64 = LIFETIME_MILLIS + 2 * CACHED_MILLIS;

/// One key, open.
pub struct SigningKey {
    /// The `kid` of the tokens it signs.
    pub id: String,
    /// Base64url, as in a JWK.
    pub public: String,
    pub encoding: EncodingKey,
    pub decoding: DecodingKey,
    created_at: Instant,
    retired_at: Option<Instant>,
}

/// The keys that this process knows.
#[derive(Default)]
pub struct SigningKeys(RwLock<Option<Arc<KeySet>>>);

struct KeySet {
    /// Newest first.
    keys: Vec<Arc<SigningKey>>,
    read_at: Instant,
}

impl KeySet {
    fn is_younger_than(&self, millis: i64, now: Instant) -> bool {
        (0..millis).contains(&(now.millis() - self.read_at.millis()))
    }
}

/// The key that signs now.
pub async fn current(app: &App) -> Result<Arc<SigningKey>> {
    let set = known(app).await?;
    match usable(&set, app.now()) {
        Some(key) => Ok(key),
        None => rotate(app).await,
    }
}

/// The key with this id, if it is still good.
pub async fn find(app: &App, id: &str) -> Result<Option<Arc<SigningKey>>> {
    let now = app.now();
    let mut set = known(app).await?;
    if !set.keys.iter().any(|key| key.id == id) && !set.is_younger_than(SHORTEST_PAUSE_MILLIS, now) {
        set = read(app).await?;
    }
    let found = set.keys.iter().find(|key| key.id == id);
    Ok(found.filter(|key| verifies(key, now)).cloned())
}

/// The keys to verify with, for whoever wants to check tokens without asking here.
pub async fn public(app: &App) -> Result<Vec<Arc<SigningKey>>> {
    current(app).await?;
    let now = app.now();
    let set = known(app).await?;
    Ok(set
        .keys
        .iter()
        .filter(|key| verifies(key, now))
        .cloned()
        .collect())
}

/// Makes a new key, which signs from now on, and retires those before it.
pub async fn rotate(app: &App) -> Result<Arc<SigningKey>> {
    let now = app.now();
    let id = format!("sig_{}", domain::id::base32(new_id()));
    let seed: [u8; 32] = random()?;
    let vault = app.store.vault();
    let mut tx = app.store.db.begin().await?;
    for secret in platform_secrets::list(&mut tx, vault, PURPOSE).await? {
        platform_secrets::retire(&mut tx, &secret.id, now).await?;
    }
    platform_secrets::add(&mut tx, vault, PURPOSE, &id, &seed, now).await?;
    tx.commit().await?;
    let set = read(app).await?;
    usable(&set, now).ok_or_else(|| Error::Internal("the new signing key is not there".to_owned()))
}

fn usable(set: &KeySet, now: Instant) -> Option<Arc<SigningKey>> {
    let newest = set.keys.iter().find(|key| key.retired_at.is_none())?;
    let age = now.millis() - newest.created_at.millis();
    (age < REPLACED_AFTER_MILLIS).then(|| newest.clone())
}

fn verifies(key: &SigningKey, now: Instant) -> bool {
    key.retired_at
        .is_none_or(|retired_at| now < retired_at.plus_millis(VERIFIES_MILLIS))
}

async fn known(app: &App) -> Result<Arc<KeySet>> {
    let known = {
        let known = app
            .access
            .signing()
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        known.clone()
    };
    match known {
        Some(set) if set.is_younger_than(CACHED_MILLIS, app.now()) => Ok(set),
        _ => read(app).await,
    }
}

async fn read(app: &App) -> Result<Arc<KeySet>> {
    let secrets = platform_secrets::list(&app.store.db, app.store.vault(), PURPOSE).await?;
    let set = Arc::new(KeySet {
        keys: secrets.into_iter().map(open).collect::<Result<_>>()?,
        read_at: app.now(),
    });
    let mut known = app
        .access
        .signing()
        .0
        .write()
        .unwrap_or_else(PoisonError::into_inner);
    *known = Some(set.clone());
    Ok(set)
}

fn open(secret: PlatformSecret) -> Result<Arc<SigningKey>> {
    let unreadable = || Error::Internal(format!("signing key {} does not read", secret.id));
    let seed: &[u8; 32] = secret.secret.as_slice().try_into().map_err(|_| unreadable())?;
    let pair = ed25519_dalek::SigningKey::from_bytes(seed);
    let private = pair.to_pkcs8_der().map_err(|_| unreadable())?;
    let public = URL_SAFE_NO_PAD.encode(pair.verifying_key().as_bytes());
    Ok(Arc::new(SigningKey {
        encoding: EncodingKey::from_ed_der(private.as_bytes()),
        decoding: DecodingKey::from_ed_components(&public).map_err(|_| unreadable())?,
        public,
        created_at: secret.created_at,
        retired_at: secret.retired_at,
        id: secret.id,
    }))
}

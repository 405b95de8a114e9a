//! Secrets of a shop at a mall. They serialise as they are, for the caller to seal; `Debug` says nothing.

use domain::Instant;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// A text that nobody may see.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Secret {
        Secret(text.into())
    }

    pub fn expose(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessToken {
    pub token: Secret,
    pub expires_at: Instant,
}

impl AccessToken {
    /// Whether it holds for long enough to finish a call that begins now.
    pub fn holds(&self, now: Instant) -> bool {
        const MARGIN_MILLIS: i64 = 60_000;
        now.plus_millis(MARGIN_MILLIS) < self.expires_at
    }
}

/// What [`super::Mall::renew`] brought; what is `None` stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    pub access: AccessToken,
    /// For personal data, where the mall has a token of its own for that (Amazon's RDT).
    pub restricted: Option<AccessToken>,
    /// A new refresh token replaces the old one.
    pub refresh: Option<Secret>,
    pub refresh_expires_at: Option<Instant>,
}

/// A credential that runs out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expiry {
    /// `license_key`, `refresh_token`, `public_key`, …
    pub what: &'static str,
    pub at: Instant,
    /// Whether [`super::Mall::renew`] puts it off; otherwise people have to.
    pub renews_itself: bool,
}

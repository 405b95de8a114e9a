//! Credentials of a shop at a mall that are renewed, and those that run out.

use domain::Instant;
use serde::{Deserialize, Serialize};

use crate::oauth::{AccessToken, Granted};
use crate::secret::Secret;

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

impl From<Granted> for Renewal {
    fn from(granted: Granted) -> Renewal {
        Renewal {
            access: granted.access,
            restricted: None,
            refresh: granted.refresh,
            refresh_expires_at: None,
        }
    }
}

/// A credential that runs out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expiry {
    /// `license_key`, `refresh_token`, `public_key`, …
    pub what: &'static str,
    pub at: Instant,
    /// Whether [`super::Mall::renew`] puts it off; otherwise people have to.
    pub renews_itself: bool,
    /// Nobody said when: it lasts no longer than this.
    pub is_estimated: bool,
}

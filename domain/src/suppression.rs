//! 配信停止 and オプトイン: who gets no mail, and who agreed to advertising (特定電子メール法).

use serde::{Deserialize, Serialize};

use crate::{Instant, MailConsentId, MailId, SuppressionId, TenantId};

/// An address that gets less mail, known by its blind index.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Suppression {
    pub tenant_id: TenantId,
    pub id: SuppressionId,
    pub address: Vec<u8>,
    pub scope: SuppressionScope,
    pub reason: SuppressionReason,
    /// The mail that came of it: the one that bounced, or in which the link was.
    pub mail_id: Option<MailId>,
    /// [`AddressPersonal`].
    pub sealed: Vec<u8>,
    pub created_at: Instant,
}

/// The address itself.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressPersonal {
    pub address: String,
}

impl std::fmt::Debug for AddressPersonal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AddressPersonal(…)")
    }
}

/// Which mail it no longer gets; the later one holds the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum SuppressionScope {
    Advertising,
    All,
}

impl SuppressionScope {
    pub fn covers(self, advertising: bool) -> bool {
        self == SuppressionScope::All || advertising
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum SuppressionReason {
    /// By the link or the button in a mail.
    Unsubscribed,
    /// Mail to it comes back for good.
    Bounced,
    /// The recipient complained.
    Complaint,
    /// Somebody of the shop entered it.
    Manual,
}

/// One word of an address about advertising. The last one counts; none is ever changed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailConsent {
    pub tenant_id: TenantId,
    pub id: MailConsentId,
    pub address: Vec<u8>,
    /// Taken back where it is not.
    pub granted: bool,
    /// Where it was given: a form, a mall's flag.
    pub source: String,
    /// Which words were agreed to.
    pub text_version: String,
    pub given_at: Instant,
    /// [`AddressPersonal`].
    pub sealed: Vec<u8>,
    pub created_at: Instant,
}

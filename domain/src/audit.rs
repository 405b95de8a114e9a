//! Who read personal data and who changed what access there is.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::{AuditId, Instant, TenantId};

/// One line of the audit log; never changed, never personal itself.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct AuditEntry {
    pub tenant_id: TenantId,
    /// Ordered by `occurred_at`.
    pub id: AuditId,
    pub actor: Json<Actor>,
    pub action: AuditAction,
    /// The id of what it was done to; none where it was done to many.
    pub subject: Option<String>,
    pub detail: Json<serde_json::Value>,
    pub request_id: String,
    /// Where the request came from.
    pub address: Option<String>,
    pub occurred_at: Instant,
}

macro_rules! audit_actions {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// `noun.verb` in the past; published, so append only.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
        #[sqlx(type_name = "text")]
        pub enum AuditAction {
            $($(#[$doc])* #[serde(rename = $text)] #[sqlx(rename = $text)] $name,)*
        }

        impl AuditAction {
            pub const ALL: &[AuditAction] = &[$(AuditAction::$name),*];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

audit_actions! {
    TenantCreated = "tenant.created";
    TenantChanged = "tenant.changed";
    RoleCreated = "role.created";
    RoleChanged = "role.changed";
    RoleRemoved = "role.removed";
    StaffRead = "staff.read";
    StaffCreated = "staff.created";
    StaffChanged = "staff.changed";
    PasswordChanged = "staff.password_changed";
    ApiKeyCreated = "api_key.created";
    ApiKeyChanged = "api_key.changed";
    ApiKeyRevoked = "api_key.revoked";
    /// Another tenant's key was let in.
    ApiKeyGranted = "api_key.granted";
    ApiKeyGrantWithdrawn = "api_key.grant_withdrawn";
    SessionStarted = "session.started";
    /// A sign-in with a wrong password.
    SessionRefused = "session.refused";
    SessionEnded = "session.ended";
    /// An old refresh token came back: the session was ended, because somebody copied a token.
    RefreshTokenReused = "session.refresh_token_reused";
    /// Orders were read with the people on them.
    OrdersRead = "orders.read";
    /// A file of orders was asked for.
    OrdersExported = "orders.exported";
    /// The personal data of a customer was deleted.
    CustomerErased = "customer.erased";
    /// The personal data of an order was deleted.
    OrderErased = "order.erased";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_unique() {
        for (i, action) in AuditAction::ALL.iter().enumerate() {
            assert!(
                AuditAction::ALL[..i]
                    .iter()
                    .all(|other| other.as_str() != action.as_str())
            );
        }
    }
}

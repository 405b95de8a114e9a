//! Who may call, and what they may do.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::network::Network;
use crate::{ApiKeyId, Instant, RoleId, SessionId, StaffId, TenantId};

macro_rules! scopes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// One function that a caller may be allowed. Append only.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Scope {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl Scope {
            pub const ALL: &[Scope] = &[$(Scope::$name),*];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }

        impl FromStr for Scope {
            type Err = UnknownScope;

            fn from_str(text: &str) -> Result<Self, UnknownScope> {
                match text { $($text => Ok(Self::$name),)* _ => Err(UnknownScope(text.to_owned())) }
            }
        }
    };
}

scopes! {
    /// Staff, roles and keys: read.
    AccessRead = "access:read";
    /// Staff, roles and keys: create, change, revoke.
    AccessWrite = "access:write";
    SettingsRead = "settings:read";
    SettingsWrite = "settings:write";
    OrdersRead = "orders:read";
    OrdersWrite = "orders:write";
    /// Names, addresses, phones, mail addresses and free notes.
    PiiRead = "pii:read";
    JobsRead = "jobs:read";
    JobsWrite = "jobs:write";
    AuditRead = "audit:read";
    ShipmentsRead = "shipments:read";
    ShipmentsWrite = "shipments:write";
    /// Files of orders, out of the platform.
    OrdersExport = "orders:export";
    PaymentsRead = "payments:read";
    PaymentsWrite = "payments:write";
    /// Import rules and オートロボ.
    RulesRead = "rules:read";
    RulesWrite = "rules:write";
    BlacklistRead = "blacklist:read";
    BlacklistWrite = "blacklist:write";
    CustomersRead = "customers:read";
    CustomersWrite = "customers:write";
    ReportsRead = "reports:read";
    ShopsRead = "shops:read";
    /// 店舗: what is connected, and with which credentials.
    ShopsWrite = "shops:write";
    ProductsRead = "products:read";
    ProductsWrite = "products:write";
    StockRead = "stock:read";
    StockWrite = "stock:write";
    MailRead = "mail:read";
    /// Mail to buyers, its templates and servers.
    MailWrite = "mail:write";
    EventsRead = "events:read";
    /// Webhooks: where events are sent to.
    EventsWrite = "events:write";
    NoticesRead = "notices:read";
    /// お知らせ and incidents.
    NoticesWrite = "notices:write";
    /// Personal data of orders: deleted for good.
    PiiErase = "pii:erase";
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown scope {0}")]
pub struct UnknownScope(pub String);

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A set of scopes; as text in OAuth's manner, separated by spaces.
pub type Scopes = BTreeSet<Scope>;

/// The roles every tenant starts with. Their scopes are a starting point: a tenant may make roles
/// of its own, function by function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum BuiltInRole {
    Owner,
    Manager,
    Operator,
    Viewer,
}

impl BuiltInRole {
    pub const ALL: [BuiltInRole; 4] = [Self::Owner, Self::Manager, Self::Operator, Self::Viewer];

    pub fn scopes(self) -> Scopes {
        use Scope::{
            AccessRead, AccessWrite, AuditRead, BlacklistRead, BlacklistWrite, CustomersWrite, EventsWrite,
            JobsWrite, MailWrite, NoticesWrite, OrdersExport, OrdersWrite, PaymentsWrite, PiiErase, PiiRead,
            ProductsWrite, RulesWrite, SettingsWrite, ShipmentsWrite, ShopsWrite, StockWrite,
        };
        let without = |denied: &[Scope]| -> Scopes {
            Scope::ALL
                .iter()
                .copied()
                .filter(|scope| !denied.contains(scope))
                .collect()
        };
        match self {
            Self::Owner => without(&[]),
            Self::Manager => without(&[AccessWrite]),
            Self::Operator => without(&[
                AccessRead,
                AccessWrite,
                SettingsWrite,
                AuditRead,
                JobsWrite,
                RulesWrite,
                ShopsWrite,
                EventsWrite,
                PiiErase,
            ]),
            Self::Viewer => without(&[
                AccessRead,
                AccessWrite,
                SettingsWrite,
                AuditRead,
                JobsWrite,
                OrdersWrite,
                OrdersExport,
                ShipmentsWrite,
                PaymentsWrite,
                RulesWrite,
                BlacklistRead,
                BlacklistWrite,
                CustomersWrite,
                PiiRead,
                ShopsWrite,
                ProductsWrite,
                StockWrite,
                MailWrite,
                EventsWrite,
                NoticesWrite,
                PiiErase,
            ]),
        }
    }
}

/// A role: a name for a set of scopes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Role {
    pub tenant_id: TenantId,
    pub id: RoleId,
    pub name: String,
    /// Built-in roles cannot be changed or removed.
    pub built_in: Option<BuiltInRole>,
    /// Empty for built-in roles, which allow what this program says.
    pub scopes: Json<Scopes>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

impl Role {
    /// What its holders may do.
    pub fn allows(&self) -> Scopes {
        self.built_in
            .map_or_else(|| self.scopes.0.clone(), BuiltInRole::scopes)
    }
}

/// 担当者. Name and mail address are in `sealed`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Staff {
    pub tenant_id: TenantId,
    pub id: StaffId,
    pub role_id: RoleId,
    /// Blind index of the mail address, which signs in; unique in the whole platform.
    pub email_index: Vec<u8>,
    pub sealed: Vec<u8>,
    /// Argon2id, PHC text.
    pub password_hash: String,
    /// Somebody who is not can no longer sign in.
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What is personal about a member of staff.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffPersonal {
    pub name: String,
    pub email: String,
}

/// A machine's key: `nk_live_…`, of which only the hash is kept. Also an OAuth2 client.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ApiKey {
    /// The tenant it was made in.
    pub tenant_id: TenantId,
    pub id: ApiKeyId,
    pub name: String,
    /// The first characters, to tell keys apart.
    pub hint: String,
    pub scopes: Json<Scopes>,
    /// Where it may come from; empty: anywhere.
    pub networks: Json<Vec<Network>>,
    pub expires_at: Option<Instant>,
    pub last_used_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// Another tenant's key that may act for this tenant: a consultant's key covers several shops, each
/// by that shop's own consent.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ApiKeyGrant {
    /// The tenant that agreed.
    pub tenant_id: TenantId,
    pub key_id: ApiKeyId,
    /// The tenant that the key was made in.
    pub key_tenant_id: TenantId,
    /// What the key may do here at most; its own scopes bound it too.
    pub scopes: Json<Scopes>,
    pub created_at: Instant,
}

/// A signed-in member of staff, until signed out or expired.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Session {
    pub tenant_id: TenantId,
    pub id: SessionId,
    pub staff_id: StaffId,
    /// What the sign-in asked for, if less than the role allows.
    pub scopes: Option<Json<Scopes>>,
    /// Grows with every refresh; only the newest refresh token is good.
    pub generation: i64,
    /// Moves on with every refresh, up to the session's greatest age.
    pub expires_at: Instant,
    pub revoked_at: Option<Instant>,
    pub created_at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_nested() {
        for pair in BuiltInRole::ALL.windows(2) {
            assert!(pair[0].scopes().is_superset(&pair[1].scopes()), "{pair:?}");
        }
    }

    #[test]
    fn scope_texts_read_back() {
        for scope in Scope::ALL {
            assert_eq!(scope.as_str().parse(), Ok(*scope));
        }
    }
}

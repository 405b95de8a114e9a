//! API keys as the API writes and reads them.

use domain::ApiKeyId;
use domain::access::ApiKey;
use poem_openapi::Object;
use poem_openapi::types::MaybeUndefined;
use workflows::access::api_keys::{ApiKeyEdit, CreatedApiKey, NewApiKey};

use crate::wire::{At, Id, NetworkText, ScopeText};

/// A machine's key to the API. It is an OAuth2 client too: its id is the `client_id`, the key itself
/// the `client_secret`.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ApiKey")]
pub struct ApiKeyView {
    pub id: Id<ApiKeyId>,
    pub name: String,
    /// The first characters of the key, to tell keys apart.
    pub hint: String,
    /// What it may do.
    pub scopes: Vec<ScopeText>,
    /// Where it may be used from; none: anywhere.
    pub networks: Vec<NetworkText>,
    /// Null: it does not expire.
    #[oai(nullable)]
    pub expires_at: Option<At>,
    /// To the minute. Null: never.
    #[oai(nullable)]
    pub last_used_at: Option<At>,
    /// Null: it is in use.
    #[oai(nullable)]
    pub revoked_at: Option<At>,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A new key, with the key itself.
#[derive(Clone, Object)]
#[oai(rename = "CreatedApiKey")]
pub struct CreatedApiKeyView {
    #[oai(flatten)]
    pub key: ApiKeyView,
    /// The key itself, shown only now: `Authorization: Bearer nk_live_…`.
    pub secret: String,
}

/// A key to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewApiKey", deny_unknown_fields)]
pub struct NewApiKeyView {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// At most what the caller holds.
    #[oai(validator(min_items = 1, max_items = 100, unique_items))]
    scopes: Vec<ScopeText>,
    /// Addresses or networks that it may be used from; left out: anywhere.
    #[oai(default, validator(max_items = 100))]
    networks: Vec<NetworkText>,
    /// Left out: it does not expire.
    expires_at: Option<At>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ApiKeyPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Takes the place of all networks; an empty list allows any.
    #[oai(validator(max_items = 100))]
    networks: Option<Vec<NetworkText>>,
    /// Null: it does not expire any more.
    #[oai(nullable)]
    expires_at: MaybeUndefined<At>,
}

impl From<ApiKey> for ApiKeyView {
    fn from(key: ApiKey) -> ApiKeyView {
        ApiKeyView {
            id: Id(key.id),
            name: key.name,
            hint: key.hint,
            scopes: ScopeText::list(&key.scopes),
            networks: key.networks.0.into_iter().map(NetworkText).collect(),
            expires_at: key.expires_at.map(At),
            last_used_at: key.last_used_at.map(At),
            revoked_at: key.revoked_at.map(At),
            created_at: At(key.created_at),
            updated_at: At(key.updated_at),
            version: key.version,
        }
    }
}

impl From<CreatedApiKey> for CreatedApiKeyView {
    fn from(created: CreatedApiKey) -> CreatedApiKeyView {
        CreatedApiKeyView {
            secret: created.text.as_str().to_owned(),
            key: created.key.into(),
        }
    }
}

impl From<NewApiKeyView> for NewApiKey {
    fn from(view: NewApiKeyView) -> NewApiKey {
        NewApiKey {
            name: view.name,
            scopes: ScopeText::set(view.scopes),
            networks: view.networks.into_iter().map(|network| network.0).collect(),
            expires_at: view.expires_at.map(|at| at.0),
        }
    }
}

impl From<ApiKeyPatch> for ApiKeyEdit {
    fn from(patch: ApiKeyPatch) -> ApiKeyEdit {
        ApiKeyEdit {
            name: patch.name,
            networks: patch
                .networks
                .map(|networks| networks.into_iter().map(|network| network.0).collect()),
            expires_at: match patch.expires_at {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(at) => Some(Some(at.0)),
            },
        }
    }
}

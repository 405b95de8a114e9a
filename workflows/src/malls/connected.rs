//! A shop's row as a connector.

use connectors::mall::{Advice, Mall, MallCredentials, MallError, MallSettings, SettingsError, connect};
use domain::shop::{CredentialExpiry, FailureKind, Shop};
use domain::{FieldError, Instant, Json};
use serde_json::Value;
use store::TenantKeys;

use crate::{Error, Result};

/// The connector of a shop with credentials; what is wrong with its settings is the shop's to mend.
pub(crate) fn connector(
    route: &str,
    shop: &Shop,
    credentials: &MallCredentials,
) -> std::result::Result<Box<dyn Mall>, FieldError> {
    let settings = settings(&shop.kind, &shop.settings)?;
    connect(route, settings, credentials.clone()).map_err(|error| match error {
        SettingsError::DifferentMalls => FieldError::new("/credentials", "conflicts").hint("/kind"),
        SettingsError::Invalid { field, reason } => {
            FieldError::new(format!("/settings/{field}"), "bad_format").hint(reason)
        }
    })
}

/// Settings as the connector of this kind reads them.
pub(crate) fn settings(kind: &str, settings: &Value) -> std::result::Result<MallSettings, FieldError> {
    tagged(kind, settings, "/settings")
}

pub(crate) fn credentials(
    kind: &str,
    credentials: &Value,
) -> std::result::Result<MallCredentials, FieldError> {
    tagged(kind, credentials, "/credentials")
}

/// The connectors' own form has the kind inside.
pub(crate) fn tagged<T: serde::de::DeserializeOwned>(
    kind: &str,
    value: &Value,
    pointer: &str,
) -> std::result::Result<T, FieldError> {
    let Value::Object(fields) = value else {
        return Err(FieldError::new(pointer, "wrong_type").hint("object"));
    };
    let mut fields = fields.clone();
    fields.insert("kind".to_owned(), kind.into());
    serde_json::from_value(Value::Object(fields)).map_err(|error| {
        // Other messages quote values.
        let message = error.to_string();
        let names_fields = message.starts_with("missing field") || message.starts_with("unknown field");
        let error = FieldError::new(pointer, "bad_format");
        if names_fields { error.hint(message) } else { error }
    })
}

/// The credentials of a shop, open.
pub(crate) fn open(keys: &TenantKeys, shop: &Shop) -> Result<MallCredentials> {
    let kept = store::shops::open(keys, shop)?.ok_or(domain::Error::NotReady)?;
    serde_json::from_value(kept).map_err(|_| Error::Internal("kept credentials do not resolve".into()))
}

/// What a failure means for the shop.
pub(crate) fn failure_kind(error: &MallError) -> FailureKind {
    match error.advice() {
        Advice::TryAgain(_) | Advice::Renew => FailureKind::Temporary,
        Advice::TellShop => FailureKind::Credentials,
        Advice::GiveUp => FailureKind::Refused,
    }
}

/// What runs out of credentials that were set at this time, with the warnings that were given of the same.
pub(crate) fn expiries(
    mall: &dyn Mall,
    set_at: Instant,
    known: &Json<Vec<CredentialExpiry>>,
) -> Vec<CredentialExpiry> {
    let warned = |what: &str, at| {
        let same = known.iter().find(|known| known.what == what && known.at == at);
        same.and_then(|known| known.warned_days)
    };
    let expiry = |expiry: connectors::mall::Expiry| CredentialExpiry {
        what: expiry.what.to_owned(),
        at: expiry.at,
        renews_itself: expiry.renews_itself,
        estimated: expiry.is_estimated,
        warned_days: warned(expiry.what, expiry.at),
    };
    mall.expiries(set_at).into_iter().map(expiry).collect()
}

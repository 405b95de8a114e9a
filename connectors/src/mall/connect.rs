//! From settings and credentials to a connector.

use serde::{Deserialize, Serialize};

use super::credential::Renewal;
use super::{Mall, amazon, generic, rakuten, shopify, yahoo};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MallKind {
    Rakuten,
    Yahoo,
    Amazon,
    Shopify,
    /// A cart that keeps our own contract.
    Generic,
}

/// What may be seen and shown; everything has a default but what names the shop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MallSettings {
    Rakuten(rakuten::Settings),
    Yahoo(yahoo::Settings),
    Amazon(amazon::Settings),
    Shopify(shopify::Settings),
    Generic(generic::Settings),
}

impl MallSettings {
    pub fn kind(&self) -> MallKind {
        match self {
            MallSettings::Rakuten(_) => MallKind::Rakuten,
            MallSettings::Yahoo(_) => MallKind::Yahoo,
            MallSettings::Amazon(_) => MallKind::Amazon,
            MallSettings::Shopify(_) => MallKind::Shopify,
            MallSettings::Generic(_) => MallKind::Generic,
        }
    }
}

/// What has to be sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MallCredentials {
    Rakuten(rakuten::Credentials),
    Yahoo(yahoo::Credentials),
    Amazon(amazon::Credentials),
    Shopify(shopify::Credentials),
    Generic(generic::Credentials),
}

impl MallCredentials {
    /// The credentials with what [`Mall::renew`] brought.
    pub fn renewed(self, renewal: Renewal) -> MallCredentials {
        match self {
            MallCredentials::Rakuten(credentials) => MallCredentials::Rakuten(credentials),
            MallCredentials::Yahoo(credentials) => MallCredentials::Yahoo(credentials.renewed(renewal)),
            MallCredentials::Amazon(credentials) => MallCredentials::Amazon(credentials.renewed(renewal)),
            MallCredentials::Shopify(credentials) => MallCredentials::Shopify(credentials),
            MallCredentials::Generic(credentials) => MallCredentials::Generic(credentials),
        }
    }
}

/// Why no connector can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("settings and credentials are of different malls")]
    DifferentMalls,
    #[error("{field}: {reason}")]
    Invalid {
        field: &'static str,
        reason: &'static str,
    },
}

/// A connector for the shop whose orders come in on this sales route.
pub fn connect(
    route: &str,
    settings: MallSettings,
    credentials: MallCredentials,
) -> Result<Box<dyn Mall>, SettingsError> {
    match (settings, credentials) {
        (MallSettings::Rakuten(settings), MallCredentials::Rakuten(credentials)) => {
            let base = base_url(&settings.base_url)?;
            Ok(Box::new(rakuten::Rakuten::new(
                route,
                settings,
                credentials,
                base,
            )?))
        }
        (MallSettings::Yahoo(settings), MallCredentials::Yahoo(credentials)) => {
            let base = base_url(&settings.base_url)?;
            base_url(&settings.token_url)?;
            Ok(Box::new(yahoo::Yahoo::new(route, settings, credentials, base)?))
        }
        (MallSettings::Amazon(settings), MallCredentials::Amazon(credentials)) => {
            let base = base_url(&settings.base_url)?;
            base_url(&settings.token_url)?;
            Ok(Box::new(amazon::Amazon::new(route, settings, credentials, base)?))
        }
        (MallSettings::Shopify(settings), MallCredentials::Shopify(credentials)) => {
            let base = base_url(&settings.base_url)?;
            Ok(Box::new(shopify::Shopify::new(
                route,
                settings,
                credentials,
                base,
            )?))
        }
        (MallSettings::Generic(settings), MallCredentials::Generic(credentials)) => {
            let base = base_url(&settings.base_url)?;
            Ok(Box::new(generic::Generic::new(
                route,
                settings,
                credentials,
                base,
            )))
        }
        _ => Err(SettingsError::DifferentMalls),
    }
}

/// An absolute address without a slash at its end.
pub(crate) fn base_url(text: &str) -> Result<String, SettingsError> {
    let is_usable = text.parse::<http::Uri>().is_ok_and(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some() && uri.query().is_none()
    });
    if is_usable {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err(SettingsError::Invalid {
            field: "base_url",
            reason: "must be an address with http or https, without a query",
        })
    }
}

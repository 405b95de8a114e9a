//! What a shop says about itself, openly and in secret.

use std::collections::BTreeMap;

use domain::Instant;
use serde::{Deserialize, Serialize};

use super::super::{AccessToken, Renewal, Secret};

/// Which version of the Orders API orders are read by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrdersApi {
    #[default]
    #[serde(rename = "2026-01-01")]
    V20260101,
    /// On its way out; personal data by a restricted token.
    #[serde(rename = "v0")]
    V0,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The region's host; Japan is in the Far East.
    pub base_url: String,
    pub token_url: String,
    pub seller_id: String,
    pub marketplace_id: String,
    pub orders_api: OrdersApi,
    /// Whether orders that Amazon ships (FBA) are read too.
    pub include_fba: bool,
    /// The type that stock is patched under; `PRODUCT` holds what all types have.
    pub product_type: String,
    /// From so many numbers on, stock goes out by a feed, whose results come minutes later.
    pub feed_from: usize,
    /// Amazon's codes of carriers by the names they have here; others go as `Other` with their names.
    pub carrier_codes: BTreeMap<String, String>,
    /// How far each search goes back behind what has been read.
    pub overlap_minutes: u32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            base_url: "https://sellingpartnerapi-fe.amazon.com".to_owned(),
            token_url: "https://api.amazon.com/auth/o2/token".to_owned(),
            seller_id: String::new(),
            marketplace_id: "A1VC38T7YXB528".to_owned(),
            orders_api: OrdersApi::default(),
            include_fba: false,
            product_type: "PRODUCT".to_owned(),
            feed_from: 100,
            carrier_codes: BTreeMap::new(),
            overlap_minutes: 10,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    pub client_id: String,
    pub client_secret: Secret,
    pub refresh_token: Secret,
    /// When the shop's authorization of the application runs out.
    #[serde(default)]
    pub authorization_expires_at: Option<Instant>,
    #[serde(default)]
    pub access: Option<AccessToken>,
    /// For personal data by Orders v0.
    #[serde(default)]
    pub restricted: Option<AccessToken>,
}

impl Credentials {
    pub(crate) fn renewed(self, renewal: Renewal) -> Credentials {
        Credentials {
            access: Some(renewal.access),
            restricted: renewal.restricted.or(self.restricted),
            refresh_token: renewal.refresh.unwrap_or(self.refresh_token.clone()),
            ..self
        }
    }
}

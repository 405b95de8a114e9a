//! What a shop says about itself, openly and in secret.

use domain::Instant;
use serde::{Deserialize, Serialize};

use super::super::{AccessToken, Renewal, Secret};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub base_url: String,
    pub token_url: String,
    /// ストアアカウント.
    pub seller_id: String,
    /// How far each search goes back behind what has been read. Every order in it is read again, one a
    /// second: 5 minutes cost little.
    pub overlap_minutes: u32,
    /// Whether an order is set to 完了 once it has been reported as shipped.
    pub complete_on_shipment: bool,
    /// Whether an answer to a signed request counts as refused unless it says that the signature was taken.
    pub require_signature: bool,
    /// Whether token requests are signed too, as some programs do.
    pub sign_token_requests: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            base_url: "https://circus.shopping.yahooapis.jp/ShoppingWebService/V1".to_owned(),
            token_url: "https://auth.login.yahoo.co.jp/yconnect/v2/token".to_owned(),
            seller_id: String::new(),
            overlap_minutes: 5,
            complete_on_shipment: false,
            require_signature: true,
            sign_token_requests: false,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    pub client_id: String,
    pub client_secret: Secret,
    pub refresh_token: Secret,
    #[serde(default)]
    pub refresh_token_expires_at: Option<Instant>,
    #[serde(default)]
    pub access: Option<AccessToken>,
    /// 公開鍵, PEM, from ストアクリエイターPro. Without it a refresh token lives 12 hours from the first call
    /// about orders.
    #[serde(default)]
    pub public_key: Option<Secret>,
    /// 公開鍵バージョン.
    #[serde(default)]
    pub public_key_version: String,
    #[serde(default)]
    pub public_key_expires_at: Option<Instant>,
}

impl Credentials {
    pub(in crate::mall) fn renewed(self, renewal: Renewal) -> Credentials {
        Credentials {
            access: Some(renewal.access),
            refresh_token: renewal.refresh.unwrap_or(self.refresh_token.clone()),
            refresh_token_expires_at: renewal.refresh_expires_at.or(self.refresh_token_expires_at),
            ..self
        }
    }
}

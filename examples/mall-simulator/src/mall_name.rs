//! The malls, where they stand, and what opens their doors.

use crate::{amazon, cart, rakuten, shopify, yahoo};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MallName {
    Rakuten,
    Yahoo,
    Amazon,
    Shopify,
    Cart,
}

impl MallName {
    pub const ALL: [MallName; 5] = [
        MallName::Rakuten,
        MallName::Yahoo,
        MallName::Amazon,
        MallName::Shopify,
        MallName::Cart,
    ];

    /// The first part of its paths.
    pub fn path(self) -> &'static str {
        match self {
            MallName::Rakuten => "rakuten",
            MallName::Yahoo => "yahoo",
            MallName::Amazon => "amazon",
            MallName::Shopify => "shopify",
            MallName::Cart => "cart",
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            MallName::Rakuten => "楽天市場",
            MallName::Yahoo => "Yahoo!ショッピング",
            MallName::Amazon => "Amazon",
            MallName::Shopify => "Shopify",
            MallName::Cart => "A cart (generic channel)",
        }
    }

    /// What its door opens to.
    pub fn credentials(self) -> Vec<(&'static str, &'static str)> {
        match self {
            MallName::Rakuten => vec![
                ("service_secret", rakuten::SERVICE_SECRET),
                ("license_key", rakuten::LICENSE_KEY),
            ],
            MallName::Yahoo => vec![
                ("token address", "…/yconnect/v2/token"),
                ("seller_id", yahoo::SELLER),
                ("client_id", yahoo::CLIENT_ID),
                ("client_secret", yahoo::CLIENT_SECRET),
                ("refresh_token", yahoo::REFRESH_TOKEN),
                ("public_key_version", yahoo::KEY_VERSION),
                ("public_key", yahoo::PUBLIC_KEY),
            ],
            MallName::Amazon => vec![
                ("token address", "…/auth/o2/token"),
                ("seller_id", amazon::SELLER),
                ("client_id", amazon::CLIENT_ID),
                ("client_secret", amazon::CLIENT_SECRET),
                ("refresh_token", amazon::REFRESH_TOKEN),
            ],
            MallName::Shopify => vec![
                ("access_token", shopify::TOKEN),
                ("location_id", shopify::LOCATION),
            ],
            MallName::Cart => vec![("token", cart::TOKEN)],
        }
    }

    pub(crate) fn of(path: &str) -> Option<MallName> {
        MallName::ALL.into_iter().find(|mall| mall.path() == path)
    }
}

//! What a link to a warehouse says about itself, openly and in secret.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ShipOrder, amazon_fba};
use crate::csv::write::TextEncoding;
use crate::mall::{Renewal, Secret, amazon};

const MOST_MINUTES: i64 = 24 * 60;

/// By which code a warehouse knows a product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeSource {
    /// The shop's own, unless the table of codes has another.
    #[default]
    Sku,
    /// The table of codes only.
    Mapped,
}

/// How results come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultsBy {
    /// The warehouse is asked for them.
    #[default]
    Pull,
    /// The warehouse posts them.
    Push,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileEncoding {
    #[default]
    Utf8,
    ShiftJis,
}

impl From<FileEncoding> for TextEncoding {
    fn from(encoding: FileEncoding) -> TextEncoding {
        match encoding {
            FileEncoding::Utf8 => TextEncoding::Utf8WithMark,
            FileEncoding::ShiftJis => TextEncoding::ShiftJis,
        }
    }
}

/// A warehouse that keeps our contract: `docs/linked-warehouses.md`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GenericSettings {
    pub base_url: String,
    pub results: ResultsBy,
    /// How often it is asked what became of a request.
    pub poll_minutes: i64,
    pub codes: CodeSource,
    /// 運送会社システム by what the warehouse calls carriers; others stay as they are told.
    pub carriers: BTreeMap<String, String>,
}

impl Default for GenericSettings {
    fn default() -> GenericSettings {
        GenericSettings {
            base_url: String::new(),
            results: ResultsBy::Pull,
            poll_minutes: 30,
            codes: CodeSource::Sku,
            carriers: BTreeMap::new(),
        }
    }
}

/// A warehouse that takes files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FileSettings {
    /// None: UTF-8, and CP932 for 楽天スーパーロジスティクス.
    pub encoding: Option<FileEncoding>,
    pub codes: CodeSource,
    pub carriers: BTreeMap<String, String>,
}

/// What becomes of a shipment with お届け指定日 or お届け時間帯.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryDates {
    /// It is not asked for.
    #[default]
    Refuse,
    /// The warehouse is told when to deliver it.
    Scheduled,
    /// The warehouse is not told, and it comes as it comes.
    Ignore,
}

/// Amazon's fulfillment outbound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FbaSettings {
    /// The region's host; Japan is in the Far East.
    pub base_url: String,
    pub token_url: String,
    pub marketplace_id: String,
    /// `Standard`, `Expedited` or `Priority`.
    pub shipping_speed: String,
    pub delivery_dates: DeliveryDates,
    /// `FillOrKill`: all of a shipment or nothing of it.
    pub fulfillment_policy: String,
    /// Stands on the packing slip.
    pub comment: String,
    pub poll_minutes: i64,
    pub codes: CodeSource,
    pub carriers: BTreeMap<String, String>,
}

impl Default for FbaSettings {
    fn default() -> FbaSettings {
        let shop = amazon::Settings::default();
        FbaSettings {
            base_url: shop.base_url,
            token_url: shop.token_url,
            marketplace_id: shop.marketplace_id,
            shipping_speed: "Standard".to_owned(),
            delivery_dates: DeliveryDates::Refuse,
            fulfillment_policy: "FillOrKill".to_owned(),
            comment: "ご注文ありがとうございます。".to_owned(),
            poll_minutes: 30,
            codes: CodeSource::Sku,
            carriers: BTreeMap::new(),
        }
    }
}

/// What may be seen and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LinkSettings {
    GenericHttp(GenericSettings),
    GenericCsv(FileSettings),
    Rsl(FileSettings),
    AmazonFba(FbaSettings),
}

/// What has to be sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LinkCredentials {
    GenericHttp(GenericCredentials),
    AmazonFba(amazon::Credentials),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GenericCredentials {
    /// Sent as `Authorization: Bearer …`.
    pub token: Secret,
}

impl LinkCredentials {
    /// The credentials with what [`super::Warehouse::renew`] brought.
    pub fn renewed(self, renewal: Renewal) -> LinkCredentials {
        match self {
            LinkCredentials::GenericHttp(credentials) => LinkCredentials::GenericHttp(credentials),
            LinkCredentials::AmazonFba(credentials) => {
                LinkCredentials::AmazonFba(credentials.renewed(renewal))
            }
        }
    }
}

impl LinkSettings {
    pub fn codes(&self) -> CodeSource {
        match self {
            LinkSettings::GenericHttp(settings) => settings.codes,
            LinkSettings::GenericCsv(settings) | LinkSettings::Rsl(settings) => settings.codes,
            LinkSettings::AmazonFba(settings) => settings.codes,
        }
    }

    /// Our name of a carrier.
    pub fn carrier<'a>(&'a self, theirs: &'a str) -> &'a str {
        let names = match self {
            LinkSettings::GenericHttp(settings) => &settings.carriers,
            LinkSettings::GenericCsv(settings) | LinkSettings::Rsl(settings) => &settings.carriers,
            LinkSettings::AmazonFba(settings) => &settings.carriers,
        };
        names.get(theirs).map_or(theirs, String::as_str)
    }

    /// What of an order the warehouse cannot do: codes.
    pub fn cannot(&self, order: &ShipOrder) -> Vec<&'static str> {
        match self {
            LinkSettings::AmazonFba(settings) => amazon_fba::cannot(settings, order),
            LinkSettings::GenericHttp(_) | LinkSettings::GenericCsv(_) | LinkSettings::Rsl(_) => Vec::new(),
        }
    }

    /// How long until a request is asked about again; none: results come by themselves.
    pub fn poll_millis(&self) -> Option<i64> {
        let minutes = match self {
            LinkSettings::GenericHttp(settings) if settings.results == ResultsBy::Pull => {
                settings.poll_minutes
            }
            LinkSettings::AmazonFba(settings) => settings.poll_minutes,
            _ => return None,
        };
        Some(minutes.clamp(1, MOST_MINUTES) * 60_000)
    }

    pub fn encoding(&self) -> FileEncoding {
        match self {
            LinkSettings::GenericCsv(settings) => settings.encoding.unwrap_or(FileEncoding::Utf8),
            LinkSettings::Rsl(settings) => settings.encoding.unwrap_or(FileEncoding::ShiftJis),
            LinkSettings::GenericHttp(_) | LinkSettings::AmazonFba(_) => FileEncoding::Utf8,
        }
    }

    /// What is wrong beside the addresses: the field, and what is allowed.
    pub fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let mut faults = Vec::new();
        let mut minutes = |minutes: i64| {
            if !(1..=MOST_MINUTES).contains(&minutes) {
                faults.push(("poll_minutes", "1…1440"));
            }
        };
        match self {
            LinkSettings::GenericHttp(settings) => minutes(settings.poll_minutes),
            LinkSettings::AmazonFba(settings) => {
                minutes(settings.poll_minutes);
                if !["Standard", "Expedited", "Priority"].contains(&settings.shipping_speed.as_str()) {
                    faults.push(("shipping_speed", "Standard, Expedited, Priority"));
                }
                if !["FillOrKill", "FillAll", "FillAllAvailable"]
                    .contains(&settings.fulfillment_policy.as_str())
                {
                    faults.push(("fulfillment_policy", "FillOrKill, FillAll, FillAllAvailable"));
                }
                if settings.marketplace_id.is_empty() {
                    faults.push(("marketplace_id", "A1VC38T7YXB528"));
                }
                if settings.comment.is_empty() || settings.comment.chars().count() > 250 {
                    faults.push(("comment", "1…250"));
                }
            }
            LinkSettings::GenericCsv(_) | LinkSettings::Rsl(_) => {}
        }
        faults
    }
}

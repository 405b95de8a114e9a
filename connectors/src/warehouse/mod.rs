//! 連携倉庫: warehouses that ship by themselves, behind one trait, [`Warehouse`], where they answer requests;
//! by files ([`write_file`], [`read_results`]) where they do not.
//!
//! As with malls a connector holds nothing that changes, and reaches the world only through
//! [`Outside`](crate::mall::Outside). Whatever is told may be told again: a request has a key, and the
//! same key is the same request.

mod amazon_fba;
mod file;
mod generic;
mod order;
mod settings;

use async_trait::async_trait;
use domain::Date;
use domain::ship_request::WarehouseWord;
use domain::{FieldError, Instant};

pub use file::{ResultRow, read_results, write_file};
pub use order::{ShipItem, ShipOrder};
pub use settings::{
    CodeSource, DeliveryDates, FbaSettings, FileEncoding, FileSettings, GenericSettings, LinkCredentials,
    LinkSettings, ResultsBy,
};

use crate::mall::{MallError, Outside, Renewal, SettingsError};
use crate::web::check_base_url;

/// What a warehouse says of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShipAnswer {
    pub word: WarehouseWord,
    /// The warehouse's own number of it.
    pub reference: String,
    /// Why, in the warehouse's words.
    pub message: String,
    /// As the warehouse calls it; empty: it does not say.
    pub carrier: String,
    /// One for each box.
    pub tracking_numbers: Vec<String>,
    pub shipped_on: Option<Date>,
}

impl ShipAnswer {
    pub fn only(word: WarehouseWord) -> ShipAnswer {
        ShipAnswer {
            word,
            reference: String::new(),
            message: String::new(),
            carrier: String::new(),
            tracking_numbers: Vec::new(),
            shipped_on: None,
        }
    }

    /// Another row about the same request: one more box.
    pub fn add(&mut self, other: ShipAnswer) {
        self.tracking_numbers.extend(other.tracking_numbers);
        self.shipped_on = self.shipped_on.max(other.shipped_on);
        for (text, more) in [
            (&mut self.reference, other.reference),
            (&mut self.message, other.message),
            (&mut self.carrier, other.carrier),
        ] {
            if text.is_empty() {
                *text = more;
            }
        }
    }

    fn because(word: WarehouseWord, message: impl Into<String>) -> ShipAnswer {
        ShipAnswer {
            message: message.into(),
            ..ShipAnswer::only(word)
        }
    }
}

/// A warehouse that answers requests. An error says that nothing is known about the request; a refusal is
/// an answer.
#[async_trait]
pub trait Warehouse: Send + Sync {
    /// Whether [`Warehouse::renew`] has to be called before anything else at this time.
    fn needs_renewal(&self, _now: Instant) -> bool {
        false
    }

    /// Fresh tokens, to be kept and put into the credentials by [`LinkCredentials::renewed`].
    async fn renew(&self, _outside: &dyn Outside) -> Result<Option<Renewal>, MallError> {
        Ok(None)
    }

    /// Asks for a shipment. The same key again is no second one.
    async fn request(&self, outside: &dyn Outside, order: &ShipOrder) -> Result<ShipAnswer, MallError>;

    /// What became of it.
    async fn look(&self, outside: &dyn Outside, key: &str) -> Result<ShipAnswer, MallError>;

    /// Asks it to leave one.
    async fn cancel(&self, outside: &dyn Outside, key: &str) -> Result<ShipAnswer, MallError>;
}

/// The connector of a warehouse that answers requests; `None` for one that is told by file.
pub fn link(
    settings: &LinkSettings,
    credentials: Option<&LinkCredentials>,
) -> Result<Option<Box<dyn Warehouse>>, SettingsError> {
    match (settings, credentials) {
        (LinkSettings::GenericCsv(_) | LinkSettings::Rsl(_), _) => Ok(None),
        (LinkSettings::GenericHttp(settings), Some(LinkCredentials::GenericHttp(credentials))) => {
            Ok(Some(Box::new(generic::Generic::new(settings, credentials)?)))
        }
        (LinkSettings::AmazonFba(settings), Some(LinkCredentials::AmazonFba(credentials))) => {
            Ok(Some(Box::new(amazon_fba::Fba::new(settings, credentials)?)))
        }
        _ => Err(SettingsError::DifferentMalls),
    }
}

/// What is wrong with the addresses in settings. Where a name leads is looked at when it is connected to;
/// with `private`, addresses of the own network will do, and so will HTTP without TLS.
pub fn check_addresses(settings: &LinkSettings, private: bool) -> Vec<FieldError> {
    let addresses: Vec<(&str, &str)> = match settings {
        LinkSettings::GenericHttp(settings) => vec![("base_url", &settings.base_url)],
        LinkSettings::AmazonFba(settings) => vec![
            ("base_url", &settings.base_url),
            ("token_url", &settings.token_url),
        ],
        LinkSettings::GenericCsv(_) | LinkSettings::Rsl(_) => Vec::new(),
    };
    let wrong = addresses
        .into_iter()
        .filter_map(|(field, address)| check_base_url(&format!("/settings/{field}"), address, private));
    wrong.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_warehouses_may_lie() {
        for (url, public, private) in [
            ("https://warehouse.example.com/api", true, true),
            ("http://warehouse.example.com/", false, true),
            ("https://127.0.0.1/", false, true),
            ("https://[::1]:9/", false, true),
            ("https://user:secret@example.com/", false, false),
            ("https://example.com/?token=1", false, false),
            ("/api", false, false),
        ] {
            let settings = LinkSettings::GenericHttp(GenericSettings {
                base_url: url.to_owned(),
                ..GenericSettings::default()
            });
            assert_eq!(check_addresses(&settings, false).is_empty(), public, "{url}");
            assert_eq!(check_addresses(&settings, true).is_empty(), private, "{url}");
        }
    }
}

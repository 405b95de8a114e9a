//! 住所間違い: a postal code and an address that do not go together.

use serde_json::json;

use super::{OrderFacts, is_pickup_point};
use crate::address::{AddressKey, PREFECTURES};
use crate::alert::{AlertKind, Finding, Severity};
use crate::person::Person;
use crate::postal_code::normalize_postal_code;
use crate::postal_table::{Place, PostalTable};

/// At which level an address differs from all places of its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// Towns are spelled in many ways, and floors and blocks have codes of their own.
    Town,
    /// Often a municipality that has another name now.
    City,
    Prefecture,
}

impl Level {
    fn name(self) -> &'static str {
        match self {
            Level::Town => "town",
            Level::City => "city",
            Level::Prefecture => "prefecture",
        }
    }
}

/// Positions and levels only: the town of a code tells where somebody lives.
pub(super) fn addresses(order: &OrderFacts<'_>, table: &PostalTable, found: &mut Vec<Finding>) {
    let (mut mismatches, mut worst, mut unknown) = (Vec::new(), Level::Town, Vec::new());
    for shipment in &order.shipments {
        let person = &shipment.recipient.person;
        if is_pickup_point(person) {
            continue;
        }
        if person.postal_code.trim().is_empty() {
            // Malls hide whole addresses, and an address abroad names no prefecture.
            if prefecture(person).is_some() {
                unknown.push(json!({ "shipment": shipment.position, "because": "missing" }));
            }
            continue;
        }
        let code = normalize_postal_code(&person.postal_code);
        let places = code
            .as_ref()
            .map(|code| table.places(code.as_str()))
            .unwrap_or_default();
        if places.is_empty() {
            let reason = if code.is_some() {
                "not_in_table"
            } else {
                "unreadable"
            };
            unknown.push(json!({ "shipment": shipment.position, "because": reason }));
        } else if let Some(level) = differs(person, &places) {
            worst = worst.max(level);
            mismatches.push(json!({ "shipment": shipment.position, "level": level.name() }));
        }
    }
    if !mismatches.is_empty() {
        let severity = match worst {
            Level::Prefecture => Severity::Stop,
            Level::City | Level::Town => Severity::Warning,
        };
        let detail = json!({ "shipments": mismatches });
        found.push(Finding::new(AlertKind::AddressMismatch, detail).severe(severity));
    }
    if !unknown.is_empty() {
        found.push(Finding::new(
            AlertKind::PostalCodeUnknown,
            json!({ "shipments": unknown }),
        ));
    }
}

/// None where the address is at one of the places, or says nothing.
fn differs(person: &Person, places: &[Place]) -> Option<Level> {
    // As most are written.
    let plain = |place: &Place| {
        person.prefecture == place.prefecture
            && person.city == place.city
            && person.street.starts_with(&place.town)
    };
    if places.iter().any(plain) {
        return None;
    }
    let own = AddressKey::of(person)?;
    let prefecture = prefecture(person);
    let levels = places.iter().map(|place| level(own.full(), prefecture, place));
    // None is the least: somewhere it fits.
    levels.min().flatten()
}

fn prefecture(person: &Person) -> Option<&'static str> {
    let texts = [&person.prefecture, &person.city, &person.street];
    let first = texts.into_iter().find(|text| !text.trim().is_empty())?;
    PREFECTURES
        .into_iter()
        .find(|name| first.trim().starts_with(name))
}

fn level(own: &str, prefecture: Option<&str>, place: &Place) -> Option<Level> {
    if prefecture.is_some_and(|prefecture| prefecture != place.prefecture) {
        return Some(Level::Prefecture);
    }
    let key = |text: &str| AddressKey::of_text(text).map_or_else(String::new, |key| key.full().to_owned());
    let city = key(&place.city);
    // The county is left out now and then.
    let short = place
        .city
        .split_once('郡')
        .map(|(_, rest)| key(rest))
        .unwrap_or_default();
    let rest = own
        .strip_prefix(city.as_str())
        .or_else(|| own.strip_prefix(short.as_str()).filter(|_| !short.is_empty()));
    let Some(rest) = rest else {
        return Some(Level::City);
    };
    let whole = key(&format!("{}{}", place.city, place.town));
    let town = whole.strip_prefix(city.as_str()).unwrap_or_default();
    // In Kyoto the streets (通り名) come before the town.
    let there = rest.starts_with(town) || (place.city.starts_with("京都市") && rest.contains(town));
    (!there).then_some(Level::Town)
}

/// The places that a code stands for, as people write them: what an address may have to be.
pub fn suggestions(person: &Person, table: &PostalTable) -> Vec<String> {
    const ENOUGH: usize = 10;
    let Some(code) = normalize_postal_code(&person.postal_code) else {
        return Vec::new();
    };
    let places = table.places(code.as_str()).into_iter().take(ENOUGH);
    places
        .map(|place| {
            let street = place.office.map(|office| office.street).unwrap_or_default();
            format!("{}{}{}{street}", place.prefecture, place.city, place.town)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postal_table::sample;

    #[test]
    fn table_of_addresses() {
        let table = sample();
        for (code, prefecture, city, street, level) in [
            ("1500001", "東京都", "渋谷区", "神宮前1-2-3", None),
            ("150-0001", "", "渋谷区", "神宮前一丁目２番３号", None),
            ("1500001", "", "", "東京都渋谷区神宮前1-2-3", None),
            ("1500001", "東京都", "渋谷区", "千駄ヶ谷1-2-3", Some(Level::Town)),
            ("1500001", "東京都", "新宿区", "神宮前1-2-3", Some(Level::City)),
            (
                "1500001",
                "大阪府",
                "大阪市北区",
                "梅田1-1",
                Some(Level::Prefecture),
            ),
            ("600001", "北海道", "札幌市中央区", "北1条西6丁目", None),
            (
                "0600001",
                "北海道",
                "札幌市中央区",
                "大通西6丁目",
                Some(Level::Town),
            ),
            ("4980000", "愛知県", "弥富市", "鯏浦町1", None),
            ("4980000", "三重県", "木曽岬町", "和泉2", None),
            ("4980000", "岐阜県", "海津市", "1", Some(Level::Prefecture)),
            (
                "6028368",
                "京都府",
                "京都市上京区",
                "御前通下立売上る北町573",
                None,
            ),
            ("0285102", "岩手県", "岩手郡葛巻町", "葛巻第40地割57", None),
            ("1000013", "東京都", "千代田区", "霞ヶ関1-1", None),
            ("0608621", "北海道", "札幌市中央区", "北一条西6丁目1-2", None),
        ] {
            let person = Person {
                postal_code: code.into(),
                prefecture: prefecture.into(),
                city: city.into(),
                street: street.into(),
                ..Person::default()
            };
            let places = table.places(normalize_postal_code(code).unwrap().as_str());
            assert_eq!(
                differs(&person, &places),
                level,
                "{code} {prefecture}{city}{street}"
            );
        }
        let person = Person {
            postal_code: "4980000".into(),
            ..Person::default()
        };
        assert_eq!(
            suggestions(&person, &table),
            ["三重県桑名郡木曽岬町", "愛知県弥富市"]
        );
    }
}

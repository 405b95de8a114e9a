//! Where a parcel goes, as far as carriers ask: postal code, prefecture, municipality.

use crate::address::PREFECTURES;
use crate::person::Person;
use crate::postal_code::{PostalCode, normalize_postal_code};
use crate::postal_table::PostalTable;

/// Personal data: its `Debug` output says no more than the prefecture.
#[derive(Clone, PartialEq, Eq)]
pub struct Destination {
    postal_code: Option<String>,
    prefecture: &'static str,
    rest: String,
}

impl std::fmt::Debug for Destination {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Destination").field(&self.prefecture).finish()
    }
}

impl Destination {
    /// Where the address names no prefecture, the table tells that of its postal code.
    pub fn of(person: &Person, table: Option<&PostalTable>) -> Destination {
        let postal_code = normalize_postal_code(&person.postal_code).map(PostalCode::into_string);
        let written: String = [&person.prefecture, &person.city, &person.street]
            .into_iter()
            .flat_map(|text| text.split_whitespace())
            .collect();
        if let Some(prefecture) = PREFECTURES.into_iter().find(|name| written.starts_with(name)) {
            let rest = written[prefecture.len()..].to_owned();
            return Destination {
                postal_code,
                prefecture,
                rest,
            };
        }
        let place = table
            .zip(postal_code.as_deref())
            .and_then(|(table, code)| table.places(code).pop());
        let prefecture = place.as_ref().and_then(|place| {
            let name = place.prefecture.as_str();
            PREFECTURES.into_iter().find(|known| *known == name)
        });
        let rest = match place {
            Some(place) if !written.starts_with(&place.city) => place.city + &written,
            _ => written,
        };
        Destination {
            postal_code,
            prefecture: prefecture.unwrap_or_default(),
            rest,
        }
    }

    /// Seven digits.
    pub fn postal_code(&self) -> Option<&str> {
        self.postal_code.as_deref()
    }

    /// Empty where it is not known.
    pub fn prefecture(&self) -> &'static str {
        self.prefecture
    }

    /// What follows the prefecture.
    pub fn rest(&self) -> &str {
        &self.rest
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::postal_table::Place;

    #[test]
    fn table() {
        let places = BTreeSet::from([Place {
            code: "9520001".into(),
            prefecture: "新潟県".into(),
            city: "佐渡市".into(),
            town: String::new(),
            office: None,
        }]);
        let text = PostalTable::write(&places, "2026-11-01".parse().unwrap(), "test");
        let table = PostalTable::read(text).unwrap();
        for (postal_code, prefecture, city, street, expected, rest) in [
            (
                "〒100-0001",
                "東京都",
                "千代田区",
                "千代田1-1",
                "東京都",
                "千代田区千代田1-1",
            ),
            (
                "",
                "",
                "",
                "東京都 千代田区千代田1-1",
                "東京都",
                "千代田区千代田1-1",
            ),
            ("952-0001", "", "", "両津1", "新潟県", "佐渡市両津1"),
            ("952-0001", "", "佐渡市", "両津1", "新潟県", "佐渡市両津1"),
            ("999-9999", "", "", "どこか", "", "どこか"),
        ] {
            let person = Person {
                postal_code: postal_code.into(),
                prefecture: prefecture.into(),
                city: city.into(),
                street: street.into(),
                ..Person::default()
            };
            let to = Destination::of(&person, Some(&table));
            assert_eq!(
                (to.prefecture(), to.rest()),
                (expected, rest),
                "{postal_code} {street}"
            );
        }
    }
}

//! ブラックリスト: whom not to sell to without a look.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::address::AddressKey;
use crate::person::Person;
use crate::{BlacklistEntryId, Date, Instant, TenantId};

/// One person or address. What it says is in `sealed`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BlacklistEntry {
    pub tenant_id: TenantId,
    pub id: BlacklistEntryId,
    /// The last day it counts.
    pub expires_on: Option<Date>,
    /// The same for entries that are found by the same.
    pub fingerprint: Uuid,
    pub sealed: Vec<u8>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What an entry says; empty where nothing is known.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlacklistPersonal {
    pub email: String,
    pub name: String,
    pub phone: String,
    pub address: String,
    /// Why: may tell about a person.
    pub reason: String,
}

impl std::fmt::Debug for BlacklistPersonal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BlacklistPersonal(…)")
    }
}

/// What people are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlacklistField {
    Email,
    Name,
    Phone,
    Address,
}

/// A value in the form in which it compares.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Trait {
    pub field: BlacklistField,
    pub normal: String,
}

impl Trait {
    fn new(field: BlacklistField, normal: String) -> Option<Trait> {
        (!normal.is_empty()).then_some(Trait { field, normal })
    }

    fn email(text: &str) -> Option<Trait> {
        Trait::new(BlacklistField::Email, crate::email::normalize_email(text)?)
    }

    fn phone(text: &str) -> Option<Trait> {
        let phone = crate::phone::normalize_phone(text).filter(|phone| !phone.is_placeholder())?;
        Trait::new(BlacklistField::Phone, phone.into_string())
    }

    fn name(text: &str) -> Option<Trait> {
        Trait::new(BlacklistField::Name, crate::person_name::name_key(text))
    }

    fn whole(key: &AddressKey) -> Option<Trait> {
        Trait::new(BlacklistField::Address, key.full().to_owned())
    }

    /// The house of an address whose room is not told, as something of its own.
    fn house(key: &AddressKey) -> Option<Trait> {
        Trait::new(BlacklistField::Address, format!("house {}", key.street()))
    }
}

/// What an entry is found by. An address with a room is found by an order to that room, and by one
/// to the house that tells no room; an address without a room by every order to the house.
pub fn traits_of_entry(entry: &BlacklistPersonal) -> Vec<Trait> {
    let address = AddressKey::of_text(&entry.address);
    let address = address.as_ref();
    let has_room = |key: &&AddressKey| key.full() != key.street();
    distinct([
        Trait::email(&entry.email),
        Trait::phone(&entry.phone),
        Trait::name(&entry.name),
        address.and_then(Trait::whole),
        address.filter(has_room).and_then(Trait::house),
    ])
}

/// What finds entries about a person on an order.
pub fn traits_of_person(person: &Person) -> Vec<Trait> {
    let address = AddressKey::of(person);
    let address = address.as_ref();
    let has_room = address.is_some_and(|key| key.full() != key.street());
    let street = address.and_then(|key| Trait::new(BlacklistField::Address, key.street().to_owned()));
    let house = address.filter(|_| !has_room).and_then(Trait::house);
    distinct([
        Trait::email(&person.email),
        Trait::phone(&person.phone),
        Trait::name(&person.full_name()),
        address.and_then(Trait::whole),
        street,
        house,
    ])
}

fn distinct<const N: usize>(traits: [Option<Trait>; N]) -> Vec<Trait> {
    let mut traits: Vec<Trait> = traits.into_iter().flatten().collect();
    traits.sort();
    traits.dedup();
    traits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(field: &str, value: &str) -> BlacklistPersonal {
        let mut entry = BlacklistPersonal::default();
        match field {
            "email" => entry.email = value.into(),
            "name" => entry.name = value.into(),
            "phone" => entry.phone = value.into(),
            _ => entry.address = value.into(),
        }
        entry
    }

    fn person(street: &str, building: &str) -> Person {
        Person {
            family_name: "髙橋".into(),
            given_name: "一郎".into(),
            phone: "０９０－１２３４－５６７８".into(),
            email: "Ichiro@Example.jp".into(),
            prefecture: "東京都".into(),
            city: "渋谷区".into(),
            street: street.into(),
            building: building.into(),
            ..Person::default()
        }
    }

    #[test]
    fn any_one_trait_is_enough() {
        let room = person("神宮前1-2-3", "ねこハイツ101");
        let house = person("神宮前1丁目2番3号", "");
        for (field, value, hits_room, hits_house) in [
            ("email", "ichiro@example.jp", true, true),
            ("email", "jiro@example.jp", false, false),
            ("name", "高橋　一郎 様", true, true),
            ("name", "高橋", false, false),
            ("phone", "+81 90 1234 5678", true, true),
            ("phone", "0000000000", false, false),
            ("address", "東京都渋谷区神宮前１－２－３", true, true),
            ("address", "渋谷区神宮前1-2-3 ねこハイツ101", true, true),
            ("address", "渋谷区神宮前1-2-3 ねこハイツ102", false, true),
            ("address", "渋谷区神宮前1-2-4", false, false),
        ] {
            let entry = traits_of_entry(&entry(field, value));
            let hits = |person| traits_of_person(person).iter().any(|found| entry.contains(found));
            assert_eq!(
                (hits(&room), hits(&house)),
                (hits_room, hits_house),
                "{field} {value}"
            );
        }
    }

    /// An address as an order has it, one as an entry has it, and whether they are one: both without
    /// and with the building.
    #[test]
    fn addresses_meet_in_one_of_two_forms() {
        for (ordered, listed, one) in [
            (("原町田6丁目7番12号", ""), "東京都町田市原町田６－７－１２", true),
            (("原町田六丁目7-12", "ねこビル３階"), "町田市原町田6-7-12", true),
            (
                ("原町田6-7-12", "ねこビル3階"),
                "町田市原町田6-7-12 ねこビル3F",
                true,
            ),
            (
                ("原町田6-7-12", "ねこビル3階"),
                "町田市原町田6-7-12 ねこビル2F",
                false,
            ),
            (("原町田6-7-12-301", ""), "町田市原町田6-7-12", true),
            (("原町田6-7-12-301", ""), "町田市原町田6-7-12-301号室", true),
            (("原町田6-7-12-301", ""), "町田市原町田6-7-12-302", false),
            (("原町田6-7-12", ""), "町田市原町田6-7-12-302", true),
            (("原町田6-7-1", ""), "町田市原町田6-7-12", false),
            (("原町田6-7-12", ""), "町田市", false),
            (("", ""), "町田市原町田6-7-12", false),
        ] {
            let person = Person {
                prefecture: "東京都".into(),
                city: "町田市".into(),
                street: ordered.0.into(),
                building: ordered.1.into(),
                ..Person::default()
            };
            let entry = traits_of_entry(&entry("address", listed));
            let meets = traits_of_person(&person)
                .iter()
                .any(|found| entry.contains(found));
            assert_eq!(meets, one, "{ordered:?} {listed}");
        }
    }

    /// Kyoto's addresses by streets have many names for one house: only the same name is the same, and
    /// nobody is found by the ward alone.
    #[test]
    fn addresses_by_streets_meet_whole() {
        let person = |street: &str| Person {
            prefecture: "京都府".into(),
            city: "京都市中京区".into(),
            street: street.into(),
            ..Person::default()
        };
        let listed = entry("address", "京都市中京区烏丸通三条上る場之町591");
        let listed = traits_of_entry(&listed);
        for (street, one) in [
            ("烏丸通三条上ル場之町591", true),
            ("烏丸通三条上ル場之町592", false),
            ("寺町通御池上る上本能寺前町488", false),
        ] {
            let meets = traits_of_person(&person(street))
                .iter()
                .any(|found| listed.contains(found));
            assert_eq!(meets, one, "{street}");
        }
    }

    #[test]
    fn nothing_is_nobody() {
        assert!(traits_of_entry(&BlacklistPersonal::default()).is_empty());
        assert!(traits_of_person(&Person::default()).is_empty());
    }
}

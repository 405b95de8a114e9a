//! A person on an order: buyer, recipient or sender.

use serde::{Deserialize, Serialize};

/// Name, address and ways to reach a person, exactly as received.
///
/// Personal data: it is stored sealed, and its `Debug` output says nothing.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// 姓; the whole name where the source has only one field.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub family_name: String,
    /// 名.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub given_name: String,
    /// セイ.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub family_kana: String,
    /// メイ.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub given_kana: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub company: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub department: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    /// 都道府県.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub prefecture: String,
    /// 市区町村.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// 市区町村以降.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub street: String,
    /// 建物名等.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub building: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
}

impl Person {
    pub fn is_empty(&self) -> bool {
        *self == Person::default()
    }

    /// 姓 and 名 with a space between, or the one that is there.
    pub fn full_name(&self) -> String {
        join_name(&self.family_name, &self.given_name)
    }

    /// セイ and メイ with a space between, or the one that is there.
    pub fn full_kana(&self) -> String {
        join_name(&self.family_kana, &self.given_kana)
    }

    /// Company and department with a space between, or the one that is there.
    pub fn full_company(&self) -> String {
        join_name(&self.company, &self.department)
    }
}

/// `None` leaves a field as it is.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PersonEdit {
    pub family_name: Option<String>,
    pub given_name: Option<String>,
    pub family_kana: Option<String>,
    pub given_kana: Option<String>,
    pub company: Option<String>,
    pub department: Option<String>,
    pub postal_code: Option<String>,
    pub prefecture: Option<String>,
    pub city: Option<String>,
    pub street: Option<String>,
    pub building: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

impl PersonEdit {
    pub fn apply(self, person: &mut Person) {
        let Person {
            family_name,
            given_name,
            family_kana,
            given_kana,
            company,
            department,
            postal_code,
            prefecture,
            city,
            street,
            building,
            phone,
            email,
        } = person;
        for (field, value) in [
            (family_name, self.family_name),
            (given_name, self.given_name),
            (family_kana, self.family_kana),
            (given_kana, self.given_kana),
            (company, self.company),
            (department, self.department),
            (postal_code, self.postal_code),
            (prefecture, self.prefecture),
            (city, self.city),
            (street, self.street),
            (building, self.building),
            (phone, self.phone),
            (email, self.email),
        ] {
            if let Some(value) = value {
                *field = value;
            }
        }
    }
}

impl std::fmt::Debug for PersonEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonEdit(…)")
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(…)")
    }
}

fn join_name(family: &str, given: &str) -> String {
    match (family.is_empty(), given.is_empty()) {
        (false, false) => format!("{family} {given}"),
        (false, true) => family.to_owned(),
        _ => given.to_owned(),
    }
}

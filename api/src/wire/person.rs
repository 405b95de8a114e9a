//! A person on the wire: the same fields for buyer, recipient and sender.

use domain::person::{Person, PersonEdit};
use poem_openapi::Object;
use serde::Serialize;

/// Name, address and ways to reach a person, exactly as received. Empty where not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Object, Serialize)]
#[oai(rename = "Person")]
pub struct PersonView {
    /// 姓; the whole name where the source has only one field.
    #[oai(default, validator(max_length = 50))]
    pub family_name: String,
    /// 名.
    #[oai(default, validator(max_length = 50))]
    pub given_name: String,
    /// セイ, katakana.
    #[oai(default, validator(max_length = 50))]
    pub family_kana: String,
    /// メイ, katakana.
    #[oai(default, validator(max_length = 50))]
    pub given_kana: String,
    /// 会社名.
    #[oai(default, validator(max_length = 100))]
    pub company: String,
    /// 部署名.
    #[oai(default, validator(max_length = 100))]
    pub department: String,
    /// 郵便番号: seven digits, with or without a hyphen.
    #[oai(default, validator(max_length = 20))]
    pub postal_code: String,
    /// 都道府県.
    #[oai(default, validator(max_length = 50))]
    pub prefecture: String,
    /// 市区町村.
    #[oai(default, validator(max_length = 100))]
    pub city: String,
    /// 市区町村以降: the rest of the address without the building.
    #[oai(default, validator(max_length = 200))]
    pub street: String,
    /// 建物名等.
    #[oai(default, validator(max_length = 200))]
    pub building: String,
    /// 電話番号.
    #[oai(default, validator(max_length = 50))]
    pub phone: String,
    /// メールアドレス.
    #[oai(default, validator(max_length = 256))]
    pub email: String,
}

/// Some fields of a person; those left out stay, an empty text takes one away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct PersonPatch {
    /// 姓; the whole name where the source has only one field.
    #[oai(validator(max_length = 50))]
    pub family_name: Option<String>,
    /// 名.
    #[oai(validator(max_length = 50))]
    pub given_name: Option<String>,
    /// セイ, katakana.
    #[oai(validator(max_length = 50))]
    pub family_kana: Option<String>,
    /// メイ, katakana.
    #[oai(validator(max_length = 50))]
    pub given_kana: Option<String>,
    /// 会社名.
    #[oai(validator(max_length = 100))]
    pub company: Option<String>,
    /// 部署名.
    #[oai(validator(max_length = 100))]
    pub department: Option<String>,
    /// 郵便番号: seven digits, with or without a hyphen.
    #[oai(validator(max_length = 20))]
    pub postal_code: Option<String>,
    /// 都道府県.
    #[oai(validator(max_length = 50))]
    pub prefecture: Option<String>,
    /// 市区町村.
    #[oai(validator(max_length = 100))]
    pub city: Option<String>,
    /// 市区町村以降: the rest of the address without the building.
    #[oai(validator(max_length = 200))]
    pub street: Option<String>,
    /// 建物名等.
    #[oai(validator(max_length = 200))]
    pub building: Option<String>,
    /// 電話番号.
    #[oai(validator(max_length = 50))]
    pub phone: Option<String>,
    /// メールアドレス.
    #[oai(validator(max_length = 256))]
    pub email: Option<String>,
}

/// Both ways, field by field.
macro_rules! same_fields {
    ($($field:ident),*) => {
        impl From<Person> for PersonView {
            fn from(person: Person) -> PersonView {
                PersonView { $($field: person.$field),* }
            }
        }

        impl From<PersonView> for Person {
            fn from(view: PersonView) -> Person {
                Person { $($field: view.$field),* }
            }
        }

        impl From<PersonPatch> for PersonEdit {
            fn from(patch: PersonPatch) -> PersonEdit {
                PersonEdit { $($field: patch.$field),* }
            }
        }
    };
}

same_fields!(
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
    email
);

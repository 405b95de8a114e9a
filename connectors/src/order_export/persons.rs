//! The columns of 注文者, お届け先 and 送り主, which have the same parts.

use domain::person::Person;

use super::field::{Cell, ExportField, FieldLevel, Row, field, text};

macro_rules! persons {
    ($constant:ident, $key:literal, $title:literal, $level:expr, $of:expr) => {
        pub(super) const $constant: &[ExportField] = &[
            part!(
                $key,
                "family_name",
                $title,
                "名（姓）",
                $level,
                $of,
                |p| &p.family_name
            ),
            part!(
                $key,
                "given_name",
                $title,
                "名（名）",
                $level,
                $of,
                |p| &p.given_name
            ),
            part!(
                $key,
                "family_kana",
                $title,
                "名（セイ）",
                $level,
                $of,
                |p| &p.family_kana
            ),
            part!(
                $key,
                "given_kana",
                $title,
                "名（メイ）",
                $level,
                $of,
                |p| &p.given_kana
            ),
            part!(
                $key,
                "email",
                $title,
                "メールアドレス",
                $level,
                $of,
                |p| &p.email
            ),
            part!(
                $key,
                "postal_code",
                $title,
                "郵便番号",
                $level,
                $of,
                |p| &p.postal_code
            ),
            part!(
                $key,
                "prefecture",
                $title,
                "住所（都道府県）",
                $level,
                $of,
                |p| &p.prefecture
            ),
            part!(
                $key,
                "city",
                $title,
                "住所（市区町村）",
                $level,
                $of,
                |p| &p.city
            ),
            part!(
                $key,
                "street",
                $title,
                "住所（市区町村以降）",
                $level,
                $of,
                |p| &p.street
            ),
            part!(
                $key,
                "building",
                $title,
                "住所（建物名等）",
                $level,
                $of,
                |p| &p.building
            ),
            part!($key, "company", $title, "会社名", $level, $of, |p| &p
                .company),
            part!($key, "department", $title, "部署名", $level, $of, |p| &p
                .department),
            part!($key, "phone", $title, "電話番号", $level, $of, |p| &p
                .phone),
        ];
    };
}

macro_rules! part {
    ($key:literal, $part:literal, $title:literal, $suffix:literal, $level:expr, $of:expr, $read:expr) => {
        field(
            concat!($key, ".", $part),
            concat!($title, $suffix),
            $level,
            |row| {
                let read: fn(&Person) -> &String = $read;
                let of: for<'a> fn(&Row<'a>) -> Option<&'a Person> = $of;
                of(row).map_or(Cell::Nothing, |person| text(read(person)))
            },
        )
        .personal()
    };
}

persons!(BUYER, "buyer", "注文者", FieldLevel::Order, |row| Some(
    &row.open.personal.buyer
));
persons!(
    RECIPIENT,
    "recipient",
    "お届け先",
    FieldLevel::Shipment,
    |row| { row.recipient.map(|recipient| &recipient.person) }
);
persons!(SENDER, "sender", "送り主", FieldLevel::Shipment, |row| {
    row.recipient.and_then(|recipient| recipient.sender.as_ref())
});

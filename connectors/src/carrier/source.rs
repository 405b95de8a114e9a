//! What a column of a carrier's file shows: one vocabulary for all of them, and for shops' own layouts.

use std::borrow::Cow;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Blank,
    /// The same in every row.
    Fixed(Cow<'static, str>),
    ManagementNumber,
    WaybillKind,
    Cool,
    ShipOn,
    DeliverOn,
    Window,
    Recipient(Party),
    Sender(Party),
    CustomerCode,
    BillingCode,
    FreightCode,
    /// 品名, from 0.
    Item(usize),
    /// 送り状記事欄.
    Note,
    CodAmount,
    CodTax,
    Parcels,
    /// What ties the rows of one shipment together, where each box has a row.
    BoxesKey,
    OrderNumber,
}

/// A part of who receives or sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Phone,
    PostalCode,
    /// The address, spread over so many columns as the format has, from 0.
    Address(usize),
    /// Name and company, spread likewise.
    Name(usize),
    Kana,
    Company,
    Department,
    Email,
}

use Party::{Address, Company, Department, Email, Kana, Name, Phone, PostalCode};

/// What shops' own layouts may name.
pub const SOURCES: &[(&str, &str, Source)] = &[
    ("management_number", "管理番号", Source::ManagementNumber),
    ("order_number", "受注番号", Source::OrderNumber),
    ("waybill_kind", "送り状種別", Source::WaybillKind),
    ("cool", "クール区分", Source::Cool),
    ("ship_on", "出荷予定日", Source::ShipOn),
    ("deliver_on", "お届け指定日", Source::DeliverOn),
    ("delivery_window", "お届け時間帯", Source::Window),
    ("recipient.phone", "お届け先電話番号", Source::Recipient(Phone)),
    (
        "recipient.postal_code",
        "お届け先郵便番号",
        Source::Recipient(PostalCode),
    ),
    (
        "recipient.address1",
        "お届け先住所1",
        Source::Recipient(Address(0)),
    ),
    (
        "recipient.address2",
        "お届け先住所2",
        Source::Recipient(Address(1)),
    ),
    (
        "recipient.address3",
        "お届け先住所3",
        Source::Recipient(Address(2)),
    ),
    (
        "recipient.address4",
        "お届け先住所4",
        Source::Recipient(Address(3)),
    ),
    ("recipient.name1", "お届け先名1", Source::Recipient(Name(0))),
    ("recipient.name2", "お届け先名2", Source::Recipient(Name(1))),
    ("recipient.kana", "お届け先カナ", Source::Recipient(Kana)),
    ("recipient.company", "お届け先会社名", Source::Recipient(Company)),
    (
        "recipient.department",
        "お届け先部署名",
        Source::Recipient(Department),
    ),
    (
        "recipient.email",
        "お届け先メールアドレス",
        Source::Recipient(Email),
    ),
    ("sender.phone", "ご依頼主電話番号", Source::Sender(Phone)),
    (
        "sender.postal_code",
        "ご依頼主郵便番号",
        Source::Sender(PostalCode),
    ),
    ("sender.address1", "ご依頼主住所1", Source::Sender(Address(0))),
    ("sender.address2", "ご依頼主住所2", Source::Sender(Address(1))),
    ("sender.address3", "ご依頼主住所3", Source::Sender(Address(2))),
    ("sender.address4", "ご依頼主住所4", Source::Sender(Address(3))),
    ("sender.name1", "ご依頼主名1", Source::Sender(Name(0))),
    ("sender.name2", "ご依頼主名2", Source::Sender(Name(1))),
    ("sender.kana", "ご依頼主カナ", Source::Sender(Kana)),
    ("sender.company", "ご依頼主会社名", Source::Sender(Company)),
    ("sender.department", "ご依頼主部署名", Source::Sender(Department)),
    ("customer_code", "顧客コード", Source::CustomerCode),
    ("billing_code", "請求先分類コード", Source::BillingCode),
    ("freight_code", "運賃管理番号", Source::FreightCode),
    ("item1", "品名1", Source::Item(0)),
    ("item2", "品名2", Source::Item(1)),
    ("item3", "品名3", Source::Item(2)),
    ("item4", "品名4", Source::Item(3)),
    ("item5", "品名5", Source::Item(4)),
    ("note", "記事", Source::Note),
    ("cod_amount", "代引金額", Source::CodAmount),
    ("cod_tax", "代引消費税", Source::CodTax),
    ("parcels", "個口数", Source::Parcels),
];

impl Source {
    /// By the key that layouts name it by.
    pub fn of_key(key: &str) -> Option<Source> {
        SOURCES
            .iter()
            .find(|(known, _, _)| *known == key)
            .map(|(_, _, source)| source.clone())
    }

    /// The key that layouts name it by, if they can.
    pub fn key(&self) -> Option<&'static str> {
        SOURCES
            .iter()
            .find(|(_, _, source)| source == self)
            .map(|(key, _, _)| *key)
    }
}

//! The table of columns, in the order of the vendor's sample.

use crate::order_file::field::{
    Field, GiftField as G, LineField as L, OrderField as O, PartyField, PersonField as P, ShipmentField as S,
};
use crate::order_file::form::Form;
use crate::order_file::format::{Column, Required};

pub(super) const COLUMNS: &[Column] = &[
    order("店舗伝票番号", O::Number, Form::Key, 50).required(Required::Yes),
    order("受注日", O::OrderedOn, Form::Date, 0).required(Required::Yes),
    buyer("受注郵便番号", P::PostalCode, 8),
    buyer("受注住所１", P::Address, 300),
    buyer("受注住所２", P::Building, 200),
    buyer("受注名", P::FamilyName, 100),
    buyer("受注名カナ", P::FamilyKana, 100),
    buyer("受注電話番号", P::Phone, 30),
    buyer("受注メールアドレス", P::Email, 256),
    recipient("発送郵便番号", P::PostalCode, 8),
    recipient("発送先住所１", P::Address, 300),
    recipient("発送先住所２", P::Building, 200),
    recipient("発送先名", P::FamilyName, 100),
    recipient("発送先カナ", P::FamilyKana, 100),
    recipient("発送電話番号", P::Phone, 30),
    order("支払方法", O::PaymentMethod, Form::Text, 50),
    shipment("発送方法", S::Carrier, Form::Text, 50),
    extra("商品計"),
    order("税金", O::TaxOnTop, Form::Amount, 0),
    shipment("発送料", S::ShippingFee, Form::Amount, 0),
    order("手数料", O::PaymentOrCodFee, Form::Amount, 0),
    order("ポイント", O::PointsUsed, Form::Amount, 0),
    order("その他費用", O::OtherCost, Form::Amount, 0),
    order("合計金額", O::Billed, Form::Amount, 0),
    extra("ギフトフラグ"),
    shipment("時間帯指定", S::DeliveryWindow, Form::Text, 20),
    shipment("日付指定", S::DeliverOn, Form::Date, 0),
    order("作業者欄", O::StaffNote, Form::Text, 2000),
    order("備考", O::BuyerNote, Form::Text, 2000),
    line("商品名", L::Name, Form::Text, 1000),
    line("商品コード", L::Sku, Form::Key, 100).required(Required::OrColumn("商品名")),
    line("商品価格", L::UnitPrice, Form::Amount, 0).required(Required::Yes),
    line("受注数量", L::Quantity, Form::Quantity, 0).required(Required::Yes),
    line("商品オプション", L::Options, Form::Text, 1000),
    extra("出荷済フラグ"),
    extra("顧客区分"),
    extra("顧客コード"),
    line("消費税率（%）", L::TaxRate, Form::TaxRate, 0).alias(&["消費税率"]),
    gift("のし", 0),
    gift("ラッピング", 1),
    gift("メッセージ", 2),
    Column::extension("エラー", Field::Ignored),
];

const fn order(name: &'static str, field: O, form: Form, max: usize) -> Column {
    Column::new(name, Field::Order(field), form, max)
}

const fn buyer(name: &'static str, part: P, max: usize) -> Column {
    order(name, O::Buyer(part), part.form(), max)
}

const fn recipient(name: &'static str, part: P, max: usize) -> Column {
    Column::new(name, Field::Party(PartyField::Recipient(part)), part.form(), max)
}

const fn shipment(name: &'static str, field: S, form: Form, max: usize) -> Column {
    Column::new(name, Field::Shipment(field), form, max)
}

const fn gift(name: &'static str, place: usize) -> Column {
    shipment(name, S::Gift(place, G::TextOf(name)), Form::Text, 200)
}

const fn line(name: &'static str, field: L, form: Form, max: usize) -> Column {
    Column::new(name, Field::Line(field), form, max)
}

const fn extra(name: &'static str) -> Column {
    Column::new(name, Field::Extra, Form::Text, usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendor_names_41_columns() {
        assert_eq!(COLUMNS.iter().filter(|c| c.written).count(), 41);
    }
}

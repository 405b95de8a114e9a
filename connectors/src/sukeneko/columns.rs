//! The table of columns. Names, lengths and what is required are data, so that they can be
//! corrected in one place when the sheet's own rules become public.

use domain::RateBp;

use crate::order_file::field::{
    Field, GiftField as G, LineField as L, NoteField, OrderField as O, PartyField, PersonField as P,
    ShipmentField as S,
};
use crate::order_file::form::Form;
use crate::order_file::format::{Column, Required};

/// In the sheet's order; then the columns that exports and carts add to it.
pub(super) const COLUMNS: &[Column] = &[
    order("受注ルート", O::Route, Form::Key, 20).required(Required::UnlessDefaultRoute),
    order("受注番号", O::Number, Form::Key, 50).required(Required::Yes),
    order("注文日", O::OrderedOn, Form::Date, 0).required(Required::Yes),
    order("注文時間", O::OrderedTime, Form::Time, 0),
    buyer("注文者名（姓）", P::FamilyName, 50),
    buyer("注文者名（名）", P::GivenName, 50),
    buyer("注文者名（セイ）", P::FamilyKana, 50),
    buyer("注文者名（メイ）", P::GivenKana, 50),
    buyer("注文者メールアドレス", P::Email, 256),
    buyer("注文者郵便番号", P::PostalCode, 8),
    buyer("注文者住所（都道府県）", P::Prefecture, 4),
    buyer("注文者住所（市区町村）", P::City, 100),
    buyer("注文者住所（市区町村以降）", P::Street, 200),
    buyer("注文者住所（建物名等）", P::Building, 200),
    buyer("注文者会社名", P::Company, 100),
    buyer("注文者部署名", P::Department, 100),
    buyer("注文者電話番号", P::Phone, 30),
    order("決済方法", O::PaymentMethod, Form::Text, 50),
    order("決済手数料", O::PaymentFee, Form::Amount, 0),
    order("利用ポイント数", O::PointsUsed, Form::Amount, 0).alias(&["ご利用ポイント"]),
    order("獲得ポイント数", O::PointsEarned, Form::Amount, 0).alias(&["獲得ポイント"]),
    order("備考（注文）", O::BuyerNote, Form::Text, 2000),
    order("一言メモ（注文）", O::StaffNote, Form::Text, 2000),
    order("請求金額合計", O::Billed, Form::Amount, 0).alias(&["合計請求金額"]),
    order(
        "利用ポイント内訳（税率10％）",
        O::PointsAt(RateBp::STANDARD),
        Form::Amount,
        0,
    ),
    order(
        "利用ポイント内訳（税率8％）",
        O::PointsAt(RateBp::REDUCED),
        Form::Amount,
        0,
    ),
    order(
        "利用ポイント内訳（税率0％）",
        O::PointsAt(RateBp::NONE),
        Form::Amount,
        0,
    ),
    order(
        "請求金額内訳（税率10％）",
        O::BilledAt(RateBp::STANDARD),
        Form::Amount,
        0,
    ),
    order(
        "請求金額内訳（税率8％）",
        O::BilledAt(RateBp::REDUCED),
        Form::Amount,
        0,
    ),
    order(
        "請求金額内訳（税率0％）",
        O::BilledAt(RateBp::NONE),
        Form::Amount,
        0,
    ),
    recipient("お届け先名（姓）", P::FamilyName, 50),
    recipient("お届け先名（名）", P::GivenName, 50),
    recipient("お届け先名（セイ）", P::FamilyKana, 50),
    recipient("お届け先名（メイ）", P::GivenKana, 50),
    recipient("お届け先郵便番号", P::PostalCode, 8),
    recipient("お届け先住所（都道府県）", P::Prefecture, 4),
    recipient("お届け先住所（市区町村）", P::City, 100),
    recipient("お届け先住所（市区町村以降）", P::Street, 200),
    recipient("お届け先住所（建物名等）", P::Building, 200),
    recipient("お届け先会社名", P::Company, 100),
    recipient("お届け先部署名", P::Department, 100),
    recipient("お届け先電話番号", P::Phone, 30),
    note("備考（お届け先）", NoteField::Buyer),
    sender("送り主名（姓）", P::FamilyName, 50),
    sender("送り主名（名）", P::GivenName, 50),
    sender("送り主名（セイ）", P::FamilyKana, 50),
    sender("送り主名（メイ）", P::GivenKana, 50),
    sender("送り主郵便番号", P::PostalCode, 8),
    sender("送り主住所（都道府県）", P::Prefecture, 4),
    sender("送り主住所（市区町村）", P::City, 100),
    sender("送り主住所（市区町村以降）", P::Street, 200),
    sender("送り主住所（建物名等）", P::Building, 200),
    sender("送り主会社名", P::Company, 100),
    sender("送り主部署名", P::Department, 100),
    sender("送り主電話番号", P::Phone, 30),
    note("一言メモ（お届け先）", NoteField::Staff),
    shipment("伝票No", S::Slip, Form::Quantity, 0),
    shipment("運送会社システム", S::Carrier, Form::Text, 20),
    shipment("送り状種別", S::WaybillKind, Form::Text, 10),
    shipment("温度区分", S::Temperature, Form::Temperature, 0),
    shipment("お届け指定日", S::DeliverOn, Form::Date, 0),
    shipment("お届け時間帯", S::DeliveryWindow, Form::Text, 20),
    shipment("送料", S::ShippingFee, Form::Amount, 0),
    shipment("代引手数料", S::CodFee, Form::Amount, 0),
    shipment("送り状記事欄", S::WaybillNote, Form::Text, 44),
    shipment("のし・ギフト情報（１）種類", S::Gift(0, G::Kind), Form::Text, 50),
    shipment("のし・ギフト情報（１）内容", S::Gift(0, G::Text), Form::Text, 200),
    shipment(
        "のし・ギフト情報（１）金額",
        S::Gift(0, G::Amount),
        Form::Amount,
        0,
    ),
    shipment(
        "のし・ギフト情報（１）税率",
        S::Gift(0, G::TaxRate),
        Form::TaxRate,
        0,
    ),
    shipment("のし・ギフト情報（２）種類", S::Gift(1, G::Kind), Form::Text, 50),
    shipment("のし・ギフト情報（２）内容", S::Gift(1, G::Text), Form::Text, 200),
    shipment(
        "のし・ギフト情報（２）金額",
        S::Gift(1, G::Amount),
        Form::Amount,
        0,
    ),
    shipment(
        "のし・ギフト情報（２）税率",
        S::Gift(1, G::TaxRate),
        Form::TaxRate,
        0,
    ),
    shipment("のし・ギフト情報（３）種類", S::Gift(2, G::Kind), Form::Text, 50),
    shipment("のし・ギフト情報（３）内容", S::Gift(2, G::Text), Form::Text, 200),
    shipment(
        "のし・ギフト情報（３）金額",
        S::Gift(2, G::Amount),
        Form::Amount,
        0,
    ),
    shipment(
        "のし・ギフト情報（３）税率",
        S::Gift(2, G::TaxRate),
        Form::TaxRate,
        0,
    ),
    shipment("一言メモ（伝票）", S::StaffNote, Form::Text, 2000),
    line("商品コード", L::Sku, Form::Key, 100)
        .required(Required::OrColumn("商品名"))
        .alias(&["商品コード（店舗）"]),
    line("商品名", L::Name, Form::Text, 1000),
    line("商品オプション情報（SKU）", L::Options, Form::Text, 1000).alias(&["オプション１（助ネコ）"]),
    line("個数", L::Quantity, Form::Quantity, 0).required(Required::Yes),
    line("単価", L::UnitPrice, Form::Amount, 0).required(Required::Yes),
    line("消費税", L::Tax, Form::Amount, 0),
    line("商品種別", L::Kind, Form::LineKind, 20),
    line("消費税率", L::TaxRate, Form::TaxRate, 0),
    line("消費税区分", L::TaxMode, Form::TaxMode, 0),
    Column::extension("会員番号（自社サイト）", Field::Extra),
    Column::extension("入金日", Field::Extra),
    Column::extension("入金ステータス", Field::Extra),
    Column::extension("クーポン利用額", Field::Extra),
    Column::extension("クーポン内訳（税率10％）", Field::Extra),
    Column::extension("クーポン内訳（税率8％）", Field::Extra),
    Column::extension("クーポン内訳（税率0％）", Field::Extra),
    Column::extension("モールクーポン利用額", Field::Extra),
    Column::extension("値引き額", Field::Extra),
    Column::extension("ギフトメッセージ", Field::Extra),
    Column::extension("ギフト区分", Field::Extra),
    shipment("出荷予定日", S::ShipOn, Form::Date, 0).only_read(),
    shipment("個口数", S::Parcels, Form::Quantity, 0).only_read(),
    Column::extension("置き配指定", Field::Extra),
    Column::extension("受取方法", Field::Extra),
    Column::extension("受取店舗コード", Field::Extra),
    line("自社商品コード", L::OwnSku, Form::Key, 100).only_read(),
    Column::new("JANコード", Field::Extra, Form::Key, usize::MAX).only_read(),
    Column::extension("明細番号", Field::Extra).alias(&["商品区分"]),
    Column::extension("親明細番号", Field::Extra),
    Column::extension("明細備考", Field::Extra),
    Column::extension("広告メール同意", Field::Extra),
    Column::extension("同意日時", Field::Extra),
    Column::extension("端末区分", Field::Extra),
    Column::extension("外部URL", Field::Extra),
    Column::extension("カスタム1", Field::Extra),
    Column::extension("カスタム2", Field::Extra),
    Column::extension("カスタム3", Field::Extra),
    Column::extension("カスタム4", Field::Extra),
    Column::extension("カスタム5", Field::Extra),
    Column::extension("登録担当者", Field::Extra),
    line("オプション２（助ネコ）", L::MoreOptions, Form::Text, 1000).only_read(),
    Column::extension("代引請求金額", Field::Extra),
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

const fn sender(name: &'static str, part: P, max: usize) -> Column {
    Column::new(name, Field::Party(PartyField::Sender(part)), part.form(), max)
}

const fn note(name: &'static str, field: NoteField) -> Column {
    Column::new(name, Field::RecipientNote(field), Form::Text, 2000)
}

const fn shipment(name: &'static str, field: S, form: Form, max: usize) -> Column {
    Column::new(name, Field::Shipment(field), form, max)
}

const fn line(name: &'static str, field: L, form: Form, max: usize) -> Column {
    Column::new(name, Field::Line(field), form, max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv::header::normal;

    const HEADER: &str = include_str!("../../tests/samples/header87.csv");

    #[test]
    fn the_sheet_has_87_columns_in_this_order() {
        let written: Vec<&str> = COLUMNS.iter().filter(|c| c.written).map(|c| c.name).collect();
        assert_eq!(written.len(), 87);
        assert_eq!(written.join(","), HEADER.trim_end());
    }

    #[test]
    fn no_name_or_alias_stands_for_two_columns() {
        let mut names: Vec<String> = COLUMNS
            .iter()
            .flat_map(|c| std::iter::once(&c.name).chain(c.aliases))
            .map(|name| normal(name))
            .collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}

//! Lists of columns that are known by name: what other programs expect, as data.

use domain::order_export::{ColumnSource, ExportColumn, ExportRows, ExportSpec, WithoutLines};

/// A file that others know.
pub struct Preset {
    /// Stable.
    pub name: &'static str,
    pub title: &'static str,
    pub title_en: &'static str,
    rows: ExportRows,
    /// Whether it comes in again as it went out: nothing that programs would take for a value is added.
    importable: bool,
    parts: &'static [&'static [(&'static str, &'static str)]],
}

pub const PRESETS: &[Preset] = &[
    Preset {
        name: "sukeneko_standard",
        title: "助ネコ標準フォーマット（87項目）",
        title_en: "the 87 columns in which carts hand over orders; can be imported again",
        rows: ExportRows::Line,
        importable: true,
        parts: &[STANDARD],
    },
    Preset {
        name: "sukeneko_standard_full",
        title: "助ネコ標準フォーマット（追加項目つき）",
        title_en: "the 87 columns and all that order files may have besides; can be imported again in full",
        rows: ExportRows::Line,
        importable: true,
        parts: &[STANDARD, STANDARD_MORE],
    },
    Preset {
        name: "sukeneko_export",
        title: "助ネコ受注データ（63項目）",
        title_en: "the 63 columns of 助ネコ's exports",
        rows: ExportRows::Line,
        importable: false,
        parts: &[EXPORT],
    },
    Preset {
        name: "sukeneko_export_full",
        title: "助ネコ受注データ（全87項目）",
        title_en: "the 63 columns and the 24 that users of 助ネコ may add",
        rows: ExportRows::Line,
        importable: false,
        parts: &[EXPORT, EXPORT_MORE],
    },
    Preset {
        name: "sales_by_product",
        title: "商品別期間売上",
        title_en: "what was sold of each product in the chosen orders",
        rows: ExportRows::Product,
        importable: false,
        parts: &[SALES, SOLD],
    },
    Preset {
        name: "sales_by_product_and_route",
        title: "商品別期間売上（受注ルート別）",
        title_en: "the same with a row for each sales route",
        rows: ExportRows::Product,
        importable: false,
        parts: &[SALES, SALES_ROUTE, SOLD],
    },
];

impl Preset {
    pub fn find(name: &str) -> Option<&'static Preset> {
        PRESETS.iter().find(|preset| preset.name == name)
    }

    /// What its files look like unless asked otherwise.
    pub fn spec(&self) -> ExportSpec {
        let columns = self.parts.iter().copied().flatten();
        ExportSpec {
            rows: self.rows,
            columns: columns.map(|(label, source)| column(label, source)).collect(),
            excel_safe: !self.importable,
            without_lines: if self.importable {
                WithoutLines::Fees
            } else {
                WithoutLines::Row
            },
            ..ExportSpec::default()
        }
    }
}

/// `+` is what came in under the column's own name; several fields are joined.
fn column(label: &str, source: &str) -> ExportColumn {
    let source = match source {
        "+" => ColumnSource::Extra(label.to_owned()),
        fields if fields.contains(' ') => ColumnSource::Joined {
            fields: fields.split(' ').map(str::to_owned).collect(),
            separator: " ".to_owned(),
        },
        field => ColumnSource::Field(field.to_owned()),
    };
    ExportColumn {
        label: label.to_owned(),
        source,
    }
}

/// 助ネコ標準フォーマット.
const STANDARD: &[(&str, &str)] = &[
    ("受注ルート", "order.route"),
    ("受注番号", "order.number"),
    ("注文日", "order.ordered_on"),
    ("注文時間", "order.ordered_time"),
    ("注文者名（姓）", "buyer.family_name"),
    ("注文者名（名）", "buyer.given_name"),
    ("注文者名（セイ）", "buyer.family_kana"),
    ("注文者名（メイ）", "buyer.given_kana"),
    ("注文者メールアドレス", "buyer.email"),
    ("注文者郵便番号", "buyer.postal_code"),
    ("注文者住所（都道府県）", "buyer.prefecture"),
    ("注文者住所（市区町村）", "buyer.city"),
    ("注文者住所（市区町村以降）", "buyer.street"),
    ("注文者住所（建物名等）", "buyer.building"),
    ("注文者会社名", "buyer.company"),
    ("注文者部署名", "buyer.department"),
    ("注文者電話番号", "buyer.phone"),
    ("決済方法", "order.payment_method"),
    ("決済手数料", "order.payment_fee"),
    ("利用ポイント数", "order.points_used"),
    ("獲得ポイント数", "order.points_earned"),
    ("備考（注文）", "order.buyer_note"),
    ("一言メモ（注文）", "order.staff_note"),
    ("請求金額合計", "order.billed"),
    ("利用ポイント内訳（税率10％）", "order.points_10"),
    ("利用ポイント内訳（税率8％）", "order.points_8"),
    ("利用ポイント内訳（税率0％）", "order.points_0"),
    ("請求金額内訳（税率10％）", "order.billed_10"),
    ("請求金額内訳（税率8％）", "order.billed_8"),
    ("請求金額内訳（税率0％）", "order.billed_0"),
    ("お届け先名（姓）", "recipient.family_name"),
    ("お届け先名（名）", "recipient.given_name"),
    ("お届け先名（セイ）", "recipient.family_kana"),
    ("お届け先名（メイ）", "recipient.given_kana"),
    ("お届け先郵便番号", "recipient.postal_code"),
    ("お届け先住所（都道府県）", "recipient.prefecture"),
    ("お届け先住所（市区町村）", "recipient.city"),
    ("お届け先住所（市区町村以降）", "recipient.street"),
    ("お届け先住所（建物名等）", "recipient.building"),
    ("お届け先会社名", "recipient.company"),
    ("お届け先部署名", "recipient.department"),
    ("お届け先電話番号", "recipient.phone"),
    ("備考（お届け先）", "recipient.note"),
    ("送り主名（姓）", "sender.family_name"),
    ("送り主名（名）", "sender.given_name"),
    ("送り主名（セイ）", "sender.family_kana"),
    ("送り主名（メイ）", "sender.given_kana"),
    ("送り主郵便番号", "sender.postal_code"),
    ("送り主住所（都道府県）", "sender.prefecture"),
    ("送り主住所（市区町村）", "sender.city"),
    ("送り主住所（市区町村以降）", "sender.street"),
    ("送り主住所（建物名等）", "sender.building"),
    ("送り主会社名", "sender.company"),
    ("送り主部署名", "sender.department"),
    ("送り主電話番号", "sender.phone"),
    ("一言メモ（お届け先）", "recipient.staff_note"),
    ("伝票No", "shipment.slip"),
    ("運送会社システム", "shipment.carrier"),
    ("送り状種別", "shipment.waybill_kind"),
    ("温度区分", "shipment.temperature"),
    ("お届け指定日", "shipment.deliver_on"),
    ("お届け時間帯", "shipment.delivery_window"),
    ("送料", "shipment.shipping_fee"),
    ("代引手数料", "shipment.cod_fee"),
    ("送り状記事欄", "shipment.waybill_note"),
    ("のし・ギフト情報（１）種類", "gift1.kind"),
    ("のし・ギフト情報（１）内容", "gift1.text"),
    ("のし・ギフト情報（１）金額", "gift1.amount"),
    ("のし・ギフト情報（１）税率", "gift1.tax_rate"),
    ("のし・ギフト情報（２）種類", "gift2.kind"),
    ("のし・ギフト情報（２）内容", "gift2.text"),
    ("のし・ギフト情報（２）金額", "gift2.amount"),
    ("のし・ギフト情報（２）税率", "gift2.tax_rate"),
    ("のし・ギフト情報（３）種類", "gift3.kind"),
    ("のし・ギフト情報（３）内容", "gift3.text"),
    ("のし・ギフト情報（３）金額", "gift3.amount"),
    ("のし・ギフト情報（３）税率", "gift3.tax_rate"),
    ("一言メモ（伝票）", "shipment.staff_note"),
    ("商品コード", "line.sku"),
    ("商品名", "line.name"),
    ("商品オプション情報（SKU）", "line.options"),
    ("個数", "line.quantity"),
    ("単価", "line.unit_price"),
    ("消費税", "line.tax"),
    ("商品種別", "line.kind_code"),
    ("消費税率", "line.tax_rate"),
    ("消費税区分", "line.tax_mode"),
];

/// What order files may have behind the 87.
const STANDARD_MORE: &[(&str, &str)] = &[
    ("出荷予定日", "shipment.ship_on"),
    ("個口数", "shipment.parcels"),
    ("自社商品コード", "+"),
    ("会員番号（自社サイト）", "+"),
    ("入金日", "+"),
    ("入金ステータス", "+"),
    ("クーポン利用額", "+"),
    ("クーポン内訳（税率10％）", "+"),
    ("クーポン内訳（税率8％）", "+"),
    ("クーポン内訳（税率0％）", "+"),
    ("モールクーポン利用額", "+"),
    ("値引き額", "+"),
    ("ギフトメッセージ", "+"),
    ("ギフト区分", "+"),
    ("置き配指定", "+"),
    ("受取方法", "+"),
    ("受取店舗コード", "+"),
    ("JANコード", "+"),
    ("明細番号", "+"),
    ("親明細番号", "+"),
    ("明細備考", "+"),
    ("広告メール同意", "+"),
    ("同意日時", "+"),
    ("端末区分", "+"),
    ("外部URL", "+"),
    ("カスタム1", "+"),
    ("カスタム2", "+"),
    ("カスタム3", "+"),
    ("カスタム4", "+"),
    ("カスタム5", "+"),
    ("登録担当者", "+"),
    ("代引請求金額", "+"),
];

/// 受注データ, as shops receive it today.
const EXPORT: &[(&str, &str)] = &[
    ("受注ルート", "order.route"),
    ("受注番号", "order.number"),
    ("注文日", "order.ordered_on"),
    ("注文時間", "order.ordered_time"),
    ("注文者名（姓）", "buyer.family_name"),
    ("注文者名（名）", "buyer.given_name"),
    ("注文者名（セイ）", "buyer.family_kana"),
    ("注文者名（メイ）", "buyer.given_kana"),
    ("注文者メールアドレス", "buyer.email"),
    ("注文者郵便番号", "buyer.postal_code"),
    ("注文者住所（都道府県）", "buyer.prefecture"),
    ("注文者住所（市区町村）", "buyer.city"),
    ("注文者住所（市区町村以降）", "buyer.street"),
    ("注文者住所（建物名等）", "buyer.building"),
    ("注文者会社名", "buyer.company"),
    ("注文者部署名", "buyer.department"),
    ("注文者電話番号", "buyer.phone"),
    ("決済方法", "order.payment_method"),
    ("決済手数料", "order.payment_fee"),
    ("ご利用ポイント", "order.points_used"),
    ("獲得ポイント", "order.points_earned"),
    ("備考（注文）", "order.buyer_note"),
    ("一言メモ（注文）", "order.staff_note"),
    ("合計請求金額", "order.billed"),
    ("会員番号（自社サイト）", "+"),
    ("登録担当者", "order.registered_by"),
    ("お届け先名（姓）", "recipient.family_name"),
    ("お届け先名（名）", "recipient.given_name"),
    ("お届け先名（セイ）", "recipient.family_kana"),
    ("お届け先名（メイ）", "recipient.given_kana"),
    ("お届け先郵便番号", "recipient.postal_code"),
    ("お届け先住所（都道府県）", "recipient.prefecture"),
    ("お届け先住所（市区町村）", "recipient.city"),
    ("お届け先住所（市区町村以降）", "recipient.street"),
    ("お届け先住所（建物名等）", "recipient.building"),
    ("お届け先会社名", "recipient.company"),
    ("お届け先部署名", "recipient.department"),
    ("お届け先電話番号", "recipient.phone"),
    ("備考（お届け先）", "recipient.note"),
    ("一言メモ（お届け先）", "recipient.staff_note"),
    ("伝票区分", "+"),
    ("送り状種別", "shipment.waybill_kind"),
    ("伝票番号", "shipment.tracking_numbers"),
    ("代引請求金額", "shipment.cod_amount"),
    ("お届け指定日", "shipment.deliver_on"),
    ("お届け時間帯", "shipment.delivery_window"),
    ("出荷予定日", "shipment.ship_on"),
    ("運送会社システム", "shipment.carrier"),
    ("一言メモ（伝票）", "shipment.staff_note"),
    ("最終ステータス", "order.status"),
    ("同梱元", "order.bundled_from"),
    ("同梱先", "order.bundled_into"),
    ("商品区分", "line.position"),
    ("商品種別", "line.kind"),
    ("商品名", "line.name"),
    ("個数", "line.quantity"),
    ("単価", "line.unit_price"),
    ("商品コード（助ネコ）", "line.sku"),
    ("伝票管理番号", "shipment.id"),
    ("処理ルート", "order.processing_route"),
    ("処理済日", "order.completed_on"),
    ("自社商品コード", "line.sku"),
    ("購入回数", "order.purchases"),
];

/// The rest of what users may choose from.
const EXPORT_MORE: &[(&str, &str)] = &[
    ("データ区分", "+"),
    ("入金日", "order.paid_on"),
    ("お届け先区分", "+"),
    ("送り主区分", "+"),
    ("送り主名（姓）", "sender.family_name"),
    ("送り主名（名）", "sender.given_name"),
    ("送り主名（セイ）", "sender.family_kana"),
    ("送り主名（メイ）", "sender.given_kana"),
    ("送り主郵便番号", "sender.postal_code"),
    ("送り主住所（都道府県）", "sender.prefecture"),
    ("送り主住所（市区町村）", "sender.city"),
    ("送り主住所（市区町村以降）", "sender.street"),
    ("送り主住所（建物名等）", "sender.building"),
    ("送り主会社名", "sender.company"),
    ("送り主部署名", "sender.department"),
    ("送り主電話番号", "sender.phone"),
    ("ギフトメッセージ", "gift1.text gift2.text gift3.text"),
    ("温度区分", "shipment.temperature"),
    ("保留ステータス", "order.hold_reason"),
    ("商品コード（店舗）", "line.sku"),
    ("オプション１（助ネコ）", "line.options"),
    ("オプション２（助ネコ）", "+"),
    ("未入金額", "order.unpaid"),
    ("送り状記事欄", "shipment.waybill_note"),
];

/// 商品別期間売上.
const SALES: &[(&str, &str)] = &[("商品コード", "product.sku"), ("商品名", "product.name")];

const SALES_ROUTE: &[(&str, &str)] = &[("受注ルート", "product.route")];

const SOLD: &[(&str, &str)] = &[
    ("受注件数", "product.orders"),
    ("個数", "product.quantity"),
    ("売上金額", "product.amount"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order_export::Plan;
    use crate::order_file::field::Field;

    #[test]
    fn every_preset_can_be_written() {
        let expected = [
            (87, true),
            (119, true),
            (63, true),
            (87, true),
            (5, false),
            (6, false),
        ];
        assert_eq!(PRESETS.len(), expected.len());
        for (preset, (columns, personal)) in PRESETS.iter().zip(expected) {
            let spec = preset.spec();
            assert_eq!(spec.columns.len(), columns, "{}", preset.name);
            let is_personal = Plan::of(&spec, "").map(|plan| plan.is_personal()).ok();
            assert_eq!(is_personal, Some(personal), "{}", preset.name);
        }
    }

    #[test]
    fn what_is_read_besides_is_written_besides() {
        let labels: Vec<&str> = STANDARD_MORE.iter().map(|(label, _)| *label).collect();
        let further = crate::sukeneko::FORMAT.columns.iter().filter(|column| {
            // Options are written as one.
            !column.written && column.field != Field::Ignored && column.name != "オプション２（助ネコ）"
        });
        for column in further {
            assert!(labels.contains(&column.name), "{}", column.name);
        }
    }

    #[test]
    fn the_standard_has_the_columns_that_carts_write() {
        let labels: Vec<&str> = STANDARD.iter().map(|(label, _)| *label).collect();
        assert_eq!(
            labels.join(","),
            include_str!("../../tests/samples/header87.csv").trim_end()
        );
    }
}

//! Which labels an order mail has: data, so that a mall that renames one needs no new program.

use serde::{Deserialize, Serialize};

/// Labels without their brackets; several where a mall has used several. The usual ones are those of
/// 楽天市場's 注文内容確認メール.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Layout {
    pub number: Vec<String>,
    pub ordered_at: Vec<String>,
    pub buyer: Vec<String>,
    pub payment_method: Vec<String>,
    /// 配送方法: kept as the carrier.
    pub carrier: Vec<String>,
    /// Free lines: the day and the hours asked for.
    pub delivery: Vec<String>,
    /// 備考: free lines until the label after it.
    pub note: Vec<String>,
    pub shop: Vec<String>,
    /// 送付先件数: how many of the next there are.
    pub recipients: Vec<String>,
    pub recipient: Vec<String>,
    pub items: Vec<String>,
    /// Labels that say nothing about the order.
    pub ignored: Vec<String>,
    pub goods: Vec<String>,
    pub tax: Vec<String>,
    pub shipping_fee: Vec<String>,
    pub cod_fee: Vec<String>,
    pub points: Vec<String>,
    pub coupon: Vec<String>,
    pub total: Vec<String>,
    /// 支払い金額: what the buyer pays in the end.
    pub billed: Vec<String>,
    /// In percent, for goods whose price line says nothing; none: such a mail is for people.
    pub tax_percent: Option<i64>,
}

impl Default for Layout {
    fn default() -> Layout {
        let labels = |labels: &[&str]| labels.iter().map(|label| (*label).to_owned()).collect();
        Layout {
            number: labels(&["受注番号"]),
            ordered_at: labels(&["日時", "注文日時"]),
            buyer: labels(&["注文者"]),
            payment_method: labels(&["支払方法", "お支払方法"]),
            carrier: labels(&["配送方法"]),
            delivery: labels(&["配送日時指定", "配送日時指定:"]),
            note: labels(&["備考"]),
            shop: labels(&["ショップ名"]),
            recipients: labels(&["送付先件数"]),
            recipient: labels(&["送付先"]),
            items: labels(&["商品"]),
            ignored: labels(&["ポイント利用方法"]),
            goods: labels(&["小計", "商品合計"]),
            tax: labels(&["消費税"]),
            shipping_fee: labels(&["送料"]),
            cod_fee: labels(&["代引料"]),
            points: labels(&["ポイント利用"]),
            coupon: labels(&["クーポン", "クーポン利用"]),
            total: labels(&["合計"]),
            billed: labels(&["支払い金額", "お支払い金額"]),
            tax_percent: None,
        }
    }
}

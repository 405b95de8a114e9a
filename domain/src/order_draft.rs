//! An order as a source tells it, before it has entered: what every CSV, mall, mail, phone call
//! and API call is turned into.

use serde::{Deserialize, Serialize};

pub use crate::order::Extra;
use crate::order::{Gift, LineKind, OrderSource, Recipient, TaxMode, Temperature};
use crate::person::Person;
use crate::weight::{Heavy, Weights};
use crate::{Date, Instant, RateBp, Yen};

/// Serialises without loss, so that its digest tells whether two tellings are the same order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderDraft {
    /// The sales route's code.
    pub route: String,
    /// 受注番号, unique within its route.
    pub number: String,
    pub source: OrderSource,
    pub ordered_at: Instant,
    pub buyer: Person,
    pub payment_method: String,
    /// 決済手数料 in yen, without the cash-on-delivery fee.
    pub payment_fee: Yen,
    pub points_used: i64,
    pub points_earned: i64,
    pub stated: StatedTotals,
    pub recipients: Vec<Recipient>,
    pub shipments: Vec<ShipmentDraft>,
    /// 備考（注文）: what the buyer wrote.
    pub buyer_note: String,
    /// 一言メモ（注文）: what the shop's people write.
    pub staff_note: String,
    pub tags: Vec<String>,
    pub extra: Extra,
}

/// The amounts as the source states them; they may not add up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedTotals {
    /// 請求金額合計.
    pub billed: Option<Yen>,
    /// 請求金額内訳 and 利用ポイント内訳 per rate, where given.
    pub by_rate: Vec<StatedRate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedRate {
    pub rate: RateBp,
    pub billed: Option<Yen>,
    pub points: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipmentDraft {
    /// 伝票No within the order.
    pub slip: i64,
    /// Which of the draft's recipients.
    pub recipient: usize,
    /// 運送会社システム as received.
    pub carrier: String,
    /// 送り状種別 as received.
    pub waybill_kind: String,
    /// None: the source says nothing of it.
    pub temperature: Option<Temperature>,
    pub deliver_on: Option<Date>,
    /// お届け時間帯 as received.
    pub delivery_window: String,
    /// 個口数, at least 1.
    pub parcels: i64,
    /// 出荷予定日 where the source names one.
    pub ship_on: Option<Date>,
    pub shipping_fee: Yen,
    /// 代引手数料.
    pub cod_fee: Yen,
    /// 送り状記事欄.
    pub waybill_note: String,
    /// 一言メモ（伝票）.
    pub staff_note: String,
    pub gifts: Vec<Gift>,
    pub lines: Vec<LineDraft>,
}

impl ShipmentDraft {
    /// 重量 in grams, where every product's is known.
    pub fn weight(&self, route: &str, weights: &Weights) -> Option<i64> {
        let lines = self.lines.iter().map(|line| Heavy {
            kind: line.kind,
            sku: &line.sku,
            quantity: line.quantity,
        });
        weights.of_lines(route, lines)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineDraft {
    pub kind: LineKind,
    /// 商品種別 as received where it is not one we know.
    pub kind_code: String,
    /// 商品コード.
    pub sku: String,
    pub name: String,
    /// 商品オプション情報（SKU）.
    pub options: String,
    pub quantity: i64,
    pub unit_price: Yen,
    /// None: the source says nothing of it.
    pub tax_rate: Option<RateBp>,
    pub tax_mode: TaxMode,
    /// 消費税 of the line where the source states it.
    pub tax: Option<Yen>,
    pub extra: Extra,
}

impl LineDraft {
    /// The rate that it is taxed at: the standard one where nobody says otherwise.
    pub fn rate(&self) -> RateBp {
        self.tax_rate.unwrap_or(match self.tax_mode {
            TaxMode::Exempt => RateBp::NONE,
            TaxMode::Included | TaxMode::Excluded => RateBp::STANDARD,
        })
    }
}

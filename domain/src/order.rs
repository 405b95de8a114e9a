//! 受注: an order with its shipments and lines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

pub use crate::order_status::OrderStatus;
use crate::person::Person;
use crate::{
    CustomerId, Date, Instant, OrderId, OrderLineId, ProcessingRouteId, RateBp, SalesRouteId, ShipmentId,
    SubStatusId, TenantId, VariantId, Yen,
};

/// Values under column names that we do not know, kept as received.
pub type Extra = BTreeMap<String, String>;

/// What people call an order by, where it is named beside something else.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct OrderName {
    pub number: String,
    /// The code of its sales route.
    pub route: String,
}

/// One order received on one sales route, unique by route and number.
///
/// Everything personal is in `sealed`, which only the store can open into [`OrderPersonal`].
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Order {
    pub tenant_id: TenantId,
    pub id: OrderId,
    pub sales_route_id: SalesRouteId,
    pub processing_route_id: ProcessingRouteId,
    pub number: String,
    pub source: OrderSource,
    pub status: OrderStatus,
    /// A step of the shop's own within the status.
    pub sub_status_id: Option<SubStatusId>,
    /// 保留: why it rests, whatever its status; a label without personal data.
    pub hold_reason: Option<String>,
    /// The day from which it need not rest any more.
    pub hold_until: Option<Date>,
    pub ordered_at: Instant,
    pub created_at: Instant,
    pub updated_at: Instant,
    /// Counts changes; the ETag.
    pub version: i64,
    pub payment_method: String,
    pub payment_fee: Yen,
    pub points_used: i64,
    pub points_earned: i64,
    pub billed: Yen,
    /// What the lines add up to where that is not what is billed.
    pub computed: Option<Yen>,
    /// Received, less what was paid back.
    pub paid: Yen,
    pub by_rate: Json<Vec<RateTotal>>,
    pub tags: Json<Vec<String>>,
    pub open_alerts: i64,
    pub customer_id: Option<CustomerId>,
    /// 同梱: the order that took its lines.
    pub bundled_into: Option<OrderId>,
    /// When what is personal about it was deleted.
    pub erased_at: Option<Instant>,
    /// Keyed digest of the draft it was made from: tells a changed telling from the same one.
    pub digest: Vec<u8>,
    pub sealed: Vec<u8>,
}

/// The part of an order's totals at one tax rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateTotal {
    #[serde(rename = "r")]
    pub rate: RateBp,
    /// With tax, after discounts and points.
    #[serde(rename = "b")]
    pub billed: Yen,
    /// The tax within `billed`.
    #[serde(rename = "t")]
    pub tax: Yen,
    #[serde(rename = "p")]
    pub points: i64,
    /// What the source states at this rate, where that cannot be.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub contradiction: Option<Contradiction>,
}

/// What a source states at one tax rate that does not add up, or is not what its lines come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    pub billed: Option<Yen>,
    #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
    /// What the lines come to at this rate, after points.
    #[serde(rename = "c")]
    pub computed: Yen,
}

/// 伝票: what goes to one recipient together; one waybill or more.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Shipment {
    pub tenant_id: TenantId,
    pub id: ShipmentId,
    pub order_id: OrderId,
    /// Its place among the order's shipments, from 1.
    pub position: i64,
    /// 伝票No as received.
    pub slip: i64,
    /// Index into [`OrderPersonal::recipients`].
    pub recipient: i64,
    pub status: OrderStatus,
    pub carrier: String,
    pub waybill_kind: String,
    pub temperature: Temperature,
    pub deliver_on: Option<Date>,
    pub delivery_window: String,
    /// 個口.
    pub parcels: i64,
    /// 発送予定日.
    pub ship_on: Option<Date>,
    /// 発送日: the day it left.
    pub shipped_on: Option<Date>,
    pub shipping_fee: Yen,
    pub cod_fee: Yen,
    /// Blind index of the recipient's phone: the key of 同梱候補.
    pub recipient_phone: Option<Vec<u8>>,
    pub recipient_name: Option<Vec<u8>>,
    pub recipient_prefecture: Option<Vec<u8>>,
    pub recipient_postal_code: Option<Vec<u8>>,
    /// Of what is sealed.
    pub has_gifts: bool,
    /// [`ShipmentPersonal`]; absent where there is nothing to keep.
    pub sealed: Option<Vec<u8>>,
}

/// 受注明細: one line of a shipment.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OrderLine {
    pub tenant_id: TenantId,
    pub order_id: OrderId,
    pub id: OrderLineId,
    pub shipment_id: ShipmentId,
    /// Its place in the order, from 1 (商品区分 in 助ネコ's exports).
    pub position: i64,
    pub kind: LineKind,
    pub kind_code: String,
    pub sku: String,
    pub name: String,
    pub options: String,
    pub quantity: i64,
    pub unit_price: Yen,
    pub tax_rate: RateBp,
    pub tax_mode: TaxMode,
    pub tax: Option<Yen>,
    /// Which variant of the shop's products it is; none where its code is unknown.
    pub variant_id: Option<VariantId>,
    /// How many of the variant one of the line is: 3 for a three-pack.
    pub multiplier: i64,
}

/// Everything personal about an order, sealed as one record.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderPersonal {
    pub buyer: Person,
    pub recipients: Vec<Recipient>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub buyer_note: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub staff_note: String,
    #[serde(skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
    /// Unknown columns whose values differ from line to line: line position → values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub line_extra: Vec<(i64, Extra)>,
}

impl OrderPersonal {
    /// Who a shipment goes to.
    pub fn recipient_of(&self, shipment: &Shipment) -> Option<&Recipient> {
        usize::try_from(shipment.recipient)
            .ok()
            .and_then(|place| self.recipients.get(place))
    }
}

impl std::fmt::Debug for OrderPersonal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OrderPersonal(…)")
    }
}

/// お届け先, with the 送り主 whose name the parcel carries; none: the buyer sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recipient {
    pub person: Person,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender: Option<Person>,
    /// 備考（お届け先）.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// 一言メモ（お届け先）.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub staff_note: String,
}

/// The free texts of a shipment, sealed as one record.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ShipmentPersonal {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub waybill_note: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub staff_note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gifts: Vec<Gift>,
}

impl ShipmentPersonal {
    pub fn is_empty(&self) -> bool {
        *self == ShipmentPersonal::default()
    }
}

impl std::fmt::Debug for ShipmentPersonal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ShipmentPersonal(…)")
    }
}

/// のし・ギフト情報: wrapping, noshi or a card, up to three a shipment. Its text may hold names.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gift {
    pub kind: String,
    pub text: String,
    pub amount: Yen,
    pub tax_rate: RateBp,
}

impl std::fmt::Debug for Gift {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gift")
            .field("kind", &self.kind)
            .field("amount", &self.amount)
            .finish_non_exhaustive()
    }
}

/// Through which door an order came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum OrderSource {
    Csv,
    Api,
    /// 店舗受注: taken by phone.
    Phone,
    Fax,
    Mall,
    Mail,
}

/// 商品種別.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum LineKind {
    /// 商品 (code 100).
    #[default]
    Product,
    /// セット商品.
    Set,
    /// 内訳商品: what a set consists of.
    Component,
    /// 販促品.
    Promotion,
    /// 値引・クーポン.
    Discount,
    /// 手数料.
    Fee,
    /// 送料 as a line.
    Shipping,
    /// 非商品.
    NonProduct,
    /// A code that is not public; see `kind_code`.
    Other,
}

/// 消費税区分: whether a price holds the tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum TaxMode {
    /// 税込.
    #[default]
    Included,
    /// 税抜.
    Excluded,
    /// 非課税.
    Exempt,
}

/// 温度区分, the colder the greater.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Temperature {
    /// 常温.
    #[default]
    Ambient,
    /// 冷蔵.
    Chilled,
    /// 冷凍.
    Frozen,
}

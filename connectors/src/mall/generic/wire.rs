//! The contract that a cart keeps to be connected: everything that goes over the wire, in one place.
//! `docs/generic-channel.md` says the same in words, with examples.
//!
//! Fields that are not named here are ignored, and every field but those marked as required may be missing.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `GET /orders` and `GET /products`.
#[derive(Debug, Deserialize)]
pub struct Page {
    /// Read one by one: an entry that cannot be read stops no other.
    pub items: Vec<Value>,
    /// Given back as `cursor`; null or missing on the last page.
    #[serde(default)]
    pub next_cursor: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Order {
    /// Required; unique in the cart; at most 50 characters.
    pub number: String,
    /// Required. RFC 3339; without an offset it is Japan's time.
    pub ordered_at: String,
    #[serde(default)]
    pub updated_at: String,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub buyer: Person,
    #[serde(default)]
    pub payment: Payment,
    #[serde(default)]
    pub totals: Totals,
    #[serde(default)]
    pub notes: Notes,
    /// Required, one or more: what goes to one recipient together.
    pub shipments: Vec<Shipment>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not to be worked on yet.
    Held,
    /// Waits for `POST /orders/{number}/confirm`, if the cart has that.
    New,
    #[default]
    Ready,
    PartlyShipped,
    Shipped,
    Cancelled,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Person {
    /// 姓, or the whole name.
    pub family_name: String,
    pub given_name: String,
    pub family_kana: String,
    pub given_kana: String,
    pub company: String,
    pub department: String,
    pub postal_code: String,
    /// 都道府県.
    pub prefecture: String,
    /// 市区町村.
    pub city: String,
    pub street: String,
    pub building: String,
    pub phone: String,
    pub email: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Payment {
    pub method: String,
    /// 決済手数料 in yen, without the cash-on-delivery fee.
    pub fee: i64,
    /// Whether the cart has the money; never of 代引, which the carrier collects.
    pub paid: bool,
    /// `YYYY-MM-DD`, where it is known.
    pub paid_on: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Totals {
    /// 請求金額 in yen, with tax; null while it is not fixed.
    pub billed: Option<i64>,
    /// One point is one yen.
    pub points_used: i64,
    pub points_earned: i64,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Notes {
    pub buyer: String,
    pub staff: String,
}

#[derive(Debug, Deserialize)]
pub struct Shipment {
    /// Names the shipment within its order; its place, from 1, where it is missing.
    #[serde(default)]
    pub slip: Option<i64>,
    /// Required.
    pub recipient: Person,
    /// Whose name the parcel carries; missing: the buyer's.
    #[serde(default)]
    pub sender: Option<Person>,
    #[serde(default)]
    pub carrier: String,
    /// Missing: as cold as the goods have to be kept.
    #[serde(default)]
    pub temperature: Option<Temperature>,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    pub deliver_on: Option<String>,
    /// `14-16`, `午前中`.
    #[serde(default)]
    pub delivery_window: String,
    /// In yen, with tax.
    #[serde(default)]
    pub shipping_fee: i64,
    /// 代引手数料 in yen, with tax.
    #[serde(default)]
    pub cod_fee: i64,
    #[serde(default)]
    pub note: String,
    /// Required, one or more.
    pub lines: Vec<Line>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Temperature {
    Ambient,
    Chilled,
    Frozen,
}

#[derive(Debug, Deserialize)]
pub struct Line {
    /// Names the line within its order, for partial shipments.
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub kind: LineKind,
    /// The cart's code of what was bought, as in `PUT /stock`.
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub variant: String,
    /// The shop's own code, another one for each variant; where it is missing, `code` and `variant` joined by
    /// `-`.
    #[serde(default)]
    pub sku: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub options: String,
    /// Required.
    pub quantity: i64,
    /// Required. In yen; negative for discounts.
    pub unit_price: i64,
    /// 1000 is 10 %, 800 is 8 %, 0 is none; missing where the cart does not know.
    #[serde(default)]
    pub rate_bp: Option<i64>,
    #[serde(default)]
    pub tax_mode: TaxMode,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    #[default]
    Product,
    Discount,
    Fee,
    Shipping,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxMode {
    #[default]
    Included,
    Excluded,
    Exempt,
}

/// An entry of `GET /products`: one for each variant.
#[derive(Debug, Deserialize)]
pub struct Product {
    /// Required.
    pub code: String,
    #[serde(default)]
    pub variant: String,
    #[serde(default)]
    pub sku: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub options: String,
    #[serde(default)]
    pub jan: String,
    /// In yen, with tax.
    #[serde(default)]
    pub price: Option<i64>,
    #[serde(default)]
    pub quantity: Option<i64>,
    #[serde(default = "yes")]
    pub visible: bool,
}

fn yes() -> bool {
    true
}

/// `PUT /stock`.
#[derive(Debug, Serialize)]
pub struct StockLevels<'a> {
    pub levels: Vec<StockLevel<'a>>,
}

#[derive(Debug, Serialize)]
pub struct StockLevel<'a> {
    pub code: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub variant: &'a str,
    /// Absolute, 0 or more.
    pub quantity: i64,
    /// The same key means the same number told again.
    pub key: &'a str,
}

/// `POST /shipments`.
#[derive(Debug, Serialize)]
pub struct Shipments<'a> {
    pub shipments: Vec<ShipmentReport<'a>>,
}

#[derive(Debug, Serialize)]
pub struct ShipmentReport<'a> {
    pub order_number: &'a str,
    /// Names what has left within its order. Told again, it stands in place of what was told of it before.
    pub shipment_id: &'a str,
    /// Missing: the order's only shipment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slip: Option<i64>,
    pub carrier: &'a str,
    /// Of all its boxes; empty where there are none. One that is not among them any more was wrong.
    pub tracking_numbers: Vec<&'a str>,
    /// RFC 3339, UTC.
    pub shipped_at: String,
    /// What is in it; empty: the whole order, or what other shipments left of it.
    pub lines: Vec<ShippedLine<'a>>,
}

#[derive(Debug, Serialize)]
pub struct ShippedLine<'a> {
    pub id: &'a str,
    pub quantity: i64,
}

/// `POST /orders/{number}/cancel`.
#[derive(Debug, Serialize)]
pub struct Cancellation<'a> {
    /// `buyer`, `unpaid`, `undeliverable`, `refused`, `out_of_stock`, `duplicate`, `shop`.
    pub reason: &'a str,
    pub detail: &'a str,
    pub restore_stock: bool,
}

/// The answer to `PUT /stock` and `POST /shipments`: one result for each entry, in its order.
#[derive(Debug, Deserialize)]
pub struct Results {
    pub results: Vec<WriteResult>,
}

#[derive(Debug, Deserialize)]
pub struct WriteResult {
    pub outcome: WriteOutcome,
    /// Why it failed.
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteOutcome {
    Done,
    AlreadyDone,
    Failed,
}

/// The body of every answer that is no success.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Problem {
    pub code: String,
    pub message: String,
}

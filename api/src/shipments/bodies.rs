//! What is sent to change shipments.

use chrono::NaiveDate;
use domain::line_part::LinePart;
use domain::order::Gift;
use domain::rearrange::RecipientChoice;
use domain::{FieldError, OrderLineId, ShipmentId};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::shipments::{NewPart, ShipmentEdit, Shipping, SplitBy};

use crate::failure::Failure;
use crate::orders::{GiftView, RecipientView, Status, TemperatureView};
use crate::wire::Id;

/// A further shipment of an order. It is empty: lines are moved to it.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewOrderShipment {
    /// 伝票コピー: a shipment of the order whose recipient, carrier, dates and notes it takes over.
    #[oai(nullable)]
    pub copy_of: Option<Id<ShipmentId>>,
    /// Position in the order's recipients, from 0.
    #[oai(nullable)]
    pub recipient: Option<i64>,
    /// True: it goes to the buyer.
    #[oai(default)]
    pub to_buyer: bool,
    /// Somebody new.
    #[oai(nullable)]
    pub new_recipient: Option<RecipientView>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct ShipmentPatch {
    /// 運送会社システム.
    #[oai(validator(max_length = 20))]
    pub carrier: Option<String>,
    /// 送り状種別.
    #[oai(validator(max_length = 20))]
    pub waybill_kind: Option<String>,
    pub temperature: Option<TemperatureView>,
    /// お届け指定日; null: none.
    #[oai(nullable)]
    pub deliver_on: MaybeUndefined<NaiveDate>,
    /// お届け時間帯.
    #[oai(validator(max_length = 20))]
    pub delivery_window: Option<String>,
    /// 個口数: how many boxes.
    #[oai(validator(minimum(value = "1"), maximum(value = "999")))]
    pub parcels: Option<i64>,
    /// 発送予定日; null: none.
    #[oai(nullable)]
    pub ship_on: MaybeUndefined<NaiveDate>,
    /// Position in the order's recipients, from 0.
    pub recipient: Option<i64>,
    /// True: it goes to the buyer.
    pub to_buyer: Option<bool>,
    /// Somebody new.
    pub new_recipient: Option<RecipientView>,
    /// 送り状記事欄.
    #[oai(validator(max_length = 44))]
    pub waybill_note: Option<String>,
    /// 一言メモ（伝票）.
    #[oai(validator(max_length = 2000))]
    pub staff_note: Option<String>,
    /// のし・ギフト情報, in the place of all. What they cost is billed anew.
    #[oai(validator(max_items = 3))]
    pub gifts: Option<Vec<GiftView>>,
}

/// A line, or some pieces of it.
#[derive(Clone, Copy, Debug, Object)]
#[oai(rename = "LinePart", deny_unknown_fields)]
pub struct LinePartView {
    /// The line.
    pub line_id: Id<OrderLineId>,
    /// How many pieces of it; left out: all.
    #[oai(nullable)]
    pub quantity: Option<i64>,
}

/// Lines that go to another shipment of the same order.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MoveLines {
    /// Lines of this shipment, each once.
    #[oai(validator(min_items = 1, max_items = 2000))]
    pub lines: Vec<LinePartView>,
    /// The shipment they go to.
    pub to: Id<ShipmentId>,
}

/// A shipment to be split.
#[derive(Clone, Debug, Object)]
#[oai(rename = "SplitRequest", deny_unknown_fields)]
pub struct Split {
    /// The shipment.
    pub shipment_id: Id<ShipmentId>,
    pub by: SplitByView,
    /// What goes into a shipment of its own; the rest stays, and something must.
    #[oai(validator(min_items = 1, max_items = 100))]
    pub parts: Vec<SplitPart>,
}

/// Why a shipment is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "SplitBy", rename_all = "snake_case")]
pub enum SplitByView {
    /// 温度区分: each part says its own, or is kept as cold as its goods.
    Temperature,
    /// お届け指定日: each part says its own.
    DeliverOn,
    /// Only by what is in it.
    Lines,
}

/// What goes into a shipment of its own, which is otherwise like the one it is taken from.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct SplitPart {
    /// Lines of the shipment, each once.
    #[oai(validator(min_items = 1, max_items = 2000))]
    pub lines: Vec<LinePartView>,
    /// 温度区分; left out where it is split by that: as cold as the product master says of the part's
    /// goods, all of which have to be known products then.
    #[oai(nullable)]
    pub temperature: Option<TemperatureView>,
    /// お届け指定日; needed where it is split by that.
    #[oai(nullable)]
    pub deliver_on: Option<NaiveDate>,
    /// 発送予定日.
    #[oai(nullable)]
    pub ship_on: Option<NaiveDate>,
}

/// Where a shipment goes by itself.
#[derive(Clone, Copy, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MoveShipment {
    /// `awaiting_shipment`, `shipping_work`, `shipped` or `cancelled`.
    pub to: Status,
}

/// The boxes of a shipment.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct Parcels {
    /// 送り状番号: one for each box, with or without hyphens.
    #[oai(validator(min_items = 1, max_items = 999))]
    pub tracking_numbers: Vec<String>,
}

/// That a shipment has left.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct Ship {
    /// 発送日; left out: today.
    #[oai(nullable)]
    pub shipped_on: Option<NaiveDate>,
    /// 送り状番号: one for each box; left out: what is known of its boxes stays.
    #[oai(nullable, validator(min_items = 1, max_items = 999))]
    pub tracking_numbers: Option<Vec<String>>,
}

impl LinePartView {
    pub fn all(parts: &[LinePartView]) -> Vec<LinePart> {
        parts
            .iter()
            .map(|part| LinePart {
                line: part.line_id.0,
                quantity: part.quantity,
            })
            .collect()
    }
}

/// At most one of the three ways to say who receives it.
pub fn choice(
    existing: Option<i64>,
    to_buyer: bool,
    new: Option<RecipientView>,
) -> Result<Option<RecipientChoice>, Failure> {
    let conflict = |hint: &str| Err(FieldError::new("/recipient", "conflicts").hint(hint).into());
    match (existing, to_buyer, new) {
        (None, false, None) => Ok(None),
        (Some(place), false, None) => Ok(Some(RecipientChoice::Existing(place))),
        (None, true, None) => Ok(Some(RecipientChoice::Buyer)),
        (None, false, Some(new)) => Ok(Some(RecipientChoice::New(Box::new(new.into())))),
        (_, true, _) => conflict("/to_buyer"),
        (_, _, Some(_)) => conflict("/new_recipient"),
    }
}

impl ShipmentPatch {
    pub fn edit(self) -> Result<ShipmentEdit, Failure> {
        Ok(ShipmentEdit {
            carrier: self.carrier,
            waybill_kind: self.waybill_kind,
            temperature: self.temperature.map(Into::into),
            deliver_on: given(self.deliver_on),
            delivery_window: self.delivery_window,
            parcels: self.parcels,
            ship_on: given(self.ship_on),
            recipient: choice(self.recipient, self.to_buyer.unwrap_or(false), self.new_recipient)?,
            waybill_note: self.waybill_note,
            staff_note: self.staff_note,
            gifts: self
                .gifts
                .map(|gifts| gifts.into_iter().map(Gift::from).collect()),
        })
    }
}

fn given<T>(field: MaybeUndefined<T>) -> Option<Option<T>> {
    match field {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(value)),
    }
}

impl Split {
    pub fn parts(&self) -> (SplitBy, Vec<NewPart>) {
        let by = match self.by {
            SplitByView::Temperature => SplitBy::Temperature,
            SplitByView::DeliverOn => SplitBy::DeliverOn,
            SplitByView::Lines => SplitBy::Lines,
        };
        let parts = self.parts.iter().map(|part| NewPart {
            lines: LinePartView::all(&part.lines),
            temperature: part.temperature.map(Into::into),
            deliver_on: part.deliver_on,
            ship_on: part.ship_on,
        });
        (by, parts.collect())
    }
}

impl Ship {
    pub fn of(self, shipment: ShipmentId) -> Shipping {
        Shipping {
            shipment,
            shipped_on: self.shipped_on,
            tracking_numbers: self.tracking_numbers,
        }
    }
}

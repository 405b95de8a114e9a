//! What is sent to change shipments.

use chrono::NaiveDate;
use domain::line_edit::LineEdit;
use domain::line_part::LinePart;
use domain::order::Gift;
use domain::rearrange::RecipientChoice;
use domain::{FieldError, OrderLineId, RateBp, ShipmentId, Yen};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::shipments::{NewPart, RecipientEdit, ShipmentEdit, Shipping, SplitBy};

use crate::failure::Failure;
use crate::orders::{GiftView, RecipientView, Status, TaxModeView, TemperatureView};
use crate::wire::{Id, PersonPatch};

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
    /// 送料 in yen, with tax; billed anew.
    #[oai(validator(minimum(value = "0")))]
    pub shipping_fee: Option<i64>,
    /// 代引手数料 in yen, with tax; billed anew.
    #[oai(validator(minimum(value = "0")))]
    pub cod_fee: Option<i64>,
    /// What is another of who receives it.
    pub recipient_edit: Option<RecipientPatch>,
}

/// What is another of a recipient; what is left out stays. Other shipments that go there stay as they are.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct RecipientPatch {
    pub person: Option<PersonPatch>,
    /// 送り主; null: the buyer sends.
    #[oai(nullable)]
    pub sender: MaybeUndefined<PersonPatch>,
    /// 備考（お届け先）.
    #[oai(validator(max_length = 2000))]
    pub note: Option<String>,
    /// 一言メモ（お届け先）.
    #[oai(validator(max_length = 2000))]
    pub staff_note: Option<String>,
}

/// Lines of a shipment that are to be other ones.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct EditLines {
    /// Lines of this shipment.
    #[oai(validator(min_items = 1, max_items = 2000))]
    pub lines: Vec<LineEditView>,
}

/// What is to be another of a line; fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(rename = "LineEdit", deny_unknown_fields)]
pub struct LineEditView {
    /// The line.
    pub line_id: Id<OrderLineId>,
    /// 商品名.
    #[oai(nullable, validator(max_length = 1000))]
    pub name: Option<String>,
    /// 商品オプション情報（SKU）.
    #[oai(nullable, validator(max_length = 1000))]
    pub options: Option<String>,
    /// 個数: how many pieces; negative only for discounts, never 0. What a set consists of goes with it.
    #[oai(nullable)]
    pub quantity: Option<i64>,
    /// 単価 in yen; see `tax_mode`.
    #[oai(nullable)]
    pub unit_price: Option<i64>,
    /// 消費税率 in basis points.
    #[oai(nullable)]
    pub rate_bp: Option<i64>,
    /// Whether 単価 is with or without 消費税.
    #[oai(nullable)]
    pub tax_mode: Option<TaxModeView>,
    /// 消費税 of the line in yen; left out where an amount changes: computed.
    #[oai(nullable)]
    pub tax: Option<i64>,
}

/// Lines of a shipment that are to go.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct RemoveLines {
    /// Lines of this shipment, each once.
    #[oai(validator(min_items = 1, max_items = 2000))]
    pub line_ids: Vec<Id<OrderLineId>>,
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
            shipping_fee: self.shipping_fee.map(Yen),
            cod_fee: self.cod_fee.map(Yen),
            recipient_edit: self.recipient_edit.map(Into::into),
        })
    }
}

impl From<RecipientPatch> for RecipientEdit {
    fn from(patch: RecipientPatch) -> RecipientEdit {
        RecipientEdit {
            person: patch.person.map(Into::into),
            sender: given(patch.sender).map(|sender| sender.map(Into::into)),
            note: patch.note,
            staff_note: patch.staff_note,
        }
    }
}

impl LineEditView {
    pub fn edit(self) -> (OrderLineId, LineEdit) {
        let edit = LineEdit {
            name: self.name,
            options: self.options,
            quantity: self.quantity,
            unit_price: self.unit_price.map(Yen),
            tax_rate: self.rate_bp.map(RateBp),
            tax_mode: self.tax_mode.map(Into::into),
            tax: self.tax.map(Yen),
        };
        (self.line_id.0, edit)
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

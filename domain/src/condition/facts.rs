//! What conditions see of an order: one that is stored, or one on the threshold.

use std::collections::HashMap;

use super::choice::word;
use super::field::{CustomerKey, Key, LineKey, OrderKey, PersonKey, ShipmentKey, Who};
use super::{Normal, Value};
use crate::alert::{AlertKind, Severity};
use crate::customer::KnownCustomer;
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{Gift, LineKind, OrderSource, RateTotal, Temperature};
use crate::order_draft::{Extra, OrderDraft, ShipmentDraft};
use crate::order_status::OrderStatus;
use crate::payment::PaymentState;
use crate::person::Person;
use crate::postal_code::{PostalCode, normalize_postal_code};
use crate::totals::Totals;
use crate::weight::Weights;
use crate::{
    CustomerId, CustomerRankId, Date, Instant, OrderId, ProcessingRouteId, SalesRouteId, SubStatusId, Yen,
};

/// The codes of a tenant's routes, sub-statuses and ranks, which conditions name them by.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    pub sales_routes: HashMap<SalesRouteId, String>,
    pub processing_routes: HashMap<ProcessingRouteId, String>,
    pub sub_statuses: HashMap<SubStatusId, String>,
    pub customer_ranks: HashMap<CustomerRankId, String>,
}

/// An order as conditions see it.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// None before it is in.
    pub id: Option<OrderId>,
    pub number: &'a str,
    pub sales_route: &'a str,
    pub processing_route: &'a str,
    pub source: OrderSource,
    pub status: OrderStatus,
    pub sub_status: Option<&'a str>,
    pub hold_reason: Option<&'a str>,
    pub hold_until: Option<Date>,
    pub ordered_at: Instant,
    pub created_at: Option<Instant>,
    pub updated_at: Option<Instant>,
    pub payment_method: &'a str,
    pub payment_fee: Yen,
    pub points_used: i64,
    pub points_earned: i64,
    pub billed: Yen,
    pub computed: Option<Yen>,
    pub paid: Yen,
    pub received_on: &'a [Date],
    pub bundled_into: Option<OrderId>,
    pub customer_id: Option<CustomerId>,
    pub by_rate: &'a [RateTotal],
    pub tags: &'a [String],
    pub open_alerts: i64,
    /// Those that are open.
    pub alerts: Vec<(AlertKind, Severity)>,
    pub buyer: &'a Person,
    pub customer: Option<CustomerFacts<'a>>,
    pub buyer_note: &'a str,
    pub staff_note: &'a str,
    pub extra: &'a Extra,
    pub line_extra: Vec<&'a Extra>,
    pub shipments: Vec<ShipmentFacts<'a>>,
}

#[derive(Clone, Debug)]
pub struct CustomerFacts<'a> {
    pub known: &'a KnownCustomer,
    pub rank: Option<&'a str>,
}

#[derive(Clone, Debug)]
pub struct ShipmentFacts<'a> {
    pub slip: i64,
    pub recipient: Option<&'a Person>,
    pub status: OrderStatus,
    pub carrier: &'a str,
    pub waybill_kind: &'a str,
    pub temperature: Temperature,
    pub deliver_on: Option<Date>,
    pub delivery_window: &'a str,
    pub parcels: i64,
    pub ship_on: Option<Date>,
    pub shipped_on: Option<Date>,
    pub shipping_fee: Yen,
    pub cod_fee: Yen,
    pub gifts: &'a [Gift],
    /// In grams, where every product's is known.
    pub weight: Option<i64>,
    pub tracking_numbers: &'a [String],
    pub lines: Vec<LineFacts<'a>>,
}

#[derive(Clone, Debug)]
pub struct LineFacts<'a> {
    pub kind: LineKind,
    pub kind_code: &'a str,
    pub sku: &'a str,
    pub name: &'a str,
    pub options: &'a str,
    pub quantity: i64,
    pub unit_price: Yen,
    pub rate: i64,
}

/// Asks of one value, or of the lack of one.
type Ask<'f> = dyn FnMut(Option<Value<'_>>) -> bool + 'f;

impl<'a> Facts<'a> {
    /// Of a stored order.
    pub fn of_order(open: &'a OpenOrder, codes: &'a Codes) -> Facts<'a> {
        let order = &open.order;
        let code = |code: Option<&'a String>| code.map_or("", String::as_str);
        Facts {
            id: Some(order.id),
            number: &order.number,
            sales_route: code(codes.sales_routes.get(&order.sales_route_id)),
            processing_route: code(codes.processing_routes.get(&order.processing_route_id)),
            source: order.source,
            status: order.status,
            sub_status: order
                .sub_status_id
                .and_then(|id| codes.sub_statuses.get(&id))
                .map(String::as_str),
            hold_reason: order.hold_reason.as_deref(),
            hold_until: order.hold_until,
            ordered_at: order.ordered_at,
            created_at: Some(order.created_at),
            updated_at: Some(order.updated_at),
            payment_method: &order.payment_method,
            payment_fee: order.payment_fee,
            points_used: order.points_used,
            points_earned: order.points_earned,
            billed: order.billed,
            computed: order.computed,
            paid: order.paid,
            received_on: &open.received_on,
            bundled_into: order.bundled_into,
            customer_id: order.customer_id,
            by_rate: &order.by_rate.0,
            tags: &order.tags.0,
            open_alerts: order.open_alerts,
            alerts: open
                .alerts
                .iter()
                .filter(|alert| alert.resolved_at.is_none())
                .map(|alert| (alert.kind, alert.severity))
                .collect(),
            buyer: &open.personal.buyer,
            customer: open.customer.as_ref().map(|known| CustomerFacts {
                known,
                rank: known
                    .rank_id
                    .and_then(|id| codes.customer_ranks.get(&id))
                    .map(String::as_str),
            }),
            buyer_note: &open.personal.buyer_note,
            staff_note: &open.personal.staff_note,
            extra: &open.personal.extra,
            line_extra: open.personal.line_extra.iter().map(|(_, extra)| extra).collect(),
            shipments: open
                .shipments
                .iter()
                .map(|shipment| stored_shipment(open, shipment))
                .collect(),
        }
    }

    /// Of an order on the threshold, with the lane that it is to go to.
    pub fn of_draft(
        draft: &'a OrderDraft,
        totals: &'a Totals,
        processing_route: &'a str,
        weights: &Weights,
    ) -> Facts<'a> {
        let lines = draft.shipments.iter().flat_map(|shipment| &shipment.lines);
        Facts {
            id: None,
            number: &draft.number,
            sales_route: &draft.route,
            processing_route,
            source: draft.source,
            status: OrderStatus::New,
            sub_status: None,
            hold_reason: None,
            hold_until: None,
            ordered_at: draft.ordered_at,
            created_at: None,
            updated_at: None,
            payment_method: &draft.payment_method,
            payment_fee: draft.payment_fee,
            points_used: draft.points_used,
            points_earned: draft.points_earned,
            billed: totals.billed,
            computed: totals.computed,
            paid: Yen::ZERO,
            received_on: &[],
            bundled_into: None,
            customer_id: None,
            by_rate: &totals.by_rate,
            tags: &draft.tags,
            open_alerts: 0,
            alerts: Vec::new(),
            buyer: &draft.buyer,
            customer: None,
            buyer_note: &draft.buyer_note,
            staff_note: &draft.staff_note,
            extra: &draft.extra,
            line_extra: lines
                .map(|line| &line.extra)
                .filter(|extra| !extra.is_empty())
                .collect(),
            shipments: draft
                .shipments
                .iter()
                .map(|shipment| drafted_shipment(draft, shipment, weights))
                .collect(),
        }
    }

    /// Whether `ask` says yes to any value of the field; a field of the order that has no value asks
    /// about the lack of one, and so does each element of a list that has none.
    pub(super) fn any(&self, key: Key, column: Option<&str>, ask: &mut Ask<'_>) -> bool {
        match key {
            Key::Order(key) => self.order(key, ask),
            Key::Shipment(key) => self.shipments.iter().any(|shipment| shipment.ask(key, ask)),
            Key::Line(key) => self.lines().any(|line| line.ask(key, ask)),
            Key::Person(Who::Buyer, key) => ask_person(Some(self.buyer), key, ask),
            Key::Person(Who::Recipient, key) => self
                .shipments
                .iter()
                .any(|shipment| ask_person(shipment.recipient, key, ask)),
            Key::Customer(CustomerKey::Tag) => self
                .customer
                .iter()
                .flat_map(|customer| &customer.known.tags)
                .any(|tag| ask(Some(Value::Text(tag)))),
            Key::Customer(key) => ask(self.customer.as_ref().and_then(|customer| customer.value(key))),
            Key::Tag => self.tags.iter().any(|tag| ask(Some(Value::Text(tag)))),
            Key::BilledAtRate(rate) => self
                .by_rate
                .iter()
                .filter(|total| total.rate.0 == rate)
                .any(|total| ask(Some(Value::Integer(total.billed.0)))),
            Key::ReceivedOn => self.received_on.iter().any(|day| ask(Some(Value::Date(*day)))),
            Key::AlertKind => self
                .alerts
                .iter()
                .any(|(kind, _)| ask(Some(Value::Text(&word(kind))))),
            Key::AlertSeverity => self
                .alerts
                .iter()
                .any(|(_, severity)| ask(Some(Value::Text(&word(severity))))),
            Key::Extra => std::iter::once(self.extra)
                .chain(self.line_extra.iter().copied())
                .filter_map(|extra| extra.get(column?))
                .any(|value| ask(Some(Value::Text(value)))),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &LineFacts<'a>> {
        self.shipments.iter().flat_map(|shipment| &shipment.lines)
    }

    fn order(&self, key: OrderKey, ask: &mut Ask<'_>) -> bool {
        let integer = |value: i64| Some(Value::Integer(value));
        let count = |count: usize| Some(Value::Integer(i64::try_from(count).unwrap_or(i64::MAX)));
        let value = match key {
            OrderKey::Number => Some(Value::Text(self.number)),
            OrderKey::SalesRoute => Some(Value::Text(self.sales_route)),
            OrderKey::ProcessingRoute => Some(Value::Text(self.processing_route)),
            OrderKey::Source => return ask(Some(Value::Text(&word(self.source)))),
            OrderKey::Status => return ask(Some(Value::Text(&word(self.status)))),
            OrderKey::SubStatus => self.sub_status.map(Value::Text),
            OrderKey::OnHold => Some(Value::Boolean(self.hold_reason.is_some())),
            OrderKey::HoldReason => self.hold_reason.map(Value::Text),
            OrderKey::HoldUntil => self.hold_until.map(Value::Date),
            OrderKey::OrderedAt => Some(Value::Instant(self.ordered_at)),
            OrderKey::OrderedOn => Some(Value::Date(self.ordered_at.date_in_tokyo())),
            OrderKey::CreatedAt => self.created_at.map(Value::Instant),
            OrderKey::UpdatedAt => self.updated_at.map(Value::Instant),
            OrderKey::PaymentMethod => Some(Value::Text(self.payment_method)),
            OrderKey::PaymentFee => integer(self.payment_fee.0),
            OrderKey::Points => integer(self.points_used),
            OrderKey::PointsEarned => integer(self.points_earned),
            OrderKey::Billed => integer(self.billed.0),
            OrderKey::Computed => self.computed.map(|computed| Value::Integer(computed.0)),
            OrderKey::Mismatch => Some(Value::Boolean(self.computed.is_some())),
            OrderKey::Paid => integer(self.paid.0),
            OrderKey::Unpaid => integer(self.billed.0.saturating_sub(self.paid.0)),
            OrderKey::OpenAlerts => integer(self.open_alerts),
            OrderKey::BuyerNote => Some(Value::Text(self.buyer_note)),
            OrderKey::StaffNote => Some(Value::Text(self.staff_note)),
            OrderKey::Shipments => count(self.shipments.len()),
            OrderKey::Lines => count(self.lines().count()),
            OrderKey::Pieces => integer(self.pieces()),
            OrderKey::PaymentState => {
                let state = PaymentState::of(self.billed, self.paid);
                return ask(Some(Value::Text(&word(state))));
            }
            OrderKey::BundledInto => self.bundled_into.map(|id| Value::Id(id.0)),
            OrderKey::Customer => self.customer_id.map(|id| Value::Id(id.0)),
            OrderKey::Id => self.id.map(|id| Value::Id(id.0)),
        };
        ask(value)
    }

    /// Pieces of goods in all lines.
    fn pieces(&self) -> i64 {
        self.lines()
            .filter(|line| matches!(line.kind, LineKind::Product | LineKind::Set))
            .fold(0, |sum, line| sum.saturating_add(line.quantity))
    }
}

impl CustomerFacts<'_> {
    /// Tags are a list, and have no value of their own.
    fn value(&self, key: CustomerKey) -> Option<Value<'_>> {
        match key {
            CustomerKey::Rank => self.rank.map(Value::Text),
            CustomerKey::Orders => Some(Value::Integer(self.known.orders)),
            CustomerKey::Amount => Some(Value::Integer(self.known.amount.0)),
            CustomerKey::Tag => None,
        }
    }
}

impl ShipmentFacts<'_> {
    fn ask(&self, key: ShipmentKey, ask: &mut Ask<'_>) -> bool {
        ask(match key {
            ShipmentKey::Status => return ask(Some(Value::Text(&word(self.status)))),
            ShipmentKey::Carrier => Some(Value::Text(self.carrier)),
            ShipmentKey::WaybillKind => Some(Value::Text(self.waybill_kind)),
            ShipmentKey::Temperature => return ask(Some(Value::Text(&word(self.temperature)))),
            ShipmentKey::DeliverOn => self.deliver_on.map(Value::Date),
            ShipmentKey::DeliveryWindow => Some(Value::Text(self.delivery_window)),
            ShipmentKey::Parcels => Some(Value::Integer(self.parcels)),
            ShipmentKey::ShipOn => self.ship_on.map(Value::Date),
            ShipmentKey::ShippedOn => self.shipped_on.map(Value::Date),
            ShipmentKey::ShippingFee => Some(Value::Integer(self.shipping_fee.0)),
            ShipmentKey::CodFee => Some(Value::Integer(self.cod_fee.0)),
            ShipmentKey::Weight => self.weight.map(Value::Integer),
            ShipmentKey::TrackingNumber => {
                return self
                    .tracking_numbers
                    .iter()
                    .any(|number| ask(Some(Value::Text(number))));
            }
            ShipmentKey::Slip => Some(Value::Integer(self.slip)),
            ShipmentKey::Gifts => (!self.gifts.is_empty()).then_some(Value::Boolean(true)),
        })
    }
}

impl LineFacts<'_> {
    fn ask(&self, key: LineKey, ask: &mut Ask<'_>) -> bool {
        ask(match key {
            LineKey::Kind => return ask(Some(Value::Text(&word(self.kind)))),
            LineKey::Sku => Some(Value::Text(self.sku)),
            LineKey::Name => Some(Value::Text(self.name)),
            LineKey::Options => Some(Value::Text(self.options)),
            LineKey::Quantity => Some(Value::Integer(self.quantity)),
            LineKey::UnitPrice => Some(Value::Integer(self.unit_price.0)),
            LineKey::Rate => Some(Value::Integer(self.rate)),
            LineKey::KindCode => Some(Value::Text(self.kind_code)),
        })
    }
}

/// A value that has no normal form is none, as in the blind indexes.
fn ask_person(person: Option<&Person>, key: PersonKey, ask: &mut Ask<'_>) -> bool {
    let value = person.and_then(|person| match key {
        PersonKey::Email => Normal::Email.of(&person.email),
        PersonKey::Phone => Normal::Phone.of(&person.phone),
        PersonKey::Name => person.name_key(),
        PersonKey::Prefecture => Normal::Prefecture.of(&person.prefecture),
        PersonKey::PostalCode => postal_code(&person.postal_code),
    });
    ask(value.as_deref().map(Value::Text))
}

impl Normal {
    /// The normal form under which it is looked up, if it has one that tells anything.
    pub fn of(self, text: &str) -> Option<String> {
        match self {
            Normal::Email => crate::email::normalize_email(text),
            Normal::Phone => crate::phone::normalize_phone(text)
                .filter(|phone| !phone.is_placeholder())
                .map(crate::phone::Phone::into_string),
            Normal::TrackingNumber => crate::parcel::tracking_number(text),
            Normal::Name => Some(crate::person_name::name_key(text)).filter(|key| !key.is_empty()),
            Normal::Prefecture => crate::prefecture::prefecture_key(text),
        }
    }
}

/// 〒１００－０００１ and 100-0001 are 1000001.
pub(super) fn postal_code(text: &str) -> Option<String> {
    normalize_postal_code(text).map(PostalCode::into_string)
}

fn stored_shipment<'a>(open: &'a OpenOrder, shipment: &'a OpenShipment) -> ShipmentFacts<'a> {
    let row = &shipment.shipment;
    ShipmentFacts {
        slip: row.slip,
        recipient: open.recipient_of(row).map(|recipient| &recipient.person),
        status: row.status,
        carrier: &row.carrier,
        waybill_kind: &row.waybill_kind,
        temperature: row.temperature,
        deliver_on: row.deliver_on,
        delivery_window: &row.delivery_window,
        parcels: row.parcels,
        ship_on: row.ship_on,
        shipped_on: row.shipped_on,
        shipping_fee: row.shipping_fee,
        cod_fee: row.cod_fee,
        gifts: &shipment.texts.gifts,
        weight: None,
        tracking_numbers: &shipment.tracking_numbers,
        lines: shipment
            .lines
            .iter()
            .map(|line| LineFacts {
                kind: line.kind,
                kind_code: &line.kind_code,
                sku: &line.sku,
                name: &line.name,
                options: &line.options,
                quantity: line.quantity,
                unit_price: line.unit_price,
                rate: line.tax_rate.0,
            })
            .collect(),
    }
}

fn drafted_shipment<'a>(
    draft: &'a OrderDraft,
    shipment: &'a ShipmentDraft,
    weights: &Weights,
) -> ShipmentFacts<'a> {
    ShipmentFacts {
        slip: shipment.slip,
        recipient: draft
            .recipients
            .get(shipment.recipient)
            .map(|recipient| &recipient.person),
        status: OrderStatus::New,
        carrier: &shipment.carrier,
        waybill_kind: &shipment.waybill_kind,
        temperature: shipment.temperature.unwrap_or_default(),
        deliver_on: shipment.deliver_on,
        delivery_window: &shipment.delivery_window,
        parcels: shipment.parcels,
        ship_on: shipment.ship_on,
        shipped_on: None,
        shipping_fee: shipment.shipping_fee,
        cod_fee: shipment.cod_fee,
        gifts: &shipment.gifts,
        weight: shipment.weight(&draft.route, weights),
        tracking_numbers: &[],
        lines: shipment
            .lines
            .iter()
            .map(|line| LineFacts {
                kind: line.kind,
                kind_code: &line.kind_code,
                sku: &line.sku,
                name: &line.name,
                options: &line.options,
                quantity: line.quantity,
                unit_price: line.unit_price,
                rate: line.rate().0,
            })
            .collect(),
    }
}

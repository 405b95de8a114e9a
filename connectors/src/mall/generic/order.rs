//! From the contract's order to a draft.

use domain::mall_payment::BuyerMoney;
use domain::order::{LineKind, Recipient, TaxMode, Temperature};
use domain::order_draft::{LineDraft, ShipmentDraft};
use domain::person::Person;
use domain::{RateBp, Yen};
use serde::Deserialize as _;
use serde_json::Value;

use super::super::{ListingCode, MallLine, MallOrder, MallPhase, OrdersRead, draft, time};
use super::code::line_code;
use super::wire;

pub(super) fn read(route: &str, item: &Value, into: &mut OrdersRead) {
    let number = item.get("number").and_then(Value::as_str).unwrap_or_default();
    let order = wire::Order::deserialize(item)
        .map_err(|error| error.to_string())
        .and_then(|order| mall_order(route, order));
    match order {
        Ok(order) => into.add(order),
        Err(reason) => into.unreadable(number, reason),
    }
}

fn mall_order(route: &str, order: wire::Order) -> Result<MallOrder, String> {
    let ordered_at = time::instant(&order.ordered_at).ok_or("ordered_at is no time")?;
    let mut draft = draft::order(route, &order.number, ordered_at);
    draft.buyer = person(order.buyer);
    let money = buyer_money(&order.payment)?;
    draft.payment_method = order.payment.method;
    draft.payment_fee = Yen(order.payment.fee);
    draft.points_used = order.totals.points_used;
    draft.points_earned = order.totals.points_earned;
    draft.stated.billed = order.totals.billed.map(Yen);
    draft.buyer_note = order.notes.buyer;
    draft.staff_note = order.notes.staff;
    let mut lines = Vec::new();
    for (place, mut shipment) in order.shipments.into_iter().enumerate() {
        draft.recipients.push(Recipient {
            person: person(std::mem::take(&mut shipment.recipient)),
            sender: shipment.sender.take().map(person),
            ..Recipient::default()
        });
        lines.extend(shipment.lines.iter().map(mall_line));
        draft.shipments.push(shipped(place, shipment)?);
    }
    Ok(MallOrder {
        draft,
        lines,
        phase: phase(order.status),
        status: serde_json::to_value(order.status)
            .ok()
            .and_then(|status| status.as_str().map(str::to_owned))
            .unwrap_or_default(),
        money,
        unfixed: if order.totals.billed.is_none() {
            vec!["billed".to_owned()]
        } else {
            Vec::new()
        },
        masked_email: false,
        updated_at: time::instant(&order.updated_at),
    })
}

fn phase(status: wire::Status) -> MallPhase {
    match status {
        wire::Status::Held => MallPhase::Held,
        wire::Status::New => MallPhase::New,
        wire::Status::Ready => MallPhase::Ready,
        wire::Status::PartlyShipped => MallPhase::PartlyShipped,
        wire::Status::Shipped => MallPhase::Shipped,
        wire::Status::Cancelled => MallPhase::Cancelled,
    }
}

fn buyer_money(payment: &wire::Payment) -> Result<BuyerMoney, String> {
    if !payment.paid {
        return Ok(BuyerMoney::Open);
    }
    let on = match payment.paid_on.as_deref() {
        None | Some("") => None,
        Some(day) => Some(time::date(day).ok_or("paid_on is no date")?),
    };
    Ok(BuyerMoney::Received(on))
}

fn person(person: wire::Person) -> Person {
    Person {
        family_name: person.family_name,
        given_name: person.given_name,
        family_kana: person.family_kana,
        given_kana: person.given_kana,
        company: person.company,
        department: person.department,
        postal_code: person.postal_code,
        prefecture: person.prefecture,
        city: person.city,
        street: person.street,
        building: person.building,
        phone: person.phone,
        email: person.email,
    }
}

fn shipped(place: usize, from: wire::Shipment) -> Result<ShipmentDraft, String> {
    let counted = i64::try_from(place + 1).map_err(|_| "too many shipments")?;
    let mut shipment = draft::shipment(from.slip.unwrap_or(counted), place);
    shipment.carrier = from.carrier;
    shipment.temperature = from.temperature.map(|temperature| match temperature {
        wire::Temperature::Ambient => Temperature::Ambient,
        wire::Temperature::Chilled => Temperature::Chilled,
        wire::Temperature::Frozen => Temperature::Frozen,
    });
    shipment.deliver_on = match from.deliver_on.as_deref() {
        None | Some("") => None,
        Some(day) => Some(time::date(day).ok_or("deliver_on is no date")?),
    };
    shipment.delivery_window = from.delivery_window;
    shipment.shipping_fee = Yen(from.shipping_fee);
    shipment.cod_fee = Yen(from.cod_fee);
    shipment.staff_note = from.note;
    shipment.lines = from.lines.into_iter().map(line).collect();
    Ok(shipment)
}

fn line(from: wire::Line) -> LineDraft {
    let kind = match from.kind {
        wire::LineKind::Product => LineKind::Product,
        wire::LineKind::Discount => LineKind::Discount,
        wire::LineKind::Fee => LineKind::Fee,
        wire::LineKind::Shipping => LineKind::Shipping,
    };
    let mut line = draft::line(
        kind,
        &from.name,
        from.quantity,
        Yen(from.unit_price),
        from.rate_bp.map(RateBp),
    );
    line.tax_mode = match from.tax_mode {
        wire::TaxMode::Included => TaxMode::Included,
        wire::TaxMode::Excluded => TaxMode::Excluded,
        wire::TaxMode::Exempt => TaxMode::Exempt,
    };
    line.sku = line_code(&from.sku, &from.code, &from.variant);
    line.options = if from.options.is_empty() {
        from.variant
    } else {
        from.options
    };
    line
}

fn mall_line(line: &wire::Line) -> MallLine {
    MallLine {
        id: line.id.clone(),
        listing: (!line.code.is_empty()).then(|| ListingCode::new(&line.code, &line.variant)),
    }
}

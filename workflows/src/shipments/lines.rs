//! Lines that go to another shipment, and shipments split in one go.

use domain::event::EventKind;
use domain::line_part::LinePart;
use domain::open_order::OpenOrder;
use domain::order::{Order, OrderLine, Temperature};
use domain::product_match::is_goods;
use domain::rearrange;
use domain::{Date, FieldError, OrderId, ShipmentId, VariantId};
use serde_json::json;
use store::Tx;

use super::order_of;
use crate::orders::Workbench;
use crate::{App, Caller, Result, new_id};

/// Moves lines, or pieces of them, to another shipment of the same order.
pub async fn move_lines(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    from: ShipmentId,
    expected: Option<i64>,
    parts: &[LinePart],
    to: ShipmentId,
) -> Result<Order> {
    let order = order_of(tx, caller, from).await?;
    let mut bench = Workbench::open(app, tx, caller, order, expected).await?;
    rearrange::check_open(&bench.after)?;
    rearrange::move_lines(&mut bench.after, from, parts, to, &mut new_id)?;
    let told = (
        EventKind::ShipmentLinesMoved,
        json!({ "shipment": from, "to": to, "lines": told_of(parts) }),
    );
    bench.save(tx, told).await
}

/// Why a shipment is split: what each part says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitBy {
    /// 温度区分: each part has its own, or that of its goods.
    Temperature,
    /// お届け指定日: each part has its own.
    DeliverOn,
    /// Only by what is in it.
    Lines,
}

/// What goes into a shipment of its own.
#[derive(Clone, Debug)]
pub struct NewPart {
    pub lines: Vec<LinePart>,
    pub temperature: Option<Temperature>,
    pub deliver_on: Option<Date>,
    pub ship_on: Option<Date>,
}

/// Splits a shipment: every part becomes one like it, with the lines it names; the rest stays.
pub async fn split(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    order: OrderId,
    expected: Option<i64>,
    from: ShipmentId,
    (by, mut parts): (SplitBy, Vec<NewPart>),
) -> Result<Order> {
    let mut bench = Workbench::open(app, tx, caller, order, expected).await?;
    rearrange::check_open(&bench.after)?;
    if by == SplitBy::Temperature {
        by_goods(tx, &bench.before, &mut parts).await?;
    }
    check(by, &parts)?;
    let place = bench.after.changeable(from, "/shipment_id")?;
    let mut made = Vec::with_capacity(parts.len());
    for (i, part) in parts.iter().enumerate() {
        rearrange::check_parts(&bench.after, place, &part.lines, &format!("/parts/{i}/lines"))?;
        let id = rearrange::add_shipment(&mut bench.after, Some(from), None, &mut new_id)?;
        rearrange::move_lines(&mut bench.after, from, &part.lines, id, &mut new_id)?;
        if let Some(open) = bench.after.shipments.last_mut() {
            let shipment = &mut open.shipment;
            shipment.temperature = part.temperature.unwrap_or(shipment.temperature);
            shipment.deliver_on = part.deliver_on.or(shipment.deliver_on);
            shipment.ship_on = part.ship_on.or(shipment.ship_on);
        }
        made.push(json!({ "shipment": id, "lines": told_of(&part.lines) }));
    }
    if bench.after.shipments[place].lines.is_empty() {
        return Err(FieldError::new("/parts", "nothing_left").into());
    }
    let told = (EventKind::OrderSplit, json!({ "shipment": from, "parts": made }));
    bench.save(tx, told).await
}

/// Parts that say nothing of their temperature are kept as cold as their goods, where all of these are
/// known products.
async fn by_goods(tx: &mut Tx, open: &OpenOrder, parts: &mut [NewPart]) -> Result<()> {
    let variants_of = |part: &NewPart| -> Option<Vec<VariantId>> {
        let named = |line: &&OrderLine| part.lines.iter().any(|named| named.line == line.id);
        let goods = open.lines().filter(named).filter(|line| is_goods(line.kind));
        let variants: Option<Vec<VariantId>> = goods.map(|line| line.variant_id).collect();
        variants.filter(|variants| !variants.is_empty())
    };
    for part in parts.iter_mut().filter(|part| part.temperature.is_none()) {
        if let Some(variants) = variants_of(part) {
            let cooled = store::product_codes::cooled(&mut *tx, open.order.tenant_id, &variants).await?;
            part.temperature = Some(cooled.coldest(variants));
        }
    }
    Ok(())
}

fn check(by: SplitBy, parts: &[NewPart]) -> Result<()> {
    let mut errors = Vec::new();
    if parts.is_empty() {
        errors.push(FieldError::new("/parts", "too_few_items").hint("1"));
    }
    for (i, part) in parts.iter().enumerate() {
        let lacks = match by {
            SplitBy::Temperature => part.temperature.is_none().then_some("temperature"),
            SplitBy::DeliverOn => part.deliver_on.is_none().then_some("deliver_on"),
            SplitBy::Lines => None,
        };
        if let Some(field) = lacks {
            errors.push(FieldError::new(format!("/parts/{i}/{field}"), "required"));
        }
        if part.lines.is_empty() {
            errors.push(FieldError::new(format!("/parts/{i}/lines"), "too_few_items").hint("1"));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

fn told_of(parts: &[LinePart]) -> Vec<serde_json::Value> {
    parts
        .iter()
        .map(|part| json!({ "line": part.line, "quantity": part.quantity }))
        .collect()
}

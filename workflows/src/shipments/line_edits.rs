//! 受注明細 added, changed and removed piecemeal: what was ordered is corrected here, and no mall is told.

use domain::event::EventKind;
use domain::known_goods::KnownGoods;
use domain::line_edit::{self, LineEdit};
use domain::open_order::OpenOrder;
use domain::order::{Extra, Order, OrderLine};
use domain::order_draft::LineDraft;
use domain::product_match::{Codes, is_goods};
use domain::{FieldError, OrderLineId, ShipmentId, VariantId};
use serde_json::{Value, json};
use store::Tx;

use super::order_of;
use crate::orders::Workbench;
use crate::{App, Caller, Result, new_id};

/// A line that the order has from now on; what is left out of it, the product master knows.
pub async fn add_line(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    shipment: ShipmentId,
    expected: Option<i64>,
    line: LineDraft,
) -> Result<Order> {
    let mut bench = open(app, tx, caller, shipment, expected).await?;
    let id = OrderLineId(new_id());
    let line = known(tx, &bench.before, (id, shipment), line).await?;
    line_edit::add_line(&mut bench.after, shipment, line)?;
    save(bench, tx, shipment, EventKind::ShipmentLinesAdded, &[id]).await
}

/// All of them or none; `expected` is the version of the order that the caller has seen.
pub async fn edit_lines(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    shipment: ShipmentId,
    expected: Option<i64>,
    edits: Vec<(OrderLineId, LineEdit)>,
) -> Result<Order> {
    let mut bench = open(app, tx, caller, shipment, expected).await?;
    let ids: Vec<OrderLineId> = edits.iter().map(|(id, _)| *id).collect();
    for (i, (id, edit)) in edits.into_iter().enumerate() {
        let edited = line_edit::edit_line(&mut bench.after, shipment, id, edit);
        edited.map_err(|error| within(error, &format!("/lines/{i}")))?;
    }
    save(bench, tx, shipment, EventKind::ShipmentLinesEdited, &ids).await
}

/// All of them or none; a set goes with what it consists of.
pub async fn remove_lines(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    shipment: ShipmentId,
    expected: Option<i64>,
    ids: &[OrderLineId],
) -> Result<Order> {
    let mut bench = open(app, tx, caller, shipment, expected).await?;
    for (i, id) in ids.iter().enumerate() {
        let removed = line_edit::remove_line(&mut bench.after, shipment, *id);
        removed.map_err(|error| within(error, &format!("/line_ids/{i}")))?;
    }
    save(bench, tx, shipment, EventKind::ShipmentLinesRemoved, ids).await
}

/// What is wrong with one of several.
fn within(error: domain::Error, place: &str) -> domain::Error {
    match error {
        domain::Error::Invalid(errors) => domain::Error::Invalid(
            errors
                .into_iter()
                .map(|error| FieldError {
                    pointer: format!("{place}{}", error.pointer),
                    ..error
                })
                .collect(),
        ),
        error => error,
    }
}

async fn open(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    shipment: ShipmentId,
    expected: Option<i64>,
) -> Result<Workbench> {
    let order = order_of(tx, caller, shipment).await?;
    let bench = Workbench::open(app, tx, caller, order, expected).await?;
    bench.check_correctable(tx).await?;
    Ok(bench)
}

/// The row of a line, with the variant that its code is, and the values that came along.
async fn known(
    tx: &mut Tx,
    open: &OpenOrder,
    (id, shipment): (OrderLineId, ShipmentId),
    told: LineDraft,
) -> Result<(OrderLine, Extra)> {
    let (tenant, route) = (open.order.tenant_id, open.order.sales_route_id);
    let (mut codes, mut goods) = (Codes::default(), KnownGoods::default());
    if is_goods(told.kind) && !told.sku.is_empty() {
        codes = store::product_codes::known(&mut *tx, tenant, &[&told.sku]).await?;
        let variants: Vec<VariantId> = codes.variants().collect();
        if !variants.is_empty() {
            goods = store::product_codes::goods(tx, tenant, &variants).await?;
        }
    }
    let line = goods.line(&codes, route, told);
    let variant = codes.find(route, &line.sku).filter(|_| is_goods(line.kind));
    let row = OrderLine {
        tenant_id: tenant,
        order_id: open.order.id,
        id,
        shipment_id: shipment,
        position: 0,
        kind: line.kind,
        tax_rate: line.rate(),
        kind_code: line.kind_code,
        sku: line.sku,
        name: line.name,
        options: line.options,
        quantity: line.quantity,
        unit_price: line.unit_price,
        tax_mode: line.tax_mode,
        tax: line.tax,
        variant_id: variant.map(|(variant, _)| variant),
        multiplier: variant.map_or(1, |(_, multiplier)| multiplier),
    };
    Ok((row, line.extra))
}

async fn save(
    mut bench: Workbench,
    tx: &mut Tx,
    shipment: ShipmentId,
    kind: EventKind,
    ids: &[OrderLineId],
) -> Result<Order> {
    let one = (kind != EventKind::ShipmentLinesAdded).then_some(ids);
    check(&bench.before, &bench.after, one)?;
    bench.rebill(tx, "").await?;
    let lines: Vec<Value> = ids
        .iter()
        .map(|id| {
            json!({ "line": id, "before": figures(&bench.before, *id), "after": figures(&bench.after, *id) })
        })
        .collect();
    let billed = |open: &OpenOrder| json!({ "billed": open.order.billed });
    let data = json!({
        "shipment": shipment, "lines": lines, "before": billed(&bench.before), "after": billed(&bench.after),
    });
    bench.save(tx, (kind, data)).await
}

/// Numbers, never words: an option may be a name that is to be embroidered.
fn figures(open: &OpenOrder, id: OrderLineId) -> Option<Value> {
    let line = open.lines().find(|line| line.id == id)?;
    Some(json!({ "quantity": line.quantity, "unit_price": line.unit_price, "rate_bp": line.tax_rate }))
}

/// The order must still be one that would be let in; what was wrong with it before is not held against
/// this change, and neither is a shipment that has nothing left in it. Of several lines that are changed,
/// the one that is wrong is named by its place among them.
fn check(before: &OpenOrder, after: &OpenOrder, several: Option<&[OrderLineId]>) -> Result<()> {
    let errors: Vec<FieldError> = line_edit::new_faults(before, after)
        .into_iter()
        .filter(|error| !(error.code == "required" && error.pointer.ends_with("/lines")))
        .map(|error| FieldError {
            pointer: within_lines(after, &error.pointer, several),
            ..error
        })
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// `/shipments/1/lines/0/quantity` is `/quantity` to whoever adds that line, and `/lines/2/quantity` to
/// whoever changes it as the third of several.
fn within_lines(open: &OpenOrder, pointer: &str, several: Option<&[OrderLineId]>) -> String {
    let parts: Vec<&str> = pointer.split('/').collect();
    let ["", "shipments", shipment, "lines", line, field] = parts[..] else {
        return pointer.to_owned();
    };
    let place = several
        .zip(line_edit::line_at(open, shipment, line))
        .and_then(|(ids, line)| ids.iter().position(|id| *id == line.id));
    match place {
        Some(place) => format!("/lines/{place}/{field}"),
        None => format!("/{field}"),
    }
}

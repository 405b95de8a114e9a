//! Saving an order whose shipments were rearranged: exactly what changed, and nothing else.

use domain::TenantId;
use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::{OrderLine, Shipment};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::sql;
use crate::orders::{HasNotes, LINE_COLUMNS, SHIPMENT_COLUMNS, add_line, add_shipment};
use crate::{Result, Tx};

/// What there was and what is to be, of one locked order. Sealed parts are sealed already.
pub struct Rearranged<'a> {
    pub before: &'a OpenOrder,
    pub after: &'a OpenOrder,
}

/// Writes all of them: lines may have gone from one order to another. The orders' versions are
/// counted elsewhere.
pub async fn save(tx: &mut Tx, tenant: TenantId, all: &[Rearranged<'_>]) -> Result<()> {
    let lines = Lines::changed(all);
    delete_lines(tx, tenant, &lines.gone).await?;
    let mut added = Bulk::new(tx.is_sqlite(), "shipments", SHIPMENT_COLUMNS);
    for one in all {
        for gone in missing(&one.before.shipments, &one.after.shipments) {
            delete_shipment(tx, gone).await?;
        }
        for shipment in missing(&one.after.shipments, &one.before.shipments) {
            add_shipment(&mut added, shipment);
        }
        for (before, after) in both(one) {
            if before.shipment != after.shipment {
                update_shipment(tx, &after.shipment).await?;
            }
        }
        update_order(tx, one.after).await?;
    }
    added.send(tx).await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "order_lines", LINE_COLUMNS);
    for line in lines.come {
        add_line(&mut bulk, line);
    }
    bulk.send(tx).await
}

/// Shipments of the one that the other does not have.
fn missing<'a>(of: &'a [OpenShipment], other: &'a [OpenShipment]) -> impl Iterator<Item = &'a Shipment> {
    let there = |id| other.iter().any(|open| open.shipment.id == id);
    of.iter()
        .map(|open| &open.shipment)
        .filter(move |shipment| !there(shipment.id))
}

fn both<'a>(one: &Rearranged<'a>) -> impl Iterator<Item = (&'a OpenShipment, &'a OpenShipment)> {
    let before = one.before;
    one.after
        .shipments
        .iter()
        .filter_map(move |after| Some((before.shipment(after.shipment.id)?, after)))
}

/// Lines that are not where or what they were. A line is found by its shipment, so one that goes to
/// another is taken out and put in.
struct Lines<'a> {
    gone: Vec<&'a OrderLine>,
    come: Vec<&'a OrderLine>,
}

impl<'a> Lines<'a> {
    fn changed(all: &[Rearranged<'a>]) -> Lines<'a> {
        let before: Vec<&OrderLine> = all.iter().flat_map(|one| one.before.lines()).collect();
        let after: Vec<&OrderLine> = all.iter().flat_map(|one| one.after.lines()).collect();
        let known: std::collections::HashMap<_, _> = before.iter().map(|line| (line.id, *line)).collect();
        let kept: std::collections::HashSet<_> = after
            .iter()
            .filter(|line| known.get(&line.id) == Some(line))
            .map(|line| line.id)
            .collect();
        Lines {
            gone: before
                .into_iter()
                .filter(|line| !kept.contains(&line.id))
                .collect(),
            come: after
                .into_iter()
                .filter(|line| !kept.contains(&line.id))
                .collect(),
        }
    }
}

async fn delete_lines(tx: &mut Tx, tenant: TenantId, lines: &[&OrderLine]) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = lines.iter().map(|line| line.id.0).collect();
    let mut shipments: Vec<Uuid> = lines.iter().map(|line| line.shipment_id.0).collect();
    shipments.sort_unstable();
    shipments.dedup();
    let mut query = sql(tx, "DELETE FROM order_lines WHERE tenant_id = $1 AND shipment_id").bind(tenant);
    query.in_ids(&shipments).push(" AND id").in_ids(&ids);
    query.exec().await?;
    Ok(())
}

async fn delete_shipment(tx: &mut Tx, shipment: &Shipment) -> Result<()> {
    for text in [
        "DELETE FROM parcels WHERE tenant_id = $1 AND shipment_id = $2",
        "DELETE FROM shipments WHERE tenant_id = $1 AND id = $2",
    ] {
        sql(&mut *tx, text)
            .bind(shipment.tenant_id)
            .bind(shipment.id)
            .exec()
            .await?;
    }
    Ok(())
}

async fn update_shipment(tx: &mut Tx, shipment: &Shipment) -> Result<()> {
    sql(
        tx,
        "UPDATE shipments SET position = $3, slip = $4, recipient = $5, status = $6, carrier = $7,
             waybill_kind = $8, temperature = $9, deliver_on = $10, delivery_window = $11, parcels = $12,
             ship_on = $13, shipped_on = $14, shipping_fee = $15, cod_fee = $16, recipient_phone = $17,
             recipient_name = $18, sealed = $19, recipient_prefecture = $20, recipient_postal_code = $21,
             has_gifts = $22
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(shipment.tenant_id)
    .bind(shipment.id)
    .bind(shipment.position)
    .bind(shipment.slip)
    .bind(shipment.recipient)
    .bind(shipment.status)
    .bind(&shipment.carrier)
    .bind(&shipment.waybill_kind)
    .bind(shipment.temperature)
    .bind(shipment.deliver_on)
    .bind(&shipment.delivery_window)
    .bind(shipment.parcels)
    .bind(shipment.ship_on)
    .bind(shipment.shipped_on)
    .bind(shipment.shipping_fee)
    .bind(shipment.cod_fee)
    .bind(&shipment.recipient_phone)
    .bind(&shipment.recipient_name)
    .bind(&shipment.sealed)
    .bind(&shipment.recipient_prefecture)
    .bind(&shipment.recipient_postal_code)
    .bind(shipment.has_gifts)
    .exec()
    .await?;
    Ok(())
}

/// What rearranging may change of an order's own row.
async fn update_order(tx: &mut Tx, open: &OpenOrder) -> Result<()> {
    let (order, has) = (&open.order, HasNotes::of(&open.personal));
    sql(
        tx,
        "UPDATE orders SET status = $3, payment_fee = $4, points_used = $5, points_earned = $6, billed = $7,
             computed = $8, paid = $9, by_rate = $10, bundled_into = $11, sealed = $12, sub_status_id = $13,
             hold_reason = $14, hold_until = $15, has_buyer_note = $16, has_staff_note = $17,
             payment_method = $18
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(order.tenant_id)
    .bind(order.id)
    .bind(order.status)
    .bind(order.payment_fee)
    .bind(order.points_used)
    .bind(order.points_earned)
    .bind(order.billed)
    .bind(order.computed)
    .bind(order.paid)
    .bind(&order.by_rate)
    .bind(order.bundled_into)
    .bind(&order.sealed)
    .bind(order.sub_status_id)
    .bind(&order.hold_reason)
    .bind(order.hold_until)
    .bind(has.buyer)
    .bind(has.staff)
    .bind(&order.payment_method)
    .exec()
    .await?;
    Ok(())
}

//! Tells a mall that shipments have left.

use std::collections::HashMap;

use connectors::mall::{Batch, MallError, MallKind};
use domain::event::{Actor, EventKind};
use domain::order::Order;
use domain::publication::{PublicationState, Told};
use domain::shipment_report::{Reported, ShipmentReport, together};
use domain::{Instant, Json, OrderId, ShipmentId};
use serde_json::{Value, json};

use super::compose::{Beside, Composed, Facts, compose, of_shop};
use crate::Result;
use crate::malls::{self, Pen, Stopped, Written};
use crate::orders::{self, Desk};

/// Shipments told at once.
const AT_ONCE: i64 = 50;
/// An order that the mall takes as a whole is looked at again when the rest leaves, and once a day.
const LATER_MILLIS: i64 = 24 * 60 * 60 * 1000;

type Row = (ShipmentReport, Reported, Told, Option<Value>);

/// Until nothing is left to tell, or something stops it.
pub(crate) async fn report(pen: &mut Pen<'_>) -> std::result::Result<Written, Stopped> {
    let (db, tenant, shop) = (&pen.link.app.store.db, pen.shop().tenant_id, pen.shop().id);
    loop {
        pen.link.stop_if_asked()?;
        let due = store::shipment_reports::due(db, tenant, shop, pen.app().now(), AT_ONCE).await?;
        if due.is_empty() {
            let next = store::shipment_reports::next_due(db, tenant, shop).await?;
            return Ok(Written::Until(next));
        }
        let (pending, open): (Vec<_>, Vec<_>) = due
            .into_iter()
            .partition(|row| row.state == PublicationState::Sent);
        if !pending.is_empty() && !ask(pen, pending).await? {
            return Ok(Written::Lost);
        }
        if !open.is_empty() && !tell(pen, open).await? {
            return Ok(Written::Lost);
        }
    }
}

/// What the mall took its time with. False where the writer is somebody else's by now.
async fn ask(pen: &mut Pen<'_>, pending: Vec<ShipmentReport>) -> std::result::Result<bool, Stopped> {
    let mall = pen.link.mall().await?;
    let mut said: Vec<Vec<Told>> = vec![Vec::new(); pending.len()];
    let mut stopped = None;
    for asked in malls::tickets(pending.iter().map(|row| row.ticket.as_deref())) {
        let settling = mall.settle(pen.link.outside(), &asked.ticket);
        let Some(batch) = pen.while_ours(settling).await? else {
            return Ok(false);
        };
        for (row, place) in asked.rows {
            let given = pending[row].sent_at;
            said[row].push(malls::settled(&batch, place, given, pen.app().now()));
        }
        stopped = stopped.or(batch.stopped);
    }
    let mut rows: Vec<Row> = Vec::new();
    for (row, said) in pending.into_iter().zip(said) {
        let told = if said.is_empty() {
            Told::Unknown
        } else {
            together(said)
        };
        let ticket = row.ticket.clone().map(|ticket| ticket.0);
        let kept = ticket.as_ref().and_then(|kept| kept.get("reported"));
        let reported = kept.and_then(|kept| serde_json::from_value(kept.clone()).ok());
        // What was told is as of the version that was sent; a newer one is told after it.
        let row = ShipmentReport {
            version: row.sent_version.unwrap_or(row.version),
            ..row
        };
        rows.push((row, reported.unwrap_or_default(), told, ticket));
    }
    finish(pen, rows, stopped).await
}

/// Sends what has left, as it is now.
async fn tell(pen: &mut Pen<'_>, mut open: Vec<ShipmentReport>) -> std::result::Result<bool, Stopped> {
    open.sort_by_key(|row| row.shipment_id);
    let mall = pen.link.mall().await?;
    let around = Around::read(pen, &open).await?;
    let mut tx = pen.app().store.db.begin().await?;
    let now = pen.app().now();
    let mut rows: Vec<Row> = Vec::new();
    let mut going: Vec<(ShipmentReport, Reported, usize)> = Vec::new();
    let mut reports = Vec::new();
    for row in open {
        let shipment = around.shipment(&row);
        let has_left = shipment.is_some_and(|shipment| shipment.status.has_shipped());
        if !has_left && !row.may_be_known() {
            store::shipment_reports::remove(&mut tx, &row).await?;
            continue;
        }
        let composed = match shipment.filter(|_| has_left) {
            Some(shipment) => around.composed(mall.kind(), pen, &row, shipment, now),
            None => Composed::Cannot("taken_back_after_it_was_told"),
        };
        match composed {
            Composed::Reports(own, reported) if !own.is_empty() => {
                // One that changed since it was read is for the next round.
                let on_its_way = row.on_its_way(&reported.tracking_numbers);
                if store::shipment_reports::sending(&mut tx, &on_its_way).await? {
                    going.push((row, reported, own.len()));
                    reports.extend(own);
                }
            }
            Composed::Reports(..) => rows.push((row, Reported::default(), cannot("not_of_this_shop"), None)),
            Composed::Cannot(code) => rows.push((row, Reported::default(), cannot(code), None)),
            Composed::NotYet => {
                let later = ShipmentReport {
                    due_at: now.plus_millis(LATER_MILLIS),
                    state: PublicationState::Waiting,
                    ..row
                };
                store::shipment_reports::settle(&mut tx, &later).await?;
            }
        }
    }
    if !pen.commit(tx).await? {
        return Ok(false);
    }
    let mut batch = Batch::default();
    if !reports.is_empty() {
        let telling = mall.report_shipments(pen.link.outside(), &reports);
        let Some(told) = pen.while_ours(telling).await? else {
            return Ok(false);
        };
        batch = told;
    }
    let keys: Vec<&str> = reports.iter().map(|report| report.number.as_str()).collect();
    let receipts = malls::receipts(&batch, &keys);
    let mut first = 0;
    for (row, reported, count) in going {
        let mine = first..first + count;
        first += count;
        let outcomes = batch.outcomes.get(mine.clone()).unwrap_or_default();
        let said: Vec<Told> = outcomes.iter().map(malls::told).collect();
        let row = if said.iter().any(may_have_arrived) {
            row.on_its_way(&reported.tracking_numbers)
        } else {
            row
        };
        let told = together(said);
        let waits: Vec<Value> = receipts[mine].iter().flatten().cloned().collect();
        let ticket = json!({ "receipts": waits, "reported": reported });
        rows.push((row, reported, told, Some(ticket)));
    }
    finish(pen, rows, malls::stopped_by(&batch)).await
}

/// A batch that was cut off says nothing of what it held.
fn may_have_arrived(told: &Told) -> bool {
    matches!(told, Told::Done | Told::Pending | Told::Unknown)
}

fn cannot(code: &str) -> Told {
    Told::Refused {
        code: code.to_owned(),
        message: String::new(),
    }
}

/// Writes down what became of them, and bars what malls know from being taken back; then whatever stopped
/// the mall stops this.
async fn finish(
    pen: &mut Pen<'_>,
    rows: Vec<Row>,
    stopped: Option<MallError>,
) -> std::result::Result<bool, Stopped> {
    if !write_down(pen, rows).await? {
        return Ok(false);
    }
    pen.link.go_on(stopped).await?;
    Ok(true)
}

async fn write_down(pen: &Pen<'_>, mut rows: Vec<Row>) -> Result<bool> {
    let mut tx = pen.app().store.db.begin().await?;
    let desk = Desk {
        tenant: pen.shop().tenant_id,
        actor: Actor::Shop { id: pen.shop().id },
        now: pen.app().now(),
    };
    let mut ids: Vec<OrderId> = rows.iter().map(|(row, ..)| row.order_id).collect();
    ids.sort_unstable();
    ids.dedup();
    // Whoever changes an order locks it first; so does this, for what it notes of it.
    let locked = orders::lock(&mut tx, desk.tenant, &ids).await?;
    let orders: HashMap<OrderId, &Order> = locked.iter().map(|one| (one.order.id, &one.order)).collect();
    rows.sort_by_key(|(row, ..)| row.shipment_id);
    for (row, reported, told, ticket) in rows {
        let was_refused = row.state == PublicationState::Failed || !row.code.is_empty();
        let mut next = row.after(reported, &told, desk.now);
        match told {
            Told::Pending => {
                next.sent_at = row
                    .sent_at
                    .filter(|_| row.state == PublicationState::Sent)
                    .or(next.sent_at);
                next.ticket = ticket.map(Json);
            }
            Told::Refused { .. } | Told::Done | Told::Unknown | Told::PutOff | Told::NotSent => {}
        }
        store::shipment_reports::settle(&mut tx, &next).await?;
        let Some(order) = orders.get(&row.order_id) else {
            continue;
        };
        let data = json!({ "shop": row.shop_id, "shipment": row.shipment_id, "code": next.code });
        match next.state {
            PublicationState::Confirmed => {
                let event = desk.event(order, EventKind::ShipmentReported, data);
                store::events::insert(&mut tx, std::slice::from_ref(&event)).await?;
                orders::bar(&mut tx, order.id, &event).await?;
            }
            PublicationState::Failed if !was_refused => {
                let event = desk.event(order, EventKind::ShipmentReportFailed, data);
                store::events::insert(&mut tx, &[event]).await?;
            }
            _ => {}
        }
    }
    pen.commit(tx).await
}

/// Everything that reports are made of, for many at once.
struct Around {
    shipments: HashMap<OrderId, Vec<domain::order::Shipment>>,
    lines: HashMap<ShipmentId, Vec<domain::order::OrderLine>>,
    parcels: HashMap<ShipmentId, Vec<domain::parcel::Parcel>>,
    mall_lines: HashMap<OrderId, Vec<store::mall_lines::MallLineRow>>,
    numbers: Vec<store::shipment_reports::MallOrderRow>,
}

impl Around {
    async fn read(pen: &Pen<'_>, rows: &[ShipmentReport]) -> Result<Around> {
        let (db, tenant) = (&pen.app().store.db, pen.shop().tenant_id);
        let orders: Vec<OrderId> = rows.iter().map(|row| row.order_id).collect();
        let shipments = store::orders::shipments(db, tenant, &orders).await?;
        let ids: Vec<ShipmentId> = shipments.values().flatten().map(|one| one.id).collect();
        Ok(Around {
            shipments,
            lines: store::orders::lines(db, tenant, &ids).await?,
            parcels: store::parcels::of_shipments(db, tenant, &ids).await?,
            mall_lines: store::mall_lines::of_orders(db, tenant, &orders).await?,
            numbers: store::shipment_reports::mall_orders(db, tenant, &orders).await?,
        })
    }

    fn composed(
        &self,
        kind: MallKind,
        pen: &Pen<'_>,
        row: &ShipmentReport,
        shipment: &domain::order::Shipment,
        now: Instant,
    ) -> Composed {
        let order = shipment.order_id;
        let all = of(&self.shipments, order);
        let siblings: Vec<_> = all.iter().filter(|other| !other.status.is_out()).collect();
        let others = siblings.iter().filter(|other| other.id != shipment.id);
        let beside: Vec<Beside<'_>> = others
            .filter(|other| other.status.has_shipped())
            .map(|other| Beside {
                lines: of(&self.lines, other.id),
                parcels: of(&self.parcels, other.id),
            })
            .collect();
        let numbers = of_shop(&self.numbers, order, pen.shop().sales_route_id);
        compose(&Facts {
            kind,
            numbers: &numbers,
            shipment,
            siblings: &siblings,
            lines: of(&self.lines, shipment.id),
            parcels: of(&self.parcels, shipment.id),
            beside: &beside,
            before: &row.told_before(),
            mall_lines: of(&self.mall_lines, order),
            now,
        })
    }

    fn shipment(&self, row: &ShipmentReport) -> Option<&domain::order::Shipment> {
        let all = self.shipments.get(&row.order_id)?;
        all.iter().find(|shipment| shipment.id == row.shipment_id)
    }
}

fn of<K: Copy + Eq + std::hash::Hash, T>(all: &HashMap<K, Vec<T>>, key: K) -> &[T] {
    all.get(&key).map(Vec::as_slice).unwrap_or_default()
}

//! 出荷予定日: planned as an order enters where its source names none, and when somebody asks.

use chrono::Datelike as _;
use domain::calendar::Calendar;
use domain::event::EventKind;
use domain::holidays::known_years;
use domain::lead_time::USUAL;
use domain::open_order::OpenOrder;
use domain::order::{Order, Shipment};
use domain::person::Person;
use domain::ship_date::{ShipPlan, ShipRequest, plan};
use domain::{FieldError, OrderId, ShipmentId};
use serde_json::json;
use store::{TenantKeys, Tx};

use crate::delivery::Delivery;
use crate::orders::change::{Desk, keep, lock_one, rearranged};
use crate::{App, Caller, Result, alerts};

/// A shipment, and the day planned for it.
#[derive(Clone, Copy, Debug)]
pub struct Planned {
    pub shipment: ShipmentId,
    /// None where the lane works on no day within a year.
    pub plan: Option<ShipPlan>,
}

/// Plans all shipments of an order that have not left, whatever was planned before; the order, and
/// what was planned. The transaction of a dry run is not to be committed.
pub async fn plan_order(
    app: &App,
    tx: &mut Tx,
    keys: &TenantKeys,
    caller: &Caller,
    id: OrderId,
    expected: Option<i64>,
) -> Result<(Order, Vec<Planned>)> {
    let desk = Desk::of(app, caller);
    let locked = lock_one(tx, desk.tenant, id, expected).await?;
    let delivery = Delivery::read(&mut *tx, desk.tenant).await?;
    let calendar = delivery
        .calendar(locked.order.processing_route_id)
        .ok_or_else(|| FieldError::new("/processing_route", "no_calendar"))?;
    let open = crate::orders::open(tx, keys, desk.tenant, &[id])
        .await?
        .pop()
        .ok_or(domain::Error::NotFound)?;
    let postal = app.postal.table()?;
    let lead_days = |shipment: &Shipment, recipient: Option<&Person>| {
        let lane = open.order.processing_route_id;
        recipient.map_or(USUAL, |to| {
            delivery.lead_days(lane, to, &shipment.carrier, Some(&postal))
        })
    };
    let planned = plans(calendar, &open, &desk, lead_days);
    let change = keep(tx, &desk, id).await?;
    let mut told = Vec::new();
    for planned in &planned {
        let before = open
            .shipment(planned.shipment)
            .and_then(|open| open.shipment.ship_on);
        if let Some(plan) = planned.plan {
            store::calendars::plan(&mut *tx, desk.tenant, planned.shipment, plan.ship_on).await?;
            told.push(json!({
                "shipment": planned.shipment, "before": before, "after": plan.ship_on,
                "because": plan.because,
            }));
        }
    }
    let told = (EventKind::OrderPlanned, json!({ "shipments": told }));
    rearranged(tx, &desk, &locked.order, change, None, told).await?;
    alerts::refresh(app, tx, keys, desk.tenant, &desk.actor, &[id]).await?;
    let order = store::orders::get(&mut *tx, desk.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    Ok((order, planned))
}

fn plans(
    calendar: &Calendar,
    open: &OpenOrder,
    desk: &Desk,
    lead_days: impl Fn(&Shipment, Option<&Person>) -> u64,
) -> Vec<Planned> {
    warn_of_the_end(desk);
    let waiting = open
        .shipments
        .iter()
        .filter(|shipment| domain::alert::is_watched(shipment.shipment.status));
    waiting
        .map(|shipment| {
            let row = &shipment.shipment;
            let recipient = open.recipient_of(row).map(|recipient| &recipient.person);
            let request = ShipRequest {
                ordered_at: open.order.ordered_at,
                now: desk.now,
                deliver_on: row.deliver_on,
                lead_days: lead_days(row, recipient),
            };
            Planned {
                shipment: row.id,
                plan: plan(calendar, &request),
            }
        })
        .collect()
}

/// Past the last year whose holidays are known every weekday counts as worked.
fn warn_of_the_end(desk: &Desk) {
    let (_, last) = known_years();
    if desk.today().year() >= last {
        tracing::warn!(
            last,
            "the table of national holidays ends with this year: update Nekonote"
        );
    }
}

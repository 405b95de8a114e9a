//! Finds the follow mails whose day has come, and moves their orders to フォローメール: only what is due is
//! read, however many orders were shipped.

use domain::event::{Actor, Event, EventKind};
use domain::order::OrderStatus;
use domain::{EventId, Json, OrderId, TenantId};
use serde_json::json;

use crate::orders::{self, Desk, Step};
use crate::{App, Result, Stop, new_id};

/// Orders a transaction.
const BATCH: i64 = 200;

/// For all tenants; how many fell due. `None` where it was stopped.
pub async fn run(app: &App, stop: &Stop) -> Result<Option<usize>> {
    let mut due = 0;
    for tenant in store::tenants::all(&app.store.db).await? {
        loop {
            if stop.is_asked() {
                return Ok(None);
            }
            match part(app, tenant.id).await? {
                0 => break,
                some => due += some,
            }
        }
    }
    Ok(Some(due))
}

async fn part(app: &App, tenant: TenantId) -> Result<usize> {
    let desk = Desk {
        tenant,
        actor: Actor::System,
        now: app.now(),
    };
    let today = desk.today();
    let found = store::follow_mails::waiting(&app.store.db, tenant, today, BATCH).await?;
    if found.is_empty() {
        return Ok(0);
    }
    let ids: Vec<OrderId> = found.iter().map(|follow| follow.order_id).collect();
    let mut tx = app.store.db.begin().await?;
    let mut steps = Vec::new();
    let mut due = Vec::with_capacity(ids.len());
    for locked in orders::lock(&mut tx, tenant, &ids).await? {
        let id = locked.order.id;
        match locked.order.status {
            // On hold, or further on already: its mail is due all the same.
            OrderStatus::Shipped => match locked.standing.moved(OrderStatus::FollowMail, None, today) {
                Ok(after) => {
                    due.push(id);
                    steps.push(Step {
                        locked,
                        after,
                        kind: EventKind::OrderMoved,
                        data: json!({ "reason": "follow_mail" }),
                        of_move: None,
                    });
                }
                Err(_) => due.push(id),
            },
            OrderStatus::FollowMail => due.push(id),
            _ => {
                let reason = Some("order_finished");
                store::follow_mails::settle(&mut tx, tenant, id, None, reason, desk.now).await?;
            }
        }
    }
    store::follow_mails::mark_due(&mut tx, tenant, &due, desk.now).await?;
    orders::stand(&mut tx, &desk, steps).await?;
    let told: Vec<Event> = due.iter().map(|id| fell_due(&desk, *id)).collect();
    store::events::insert(&mut tx, &told).await?;
    tx.commit().await?;
    Ok(found.len())
}

fn fell_due(desk: &Desk, order: OrderId) -> Event {
    Event {
        tenant_id: desk.tenant,
        id: EventId(new_id()),
        subject_id: order.0,
        kind: EventKind::FollowMailDue,
        actor: Json(desk.actor.clone()),
        data: Json(json!({ "order": order })),
        occurred_at: desk.now,
    }
}

//! What every payment does to its order: the sum, the version and the timeline go together.

use domain::event::{Event, EventKind};
use domain::order::{Order, OrderStatus};
use domain::payment::{Payment, PaymentKind, PaymentState};
use domain::{EventId, Instant, Json, OrderChangeId, OrderId, Yen};
use serde_json::json;
use store::Tx;

use super::received::Received;
use crate::orders::{self, Desk, Destination};
use crate::{Caller, Result, new_id};

/// Adds new payments to their orders, which are locked.
pub(crate) async fn book(
    tx: &mut Tx,
    caller: &Caller,
    received: &mut Received,
    payments: &[Payment],
    now: Instant,
) -> Result<Vec<Order>> {
    store::payments::insert(tx, payments).await?;
    let mut orders = Vec::with_capacity(payments.len());
    let mut events = Vec::with_capacity(payments.len());
    for payment in payments {
        let by = payment.effect();
        let order = add(tx, received, payment, by, now).await?;
        events.push(event(
            caller,
            EventKind::PaymentRegistered,
            payment,
            &order,
            by,
            now,
        ));
        orders.push(order);
    }
    store::events::insert(tx, &events).await?;
    for ((payment, order), event) in payments.iter().zip(&orders).zip(&events) {
        if payment.kind == PaymentKind::Refund {
            orders::bar_as(tx, barrier(payment), order.id, event).await?;
        }
    }
    go_on(tx, caller, &orders, now).await?;
    Ok(orders)
}

/// What keeps an order from being as before its money went back, until the refund is taken back.
fn barrier(refund: &Payment) -> OrderChangeId {
    OrderChangeId(refund.id.0)
}

/// Where the shop wishes it, orders that waited for their money go on to be shipped. One that cannot,
/// because somebody holds it, stays.
async fn go_on(tx: &mut Tx, caller: &Caller, orders: &[Order], now: Instant) -> Result<()> {
    let mut ids: Vec<OrderId> = orders
        .iter()
        .filter(|order| order.status == OrderStatus::AwaitingPayment && order.paid >= order.billed)
        .map(|order| order.id)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() || !wished(tx, caller).await? {
        return Ok(());
    }
    let desk = Desk {
        tenant: caller.tenant,
        actor: caller.actor.clone(),
        now,
    };
    let destination = Destination {
        to: OrderStatus::AwaitingShipment,
        step: None,
        reason: Some("paid".into()),
        of_move: None,
    };
    orders::move_those_that_may(tx, &desk, &ids, &destination).await
}

async fn wished(tx: &mut Tx, caller: &Caller) -> Result<bool> {
    let tenant = store::tenants::get(tx, caller.tenant).await?;
    Ok(tenant.is_some_and(|tenant| tenant.ship_when_paid))
}

/// Takes a payment, marked undone already, from its order.
pub(crate) async fn take_back(
    tx: &mut Tx,
    caller: &Caller,
    received: &mut Received,
    payment: &Payment,
    now: Instant,
) -> Result<()> {
    let by = Yen(-payment.effect().0);
    let order = add(tx, received, payment, by, now).await?;
    if payment.kind == PaymentKind::Refund {
        store::order_changes::mark_undone(tx, caller.tenant, &[barrier(payment)], now).await?;
    }
    let event = event(caller, EventKind::PaymentUndone, payment, &order, by, now);
    store::events::insert(tx, &[event]).await?;
    Ok(())
}

/// The order in whose sum it counts, as it is now.
async fn add(
    tx: &mut Tx,
    received: &mut Received,
    payment: &Payment,
    by: Yen,
    now: Instant,
) -> Result<Order> {
    let order = received
        .billed_at(payment.order_id)
        .ok_or(domain::Error::NotFound)?
        .id;
    let order = store::payments::add_to_order(tx, payment.tenant_id, order, by, now).await?;
    received.count(payment, by);
    Ok(order.ok_or(domain::Error::NotFound)?)
}

fn event(caller: &Caller, kind: EventKind, payment: &Payment, order: &Order, by: Yen, now: Instant) -> Event {
    let state = |paid| json!({ "paid": paid, "payment_state": PaymentState::of(order.billed, paid) });
    Event {
        tenant_id: caller.tenant,
        id: EventId(new_id()),
        subject_id: order.id.0,
        kind,
        actor: Json(caller.actor.clone()),
        data: Json(json!({
            "order": order.id, "number": order.number, "paid_for": payment.order_id,
            "payment": payment.id, "kind": payment.kind,
            "amount": payment.amount, "import": payment.import_id,
            "before": state(Yen(order.paid.0 - by.0)), "after": state(order.paid),
        })),
        occurred_at: now,
    }
}

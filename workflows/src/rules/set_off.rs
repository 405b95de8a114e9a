//! Events that have just got their places set rules off, in the same transaction: each once.

use domain::event::{Event, EventKind, FeedEvent};
use domain::rule::{RuleTrigger, TriggerKind, may_come_due, ship_date_occurrence, triggers};
use domain::{IdKind as _, Instant, OrderId, TenantId};
use store::Tx;

use crate::{Result, new_id};

pub(crate) async fn set_off(tx: &mut Tx, tenant: TenantId, placed: &[FeedEvent], now: Instant) -> Result<()> {
    let asked = store::rules::triggers(&mut *tx, tenant).await?;
    if asked.is_empty() {
        return Ok(());
    }
    let of_orders = || {
        let events = placed.iter().map(|placed| &placed.event);
        events.filter(|event| event.subject_prefix() == OrderId::PREFIX)
    };
    let mut all = Vec::new();
    for event in of_orders() {
        let new = triggers(event).into_iter().filter(|(kind, _)| {
            let since = asked.iter().find(|(asked, _)| asked == kind);
            since.is_some_and(|(_, since)| event.occurred_at >= *since)
        });
        all.extend(new.map(|(kind, status)| RuleTrigger {
            status,
            ..trigger(tenant, event, kind, now)
        }));
    }
    if let Some((_, since)) = asked
        .iter()
        .find(|(kind, _)| *kind == TriggerKind::ShipDateReached)
    {
        let since = of_orders().filter(|event| event.occurred_at >= *since);
        all.extend(come_due(tx, tenant, since, now).await?);
    }
    all.extend(freed(tx, tenant, of_orders(), now).await?);
    if all.is_empty() {
        return Ok(());
    }
    // The desk first, as those who work at it do.
    store::rule_desks::wake(&mut *tx, tenant, now, now).await?;
    Ok(store::rule_triggers::insert(tx, &all).await?)
}

/// Orders that have got a 発送予定日 that has come, or come to where rules look for it, on a day on which the
/// clock has been: once for that day, as with the clock.
async fn come_due<'a>(
    tx: &mut Tx,
    tenant: TenantId,
    events: impl Iterator<Item = &'a Event>,
    now: Instant,
) -> Result<Vec<RuleTrigger>> {
    let changed = events.filter(|event| may_come_due(event));
    let mut orders: Vec<OrderId> = changed.map(|event| OrderId(event.subject_id)).collect();
    orders.sort_unstable();
    orders.dedup();
    if orders.is_empty() {
        return Ok(Vec::new());
    }
    let due = store::shipment_list::due_of_orders(&mut *tx, tenant, &orders, now.date_in_tokyo()).await?;
    let triggers = due.into_iter().map(|(order, day)| RuleTrigger {
        tenant_id: tenant,
        id: new_id(),
        order_id: order,
        trigger_kind: TriggerKind::ShipDateReached,
        status: None,
        occurrence: ship_date_occurrence(day),
        rule_id: None,
        due_at: now,
        attempts: 0,
    });
    Ok(triggers.collect())
}

/// Rules that waited for something that may have happened now.
async fn freed<'a>(
    tx: &mut Tx,
    tenant: TenantId,
    events: impl Iterator<Item = &'a Event>,
    now: Instant,
) -> Result<Vec<RuleTrigger>> {
    let changed = events.filter(|event| {
        let new = event.kind == EventKind::OrderCreated;
        !new && !matches!(event.kind, EventKind::RuleRan | EventKind::RuleCalled)
    });
    let mut orders: Vec<_> = changed.map(|event| event.subject_id).collect();
    orders.sort_unstable();
    orders.dedup();
    if orders.is_empty() {
        return Ok(Vec::new());
    }
    let waiting = store::rule_runs::waiting(&mut *tx, tenant, &orders).await?;
    let again = waiting.into_iter().map(|run| RuleTrigger {
        tenant_id: tenant,
        id: new_id(),
        order_id: run.order_id,
        trigger_kind: run.trigger_kind,
        status: run.status,
        occurrence: run.occurrence,
        rule_id: Some(run.rule_id),
        due_at: now,
        attempts: 0,
    });
    Ok(again.collect())
}

fn trigger(tenant: TenantId, event: &Event, kind: TriggerKind, now: Instant) -> RuleTrigger {
    RuleTrigger {
        tenant_id: tenant,
        id: new_id(),
        order_id: OrderId(event.subject_id),
        trigger_kind: kind,
        status: None,
        occurrence: event.id.to_string(),
        rule_id: None,
        due_at: now,
        attempts: 0,
    }
}

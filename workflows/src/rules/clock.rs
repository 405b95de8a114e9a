//! Rules that the clock sets off: at times of the day, and with a new day those whose orders are to go
//! out.

use std::time::Duration;

use domain::condition::Condition;
use domain::rule::{Rule, RuleBody, RuleTrigger, TimeOfDay, TriggerKind, ship_date_occurrence};
use domain::{Instant, OrderId, ProcessingRouteId};
use store::order_list::{OrderFilter, OrderSort};

use super::simulate::searchable;
use crate::{App, Result, conditions, new_id};

/// Orders that one time of a schedule sets off.
const MOST: i64 = 10_000;
/// Orders looked for at once whose 発送予定日 has come.
const PAGE: i64 = 5_000;
const TIME: Duration = Duration::from_secs(30);

/// Sets off every rule whose time has come since it was last set off. What fails for one rule keeps no
/// other waiting.
pub async fn tick(app: &App) -> Result<()> {
    for rule in store::rules::timed(&app.store.db).await? {
        if let Err(error) = tick_one(app, &rule).await {
            tracing::error!(rule = %rule.id, %error, "a rule's time");
        }
    }
    Ok(())
}

async fn tick_one(app: &App, rule: &Rule) -> Result<()> {
    let (db, tenant, now) = (&app.store.db, rule.tenant_id, app.now());
    let keys = app.store.keys(tenant, now).await?;
    let body = store::rules::open(&keys, rule)?;
    let Some(at) = latest(rule.trigger_kind, &body, now) else {
        return Ok(());
    };
    let stopped = store::rule_desks::get(db, tenant)
        .await?
        .is_some_and(|desk| desk.stopped);
    if stopped || rule.ticked_at.is_some_and(|ticked| ticked >= at) {
        return Ok(());
    }
    let orders = if rule.trigger_kind == TriggerKind::ShipDateReached {
        to_ship(app, rule, &body).await?
    } else {
        let found = in_scope(app, rule, &body).await?;
        let occurrence = format!("at:{at}");
        found
            .into_iter()
            .map(|order| (order, occurrence.clone()))
            .collect()
    };
    let mut tx = db.begin().await?;
    if !store::rules::tick(&mut tx, rule, at).await? {
        return Ok(());
    }
    let triggers: Vec<RuleTrigger> = orders
        .into_iter()
        .map(|(order, occurrence)| RuleTrigger {
            tenant_id: tenant,
            id: new_id(),
            order_id: order,
            trigger_kind: rule.trigger_kind,
            status: None,
            occurrence,
            rule_id: Some(rule.id),
            due_at: now,
            attempts: 0,
        })
        .collect();
    if !triggers.is_empty() {
        store::rule_desks::wake(&mut tx, tenant, now, now).await?;
        store::rule_triggers::insert(&mut tx, &triggers).await?;
    }
    Ok(tx.commit().await?)
}

fn latest(trigger: TriggerKind, body: &RuleBody, now: Instant) -> Option<Instant> {
    let daybreak = [TimeOfDay::DAYBREAK];
    let times = match trigger {
        TriggerKind::ShipDateReached => &daybreak[..],
        _ => &body.times,
    };
    times.iter().filter_map(|time| time.latest(now)).max()
}

/// Orders where the rule's lane and status are, and as far as the database can tell its condition holds.
async fn in_scope(app: &App, rule: &Rule, body: &RuleBody) -> Result<Vec<OrderId>> {
    let (db, tenant, now) = (&app.store.db, rule.tenant_id, app.now());
    let keys = app.store.keys(tenant, now).await?;
    let codes = conditions::codes(&mut &app.store.db, tenant).await?;
    let lanes: Vec<ProcessingRouteId> = codes
        .processing_routes
        .iter()
        .filter(|(_, code)| body.processing_route.as_ref() == Some(*code))
        .map(|(id, _)| *id)
        .collect();
    let filter = OrderFilter {
        processing_routes: lanes,
        statuses: body.status.into_iter().collect(),
        ..OrderFilter::default()
    };
    let condition = searchable(&body.tree).unwrap_or(Condition::All(Vec::new()));
    let meaning = conditions::meaning(tenant, &keys, now);
    let found = store::order_list::search(
        db,
        &filter,
        (&condition, &meaning),
        OrderSort::OrderedDesc,
        None,
        MOST,
        TIME,
    );
    Ok(found.await?.into_iter().map(|order| order.id).collect())
}

/// All orders with a shipment whose day has come, each once for every such day.
async fn to_ship(app: &App, rule: &Rule, body: &RuleBody) -> Result<Vec<(OrderId, String)>> {
    let Some(status) = body.status else {
        return Ok(Vec::new());
    };
    let today = app.now().date_in_tokyo();
    let of = (rule.tenant_id, rule.id);
    let mut found = Vec::new();
    loop {
        let after = found.last().map(|(order, _)| *order);
        let page =
            store::shipment_list::orders_to_ship(&app.store.db, of, status, today, after, PAGE).await?;
        if page.is_empty() {
            break;
        }
        found.extend(page);
    }
    let occurrence = |(order, day)| (order, ship_date_occurrence(day));
    Ok(found.into_iter().map(occurrence).collect())
}

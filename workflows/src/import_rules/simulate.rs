//! What a rule would do to orders that are stored, if they came in now as they are. Nothing is written.

use std::collections::BTreeSet;

use domain::access::Scope;
use domain::condition::{Facts, Purpose};
use domain::import_rule::{Change, ReadyRule, RuleBody, Surroundings, apply, drafted};
use domain::open_order::OpenOrder;
use domain::order::Order;
use domain::totals::Totals;
use domain::weight::Weights;
use domain::{ImportRuleId, OrderId};
use serde_json::Value;

use super::edit::{NewRule, check_all};
use super::ready::open;
use crate::among::{Among, ids};
use crate::delivery::Delivery;
use crate::{App, Caller, Result, conditions, orders};

#[derive(Clone, Debug)]
pub struct Simulation {
    /// In the order asked for, or newest first.
    pub outcomes: Vec<Outcome>,
}

/// What a rule would do to one order.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub order: OrderId,
    pub number: String,
    pub applies: bool,
    /// The condition with a verdict at every node; `None` where it asks about personal data that the
    /// caller may not read.
    pub verdict: Option<Value>,
    pub changes: Vec<Change>,
}

/// A rule that is not kept.
pub async fn simulate(app: &App, caller: &Caller, rule: &NewRule, among: Among) -> Result<Simulation> {
    caller.require(Scope::OrdersRead)?;
    let codes = conditions::codes(&mut &app.store.db, caller.tenant).await?;
    check_all(
        caller,
        &codes,
        Some(&rule.name),
        rule.position,
        Some(&rule.tree),
        Some(&rule.actions),
    )?;
    let body = RuleBody {
        tree: rule.tree.clone(),
        actions: rule.actions.clone(),
    };
    run(app, caller, ImportRuleId(uuid::Uuid::nil()), body, among).await
}

/// A rule that is kept, active or not.
pub async fn simulate_kept(app: &App, caller: &Caller, id: ImportRuleId, among: Among) -> Result<Simulation> {
    caller.require(Scope::OrdersRead)?;
    let rule = store::import_rules::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    run(app, caller, id, open(&keys, &rule)?, among).await
}

async fn run(
    app: &App,
    caller: &Caller,
    id: ImportRuleId,
    body: RuleBody,
    among: Among,
) -> Result<Simulation> {
    let rule = ReadyRule {
        id,
        condition: conditions::kept(&body.tree, Purpose::Door)?,
        stops: false,
        actions: body.actions,
    };
    let may_show = !rule.condition.is_personal() || caller.may(Scope::PiiRead);
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let mut db = &app.store.db;
    let codes = conditions::codes(&mut db, caller.tenant).await?;
    let ids = ids(app, caller, among).await?;
    let mut open = orders::open_to_ask(&mut db, &keys, caller.tenant, &ids).await?;
    open.sort_by_key(|open| ids.iter().position(|id| *id == open.order.id));
    let weights = if rule.weighs() {
        let lines = open.iter().flat_map(OpenOrder::lines);
        let codes: BTreeSet<&str> = lines.map(|line| line.sku.as_str()).collect();
        let codes: Vec<&str> = codes.into_iter().collect();
        store::product_codes::weights(db, caller.tenant, Some(&codes)).await?
    } else {
        Weights::default()
    };
    let today = now.date_in_tokyo();
    let delivery = Delivery::read(db, caller.tenant).await?;
    let outcome = |open: &OpenOrder| {
        let lane = codes.processing_routes.get(&open.order.processing_route_id);
        let lane = lane.map_or("", String::as_str);
        let route = codes.sales_routes.get(&open.order.sales_route_id);
        let draft = drafted(open, route.map_or("", String::as_str));
        let totals = totals_of(&open.order);
        let next_worked = |code: &str, day| {
            let lane = codes.processing_routes.iter().find(|(_, known)| *known == code);
            let lane = lane.map_or(open.order.processing_route_id, |(id, _)| *id);
            delivery.calendars().next_worked(lane, day)
        };
        let around = Surroundings {
            lane,
            today,
            weights: &weights,
            next_worked: &next_worked,
        };
        let applied = apply(std::slice::from_ref(&rule), &draft, &totals, around);
        let facts = Facts::of_draft(&draft, &totals, lane, &weights);
        let verdict = || domain::condition::explain(&body.tree, &rule.condition, &facts, today);
        Outcome {
            order: open.order.id,
            number: open.order.number.clone(),
            applies: !applied.decisions.is_empty(),
            verdict: may_show.then(verdict),
            changes: applied
                .decisions
                .into_iter()
                .flat_map(|decision| decision.changes)
                .collect(),
        }
    };
    Ok(Simulation {
        outcomes: open.iter().map(outcome).collect(),
    })
}

fn totals_of(order: &Order) -> Totals {
    Totals {
        billed: order.billed,
        computed: order.computed,
        by_rate: order.by_rate.0.clone(),
        points_used: order.points_used,
    }
}

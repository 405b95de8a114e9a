//! What a rule would have done in the last month: everything in the feed that would have set it off, with
//! the orders as they are stored now, in the status of that moment.

use std::collections::HashSet;

use domain::access::Scope;
use domain::order::Order;
use domain::order_status::OrderStatus;
use domain::rule::{ReadyRule, TriggerKind, Verdict, triggers};
use domain::{IdKind as _, OrderId, RuleId};
use store::feed::FeedFilter;

use super::foresee::{Desktop, Foreseen, Sight};
use super::letters::{self, Look, Looked};
use super::ready::{masters, one};
use super::simulate::Outcome;
use crate::{App, Caller, Result, orders};

/// Events read at once.
const PAGE: i64 = 1_000;
/// Events looked at by one test, the newest first to be left out.
const MOST: usize = 20_000;
/// Orders that are shown.
const SHOWN: usize = 100;

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Backtest {
    /// How often it would have been set off.
    pub triggered: i64,
    /// How often it would have applied.
    pub applied: i64,
    /// How often it would have been kept by a guard.
    pub blocked: i64,
    /// How often the order would have refused it.
    pub refused: i64,
    /// There was more than can be looked at.
    pub more: bool,
    /// The first of those where it would have applied or been blocked.
    pub outcomes: Vec<Outcome>,
}

pub async fn backtest(app: &App, caller: &Caller, id: RuleId) -> Result<Backtest> {
    caller.require(Scope::OrdersRead)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let rule = store::rules::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let body = store::rules::open(&keys, &rule)?;
    let rule = one(&rule, body)?;
    let mut test = Backtest::default();
    let db = &app.store.db;
    let extent = store::feed::extent(db, caller.tenant).await?;
    let mut after = extent.first_position;
    let mut seen = 0;
    let filter = FeedFilter::default();
    loop {
        let window = (after, extent.last_position);
        let page = store::feed::page(db, caller.tenant, &filter, window, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.position;
        seen += page.len();
        let mut set_off = Vec::new();
        let mut known = HashSet::new();
        for event in page.iter().map(|placed| &placed.event) {
            if event.subject_prefix() != OrderId::PREFIX {
                continue;
            }
            for (kind, status) in triggers(event) {
                let mine = kind == rule.trigger
                    && (kind != TriggerKind::StatusEntered || status == rule.body.status);
                if mine && known.insert((event.subject_id, event.id)) {
                    set_off.push((OrderId(event.subject_id), status));
                }
            }
        }
        look(app, caller, &rule, &set_off, &mut test).await?;
        if seen >= MOST {
            test.more = after < extent.last_position;
            break;
        }
    }
    Ok(test)
}

async fn look(
    app: &App,
    caller: &Caller,
    rule: &ReadyRule,
    set_off: &[(OrderId, Option<OrderStatus>)],
    test: &mut Backtest,
) -> Result<()> {
    let mut db = &app.store.db;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let (codes, masters) = masters(&mut db, caller.tenant).await?;
    let desktop = Desktop {
        codes: &codes,
        masters: &masters,
        now: app.now(),
    };
    let mut ids: Vec<OrderId> = set_off.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    ids.dedup();
    let open = orders::open_to_ask(&mut db, &keys, caller.tenant, &ids).await?;
    let mut looked = Vec::new();
    for (id, status) in set_off {
        let Some(order) = open.iter().find(|open| open.order.id == *id) else {
            continue;
        };
        let mut then = order.clone();
        let status = status.or(rule.body.status);
        if let Some(status) = status {
            then.order.status = status;
            for shipment in &mut then.shipments {
                shipment.shipment.status = status;
            }
        }
        let foreseen = Sight::of(&then, &desktop).foresee(rule);
        looked.push((then.order, status, foreseen));
    }
    foresee_mail(app, caller, rule, &mut looked).await?;
    for (order, _, foreseen) in looked {
        test.triggered += 1;
        match foreseen.verdict {
            Verdict::Applies if foreseen.refusal.is_some() => test.refused += 1,
            Verdict::Applies => test.applied += 1,
            Verdict::Blocked(_) => test.blocked += 1,
            Verdict::OutOfScope | Verdict::ConditionFails => continue,
        }
        if test.outcomes.len() < SHOWN {
            test.outcomes.push(Outcome {
                order: order.id,
                number: order.number,
                foreseen,
                explained: None,
            });
        }
    }
    Ok(())
}

/// Those that stood at the same place together. What was sent meanwhile would not have been yet.
async fn foresee_mail(
    app: &App,
    caller: &Caller,
    rule: &ReadyRule,
    looked: &mut [(Order, Option<OrderStatus>, Foreseen)],
) -> Result<()> {
    let mut places: Vec<Option<OrderStatus>> = Vec::new();
    for (_, status, _) in looked.iter() {
        if !places.contains(status) {
            places.push(*status);
        }
    }
    for status in places {
        let there = looked.iter_mut().filter(|(_, own, _)| *own == status);
        let mut there: Vec<Looked<'_>> = there
            .map(|(order, _, foreseen)| Looked { order, foreseen })
            .collect();
        let look = Look { status, known: false };
        letters::foresee(app, caller, rule, look, &mut there).await?;
    }
    Ok(())
}

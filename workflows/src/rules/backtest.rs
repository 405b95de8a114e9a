//! What a rule would have done in the last month: everything in the feed that would have set it off, the
//! newest first, with the orders as they are stored now, in the status of that moment.

use std::collections::HashMap;

use domain::access::Scope;
use domain::event::{EventKind, FeedEvent};
use domain::open_order::OpenOrder;
use domain::order::Order;
use domain::order_status::OrderStatus;
use domain::rule::{MOVES, ReadyRule, TriggerKind, Verdict, stood_at, triggers};
use domain::{IdKind as _, Instant, OrderId, RuleId};
use store::feed::{Extent, FeedFilter};

use super::foresee::{Desktop, Foreseen, Sight};
use super::letters::{self, Look, Looked};
use super::ready::{masters, one};
use super::simulate::Outcome;
use crate::{App, Caller, Result, orders};

/// Events read at once.
const PAGE: usize = 1_000;
/// Times set off that one test looks at, the oldest to be left out.
const MOST: i64 = 20_000;
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
    /// The first and the last moment of what was looked at; none: the feed is empty.
    pub span: Option<(Instant, Instant)>,
    /// There was more before it than can be looked at.
    pub more: bool,
    /// The newest of those where it would have applied or been blocked.
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
    let feed = Feed::of(app, caller).await?;
    let mut test = Backtest {
        span: feed.span,
        ..Backtest::default()
    };
    let kinds = rule.trigger.set_off_by();
    let (mut up_to, mut first) = (feed.extent.last_position, None);
    while !kinds.is_empty() {
        let page = feed.newest(app, caller, &kinds, up_to).await?;
        let Some(oldest) = page.last() else { break };
        up_to = oldest.position - 1;
        let is_last = page.len() < PAGE;
        let room = usize::try_from(MOST - test.triggered).unwrap_or_default();
        let mut set_off: Vec<SetOff> = page
            .into_iter()
            .filter_map(|event| set_off(&rule, event))
            .collect();
        let is_too_much = set_off.len() > room;
        set_off.truncate(room);
        first = set_off.last().map(|one| one.event.event.occurred_at).or(first);
        look(app, caller, &rule, set_off, &mut test).await?;
        if is_too_much {
            test.more = true;
            test.span = feed.span.map(|(from, until)| (first.unwrap_or(from), until));
        }
        if is_last || is_too_much {
            break;
        }
    }
    Ok(test)
}

/// How far there is something to look at.
struct Feed {
    extent: Extent,
    span: Option<(Instant, Instant)>,
}

impl Feed {
    async fn of(app: &App, caller: &Caller) -> Result<Feed> {
        let (db, tenant) = (&app.store.db, caller.tenant);
        let extent = store::feed::extent(db, tenant).await?;
        let (first, last) = (extent.first_position, extent.last_position);
        let all = FeedFilter::default();
        let oldest = store::feed::page(db, tenant, &all, (first, last), 1).await?;
        let newest = store::feed::page(db, tenant, &all, (last - 1, last), 1).await?;
        let at = |page: &[FeedEvent]| page.first().map(|one| one.event.occurred_at);
        Ok(Feed {
            extent,
            span: at(&oldest).zip(at(&newest)),
        })
    }

    async fn newest(
        &self,
        app: &App,
        caller: &Caller,
        kinds: &[EventKind],
        up_to: i64,
    ) -> Result<Vec<FeedEvent>> {
        let window = (self.extent.first_position, up_to);
        let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
        Ok(store::feed::newest(&app.store.db, caller.tenant, kinds, window, limit).await?)
    }
}

/// Once that the rule would have been set off.
struct SetOff {
    event: FeedEvent,
    /// The status that it came with.
    entered: Option<OrderStatus>,
}

impl SetOff {
    fn order(&self) -> OrderId {
        OrderId(self.event.event.subject_id)
    }
}

/// Each event once, as it is one occurrence.
fn set_off(rule: &ReadyRule, event: FeedEvent) -> Option<SetOff> {
    if event.event.subject_prefix() != OrderId::PREFIX {
        return None;
    }
    let mine = |(kind, status): &(TriggerKind, Option<OrderStatus>)| {
        *kind == rule.trigger && (*kind != TriggerKind::StatusEntered || *status == rule.body.status)
    };
    let (_, entered) = triggers(&event.event).into_iter().find(mine)?;
    Some(SetOff { event, entered })
}

async fn look(
    app: &App,
    caller: &Caller,
    rule: &ReadyRule,
    set_off: Vec<SetOff>,
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
    let mut ids: Vec<OrderId> = set_off.iter().map(SetOff::order).collect();
    ids.sort_unstable();
    ids.dedup();
    let open = orders::open_to_ask(&mut db, &keys, caller.tenant, &ids).await?;
    let open: HashMap<OrderId, OpenOrder> = open.into_iter().map(|open| (open.order.id, open)).collect();
    let told = told_of(app, caller, &ids).await?;
    let mut looked = Vec::new();
    for one in set_off {
        let Some(order) = open.get(&one.order()) else {
            continue;
        };
        let mut then = order.clone();
        let told = told.get(&one.order()).map(Vec::as_slice).unwrap_or_default();
        let status = one.entered.or_else(|| stood_at(told, one.event.sequence));
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

/// What tells where orders stood.
async fn told_of(app: &App, caller: &Caller, ids: &[OrderId]) -> Result<HashMap<OrderId, Vec<FeedEvent>>> {
    let subjects: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let kinds = [&[EventKind::OrderCreated][..], &MOVES].concat();
    let mut told: HashMap<OrderId, Vec<FeedEvent>> = HashMap::new();
    for one in store::feed::told_of(&app.store.db, caller.tenant, &subjects, &kinds).await? {
        told.entry(OrderId(one.event.subject_id)).or_default().push(one);
    }
    Ok(told)
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

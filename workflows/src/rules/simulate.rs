//! What a rule would do now to orders, and why. Nothing is written.

use domain::access::Scope;
use domain::condition::Purpose;
use domain::order::Order;
use domain::rule::{ReadyRule, Rule, Verdict};
use domain::{OrderId, RuleId};
use serde_json::Value;

use super::edit::{NewRule, check_all};
use super::foresee::{Desktop, Foreseen, Sight};
use super::letters::{self, Look, Looked};
use super::ready::{masters, one};
use crate::among::{Among, ids};
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
    pub foreseen: Foreseen,
    /// The condition with a verdict at every node; `None` where it asks about personal data that the
    /// caller may not read.
    pub explained: Option<Value>,
}

/// A rule that is not kept.
pub async fn simulate(app: &App, caller: &Caller, new: NewRule, among: Among) -> Result<Simulation> {
    caller.require(Scope::OrdersRead)?;
    let now = app.now();
    let (codes, masters) = masters(&mut &app.store.db, caller.tenant).await?;
    let rule = Rule {
        tenant_id: caller.tenant,
        id: RuleId(uuid::Uuid::nil()),
        position: new.position.unwrap_or_default(),
        name: new.name,
        active: new.active,
        trigger_kind: new.trigger,
        sealed: Vec::new(),
        ticked_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check_all(caller, &rule, &new.body, &codes, &masters)?;
    over(app, caller, &one(&rule, new.body)?, among).await
}

/// A rule that is kept, active or not.
pub async fn simulate_kept(app: &App, caller: &Caller, id: RuleId, among: Among) -> Result<Simulation> {
    caller.require(Scope::OrdersRead)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let rule = store::rules::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let body = store::rules::open(&keys, &rule)?;
    over(app, caller, &one(&rule, body)?, among).await
}

async fn over(app: &App, caller: &Caller, rule: &ReadyRule, among: Among) -> Result<Simulation> {
    let may_show = !rule.condition.is_personal() || caller.may(Scope::PiiRead);
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let mut db = &app.store.db;
    let (codes, masters) = masters(&mut db, caller.tenant).await?;
    let ids = ids(app, caller, among).await?;
    let mut open = orders::open_to_ask(&mut db, &keys, caller.tenant, &ids).await?;
    open.sort_by_key(|open| ids.iter().position(|id| *id == open.order.id));
    let desktop = Desktop {
        codes: &codes,
        masters: &masters,
        now,
    };
    let outcomes = open.iter().map(|open| {
        let sight = Sight::of(open, &desktop);
        let Order { id, number, .. } = &open.order;
        Outcome {
            order: *id,
            number: number.clone(),
            foreseen: sight.foresee(rule),
            explained: may_show.then(|| sight.explain(rule)),
        }
    });
    let mut outcomes: Vec<Outcome> = outcomes.collect();
    let looked = open.iter().zip(&mut outcomes).map(|(open, outcome)| Looked {
        order: &open.order,
        foreseen: &mut outcome.foreseen,
    });
    let look = Look {
        status: None,
        known: true,
    };
    letters::foresee(app, caller, rule, look, &mut looked.collect::<Vec<_>>()).await?;
    Ok(Simulation { outcomes })
}

impl Outcome {
    pub fn applies(&self) -> bool {
        self.foreseen.verdict == Verdict::Applies
    }
}

/// Whether a tree can be asked of the database too.
pub(super) fn searchable(tree: &Value) -> Option<domain::condition::Condition> {
    conditions::kept(tree, Purpose::Search).ok()
}

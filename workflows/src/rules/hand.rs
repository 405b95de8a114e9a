//! A rule set off by hand, for chosen orders.

use domain::access::Scope;
use domain::rule::{RuleTrigger, TriggerKind};
use domain::{OrderId, RuleId};
use store::Tx;

use crate::among::{Among, ids};
use crate::{App, Caller, Result, new_id};

/// What was taken on.
#[derive(Clone, Debug)]
pub struct ByHand {
    /// Under which the runs are found.
    pub occurrence: String,
    pub orders: i64,
}

/// Which orders, to be found before the transaction.
pub async fn chosen(app: &App, caller: &Caller, id: RuleId, among: Among) -> Result<Vec<OrderId>> {
    caller.require(Scope::OrdersWrite)?;
    let rule = store::rules::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if !rule.active {
        return Err(domain::Error::NotReady.into());
    }
    ids(app, caller, among).await
}

/// Puts these orders before the rule; it works on them in the background.
pub async fn run(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: RuleId,
    orders: Vec<OrderId>,
) -> Result<ByHand> {
    let now = app.now();
    let occurrence = format!("hand:{}", new_id().simple());
    let triggers: Vec<RuleTrigger> = orders
        .into_iter()
        .map(|order| RuleTrigger {
            tenant_id: caller.tenant,
            id: new_id(),
            order_id: order,
            trigger_kind: TriggerKind::Manual,
            status: None,
            occurrence: occurrence.clone(),
            rule_id: Some(id),
            due_at: now,
            attempts: 0,
        })
        .collect();
    store::rule_desks::wake(&mut *tx, caller.tenant, now, now).await?;
    store::rule_triggers::insert(tx, &triggers).await?;
    Ok(ByHand {
        occurrence,
        orders: i64::try_from(triggers.len()).unwrap_or(i64::MAX),
    })
}

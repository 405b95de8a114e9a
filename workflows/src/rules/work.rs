//! Puts what happened before a tenant's rules. Who holds the tenant's desk works.

use std::collections::{HashMap, HashSet};

use domain::OrderId;
use domain::open_order::OpenOrder;
use domain::rule::{ReadyRule, RuleDesk, RuleTrigger, TriggerKind, Verdict};
use uuid::Uuid;

use super::foresee::Sight;
use super::ready::{active, masters};
use super::worker::{Done, LEASE_MILLIS, Worker};
use crate::{App, Result, Stop, orders};

/// Triggers looked at together.
const BATCH: i64 = 200;
/// Then others have their turn.
const BATCHES: usize = 50;

/// Takes desks where something is due, so many at most: they are ours for the time of a lease.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<RuleDesk>> {
    let now = app.now();
    let until = now.plus_millis(LEASE_MILLIS);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::rule_desks::claim(&app.store.db, Uuid::now_v7(), now, until, most).await?)
}

/// Works at a desk that is ours, then lets it go.
pub async fn work(app: &App, desk: RuleDesk, halt: &Stop) -> Result<()> {
    let keys = app.store.keys(desk.tenant_id, app.now()).await?;
    let mut db = &app.store.db;
    let (codes, masters) = masters(&mut db, desk.tenant_id).await?;
    let mut worker = Worker {
        app,
        keys: &keys,
        desk: &desk,
        rules: Vec::new(),
        codes: &codes,
        masters: &masters,
        used: HashMap::new(),
        put_off: HashSet::new(),
    };
    // What failed is not tried again before the lease has run out.
    worker.batches(halt).await?;
    let mut tx = app.store.db.begin().await?;
    store::rule_desks::release(&mut tx, &desk).await?;
    Ok(tx.commit().await?)
}

impl Worker<'_> {
    async fn batches(&mut self, halt: &Stop) -> Result<()> {
        for _ in 0..BATCHES {
            if halt.is_asked() || !self.batch().await? {
                break;
            }
        }
        Ok(())
    }

    /// Whether to go on.
    async fn batch(&mut self) -> Result<bool> {
        let tenant = self.desk.tenant_id;
        let due = store::rule_triggers::due(&self.app.store.db, tenant, self.app.now(), BATCH).await?;
        if due.is_empty() {
            return Ok(false);
        }
        self.rules = active(&mut &self.app.store.db, self.keys, tenant).await?;
        // Minutes go by.
        self.used.clear();
        self.put_off.clear();
        let mut ids: Vec<OrderId> = due.iter().map(|trigger| trigger.order_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let open = orders::open_to_ask(&mut &self.app.store.db, self.keys, tenant, &ids).await?;
        let open: HashMap<OrderId, OpenOrder> = open.into_iter().map(|open| (open.order.id, open)).collect();
        let mut over = Vec::new();
        // Rules of one order see what others did to it just now.
        let mut touched = Vec::new();
        for trigger in due {
            let order = open.get(&trigger.order_id);
            let fresh = !touched.contains(&trigger.order_id);
            if fresh && order.is_none_or(|open| self.is_for_nobody(&trigger, open)) {
                over.push(trigger.id);
                continue;
            }
            touched.push(trigger.order_id);
            if !self.put_before_rules(trigger, &mut over).await? {
                self.forget(&over).await?;
                return Ok(false);
            }
        }
        self.forget(&over).await?;
        Ok(true)
    }

    async fn forget(&self, over: &[Uuid]) -> Result<()> {
        if over.is_empty() {
            return Ok(());
        }
        let mut tx = self.app.store.db.begin().await?;
        store::rule_triggers::remove(&mut tx, self.desk.tenant_id, over).await?;
        Ok(tx.commit().await?)
    }

    /// Most of what happens is: no transaction is begun for it.
    fn is_for_nobody(&self, trigger: &RuleTrigger, open: &OpenOrder) -> bool {
        let desktop = self.desktop();
        let sight = Sight::of(open, &desktop);
        let concerns = |verdict| matches!(verdict, Verdict::Applies | Verdict::Blocked(_));
        trigger.rule_id.is_none() && !self.asked(trigger).any(|rule| concerns(sight.verdict(rule)))
    }

    /// The rules that a trigger is for, in their order.
    fn asked<'t>(&'t self, trigger: &'t RuleTrigger) -> impl Iterator<Item = &'t ReadyRule> {
        self.rules.iter().filter(|rule| match trigger.rule_id {
            Some(id) => rule.id == id,
            None if rule.trigger != trigger.trigger_kind => false,
            None if rule.trigger == TriggerKind::StatusEntered => rule.body.status == trigger.status,
            None => true,
        })
    }

    /// False where the desk is not ours any more, or everything was stopped.
    async fn put_before_rules(&mut self, trigger: RuleTrigger, over: &mut Vec<Uuid>) -> Result<bool> {
        let rules: Vec<ReadyRule> = self.asked(&trigger).cloned().collect();
        let mut trigger = trigger;
        for rule in &rules {
            match self.work_on(rule, &trigger).await {
                Ok(Done::Nothing) => continue,
                Ok(Done::Settled) => {}
                // With a later batch, and with the rules as they are then.
                Ok(Done::Changed) => return Ok(true),
                Ok(Done::NotOurs) => return Ok(false),
                Err(error) => {
                    tracing::warn!(rule = %rule.id, order = %trigger.order_id, %error, "rule");
                    if let Some(pause) = rule.body.retry.pause_after(trigger.attempts + 1) {
                        self.put_off(&trigger, pause).await?;
                        return Ok(true);
                    }
                    self.give_up(rule, &trigger).await?;
                }
            }
            // What failed so often was this rule; the others have not been tried.
            trigger.attempts = 0;
        }
        over.push(trigger.id);
        Ok(true)
    }

    async fn put_off(&self, trigger: &RuleTrigger, pause_seconds: i64) -> Result<()> {
        let attempts = trigger.attempts + 1;
        let due = self.app.now().plus_millis(pause_seconds * 1000);
        let mut tx = self.app.store.db.begin().await?;
        store::rule_triggers::put_off(&mut tx, trigger, trigger.rule_id, due, attempts).await?;
        Ok(tx.commit().await?)
    }
}

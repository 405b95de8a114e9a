//! One rule at one order: all that it does, its record and its events are one transaction.

use domain::announcement::{AnnouncementKind, AnnouncementLevel};
use domain::event::{Actor, EventKind};
use domain::open_order::OpenOrder;
use domain::rule::{
    Blocked, OrderState, ReadyRule, RuleChange, RuleOutcome, RuleRun, RuleTrigger, TriggerKind, Verdict,
};
use domain::{Instant, Json, RuleRunId};
use serde_json::json;
use store::Tx;

use super::act::Hand;
use super::foresee::{Sight, told};
use super::letters::{self, Letters};
use super::worker::{Done, Worker};
use crate::announcements::{Notice, notify};
use crate::orders::{Desk, lock, open_to_ask, refusal_code};
use crate::{Caller, Error, Result, new_id};

const MINUTE_MILLIS: i64 = 60_000;
/// Rules that change one order more often in a minute set each other off.
const MAX_HOPS: i64 = 10;

impl Worker<'_> {
    pub(super) async fn work_on(&mut self, rule: &ReadyRule, trigger: &RuleTrigger) -> Result<Done> {
        self.count_used(rule).await?;
        if self.is_used_up(rule) && trigger.rule_id == Some(rule.id) {
            return self.put_off_all(rule).await;
        }
        if let Some(done) = Box::pin(self.try_on(rule, trigger, None)).await? {
            return Ok(done);
        }
        // Whoever holds a transaction must not wait for another connection.
        let letters = Letters::write(self.app, &self.caller(rule), rule, trigger).await?;
        let done = Box::pin(self.try_on(rule, trigger, Some(letters))).await?;
        done.ok_or_else(|| Error::Internal("a rule's mail was written in vain".into()))
    }

    /// None where the rule applies and its mail has to be written first; then nothing was done.
    async fn try_on(
        &mut self,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
        letters: Option<Letters>,
    ) -> Result<Option<Done>> {
        let (app, tenant) = (self.app, self.desk.tenant_id);
        let mut tx = app.store.db.begin().await?;
        if !store::rule_desks::hold(&mut tx, self.desk, self.lease_until()).await? {
            return Ok(Some(Done::NotOurs));
        }
        let key = (trigger.order_id, rule.id);
        let before = store::rule_runs::outcome(&mut tx, tenant, key, &trigger.occurrence).await?;
        if before.is_some_and(|outcome| outcome != RuleOutcome::Waiting) {
            return Ok(Some(Done::Nothing));
        }
        lock(&mut tx, tenant, &[trigger.order_id]).await?;
        let now = store::rules::get(&mut tx, tenant, rule.id).await?;
        if now.is_none_or(|now| !now.active || now.version != rule.version) {
            return Ok(Some(Done::Changed));
        }
        let Some(order) = self.reopen(&mut tx, trigger).await? else {
            return Ok(Some(Done::Nothing));
        };
        if !has_happened(trigger.trigger_kind, &order) {
            return Ok(Some(Done::Nothing));
        }
        let foreseen = Sight::of(&order, &self.desktop()).foresee(rule);
        let mut done = Done::Settled;
        match foreseen.verdict {
            Verdict::OutOfScope | Verdict::ConditionFails if before.is_some() => {
                self.write(&mut tx, rule, trigger, RuleOutcome::Lapsed, None, Vec::new())
                    .await?;
            }
            Verdict::OutOfScope | Verdict::ConditionFails => return Ok(Some(Done::Nothing)),
            Verdict::Blocked(blocked) => {
                done = Done::Nothing;
                self.wait(&mut tx, rule, trigger, blocked).await?;
            }
            Verdict::Applies if self.is_used_up(rule) => {
                done = Done::Nothing;
                self.again_at(&mut tx, rule, trigger, app.now().plus_millis(MINUTE_MILLIS))
                    .await?;
            }
            Verdict::Applies => {
                if let Some(refusal) = self.refusal(&mut tx, rule, trigger, foreseen.refusal).await? {
                    self.refuse(&mut tx, rule, trigger, refusal).await?;
                } else if letters.is_none() && letters::are_wanted(rule) {
                    return Ok(None);
                } else if let Some(refusal) = self.act(&mut tx, rule, trigger, order, letters).await? {
                    // Nothing of what it did remains.
                    drop(tx);
                    tx = app.store.db.begin().await?;
                    self.refuse(&mut tx, rule, trigger, refusal).await?;
                }
            }
        }
        tx.commit().await?;
        Ok(Some(done))
    }

    /// The rule itself.
    fn caller(&self, rule: &ReadyRule) -> Caller {
        let mut caller = Caller::system(self.desk.tenant_id);
        caller.actor = Actor::Rule { id: rule.id };
        caller
    }

    /// It failed too often.
    pub(super) async fn give_up(&self, rule: &ReadyRule, trigger: &RuleTrigger) -> Result<()> {
        let mut tx = self.app.store.db.begin().await?;
        let reason = Some("internal_error".to_owned());
        self.write(&mut tx, rule, trigger, RuleOutcome::Failed, reason, Vec::new())
            .await?;
        self.tell(&mut tx, AnnouncementKind::RuleFailed, rule, trigger)
            .await?;
        Ok(tx.commit().await?)
    }

    async fn reopen(&self, tx: &mut Tx, trigger: &RuleTrigger) -> Result<Option<OpenOrder>> {
        let opened = open_to_ask(tx, self.keys, self.desk.tenant_id, &[trigger.order_id]).await?;
        Ok(opened.into_iter().next())
    }

    /// Why it is not even begun.
    async fn refusal(
        &self,
        tx: &mut Tx,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
        foreseen: Option<domain::Error>,
    ) -> Result<Option<String>> {
        let since = self.app.now().plus_millis(-MINUTE_MILLIS);
        let tenant = self.desk.tenant_id;
        let hops = store::rule_runs::done_since(&mut *tx, tenant, trigger.order_id, since).await?;
        if hops >= MAX_HOPS {
            self.tell(tx, AnnouncementKind::RuleLoop, rule, trigger).await?;
            return Ok(Some("loop".to_owned()));
        }
        Ok(foreseen.map(|error| refusal_code(&error).0.to_owned()))
    }

    /// Does it, and writes it down; or why the order does not let it.
    async fn act(
        &mut self,
        tx: &mut Tx,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
        order: OpenOrder,
        mut letters: Option<Letters>,
    ) -> Result<Option<String>> {
        let caller = self.caller(rule);
        let before = OrderState::of(&order);
        let hand = Hand {
            app: self.app,
            caller: &caller,
            masters: self.masters,
            name: &rule.name,
            today: self.app.now().date_in_tokyo(),
        };
        let mut now = order;
        for action in &rule.body.actions {
            match hand.act(tx, &now, action, letters.as_mut()).await {
                Ok(()) => {}
                Err(Error::Domain(error)) => return Ok(Some(refusal_code(&error).0.to_owned())),
                Err(other) => return Err(other),
            }
            now = self
                .reopen(tx, trigger)
                .await?
                .ok_or_else(|| Error::Internal("a locked order is gone".into()))?;
        }
        let after = OrderState::of(&now);
        let changes = told(&before, &after, &rule.body.actions, self.masters);
        let fields: Vec<String> = changes.iter().map(|change| change.field.clone()).collect();
        let run = self
            .write(tx, rule, trigger, RuleOutcome::Done, None, changes)
            .await?;
        let desk = Desk::of(self.app, &caller);
        let data = json!({
            "rule": rule.id, "rule_run": run, "trigger": trigger.trigger_kind, "changed": fields,
        });
        let event = desk.event(&now.order, EventKind::RuleRan, data);
        store::events::insert(tx, &[event]).await?;
        *self.used.entry(rule.id).or_default() += 1;
        Ok(None)
    }

    async fn refuse(
        &self,
        tx: &mut Tx,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
        reason: String,
    ) -> Result<()> {
        self.write(tx, rule, trigger, RuleOutcome::Refused, Some(reason), Vec::new())
            .await?;
        Ok(())
    }

    /// It goes on when an event frees the order, or when the hour comes.
    async fn wait(
        &self,
        tx: &mut Tx,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
        blocked: Blocked,
    ) -> Result<()> {
        let reason = Some(blocked.code().to_owned());
        self.write(tx, rule, trigger, RuleOutcome::Waiting, reason, Vec::new())
            .await?;
        if let Blocked::OutsideWindow(opens) = blocked {
            self.again_at(tx, rule, trigger, opens).await?;
        }
        Ok(())
    }

    async fn again_at(
        &self,
        tx: &mut Tx,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
        due: Instant,
    ) -> Result<()> {
        let again = RuleTrigger {
            id: new_id(),
            rule_id: Some(rule.id),
            due_at: due,
            attempts: 0,
            ..trigger.clone()
        };
        Ok(store::rule_triggers::insert(tx, &[again]).await?)
    }

    /// What waits for this rule alone waits on, all at once: it may not do more in this minute.
    async fn put_off_all(&mut self, rule: &ReadyRule) -> Result<Done> {
        if self.put_off.insert(rule.id) {
            let now = self.app.now();
            let mut tx = self.app.store.db.begin().await?;
            if !store::rule_desks::hold(&mut tx, self.desk, self.lease_until()).await? {
                return Ok(Done::NotOurs);
            }
            let times = (now, now.plus_millis(MINUTE_MILLIS));
            store::rule_triggers::put_off_all(&mut tx, self.desk.tenant_id, rule.id, times).await?;
            tx.commit().await?;
        }
        Ok(Done::Changed)
    }

    /// Asked before a transaction is begun: whoever holds one must not wait for another connection.
    async fn count_used(&mut self, rule: &ReadyRule) -> Result<()> {
        if !self.used.contains_key(&rule.id) {
            let since = self.app.now().plus_millis(-MINUTE_MILLIS);
            let (db, tenant) = (&self.app.store.db, self.desk.tenant_id);
            let used = store::rule_runs::done_by_since(db, tenant, rule.id, since).await?;
            self.used.insert(rule.id, used);
        }
        Ok(())
    }

    fn is_used_up(&self, rule: &ReadyRule) -> bool {
        let used = self.used.get(&rule.id).copied().unwrap_or_default();
        used >= rule.body.guards.max_per_minute
    }

    async fn write(
        &self,
        tx: &mut Tx,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
        outcome: RuleOutcome,
        reason: Option<String>,
        changes: Vec<RuleChange>,
    ) -> Result<RuleRunId> {
        let now = self.app.now();
        let run = RuleRun {
            tenant_id: self.desk.tenant_id,
            id: RuleRunId(new_id()),
            rule_id: rule.id,
            order_id: trigger.order_id,
            trigger_kind: trigger.trigger_kind,
            status: trigger.status,
            occurrence: trigger.occurrence.clone(),
            outcome,
            reason,
            changes: Json(changes),
            attempts: trigger.attempts + 1,
            created_at: now,
            ran_at: now,
        };
        store::rule_runs::write(tx, &run)
            .await?
            .ok_or_else(|| Error::Internal("a rule was at this order already".into()))
    }

    async fn tell(
        &self,
        tx: &mut Tx,
        kind: AnnouncementKind,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
    ) -> Result<()> {
        let notice = Notice {
            kind,
            level: AnnouncementLevel::Warning,
            data: json!({ "rule": rule.id, "order": trigger.order_id }),
            key: format!("{}:{}:{}", json!(kind), rule.id, trigger.order_id),
        };
        notify(tx, self.desk.tenant_id, notice, self.app.now()).await
    }
}

/// What set it off has truly come about.
fn has_happened(kind: TriggerKind, order: &OpenOrder) -> bool {
    kind != TriggerKind::PaymentConfirmed || order.order.paid >= order.order.billed
}

//! `/v1/rule-runs`: what rules did.

use domain::order::OrderName;
use domain::rule::{RuleOutcome, RuleRun};
use domain::{OrderId, RuleId, RuleRunId};
use poem_openapi::param::{Path, Query};
use poem_openapi::{Enum, Object, OpenApi};
use store::rule_runs::RunFilter;
use workflows::rules;

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, RulesRead};
use crate::failure::Failure;
use crate::paging::{Page, Paging, default_limit};
use crate::rules::{RuleChangeView, TriggerView};
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::{At, Id};

pub struct RuleRunsApi(pub Api);

/// One rule at work on one order.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleRun")]
pub struct RunView {
    pub id: Id<RuleRunId>,
    /// The rule.
    rule_id: Id<RuleId>,
    /// The order.
    order_id: Id<OrderId>,
    /// 受注番号 of that order.
    order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    order_route: String,
    trigger: TriggerView,
    /// What set it off: the id of an event, a time, a day, a request by hand. A rule works on an order
    /// once for each.
    occurrence: String,
    outcome: OutcomeView,
    /// Why it waits, was refused or failed: a code.
    #[oai(nullable)]
    reason: Option<String>,
    /// What was changed.
    changes: Vec<RuleChangeView>,
    /// Number of times that it was tried.
    attempts: i64,
    created_at: At,
    /// When it was tried last.
    ran_at: At,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "RuleRunOutcome", remote = "RuleOutcome", rename_all = "snake_case")]
pub enum OutcomeView {
    Done,
    /// A guard keeps it; it goes on when the order is free.
    Waiting,
    /// While it waited, the order went elsewhere.
    Lapsed,
    /// The order did not let it; nothing was changed.
    Refused,
    /// It failed again and again; nothing was changed.
    Failed,
}

#[OpenApi(prefix_path = "/v1", tag = "Tag::Automation")]
impl RuleRunsApi {
    /// List runs of rules
    ///
    /// Newest first, for 90 days: every order that a rule worked on, with what was before and after, and
    /// those that wait, with the reason. Orders that a rule is not for are not listed; a simulation says
    /// why.
    #[oai(path = "/rule-runs", method = "get", operation_id = "list_rule_runs")]
    async fn list_rule_runs(
        &self,
        auth: Auth<RulesRead>,
        /// Those of this rule.
        rule_id: Query<Option<Id<RuleId>>>,
        /// Those on this order.
        order_id: Query<Option<Id<OrderId>>>,
        /// Those that ended so.
        outcome: Query<Option<OutcomeView>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<RunView>>, Failure> {
        let filter = RunFilter {
            rule: rule_id.0.map(|id| id.0),
            order: order_id.0.map(|id| id.0),
            outcome: outcome.0.map(Into::into),
        };
        let paging: Paging<RuleRunId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let runs = rules::list_runs(&self.0.app, auth.caller(), &filter, paging.after, fetch).await?;
        let orders = runs.iter().map(|run| run.order_id);
        let names = self.0.order_names(auth.caller(), orders).await?;
        let view = |run: RuleRun| {
            let order = names.of(run.order_id);
            RunView::new(run, order)
        };
        Ok(Answer::ok(&paging.page(runs, |run| run.id, view)?).into())
    }

    /// Read a run of a rule
    ///
    /// What set it off, what came of it, and what was before and after.
    #[oai(path = "/rule-runs/:id", method = "get", operation_id = "get_rule_run")]
    async fn get_rule_run(
        &self,
        auth: Auth<RulesRead>,
        /// The id of the run.
        id: Path<Id<RuleRunId>>,
    ) -> Result<Listed<RunView>, Failure> {
        let run = rules::get_run(&self.0.app, auth.caller(), id.0.0).await?;
        let names = self.0.order_names(auth.caller(), [run.order_id]).await?;
        let order = names.of(run.order_id);
        Ok(Answer::ok(&RunView::new(run, order)).into())
    }
}

impl RunView {
    pub fn new(run: RuleRun, order: OrderName) -> RunView {
        RunView {
            id: Id(run.id),
            rule_id: Id(run.rule_id),
            order_id: Id(run.order_id),
            order_number: order.number,
            order_route: order.route,
            trigger: run.trigger_kind.into(),
            occurrence: run.occurrence,
            outcome: run.outcome.into(),
            reason: run.reason,
            changes: run.changes.0.into_iter().map(RuleChangeView::from).collect(),
            attempts: run.attempts,
            created_at: At(run.created_at),
            ran_at: At(run.ran_at),
        }
    }
}

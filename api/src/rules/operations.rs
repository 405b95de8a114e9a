//! The operations on rules.

use domain::RuleId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::rules::{self, OpenRule};

use super::simulation::{BacktestView, ByHandView, SimulatedRule, SimulationView};
use super::view::{NewRuleView, RulePatch, RuleView};
use crate::answer::{Accepted, Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, RulesRead, RulesWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::import_rules::{SimulatedOrders, in_its_part};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct RulesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Automation")]
impl RulesApi {
    /// Make a rule
    ///
    /// From now on it works on orders when its trigger comes, each time once. A condition on personal
    /// data needs the scope `pii:read`.
    #[oai(path = "/rules", method = "post", operation_id = "create_rule")]
    async fn create_rule(
        &self,
        auth: Auth<RulesWrite>,
        idempotency: Idempotency,
        body: Body<NewRuleView>,
    ) -> Result<Idempotent<Created<RuleView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = body.0.try_into()?;
        let mut once = match self.0.once(caller, &idempotency, "create_rule").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let rule = rules::create(app, &mut once.tx, caller, new).await?;
        once.finish(answer(rule, StatusCode::CREATED).into()).await
    }

    /// List rules
    ///
    /// All of them, in the order in which they are asked.
    #[oai(path = "/rules", method = "get", operation_id = "list_rules")]
    async fn list_rules(&self, auth: Auth<RulesRead>) -> Result<Listed<Page<RuleView>>, Failure> {
        let rules = rules::list(&self.0.app, auth.caller()).await?;
        self.note_read(&auth, &rules).await?;
        let items = rules.into_iter().map(RuleView::from).collect();
        Ok(Answer::ok(&Page {
            items,
            next_cursor: None,
        })
        .into())
    }

    /// Read a rule
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/rules/:id", method = "get", operation_id = "get_rule")]
    async fn get_rule(
        &self,
        auth: Auth<RulesRead>,
        /// The id of the rule.
        id: Path<Id<RuleId>>,
    ) -> Result<Found<RuleView>, Failure> {
        let rule = rules::get(&self.0.app, auth.caller(), id.0.0).await?;
        self.note_read(&auth, std::slice::from_ref(&rule)).await?;
        Ok(answer(rule, StatusCode::OK).into())
    }

    /// Change a rule
    ///
    /// A JSON merge patch: what is left out stays, also in `guards` and `retry`; `where`, `actions` and
    /// `times` are replaced as a whole. Send the version read as `If-Match`. What it did stays; `active` is its own stop
    /// switch.
    #[oai(path = "/rules/:id", method = "patch", operation_id = "update_rule")]
    async fn update_rule(
        &self,
        auth: Auth<RulesWrite>,
        /// The id of the rule.
        id: Path<Id<RuleId>>,
        if_match: IfMatch,
        body: Patch<RulePatch>,
    ) -> Result<Found<RuleView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = body.0.try_into()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let rule = rules::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        self.note_read(&auth, std::slice::from_ref(&rule)).await?;
        Ok(answer(rule, StatusCode::OK).into())
    }

    /// Remove a rule
    ///
    /// With the log of its runs, which is gone within a day. What it did to orders stays.
    #[oai(path = "/rules/:id", method = "delete", operation_id = "delete_rule")]
    async fn delete_rule(
        &self,
        auth: Auth<RulesWrite>,
        /// The id of the rule.
        id: Path<Id<RuleId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        rules::delete(&self.0.app, &mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Simulate a kept rule
    ///
    /// What it would do now to stored orders, and why: lane and status, every node of the condition, the
    /// guards, and what would be changed; active or not, and without the other rules. Nothing is
    /// written. It only reads, so an `Idempotency-Key` is taken and not needed.
    #[oai(path = "/rules/:id/simulate", method = "post", operation_id = "simulate_rule")]
    async fn simulate_rule(
        &self,
        auth: Auth<RulesRead>,
        /// The id of the rule.
        id: Path<Id<RuleId>>,
        body: Body<SimulatedOrders>,
    ) -> Result<Listed<SimulationView>, Failure> {
        let among = body.0.among()?;
        let simulation = rules::simulate_kept(&self.0.app, auth.caller(), id.0.0, among).await?;
        Ok(Answer::ok(&SimulationView::from(simulation)).into())
    }

    /// Simulate a rule before it is made
    ///
    /// What it would do now to stored orders, and why. Nothing is written. It only reads, so an
    /// `Idempotency-Key` is taken and not needed.
    #[oai(path = "/rules/simulate", method = "post", operation_id = "simulate_new_rule")]
    async fn simulate_new_rule(
        &self,
        auth: Auth<RulesRead>,
        body: Body<SimulatedRule>,
    ) -> Result<Listed<SimulationView>, Failure> {
        let over = body.0.over.unwrap_or_else(SimulatedOrders::newest);
        let among = over.among().map_err(in_its_part)?;
        let rule = body.0.rule.try_into().map_err(in_its_part)?;
        let simulation = rules::simulate(&self.0.app, auth.caller(), rule, among).await;
        let simulation = simulation.map_err(|error| in_its_part(error.into()))?;
        Ok(Answer::ok(&SimulationView::from(simulation)).into())
    }

    /// Test a rule on the last month
    ///
    /// Everything in the feed of events that would have set it off, with the orders as they are stored
    /// now, in the status of that moment; the newest 20,000 times, and `from` says since when. Rules that
    /// the clock or a hand sets off have nothing in the feed. Nothing is written. It only reads, so an `Idempotency-Key` is taken and not needed.
    #[oai(path = "/rules/:id/backtest", method = "post", operation_id = "backtest_rule")]
    async fn backtest_rule(
        &self,
        auth: Auth<RulesRead>,
        /// The id of the rule.
        id: Path<Id<RuleId>>,
    ) -> Result<Listed<BacktestView>, Failure> {
        let test = rules::backtest(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&BacktestView::from(test)).into())
    }

    /// Run a rule by hand
    ///
    /// Puts orders before it, whatever its trigger is; they are worked on in the background, with its
    /// lane, status, condition and guards. What came of it is in the runs of the rule. To see it first,
    /// simulate it.
    #[oai(path = "/rules/:id/run", method = "post", operation_id = "run_rule")]
    async fn run_rule(
        &self,
        auth: Auth<RulesWrite>,
        idempotency: Idempotency,
        /// The id of the rule.
        id: Path<Id<RuleId>>,
        body: Body<SimulatedOrders>,
    ) -> Result<Idempotent<Accepted<ByHandView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let orders = rules::chosen(app, caller, id.0.0, body.0.among()?).await?;
        let mut once = match self.0.once(caller, &idempotency, "run_rule").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let run = rules::run(app, &mut once.tx, caller, id.0.0, orders).await?;
        let location = format!("/v1/rule-runs?rule_id={}", id.0);
        let answer = Answer::new(StatusCode::ACCEPTED, &ByHandView::from(run)).location(location);
        once.finish(answer.into()).await
    }
}

impl RulesApi {
    /// A condition on personal data says some itself.
    async fn note_read<N>(&self, auth: &Auth<N>, rules: &[OpenRule]) -> Result<(), Failure> {
        let personal = rules.iter().filter(|open| open.personal && open.shown);
        let personal: Vec<RuleId> = personal.map(|open| open.rule.id).collect();
        if personal.is_empty() {
            return Ok(());
        }
        auth.note_read(&self.0.app, "rules.read", personal).await
    }
}

fn answer(rule: OpenRule, status: StatusCode) -> Answer {
    let view = RuleView::from(rule);
    let location = format!("/v1/rules/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}

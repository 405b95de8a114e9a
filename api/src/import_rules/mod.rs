//! `/v1/import-rules`: 取込時自動処理.

mod simulation;
mod view;

use domain::ImportRuleId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::import_rules::{self, NewRule, OpenRule, RuleEdit};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, RulesRead, RulesWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;
pub use simulation::{SimulatedOrders, in_its_part};
use simulation::{SimulatedRule, SimulationView};
use view::{ImportRulePatch, ImportRuleView, NewImportRuleView};

pub struct ImportRulesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl ImportRulesApi {
    /// Make an import rule
    ///
    /// From now on every order that comes in, by file or by API, is asked about it. A condition on
    /// personal data needs the scope `pii:read`. What is not known when an order comes in (alerts,
    /// status) cannot be asked.
    #[oai(path = "/import-rules", method = "post", operation_id = "create_import_rule")]
    async fn create_import_rule(
        &self,
        auth: Auth<RulesWrite>,
        idempotency: Idempotency,
        body: Body<NewImportRuleView>,
    ) -> Result<Idempotent<Created<ImportRuleView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = new_rule(body.0)?;
        let mut once = match self.0.once(caller, &idempotency, "create_import_rule").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let rule = import_rules::create(app, &mut once.tx, caller, new).await?;
        once.finish(answer(rule, StatusCode::CREATED).into()).await
    }

    /// List import rules
    ///
    /// All of them, in the order in which they are asked.
    #[oai(path = "/import-rules", method = "get", operation_id = "list_import_rules")]
    async fn list_import_rules(
        &self,
        auth: Auth<RulesRead>,
    ) -> Result<Listed<Page<ImportRuleView>>, Failure> {
        let rules = import_rules::list(&self.0.app, auth.caller()).await?;
        self.note_read(&auth, &rules).await?;
        let items = rules.into_iter().map(ImportRuleView::from).collect();
        Ok(Answer::ok(&Page {
            items,
            next_cursor: None,
        })
        .into())
    }

    /// Read an import rule
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/import-rules/:id", method = "get", operation_id = "get_import_rule")]
    async fn get_import_rule(
        &self,
        auth: Auth<RulesRead>,
        /// The id of the rule.
        id: Path<Id<ImportRuleId>>,
    ) -> Result<Found<ImportRuleView>, Failure> {
        let rule = import_rules::get(&self.0.app, auth.caller(), id.0.0).await?;
        self.note_read(&auth, std::slice::from_ref(&rule)).await?;
        Ok(answer(rule, StatusCode::OK).into())
    }

    /// Change an import rule
    ///
    /// A JSON merge patch: what is left out stays; `where` and `actions` are replaced as a whole. Send
    /// the version read as `If-Match`. Orders that are in already stay as they are.
    #[oai(
        path = "/import-rules/:id",
        method = "patch",
        operation_id = "update_import_rule"
    )]
    async fn update_import_rule(
        &self,
        auth: Auth<RulesWrite>,
        /// The id of the rule.
        id: Path<Id<ImportRuleId>>,
        if_match: IfMatch,
        body: Patch<ImportRulePatch>,
    ) -> Result<Found<ImportRuleView>, Failure> {
        let expected = if_match.required()?.version()?;
        let patch = body.0;
        let edit = RuleEdit {
            name: patch.name,
            position: patch.position,
            active: patch.active,
            stops: patch.stop,
            tree: patch.condition.map(|tree| tree.0),
            actions: patch.actions.map(TryInto::try_into).transpose()?,
        };
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let rule = import_rules::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        self.note_read(&auth, std::slice::from_ref(&rule)).await?;
        Ok(answer(rule, StatusCode::OK).into())
    }

    /// Remove an import rule
    ///
    /// What it did to orders stays.
    #[oai(
        path = "/import-rules/:id",
        method = "delete",
        operation_id = "delete_import_rule"
    )]
    async fn delete_import_rule(
        &self,
        auth: Auth<RulesWrite>,
        /// The id of the rule.
        id: Path<Id<ImportRuleId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        import_rules::delete(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Simulate a kept import rule
    ///
    /// What it would do to stored orders, if they came in now as they are, and why; active or not, and
    /// without the other rules. Nothing is written. It only reads, so an `Idempotency-Key` is taken and
    /// not needed.
    #[oai(
        path = "/import-rules/:id/simulate",
        method = "post",
        operation_id = "simulate_import_rule"
    )]
    async fn simulate_import_rule(
        &self,
        auth: Auth<RulesRead>,
        /// The id of the rule.
        id: Path<Id<ImportRuleId>>,
        body: Body<SimulatedOrders>,
    ) -> Result<Listed<SimulationView>, Failure> {
        let among = body.0.among()?;
        let simulation = import_rules::simulate_kept(&self.0.app, auth.caller(), id.0.0, among).await?;
        Ok(Answer::ok(&SimulationView::from(simulation)).into())
    }

    /// Simulate an import rule before it is made
    ///
    /// What it would do to stored orders, if they came in now as they are, and why. Nothing is written.
    /// It only reads, so an `Idempotency-Key` is taken and not needed.
    #[oai(
        path = "/import-rules/simulate",
        method = "post",
        operation_id = "simulate_new_import_rule"
    )]
    async fn simulate_new_import_rule(
        &self,
        auth: Auth<RulesRead>,
        body: Body<SimulatedRule>,
    ) -> Result<Listed<SimulationView>, Failure> {
        let over = body.0.over.unwrap_or_else(SimulatedOrders::newest);
        let among = over.among().map_err(in_its_part)?;
        let rule = new_rule(body.0.rule).map_err(in_its_part)?;
        let simulation = import_rules::simulate(&self.0.app, auth.caller(), &rule, among).await;
        let simulation = simulation.map_err(|error| in_its_part(error.into()))?;
        Ok(Answer::ok(&SimulationView::from(simulation)).into())
    }
}

impl ImportRulesApi {
    /// A condition on personal data says some itself.
    async fn note_read<N>(&self, auth: &Auth<N>, rules: &[OpenRule]) -> Result<(), Failure> {
        let personal: Vec<ImportRuleId> = rules
            .iter()
            .filter(|open| open.personal && open.tree.is_some())
            .map(|open| open.rule.id)
            .collect();
        if personal.is_empty() {
            return Ok(());
        }
        auth.note_read(&self.0.app, "import_rules.read", personal).await
    }
}

fn new_rule(new: NewImportRuleView) -> Result<NewRule, Failure> {
    Ok(NewRule {
        name: new.name,
        position: new.position,
        active: new.active,
        stops: new.stop,
        tree: new.condition.0,
        actions: new.actions.try_into()?,
    })
}

fn answer(rule: OpenRule, status: StatusCode) -> Answer {
    let view = ImportRuleView::from(rule);
    let location = format!("/v1/import-rules/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}

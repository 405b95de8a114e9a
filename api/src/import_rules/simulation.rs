//! What a rule would do, on the wire.

use domain::import_rule::Change;
use domain::{FieldError, OrderId};
use poem_openapi::Object;
use poem_openapi::types::Any;
use serde_json::{Value, json};
use workflows::import_rules::{Among, Outcome, Simulation};

use super::view::NewImportRuleView;
use crate::failure::Failure;
use crate::wire::{ConditionTree, Id};

/// Over which orders a rule is simulated; left out: over the newest ones.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct SimulatedOrders {
    /// These orders.
    #[oai(nullable, validator(min_items = 1, max_items = 1000))]
    pub order_ids: Option<Vec<Id<OrderId>>>,
    /// The newest of those for which this holds.
    #[oai(nullable)]
    pub among: Option<ConditionTree>,
    /// How many orders at most, where they are not named.
    #[oai(default = "some", validator(minimum(value = "1"), maximum(value = "1000")))]
    pub limit: u32,
}

/// A rule that is not kept, and over which orders it is simulated.
#[derive(Clone, Debug, Object)]
#[oai(rename = "SimulatedNewImportRule", deny_unknown_fields)]
pub struct SimulatedRule {
    /// The rule as it would be made.
    pub rule: NewImportRuleView,
    /// Over which orders; left out: over the newest ones.
    #[oai(nullable)]
    pub over: Option<SimulatedOrders>,
}

/// What a rule would do to orders, if they came in now as they are stored.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRuleSimulation")]
pub struct SimulationView {
    /// How many orders were looked at.
    pub checked: i64,
    /// How many of them the rule applies to.
    pub applies: i64,
    pub items: Vec<OutcomeView>,
}

/// What a rule would do to one order.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRuleOutcome")]
pub struct OutcomeView {
    /// The id of the order.
    order_id: Id<OrderId>,
    /// 受注番号.
    number: String,
    /// Whether the condition holds.
    applies: bool,
    /// The condition with `holds` at every node. Null where it asks about personal data and the
    /// scope `pii:read` is missing.
    #[oai(nullable, rename = "where")]
    condition: Option<Any<Value>>,
    /// What would be another than it is.
    changes: Vec<ChangeView>,
}

/// One thing that a rule changes.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRuleChange")]
pub struct ChangeView {
    /// Which field.
    field: String,
    /// 伝票No: the number of the slip that it is about; null: the order.
    #[oai(nullable)]
    slip: Option<i64>,
    /// What it is.
    before: Any<Value>,
    /// What it would be.
    after: Any<Value>,
}

fn some() -> u32 {
    200
}

impl SimulatedOrders {
    /// Where nobody says which.
    pub fn newest() -> SimulatedOrders {
        SimulatedOrders {
            order_ids: None,
            among: None,
            limit: some(),
        }
    }

    pub fn among(self) -> Result<Among, Failure> {
        match (self.order_ids, self.among) {
            (Some(_), Some(_)) => Err(FieldError::new("/among", "conflicts").hint("order_ids").into()),
            (Some(ids), None) => Ok(Among::Orders(ids.into_iter().map(|id| id.0).collect())),
            (None, tree) => Ok(Among::Found {
                tree: tree.map_or_else(|| json!({ "all": [] }), |tree| tree.0),
                limit: i64::from(self.limit),
            }),
        }
    }
}

/// What is wrong with a rule that is not kept, or with the orders for it, where these stand in the body.
pub fn in_its_part(mut failure: Failure) -> Failure {
    let is_of_orders = |pointer: &str| pointer.starts_with("/among") || pointer.starts_with("/order_ids");
    for error in &mut failure.errors {
        let part = if is_of_orders(&error.pointer) {
            "/over"
        } else {
            "/rule"
        };
        error.pointer.insert_str(0, part);
    }
    failure
}

impl From<Simulation> for SimulationView {
    fn from(simulation: Simulation) -> SimulationView {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let outcomes = simulation.outcomes;
        SimulationView {
            checked: count(outcomes.len()),
            applies: count(outcomes.iter().filter(|outcome| outcome.applies).count()),
            items: outcomes.into_iter().map(OutcomeView::from).collect(),
        }
    }
}

impl From<Outcome> for OutcomeView {
    fn from(outcome: Outcome) -> OutcomeView {
        OutcomeView {
            order_id: Id(outcome.order),
            number: outcome.number,
            applies: outcome.applies,
            condition: outcome.verdict.map(Any),
            changes: outcome.changes.into_iter().map(ChangeView::from).collect(),
        }
    }
}

impl From<Change> for ChangeView {
    fn from(change: Change) -> ChangeView {
        ChangeView {
            field: change.field.to_owned(),
            slip: change.slip,
            before: Any(change.before),
            after: Any(change.after),
        }
    }
}

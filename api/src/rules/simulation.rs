//! What a rule would do, on the wire.

use domain::OrderId;
use domain::rule::{RuleChange, Verdict};
use poem_openapi::types::Any;
use poem_openapi::{Enum, Object};
use serde_json::Value;
use workflows::orders::refusal_code;
use workflows::rules::{Backtest, ByHand, ForeseenMail, MailFate, Outcome, Simulation};

use super::view::NewRuleView;
use crate::import_rules::SimulatedOrders;
use crate::mail_templates::{ConsideredView, StageView};
use crate::wire::{At, Id};

/// A rule that is not kept, and over which orders it is simulated.
#[derive(Clone, Debug, Object)]
#[oai(rename = "SimulatedNewRule", deny_unknown_fields)]
pub struct SimulatedRule {
    /// The rule as it would be made.
    pub rule: NewRuleView,
    /// Over which orders; left out: over the newest ones.
    #[oai(nullable)]
    pub over: Option<SimulatedOrders>,
}

/// What a rule would do to orders now.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleSimulation")]
pub struct SimulationView {
    /// How many orders were looked at.
    checked: i64,
    /// How many of them it would work on.
    applies: i64,
    items: Vec<OutcomeView>,
}

/// What a rule would do to one order.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleOutcome")]
pub struct OutcomeView {
    /// The id of the order.
    order_id: Id<OrderId>,
    /// 受注番号.
    number: String,
    verdict: VerdictView,
    /// Which guard keeps it: `open_alerts`, `on_hold`, `buyer_note`, `outside_window`; or the code of
    /// the problem with which the order refuses what the rule does.
    #[oai(nullable)]
    reason: Option<String>,
    /// The condition with `holds` at every node. Null where it asks about personal data and the
    /// scope `pii:read` is missing, and in a backtest.
    #[oai(nullable, rename = "where")]
    condition: Option<Any<Value>>,
    /// What would be another than it is.
    changes: Vec<RuleChangeView>,
    /// The mail that it would send, and whether that may be sent; where one may not, all is refused.
    mails: Vec<RuleMailView>,
}

/// A mail that a rule would send.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleMail")]
pub struct RuleMailView {
    stage: StageView,
    fate: MailFateView,
    /// Why it is refused: `no_mail_address`, `suppressed`, `no_consent`, `mail_not_allowed`,
    /// `no_mail_template`, `sender_not_registered` and the other codes with which sending a mail is refused.
    #[oai(nullable)]
    reason: Option<String>,
    /// More about the reason: the template and its line, or the mail profile.
    #[oai(nullable)]
    hint: Option<String>,
    /// The templates of its stage, and what spoke for and against each; none where it did not come to the
    /// choice.
    considered: Vec<ConsideredView>,
}

/// What would become of a mail that a rule sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "RuleMailFate", rename_all = "snake_case")]
pub enum MailFateView {
    Sent,
    /// The order has got it already, and gets no other.
    Known,
    /// It may not be sent.
    Refused,
}

impl RuleMailView {
    /// Nothing for one that was not looked at, because the rule does not come to it.
    fn of(mail: ForeseenMail) -> Option<RuleMailView> {
        let (fate, refused) = match mail.fate? {
            MailFate::Sent => (MailFateView::Sent, None),
            MailFate::Known => (MailFateView::Known, None),
            MailFate::Refused(refused) => (MailFateView::Refused, Some(refused)),
        };
        Some(RuleMailView {
            stage: mail.stage.into(),
            fate,
            reason: refused.as_ref().map(|refused| refused.refusal.code().to_owned()),
            hint: refused.and_then(|refused| refused.hint),
            considered: mail.considered.into_iter().map(ConsideredView::from).collect(),
        })
    }
}

/// Whether a rule would work on an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "RuleVerdict", rename_all = "snake_case")]
pub enum VerdictView {
    Applies,
    /// The order is in another lane, or stands elsewhere.
    OutOfScope,
    ConditionFails,
    /// A guard keeps it: it would wait.
    Blocked,
    /// The order does not let it; nothing would be changed.
    Refused,
}

/// One thing that a rule changes.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleChange")]
pub struct RuleChangeView {
    /// Which field; `call`: who listens to `rule.called` is told; `mail`: one is sent; `ship_request`: a
    /// warehouse is asked; `shipment_report`: a mall is told what has left.
    field: String,
    /// 伝票No: the number of the slip that it is about; null: the order.
    #[oai(nullable)]
    slip: Option<i64>,
    /// What it is. Of a memo, nothing is told.
    before: Any<Value>,
    /// What it becomes.
    after: Any<Value>,
}

/// What a rule would have done with all that is in the feed of events.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleBacktest")]
pub struct BacktestView {
    /// Number of times that it would have been set off.
    triggered: i64,
    /// Number of times that it would have applied.
    applied: i64,
    /// Number of times that a guard would have kept it.
    blocked: i64,
    /// Number of times that the order would have refused it.
    refused: i64,
    /// The first moment of what was looked at; null: nothing has happened in the last 30 days.
    #[oai(nullable)]
    from: Option<At>,
    /// The last moment of what was looked at.
    #[oai(nullable)]
    until: Option<At>,
    /// Whether it would have been set off before `from` too, more often than the 20,000 times that are
    /// looked at.
    more: bool,
    /// The newest hundred of those that it would have applied to, or waited for.
    items: Vec<OutcomeView>,
}

/// What was taken on by hand.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleRunByHand")]
pub struct ByHandView {
    /// The `occurrence` that the runs of it bear.
    occurrence: String,
    /// Number of orders that are put before the rule.
    orders: i64,
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl From<Simulation> for SimulationView {
    fn from(simulation: Simulation) -> SimulationView {
        let outcomes = simulation.outcomes;
        let applies = outcomes
            .iter()
            .filter(|outcome| outcome.applies() && outcome.foreseen.refusal.is_none());
        SimulationView {
            checked: count(outcomes.len()),
            applies: count(applies.count()),
            items: outcomes.into_iter().map(OutcomeView::from).collect(),
        }
    }
}

impl From<Outcome> for OutcomeView {
    fn from(outcome: Outcome) -> OutcomeView {
        let foreseen = outcome.foreseen;
        let refusal = foreseen.refusal.map(|error| refusal_code(&error).0.to_owned());
        let (verdict, reason) = match (foreseen.verdict, refusal) {
            (Verdict::Applies, Some(code)) => (VerdictView::Refused, Some(code)),
            (Verdict::Applies, None) => (VerdictView::Applies, None),
            (Verdict::OutOfScope, _) => (VerdictView::OutOfScope, None),
            (Verdict::ConditionFails, _) => (VerdictView::ConditionFails, None),
            (Verdict::Blocked(blocked), _) => (VerdictView::Blocked, Some(blocked.code().to_owned())),
        };
        OutcomeView {
            order_id: Id(outcome.order),
            number: outcome.number,
            verdict,
            reason,
            condition: outcome.explained.map(Any),
            changes: foreseen.changes.into_iter().map(RuleChangeView::from).collect(),
            mails: foreseen.mails.into_iter().filter_map(RuleMailView::of).collect(),
        }
    }
}

impl From<RuleChange> for RuleChangeView {
    fn from(change: RuleChange) -> RuleChangeView {
        RuleChangeView {
            field: change.field,
            slip: change.slip,
            before: Any(change.before),
            after: Any(change.after),
        }
    }
}

impl From<Backtest> for BacktestView {
    fn from(test: Backtest) -> BacktestView {
        BacktestView {
            triggered: test.triggered,
            applied: test.applied,
            blocked: test.blocked,
            refused: test.refused,
            from: test.span.map(|(from, _)| At(from)),
            until: test.span.map(|(_, until)| At(until)),
            more: test.more,
            items: test.outcomes.into_iter().map(OutcomeView::from).collect(),
        }
    }
}

impl From<ByHand> for ByHandView {
    fn from(run: ByHand) -> ByHandView {
        ByHandView {
            occurrence: run.occurrence,
            orders: run.orders,
        }
    }
}

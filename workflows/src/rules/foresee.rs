//! What a rule would do with an order: asked by simulations, and by runs before they do it.

use domain::condition::{Codes, Facts};
use domain::mail::MailStage;
use domain::mail_template::Considered;
use domain::open_order::OpenOrder;
use domain::order_status::OrderStatus;
use domain::rule::{Masters, OrderState, ReadyRule, RuleAction, RuleChange, Situation, Verdict, decide};
use domain::rule::{differences, plan};
use domain::{Error, Instant};
use serde_json::{Value, json};

use crate::mails::Refused;

/// What rules are asked with.
pub struct Desktop<'a> {
    pub codes: &'a Codes,
    pub masters: &'a Masters,
    pub now: Instant,
}

/// What would come of it.
#[derive(Clone, Debug)]
pub struct Foreseen {
    pub verdict: Verdict,
    /// Where it applies.
    pub changes: Vec<RuleChange>,
    /// The mail that it would send then.
    pub mails: Vec<ForeseenMail>,
    /// Why it cannot be done.
    pub refusal: Option<Error>,
}

/// A mail that a rule would send.
#[derive(Clone, Debug)]
pub struct ForeseenMail {
    pub stage: MailStage,
    /// Where the order would stand by then.
    pub(super) status: OrderStatus,
    /// Once it was looked whether it may be sent.
    pub fate: Option<MailFate>,
    /// The templates of its stage, and what spoke for and against each.
    pub considered: Vec<Considered>,
}

/// What would become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailFate {
    Sent,
    /// The order has got it already, and gets no other.
    Known,
    /// With it, all of the rule's actions.
    Refused(Refused),
}

/// An order before rules: what is known of it is gathered once, however many rules are asked.
pub struct Sight<'a> {
    open: &'a OpenOrder,
    facts: Facts<'a>,
    desktop: &'a Desktop<'a>,
}

impl<'a> Sight<'a> {
    pub fn of(open: &'a OpenOrder, desktop: &'a Desktop<'a>) -> Sight<'a> {
        Sight {
            facts: Facts::of_order(open, desktop.codes),
            open,
            desktop,
        }
    }

    pub fn verdict(&self, rule: &ReadyRule) -> Verdict {
        let (order, desktop) = (&self.open.order, self.desktop);
        decide(
            rule,
            &Situation {
                facts: &self.facts,
                now: desktop.now,
                today: desktop.now.date_in_tokyo(),
                lane: desktop.masters.lane_code(order.processing_route_id),
                status: order.status,
                open_alerts: order.open_alerts,
                on_hold: order.hold_reason.is_some(),
                has_buyer_note: !self.open.personal.buyer_note.is_empty(),
            },
        )
    }

    pub fn foresee(&self, rule: &ReadyRule) -> Foreseen {
        let mut foreseen = Foreseen {
            verdict: self.verdict(rule),
            changes: Vec::new(),
            mails: Vec::new(),
            refusal: None,
        };
        if foreseen.verdict == Verdict::Applies {
            match self.planned(&rule.body.actions) {
                Ok((changes, mails)) => (foreseen.changes, foreseen.mails) = (changes, mails),
                Err(error) => foreseen.refusal = Some(error),
            }
        }
        foreseen
    }

    /// The rule's condition with a verdict at every node.
    pub fn explain(&self, rule: &ReadyRule) -> Value {
        let today = self.desktop.now.date_in_tokyo();
        domain::condition::explain(&rule.body.tree, &rule.condition, &self.facts, today)
    }

    fn planned(&self, actions: &[RuleAction]) -> Result<(Vec<RuleChange>, Vec<ForeseenMail>), Error> {
        let (before, masters) = (OrderState::of(self.open), self.desktop.masters);
        let today = self.desktop.now.date_in_tokyo();
        let mut after = before.clone();
        let mut mails = Vec::new();
        for action in actions {
            after = plan(&after, action, masters, today)?;
            if let RuleAction::SendMail { stage, .. } = action {
                mails.push(ForeseenMail {
                    stage: *stage,
                    status: after.standing.order.status,
                    fate: None,
                    considered: Vec::new(),
                });
            }
        }
        Ok((told(&before, &after, actions, masters), mails))
    }
}

/// What is another, who is called, which mail is sent, which warehouse asked, and which mall told.
pub(super) fn told(
    before: &OrderState,
    after: &OrderState,
    actions: &[RuleAction],
    masters: &Masters,
) -> Vec<RuleChange> {
    let mut changes = differences(before, after, masters);
    changes.extend(actions.iter().filter_map(|action| {
        let (field, value) = match action {
            RuleAction::Call { label } => ("call", json!(label)),
            RuleAction::SendMail { stage, .. } => ("mail", json!(stage)),
            RuleAction::RequestShipment { warehouse, .. } => ("ship_request", json!(warehouse)),
            RuleAction::ReportShipments => ("shipment_report", json!(after.shop(masters)?)),
            _ => return None,
        };
        Some(RuleChange {
            field: field.to_owned(),
            slip: None,
            before: Value::Null,
            after: value,
        })
    }));
    changes
}

//! Mail that a rule sends: written before the transaction that puts it in line; and whether it could be
//! sent, for simulations.

use std::collections::VecDeque;

use domain::OrderId;
use domain::mail::MailStage;
use domain::order::Order;
use domain::order_status::OrderStatus;
use domain::rule::{ReadyRule, RuleAction, RuleTrigger, Verdict};
use store::Tx;

use super::foresee::{Foreseen, MailFate};
use crate::mails::{self, Prepared, Press, Refused, SendMail, Wish, Written, prepare_as_if, write};
use crate::{App, Caller, Error, Result};

/// One for each mail that the rule's actions send, in their order.
pub(super) struct Letters {
    press: Press,
    written: VecDeque<Written>,
}

pub(super) fn are_wanted(rule: &ReadyRule) -> bool {
    let mut actions = rule.body.actions.iter();
    actions.any(|action| matches!(action, RuleAction::SendMail { .. }))
}

impl Letters {
    /// As the order is now, before any action of the rule.
    pub async fn write(
        app: &App,
        caller: &Caller,
        rule: &ReadyRule,
        trigger: &RuleTrigger,
    ) -> Result<Letters> {
        let press = Press::open(app, caller.tenant).await?;
        let mut written = VecDeque::new();
        let mut free = 0;
        for action in &rule.body.actions {
            let RuleAction::SendMail { stage, message } = action else {
                continue;
            };
            let is_free = *stage == MailStage::Free;
            free += i64::from(is_free);
            let request = SendMail {
                order: trigger.order_id,
                stage: *stage,
                // What people sent by hand is not sent again.
                key: is_free.then(|| occasion(rule, trigger, free)),
                template: None,
                message: message.clone(),
            };
            written.push_back(write(app, &press, caller, &request).await?);
        }
        Ok(Letters { press, written })
    }

    pub async fn send_next(&mut self, tx: &mut Tx, caller: &Caller) -> Result<()> {
        let next = self.written.pop_front();
        let next = next.ok_or_else(|| Error::Internal("a rule's mail was not written".into()))?;
        next.send(tx, &self.press, caller).await?;
        Ok(())
    }
}

/// What the n-th free mail of a rule is sent once for. The first one has no number, as when there was only
/// one.
fn occasion(rule: &ReadyRule, trigger: &RuleTrigger, n: i64) -> String {
    let first = format!("{}:{}", rule.id, trigger.occurrence);
    if n == 1 { first } else { format!("{first}:{n}") }
}

/// An order that a rule would work on, and what would come of it.
pub(super) struct Looked<'a> {
    pub order: &'a Order,
    pub foreseen: &'a mut Foreseen,
}

/// How mail is looked at that a rule would send.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Where the orders stood; none: where they stand.
    pub status: Option<OrderStatus>,
    /// Whether mail that went meanwhile counts.
    pub known: bool,
}

/// Whether the mail of a rule's actions may be sent, where all else can be done; what may not be refuses
/// the whole, as it would if the rule ran.
pub(super) async fn foresee(
    app: &App,
    caller: &Caller,
    rule: &ReadyRule,
    look: Look,
    looked: &mut [Looked<'_>],
) -> Result<()> {
    if !are_wanted(rule) {
        return Ok(());
    }
    let mut waiting: Vec<&mut Looked<'_>> = looked
        .iter_mut()
        .filter(|one| one.foreseen.verdict == Verdict::Applies && one.foreseen.refusal.is_none())
        .collect();
    let ids: Vec<OrderId> = waiting.iter().map(|one| one.order.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let press = Press::open(app, caller.tenant).await?;
    let sent = rule.body.actions.iter().filter_map(|action| match action {
        RuleAction::SendMail { stage, message } => Some((*stage, message.as_str())),
        _ => None,
    });
    for (place, (stage, message)) in sent.enumerate() {
        let wish = |_| Wish {
            stage,
            key: "",
            template: None,
            message,
            insists: false,
        };
        let prepared = prepare_as_if(app, &press, caller, &ids, look.status, wish).await?;
        let known = if look.known && stage != MailStage::Free {
            store::mails::known(&app.store.db, caller.tenant, &ids, stage, "").await?
        } else {
            Vec::new()
        };
        for (one, prepared) in waiting.iter_mut().zip(prepared) {
            let mut known = known.iter().filter(|mail| !mail.may_be_replaced());
            let is_known = known.any(|mail| mail.order_id == Some(one.order.id));
            one.tell(place, is_known, prepared);
        }
    }
    Ok(())
}

impl Looked<'_> {
    /// What becomes of the rule's mail at this place.
    fn tell(&mut self, place: usize, is_known: bool, prepared: std::result::Result<Prepared, Refused>) {
        let Some(mail) = self.foreseen.mails.get(place) else {
            return;
        };
        let (refused, considered) = match prepared {
            Ok(prepared) => (None, prepared.considered),
            Err(refused) => (Some(refused.clone()), refused.considered),
        };
        let (stage, status) = (mail.stage, mail.status);
        let earlier = self.foreseen.mails.iter().take(place);
        let is_twice = stage != MailStage::Free && earlier.clone().any(|mail| mail.stage == stage);
        // As it stands when the mail's turn has come.
        let then = Order {
            status,
            ..self.order.clone()
        };
        let refused = stage.refusal(&then).map(Refused::from).or(refused);
        let fate = match refused {
            _ if is_known || is_twice => MailFate::Known,
            None => MailFate::Sent,
            Some(refused) => {
                if self.foreseen.refusal.is_none() {
                    self.foreseen.refusal = Some(mails::refused("/order_id", &refused).into());
                    self.foreseen.changes.clear();
                }
                MailFate::Refused(refused)
            }
        };
        if let Some(mail) = self.foreseen.mails.get_mut(place) {
            (mail.fate, mail.considered) = (Some(fate), considered);
        }
    }
}

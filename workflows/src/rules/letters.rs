//! Mail that a rule sends: written before the transaction that puts it in line.

use std::collections::VecDeque;

use domain::mail::MailStage;
use domain::rule::{ReadyRule, RuleAction, RuleTrigger};
use store::Tx;

use crate::mails::{Press, SendMail, Written, write};
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
        for action in &rule.body.actions {
            let RuleAction::SendMail { stage, message } = action else {
                continue;
            };
            let occasion = || format!("{}:{}", rule.id, trigger.occurrence);
            let request = SendMail {
                order: trigger.order_id,
                stage: *stage,
                // What people sent by hand is not sent again.
                key: (*stage == MailStage::Free).then(occasion),
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

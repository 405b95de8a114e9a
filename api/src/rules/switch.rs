//! `/v1/rule-switch`: all rules at once.

use poem_openapi::{Object, OpenApi};
use workflows::rules::{self, Switch};

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, RulesRead, RulesWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::At;

pub struct RuleSwitchApi(pub Api);

/// The stop switch of all rules.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleSwitch")]
pub struct SwitchView {
    /// Whether all rules stand still.
    stopped: bool,
    /// Why, if somebody said so.
    #[oai(nullable)]
    reason: Option<String>,
    /// When it was turned last; null: never.
    #[oai(nullable)]
    changed_at: Option<At>,
    /// Number of things that happened and wait to be put before the rules.
    waiting: i64,
}

/// How the switch is to stand.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleSwitchSetting", deny_unknown_fields)]
pub struct SwitchSetting {
    /// Whether all rules are to stand still.
    stopped: bool,
    /// Why; a label without personal data.
    #[oai(nullable)]
    reason: Option<String>,
    /// Whether what waits is forgotten: rules will not be asked about it.
    #[oai(default)]
    discard_waiting: bool,
}

#[OpenApi(prefix_path = "/v1", tag = "Tag::Automation")]
impl RuleSwitchApi {
    /// Read the stop switch
    ///
    /// Whether all rules stand still, and how much waits for them.
    #[oai(path = "/rule-switch", method = "get", operation_id = "get_rule_switch")]
    async fn get_rule_switch(&self, auth: Auth<RulesRead>) -> Result<Listed<SwitchView>, Failure> {
        let switch = rules::switch(&self.0.app, auth.caller()).await?;
        Ok(Answer::ok(&SwitchView::from(switch)).into())
    }

    /// Turn the stop switch
    ///
    /// Stopped, no rule begins with another order, at once. What happens meanwhile waits, and is put
    /// before the rules when they go on, unless it is discarded.
    #[oai(path = "/rule-switch", method = "put", operation_id = "update_rule_switch")]
    async fn update_rule_switch(
        &self,
        auth: Auth<RulesWrite>,
        body: Body<SwitchSetting>,
    ) -> Result<Listed<SwitchView>, Failure> {
        let (app, caller, setting) = (&self.0.app, auth.caller(), body.0);
        let mut tx = self.0.begin().await?;
        let (stopped, discard) = (setting.stopped, setting.discard_waiting);
        let switch = rules::turn(app, &mut tx, caller, stopped, setting.reason, discard).await?;
        tx.commit().await?;
        Ok(Answer::ok(&SwitchView::from(switch)).into())
    }
}

impl From<Switch> for SwitchView {
    fn from(switch: Switch) -> SwitchView {
        SwitchView {
            stopped: switch.stopped,
            reason: switch.reason,
            changed_at: switch.changed_at.map(At),
            waiting: switch.waiting,
        }
    }
}

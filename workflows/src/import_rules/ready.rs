//! A tenant's rules, ready to be asked: opened and read once for many orders.

use domain::TenantId;
use domain::condition::Purpose;
use domain::import_rule::{ImportRule, ReadyRule, RuleBody};
use store::import_rules::IMPORT_RULES;
use store::{Reads, TenantKeys};

use crate::{Result, conditions};

/// The active ones, in their order.
pub(crate) async fn ready(
    from: &mut impl Reads,
    keys: &TenantKeys,
    tenant: TenantId,
) -> Result<Vec<ReadyRule>> {
    let rules = store::import_rules::active(from.on(), tenant).await?;
    rules.iter().map(|rule| one(keys, rule)).collect()
}

fn one(keys: &TenantKeys, rule: &ImportRule) -> Result<ReadyRule> {
    let body = open(keys, rule)?;
    Ok(ReadyRule {
        id: rule.id,
        condition: conditions::kept(&body.tree, Purpose::Door)?,
        stops: rule.stops,
        actions: body.actions,
    })
}

pub(super) fn open(keys: &TenantKeys, rule: &ImportRule) -> Result<RuleBody> {
    Ok(keys.open_json(IMPORT_RULES, rule.id.0, &rule.sealed)?)
}

//! Rules made ready to be asked, and what they are asked with: read once for many orders.

use domain::TenantId;
use domain::calendar::Calendars;
use domain::condition::{Codes, Purpose};
use domain::rule::{Masters, ReadyRule, Rule, RuleBody};
use store::{Reads, TenantKeys};

use crate::{Result, conditions};

/// The active ones, in their order.
pub(super) async fn active(
    from: &mut impl Reads,
    keys: &TenantKeys,
    tenant: TenantId,
) -> Result<Vec<ReadyRule>> {
    let rules = store::rules::list(from.on(), tenant).await?;
    let active = rules.into_iter().filter(|rule| rule.active);
    active
        .map(|rule| {
            let body = store::rules::open(keys, &rule)?;
            one(&rule, body)
        })
        .collect()
}

pub(super) fn one(rule: &Rule, body: RuleBody) -> Result<ReadyRule> {
    Ok(ReadyRule {
        id: rule.id,
        name: rule.name.clone(),
        trigger: rule.trigger_kind,
        condition: conditions::kept(&body.tree, Purpose::Memory)?,
        body,
        created_at: rule.created_at,
        version: rule.version,
    })
}

/// What codes stand for.
pub(super) async fn masters(from: &mut impl Reads, tenant: TenantId) -> Result<(Codes, Masters)> {
    let codes = conditions::codes(from, tenant).await?;
    let shops = store::shops::list(from.on(), tenant).await?;
    let route = |id| codes.sales_routes.get(&id).cloned().map(|code| (id, code));
    let masters = Masters {
        sub_statuses: store::sub_statuses::list(from.on(), tenant).await?,
        lanes: codes
            .processing_routes
            .iter()
            .map(|(id, code)| (*id, code.clone()))
            .collect(),
        warehouses: store::warehouse_links::codes(from.on(), tenant)
            .await?
            .into_iter()
            .map(|linked| linked.warehouse)
            .collect(),
        shops: shops
            .iter()
            .filter_map(|shop| route(shop.sales_route_id))
            .collect(),
        calendars: Calendars(store::calendars::list(from.on(), tenant).await?),
    };
    Ok((codes, masters))
}

//! Conditions as people send them, made ready to be asked.

use domain::condition::{Codes, Condition, Purpose, parse};
use domain::{Instant, TenantId};
use serde_json::Value;
use store::condition::Meaning;
use store::{Reads, TenantKeys};

use crate::{App, Caller, Result};

/// The codes that a tenant's conditions may name.
pub async fn codes(from: &mut impl Reads, tenant: TenantId) -> Result<Codes> {
    let sales_routes = store::routes::sales_routes(from.on(), tenant).await?;
    let processing_routes = store::routes::processing_routes(from.on(), tenant).await?;
    let sub_statuses = store::routes::sub_status_codes(from.on(), tenant).await?;
    let customer_ranks = store::customer_ranks::all(from.on(), tenant).await?;
    Ok(Codes {
        sales_routes: sales_routes
            .into_iter()
            .map(|route| (route.id, route.code))
            .collect(),
        processing_routes: processing_routes
            .into_iter()
            .map(|route| (route.id, route.code))
            .collect(),
        sub_statuses: sub_statuses.into_iter().collect(),
        customer_ranks: customer_ranks
            .into_iter()
            .map(|rank| (rank.id, rank.code))
            .collect(),
    })
}

/// Reads a tree that stands at the pointer `at` of what the caller sent. Asking about personal data
/// needs the scope for it.
pub async fn read(app: &App, caller: &Caller, tree: &Value, at: &str, purpose: Purpose) -> Result<Condition> {
    let codes = codes(&mut &app.store.db, caller.tenant).await?;
    read_with(caller, tree, at, purpose, &codes)
}

pub(crate) fn read_with(
    caller: &Caller,
    tree: &Value,
    at: &str,
    purpose: Purpose,
    codes: &Codes,
) -> Result<Condition> {
    let condition = parse(tree, at, purpose, Some(codes)).map_err(domain::Error::Invalid)?;
    caller.require_to_ask(condition.is_personal())?;
    Ok(condition)
}

/// What conditions mean to this tenant at this moment.
pub(crate) fn meaning(tenant: TenantId, keys: &TenantKeys, now: Instant) -> Meaning<'_> {
    Meaning {
        tenant,
        keys,
        today: now.date_in_tokyo(),
    }
}

/// Reads a tree that was checked when it was kept.
pub(crate) fn kept(tree: &Value, purpose: Purpose) -> Result<Condition> {
    Ok(parse(tree, "/where", purpose, None).map_err(domain::Error::Invalid)?)
}

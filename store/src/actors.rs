//! What those are called who do things.

use domain::TenantId;
use domain::event::Actor;
use uuid::Uuid;

use crate::Result;
use crate::db::{On, sql};

/// What somebody is called; members of staff have their names sealed.
#[derive(Debug, sqlx::FromRow)]
pub struct ActorName {
    pub id: Uuid,
    pub sealed: Option<Vec<u8>>,
    pub name: Option<String>,
}

/// Of those that are there. An API key of another tenant is called as that tenant calls it.
pub async fn names(on: impl Into<On<'_>>, tenant: TenantId, actors: &[Actor]) -> Result<Vec<ActorName>> {
    let of = |which: fn(&Actor) -> bool| -> Vec<Uuid> {
        let chosen = actors.iter().filter(|actor| which(actor));
        chosen.map(Actor::uuid).collect()
    };
    let staff = of(|actor| matches!(actor, Actor::Staff { .. }));
    let keys = of(|actor| matches!(actor, Actor::ApiKey { .. }));
    let shops = of(|actor| matches!(actor, Actor::Shop { .. }));
    let rules = of(|actor| matches!(actor, Actor::Rule { .. }));
    if [&staff, &keys, &shops, &rules].iter().all(|ids| ids.is_empty()) {
        return Ok(Vec::new());
    }
    let mut query = sql(
        on,
        "SELECT id, sealed, NULL AS name FROM staff WHERE tenant_id = $1 AND id",
    )
    .bind(tenant);
    query.in_ids(&staff);
    for (table, ids) in [
        (
            " UNION ALL SELECT id, NULL, name FROM api_keys WHERE tenant_id = $1 AND id",
            &keys,
        ),
        (
            " UNION ALL SELECT k.id, NULL, k.name FROM api_key_grants g
               JOIN api_keys k ON k.tenant_id = g.key_tenant_id AND k.id = g.key_id
              WHERE g.tenant_id = $1 AND g.key_tenant_id <> $1 AND g.key_id",
            &keys,
        ),
        (
            " UNION ALL SELECT id, NULL, name FROM shops WHERE tenant_id = $1 AND id",
            &shops,
        ),
        (
            " UNION ALL SELECT id, NULL, name FROM rules WHERE tenant_id = $1 AND id",
            &rules,
        ),
    ] {
        if !ids.is_empty() {
            query.push(table).in_ids(ids);
        }
    }
    query.all().await
}

//! From variants whose stock changed to the listings that have something to tell.

use std::collections::{BTreeMap, BTreeSet};

use domain::shop::WriterTask;
use domain::{Instant, ShopId, TenantId, VariantId};
use store::Tx;
use store::publications::Which;

use crate::{App, Result};

/// Variants taken at once.
const MOST: i64 = 500;

/// Marks the listings of variants that changed, and of the sets that hold them, at every shop that
/// publishes; whether there may be more.
pub async fn fan_out(app: &App) -> Result<bool> {
    if !store::stock_changes::is_any(&app.store.db).await? {
        return Ok(false);
    }
    let now = app.now();
    let mut tx = app.store.db.begin().await?;
    let changes = store::stock_changes::take(&mut tx, MOST).await?;
    let more = i64::try_from(changes.len()).is_ok_and(|taken| taken == MOST);
    let mut by_tenant: BTreeMap<TenantId, Vec<VariantId>> = BTreeMap::new();
    for change in changes {
        by_tenant
            .entry(change.tenant_id)
            .or_default()
            .push(change.variant_id);
    }
    for (tenant, variants) in by_tenant {
        let sets = store::variants::sets_with(&mut tx, tenant, &variants).await?;
        let mut all: BTreeSet<VariantId> = variants.into_iter().collect();
        all.extend(sets.iter().map(|set| set.set_id));
        let all: Vec<VariantId> = all.into_iter().collect();
        again(&mut tx, tenant, Which::OfVariants(&all), false, now).await?;
    }
    tx.commit().await?;
    Ok(more)
}

/// Says that there is something to tell of these, and wakes whoever tells it.
pub(crate) async fn again(
    tx: &mut Tx,
    tenant: TenantId,
    which: Which<'_>,
    afresh: bool,
    now: Instant,
) -> Result<Vec<ShopId>> {
    let shops = store::publications::mark(&mut *tx, tenant, which, now).await?;
    store::shop_writers::wake(tx, tenant, &shops, WriterTask::Stock, afresh, now).await?;
    Ok(shops)
}

/// What these show is another, for a reason that is no movement of stock: a policy, a listing. Those that
/// nobody counts are passed over.
pub(crate) async fn changed(
    tx: &mut Tx,
    tenant: TenantId,
    variants: &[VariantId],
    now: Instant,
) -> Result<()> {
    let which = Which::Counted {
        shop: None,
        variants: Some(variants),
    };
    again(tx, tenant, which, false, now).await.map(drop)
}

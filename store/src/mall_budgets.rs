//! How often a mall may be asked, counted for all processes together: a token bucket in one row.

use domain::{Instant, ShopId, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// Takes the next place in the row of requests of one class; the instant at which it may go. A bucket that
/// has been left alone lets `burst` go at once.
pub async fn take(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    budget: &str,
    (interval_millis, burst): (i64, i64),
    now: Instant,
) -> Result<Instant> {
    // Read, then compared: whoever lost the race for the row reads again.
    let mut on = on.into();
    loop {
        let known: Option<(Instant,)> = sql(
            on.again(),
            "SELECT next_at FROM mall_budgets WHERE tenant_id = $1 AND shop_id = $2 AND budget = $3",
        )
        .bind(tenant)
        .bind(shop)
        .bind(budget)
        .opt()
        .await?;
        let before = known.map(|(next,)| next);
        let spaced = before.unwrap_or(now).max(now);
        let next = spaced.plus_millis(interval_millis);
        let taken = sql(
            on.again(),
            "INSERT INTO mall_budgets (tenant_id, shop_id, budget, next_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (tenant_id, shop_id, budget) DO UPDATE SET next_at = excluded.next_at
             WHERE mall_budgets.next_at = $5",
        )
        .bind(tenant)
        .bind(shop)
        .bind(budget)
        .bind(next)
        .bind(before)
        .exec()
        .await?;
        if taken == 1 {
            return Ok(spaced.plus_millis(-interval_millis * (burst - 1).max(0)).max(now));
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn all_who_ask_share_one_bucket() {
        for test in testing::databases().await {
            let start = Instant::from_millis(1_795_309_200_000).unwrap();
            let (tenant, shop) = (TenantId(Uuid::nil()), ShopId(Uuid::nil()));
            let mut waits = Vec::new();
            for after in [0, 0, 0, 100, 10_000, 10_000, 10_000] {
                let now = start.plus_millis(after);
                let at = take(&test.db, tenant, shop, "x", (1_000, 2), now).await.unwrap();
                waits.push(at.millis() - now.millis());
            }
            // Two at once, then one a second; after a pause two at once again.
            assert_eq!(waits, [0, 0, 1_000, 1_900, 0, 0, 1_000]);
            let other = take(&test.db, tenant, ShopId(Uuid::max()), "x", (1_000, 2), start).await;
            assert_eq!(other.unwrap(), start, "another shop has its own");
        }
    }
}

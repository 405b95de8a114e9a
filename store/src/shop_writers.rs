//! Who writes to a shop's mall: one task apart from the other and from polling, each with a lease of its
//! own and the time at which there is something to do.

use domain::shop::{PollFailure, ShopWriter, WriterTask};
use domain::{Instant, Json, ShopId, TenantId};
use uuid::Uuid;

use crate::db::{On, Sql, sql};
use crate::{Db, Result, Tx};

/// There is something to do at these shops, as soon as what failed before allows it; at once if `afresh`.
pub async fn wake(
    tx: &mut Tx,
    tenant: TenantId,
    shops: &[ShopId],
    task: WriterTask,
    afresh: bool,
    now: Instant,
) -> Result<()> {
    let mut shops = shops.to_vec();
    shops.sort_unstable();
    shops.dedup();
    for shop in &shops {
        sql(
            &mut *tx,
            "INSERT INTO shop_writers (tenant_id, shop_id, task, due_at, wishes, failures)
             VALUES ($1, $2, $3, $4, 1, 0)
             ON CONFLICT (tenant_id, shop_id, task) DO UPDATE SET
                 wishes = shop_writers.wishes + 1,
                 due_at = CASE WHEN shop_writers.failures > 0 AND NOT $5
                               THEN COALESCE(shop_writers.due_at, excluded.due_at) ELSE excluded.due_at END,
                 failures = CASE WHEN $5 THEN 0 ELSE shop_writers.failures END",
        )
        .bind(tenant)
        .bind(*shop)
        .bind(task)
        .bind(now)
        .bind(afresh)
        .exec()
        .await?;
    }
    if !shops.is_empty() {
        tx.tells_malls().await?;
    }
    Ok(())
}

/// Whether something is due: asked before a transaction is begun for it.
pub async fn is_any_due(db: &Db, now: Instant) -> Result<bool> {
    let due: Option<(ShopId,)> = sql(
        db,
        "SELECT shop_id FROM shop_writers
         WHERE due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) ORDER BY due_at LIMIT 1",
    )
    .bind(now)
    .opt()
    .await?;
    Ok(due.is_some())
}

/// Takes what is due, of all tenants, what waits longest first; nobody else has it until the lease ends.
pub async fn claim(db: &Db, lease: Uuid, now: Instant, until: Instant, most: i64) -> Result<Vec<ShopWriter>> {
    let mut tx = db.begin().await?;
    let text = Sql::Each {
        sqlite: "UPDATE shop_writers SET lease_id = $1, leased_until = $3
                 WHERE (tenant_id, shop_id, task) IN (
                     SELECT w.tenant_id, w.shop_id, w.task FROM shop_writers w
                     JOIN shops s ON s.tenant_id = w.tenant_id AND s.id = w.shop_id
                     WHERE w.due_at <= $2 AND (w.leased_until IS NULL OR w.leased_until <= $2)
                       AND s.active AND s.sealed IS NOT NULL
                     ORDER BY w.due_at LIMIT $4)
                 RETURNING *",
        postgres: "UPDATE shop_writers SET lease_id = $1, leased_until = $3
                   WHERE (tenant_id, shop_id, task) IN (
                       SELECT w.tenant_id, w.shop_id, w.task FROM shop_writers w
                       JOIN shops s ON s.tenant_id = w.tenant_id AND s.id = w.shop_id
                       WHERE w.due_at <= $2 AND (w.leased_until IS NULL OR w.leased_until <= $2)
                         AND s.active AND s.sealed IS NOT NULL
                       ORDER BY w.due_at LIMIT $4 FOR UPDATE OF w SKIP LOCKED)
                   RETURNING *",
    };
    let claimed = sql(&mut tx, text)
        .bind(lease)
        .bind(now)
        .bind(until)
        .bind(most)
        .all()
        .await?;
    tx.commit().await?;
    Ok(claimed)
}

/// Goes on holding it; false where it is somebody else's by now. First in every transaction that writes
/// down what a mall said.
pub async fn hold(on: impl Into<On<'_>>, writer: &ShopWriter, until: Instant) -> Result<bool> {
    let held = sql(
        on,
        "UPDATE shop_writers SET leased_until = $5
         WHERE tenant_id = $1 AND shop_id = $2 AND task = $3 AND lease_id = $4",
    )
    .bind(writer.tenant_id)
    .bind(writer.shop_id)
    .bind(writer.task)
    .bind(writer.lease_id)
    .bind(until)
    .exec()
    .await?;
    Ok(held == 1)
}

/// How it ended, and when it goes on: `next`, or at once where something was asked for meanwhile and
/// nothing failed.
pub async fn ended(
    on: impl Into<On<'_>>,
    writer: &ShopWriter,
    failure: Option<&PollFailure>,
    next: Option<Instant>,
    now: Instant,
) -> Result<()> {
    sql(
        on,
        "UPDATE shop_writers SET lease_id = NULL, leased_until = NULL, failure = $6,
             failures = CASE WHEN $5 THEN failures + 1 ELSE 0 END,
             succeeded_at = CASE WHEN $5 THEN succeeded_at ELSE $8 END,
             due_at = CASE WHEN wishes > $9 AND NOT $5 THEN $8 ELSE $7 END
         WHERE tenant_id = $1 AND shop_id = $2 AND task = $3 AND lease_id = $4",
    )
    .bind(writer.tenant_id)
    .bind(writer.shop_id)
    .bind(writer.task)
    .bind(writer.lease_id)
    .bind(failure.is_some())
    .bind(failure.map(Json))
    .bind(next)
    .bind(now)
    .bind(writer.wishes)
    .exec()
    .await?;
    Ok(())
}

/// Lets it go without an end: it is due again then.
pub async fn release(on: impl Into<On<'_>>, writer: &ShopWriter, due: Instant) -> Result<()> {
    sql(
        on,
        "UPDATE shop_writers SET lease_id = NULL, leased_until = NULL, due_at = $5
         WHERE tenant_id = $1 AND shop_id = $2 AND task = $3 AND lease_id = $4",
    )
    .bind(writer.tenant_id)
    .bind(writer.shop_id)
    .bind(writer.task)
    .bind(writer.lease_id)
    .bind(due)
    .exec()
    .await?;
    Ok(())
}

/// What is written to a shop's mall.
pub async fn of_shop(on: impl Into<On<'_>>, tenant: TenantId, shop: ShopId) -> Result<Vec<ShopWriter>> {
    sql(
        on,
        "SELECT * FROM shop_writers WHERE tenant_id = $1 AND shop_id = $2 ORDER BY task",
    )
    .bind(tenant)
    .bind(shop)
    .all()
    .await
}

//! A tenant's stop switch, and who works on its rules.

use domain::rule::RuleDesk;
use domain::{Instant, TenantId};
use uuid::Uuid;

use crate::db::{On, sql};
use crate::leases::Leased;
use crate::{Db, Result, Tx};

pub(crate) const LEASED: Leased = Leased {
    table: "rule_desks",
    key: "tenant_id",
    due: "due_at",
    ready: "due_at IS NOT NULL AND NOT stopped",
};

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Option<RuleDesk>> {
    sql(on, "SELECT * FROM rule_desks WHERE tenant_id = $1")
        .bind(tenant)
        .opt()
        .await
}

/// Something waits for the tenant's rules from then on.
pub async fn wake(on: impl Into<On<'_>>, tenant: TenantId, due: Instant, now: Instant) -> Result<()> {
    sql(
        on,
        "INSERT INTO rule_desks (tenant_id, stopped, changed_at, version, due_at)
         VALUES ($1, $2, $3, 1, $4)
         ON CONFLICT (tenant_id) DO UPDATE SET due_at = CASE
             WHEN rule_desks.due_at IS NOT NULL AND rule_desks.due_at < excluded.due_at
             THEN rule_desks.due_at ELSE excluded.due_at END",
    )
    .bind(tenant)
    .bind(false)
    .bind(now)
    .bind(due)
    .exec()
    .await?;
    Ok(())
}

/// Turns the stop switch; what waits is due again when it is turned off.
pub async fn switch(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    stopped: bool,
    reason: Option<&str>,
    now: Instant,
) -> Result<RuleDesk> {
    sql(
        on,
        "INSERT INTO rule_desks (tenant_id, stopped, stop_reason, changed_at, version, due_at)
         VALUES ($1, $2, $3, $4, 1, $4)
         ON CONFLICT (tenant_id) DO UPDATE SET stopped = excluded.stopped,
             stop_reason = excluded.stop_reason, changed_at = excluded.changed_at,
             version = rule_desks.version + 1, due_at = excluded.due_at
         RETURNING *",
    )
    .bind(tenant)
    .bind(stopped)
    .bind(reason)
    .bind(now)
    .one()
    .await
}

/// Takes desks where something is due; nobody else has them until the lease ends.
pub async fn claim(db: &Db, lease: Uuid, now: Instant, until: Instant, most: i64) -> Result<Vec<RuleDesk>> {
    LEASED.claim(db, lease, (now, until), most).await
}

/// Keeps the lease; false where it is somebody else's, or the rules were stopped.
pub async fn hold(tx: &mut Tx, desk: &RuleDesk, until: Instant) -> Result<bool> {
    let held = sql(
        tx,
        "UPDATE rule_desks SET leased_until = $3 WHERE tenant_id = $1 AND lease_id = $2 AND NOT stopped",
    )
    .bind(desk.tenant_id)
    .bind(desk.lease_id)
    .bind(until)
    .exec()
    .await?;
    Ok(held == 1)
}

/// Lets it go. It is due again when the next trigger is.
pub async fn release(tx: &mut Tx, desk: &RuleDesk) -> Result<()> {
    // Locked first: what comes meanwhile is then seen, or wakes it afterwards.
    let held = sql(
        &mut *tx,
        "UPDATE rule_desks SET lease_id = NULL, leased_until = NULL WHERE tenant_id = $1 AND lease_id = $2",
    )
    .bind(desk.tenant_id)
    .bind(desk.lease_id)
    .exec()
    .await?;
    if held == 0 {
        return Ok(());
    }
    sql(
        &mut *tx,
        "UPDATE rule_desks SET due_at =
             (SELECT min(t.due_at) FROM rule_triggers t WHERE t.tenant_id = $1)
         WHERE tenant_id = $1",
    )
    .bind(desk.tenant_id)
    .exec()
    .await?;
    Ok(())
}

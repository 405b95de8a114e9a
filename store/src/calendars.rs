//! 休日設定.

use domain::calendar::Calendar;
use domain::{CalendarId, Date, Instant, ShipmentId, TenantId};

use crate::db::{On, sql};
use crate::{Result, Tx};

/// Whether it was there in this version.
pub async fn delete(on: impl Into<On<'_>>, tenant: TenantId, id: CalendarId, version: i64) -> Result<bool> {
    let text = "DELETE FROM calendars WHERE tenant_id = $1 AND id = $2 AND version = $3";
    let deleted = sql(on, text).bind(tenant).bind(id).bind(version).exec().await?;
    Ok(deleted > 0)
}

/// All of a tenant's, oldest first. There are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<Calendar>> {
    sql(on, "SELECT * FROM calendars WHERE tenant_id = $1 ORDER BY id")
        .bind(tenant)
        .all()
        .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: CalendarId) -> Result<Option<Calendar>> {
    sql(on, "SELECT * FROM calendars WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

pub async fn insert(on: impl Into<On<'_>>, calendar: &Calendar) -> Result<()> {
    sql(
        on,
        "INSERT INTO calendars
             (tenant_id, id, name, processing_route_id, weekdays, works_on_holidays, closed_on, open_on,
              cutoff_minutes, origin, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(calendar.tenant_id)
    .bind(calendar.id)
    .bind(&calendar.name)
    .bind(calendar.processing_route_id)
    .bind(&calendar.weekdays)
    .bind(calendar.works_on_holidays)
    .bind(&calendar.closed_on)
    .bind(&calendar.open_on)
    .bind(calendar.cutoff_minutes)
    .bind(&calendar.origin)
    .bind(calendar.created_at)
    .bind(calendar.updated_at)
    .bind(calendar.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    calendar: &Calendar,
    expected: i64,
    now: Instant,
) -> Result<Option<Calendar>> {
    sql(
        on,
        "UPDATE calendars
         SET name = $4, weekdays = $5, works_on_holidays = $6, closed_on = $7, open_on = $8,
             cutoff_minutes = $9, origin = $10, updated_at = $11, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(calendar.tenant_id)
    .bind(calendar.id)
    .bind(expected)
    .bind(&calendar.name)
    .bind(&calendar.weekdays)
    .bind(calendar.works_on_holidays)
    .bind(&calendar.closed_on)
    .bind(&calendar.open_on)
    .bind(calendar.cutoff_minutes)
    .bind(&calendar.origin)
    .bind(now)
    .opt()
    .await
}

/// Gives a shipment the day on which it is to leave.
pub async fn plan(tx: &mut Tx, tenant: TenantId, shipment: ShipmentId, ship_on: Date) -> Result<()> {
    sql(
        tx,
        "UPDATE shipments SET ship_on = $3 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(shipment)
    .bind(ship_on)
    .exec()
    .await?;
    Ok(())
}

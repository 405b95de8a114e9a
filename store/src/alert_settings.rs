//! What a shop wants to know of.

use domain::alert_settings::AlertSettings;
use domain::{Instant, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// The usual ones where the shop never chose.
pub async fn get(on: impl Into<On<'_>>, tenant: TenantId) -> Result<AlertSettings> {
    let own = sql(on, "SELECT * FROM alert_settings WHERE tenant_id = $1")
        .bind(tenant)
        .opt()
        .await?;
    Ok(own.unwrap_or_else(|| AlertSettings::usual(tenant)))
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn put(
    on: impl Into<On<'_>>,
    settings: &AlertSettings,
    expected: i64,
    now: Instant,
) -> Result<Option<AlertSettings>> {
    sql(
        on,
        "INSERT INTO alert_settings (tenant_id, rules, duplicate_hours, updated_at, version)
         SELECT $1, $2, $3, $4, 1 WHERE $5 = 0
             OR EXISTS (SELECT 1 FROM alert_settings WHERE tenant_id = $1 AND version = $5)
         ON CONFLICT (tenant_id) DO UPDATE SET
             rules = excluded.rules, duplicate_hours = excluded.duplicate_hours,
             updated_at = excluded.updated_at, version = alert_settings.version + 1
         WHERE alert_settings.version = $5
         RETURNING *",
    )
    .bind(settings.tenant_id)
    .bind(&settings.rules)
    .bind(settings.duplicate_hours)
    .bind(now)
    .bind(expected)
    .opt()
    .await
}

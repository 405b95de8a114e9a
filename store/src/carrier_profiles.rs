//! How carriers' programs are used.

use domain::person::Person;
use domain::waybill::CarrierProfile;
use domain::{CarrierProfileId, Instant, TenantId};

use crate::db::{On, sql};
use crate::{Result, TenantKeys, Tx};

pub const CARRIER_PROFILES: &str = "carrier_profiles";

pub async fn insert(on: impl Into<On<'_>>, profile: &CarrierProfile) -> Result<()> {
    sql(
        on,
        "INSERT INTO carrier_profiles
             (tenant_id, id, name, format, layout, settings, sealed, active, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(profile.tenant_id)
    .bind(profile.id)
    .bind(&profile.name)
    .bind(profile.format)
    .bind(&profile.layout)
    .bind(&profile.settings)
    .bind(&profile.sealed)
    .bind(profile.active)
    .bind(profile.created_at)
    .bind(profile.updated_at)
    .bind(profile.version)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: CarrierProfileId,
) -> Result<Option<CarrierProfile>> {
    sql(
        on,
        "SELECT * FROM carrier_profiles WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// The same; until the transaction ends nobody else makes files by it.
pub async fn lock(tx: &mut Tx, tenant: TenantId, id: CarrierProfileId) -> Result<Option<CarrierProfile>> {
    let sqlite = tx.is_sqlite();
    let mut query = sql(
        tx,
        "SELECT * FROM carrier_profiles WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id);
    // SQLite has one writer at a time, and this is it.
    if !sqlite {
        query.push(" FOR UPDATE");
    }
    query.opt().await
}

/// All of a tenant's, by name: there are few.
pub async fn all(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<CarrierProfile>> {
    sql(
        on,
        "SELECT * FROM carrier_profiles WHERE tenant_id = $1 ORDER BY name",
    )
    .bind(tenant)
    .all()
    .await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    profile: &CarrierProfile,
    expected: i64,
    now: Instant,
) -> Result<Option<CarrierProfile>> {
    sql(
        on,
        "UPDATE carrier_profiles
         SET name = $4, layout = $5, settings = $6, sealed = $7, active = $8, updated_at = $9,
             version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(profile.tenant_id)
    .bind(profile.id)
    .bind(expected)
    .bind(&profile.name)
    .bind(&profile.layout)
    .bind(&profile.settings)
    .bind(&profile.sealed)
    .bind(profile.active)
    .bind(now)
    .opt()
    .await
}

/// The shop as a sender.
pub fn open(keys: &TenantKeys, profile: &CarrierProfile) -> Result<Person> {
    keys.open_json(CARRIER_PROFILES, profile.id.0, &profile.sealed)
}

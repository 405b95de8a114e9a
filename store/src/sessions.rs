//! Signed-in staff.

use domain::access::{BuiltInRole, Scopes, Session};
use domain::{Instant, Json, SessionId, StaffId, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// A session and what its member of staff may do now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionState {
    #[sqlx(flatten)]
    pub session: Session,
    pub active: bool,
    built_in: Option<BuiltInRole>,
    role_scopes: Json<Scopes>,
}

impl SessionState {
    /// What the member of staff may do in this session now.
    pub fn scopes(&self) -> Scopes {
        let role = self
            .built_in
            .map_or_else(|| self.role_scopes.0.clone(), BuiltInRole::scopes);
        match &self.session.scopes {
            None => role,
            Some(asked) => &role & &asked.0,
        }
    }
}

pub async fn insert(on: impl Into<On<'_>>, session: &Session) -> Result<()> {
    sql(
        on,
        "INSERT INTO sessions (tenant_id, id, staff_id, scopes, generation, expires_at, revoked_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(session.tenant_id)
    .bind(session.id)
    .bind(session.staff_id)
    .bind(&session.scopes)
    .bind(session.generation)
    .bind(session.expires_at)
    .bind(session.revoked_at)
    .bind(session.created_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: SessionId) -> Result<Option<SessionState>> {
    sql(
        on,
        "SELECT sessions.*, staff.active, roles.built_in, roles.scopes AS role_scopes FROM sessions
         JOIN staff ON staff.tenant_id = sessions.tenant_id AND staff.id = sessions.staff_id
         JOIN roles ON roles.tenant_id = staff.tenant_id AND roles.id = staff.role_id
         WHERE sessions.tenant_id = $1 AND sessions.id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Moves on to the next generation of the refresh token; `false` where another request was first, or
/// the session is over.
pub async fn refresh(
    on: impl Into<On<'_>>,
    session: &Session,
    expires_at: Instant,
    now: Instant,
) -> Result<bool> {
    let moved = sql(
        on,
        "UPDATE sessions SET generation = generation + 1, expires_at = $4
         WHERE tenant_id = $1 AND id = $2 AND generation = $3 AND revoked_at IS NULL AND expires_at > $5",
    )
    .bind(session.tenant_id)
    .bind(session.id)
    .bind(session.generation)
    .bind(expires_at)
    .bind(now)
    .exec()
    .await?;
    Ok(moved == 1)
}

/// Ends the session; whether it was going on.
pub async fn revoke(on: impl Into<On<'_>>, tenant: TenantId, id: SessionId, now: Instant) -> Result<bool> {
    let ended = sql(
        on,
        "UPDATE sessions SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .exec()
    .await?;
    Ok(ended == 1)
}

/// Ends all sessions of a member of staff; how many.
pub async fn revoke_of_staff(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    staff: StaffId,
    now: Instant,
) -> Result<u64> {
    sql(
        on,
        "UPDATE sessions SET revoked_at = $3
         WHERE tenant_id = $1 AND staff_id = $2 AND revoked_at IS NULL",
    )
    .bind(tenant)
    .bind(staff)
    .bind(now)
    .exec()
    .await
}

/// Removes sessions that ran out before `before`; how many.
pub async fn remove_expired(on: impl Into<On<'_>>, before: Instant) -> Result<u64> {
    sql(on, "DELETE FROM sessions WHERE expires_at < $1")
        .bind(before)
        .exec()
        .await
}

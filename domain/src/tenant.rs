//! 契約者: one shop company.

use crate::money::Rounding;
use crate::{Instant, TenantId};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Tenant {
    pub id: TenantId,
    pub name: String,
    pub rounding: Rounding,
    /// Orders that wait for money go on to 発送待ち once they are paid.
    pub ship_when_paid: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

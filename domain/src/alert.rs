//! アラート: what needs a person's eye before an order goes on.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::{AlertId, Instant, OrderId, TenantId};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Alert {
    pub tenant_id: TenantId,
    pub id: AlertId,
    pub order_id: OrderId,
    pub kind: AlertKind,
    pub severity: Severity,
    /// Facts that explain the alert, never personal data.
    pub detail: Json<serde_json::Value>,
    pub raised_at: Instant,
    pub resolved_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum AlertKind {
    /// The amounts do not add up to what is billed.
    AmountMismatch,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Severity {
    Info,
    Warning,
    Stop,
}

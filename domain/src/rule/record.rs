//! What is kept of rules at work.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::TriggerKind;
use crate::order_status::OrderStatus;
use crate::{Instant, Json, OrderId, RuleId, RuleRunId, TenantId};

/// A tenant's stop switch, and who works on its rules.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RuleDesk {
    pub tenant_id: TenantId,
    pub stopped: bool,
    pub stop_reason: Option<String>,
    pub changed_at: Instant,
    pub version: i64,
    pub due_at: Option<Instant>,
    pub lease_id: Option<uuid::Uuid>,
    pub leased_until: Option<Instant>,
}

/// Something that happened to an order and is to be put before the rules.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct RuleTrigger {
    pub tenant_id: TenantId,
    pub id: uuid::Uuid,
    pub order_id: OrderId,
    pub trigger_kind: TriggerKind,
    /// The status entered.
    pub status: Option<OrderStatus>,
    /// What it was: it counts once for each rule.
    pub occurrence: String,
    /// The only rule that is asked.
    pub rule_id: Option<RuleId>,
    pub due_at: Instant,
    pub attempts: i64,
}

/// One rule at work on one order.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RuleRun {
    pub tenant_id: TenantId,
    pub id: RuleRunId,
    pub rule_id: RuleId,
    pub order_id: OrderId,
    pub trigger_kind: TriggerKind,
    pub status: Option<OrderStatus>,
    pub occurrence: String,
    pub outcome: RuleOutcome,
    /// Why it waits, was refused or failed: a code.
    pub reason: Option<String>,
    pub changes: Json<Vec<RuleChange>>,
    pub attempts: i64,
    pub created_at: Instant,
    pub ran_at: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum RuleOutcome {
    Done,
    /// A guard keeps it; it goes on when the order is free.
    Waiting,
    /// While it waited, the order went elsewhere.
    Lapsed,
    /// The order cannot be changed so; nothing was.
    Refused,
    /// It failed again and again; nothing was changed.
    Failed,
}

/// One thing that a rule changes, or would.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChange {
    pub field: String,
    /// The 伝票No of the shipment it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slip: Option<i64>,
    pub before: Value,
    pub after: Value,
}

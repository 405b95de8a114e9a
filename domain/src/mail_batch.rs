//! Mail to many orders at once, as a resource: what was asked for, and how far it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::mail::MailStage;
use crate::order_move::MoveStatus;
use crate::{Instant, MailBatchId, MailTemplateId, OrderId, TenantId};

/// So many orders a transaction.
pub const MAIL_BATCH: usize = 200;
/// So many orders in one batch at most.
pub const MAX_MAILS: usize = 50_000;

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailBatch {
    pub tenant_id: TenantId,
    pub id: MailBatchId,
    pub status: MoveStatus,
    pub stage: MailStage,
    /// None: the one that fits each order.
    pub template_id: Option<MailTemplateId>,
    pub send_key: String,
    /// How many it is about.
    pub orders: i64,
    /// Mails that were put in line.
    pub queued: i64,
    /// Orders that had got this mail already.
    pub known: i64,
    /// Orders that get none; the issues say why.
    pub refused: i64,
    /// How many have been dealt with.
    pub cursor: i64,
    /// [`BatchMessages`].
    pub sealed: Vec<u8>,
    pub actor: Json<Actor>,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

/// 個別メッセージ: what all are told, and what single ones are told instead.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BatchMessages {
    pub all: String,
    pub single: BTreeMap<OrderId, String>,
}

impl BatchMessages {
    pub fn of(&self, order: OrderId) -> &str {
        self.single.get(&order).unwrap_or(&self.all)
    }
}

impl std::fmt::Debug for BatchMessages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BatchMessages(…)")
    }
}

/// Why one order of a batch gets no mail.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MailIssue {
    /// Its place among the orders of the batch, from 0.
    pub seq: i64,
    pub order_id: OrderId,
    pub code: String,
    pub hint: Option<String>,
}

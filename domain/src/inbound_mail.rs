//! 受信メール: mail that came in, what it was taken for, and which order it belongs to.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::text::fold_compact;
use crate::{Instant, MailId, MailboxId, OrderMailSourceId, SalesRouteId, TenantId};

/// Beside its row among the mails.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct InboundMail {
    pub tenant_id: TenantId,
    pub mail_id: MailId,
    /// Keyed digest of the whole message.
    pub digest: Vec<u8>,
    pub kind: InboundKind,
    pub status: InboundStatus,
    pub problem: Option<Json<InboundProblem>>,
    /// The source whose order it was taken for.
    pub source_id: Option<OrderMailSourceId>,
    /// The mail that it answers, or that came back.
    pub about_mail_id: Option<MailId>,
    pub bytes: i64,
    pub received_at: Instant,
    /// Where it was fetched from; none: it was posted.
    pub mailbox_id: Option<MailboxId>,
    /// Its place there.
    pub uid_validity: Option<i64>,
    pub uid: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum InboundKind {
    /// Somebody wrote.
    Message,
    /// A machine answered by itself.
    AutoReply,
    /// A mail of ours came back for good.
    Bounce,
    /// A mail of ours is late, or a machine tells that it arrived.
    DeliveryNotice,
    /// 注文メール: it tells of an order.
    Order,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum InboundStatus {
    /// It lies with its order, or did what it came for.
    Taken,
    /// Nobody knows whom it is about.
    Unassigned,
    /// An order mail that does not read as it should, or a message that does not read at all: a person has
    /// to look.
    NeedsAttention,
    /// A person looked.
    Settled,
}

/// Larger messages are not taken in whole, in bytes.
pub const MAX_MESSAGE: u64 = 25 << 20;

/// Why a message is left to people: an order mail that did not become an order, or one that could not be
/// read. Never what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboundProblem {
    /// Stable.
    pub code: String,
    /// Which label or field.
    pub label: String,
    /// Line of the mail's text, from 1; 0: none in particular.
    pub line: i64,
}

/// 注文メール取込: which mail tells of orders, and of which route.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OrderMailSource {
    pub tenant_id: TenantId,
    pub id: OrderMailSourceId,
    pub name: String,
    pub sales_route_id: SalesRouteId,
    /// The sender's address, or `@` and its domain.
    pub sender: String,
    /// What its subject holds.
    pub subject: String,
    /// As the connector reads it.
    pub layout: Json<serde_json::Value>,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

impl OrderMailSource {
    /// Whether a mail from this address with this subject is one of its.
    pub fn takes(&self, address: &str, subject: &str) -> bool {
        let is_sender = if self.sender.starts_with('@') {
            address.ends_with(&self.sender)
        } else {
            address == self.sender
        };
        self.active && is_sender && fold_compact(subject).contains(&*fold_compact(&self.subject))
    }
}

/// What could be an order's number in a subject: runs of letters, digits and hyphens with a digit in
/// them, the longest first.
pub fn numbers_in(subject: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    const MOST: usize = 8;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '#');
    let runs = subject.split(|c: char| !is_part(c));
    let mut numbers: Vec<String> = runs
        .map(|run| run.trim_matches(['-', '#', '_']))
        .filter(|run| run.len() >= SHORTEST && run.bytes().any(|byte| byte.is_ascii_digit()))
        .map(str::to_owned)
        .collect();
    numbers.sort_by_key(|number| std::cmp::Reverse(number.len()));
    numbers.dedup();
    numbers.truncate(MOST);
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_orders_in_subjects() {
        for (subject, numbers) in [
            (
                "Re: 【楽天】注文内容ご確認（402853-20260612-0220534167）",
                &["402853-20260612-0220534167"][..],
            ),
            ("ご注文 #10023 について", &["10023"]),
            ("Re: A-1 B-100", &["B-100"]),
            ("お問い合わせ", &[]),
            ("hello world", &[]),
        ] {
            assert_eq!(numbers_in(subject), numbers, "{subject}");
        }
    }
}

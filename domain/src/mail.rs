//! メール: what was sent about an order and what was written back.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::mail_failure::MailFailure;
use crate::order::{Order, OrderStatus};
use crate::{Instant, MailBatchId, MailId, MailImageId, MailProfileId, MailTemplateId, OrderId, TenantId};

/// One message. Whom it is for and what it says is in `sealed`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mail {
    pub tenant_id: TenantId,
    pub id: MailId,
    pub direction: MailDirection,
    pub status: MailStatus,
    pub stage: MailStage,
    pub order_id: Option<OrderId>,
    pub profile_id: Option<MailProfileId>,
    pub template_id: Option<MailTemplateId>,
    pub batch_id: Option<MailBatchId>,
    /// With order and stage: what is sent once.
    pub send_key: Option<String>,
    pub device: MailDevice,
    pub advertising: bool,
    /// Without its brackets.
    pub message_id: String,
    /// Blind index of the other side's address.
    pub address: Option<Vec<u8>>,
    pub attempts: i64,
    /// Not before.
    pub next_at: Instant,
    pub failure: Option<Json<MailFailure>>,
    /// Why it was cancelled, where no person did it: the code of a [`MailRefusal`].
    pub reason: Option<String>,
    /// Of some attempt, nobody knows whether the server took it; it stays so, whatever becomes of the mail.
    pub maybe_sent: bool,
    /// [`MailPersonal`].
    pub sealed: Vec<u8>,
    pub actor: Json<Actor>,
    pub created_at: Instant,
    /// When the server took it, or when it came in.
    pub sent_at: Option<Instant>,
    /// When what is personal about it was deleted.
    pub erased_at: Option<Instant>,
}

impl Mail {
    /// Whether the next that is asked for with its order, stage and key takes its place: it never went,
    /// and no person has decided about it.
    pub fn may_be_replaced(&self) -> bool {
        self.status == MailStatus::Cancelled && self.reason.is_some() && !self.maybe_sent
    }
}

/// What is personal about a mail.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MailPersonal {
    /// The other side.
    pub address: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    pub subject: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<MailImageId>,
    /// Where the recipient says that no more is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unsubscribe: Option<String>,
}

impl std::fmt::Debug for MailPersonal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailPersonal(…)")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MailDirection {
    Outbound,
    Inbound,
}

/// Where a mail stands. A mail that may have been taken by a server is never sent again by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MailStatus {
    /// It waits for its time.
    Queued,
    /// An attempt is under way.
    Sending,
    /// The server took it.
    Sent,
    /// The server refused it, or the attempts are used up.
    Failed,
    /// Nobody knows whether the server took it: a person looks and decides.
    Unknown,
    /// It came back.
    Bounced,
    /// Taken back before it was sent.
    Cancelled,
    /// It came in.
    Received,
}

impl MailStatus {
    /// Whether a person may have it sent again.
    pub fn may_be_resent(self) -> bool {
        matches!(
            self,
            MailStatus::Failed | MailStatus::Unknown | MailStatus::Cancelled
        )
    }
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MailStage {
    /// 新規受注: thanks for the order.
    NewOrder,
    /// 入金確認.
    PaymentConfirmed,
    /// 発送完了, with the tracking numbers.
    Shipped,
    /// フォローメール.
    Follow,
    /// Anything else.
    Free,
}

impl MailStage {
    pub const ALL: [MailStage; 5] = [
        MailStage::NewOrder,
        MailStage::PaymentConfirmed,
        MailStage::Shipped,
        MailStage::Follow,
        MailStage::Free,
    ];

    /// As the database and the API spell it.
    pub const fn name(self) -> &'static str {
        match self {
            MailStage::NewOrder => "new_order",
            MailStage::PaymentConfirmed => "payment_confirmed",
            MailStage::Shipped => "shipped",
            MailStage::Follow => "follow",
            MailStage::Free => "free",
        }
    }

    /// Why an order cannot get such a mail as it stands.
    pub fn refusal(self, order: &Order) -> Option<MailRefusal> {
        let of_status = self.refusal_at(order.status);
        let is_unpaid = self == MailStage::PaymentConfirmed && order.paid < order.billed;
        of_status.or(is_unpaid.then_some(MailRefusal::NotPaid))
    }

    /// The same, as far as an order's status tells.
    pub fn refusal_at(self, status: OrderStatus) -> Option<MailRefusal> {
        match (self, status) {
            (MailStage::Free, _) => None,
            (_, OrderStatus::Bundled) => Some(MailRefusal::Bundled),
            (_, OrderStatus::Cancelled) => Some(MailRefusal::Cancelled),
            (MailStage::Shipped | MailStage::Follow, status) if !status.has_shipped() => {
                Some(MailRefusal::NotShipped)
            }
            _ => None,
        }
    }
}

/// PC or 携帯: mail to phones is shorter and waits for the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MailDevice {
    Pc,
    Mobile,
}

/// Why an order gets no mail. The codes are those of wrong fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MailRefusal {
    NoAddress,
    NoProfile,
    /// 楽天: the profile is not one that its masked addresses take mail from.
    NotRegistered,
    NoTemplate,
    TemplateFailed,
    /// The address wants no more mail, or takes none.
    Suppressed,
    /// Advertising needs the recipient's consent.
    NoConsent,
    /// The route does not allow it.
    NotAllowed,
    /// Somebody has said that this order gets no follow mail.
    Skipped,
    /// Follow mails are not set up: nobody to name as their sender, or no address to unsubscribe at.
    NoSender,
    Cancelled,
    Bundled,
    NotPaid,
    NotShipped,
    NotFound,
}

impl MailRefusal {
    pub const fn code(self) -> &'static str {
        match self {
            MailRefusal::NoAddress => "no_mail_address",
            MailRefusal::NoProfile => "no_mail_profile",
            MailRefusal::NotRegistered => "sender_not_registered",
            MailRefusal::NoTemplate => "no_mail_template",
            MailRefusal::TemplateFailed => "template_failed",
            MailRefusal::Suppressed => "suppressed",
            MailRefusal::NoConsent => "no_consent",
            MailRefusal::NotAllowed => "mail_not_allowed",
            MailRefusal::Skipped => "follow_mail_skipped",
            MailRefusal::NoSender => "no_mail_sender",
            MailRefusal::Cancelled => "order_cancelled",
            MailRefusal::Bundled => "bundled",
            MailRefusal::NotPaid => "not_paid",
            MailRefusal::NotShipped => "not_shipped",
            MailRefusal::NotFound => "unknown_reference",
        }
    }
}

/// A picture that goes with mail; its bytes are a file under its id.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailImage {
    pub tenant_id: TenantId,
    pub id: MailImageId,
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub created_at: Instant,
}

/// What a picture's first bytes say it is; only what every mail program shows.
pub fn image_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::MailStage::{Follow, Free, NewOrder, PaymentConfirmed, Shipped};
    use super::*;

    #[test]
    fn what_an_order_gets_where_it_stands() {
        type Stages = &'static [MailStage];
        let cases: [(OrderStatus, Stages, &str); 5] = [
            (OrderStatus::New, &[Shipped, Follow], "not_shipped"),
            (OrderStatus::ShippingWork, &[Shipped, Follow], "not_shipped"),
            (OrderStatus::Shipped, &[], ""),
            (
                OrderStatus::Cancelled,
                &[NewOrder, PaymentConfirmed, Shipped, Follow],
                "order_cancelled",
            ),
            (
                OrderStatus::Bundled,
                &[NewOrder, PaymentConfirmed, Shipped, Follow],
                "bundled",
            ),
        ];
        for (status, refused, code) in cases {
            for stage in [NewOrder, PaymentConfirmed, Shipped, Follow, Free] {
                let expected = refused.contains(&stage).then_some(code);
                let told = stage.refusal_at(status).map(MailRefusal::code);
                assert_eq!(told, expected, "{stage:?} {status:?}");
            }
        }
    }

    /// What may have gone out, and what a person decided about, is never replaced.
    #[test]
    fn which_mail_gives_way_to_another() {
        for (status, reason, maybe_sent, may) in [
            (MailStatus::Cancelled, Some("not_shipped"), false, true),
            (MailStatus::Cancelled, Some("not_shipped"), true, false),
            (MailStatus::Cancelled, None, false, false),
            (MailStatus::Queued, None, false, false),
            (MailStatus::Sending, None, false, false),
            (MailStatus::Sent, None, false, false),
            (MailStatus::Failed, None, false, false),
            (MailStatus::Unknown, None, true, false),
            (MailStatus::Bounced, None, false, false),
        ] {
            let mail = Mail {
                status,
                reason: reason.map(str::to_owned),
                maybe_sent,
                ..crate::samples::mail()
            };
            assert_eq!(mail.may_be_replaced(), may, "{status:?} {reason:?} {maybe_sent}");
        }
    }
}

//! Mail that came in, on the wire.

use domain::inbound_mail::{InboundKind, InboundProblem, InboundStatus};
use domain::{MailId, MailboxId, OrderId, OrderMailSourceId};
use poem_openapi::{Enum, Object};
use workflows::inbound_mails::{self, Taken};

use crate::wire::{At, Id};

/// 受信メール: a message that came in, and what it was taken for.
#[derive(Clone, Debug, Object)]
#[oai(rename = "InboundMail")]
pub struct InboundMailView {
    /// The same id as among all mail.
    pub id: Id<MailId>,
    kind: KindView,
    status: StatusView,
    /// The order that it lies with; null: nobody knows.
    #[oai(nullable)]
    order_id: Option<Id<OrderId>>,
    /// The mail of ours that it answers, or that came back.
    #[oai(nullable)]
    about_mail_id: Option<Id<MailId>>,
    /// The source whose order it was taken for.
    #[oai(nullable)]
    source_id: Option<Id<OrderMailSourceId>>,
    /// Why a person has to look at it.
    #[oai(nullable)]
    problem: Option<ProblemView>,
    /// Who wrote it; null where the caller may not read personal data.
    #[oai(nullable)]
    from: Option<String>,
    /// Its subject; null where the caller may not read personal data.
    #[oai(nullable)]
    subject: Option<String>,
    /// How large it is, in bytes.
    bytes: i64,
    /// When it came in.
    received_at: At,
    /// The mailbox that it was fetched from, which may have been removed since; null: it was posted.
    #[oai(nullable)]
    mailbox_id: Option<Id<MailboxId>>,
}

/// What a message was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "InboundMailKind", remote = "InboundKind", rename_all = "snake_case")]
pub enum KindView {
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

/// Whether somebody has to look at a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "InboundMailStatus",
    remote = "InboundStatus",
    rename_all = "snake_case"
)]
pub enum StatusView {
    /// It lies with its order, or did what it came for.
    Taken,
    /// Nobody knows whom it is about.
    Unassigned,
    /// An order mail that does not read as it should, or a message that does not read at all.
    NeedsAttention,
    /// A person looked.
    Settled,
}

/// Why a message is left to people, such as an order mail that did not become an order; never what stands
/// in it.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMailProblem")]
pub struct ProblemView {
    /// Stable, for programs: `missing_label`, `unknown_label`, `unreadable_value`, `does_not_add_up`,
    /// `told_differently`, or the code of a field; of fetched messages also `unreadable`, `too_large` (only
    /// its beginning is kept) and `not_taken` (by our fault).
    pub code: String,
    /// Which label or field.
    pub label: String,
    /// Line of the mail's text, from 1; 0: none in particular.
    pub line: i64,
}

/// Where a message is to lie.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct InboundMailAssignment {
    /// The order; null: with none.
    #[oai(nullable)]
    pub order_id: Option<Id<OrderId>>,
}

impl From<InboundProblem> for ProblemView {
    fn from(problem: InboundProblem) -> ProblemView {
        ProblemView {
            code: problem.code,
            label: problem.label,
            line: problem.line,
        }
    }
}

impl From<Taken> for InboundMailView {
    fn from(taken: Taken) -> InboundMailView {
        inbound_mails::InboundView {
            inbound: taken.inbound,
            mail: taken.mail,
            personal: None,
        }
        .into()
    }
}

impl From<inbound_mails::InboundView> for InboundMailView {
    fn from(view: inbound_mails::InboundView) -> InboundMailView {
        let inbound = view.inbound;
        let (from, subject) = view
            .personal
            .map(|personal| (personal.address, personal.subject))
            .unzip();
        InboundMailView {
            id: Id(inbound.mail_id),
            kind: inbound.kind.into(),
            status: inbound.status.into(),
            order_id: view.mail.order_id.map(Id),
            about_mail_id: inbound.about_mail_id.map(Id),
            source_id: inbound.source_id.map(Id),
            problem: inbound.problem.map(|problem| problem.0.into()),
            from,
            subject,
            bytes: inbound.bytes,
            received_at: At(inbound.received_at),
            mailbox_id: inbound.mailbox_id.map(Id),
        }
    }
}

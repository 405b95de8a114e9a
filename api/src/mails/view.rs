//! Mail on the wire.

use domain::mail::{MailDirection, MailStage, MailStatus};
use domain::{MailBatchId, MailId, MailImageId, MailProfileId, MailTemplateId, OrderId};
use poem_openapi::{Enum, Object};
use workflows::mails::{self, SendMail, Sent};

use crate::mail_profiles::FailureView;
use crate::mail_templates::{ConsideredView, DeviceView, StageView};
use crate::wire::{ActorView, At, Id};

/// メール: what was sent about an order, or what was written back.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Mail")]
pub struct MailView {
    pub id: Id<MailId>,
    direction: DirectionView,
    status: MailStatusView,
    stage: StageView,
    /// The order that it is about; null: nobody knows.
    #[oai(nullable)]
    order_id: Option<Id<OrderId>>,
    /// The profile that it goes by; null for mail that came in.
    #[oai(nullable)]
    profile_id: Option<Id<MailProfileId>>,
    /// The template that it was made with.
    #[oai(nullable)]
    template_id: Option<Id<MailTemplateId>>,
    /// The batch that it was sent with.
    #[oai(nullable)]
    batch_id: Option<Id<MailBatchId>>,
    /// With order and stage: what it is sent once for; null where a newer mail has taken the place of one
    /// that was cancelled, and for mail that came in.
    #[oai(nullable)]
    key: Option<String>,
    device: DeviceView,
    /// Whether it is advertising.
    advertising: bool,
    /// What mail programs know it by.
    message_id: String,
    /// Number of attempts so far.
    attempts: i64,
    /// When it goes, or goes again; means nothing once it has gone or is not to go any more.
    next_at: At,
    /// Why it did not go.
    #[oai(nullable)]
    failure: Option<FailureView>,
    /// Why it was cancelled, where no person did it: `order_cancelled`, `bundled`, `not_paid`, `not_shipped`
    /// (the order does not get it as it stands), `suppressed`, `no_consent`. Asked for again, such a mail is
    /// written anew.
    #[oai(nullable)]
    reason: Option<String>,
    /// Whom it is to or from and what it says; null where the caller may not read personal data.
    #[oai(nullable)]
    content: Option<ContentView>,
    /// Who had it sent.
    pub actor: ActorView,
    created_at: At,
    /// When the server took it, or when it came in.
    #[oai(nullable)]
    sent_at: Option<At>,
    /// When its content was deleted with its customer's personal data.
    #[oai(nullable)]
    erased_at: Option<At>,
    /// The templates of its stage, and what spoke for and against each; only in the answer that sends it.
    #[oai(nullable)]
    considered: Option<Vec<ConsideredView>>,
}

/// Which way a mail went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailDirection", remote = "MailDirection", rename_all = "snake_case")]
pub enum DirectionView {
    /// From the shop.
    Outbound,
    /// To the shop.
    Inbound,
}

/// Where a mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailStatus", remote = "MailStatus", rename_all = "snake_case")]
pub enum MailStatusView {
    /// It waits for its time.
    Queued,
    /// An attempt is under way.
    Sending,
    /// The server took it.
    Sent,
    /// The server refused it, or the attempts are used up.
    Failed,
    /// Nobody knows whether the server took it. It is never sent again by itself: look, and decide.
    Unknown,
    /// It came back.
    Bounced,
    /// Taken back before it was sent, by a person or because its order or its recipient was not to get it
    /// any more.
    Cancelled,
    /// It came in.
    Received,
}

/// Whom a mail is to or from, and what it says.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailContent")]
pub struct ContentView {
    /// The other side's address.
    address: String,
    /// The other side's name.
    name: String,
    /// The subject.
    subject: String,
    /// The text.
    text: String,
    /// The same in HTML, if there is one.
    #[oai(nullable)]
    html: Option<String>,
    /// Pictures that go with it.
    image_ids: Vec<Id<MailImageId>>,
}

/// A mail to be sent.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewMail {
    /// The order that it is about, and to whose buyer it goes.
    order_id: Id<OrderId>,
    stage: StageView,
    /// What it is sent once for, besides order and stage: a rule, an occasion. Left out: one of its stage,
    /// and any number of free ones.
    #[oai(nullable, validator(min_length = 1, max_length = 100))]
    key: Option<String>,
    /// Left out: the one that fits the order best.
    #[oai(nullable)]
    template_id: Option<Id<MailTemplateId>>,
    /// 個別メッセージ.
    #[oai(default, validator(max_length = 5000))]
    message: String,
}

impl From<NewMail> for SendMail {
    fn from(new: NewMail) -> SendMail {
        SendMail {
            order: new.order_id.0,
            stage: MailStage::from(new.stage),
            key: new.key,
            template: new.template_id.map(|id| id.0),
            message: new.message,
        }
    }
}

impl MailView {
    /// A mail that was just asked for; with `personal`, with its words.
    pub fn of_sent(sent: Sent, personal: bool) -> MailView {
        let considered = sent.considered.into_iter().map(ConsideredView::from).collect();
        let view = mails::MailView {
            mail: sent.mail,
            personal: personal.then_some(sent.personal),
        };
        MailView {
            considered: Some(considered),
            ..MailView::from(view)
        }
    }
}

impl From<mails::MailView> for MailView {
    fn from(view: mails::MailView) -> MailView {
        let mail = view.mail;
        MailView {
            id: Id(mail.id),
            direction: mail.direction.into(),
            status: mail.status.into(),
            stage: mail.stage.into(),
            order_id: mail.order_id.map(Id),
            profile_id: mail.profile_id.map(Id),
            template_id: mail.template_id.map(Id),
            batch_id: mail.batch_id.map(Id),
            key: mail.send_key,
            device: mail.device.into(),
            advertising: mail.advertising,
            message_id: mail.message_id,
            attempts: mail.attempts,
            next_at: At(mail.next_at),
            failure: mail.failure.map(|failure| failure.0.into()),
            reason: mail.reason,
            content: view.personal.map(|personal| ContentView {
                address: personal.address,
                name: personal.name,
                subject: personal.subject,
                text: personal.text,
                html: personal.html,
                image_ids: personal.images.into_iter().map(Id).collect(),
            }),
            actor: mail.actor.0.into(),
            created_at: At(mail.created_at),
            sent_at: mail.sent_at.map(At),
            erased_at: mail.erased_at.map(At),
            considered: None,
        }
    }
}

//! Announcements on the wire.

use domain::AnnouncementId;
use domain::announcement::{AnnouncementKind, AnnouncementLevel, AnnouncementText};
use poem_openapi::types::Any;
use poem_openapi::{Enum, Object};
use workflows::announcements::{Announced, NewMessage};

use super::text::text;
use crate::language::Language;
use crate::wire::{ActorView, At, Id};

/// お知らせ: something that the people of the tenant are to know.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Announcement")]
pub struct AnnouncementView {
    pub id: Id<AnnouncementId>,
    kind: KindView,
    level: LevelView,
    /// In the language asked for.
    title: String,
    /// In the language asked for.
    body: String,
    /// The ids and times that it is about.
    data: Any<serde_json::Value>,
    /// Who wrote it.
    pub actor: ActorView,
    /// When the caller read it.
    #[oai(nullable)]
    read_at: Option<At>,
    created_at: At,
}

/// What an announcement is about. More kinds come with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "AnnouncementKind",
    remote = "AnnouncementKind",
    rename_all = "snake_case"
)]
pub enum KindView {
    /// What somebody wrote.
    Message,
    /// Work in the background was given up.
    JobDead,
    /// An endpoint for webhooks was switched off.
    WebhookDisabled,
    /// A credential of a shop runs out.
    CredentialExpiring,
    /// Rules set each other off, and were stopped for an order.
    RuleLoop,
    /// A rule failed again and again.
    RuleFailed,
    /// An incident was recorded.
    IncidentRecorded,
    /// A deadline of an incident comes near, or went by.
    IncidentDeadline,
    /// A linked warehouse does not send a shipment.
    ShipRequestFailed,
    /// A linked warehouse goes on with, or has sent, what the order says otherwise of.
    ShipRequestAstray,
    /// Orders of a shop cannot be fetched.
    ShopFailing,
    /// Messages of a mailbox cannot be fetched.
    MailboxFailing,
    /// A linked warehouse does not let the shop in.
    WarehouseFailing,
}

/// How urgent it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "AnnouncementLevel",
    remote = "AnnouncementLevel",
    rename_all = "snake_case"
)]
pub enum LevelView {
    Info,
    /// Somebody should look at it.
    Warning,
    /// Somebody has to act now.
    Critical,
}

/// Something to be told to the people of the tenant.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewAnnouncement {
    #[oai(default = "info")]
    level: LevelView,
    /// One line.
    #[oai(validator(min_length = 1, max_length = 200))]
    title: String,
    /// Plain text.
    #[oai(default, validator(max_length = 10_000))]
    body: String,
}

fn info() -> LevelView {
    LevelView::Info
}

impl AnnouncementView {
    pub fn new(announced: Announced, language: Language) -> AnnouncementView {
        let announcement = announced.announcement;
        let (title, body) = match announced.text {
            Some(AnnouncementText { title, body }) => (title, body),
            None => text(announcement.kind, &announcement.data, language),
        };
        AnnouncementView {
            id: Id(announcement.id),
            kind: announcement.kind.into(),
            level: announcement.level.into(),
            title,
            body,
            data: Any(announcement.data.0),
            actor: announcement.actor.0.into(),
            read_at: announced.read_at.map(At),
            created_at: At(announcement.created_at),
        }
    }
}

impl From<NewAnnouncement> for NewMessage {
    fn from(new: NewAnnouncement) -> NewMessage {
        NewMessage {
            level: new.level.into(),
            text: AnnouncementText {
                title: new.title,
                body: new.body,
            },
        }
    }
}

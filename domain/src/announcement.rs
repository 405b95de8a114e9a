//! お知らせ: what the people of a tenant are to know.

use serde::{Deserialize, Serialize};

use crate::event::Actor;
use crate::{AnnouncementId, Instant, Json, TenantId};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Announcement {
    pub tenant_id: TenantId,
    pub id: AnnouncementId,
    pub kind: AnnouncementKind,
    pub level: AnnouncementLevel,
    /// Of all that bear it, only the first is made.
    pub notice_key: Option<String>,
    /// Ids and dates, from which the text is made; nothing personal.
    pub data: Json<serde_json::Value>,
    /// [`AnnouncementText`], where somebody wrote one.
    pub sealed: Option<Vec<u8>>,
    pub actor: Json<Actor>,
    pub created_at: Instant,
}

/// An announcement and whether its reader has read it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReadAnnouncement {
    #[sqlx(flatten)]
    pub announcement: Announcement,
    pub read_at: Option<Instant>,
}

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum AnnouncementKind {
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum AnnouncementLevel {
    Info,
    /// Somebody should look at it.
    Warning,
    /// Somebody has to act now.
    Critical,
}

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncementText {
    pub title: String,
    pub body: String,
}

//! An event in the feed and, but for the name of who did it, in webhooks.

use domain::event::FeedEvent;
use domain::{EventId, TenantId};
use poem_openapi::Object;
use poem_openapi::types::Any;

use crate::wire::{ActorView, At, Id};

/// Something that happened, as the feed and webhooks tell it.
#[derive(Clone, Debug, Object)]
#[oai(rename = "FeedEvent")]
pub struct FeedEventView {
    id: Id<EventId>,
    /// `noun.verb` in the past, such as `order.created`. More types come with time.
    #[oai(rename = "type")]
    kind: String,
    occurred_at: At,
    /// The tenant that it happened in.
    tenant_id: Id<TenantId>,
    /// The id of what it happened to. What happened to shipments, payments and alerts, happened to
    /// their order.
    subject: String,
    /// Counts what happened to the subject, from 1, without a gap: what arrives late can be told by it.
    sequence: i64,
    pub actor: ActorView,
    /// Ids and what changed, never personal data; what is in it depends on `type`.
    data: Any<serde_json::Value>,
}

impl From<FeedEvent> for FeedEventView {
    fn from(placed: FeedEvent) -> FeedEventView {
        let event = placed.event;
        FeedEventView {
            id: Id(event.id),
            kind: event.kind.as_str().to_owned(),
            occurred_at: At(event.occurred_at),
            tenant_id: Id(event.tenant_id),
            subject: event.subject(),
            sequence: placed.sequence,
            actor: event.actor.0.into(),
            data: Any(event.data.0),
        }
    }
}

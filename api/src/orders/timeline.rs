//! What happened to an order.

use domain::EventId;
use domain::event::Event;
use poem_openapi::Object;
use poem_openapi::types::Any;

use crate::wire::{ActorView, At, Id};

/// Something that happened.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Event")]
pub struct EventView {
    pub id: Id<EventId>,
    /// `noun.verb` in the past, such as `order.created`. More kinds come with time.
    #[oai(rename = "type")]
    pub kind: String,
    pub actor: ActorView,
    /// Ids and what changed, never personal data; what is in it depends on `type`.
    pub data: Any<serde_json::Value>,
    pub occurred_at: At,
}

impl From<Event> for EventView {
    fn from(event: Event) -> EventView {
        EventView {
            id: Id(event.id),
            kind: event.kind.as_str().to_owned(),
            actor: event.actor.0.into(),
            data: Any(event.data.0),
            occurred_at: At(event.occurred_at),
        }
    }
}

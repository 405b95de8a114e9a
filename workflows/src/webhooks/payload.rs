//! What is told of an event: the same by webhook as in the feed.

use domain::event::{Actor, FeedEvent};
use serde_json::{Value, json};

/// The body of a webhook.
pub fn payload(placed: &FeedEvent) -> Value {
    let event = &placed.event;
    json!({
        "id": event.id,
        "type": event.kind,
        "occurred_at": event.occurred_at.to_string(),
        "tenant_id": event.tenant_id,
        "subject": event.subject(),
        "sequence": placed.sequence,
        "actor": actor(&event.actor),
        "data": event.data.0,
    })
}

fn actor(actor: &Actor) -> Value {
    let mut told = json!(actor);
    if told.get("id").is_none() {
        told["id"] = Value::Null;
    }
    told
}

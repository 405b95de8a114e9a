//! The messages that go out: one webhook for every type of event.

use domain::event::EventKind;
use serde_json::{Map, Value, json};

const DESCRIPTION: &str = "Posted to every endpoint that listens to it, at least once, by [Standard \
    Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), \
    `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; \
    anything else is tried again, for three days.";

/// Every type of event, with the message that tells it.
pub fn add(document: &mut Value) {
    let webhooks: Map<String, Value> = EventKind::ALL
        .iter()
        .map(|kind| (kind.as_str().to_owned(), json!({ "post": webhook(*kind) })))
        .collect();
    document["webhooks"] = Value::Object(webhooks);
}

fn webhook(kind: EventKind) -> Value {
    let name = kind.as_str();
    json!({
        "operationId": format!("on_{}", name.replace('.', "_")),
        "summary": format!("Told of `{name}`"),
        "description": DESCRIPTION,
        "tags": ["events"],
        "requestBody": {
            "required": true,
            "description": "The same as in `GET /v1/events`, without the name of who did it.",
            "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/FeedEvent" } }
            }
        },
        "responses": { "2XX": { "description": "It was heard." } },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_event_is_told() {
        let mut document = json!({});
        add(&mut document);
        let webhooks = document["webhooks"].as_object().unwrap();
        assert_eq!(webhooks.len(), EventKind::ALL.len());
        assert_eq!(
            webhooks["order.created"]["post"]["operationId"],
            "on_order_created"
        );
    }
}

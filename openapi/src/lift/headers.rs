//! Headers of answers: poem-openapi upper-cases their names, and knows none that a middleware sets.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::idempotency::takes_key;
use crate::document::{Object, component_map, for_each_operation, pointer_object_mut, references};

/// Names that are not simply capitalised words.
const SPELLINGS: [(&str, &str); 5] = [
    ("ETAG", "ETag"),
    ("RATELIMIT", "RateLimit"),
    ("RATELIMIT-POLICY", "RateLimit-Policy"),
    ("WWW-AUTHENTICATE", "WWW-Authenticate"),
    ("X-CONTENT-TYPE-OPTIONS", "X-Content-Type-Options"),
];

/// A request id as the API makes them.
pub const EXAMPLE_REQUEST_ID: &str = "req_01939f3c8a5e7b6fa1d4c2e8b0974f53";

/// On every answer; those of the limit on all that got as far as the limit, so that none is required.
const ALWAYS: &[&str] = &["Request-Id", "RateLimit", "RateLimit-Policy"];

/// Headers described once: name, what it says, an example.
const SHARED: [(&str, &str, &str); 7] = [
    (
        "Request-Id",
        "Names this request in our logs; quote it when asking for help.",
        EXAMPLE_REQUEST_ID,
    ),
    (
        "RateLimit",
        "What is left of the limit: `r` requests for the next `t` seconds. Missing where the request was \
         given up before it was counted.",
        "\"default\";r=599;t=60",
    ),
    (
        "RateLimit-Policy",
        "The limit of these credentials: `q` requests in `w` seconds. Missing where the request was given \
         up before it was counted.",
        "\"default\";q=600;w=60",
    ),
    ("Retry-After", "Seconds to wait before trying again.", "12"),
    (
        "ETag",
        "The version of what was read; send it back as `If-Match` to change it.",
        "\"3\"",
    ),
    (
        "Idempotent-Replayed",
        "`true` when this is the answer to an earlier request under the same `Idempotency-Key`.",
        "true",
    ),
    ("WWW-Authenticate", "How to authenticate.", "Bearer"),
];

pub fn lift(document: &mut Value) {
    for_each_operation(document, |_, method, operation| {
        let replayed = takes_key(method, operation);
        let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
        for (status, response) in responses.into_iter().flatten() {
            if let Some(response) = response
                .as_object_mut()
                .filter(|response| !response.contains_key("$ref"))
            {
                restore(response);
                add(response, ALWAYS);
                if replayed && status.starts_with('2') {
                    add(response, &["Idempotent-Replayed"]);
                }
            }
        }
    });
    if let Some(responses) = pointer_object_mut(document, "/components/responses") {
        for (name, response) in responses {
            if let Some(response) = response.as_object_mut() {
                add(response, ALWAYS);
                add(response, of_shared(name));
            }
        }
    }
    let used: BTreeSet<String> = references(document).into_iter().map(str::to_owned).collect();
    let is_used = |name: &str| used.contains(&format!("#/components/headers/{name}"));
    if let Some(headers) = component_map(document, "headers") {
        for (name, description, example) in SHARED.into_iter().filter(|(name, ..)| is_used(name)) {
            let schema = match name {
                "Retry-After" => json!({"type": "integer", "minimum": 0}),
                _ => json!({"type": "string"}),
            };
            let example = if name == "Retry-After" {
                json!(12)
            } else {
                json!(example)
            };
            headers.insert(
                name.to_owned(),
                json!({"description": description, "schema": schema, "example": example}),
            );
        }
    }
}

/// The name as its specification spells it.
pub fn restored_name(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    if let Some((_, spelling)) = SPELLINGS.iter().find(|(upper, _)| *upper == name) {
        return (*spelling).to_owned();
    }
    let words = name.split('-').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().collect::<String>();
        first + &letters.as_str().to_lowercase()
    });
    words.collect::<Vec<_>>().join("-")
}

/// What a shared answer has besides.
fn of_shared(name: &str) -> &'static [&'static str] {
    match name {
        "NotModified" => &["ETag"],
        "Unauthorized" => &["WWW-Authenticate"],
        "TooManyRequests" | "ServiceUnavailable" => &["Retry-After"],
        _ => &[],
    }
}

fn restore(response: &mut Object) {
    let Some(headers) = response.get_mut("headers").and_then(Value::as_object_mut) else {
        return;
    };
    *headers = std::mem::take(headers)
        .into_iter()
        .map(|(name, mut header)| {
            let name = restored_name(&name);
            if is_shared(&name) {
                header = reference(&name);
            } else if let Some(header) = header.as_object_mut()
                && header.get("deprecated") == Some(&Value::Bool(false))
            {
                header.shift_remove("deprecated");
            }
            (name, header)
        })
        .collect();
}

fn add(response: &mut Object, names: &[&str]) {
    let headers = response.entry("headers").or_insert_with(|| json!({}));
    for name in names {
        headers[name] = reference(name);
    }
}

fn is_shared(name: &str) -> bool {
    SHARED.iter().any(|(shared, ..)| *shared == name)
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/headers/{name}")})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_as_in_their_specifications() {
        for (given, expected) in [
            ("ETAG", "ETag"),
            ("RATELIMIT-POLICY", "RateLimit-Policy"),
            ("CONTENT-DISPOSITION", "Content-Disposition"),
            ("IF-MATCH", "If-Match"),
            ("Request-Id", "Request-Id"),
        ] {
            assert_eq!(restored_name(given), expected);
        }
    }

    #[test]
    fn answers_refer_to_shared_headers() {
        let mut document = json!({
            "paths": {"/a": {"get": {"security": [{"Key": []}], "responses": {
                "200": {"headers": {"ETAG": {"deprecated": false}, "LOCATION": {"deprecated": false, "schema": {}}}},
                "429": {"$ref": "#/components/responses/TooManyRequests"}
            }}}},
            "components": {"responses": {"TooManyRequests": {}}}
        });
        lift(&mut document);
        let responses = &document["paths"]["/a"]["get"]["responses"];
        assert_eq!(
            responses["200"]["headers"],
            json!({
                "ETag": reference("ETag"),
                "Location": {"schema": {}},
                "Request-Id": reference("Request-Id"),
                "RateLimit": reference("RateLimit"),
                "RateLimit-Policy": reference("RateLimit-Policy"),
            })
        );
        assert_eq!(responses["429"].as_object().unwrap().len(), 1);
        let shared = &document["components"]["responses"]["TooManyRequests"]["headers"];
        assert_eq!(shared["Retry-After"], reference("Retry-After"));
        assert!(document["components"]["headers"]["Retry-After"]["example"].is_u64());
    }
}

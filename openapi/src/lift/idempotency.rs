//! `Idempotency-Key`: every POST that needs credentials takes it. A middleware reads it, so
//! poem-openapi does not know.

use serde_json::{Value, json};

use super::security::needs_credentials;
use crate::document::{Object, component_map, for_each_operation};

const NAME: &str = "Idempotency-Key";

pub fn lift(document: &mut Value) {
    let mut used = false;
    for_each_operation(document, |_, method, operation| {
        if !takes_key(method, operation) {
            return;
        }
        used = true;
        let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
        if let Some(parameters) = parameters.as_array_mut() {
            parameters.retain(|parameter| parameter.get("name").is_none_or(|name| name != NAME));
            parameters.push(json!({"$ref": format!("#/components/parameters/{NAME}")}));
        }
    });
    if used && let Some(parameters) = component_map(document, "parameters") {
        parameters.insert(
            NAME.into(),
            json!({
                "name": NAME,
                "in": "header",
                "description": "A text of your choice, new for every new request and the same for every repetition. \
                    For 24 hours a repetition gets the first answer and does nothing. The same key with another \
                    request is refused (422), and while the first request still runs so is its repetition (409).",
                "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x21-\\x7e]+$"},
                "example": "01jd8x3v9q-order-1001",
            }),
        );
    }
}

/// Whether the operation takes a key.
pub fn takes_key(method: &str, operation: &Object) -> bool {
    method == "post" && needs_credentials(operation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_with_credentials_take_the_key() {
        let mut document = json!({"paths": {"/a": {
            "post": {"security": [{"Key": []}], "parameters": [{"name": "Idempotency-Key", "in": "header"}]},
            "get": {"security": [{"Key": []}]},
        }, "/token": {"post": {"security": []}}}});
        lift(&mut document);
        let reference = json!([{"$ref": "#/components/parameters/Idempotency-Key"}]);
        assert_eq!(document["paths"]["/a"]["post"]["parameters"], reference);
        assert!(document["paths"]["/a"]["get"].get("parameters").is_none());
        assert!(document["paths"]["/token"]["post"].get("parameters").is_none());
        assert_eq!(document["components"]["parameters"][NAME]["in"], "header");
    }
}

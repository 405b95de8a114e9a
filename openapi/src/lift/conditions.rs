//! Conditions: every PATCH, and a PUT of what people edit together, demands `If-Match`, a POST of what may be there already takes it, and every GET with an `ETag` takes `If-None-Match`.
//! Plain extractors and a middleware read them, so poem-openapi does not know.

use serde_json::{Value, json};

use crate::document::{Object, component_map, for_each_operation};

const IF_MATCH: &str = "If-Match";
const IF_NONE_MATCH: &str = "If-None-Match";
/// Replaced as a whole, by people who may do so at the same time.
const EDITED_AS_A_WHOLE: &[&str] = &["replace_delivery_areas"];

/// May be of something that is there already.
const MADE_OR_CHANGED: &[&str] = &["create_order"];

pub fn lift(document: &mut Value) {
    let (mut changes, mut reads) = (false, false);
    for_each_operation(document, |_, method, operation| {
        if is_edit(method, operation) && !takes_if_match(operation) {
            changes = true;
            add_parameter(operation, IF_MATCH);
        }
        if has_id(operation, MADE_OR_CHANGED) && !takes_if_match(operation) {
            push_parameter(operation, if_match(false));
        }
        if method == "get" && has_etag(operation) {
            reads = true;
            add_parameter(operation, IF_NONE_MATCH);
            operation["responses"]["304"] = json!({"$ref": "#/components/responses/NotModified"});
        }
    });
    if changes && let Some(parameters) = component_map(document, "parameters") {
        parameters.insert(IF_MATCH.into(), if_match(true));
    }
    if reads && let Some(parameters) = component_map(document, "parameters") {
        parameters.insert(
            IF_NONE_MATCH.into(),
            json!({
                "name": IF_NONE_MATCH,
                "in": "header",
                "description": "The `ETag` of what you have. If that is still how it is, the answer is 304, without body.",
                "schema": {"type": "string"},
                "example": "\"3\"",
            }),
        );
    }
    if reads && let Some(responses) = component_map(document, "responses") {
        responses.insert(
            "NotModified".into(),
            json!({"description": "It is still as you have it."}),
        );
    }
}

fn if_match(required: bool) -> Value {
    let description = if required {
        "The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` \
         changes whatever is there."
    } else {
        "The `ETag` of what was read, where this is to change it. If it has changed since, or is not there, the \
         answer is 412 and nothing is changed. `*` changes whatever is there. Without the header nothing is \
         compared."
    };
    json!({
        "name": IF_MATCH,
        "in": "header",
        "description": description,
        "required": required,
        "schema": {"type": "string"},
        "example": "\"3\"",
    })
}

fn is_edit(method: &str, operation: &Object) -> bool {
    method == "patch" || has_id(operation, EDITED_AS_A_WHOLE)
}

fn has_id(operation: &Object, ids: &[&str]) -> bool {
    let id = operation.get("operationId").and_then(Value::as_str);
    id.is_some_and(|id| ids.contains(&id))
}

fn add_parameter(operation: &mut Object, name: &str) {
    push_parameter(operation, json!({"$ref": reference(name)}));
}

fn push_parameter(operation: &mut Object, parameter: Value) {
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    if let Some(parameters) = parameters.as_array_mut() {
        parameters.push(parameter);
    }
}

/// poem-openapi upper-cases the names of headers.
fn has_etag(operation: &Object) -> bool {
    let headers = operation
        .get("responses")
        .and_then(|responses| responses.pointer("/200/headers")?.as_object());
    headers.is_some_and(|headers| headers.keys().any(|name| name.eq_ignore_ascii_case("etag")))
}

/// Whether the operation takes the header.
pub fn takes_if_match(operation: &Object) -> bool {
    parameter(operation).is_some()
}

/// Whether the operation does not go without the header.
pub fn requires_if_match(operation: &Object) -> bool {
    parameter(operation)
        .is_some_and(|found| found.get("$ref").is_some() || found.get("required") == Some(&Value::Bool(true)))
}

fn parameter(operation: &Object) -> Option<&Value> {
    let parameters = operation.get("parameters").and_then(Value::as_array);
    parameters.into_iter().flatten().find(|parameter| {
        let is = |key: &str, value: &str| parameter.get(key).is_some_and(|found| found == value);
        is("name", IF_MATCH) || is("$ref", &reference(IF_MATCH))
    })
}

fn reference(name: &str) -> String {
    format!("#/components/parameters/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_demand_the_version_that_was_read() {
        let own = json!([{"name": "If-Match", "in": "header"}]);
        let mut document = json!({"paths": {
            "/a": {"patch": {}, "get": {}},
            "/b": {"patch": {"parameters": own}},
            "/c": {"post": {"operationId": "create_order"}, "put": {"operationId": "create_any"}},
        }});
        lift(&mut document);
        let operation = |path: &str, method: &str| document["paths"][path][method].as_object().unwrap();
        assert!(requires_if_match(operation("/a", "patch")));
        assert!(!takes_if_match(operation("/a", "get")));
        assert!(takes_if_match(operation("/b", "patch")) && !requires_if_match(operation("/b", "patch")));
        assert!(takes_if_match(operation("/c", "post")) && !requires_if_match(operation("/c", "post")));
        assert!(!takes_if_match(operation("/c", "put")));
        assert_eq!(document["components"]["parameters"][IF_MATCH]["in"], "header");
    }

    #[test]
    fn what_has_a_version_need_not_be_sent_twice() {
        let mut document = json!({"paths": {
            "/a": {"get": {"responses": {"200": {"headers": {"ETAG": {}}}}}},
            "/b": {"get": {"responses": {"200": {"headers": {}}}}},
        }});
        lift(&mut document);
        let read = &document["paths"]["/a"]["get"];
        assert_eq!(read["parameters"], json!([{"$ref": reference(IF_NONE_MATCH)}]));
        assert_eq!(
            read["responses"]["304"]["$ref"],
            "#/components/responses/NotModified"
        );
        assert!(document["paths"]["/b"]["get"].get("parameters").is_none());
        assert!(document["components"]["responses"]["NotModified"].is_object());
    }
}

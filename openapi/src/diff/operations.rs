//! Operations, their parameters, bodies and answers.

use serde_json::Value;

use super::schemas::compare_schemas;
use super::{Changes, Direction};
use crate::document::{Object, follow, operations};
use crate::lift::{needs_credentials, scopes};

pub fn compare(changes: &mut Changes<'_>) {
    let (old, new) = (changes.old, changes.new);
    for (path, method, before) in operations(old) {
        let at = format!("{} {path}", method.to_uppercase());
        let after =
            operations(new).find(|(new_path, new_method, _)| (*new_path, *new_method) == (path, method));
        match after {
            Some((_, _, after)) => compare_operation(changes, &at, before, after),
            None => changes.add(&at, "operation removed"),
        }
    }
}

fn compare_operation(changes: &mut Changes<'_>, at: &str, before: &Object, after: &Object) {
    if before.get("operationId") != after.get("operationId") {
        changes.add(at, "operation id changed");
    }
    if !needs_credentials(before) && needs_credentials(after) {
        changes.add(at, "credentials needed");
    }
    let held = scopes(before);
    for scope in scopes(after).into_iter().filter(|scope| !held.contains(scope)) {
        changes.add(at, format!("scope {scope} needed"));
    }
    compare_parameters(changes, at, before, after);
    compare_request(changes, at, before.get("requestBody"), after.get("requestBody"));
    compare_answers(changes, at, before, after);
}

fn compare_parameters(changes: &mut Changes<'_>, at: &str, before: &Object, after: &Object) {
    let (before, after) = (parameters(changes.old, before), parameters(changes.new, after));
    let is_required = |parameter: &Value| parameter.get("required") == Some(&Value::Bool(true));
    let same = |a: &Value, b: &Value| a.get("name") == b.get("name") && a.get("in") == b.get("in");
    for old in &before {
        let at = format!("{at} parameter {}", name(old));
        let Some(new) = after.iter().find(|new| same(old, new)) else {
            changes.add(&at, "parameter removed");
            continue;
        };
        if is_required(new) && !is_required(old) {
            changes.add(&at, "became required");
        }
        if let (Some(old), Some(new)) = (old.get("schema"), new.get("schema")) {
            compare_schemas(changes, &at, Direction::Request, old, new);
        }
    }
    for new in after
        .iter()
        .filter(|new| is_required(new) && !before.iter().any(|old| same(old, new)))
    {
        changes.add(
            &format!("{at} parameter {}", name(new)),
            "required parameter added",
        );
    }
}

fn compare_request(changes: &mut Changes<'_>, at: &str, before: Option<&Value>, after: Option<&Value>) {
    let at = format!("{at} request");
    let is_required = |body: &Value| body.get("required") == Some(&Value::Bool(true));
    match (before, after) {
        (None, Some(after)) if is_required(after) => changes.add(&at, "body needed"),
        (Some(_), None) => changes.add(&at, "body removed"),
        (Some(before), Some(after)) => {
            if is_required(after) && !is_required(before) {
                changes.add(&at, "body needed");
            }
            compare_content(changes, &at, Direction::Request, before, after);
        }
        (None, _) => {}
    }
}

fn compare_answers(changes: &mut Changes<'_>, at: &str, before: &Object, after: &Object) {
    let good = |operation: &Object| -> Vec<(String, Value)> {
        let responses = operation.get("responses").and_then(Value::as_object);
        let responses = responses.into_iter().flatten();
        responses
            .filter(|(status, _)| status.starts_with('2'))
            .map(|(status, response)| (status.clone(), response.clone()))
            .collect()
    };
    let after = good(after);
    for (status, old) in good(before) {
        let at = format!("{at} answer {status}");
        let Some((_, new)) = after.iter().find(|(new_status, _)| *new_status == status) else {
            changes.add(&at, "answer removed");
            continue;
        };
        let headers = |response: &Value| {
            response
                .get("headers")
                .and_then(Value::as_object)
                .cloned()
                .unwrap_or_default()
        };
        let kept = headers(new);
        for header in headers(&old).keys().filter(|header| !kept.contains_key(*header)) {
            changes.add(&at, format!("header {header} removed"));
        }
        compare_content(changes, &at, Direction::Response, &old, new);
    }
}

fn compare_content(changes: &mut Changes<'_>, at: &str, direction: Direction, before: &Value, after: &Value) {
    let content = before.get("content").and_then(Value::as_object);
    for (media_type, old) in content.into_iter().flatten() {
        let Some(new) = after.get("content").and_then(|content| content.get(media_type)) else {
            changes.add(at, format!("media type {media_type} removed"));
            continue;
        };
        if let (Some(old), Some(new)) = (old.get("schema"), new.get("schema")) {
            compare_schemas(changes, at, direction, old, new);
        }
    }
}

fn parameters<'a>(document: &'a Value, operation: &'a Object) -> Vec<&'a Value> {
    let parameters = operation.get("parameters").and_then(Value::as_array);
    parameters
        .into_iter()
        .flatten()
        .map(|parameter| follow(document, parameter))
        .collect()
}

fn name(parameter: &Value) -> &str {
    parameter.get("name").and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::diff::diff;
    use serde_json::{Value, json};

    fn document() -> Value {
        json!({"paths": {"/a": {
            "get": {"operationId": "list_a", "security": [{"Key": ["a:read"]}], "responses": {"200": {
                "headers": {"ETag": {}},
                "content": {"application/json": {"schema": {"type": "string"}}, "text/csv": {}}
            }}, "parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}}]},
            "post": {"operationId": "create_a", "security": [], "responses": {"201": {}, "409": {}},
                "requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}}}
        }}})
    }

    #[test]
    fn the_same_document_breaks_nothing() {
        assert_eq!(diff(&document(), &document()), []);
    }

    #[test]
    fn each_break_is_named() {
        for (pointer, value, expected) in [
            ("get", json!(null), "GET /a: operation removed"),
            ("get/operationId", json!("read_a"), "GET /a: operation id changed"),
            (
                "get/security",
                json!([{"Key": ["a:read", "pii:read"]}]),
                "GET /a: scope pii:read needed",
            ),
            (
                "get/parameters/0/required",
                json!(true),
                "GET /a parameter q: became required",
            ),
            (
                "get/parameters/0/name",
                json!("r"),
                "GET /a parameter q: parameter removed",
            ),
            (
                "get/parameters/1",
                json!({"name": "r", "in": "query", "required": true}),
                "GET /a parameter r: required parameter added",
            ),
            (
                "get/responses/200/headers",
                json!({}),
                "GET /a answer 200: header ETag removed",
            ),
            (
                "get/responses/200/content/text~1csv",
                json!(null),
                "GET /a answer 200: media type text/csv removed",
            ),
            (
                "post/security",
                json!([{"Key": []}]),
                "POST /a: credentials needed",
            ),
            (
                "post/requestBody/required",
                json!(true),
                "POST /a request: body needed",
            ),
            ("post/requestBody", json!(null), "POST /a request: body removed"),
            (
                "post/responses",
                json!({"202": {}}),
                "POST /a answer 201: answer removed",
            ),
        ] {
            let mut new = document();
            put(&mut new, &format!("/paths/~1a/{pointer}"), value);
            let found: Vec<String> = diff(&document(), &new).iter().map(ToString::to_string).collect();
            assert_eq!(found, [expected], "{pointer}");
        }
    }

    #[test]
    fn additions_break_nothing() {
        for (pointer, value) in [
            ("put", json!({"operationId": "replace_a"})),
            ("get/parameters/1", json!({"name": "r", "in": "query"})),
            ("get/responses/200/headers/Location", json!({})),
            ("post/requestBody/content/text~1csv", json!({})),
            ("post/responses/202", json!({})),
        ] {
            let mut new = document();
            put(&mut new, &format!("/paths/~1a/{pointer}"), value);
            assert_eq!(diff(&document(), &new), [], "{pointer}");
        }
    }

    /// Sets the value at a pointer; null removes it.
    fn put(document: &mut Value, pointer: &str, value: Value) {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let key = key.replace("~1", "/");
        match document.pointer_mut(parent).unwrap() {
            Value::Object(map) if value.is_null() => {
                map.remove(&key);
            }
            Value::Object(map) => {
                map.insert(key, value);
            }
            Value::Array(items) => {
                let index: usize = key.parse().unwrap();
                items.truncate(index);
                items.push(value);
            }
            _ => unreachable!(),
        }
    }
}

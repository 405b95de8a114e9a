//! Ids are called by what they are of: `order_id`, `order_ids`. Others would have to look each up.

use serde_json::Value;

use super::Report;
use crate::document::operations;

/// How the pattern of every id ends.
const ID: &str = "_[0-9a-hjkmnp-tv-z]{26}$";

/// What says which part a thing plays, not what it is.
const ROLES: &[&str] = &[
    "after",
    "bundled_into",
    "children",
    "copy_of",
    "id",
    "ids",
    "into",
    "merged_into",
    "parent",
    "to",
];

pub fn lint(document: &Value, report: &mut Report) {
    let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
    for (name, schema) in schemas.into_iter().flatten() {
        let properties = schema.get("properties").and_then(Value::as_object);
        for (field, schema) in properties.into_iter().flatten() {
            report.unless(is_named(field, schema), &format!("{name}.{field}"), MESSAGE);
        }
    }
    for (_, _, operation) in operations(document) {
        let at = operation
            .get("operationId")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let parameters = operation.get("parameters").and_then(Value::as_array);
        for parameter in parameters.into_iter().flatten() {
            let (name, schema) = (
                parameter.get("name").and_then(Value::as_str),
                parameter.get("schema"),
            );
            if let (Some(name), Some(schema)) = (name, schema) {
                report.unless(is_named(name, schema), &format!("{at}?{name}"), MESSAGE);
            }
        }
    }
}

const MESSAGE: &str = "is an id, and not called so";

fn is_named(name: &str, schema: &Value) -> bool {
    let is_role = ROLES.contains(&name) || name.ends_with("_id") || name.ends_with("_ids");
    is_role || !is_id(schema)
}

/// One, or many, or none.
fn is_id(schema: &Value) -> bool {
    let pattern = schema.get("pattern").and_then(Value::as_str);
    let parts = ["oneOf", "anyOf"]
        .into_iter()
        .filter_map(|key| schema.get(key)?.as_array());
    pattern.is_some_and(|pattern| pattern.ends_with(ID))
        || schema.get("items").is_some_and(is_id)
        || parts.flatten().any(is_id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ids_are_called_by_what_they_are_of() {
        let id = json!({"type": "string", "pattern": format!("^ord{ID}")});
        let many = json!({"type": ["array", "null"], "items": id});
        let document = json!({
            "components": {"schemas": {"A": {"properties": {
                "order": id, "order_id": id, "orders": many, "order_ids": many, "parent": id,
                "maybe": {"oneOf": [id, {"type": "null"}]}, "code": {"type": "string", "pattern": "^[a-z]+$"},
            }}}},
            "paths": {"/a": {"get": {"operationId": "list_a", "parameters": [
                {"name": "order", "schema": id}, {"name": "after", "schema": id},
            ]}}},
        });
        let mut report = Report::default();
        lint(&document, &mut report);
        let found: Vec<&str> = report
            .findings
            .iter()
            .map(|finding| finding.at.as_str())
            .collect();
        assert_eq!(found, ["A.order", "A.orders", "A.maybe", "list_a?order"]);
    }
}

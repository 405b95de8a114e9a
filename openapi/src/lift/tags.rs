//! Tags: poem-openapi lists those of the API struct and those of the operation, also when they are
//! the same.

use serde_json::Value;

use crate::document::for_each_operation;

pub fn lift(document: &mut Value) {
    for_each_operation(document, |_, _, operation| {
        if let Some(tags) = operation.get_mut("tags").and_then(Value::as_array_mut) {
            sort_and_dedup(tags, Value::as_str);
        }
    });
    if let Some(tags) = document.get_mut("tags").and_then(Value::as_array_mut) {
        sort_and_dedup(tags, |tag| tag.get("name").and_then(Value::as_str));
    }
}

fn sort_and_dedup(tags: &mut Vec<Value>, name: fn(&Value) -> Option<&str>) {
    tags.sort_by(|a, b| name(a).cmp(&name(b)));
    tags.dedup_by(|a, b| name(a) == name(b));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_tag_stands_once_in_order() {
        let mut document = json!({
            "tags": [{"name": "orders"}, {"name": "access"}, {"name": "orders"}],
            "paths": {"/a": {"get": {"tags": ["orders", "access", "orders"]}}}
        });
        lift(&mut document);
        assert_eq!(document["tags"], json!([{"name": "access"}, {"name": "orders"}]));
        assert_eq!(
            document["paths"]["/a"]["get"]["tags"],
            json!(["access", "orders"])
        );
    }
}

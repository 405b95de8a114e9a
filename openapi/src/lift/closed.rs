//! Unknown fields are refused in what is sent to us; poem-openapi does not say so. What we send may
//! gain fields, so a schema that also stands in answers stays open.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::reach::{Part, reachable};
use crate::document::{Object, pointer_object_mut, schema_name, visit_schema};

pub fn lift(document: &mut Value) {
    let sent_to_us = reachable(document, Part::Request);
    let sent_by_us = reachable(document, Part::Answers);
    let Some(schemas) = pointer_object_mut(document, "/components/schemas") else {
        return;
    };
    let mut parts_of_others = BTreeSet::new();
    for schema in schemas.values_mut() {
        visit_schema(schema, &mut |schema| parts_of_others.extend(parts(schema)));
    }
    for (name, schema) in schemas {
        let only_requests = sent_to_us.contains(name) && !sent_by_us.contains(name);
        if only_requests
            && !parts_of_others.contains(name)
            && let Some(schema) = schema.as_object_mut()
        {
            close(schema);
        }
    }
}

/// A schema that is one of several laid over each other must not refuse the fields of the others.
fn parts(schema: &Object) -> Vec<String> {
    let all_of = schema.get("allOf").and_then(Value::as_array);
    let references = all_of
        .into_iter()
        .flatten()
        .filter_map(|part| part.get("$ref")?.as_str());
    references.filter_map(schema_name).map(str::to_owned).collect()
}

fn close(schema: &mut Object) {
    if schema.contains_key("properties") && !schema.contains_key("allOf") {
        schema.entry("additionalProperties").or_insert(json!(false));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_only_comes_in_is_closed() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let body = |name: &str| json!({"content": {"application/json": {"schema": reference(name)}}});
        let object = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        let mut document = json!({
            "paths": {"/a": {"post": {"requestBody": body("In"), "responses": {"200": body("Both")}}}},
            "components": {"schemas": {
                "In": {"properties": {"both": reference("Both"), "union": reference("Tagged")}},
                "Both": object, "Member": object,
                "Tagged": {"allOf": [{"type": "object", "properties": {"kind": {}}}, reference("Member")]}
            }}
        });
        lift(&mut document);
        let closed = |name: &str| {
            document["components"]["schemas"][name]
                .get("additionalProperties")
                .is_some()
        };
        assert!(closed("In"));
        assert!(!closed("Both") && !closed("Member") && !closed("Tagged"));
    }
}

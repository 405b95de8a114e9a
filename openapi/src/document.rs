//! Walks an OpenAPI document: its operations, its schemas, its references.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// A JSON object.
pub type Object = Map<String, Value>;

/// The keys of a path item that are operations, in the order in which we write them.
pub const METHODS: [&str; 8] = [
    "get", "post", "put", "patch", "delete", "head", "options", "trace",
];

/// Keywords whose value is one schema.
const ONE_SCHEMA: [&str; 3] = ["items", "additionalProperties", "not"];
/// Keywords whose value is a list of schemas.
const SCHEMA_LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];

/// Calls `visit` with the path, the method and the operation, for every operation.
pub fn for_each_operation(document: &mut Value, mut visit: impl FnMut(&str, &str, &mut Object)) {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            if METHODS.contains(&method.as_str())
                && let Some(operation) = operation.as_object_mut()
            {
                visit(path, method, operation);
            }
        }
    }
}

/// Every operation with its path and method.
pub fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Object)> {
    let paths = document.get("paths").and_then(Value::as_object);
    paths.into_iter().flatten().flat_map(|(path, item)| {
        item.as_object()
            .into_iter()
            .flatten()
            .filter(|(method, _)| METHODS.contains(&method.as_str()))
            .filter_map(move |(method, operation)| {
                Some((path.as_str(), method.as_str(), operation.as_object()?))
            })
    })
}

/// Calls `visit` with every schema of the document, inner ones first.
pub fn for_each_schema(document: &mut Value, visit: &mut impl FnMut(&mut Object)) {
    if let Some(schemas) = pointer_object_mut(document, "/components/schemas") {
        for schema in schemas.values_mut() {
            visit_schema(schema, visit);
        }
    }
    for part in ["paths", "webhooks"] {
        if let Some(part) = document.get_mut(part) {
            visit_embedded(part, visit);
        }
    }
    for part in ["parameters", "headers", "responses"] {
        if let Some(part) = document.pointer_mut(&format!("/components/{part}")) {
            visit_embedded(part, visit);
        }
    }
}

/// Calls `visit` with this schema and those inside it, inner ones first.
pub fn visit_schema(schema: &mut Value, visit: &mut impl FnMut(&mut Object)) {
    let Value::Object(schema) = schema else { return };
    for (_, property) in schema
        .get_mut("properties")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flatten()
    {
        visit_schema(property, visit);
    }
    for keyword in ONE_SCHEMA {
        if let Some(inner) = schema.get_mut(keyword) {
            visit_schema(inner, visit);
        }
    }
    for keyword in SCHEMA_LISTS {
        for inner in schema
            .get_mut(keyword)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            visit_schema(inner, visit);
        }
    }
    visit(schema);
}

/// The object at a JSON pointer.
pub fn pointer_object_mut<'a>(document: &'a mut Value, pointer: &str) -> Option<&'a mut Object> {
    document.pointer_mut(pointer).and_then(Value::as_object_mut)
}

/// The object under this key of `components`, made if it is not there.
pub fn component_map<'a>(document: &'a mut Value, kind: &str) -> Option<&'a mut Object> {
    let components = document
        .as_object_mut()?
        .entry("components")
        .or_insert_with(|| Value::Object(Object::new()));
    let kind = components
        .as_object_mut()?
        .entry(kind)
        .or_insert_with(|| Value::Object(Object::new()));
    kind.as_object_mut()
}

/// What `#/…` names in the document.
pub fn resolve<'a>(document: &'a Value, reference: &str) -> Option<&'a Value> {
    document.pointer(reference.strip_prefix('#')?)
}

/// The value itself, or what its `$ref` names.
pub fn follow<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let mut current = value;
    let mut seen = BTreeSet::new();
    while let Some(reference) = current.get("$ref").and_then(Value::as_str) {
        match resolve(document, reference) {
            Some(target) if seen.insert(reference) => current = target,
            _ => return current,
        }
    }
    current
}

/// The name in a reference to a component schema.
pub fn schema_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}

/// All values of `$ref` in a value.
pub fn references(value: &Value) -> Vec<&str> {
    let mut found = Vec::new();
    collect_references(value, &mut found);
    found
}

fn collect_references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                match (key.as_str(), inner) {
                    ("$ref", Value::String(reference)) => found.push(reference),
                    ("properties", Value::Object(properties)) => {
                        properties
                            .values()
                            .for_each(|property| collect_references(property, found));
                    }
                    ("example" | "examples" | "default" | "enum", _) => {}
                    _ => collect_references(inner, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_references(item, found)),
        _ => {}
    }
}

/// Finds schemas by the key `schema`, as parameters, headers and media types hold them.
fn visit_embedded(value: &mut Value, visit: &mut impl FnMut(&mut Object)) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                match key.as_str() {
                    "schema" => visit_schema(inner, visit),
                    "example" | "examples" => {}
                    _ => visit_embedded(inner, visit),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| visit_embedded(item, visit)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn schemas_are_found_wherever_they_stand() {
        let mut document = json!({
            "paths": {"/a": {"get": {
                "parameters": [{"name": "q", "schema": {"n": 1}}],
                "responses": {"200": {"content": {"application/json": {
                    "schema": {"n": 2, "oneOf": [{"n": 3}]},
                    "example": {"schema": {"n": 0}}
                }}}}
            }}},
            "components": {"schemas": {"A": {"n": 4, "properties": {"items": {"n": 5, "items": {"n": 6}}}}}}
        });
        let mut found = Vec::new();
        for_each_schema(&mut document, &mut |schema| found.extend(schema["n"].as_u64()));
        assert_eq!(found, [6, 5, 4, 1, 3, 2]);
    }

    #[test]
    fn following_a_circle_ends() {
        let document = json!({"components": {"schemas": {
            "A": {"$ref": "#/components/schemas/B"},
            "B": {"$ref": "#/components/schemas/A"}
        }}});
        follow(&document, &document["components"]["schemas"]["A"]);
    }
}

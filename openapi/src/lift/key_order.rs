//! One order of keys, so that a diff of two documents shows what changed and nothing else.

use serde_json::Value;

use crate::document::{METHODS, Object};

const DOCUMENT: &[&str] = &[
    "openapi",
    "jsonSchemaDialect",
    "info",
    "servers",
    "security",
    "tags",
    "paths",
    "webhooks",
    "components",
];
const OPERATION: &[&str] = &[
    "operationId",
    "tags",
    "summary",
    "description",
    "deprecated",
    "security",
    "parameters",
    "requestBody",
    "responses",
    "x-error-codes",
    "x-codeSamples",
];
const PARAMETER: &[&str] = &[
    "$ref",
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "style",
    "explode",
    "schema",
];
const RESPONSE: &[&str] = &["$ref", "description", "required", "headers", "content"];
const SCHEMA: &[&str] = &[
    "$ref",
    "title",
    "description",
    "type",
    "format",
    "const",
    "enum",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "discriminator",
    "allOf",
    "anyOf",
    "oneOf",
    "required",
    "properties",
    "additionalProperties",
    "items",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "examples",
];

/// The document with all keys in their order. Fields of a schema keep the order in which they were
/// declared: it means something to the reader.
pub fn sorted(document: Value) -> Value {
    let Value::Object(document) = document else {
        return document;
    };
    let mut document = in_order(document, DOCUMENT);
    map_entry(&mut document, "paths", |paths| by_name(paths, path_item));
    map_entry(&mut document, "webhooks", |webhooks| by_name(webhooks, path_item));
    map_entry(&mut document, "components", |components| {
        let mut components = by_name(components, |kind| kind);
        map_entry(&mut components, "schemas", |map| by_name(map, schema));
        map_entry(&mut components, "parameters", |map| by_name(map, parameter));
        map_entry(&mut components, "responses", |map| by_name(map, response));
        map_entry(&mut components, "headers", |map| by_name(map, parameter));
        map_entry(&mut components, "securitySchemes", |map| {
            by_name(map, |scheme| scheme)
        });
        components
    });
    Value::Object(document)
}

fn path_item(item: Value) -> Value {
    object(item, |item| {
        let mut item = in_order(item, &METHODS);
        for (key, value) in &mut item {
            if METHODS.contains(&key.as_str()) {
                *value = operation(value.take());
            }
        }
        item
    })
}

fn operation(value: Value) -> Value {
    object(value, |operation| {
        let mut operation = in_order(operation, OPERATION);
        if let Some(Value::Array(parameters)) = operation.get_mut("parameters") {
            for entry in parameters {
                *entry = parameter(entry.take());
            }
        }
        if let Some(body) = operation.get_mut("requestBody") {
            *body = response(body.take());
        }
        map_entry(&mut operation, "responses", |responses| {
            by_name(responses, response)
        });
        operation
    })
}

fn parameter(value: Value) -> Value {
    object(value, |parameter| {
        let mut parameter = in_order(parameter, PARAMETER);
        if let Some(inner) = parameter.get_mut("schema") {
            *inner = schema(inner.take());
        }
        parameter
    })
}

fn response(value: Value) -> Value {
    object(value, |response| {
        let mut response = in_order(response, RESPONSE);
        map_entry(&mut response, "headers", |headers| by_name(headers, parameter));
        map_entry(&mut response, "content", |content| by_name(content, parameter));
        response
    })
}

fn schema(value: Value) -> Value {
    object(value, |map| {
        let mut map = in_order(map, SCHEMA);
        for (keyword, value) in &mut map {
            match (keyword.as_str(), value.take()) {
                ("properties", Value::Object(properties)) => {
                    *value = properties
                        .into_iter()
                        .map(|(name, property)| (name, schema(property)))
                        .collect();
                }
                ("items" | "additionalProperties" | "not", inner) => *value = schema(inner),
                ("allOf" | "anyOf" | "oneOf", Value::Array(options)) => {
                    *value = options.into_iter().map(schema).collect();
                }
                (_, other) => *value = other,
            }
        }
        map
    })
}

fn object(value: Value, sort: impl FnOnce(Object) -> Object) -> Value {
    match value {
        Value::Object(map) => Value::Object(sort(map)),
        other => other,
    }
}

fn map_entry(map: &mut Object, key: &str, sort: impl FnOnce(Object) -> Object) {
    if let Some(value) = map.get_mut(key) {
        *value = object(value.take(), sort);
    }
}

/// The keys named come first, in that order; the others follow by name.
fn in_order(mut map: Object, order: &[&str]) -> Object {
    let mut result: Object = order
        .iter()
        .filter_map(|key| map.shift_remove_entry(*key))
        .collect();
    result.extend(by_name(map, |value| value));
    result
}

fn by_name(map: Object, sort: impl Fn(Value) -> Value) -> Object {
    let mut entries: Vec<(String, Value)> = map.into_iter().collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    entries
        .into_iter()
        .map(|(key, value)| (key, sort(value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_document_comes_out_however_its_keys_stood() {
        let one = r#"{"paths": {
            "/b": {"post": {"responses": {"404": {}, "200": {"content": {}, "description": "d"}}, "operationId": "o"}},
            "/a": {"delete": {}, "get": {"parameters": [{"schema": {"type": "string"}, "in": "query", "name": "q"}]}}},
            "openapi": "3.1.0",
            "components": {"schemas": {"B": {"properties": {"z": {}, "a": {}}, "type": "object"}, "A": {}}}}"#;
        let other = r#"{"openapi": "3.1.0",
            "components": {"schemas": {"A": {}, "B": {"type": "object", "properties": {"z": {}, "a": {}}}}},
            "paths": {
            "/a": {"get": {"parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}}]}, "delete": {}},
            "/b": {"post": {"operationId": "o", "responses": {"200": {"description": "d", "content": {}}, "404": {}}}}}}"#;
        let text = |text: &str| sorted(serde_json::from_str(text).unwrap()).to_string();
        assert_eq!(text(one), text(other));
        assert!(
            text(one).contains(r#"{"z":{},"a":{}}"#),
            "fields keep their order"
        );
    }
}

//! Examples: from the folder of examples by operation id, else from the schema, else put together
//! from the examples of the schema's fields.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::LiftError;
use crate::document::{Object, follow, for_each_operation, operations, pointer_object_mut};

/// Deep enough for any honest schema, and an end for a circular one.
const MAX_DEPTH: usize = 12;

/// Examples that the code does not give.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// By the name of the schema.
    #[serde(default)]
    schemas: BTreeMap<String, Value>,
    /// By operation id: `{"request": {media type: {name: example}}, "responses": {status: …}}`.
    #[serde(default)]
    operations: BTreeMap<String, Value>,
}

pub fn lift(document: &mut Value, examples: &Examples) -> Result<(), LiftError> {
    for (name, example) in &examples.schemas {
        let schemas = pointer_object_mut(document, "/components/schemas");
        match schemas.and_then(|schemas| schemas.get_mut(name)) {
            Some(schema) => schema["examples"] = json!([example]),
            None => return Err(LiftError::UnknownSubject(name.clone())),
        }
    }
    for id in examples.operations.keys() {
        if operations(document).all(|(_, _, operation)| operation.get("operationId") != Some(&json!(id))) {
            return Err(LiftError::UnknownSubject(id.clone()));
        }
    }
    let whole = document.clone();
    let mut unknown = None;
    for_each_operation(document, |_, _, operation| {
        let given = operation
            .get("operationId")
            .and_then(Value::as_str)
            .and_then(|id| examples.operations.get(id))
            .cloned();
        if let Some(place) = given.and_then(|given| place_given(operation, &given)) {
            unknown.get_or_insert(place);
        }
        for media_type in media_types(operation) {
            if !has_example(&whole, media_type)
                && let Some(value) = media_type
                    .get("schema")
                    .and_then(|schema| compose(&whole, schema, MAX_DEPTH))
            {
                media_type.insert("example".into(), value);
            }
        }
    });
    unknown.map_or(Ok(()), |place| Err(LiftError::UnknownSubject(place)))
}

/// Whether a reader of this media type finds an example, there or at its schema.
pub fn has_example(document: &Value, media_type: &Object) -> bool {
    let at_schema = media_type
        .get("schema")
        .map(|schema| follow(document, schema))
        .is_some_and(|schema| schema.get("examples").is_some());
    media_type.contains_key("example") || media_type.contains_key("examples") || at_schema
}

/// Puts in the examples given; returns the first place that the operation does not have.
fn place_given(operation: &mut Object, given: &Value) -> Option<String> {
    let request = given
        .get("request")
        .map(|types| ("requestBody".to_owned(), types));
    let responses = given.get("responses").and_then(Value::as_object);
    let responses = responses
        .into_iter()
        .flatten()
        .map(|(status, types)| (format!("responses/{status}"), types));
    for (place, types) in request.into_iter().chain(responses) {
        for (kind, examples) in types.as_object().into_iter().flatten() {
            let content = match place.split_once('/') {
                Some((_, status)) => operation
                    .get_mut("responses")
                    .and_then(|responses| responses.get_mut(status)),
                None => operation.get_mut("requestBody"),
            };
            let media_type = content
                .and_then(|body| body.get_mut("content"))
                .and_then(|content| content.get_mut(kind))
                .and_then(Value::as_object_mut);
            match media_type {
                Some(media_type) => media_type.insert("examples".into(), examples.clone()),
                None => return Some(format!("{place} {kind}")),
            };
        }
    }
    None
}

/// The media types of the request and of the answers that stand in the operation itself.
fn media_types(operation: &mut Object) -> Vec<&mut Object> {
    let mut found = Vec::new();
    for (key, value) in operation {
        let bodies: Vec<&mut Value> = match key.as_str() {
            "requestBody" => vec![value],
            "responses" => value
                .as_object_mut()
                .into_iter()
                .flat_map(|map| map.values_mut())
                .collect(),
            _ => continue,
        };
        for body in bodies {
            let content = body.get_mut("content").and_then(Value::as_object_mut);
            found.extend(
                content
                    .into_iter()
                    .flat_map(|map| map.values_mut())
                    .filter_map(Value::as_object_mut),
            );
        }
    }
    found
}

/// An example made of the examples inside; none if any part that must be there has none.
fn compose(document: &Value, schema: &Value, depth: usize) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    let at_reference = schema.get("examples").and_then(|examples| examples.get(0));
    if let Some(example) = at_reference {
        return Some(example.clone());
    }
    let schema = follow(document, schema);
    if let Some(example) = schema.get("examples").and_then(|examples| examples.get(0)) {
        return Some(example.clone());
    }
    for keyword in ["const", "default"] {
        if let Some(value) = schema.get(keyword) {
            return Some(value.clone());
        }
    }
    if let Some(value) = schema.get("enum").and_then(|values| values.get(0)) {
        return Some(value.clone());
    }
    if let Some(options) = schema
        .get("oneOf")
        .or_else(|| schema.get("anyOf"))
        .and_then(Value::as_array)
    {
        return options.iter().find_map(|option| compose(document, option, depth));
    }
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        return compose_object(document, schema, properties, depth);
    }
    let kind = schema.get("type").map(|kind| kind.get(0).unwrap_or(kind));
    match (kind.and_then(Value::as_str), schema.get("items")) {
        (Some("array"), Some(items)) => compose(document, items, depth).map(|item| json!([item])),
        (Some("boolean"), _) => Some(json!(false)),
        (Some("null"), _) => Some(Value::Null),
        _ => nullable(schema).then_some(Value::Null),
    }
}

fn compose_object(document: &Value, schema: &Value, properties: &Object, depth: usize) -> Option<Value> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required =
        |name: &str| required.is_some_and(|names| names.iter().any(|required| required == name));
    let mut object = Object::new();
    for (name, property) in properties {
        match compose(document, property, depth) {
            Some(value) => {
                object.insert(name.clone(), value);
            }
            None if is_required(name) => return None,
            None => {}
        }
    }
    Some(Value::Object(object))
}

fn nullable(schema: &Value) -> bool {
    schema
        .get("type")
        .and_then(Value::as_array)
        .is_some_and(|kinds| kinds.iter().any(|kind| kind == "null"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(schema: &Value) -> Value {
        json!({
            "paths": {"/a": {"get": {"operationId": "list_a", "responses": {
                "200": {"content": {"application/json": {"schema": schema}}}
            }}}},
            "components": {"schemas": {
                "A": {"type": "object", "examples": [{"id": 1}]},
                "Loop": {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/components/schemas/Loop"}}}
            }}
        })
    }

    fn composed(schema: &Value) -> Option<Value> {
        let mut document = document(schema);
        lift(&mut document, &Examples::default()).unwrap();
        document["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]
            .get("example")
            .cloned()
    }

    #[test]
    fn a_list_shows_the_example_of_its_items() {
        let page = json!({"type": "object", "required": ["items", "next_cursor"], "properties": {
            "items": {"type": "array", "items": {"$ref": "#/components/schemas/A"}},
            "next_cursor": {"type": ["string", "null"]}
        }});
        assert_eq!(
            composed(&page),
            Some(json!({"items": [{"id": 1}], "next_cursor": null}))
        );
    }

    #[test]
    fn what_has_an_example_gets_no_other_and_what_has_none_none() {
        assert_eq!(composed(&json!({"$ref": "#/components/schemas/A"})), None);
        assert_eq!(composed(&json!({"type": "string"})), None);
        assert_eq!(composed(&json!({"$ref": "#/components/schemas/Loop"})), None);
        let lacking = json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}});
        assert_eq!(composed(&lacking), None);
    }

    #[test]
    fn given_examples_go_where_they_belong() {
        let examples = |operations: Value| Examples {
            operations: serde_json::from_value(operations).unwrap(),
            ..Examples::default()
        };
        let given =
            |kind: &str| examples(json!({"list_a": {"responses": {"200": {kind: {"one": {"value": 1}}}}}}));
        let mut lifted = document(&json!({"type": "integer"}));
        lift(&mut lifted, &given("application/json")).unwrap();
        assert_eq!(
            lifted["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]["examples"],
            json!({"one": {"value": 1}})
        );
        assert_eq!(
            lift(&mut lifted, &given("text/csv")),
            Err(LiftError::UnknownSubject("responses/200 text/csv".into()))
        );
        let unknown = examples(json!({"gone": {}}));
        assert_eq!(
            lift(&mut lifted, &unknown),
            Err(LiftError::UnknownSubject("gone".into()))
        );
    }

    #[test]
    fn a_schema_may_be_given_its_example() {
        let given = |name: &str| Examples {
            schemas: BTreeMap::from([(name.to_owned(), json!({"id": 2}))]),
            ..Examples::default()
        };
        let mut lifted = document(&json!({}));
        lift(&mut lifted, &given("A")).unwrap();
        assert_eq!(
            lifted["components"]["schemas"]["A"]["examples"],
            json!([{"id": 2}])
        );
        assert_eq!(
            lift(&mut lifted, &given("Gone")),
            Err(LiftError::UnknownSubject("Gone".into()))
        );
    }
}

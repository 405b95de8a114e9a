//! Which fields are there, and which may be null. poem-openapi leaves an `Option` out of `required`
//! and says nothing about null, yet sends it as null and takes null for absent. In a merge patch
//! null removes, so there only those fields take it that are declared nullable.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::LiftError;
use super::reach::{Part, reachable};
use super::schemas::allow_null;
use crate::document::{Object, pointer_object_mut, visit_schema};

pub fn lift(document: &mut Value, sometimes_absent: &[(&str, &str)]) -> Result<(), LiftError> {
    let sent_to_us = reachable(document, Part::Request);
    let patches = reachable(document, Part::MergePatch);
    let sent_by_us = reachable(document, Part::Answers);
    let Some(schemas) = pointer_object_mut(document, "/components/schemas") else {
        return Ok(());
    };
    for (name, schema) in schemas.iter_mut() {
        let only_answers = !sent_to_us.contains(name);
        if patches.contains(name) && !sent_by_us.contains(name) {
            continue;
        }
        visit_schema(schema, &mut |schema| optional_may_be_null(schema, only_answers));
    }
    for (schema, field) in sometimes_absent {
        let Some(schema) = schemas.get_mut(*schema).and_then(Value::as_object_mut) else {
            continue;
        };
        leave_out(schema, field)?;
    }
    Ok(())
}

/// An optional field without a default takes null. In a schema that we only send, every field is
/// there: poem-openapi writes an empty `Option` as null.
fn optional_may_be_null(schema: &mut Object, only_answers: bool) {
    let required: BTreeSet<String> = names(schema.get("required"));
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
        return;
    };
    for (name, property) in properties.iter_mut() {
        let Some(property) = property.as_object_mut() else {
            continue;
        };
        if !required.contains(name) && !property.contains_key("default") {
            allow_null(property);
        }
        if only_answers {
            property.shift_remove("default");
        }
    }
    if only_answers {
        let all: Vec<Value> = properties.keys().map(|name| json!(name)).collect();
        schema.insert("required".into(), Value::Array(all));
    }
}

fn leave_out(schema: &mut Object, field: &str) -> Result<(), LiftError> {
    let known = schema
        .get("properties")
        .and_then(|properties| properties.get(field))
        .is_some();
    match schema.get_mut("required").and_then(Value::as_array_mut) {
        Some(required) if known => required.retain(|name| name != field),
        _ => return Err(LiftError::UnknownSubject(field.to_owned())),
    }
    Ok(())
}

fn names(list: Option<&Value>) -> BTreeSet<String> {
    let list = list.and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Value {
        let object = |required: Value| {
            json!({"type": "object", "required": required, "properties": {
                "a": {"type": "string"},
                "b": {"type": "string"},
                "c": {"type": "string", "default": "x"}
            }})
        };
        let body = |name: &str| json!({"content": {"application/json": {"schema": {"$ref": format!("#/components/schemas/{name}")}}}});
        json!({
            "paths": {"/a": {"post": {"requestBody": body("In"), "responses": {"200": body("Out")}}}},
            "components": {"schemas": {
                "In": {"type": "object", "required": ["shared"], "properties": {"shared": {"$ref": "#/components/schemas/Shared"}}},
                "Shared": object(json!(["a"])),
                "Out": object(json!(["a"])),
            }}
        })
    }

    #[test]
    fn in_an_answer_everything_is_there() {
        let mut document = document();
        lift(&mut document, &[]).unwrap();
        assert_eq!(
            document["components"]["schemas"]["Out"],
            json!({"type": "object", "required": ["a", "b", "c"], "properties": {
                "a": {"type": "string"},
                "b": {"type": ["string", "null"]},
                "c": {"type": "string"}
            }})
        );
    }

    #[test]
    fn what_is_sent_to_us_may_leave_out_the_optional() {
        let mut document = document();
        lift(&mut document, &[]).unwrap();
        assert_eq!(
            document["components"]["schemas"]["Shared"],
            json!({"type": "object", "required": ["a"], "properties": {
                "a": {"type": "string"},
                "b": {"type": ["string", "null"]},
                "c": {"type": "string", "default": "x"}
            }})
        );
    }

    #[test]
    fn in_a_merge_patch_null_is_for_what_is_declared_nullable() {
        let mut document = document();
        document["paths"]["/a"]["post"]["requestBody"]["content"] = json!({"application/merge-patch+json": {
            "schema": {"$ref": "#/components/schemas/Shared"}
        }});
        lift(&mut document, &[]).unwrap();
        assert_eq!(
            document["components"]["schemas"]["Shared"]["properties"]["b"],
            json!({"type": "string"})
        );
    }

    #[test]
    fn a_field_that_is_left_out_when_empty_is_not_promised() {
        let mut document = document();
        lift(&mut document, &[("Out", "a")]).unwrap();
        assert_eq!(
            document["components"]["schemas"]["Out"]["required"],
            json!(["b", "c"])
        );
        assert_eq!(
            lift(&mut document, &[("Out", "z")]),
            Err(LiftError::UnknownSubject("z".into()))
        );
    }
}

//! What travels both ways is told twice where the two ways differ: what we send is always whole, and
//! what is sent to us may leave out the optional. `Person` is the answer's, `PersonInput` the request's.

use std::collections::BTreeSet;

use serde_json::Value;

use super::LiftError;
use super::reach::{Part, reachable};
use crate::document::{
    Object, for_each_operation, pointer_object_mut, references, schema_name, visit_schema,
};

const SCHEMAS: &str = "/components/schemas";
const SUFFIX: &str = "Input";

/// `same_both_ways`: schemas that say in answers what they said in requests, and no more.
pub fn lift(document: &mut Value, same_both_ways: &[&str]) -> Result<(), LiftError> {
    let sent_to_us = reachable(document, Part::Request);
    let sent_by_us = reachable(document, Part::Answers);
    let both = sent_to_us.intersection(&sent_by_us);
    let both: BTreeSet<&str> = both
        .map(String::as_str)
        .filter(|name| !same_both_ways.contains(name))
        .collect();
    let Some(schemas) = pointer_object_mut(document, SCHEMAS) else {
        return Ok(());
    };
    let differing = differing(schemas, &both);
    for name in &differing {
        let mut input = schemas.get(name).cloned().unwrap_or_default();
        rename(&mut input, &differing);
        let name = format!("{name}{SUFFIX}");
        if let Some(title) = input.get_mut("title") {
            *title = name.clone().into();
        }
        if schemas.insert(name.clone(), input).is_some() {
            return Err(LiftError::NameTaken(name));
        }
    }
    for name in sent_to_us.difference(&sent_by_us) {
        if let Some(schema) = schemas.get_mut(name) {
            rename(schema, &differing);
        }
    }
    for_each_operation(document, |_, _, operation| {
        if let Some(body) = operation.get_mut("requestBody") {
            rename(body, &differing);
        }
    });
    Ok(())
}

/// Those with something optional, and those that hold such a one.
fn differing(schemas: &Object, both: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut differing: BTreeSet<String> = BTreeSet::new();
    loop {
        let more = both.iter().filter(|name| !differing.contains(**name));
        let more: Vec<String> = more
            .filter(|name| {
                let schema = schemas.get(**name);
                schema.is_some_and(|schema| {
                    leaves_out(schema)
                        || references(schema)
                            .into_iter()
                            .filter_map(schema_name)
                            .any(|name| differing.contains(name))
                })
            })
            .map(|name| (*name).to_owned())
            .collect();
        if more.is_empty() {
            return differing;
        }
        differing.extend(more);
    }
}

fn leaves_out(schema: &Value) -> bool {
    let mut leaves_out = false;
    visit_schema(&mut schema.clone(), &mut |schema| {
        let required = schema.get("required").and_then(Value::as_array);
        let is_required =
            |name: &str| required.is_some_and(|required| required.iter().any(|other| other == name));
        let properties = schema.get("properties").and_then(Value::as_object);
        leaves_out |= properties.is_some_and(|properties| !properties.keys().all(|name| is_required(name)));
    });
    leaves_out
}

/// Refers to the inputs in place of what they were made of.
fn rename(value: &mut Value, differing: &BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                match (key.as_str(), inner) {
                    ("$ref" | "mapping", inner) => point_to_input(inner, differing),
                    ("example" | "examples" | "default" | "enum", _) => {}
                    (_, inner) => rename(inner, differing),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, differing)),
        _ => {}
    }
}

fn point_to_input(reference: &mut Value, differing: &BTreeSet<String>) {
    match reference {
        Value::String(text) if schema_name(text).is_some_and(|name| differing.contains(name)) => {
            text.push_str(SUFFIX);
        }
        Value::Object(mapping) => mapping
            .values_mut()
            .for_each(|target| point_to_input(target, differing)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn reference(name: &str) -> Value {
        json!({"$ref": format!("#/components/schemas/{name}")})
    }

    fn document() -> Value {
        let body = |name: &str| json!({"content": {"application/json": {"schema": reference(name)}}});
        json!({
            "paths": {"/a": {"post": {"requestBody": body("New"), "responses": {"200": body("Order")}}}},
            "components": {"schemas": {
                "New": {"required": ["to"], "properties": {"to": {"items": reference("Recipient")}}},
                "Order": {"required": ["to"], "properties": {"to": {"items": reference("Recipient")}}},
                "Recipient": {"required": ["person", "kind"], "properties": {
                    "person": {"allOf": [reference("Person")]}, "kind": reference("Kind")
                }},
                "Person": {"title": "Person", "properties": {"name": {"type": "string"}}},
                "Kind": {"enum": ["a"]}
            }}
        })
    }

    #[test]
    fn what_may_be_left_out_on_one_way_only_is_told_twice() {
        let mut document = document();
        lift(&mut document, &[]).unwrap();
        let schemas = &document["components"]["schemas"];
        assert_eq!(
            schemas["New"]["properties"]["to"]["items"],
            reference("RecipientInput")
        );
        assert_eq!(
            schemas["Order"]["properties"]["to"]["items"],
            reference("Recipient")
        );
        let person = |name: &str| &schemas[name]["properties"]["person"]["allOf"][0];
        assert_eq!(*person("RecipientInput"), reference("PersonInput"));
        assert_eq!(*person("Recipient"), reference("Person"));
        assert_eq!(schemas["PersonInput"]["title"], "PersonInput");
        assert_eq!(
            schemas["PersonInput"]["properties"],
            schemas["Person"]["properties"]
        );
        assert_eq!(schemas["KindInput"], Value::Null);
    }

    #[test]
    fn what_is_the_same_both_ways_stays_one() {
        let mut document = document();
        lift(&mut document, &["Person"]).unwrap();
        let schemas = document["components"]["schemas"].as_object().unwrap();
        assert_eq!(schemas.len(), 5);
    }

    #[test]
    fn a_name_that_is_taken_is_told() {
        let mut document = document();
        document["components"]["schemas"]["PersonInput"] = json!({});
        assert_eq!(
            lift(&mut document, &[]),
            Err(LiftError::NameTaken("PersonInput".into()))
        );
    }
}

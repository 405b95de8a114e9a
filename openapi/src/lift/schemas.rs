//! Schemas in the words of JSON Schema 2020-12, which is what OpenAPI 3.1 speaks.

use serde_json::{Number, Value, json};

use crate::document::{Object, for_each_schema};

pub fn lift(document: &mut Value) {
    for_each_schema(document, &mut |schema| {
        flatten_described_reference(schema);
        whole_numbers(schema);
        exclusive_bounds(schema);
        example_into_examples(schema);
        if schema.get("default") == Some(&Value::Null) {
            schema.remove("default");
        }
        if schema.remove("nullable") == Some(Value::Bool(true)) {
            allow_null(schema);
        }
    });
}

/// Lets the schema accept `null` too.
pub fn allow_null(schema: &mut Object) {
    if accepts_null(schema) {
        return;
    }
    let mut typed = false;
    if let Some(kind) = schema.get_mut("type") {
        typed = true;
        match kind {
            Value::Array(kinds) => kinds.push(json!("null")),
            kind => *kind = json!([kind.take(), "null"]),
        }
    }
    if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
    }
    for keyword in ["oneOf", "anyOf"] {
        if let Some(options) = schema.get_mut(keyword).and_then(Value::as_array_mut) {
            options.push(json!({"type": "null"}));
            return;
        }
    }
    for keyword in ["$ref", "allOf"] {
        if let Some(value) = schema.shift_remove(keyword).filter(|_| !typed) {
            schema.insert("oneOf".into(), json!([{keyword: value}, {"type": "null"}]));
            return;
        }
    }
}

/// Whether `null` is among what the schema itself names (references are not followed).
pub fn accepts_null(schema: &Object) -> bool {
    let is_null = |kind: &Value| kind == "null";
    let in_options = |keyword: &str| {
        schema
            .get(keyword)
            .and_then(Value::as_array)
            .is_some_and(|options| {
                options
                    .iter()
                    .any(|option| option.get("type").is_some_and(is_null))
            })
    };
    match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_null),
        Some(kind) => is_null(kind),
        None => in_options("oneOf") || in_options("anyOf"),
    }
}

/// For a reference with a description poem-openapi writes `allOf` of the reference and a schema that
/// only describes; 3.1 lets the description stand beside `$ref`.
fn flatten_described_reference(schema: &mut Object) {
    let Some([reference, description]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice)
    else {
        return;
    };
    let (Some(reference), Some(description)) = (reference.as_object(), description.as_object()) else {
        return;
    };
    let repeats = description
        .iter()
        .all(|(key, value)| schema.get(key) == Some(value));
    if reference.len() != 1 || !repeats {
        return;
    }
    if let Some(target) = reference.get("$ref").cloned() {
        schema.shift_remove("allOf");
        schema.insert("$ref".into(), target);
    }
}

/// Bounds come as `100.0`.
fn whole_numbers(schema: &mut Object) {
    let is_integer = schema.get("type").is_some_and(|kind| kind == "integer");
    for keyword in ["minimum", "maximum", "multipleOf", "default", "example"] {
        if let Some(Value::Number(number)) = schema.get_mut(keyword)
            && (is_integer || !matches!(keyword, "default" | "example"))
        {
            shorten(number);
        }
    }
}

fn shorten(number: &mut Number) {
    // Beyond 2^53 a float no longer names one integer.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if let Some(value) = number.as_f64().filter(|_| number.is_f64())
        && value.fract() == 0.0
        && value.abs() < EXACT
        && let Ok(whole) = format!("{value:.0}").parse::<i64>()
    {
        *number = whole.into();
    }
}

/// In 3.0 `exclusiveMinimum` is a flag on `minimum`, in 3.1 it is the bound itself.
fn exclusive_bounds(schema: &mut Object) {
    for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match schema.get(flag) {
            Some(Value::Bool(true)) => {
                if let Some(value) = schema.shift_remove(bound) {
                    schema.insert(flag.into(), value);
                }
            }
            Some(Value::Bool(false)) => {
                schema.shift_remove(flag);
            }
            _ => {}
        }
    }
}

fn example_into_examples(schema: &mut Object) {
    if let Some(example) = schema.shift_remove("example") {
        schema.insert("examples".into(), json!([example]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lifted(schema: &Value) -> Value {
        let mut document = json!({"components": {"schemas": {"S": schema}}});
        lift(&mut document);
        document["components"]["schemas"]["S"].take()
    }

    #[test]
    fn null_joins_the_types() {
        for (given, expected) in [
            (
                json!({"type": "string", "nullable": true}),
                json!({"type": ["string", "null"]}),
            ),
            (
                json!({"type": "string", "enum": ["a"], "nullable": true}),
                json!({"type": ["string", "null"], "enum": ["a", null]}),
            ),
            (
                json!({"$ref": "#/x", "description": "d", "nullable": true}),
                json!({"description": "d", "oneOf": [{"$ref": "#/x"}, {"type": "null"}]}),
            ),
            (
                json!({"oneOf": [{"type": "string"}], "nullable": true}),
                json!({"oneOf": [{"type": "string"}, {"type": "null"}]}),
            ),
            (
                json!({"type": "string", "nullable": false}),
                json!({"type": "string"}),
            ),
            (json!({"nullable": true}), json!({})),
        ] {
            assert_eq!(lifted(&given), expected);
        }
    }

    #[test]
    fn allowing_null_twice_is_allowing_it_once() {
        for schema in [
            json!({"type": "string"}),
            json!({"$ref": "#/x"}),
            json!({"anyOf": [{"type": "string"}]}),
        ] {
            let Value::Object(mut once) = schema else {
                unreachable!()
            };
            allow_null(&mut once);
            let mut twice = once.clone();
            allow_null(&mut twice);
            assert_eq!(once, twice);
            assert!(accepts_null(&once));
        }
    }

    #[test]
    fn a_described_reference_is_flat() {
        assert_eq!(
            lifted(&json!({"description": "d", "allOf": [{"$ref": "#/x"}, {"description": "d"}]})),
            json!({"description": "d", "$ref": "#/x"})
        );
        let union_member = json!({"allOf": [{"type": "object", "properties": {"t": {}}}, {"$ref": "#/x"}]});
        assert_eq!(lifted(&union_member), union_member);
    }

    #[test]
    fn bounds_are_whole_numbers_and_exclusive_bounds_numbers() {
        assert_eq!(
            lifted(&json!({"type": "integer", "maximum": 100.0, "minimum": 1.0, "exclusiveMinimum": true})),
            json!({"type": "integer", "maximum": 100, "exclusiveMinimum": 1})
        );
        assert_eq!(
            lifted(&json!({"type": "number", "multipleOf": 0.5, "default": 1.0, "exclusiveMaximum": false})),
            json!({"type": "number", "multipleOf": 0.5, "default": 1.0})
        );
        assert_eq!(lifted(&json!({"minimum": 1e300})), json!({"minimum": 1e300}));
    }

    #[test]
    fn examples_are_a_list_and_a_null_default_says_nothing() {
        assert_eq!(
            lifted(&json!({"type": "string", "example": "a", "default": null})),
            json!({"type": "string", "examples": ["a"]})
        );
    }
}

//! Every schema and every field says what it is; a number says of what.

use serde_json::Value;

use super::{Report, has_text};
use crate::document::{Object, follow};

/// A number's description has one of these words.
const UNITS: &[&str] = &[
    "yen",
    "basis point",
    "percent",
    "millisecond",
    "second",
    "minute",
    "hour",
    "day",
    "byte",
    "gram",
    "millimetre",
    "how many",
    "number of",
    "count",
    "version",
    "status",
    "sequence",
    "row",
    "line",
    "position",
    "points",
    "attempt",
];

pub fn lint(document: &Value, report: &mut Report) {
    let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
    for (name, schema) in schemas.into_iter().flatten() {
        // Helpers that join a union's tag to its member carry no text of their own.
        let is_member_of_union = schema.get("allOf").is_some();
        report.unless(
            is_member_of_union || has_text(schema, "description"),
            name,
            "is not described",
        );
        lint_fields(document, schema, name, report);
    }
}

fn lint_fields(document: &Value, schema: &Value, at: &str, report: &mut Report) {
    let properties = schema.get("properties").and_then(Value::as_object);
    for (name, field) in properties.into_iter().flatten() {
        let at = format!("{at}.{name}");
        match description(document, field) {
            None => report.add(&at, "is not described"),
            Some(text) => {
                let text = text.to_lowercase();
                let names_unit = UNITS.iter().any(|unit| text.contains(unit));
                report.unless(!is_number(field) || names_unit, &at, "does not say in which unit");
            }
        }
        lint_fields(document, field, &at, report);
        if let Some(items) = field.get("items") {
            lint_fields(document, items, &at, report);
        }
    }
}

/// The field's own description, else that of the schema that it is. What a list is a list of, or what else
/// than null there may be, does not say yet what it is here.
fn description<'a>(document: &'a Value, field: &'a Value) -> Option<&'a str> {
    let text = |value: &'a Value| {
        value
            .get("description")
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
    };
    text(field).or_else(|| text(follow(document, field)))
}

fn is_number(field: &Value) -> bool {
    let is = |kind: &Value| kind == "integer" || kind == "number";
    match field.as_object().and_then(|field: &Object| field.get("type")) {
        Some(Value::Array(kinds)) => kinds.iter().any(is),
        Some(kind) => is(kind),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn findings(schemas: &Value) -> Vec<String> {
        let mut report = Report::default();
        lint(&json!({"components": {"schemas": schemas}}), &mut report);
        report.findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn schemas_and_fields_are_described() {
        let schemas = json!({
            "A": {"properties": {
                "plain": {"type": "string"},
                "described": {"type": "string", "description": "d"},
                "referring": {"$ref": "#/components/schemas/B"},
                "nullable": {"oneOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]},
                "list": {"type": "array", "items": {"$ref": "#/components/schemas/B"}},
                "inner": {"description": "d", "properties": {"deep": {"type": "string"}}}
            }},
            "B": {"description": "d"}
        });
        assert_eq!(
            findings(&schemas),
            [
                "A: is not described",
                "A.plain: is not described",
                "A.nullable: is not described",
                "A.list: is not described",
                "A.inner.deep: is not described"
            ]
        );
    }

    #[test]
    fn numbers_name_their_unit() {
        let schemas = json!({"A": {"description": "d", "properties": {
            "price": {"type": "integer", "description": "What it costs."},
            "billed": {"type": ["integer", "null"], "description": "What it costs, in yen."}
        }}});
        assert_eq!(findings(&schemas), ["A.price: does not say in which unit"]);
    }
}

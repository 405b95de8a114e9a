//! Schemas: a request must not ask for more, an answer must not promise less.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Changes, Direction};
use crate::document::follow;

/// Bounds, and whether a larger value is the stricter one.
const BOUNDS: [(&str, bool); 10] = [
    ("minimum", true),
    ("exclusiveMinimum", true),
    ("maximum", false),
    ("exclusiveMaximum", false),
    ("minLength", true),
    ("maxLength", false),
    ("minItems", true),
    ("maxItems", false),
    ("minProperties", true),
    ("maxProperties", false),
];

/// Adds what breaks between two schemas that stand at the same place.
pub fn compare_schemas(changes: &mut Changes<'_>, at: &str, direction: Direction, old: &Value, new: &Value) {
    Comparison {
        changes,
        at,
        direction,
        seen: BTreeSet::new(),
    }
    .compare("", old, new);
}

struct Comparison<'a, 'd> {
    changes: &'a mut Changes<'d>,
    /// The body or parameter whose schema this is; pointers lead on from here.
    at: &'a str,
    direction: Direction,
    /// Pairs of references already compared: schemas may be circular.
    seen: BTreeSet<(String, String)>,
}

impl Comparison<'_, '_> {
    fn add(&mut self, pointer: &str, change: impl Into<String>) {
        let space = if pointer.is_empty() { "" } else { " " };
        self.changes.add(&format!("{}{space}{pointer}", self.at), change);
    }

    fn compare(&mut self, pointer: &str, old: &Value, new: &Value) {
        if let (Some(old), Some(new)) = (reference(old), reference(new))
            && !self.seen.insert((old.to_owned(), new.to_owned()))
        {
            return;
        }
        let (old, new) = (follow(self.changes.old, old), follow(self.changes.new, new));
        self.compare_types(pointer, old, new);
        self.compare_values(pointer, old, new);
        self.compare_bounds(pointer, old, new);
        self.compare_properties(pointer, old, new);
        self.compare_options(pointer, old, new);
        if let (Some(old), Some(new)) = (old.get("items"), new.get("items")) {
            self.compare(&format!("{pointer}/*"), old, new);
        }
        match (old.get("additionalProperties"), new.get("additionalProperties")) {
            (Some(old @ Value::Object(_)), Some(new @ Value::Object(_))) => {
                self.compare(&format!("{pointer}/*"), old, new);
            }
            (before, Some(Value::Bool(false)))
                if before != Some(&Value::Bool(false)) && self.direction == Direction::Request =>
            {
                self.add(pointer, "unknown fields refused");
            }
            _ => {}
        }
    }

    fn compare_types(&mut self, pointer: &str, old: &Value, new: &Value) {
        let (before, after) = (types(old), types(new));
        let fits = match self.direction {
            Direction::Request => covers(&after, &before),
            Direction::Response => covers(&before, &after),
        };
        if !fits {
            self.add(
                pointer,
                format!("type {} became {}", named(&before), named(&after)),
            );
        }
        if !before.is_empty() && !after.is_empty() && old.get("format") != new.get("format") {
            self.add(pointer, "format changed");
        }
    }

    /// Values are compared where clients send them; in answers they may grow, and fewer do no harm.
    fn compare_values(&mut self, pointer: &str, old: &Value, new: &Value) {
        if self.direction == Direction::Response {
            return;
        }
        let values = |schema: &Value| match schema.get("const") {
            Some(value) => Some(vec![value.clone()]),
            None => schema.get("enum").and_then(Value::as_array).cloned(),
        };
        let Some(after) = values(new) else { return };
        match values(old) {
            None => self.add(pointer, "limited to listed values"),
            Some(before) => {
                for value in before.iter().filter(|value| !after.contains(value)) {
                    self.add(pointer, format!("value {value} removed"));
                }
            }
        }
    }

    fn compare_bounds(&mut self, pointer: &str, old: &Value, new: &Value) {
        if self.direction == Direction::Response {
            return;
        }
        for (keyword, larger_is_stricter) in BOUNDS {
            let bound = |schema: &Value| schema.get(keyword).and_then(Value::as_f64);
            let stricter = match (bound(old), bound(new)) {
                (None, Some(_)) => true,
                (Some(before), Some(after)) if larger_is_stricter => after > before,
                (Some(before), Some(after)) => after < before,
                (_, None) => false,
            };
            if stricter {
                self.add(pointer, format!("{keyword} is stricter"));
            }
        }
        for keyword in ["pattern", "multipleOf"] {
            if new.get(keyword).is_some() && new.get(keyword) != old.get(keyword) {
                self.add(pointer, format!("{keyword} changed"));
            }
        }
    }

    fn compare_properties(&mut self, pointer: &str, old: &Value, new: &Value) {
        let (required_before, required_after) = (required(old), required(new));
        let properties = |schema: &Value| schema.get("properties").and_then(Value::as_object).cloned();
        let (before, after) = (
            properties(old).unwrap_or_default(),
            properties(new).unwrap_or_default(),
        );
        for (name, old) in &before {
            let pointer = format!("{pointer}/{name}");
            match after.get(name) {
                Some(new) => self.compare(&pointer, old, new),
                None => self.add(&pointer, "field removed"),
            }
        }
        let (stricter, looser, change) = match self.direction {
            Direction::Request => (&required_after, &required_before, "became required"),
            Direction::Response => (&required_before, &required_after, "may be absent now"),
        };
        for name in stricter
            .difference(looser)
            .filter(|name| after.contains_key(*name))
        {
            self.add(&format!("{pointer}/{name}"), change);
        }
    }

    /// Variants are told apart by what they refer to. Answers may grow new ones.
    fn compare_options(&mut self, pointer: &str, old: &Value, new: &Value) {
        for keyword in ["oneOf", "anyOf", "allOf"] {
            let options = |schema: &Value| {
                schema
                    .get(keyword)
                    .and_then(Value::as_array)
                    .cloned()
                    .unwrap_or_default()
            };
            let after = options(new);
            for (index, before) in options(old).iter().enumerate() {
                let counterpart = match reference(before) {
                    Some(name) => after.iter().find(|option| reference(option) == Some(name)),
                    None => after.get(index).filter(|option| reference(option).is_none()),
                };
                match counterpart {
                    Some(counterpart) => self.compare(pointer, before, counterpart),
                    None if self.direction == Direction::Request || keyword == "allOf" => {
                        self.add(pointer, format!("{keyword} {} removed", described(before)));
                    }
                    None => {}
                }
            }
        }
    }
}

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)
}

fn described(option: &Value) -> String {
    reference(option)
        .and_then(|reference| reference.rsplit('/').next())
        .map_or_else(|| named(&types(option)), str::to_owned)
}

/// The types a schema allows; none means all.
fn types(schema: &Value) -> BTreeSet<String> {
    match schema.get("type") {
        Some(Value::String(kind)) => BTreeSet::from([kind.clone()]),
        Some(Value::Array(kinds)) => kinds
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => BTreeSet::new(),
    }
}

fn covers(wide: &BTreeSet<String>, narrow: &BTreeSet<String>) -> bool {
    let has = |kind: &String| wide.contains(kind) || (kind == "integer" && wide.contains("number"));
    wide.is_empty() || (!narrow.is_empty() && narrow.iter().all(has))
}

fn named(types: &BTreeSet<String>) -> String {
    match types.len() {
        0 => "any".to_owned(),
        _ => types.iter().map(String::as_str).collect::<Vec<_>>().join("|"),
    }
}

fn required(schema: &Value) -> BTreeSet<String> {
    let names = schema.get("required").and_then(Value::as_array);
    names
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn breaks(direction: Direction, old: &Value, new: &Value) -> Vec<String> {
        let mut changes = Changes {
            old: &json!({}),
            new: &json!({}),
            breaking: Vec::new(),
        };
        compare_schemas(&mut changes, "S", direction, old, new);
        changes.breaking.iter().map(ToString::to_string).collect()
    }

    /// Old, new, what breaks when sent, what breaks when received.
    type Case = (Value, Value, &'static [&'static str], &'static [&'static str]);

    #[test]
    fn what_breaks_depends_on_the_direction() {
        let object =
            |required: Value, properties: Value| json!({"required": required, "properties": properties});
        let cases: [Case; 14] = [
            (
                json!({"type": "number"}),
                json!({"type": "integer"}),
                &["S: type number became integer"],
                &[],
            ),
            (
                json!({"type": "integer"}),
                json!({"type": "number"}),
                &[],
                &["S: type integer became number"],
            ),
            (
                json!({"type": "string"}),
                json!({"type": ["string", "null"]}),
                &[],
                &["S: type string became null|string"],
            ),
            (
                json!({"type": "string"}),
                json!({"type": "integer"}),
                &["S: type string became integer"],
                &["S: type string became integer"],
            ),
            (
                json!({"type": "string", "format": "date"}),
                json!({"type": "string", "format": "date-time"}),
                &["S: format changed"],
                &["S: format changed"],
            ),
            (
                json!({"enum": ["a", "b"]}),
                json!({"enum": ["a", "c"]}),
                &["S: value \"b\" removed"],
                &[],
            ),
            (
                json!({}),
                json!({"enum": ["a"]}),
                &["S: limited to listed values"],
                &[],
            ),
            (
                json!({"maxLength": 9}),
                json!({"maxLength": 8}),
                &["S: maxLength is stricter"],
                &[],
            ),
            (json!({"minimum": 2}), json!({"minimum": 1}), &[], &[]),
            (json!({}), json!({"pattern": "a"}), &["S: pattern changed"], &[]),
            (
                object(json!([]), json!({"a": {}})),
                object(json!([]), json!({})),
                &["S /a: field removed"],
                &["S /a: field removed"],
            ),
            (
                object(json!([]), json!({"a": {}})),
                object(json!(["a", "b"]), json!({"a": {}, "b": {}})),
                &["S /a: became required", "S /b: became required"],
                &[],
            ),
            (
                object(json!(["a"]), json!({"a": {}})),
                object(json!([]), json!({"a": {}, "b": {}})),
                &[],
                &["S /a: may be absent now"],
            ),
            (
                json!({"items": {"properties": {"a": {}}}}),
                json!({"items": {"properties": {}}}),
                &["S /*/a: field removed"],
                &["S /*/a: field removed"],
            ),
        ];
        for (old, new, sent, received) in cases {
            assert_eq!(breaks(Direction::Request, &old, &new), sent, "{old} -> {new}");
            assert_eq!(
                breaks(Direction::Response, &old, &new),
                received,
                "{old} -> {new}"
            );
        }
    }

    #[test]
    fn variants_may_join_an_answer_and_not_leave_a_request() {
        let union = |names: &[&str]| -> Value {
            let options: Vec<Value> = names
                .iter()
                .map(|name| json!({"$ref": format!("#/{name}")}))
                .collect();
            json!({"oneOf": options})
        };
        let (small, large) = (union(&["A"]), union(&["A", "B"]));
        assert_eq!(breaks(Direction::Request, &large, &small), ["S: oneOf B removed"]);
        assert_eq!(breaks(Direction::Request, &small, &large), [""; 0]);
        assert_eq!(breaks(Direction::Response, &small, &large), [""; 0]);
    }

    #[test]
    fn circles_end() {
        let document = |kind: &str| {
            json!({"components": {"schemas": {"A": {"properties": {
                "next": {"$ref": "#/components/schemas/A"}, "value": {"type": kind}
            }}}}})
        };
        let (old, new) = (document("string"), document("integer"));
        let mut changes = Changes {
            old: &old,
            new: &new,
            breaking: Vec::new(),
        };
        let reference = json!({"$ref": "#/components/schemas/A"});
        compare_schemas(&mut changes, "S", Direction::Response, &reference, &reference);
        assert_eq!(changes.breaking.len(), 1);
        assert_eq!(
            changes.breaking[0].to_string(),
            "S /value: type string became integer"
        );
    }
}

//! What a schema says about the kind of its values.

use crate::load::{Node, Value};

const KINDS: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];

pub(super) fn has_null_type(node: &Node) -> bool {
    match node.get("type").map(|node| &node.value) {
        Some(Value::Text(kind)) => kind == "null",
        Some(Value::List(kinds)) => kinds
            .iter()
            .any(|kind| kind.text() == Some("null") || kind.is_null()),
        _ => false,
    }
}

pub(super) fn has_null_value(node: &Node) -> bool {
    node.items("enum").iter().any(Node::is_null)
}

/// The kinds that the schema allows, but for null; guessed where it names none.
pub(super) fn kinds(node: &Node) -> Vec<&'static str> {
    let known = |text: &str| KINDS.iter().find(|kind| **kind == text).copied();
    match node.get("type").map(|node| &node.value) {
        Some(Value::Text(kind)) => return known(kind).into_iter().collect(),
        Some(Value::List(kinds)) => {
            let mut found: Vec<&str> = kinds.iter().filter_map(|kind| known(kind.text()?)).collect();
            found.dedup();
            // `number` includes `integer`.
            if found.contains(&"number") {
                found.retain(|kind| *kind != "integer");
            }
            if found.len() == KINDS.len() - 1 {
                return Vec::new();
            }
            return found;
        }
        _ => {}
    }
    let has = |words: &[&str]| words.iter().any(|word| node.get(word).is_some());
    if has(&["properties", "additionalProperties", "patternProperties"]) {
        vec!["object"]
    } else if has(&["items", "prefixItems"]) {
        vec!["array"]
    } else if has(&["pattern", "minLength", "maxLength", "contentEncoding"])
        || node.text_of("format").is_some_and(is_text_format)
    {
        vec!["string"]
    } else {
        Vec::new()
    }
}

/// Whether only texts have this format.
fn is_text_format(format: &str) -> bool {
    matches!(
        format,
        "date"
            | "date-time"
            | "time"
            | "duration"
            | "uuid"
            | "uri"
            | "url"
            | "email"
            | "byte"
            | "binary"
            | "password"
    )
}

/// Whether an alternative says more than which properties are required.
pub(super) fn says_something(variant: &Node) -> bool {
    variant.map().is_some_and(|map| {
        map.keys().any(|key| {
            !matches!(
                key.as_str(),
                "required" | "description" | "title" | "not" | "example" | "examples"
            )
        }) && !(map.contains_key("required")
            && map.iter().all(|(key, value)| {
                key == "required" || (key == "type" && value.text() == Some("object")) || key == "title"
            }))
    }) || matches!(variant.value, Value::Bool(true))
}

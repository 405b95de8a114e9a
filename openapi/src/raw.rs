//! Reads poem-openapi's text, in which a key may stand twice: a path that two API structs serve, a
//! status with two media types. A plain JSON reader would silently drop the first of them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// The document, objects under the same key merged.
pub fn read(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str::<Merged>(text).map(|merged| merged.0)
}

struct Merged(Value);

impl<'de> Deserialize<'de> for Merged {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Merged, D::Error> {
        deserializer.deserialize_any(MergingVisitor).map(Merged)
    }
}

struct MergingVisitor;

impl<'de> Visitor<'de> for MergingVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Merged(value)) = items.next_element()? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some((key, Merged(value))) = entries.next_entry::<String, Merged>()? {
            match map.get_mut(&key) {
                Some(earlier) => merge(earlier, value),
                None => {
                    map.insert(key, value);
                }
            }
        }
        Ok(Value::Object(map))
    }
}

fn merge(earlier: &mut Value, later: Value) {
    match (earlier, later) {
        (Value::Object(earlier), Value::Object(later)) => {
            for (key, value) in later {
                match earlier.get_mut(&key) {
                    Some(slot) => merge(slot, value),
                    None => {
                        earlier.insert(key, value);
                    }
                }
            }
        }
        (earlier, later) => *earlier = later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_path_served_twice_keeps_both_methods() {
        let text =
            r#"{"paths": {"/a": {"get": {"x": 1}}, "/b": {}, "/a": {"post": {"y": [1.5, null, true]}}}}"#;
        assert_eq!(
            read(text).unwrap(),
            json!({"paths": {"/a": {"get": {"x": 1}, "post": {"y": [1.5, null, true]}}, "/b": {}}})
        );
    }

    #[test]
    fn a_status_given_twice_keeps_both_media_types() {
        let text = r#"{"200": {"description": "a", "content": {"application/json": 1}},
                       "200": {"description": "b", "content": {"text/csv": 2}}}"#;
        assert_eq!(
            read(text).unwrap(),
            json!({"200": {"description": "b", "content": {"application/json": 1, "text/csv": 2}}})
        );
    }
}

//! Dates as OpenAPI calls them; chrono's word for them is known to no generator
//! (<https://spec.openapis.org/registry/format/date.html>).

use serde_json::{Value, json};

use crate::document::for_each_schema;

pub fn lift(document: &mut Value) {
    for_each_schema(document, &mut |schema| {
        if schema.get("format") == Some(&json!("naive-date")) {
            schema.insert("format".to_owned(), json!("date"));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_date() {
        let mut document = json!({"components": {"schemas": {"A": {"properties": {
            "on": {"type": "string", "format": "naive-date"}, "at": {"type": "string", "format": "date-time"},
        }}}}});
        lift(&mut document);
        let properties = &document["components"]["schemas"]["A"]["properties"];
        assert_eq!(properties["on"]["format"], "date");
        assert_eq!(properties["at"]["format"], "date-time");
    }
}

//! Parameters: without the keywords that only repeat the default.

use serde_json::Value;

use super::headers::restored_name;
use crate::document::{Object, for_each_operation};

pub fn lift(document: &mut Value) {
    for_each_operation(document, |_, _, operation| {
        for parameter in operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            if let Some(parameter) = parameter.as_object_mut() {
                tidy(parameter);
            }
        }
    });
}

fn tidy(parameter: &mut Object) {
    for keyword in ["deprecated", "required"] {
        if parameter.get(keyword) == Some(&Value::Bool(false)) {
            parameter.shift_remove(keyword);
        }
    }
    let is_list = parameter
        .get("schema")
        .and_then(|schema| schema.get("type"))
        .is_some_and(|kind| kind == "array" || kind == "object");
    let is_query = parameter.get("in").is_some_and(|place| place == "query");
    if !is_list || (is_query && parameter.get("explode") == Some(&Value::Bool(true))) {
        parameter.shift_remove("explode");
    }
    if parameter.get("in").is_some_and(|place| place == "header")
        && let Some(Value::String(name)) = parameter.get_mut("name")
    {
        *name = restored_name(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_differs_from_the_default_stays() {
        let mut document = json!({"paths": {"/a": {"get": {"parameters": [
            {"name": "q", "in": "query", "required": false, "deprecated": false, "explode": true, "schema": {"type": "array"}},
            {"name": "r", "in": "query", "required": true, "deprecated": true, "explode": false, "schema": {"type": "array"}},
            {"name": "IF-MATCH", "in": "header", "explode": true, "schema": {"type": "string"}},
        ]}}}});
        lift(&mut document);
        assert_eq!(
            document["paths"]["/a"]["get"]["parameters"],
            json!([
                {"name": "q", "in": "query", "schema": {"type": "array"}},
                {"name": "r", "in": "query", "required": true, "deprecated": true, "explode": false, "schema": {"type": "array"}},
                {"name": "If-Match", "in": "header", "schema": {"type": "string"}},
            ])
        );
    }
}

//! Every answer and every field says what it is: an answer that a handler returns without a word of
//! its own is described by its schema, a field that needs none by the table of common fields.

use serde_json::{Value, json};

use crate::document::{Object, follow, for_each_operation, for_each_schema};

pub fn lift(document: &mut Value, common_fields: &[(&str, &str)]) {
    for_each_schema(document, &mut |schema| describe_fields(schema, common_fields));
    let whole = document.clone();
    for_each_operation(document, |_, _, operation| {
        let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
        for (_, response) in responses.into_iter().flatten() {
            if response.get("description").is_some_and(|text| text == "") {
                response["description"] = json!(of_schema(&whole, response).unwrap_or("Done."));
            }
        }
    });
}

/// A reference brings its own description.
fn describe_fields(schema: &mut Object, common_fields: &[(&str, &str)]) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (name, field) in properties.into_iter().flatten() {
        let Some(field) = field.as_object_mut() else {
            continue;
        };
        let common = common_fields.iter().find(|(known, _)| known == name);
        if let Some((_, description)) = common.filter(|_| !field.contains_key("$ref")) {
            field.entry("description").or_insert_with(|| json!(description));
        }
    }
}

fn of_schema<'a>(document: &'a Value, response: &'a Value) -> Option<&'a str> {
    let media_type = response.get("content")?.as_object()?.values().next()?;
    follow(document, media_type.get("schema")?)
        .get("description")?
        .as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_speaks_for_a_wordless_answer() {
        let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/A"}}});
        let mut document = json!({
            "paths": {"/a": {"get": {"responses": {
                "200": {"description": "", "content": content},
                "202": {"description": "Accepted.", "content": content},
                "204": {"description": ""},
            }}}},
            "components": {"schemas": {"A": {"description": "An A."}}}
        });
        lift(&mut document, &[]);
        let described = |status: &str| &document["paths"]["/a"]["get"]["responses"][status]["description"];
        assert_eq!(described("200"), "An A.");
        assert_eq!(described("202"), "Accepted.");
        assert_eq!(described("204"), "Done.");
    }

    #[test]
    fn common_fields_need_no_words_of_their_own() {
        let mut document = json!({"components": {"schemas": {"A": {"properties": {
            "id": {"type": "string"},
            "name": {"type": "string", "description": "Own."},
            "kind": {"type": "string"},
        }}}}});
        lift(&mut document, &[("id", "Its id."), ("name", "Its name.")]);
        let fields = &document["components"]["schemas"]["A"]["properties"];
        assert_eq!(fields["id"]["description"], "Its id.");
        assert_eq!(fields["name"]["description"], "Own.");
        assert!(fields["kind"].get("description").is_none());
    }
}

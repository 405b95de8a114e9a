//! Media types as others write them: `application/json; charset=utf-8` is `application/json`, since
//! generators compare the text. A charset other than UTF-8 says something and stays.

use serde_json::Value;

use crate::document::Object;

pub fn lift(document: &mut Value) {
    match document {
        Value::Object(map) => {
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("content", Value::Object(content)) => *content = renamed(std::mem::take(content)),
                    ("schemas" | "example" | "examples", _) => {}
                    (_, value) => lift(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(lift),
        _ => {}
    }
}

fn renamed(content: Object) -> Object {
    let mut result = Object::new();
    for (media_type, description) in content {
        result.entry(without_utf8(&media_type)).or_insert(description);
    }
    result
}

fn without_utf8(media_type: &str) -> String {
    match media_type.split_once(';') {
        Some((kind, parameter)) if parameter.trim().eq_ignore_ascii_case("charset=utf-8") => {
            kind.trim().to_owned()
        }
        _ => media_type.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_the_charset_that_says_nothing_goes() {
        for (given, expected) in [
            ("application/json; charset=utf-8", "application/json"),
            ("text/csv;charset=UTF-8", "text/csv"),
            ("text/csv; charset=shift_jis", "text/csv; charset=shift_jis"),
            ("application/problem+json", "application/problem+json"),
        ] {
            let mut document =
                json!({"paths": {"/a": {"get": {"responses": {"200": {"content": {given: {}}}}}}}});
            lift(&mut document);
            assert_eq!(
                document["paths"]["/a"]["get"]["responses"]["200"]["content"],
                json!({expected: {}})
            );
        }
    }

    #[test]
    fn two_spellings_of_one_type_become_one() {
        let mut document =
            json!({"content": {"application/json": {"a": 1}, "application/json; charset=utf-8": {"b": 2}}});
        lift(&mut document);
        assert_eq!(document, json!({"content": {"application/json": {"a": 1}}}));
    }
}

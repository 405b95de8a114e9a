//! `x-codeSamples`: how each operation is called in the languages that there are SDKs for. Written by
//! sdk-gen from this very document, which does not look at them; so they stand in a file beside it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::document::for_each_operation;

/// Programs by `METHOD /path`.
pub type CodeSamples = BTreeMap<String, Value>;

/// Puts in what there is: an operation that is new has no samples until they are written.
pub fn lift(document: &mut Value, samples: &CodeSamples) {
    for_each_operation(document, |path, method, operation| {
        if let Some(samples) = samples.get(&format!("{} {path}", method.to_uppercase())) {
            operation.insert("x-codeSamples".into(), samples.clone());
        }
    });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn samples_stand_at_their_operations() {
        let mut document = json!({"paths": {"/v1/a": {"get": {}, "post": {}}}});
        let samples = json!([{"lang": "php", "label": "PHP", "source": "<?php"}]);
        let kept = CodeSamples::from([
            ("GET /v1/a".to_owned(), samples.clone()),
            ("GET /v1/gone".to_owned(), json!([])),
        ]);
        lift(&mut document, &kept);
        let expected = json!({"paths": {"/v1/a": {"get": {"x-codeSamples": samples}, "post": {}}}});
        assert_eq!(document, expected);
    }
}

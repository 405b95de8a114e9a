//! Every reference leads somewhere, and everything shared is used.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Report;
use crate::document::{operations, references, resolve};

const SHARED: [&str; 4] = ["schemas", "parameters", "responses", "headers"];

pub fn lint(document: &Value, report: &mut Report) {
    let used: BTreeSet<&str> = references(document).into_iter().collect();
    for reference in &used {
        report.unless(resolve(document, reference).is_some(), reference, "leads nowhere");
    }
    for kind in SHARED {
        let components = document
            .pointer(&format!("/components/{kind}"))
            .and_then(Value::as_object);
        for name in components.into_iter().flatten().map(|(name, _)| name) {
            let reference = format!("#/components/{kind}/{name}");
            report.unless(used.contains(reference.as_str()), &reference, "is not used");
        }
    }
    lint_schemes(document, report);
}

/// Operations name security schemes by their key.
fn lint_schemes(document: &Value, report: &mut Report) {
    let schemes = document
        .pointer("/components/securitySchemes")
        .and_then(Value::as_object);
    for (path, method, operation) in operations(document) {
        let ways = operation.get("security").and_then(Value::as_array);
        for scheme in ways
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
            .flat_map(|way| way.keys())
        {
            let known = schemes.is_some_and(|schemes| schemes.contains_key(scheme));
            report.unless(
                known,
                &format!("{method} {path}"),
                &format!("the security scheme {scheme} is not declared"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn references_and_shared_things_fit_each_other() {
        let document = json!({
            "paths": {"/a": {"get": {
                "security": [{"Key": []}, {"Gone": []}],
                "parameters": [{"$ref": "#/components/parameters/gone"}, {"schema": {"$ref": "#/components/schemas/Used"}}]
            }}},
            "components": {
                "schemas": {"Used": {"properties": {"default": {"$ref": "#/components/schemas/Deep"}}}, "Deep": {}, "Lost": {}},
                "securitySchemes": {"Key": {}}
            }
        });
        let mut report = Report::default();
        lint(&document, &mut report);
        let found: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "#/components/parameters/gone: leads nowhere",
                "#/components/schemas/Lost: is not used",
                "get /a: the security scheme Gone is not declared",
            ]
        );
    }
}

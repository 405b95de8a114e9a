//! Every operation is named, described, placed under a tag, secured, shown by example, and says what
//! can go wrong.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Exceptions, Report, has_text};
use crate::document::{Object, follow, operations};
use crate::lift::{has_example, listed_codes, needs_credentials, scopes};

/// The first word of an operation id, which becomes a method's name in the SDKs.
const VERBS: &[&str] = &[
    "acknowledge",
    "add",
    "backtest",
    "cancel",
    "change",
    "check",
    "close",
    "confirm",
    "count",
    "create",
    "delete",
    "download",
    "explain",
    "export",
    "get",
    "hold",
    "import",
    "issue",
    "list",
    "mark",
    "merge",
    "move",
    "poll",
    "preview",
    "receive",
    "refresh",
    "release",
    "remove",
    "reopen",
    "replace",
    "replay",
    "resolve",
    "retry",
    "revoke",
    "rotate",
    "run",
    "search",
    "send",
    "ship",
    "sign",
    "simulate",
    "split",
    "test",
    "undo",
    "unmerge",
    "update",
    "upload",
];
/// Headers that OpenAPI describes in other places than parameters.
const NOT_PARAMETERS: [&str; 3] = ["accept", "content-type", "authorization"];

pub fn lint(document: &Value, exceptions: Exceptions<'_>, report: &mut Report) {
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations(document) {
        let id = operation.get("operationId").and_then(Value::as_str);
        let at = id.map_or_else(|| format!("{method} {path}"), str::to_owned);
        report.unless(
            id.is_some_and(is_verb_resource),
            &at,
            "the id is not verb_resource",
        );
        report.unless(ids.insert(at.clone()), &at, "the id is not unique");
        lint_text(document, operation, &at, report);
        lint_security(operation, &at, exceptions, report);
        lint_parameters(document, path, operation, &at, report);
        lint_bodies(document, operation, &at, report);
        report.unless(listed_codes(operation).next().is_some(), &at, "no error codes");
    }
    for id in exceptions.open.iter().chain(exceptions.without_scope) {
        report.unless(ids.contains(*id), id, "is excepted, but is not an operation");
    }
}

fn is_verb_resource(id: &str) -> bool {
    let plain = id
        .chars()
        .all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '_'));
    plain
        && id
            .split_once('_')
            .is_some_and(|(verb, resource)| VERBS.contains(&verb) && !resource.is_empty())
}

fn lint_text(document: &Value, operation: &Object, at: &str, report: &mut Report) {
    let operation_value = |key: &str| {
        operation
            .get(key)
            .and_then(Value::as_str)
            .is_some_and(|text| !text.is_empty())
    };
    report.unless(operation_value("summary"), at, "no summary");
    report.unless(operation_value("description"), at, "no description");
    let declared = document.get("tags").and_then(Value::as_array);
    let tags = operation.get("tags").and_then(Value::as_array);
    report.unless(tags.is_some_and(|tags| !tags.is_empty()), at, "no tag");
    for tag in tags.into_iter().flatten() {
        let known = declared
            .into_iter()
            .flatten()
            .find(|known| known.get("name") == Some(tag));
        report.unless(
            known.is_some_and(|known| has_text(known, "description")),
            at,
            &format!("the tag {tag} is not described"),
        );
    }
}

fn lint_security(operation: &Object, at: &str, exceptions: Exceptions<'_>, report: &mut Report) {
    let open = exceptions.open.contains(&at);
    let without_scope = open || exceptions.without_scope.contains(&at);
    report.unless(
        needs_credentials(operation) != open,
        at,
        if open {
            "is listed as open, but asks for credentials"
        } else {
            "asks for no credentials"
        },
    );
    report.unless(
        scopes(operation).is_empty() == without_scope,
        at,
        if without_scope {
            "is listed as without scope, but asks for one"
        } else {
            "asks for no scope"
        },
    );
}

fn lint_parameters(document: &Value, path: &str, operation: &Object, at: &str, report: &mut Report) {
    let parameters = operation.get("parameters").and_then(Value::as_array);
    let parameters: Vec<&Value> = parameters
        .into_iter()
        .flatten()
        .map(|parameter| follow(document, parameter))
        .collect();
    let mut declared = BTreeSet::new();
    for parameter in &parameters {
        let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
        let name = text("name");
        report.unless(
            has_text(parameter, "description"),
            at,
            &format!("the parameter {name} is not described"),
        );
        report.unless(
            parameter.get("schema").is_some(),
            at,
            &format!("the parameter {name} has no schema"),
        );
        if text("in") == "path" {
            declared.insert(name);
        }
        let elsewhere =
            text("in") == "header" && NOT_PARAMETERS.contains(&name.to_ascii_lowercase().as_str());
        report.unless(!elsewhere, at, &format!("{name} is not described as a parameter"));
    }
    let in_path: BTreeSet<&str> = path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .collect();
    report.unless(
        in_path == declared,
        at,
        "the parameters of the path are not those declared",
    );
}

fn lint_bodies(document: &Value, operation: &Object, at: &str, report: &mut Report) {
    if let Some(body) = operation.get("requestBody") {
        lint_examples(document, body, at, "the request", report);
    }
    let responses = operation.get("responses").and_then(Value::as_object);
    let mut good = 0;
    for (status, response) in responses
        .into_iter()
        .flatten()
        .filter(|(status, _)| status.starts_with('2'))
    {
        good += 1;
        let response = follow(document, response);
        report.unless(
            has_text(response, "description"),
            at,
            &format!("the answer {status} is not described"),
        );
        lint_examples(document, response, at, &format!("the answer {status}"), report);
    }
    report.unless(good > 0, at, "no good answer");
}

fn lint_examples(document: &Value, body: &Value, at: &str, what: &str, report: &mut Report) {
    let content = body.get("content").and_then(Value::as_object);
    let Some(content) = content.filter(|content| !content.is_empty()) else {
        return;
    };
    let shown = content
        .values()
        .filter_map(Value::as_object)
        .any(|media_type| has_example(document, media_type));
    report.unless(shown, at, &format!("no example of {what}"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::{Finding, lint};
    use serde_json::json;

    fn good() -> Value {
        json!({
            "tags": [{"name": "things", "description": "Things."}],
            "paths": {"/things/{id}": {"get": {
                "operationId": "get_thing", "summary": "One thing.", "description": "All of it.", "tags": ["things"],
                "security": [{"Key": ["things:read"]}],
                "parameters": [{"name": "id", "in": "path", "description": "Its id.", "required": true, "schema": {"type": "string"}}],
                "responses": {"200": {"description": "It.", "content": {"application/json": {"example": 1}}}},
                "x-error-codes": ["not_found"],
            }}},
            "components": {"securitySchemes": {"Key": {}}},
        })
    }

    fn messages(document: &Value, exceptions: Exceptions<'_>) -> Vec<String> {
        lint(document, exceptions)
            .into_iter()
            .map(|Finding { message, .. }| message)
            .collect()
    }

    #[test]
    fn a_whole_operation_passes() {
        assert_eq!(messages(&good(), Exceptions::default()), [""; 0]);
    }

    #[test]
    fn each_lack_is_found() {
        let operation = "/paths/~1things~1{id}/get";
        for (pointer, value, expected) in [
            ("operationId", json!("thing"), "the id is not verb_resource"),
            ("operationId", json!("fetch_thing"), "the id is not verb_resource"),
            ("summary", json!(""), "no summary"),
            ("description", json!(null), "no description"),
            ("tags", json!([]), "no tag"),
            ("tags", json!(["other"]), "the tag \"other\" is not described"),
            ("security", json!([{"Key": []}]), "asks for no scope"),
            (
                "parameters/0/description",
                json!(""),
                "the parameter id is not described",
            ),
            (
                "parameters/0/name",
                json!("key"),
                "the parameters of the path are not those declared",
            ),
            (
                "responses/200/content/application~1json",
                json!({}),
                "no example of the answer 200",
            ),
            ("responses", json!({"404": {}}), "no good answer"),
            ("x-error-codes", json!([]), "no error codes"),
        ] {
            let mut document = good();
            *document.pointer_mut(&format!("{operation}/{pointer}")).unwrap() = value;
            assert_eq!(
                messages(&document, Exceptions::default()),
                [expected],
                "{pointer}"
            );
        }
    }

    #[test]
    fn open_operations_are_those_listed() {
        let mut open = good();
        open["paths"]["/things/{id}"]["get"]["security"] = json!([]);
        let listed = Exceptions {
            open: &["get_thing"],
            without_scope: &[],
        };
        assert_eq!(messages(&open, listed), [""; 0]);
        assert_eq!(
            messages(&open, Exceptions::default()),
            ["asks for no credentials", "asks for no scope"]
        );
        assert_eq!(
            messages(&good(), listed),
            [
                "is listed as open, but asks for credentials",
                "is listed as without scope, but asks for one"
            ]
        );
        let stale = Exceptions {
            open: &["get_gone"],
            without_scope: &[],
        };
        assert_eq!(messages(&good(), stale), ["is excepted, but is not an operation"]);
    }

    #[test]
    fn two_operations_have_two_ids() {
        let mut document = good();
        document["paths"]["/other/{id}"] = document["paths"]["/things/{id}"].clone();
        assert_eq!(
            messages(&document, Exceptions::default()),
            ["the id is not unique"]
        );
    }
}

//! Answers that report a problem: one shared response per status, referenced by every operation
//! whose codes have that status.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::error_codes::{ProblemCode, listed};
use crate::document::{Object, component_map, for_each_operation};

const PROBLEM_JSON: &str = "application/problem+json";

/// The shared responses: status, name, when.
const RESPONSES: &[(u16, &str, &str)] = &[
    (400, "BadRequest", "The request could not be read."),
    (
        401,
        "Unauthorized",
        "Credentials are missing, wrong, expired or revoked.",
    ),
    (403, "Forbidden", "The credentials do not allow this."),
    (
        404,
        "NotFound",
        "There is no such thing, or it belongs to another tenant.",
    ),
    (
        406,
        "NotAcceptable",
        "None of the media types asked for can be given.",
    ),
    (409, "Conflict", "The present state does not allow this."),
    (
        412,
        "PreconditionFailed",
        "It was changed since it was read: its ETag is another now.",
    ),
    (413, "ContentTooLarge", "The body is larger than allowed."),
    (
        415,
        "UnsupportedMediaType",
        "The body's media type or encoding cannot be read.",
    ),
    (
        422,
        "UnprocessableContent",
        "The input is not valid; `errors` points to every field that is wrong.",
    ),
    (428, "PreconditionRequired", "`If-Match` is needed here."),
    (
        429,
        "TooManyRequests",
        "Too many requests; `Retry-After` says when to go on.",
    ),
    (
        500,
        "InternalServerError",
        "Something went wrong on our side, recorded under the request id.",
    ),
    (
        503,
        "ServiceUnavailable",
        "Not able to answer now; `Retry-After` says when to try again.",
    ),
];

pub fn lift(document: &mut Value, codes: &[ProblemCode]) {
    let mut used = BTreeSet::new();
    for_each_operation(document, |_, _, operation| {
        let statuses: BTreeSet<u16> = listed(operation)
            .filter_map(|name| codes.iter().find(|code| code.code == name))
            .map(|code| code.status)
            .collect();
        let responses = operation.entry("responses").or_insert_with(|| json!({}));
        if let Some(responses) = responses.as_object_mut() {
            responses.retain(|_, response| !is_only_problem(response));
        }
        for (status, name, _) in RESPONSES.iter().filter(|(status, ..)| statuses.contains(status)) {
            if let Some(responses) = responses.as_object_mut() {
                answer(responses, *status, name);
            }
        }
        used.extend(statuses);
    });
    if let Some(responses) = component_map(document, "responses") {
        for (status, name, description) in RESPONSES.iter().filter(|(status, ..)| used.contains(status)) {
            responses.insert((*name).to_owned(), shared(*status, description, codes));
        }
    }
}

/// Handlers declare every status that a failure of any kind may have; which of them an operation
/// can answer with is known from its codes.
fn is_only_problem(response: &Value) -> bool {
    let content = response.get("content").and_then(Value::as_object);
    content.is_some_and(|content| content.keys().all(|kind| kind == PROBLEM_JSON) && !content.is_empty())
}

/// An answer of another form under the same status stays, beside the problem.
fn answer(responses: &mut Object, status: u16, name: &str) {
    let shared = json!({"$ref": format!("#/components/responses/{name}")});
    let declared = responses.get_mut(&status.to_string());
    let content = declared
        .and_then(|response| response.get_mut("content"))
        .and_then(Value::as_object_mut);
    match content {
        Some(content) if content.keys().any(|kind| !kind.ends_with("json")) => {
            content.insert(
                PROBLEM_JSON.into(),
                json!({"schema": {"$ref": "#/components/schemas/Problem"}}),
            );
        }
        _ => {
            responses.insert(status.to_string(), shared);
        }
    }
}

fn shared(status: u16, description: &str, codes: &[ProblemCode]) -> Value {
    let examples: Object = codes
        .iter()
        .filter(|code| code.status == status)
        .map(|code| {
            (
                code.code.clone(),
                json!({"summary": code.title, "value": code.example}),
            )
        })
        .collect();
    json!({
        "description": description,
        "content": {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}},
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(name: &str, status: u16) -> ProblemCode {
        ProblemCode {
            code: name.to_owned(),
            status,
            title: "Title".to_owned(),
            example: json!({"code": name}),
        }
    }

    #[test]
    fn operations_refer_to_the_response_of_each_status_once() {
        let mut document = json!({"paths": {"/a": {"get": {
            "x-error-codes": ["malformed", "broken", "not_found"],
            "responses": {
                "200": {},
                "404": {"description": "own"},
                "412": {"description": "any failure", "content": {PROBLEM_JSON: {}}}
            }
        }}}});
        let codes = [
            code("malformed", 400),
            code("broken", 400),
            code("not_found", 404),
            code("taken", 409),
        ];
        lift(&mut document, &codes);
        let reference = |name: &str| json!({"$ref": format!("#/components/responses/{name}")});
        assert_eq!(
            document["paths"]["/a"]["get"]["responses"],
            json!({"200": {}, "400": reference("BadRequest"), "404": reference("NotFound")})
        );
        let shared = document["components"]["responses"].as_object().unwrap();
        assert_eq!(shared.keys().collect::<Vec<_>>(), ["BadRequest", "NotFound"]);
        let examples = &shared["BadRequest"]["content"][PROBLEM_JSON]["examples"];
        assert_eq!(examples["broken"]["value"], json!({"code": "broken"}));
        assert!(examples["malformed"].is_object());
    }

    #[test]
    fn an_answer_of_another_form_stays() {
        let mut document = json!({"paths": {"/a": {"get": {
            "x-error-codes": ["unavailable"],
            "responses": {"503": {"description": "d", "content": {"text/plain": {}}}}
        }}}});
        lift(&mut document, &[code("unavailable", 503)]);
        let content = &document["paths"]["/a"]["get"]["responses"]["503"]["content"];
        assert!(content["text/plain"].is_object() && content[PROBLEM_JSON].is_object());
    }

    #[test]
    fn every_status_has_one_response() {
        let mut statuses: Vec<u16> = RESPONSES.iter().map(|(status, ..)| *status).collect();
        statuses.dedup();
        assert_eq!(statuses.len(), RESPONSES.len());
        assert!(statuses.is_sorted());
    }
}

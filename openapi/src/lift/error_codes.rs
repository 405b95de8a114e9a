//! `x-error-codes`: what can go wrong with each operation, by the stable codes of the problems. The
//! statuses that an operation answers with follow from its codes.

use std::collections::BTreeSet;

use serde_json::Value;

use super::LiftError;
use super::conditions::{requires_if_match, takes_if_match};
use super::idempotency::takes_key;
use super::security::{needs_credentials, scopes};
use crate::document::{Object, for_each_operation, operations};

/// A kind of problem, as the API's table of codes has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemCode {
    /// Stable, for programs.
    pub code: String,
    /// The HTTP status.
    pub status: u16,
    /// What kind of problem it is, for people.
    pub title: String,
    /// A whole problem of this kind.
    pub example: Value,
}

/// Which operations answer with a code.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// Every one.
    Always,
    /// It reads parameters or a body.
    ReadsInput,
    /// It reads a body.
    HasBody,
    /// It reads a JSON body.
    HasJsonBody,
    /// Its path names one thing.
    HasPathParameter,
    /// It is not open to everybody.
    NeedsCredentials,
    /// It is not open to all credentials.
    NeedsScope,
    /// A POST that takes `Idempotency-Key`.
    TakesIdempotencyKey,
    /// It takes `If-Match`.
    TakesIfMatch,
    /// It does not go without `If-Match`.
    RequiresIfMatch,
    /// These operations, by id.
    Only(&'static [&'static str]),
    /// Answered before any operation is found.
    NoOperation,
}

pub fn lift(document: &mut Value, codes: &[ProblemCode], table: &[(&str, When)]) -> Result<(), LiftError> {
    check(document, codes, table)?;
    for_each_operation(document, |path, method, operation| {
        let found: BTreeSet<&str> = table
            .iter()
            .filter(|(_, when)| when.holds(path, method, operation))
            .map(|(code, _)| *code)
            .collect();
        operation.insert("x-error-codes".into(), found.into_iter().collect());
    });
    Ok(())
}

/// The codes that an operation lists.
pub fn listed(operation: &Object) -> impl Iterator<Item = &str> {
    let codes = operation.get("x-error-codes").and_then(Value::as_array);
    codes.into_iter().flatten().filter_map(Value::as_str)
}

/// Codes and table name the same codes, and the operations that the table names exist.
fn check(document: &Value, codes: &[ProblemCode], table: &[(&str, When)]) -> Result<(), LiftError> {
    if let Some((code, _)) = table
        .iter()
        .find(|(code, _)| codes.iter().all(|known| known.code != *code))
    {
        return Err(LiftError::UnknownCode((*code).to_owned()));
    }
    if let Some(code) = codes
        .iter()
        .find(|code| table.iter().all(|(name, _)| *name != code.code))
    {
        return Err(LiftError::UnusedCode(code.code.clone()));
    }
    let ids: BTreeSet<&str> = operations(document)
        .filter_map(|(_, _, operation)| id(operation))
        .collect();
    let named = table.iter().flat_map(|(_, when)| match when {
        When::Only(ids) => *ids,
        _ => &[],
    });
    for name in named {
        if !ids.contains(name) {
            return Err(LiftError::UnknownSubject((*name).to_owned()));
        }
    }
    Ok(())
}

impl When {
    fn holds(&self, path: &str, method: &str, operation: &Object) -> bool {
        let has_body = operation.contains_key("requestBody");
        match self {
            Self::Always => true,
            Self::ReadsInput => has_body || operation.contains_key("parameters"),
            Self::HasBody => has_body,
            Self::HasJsonBody => body_types(operation).any(|kind| kind.ends_with("json")),
            Self::HasPathParameter => path.contains('{'),
            Self::NeedsCredentials => needs_credentials(operation),
            Self::NeedsScope => !scopes(operation).is_empty(),
            Self::TakesIdempotencyKey => takes_key(method, operation),
            Self::TakesIfMatch => takes_if_match(operation),
            Self::RequiresIfMatch => requires_if_match(operation),
            Self::Only(ids) => id(operation).is_some_and(|id| ids.contains(&id)),
            Self::NoOperation => false,
        }
    }
}

fn id(operation: &Object) -> Option<&str> {
    operation.get("operationId").and_then(Value::as_str)
}

fn body_types(operation: &Object) -> impl Iterator<Item = &str> {
    let content = operation
        .get("requestBody")
        .and_then(|body| body.get("content"))
        .and_then(Value::as_object);
    content
        .into_iter()
        .flat_map(|content| content.keys().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn codes(names: &[&str]) -> Vec<ProblemCode> {
        names
            .iter()
            .map(|name| ProblemCode {
                code: (*name).to_owned(),
                status: 400,
                title: String::new(),
                example: Value::Null,
            })
            .collect()
    }

    fn document() -> Value {
        json!({"paths": {
            "/open": {"get": {"operationId": "read_open", "security": []}},
            "/things": {"post": {
                "operationId": "create_thing", "security": [{"Key": ["things:write"]}],
                "requestBody": {"content": {"text/csv": {}}}
            }},
            "/things/{id}": {"patch": {
                "operationId": "update_thing", "security": [{"Key": []}],
                "parameters": [{"name": "id", "in": "path"}, {"name": "If-Match", "in": "header", "required": true}],
                "requestBody": {"content": {"application/merge-patch+json": {}}}
            }}
        }})
    }

    #[test]
    fn codes_follow_from_what_an_operation_is() {
        let table = [
            ("always", When::Always),
            ("input", When::ReadsInput),
            ("json", When::HasJsonBody),
            ("path", When::HasPathParameter),
            ("scope", When::NeedsScope),
            ("key", When::TakesIdempotencyKey),
            ("if_match", When::RequiresIfMatch),
            ("only", When::Only(&["read_open"])),
            ("none", When::NoOperation),
        ];
        let names: Vec<&str> = table.iter().map(|(code, _)| *code).collect();
        let mut document = document();
        lift(&mut document, &codes(&names), &table).unwrap();
        let listed = |path: &str, method: &str| document["paths"][path][method]["x-error-codes"].clone();
        assert_eq!(listed("/open", "get"), json!(["always", "only"]));
        assert_eq!(
            listed("/things", "post"),
            json!(["always", "input", "key", "scope"])
        );
        assert_eq!(
            listed("/things/{id}", "patch"),
            json!(["always", "if_match", "input", "json", "path"])
        );
    }

    #[test]
    fn table_and_api_know_the_same_codes_and_operations() {
        let lifted = |names: &[&str], table: &[(&str, When)]| lift(&mut document(), &codes(names), table);
        assert_eq!(
            lifted(&["a"], &[("a", When::Always), ("b", When::Always)]),
            Err(LiftError::UnknownCode("b".into()))
        );
        assert_eq!(
            lifted(&["a", "b"], &[("a", When::Always)]),
            Err(LiftError::UnusedCode("b".into()))
        );
        assert_eq!(
            lifted(&["a"], &[("a", When::Only(&["gone"]))]),
            Err(LiftError::UnknownSubject("gone".into()))
        );
    }
}

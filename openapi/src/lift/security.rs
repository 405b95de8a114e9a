//! Who may call: a requirement that names its scope beside its scheme gets it where it belongs, and
//! an operation that is open to everybody says so.

use serde_json::{Map, Value, json};

use super::LiftError;
use crate::document::{Object, for_each_operation};

pub fn lift(document: &mut Value, more_scopes: &[(&str, &str)]) -> Result<(), LiftError> {
    let mut unknown: Vec<&str> = more_scopes.iter().map(|(id, _)| *id).collect();
    for_each_operation(document, |_, _, operation| {
        let id = operation
            .get("operationId")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let more: Vec<Value> = more_scopes
            .iter()
            .filter(|(known, _)| *known == id)
            .map(|(_, scope)| json!(scope))
            .collect();
        unknown.retain(|known| *known != id);
        let ways = operation.entry("security").or_insert_with(|| json!([]));
        for way in ways.as_array_mut().into_iter().flatten() {
            if let Some(schemes) = way.as_object_mut() {
                *schemes = std::mem::take(schemes)
                    .into_iter()
                    .map(split)
                    .collect::<Map<_, _>>();
                for scopes in schemes.values_mut().filter_map(Value::as_array_mut) {
                    scopes.extend(more.iter().cloned());
                }
            }
        }
    });
    match unknown.first() {
        Some(id) => Err(LiftError::UnknownSubject((*id).to_owned())),
        None => Ok(()),
    }
}

/// poem-openapi takes a scheme's name from the type of an argument, but no scopes: they follow the
/// name after a space.
fn split((scheme, mut scopes): (String, Value)) -> (String, Value) {
    let Some((name, scope)) = scheme.split_once(' ') else {
        return (scheme, scopes);
    };
    if let Some(scopes) = scopes.as_array_mut() {
        scopes.push(scope.into());
    }
    (name.to_owned(), scopes)
}

/// Whether the operation asks for credentials.
pub fn needs_credentials(operation: &Object) -> bool {
    operation
        .get("security")
        .and_then(Value::as_array)
        .is_some_and(|ways| !ways.is_empty())
}

/// The scopes that the operation asks for.
pub fn scopes(operation: &Object) -> Vec<&str> {
    let ways = operation.get("security").and_then(Value::as_array);
    let mut scopes: Vec<&str> = ways
        .into_iter()
        .flatten()
        .filter_map(Value::as_object)
        .flat_map(|way| way.values())
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    scopes.sort_unstable();
    scopes.dedup();
    scopes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_beside_the_name_become_scopes() {
        let mut document = json!({"paths": {"/a": {"get": {
            "operationId": "get_a", "security": [{"Key orders:read": []}]
        }}}});
        lift(&mut document, &[("get_a", "pii:read")]).unwrap();
        assert_eq!(
            document["paths"]["/a"]["get"]["security"],
            json!([{"Key": ["orders:read", "pii:read"]}])
        );
        assert_eq!(
            lift(&mut document, &[("gone", "pii:read")]),
            Err(LiftError::UnknownSubject("gone".into()))
        );
    }

    #[test]
    fn open_operations_say_so() {
        let secured = json!([{"Key": ["orders:read"]}, {"Token": ["orders:read", "pii:read"]}]);
        let mut document = json!({"paths": {"/a": {"get": {}, "post": {"security": secured}}}});
        lift(&mut document, &[]).unwrap();
        let operation = |method: &str| document["paths"]["/a"][method].as_object().unwrap();
        assert_eq!(operation("get")["security"], json!([]));
        assert!(!needs_credentials(operation("get")));
        assert!(needs_credentials(operation("post")));
        assert_eq!(scopes(operation("post")), ["orders:read", "pii:read"]);
    }
}

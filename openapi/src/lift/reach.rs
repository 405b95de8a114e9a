//! Which component schemas travel which way.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{Object, operations, references, resolve, schema_name};

/// A part of every operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Request,
    /// Bodies that are JSON merge patches.
    MergePatch,
    Answers,
}

/// Names of the component schemas that are reached from this part of any operation.
pub fn reachable(document: &Value, part: Part) -> BTreeSet<String> {
    let mut waiting: Vec<&str> = operations(document)
        .filter_map(|(_, _, operation)| part.of(operation))
        .flat_map(references)
        .collect();
    let mut found = BTreeSet::new();
    while let Some(reference) = waiting.pop() {
        if let Some(name) = schema_name(reference)
            && found.insert(name.to_owned())
            && let Some(schema) = resolve(document, reference)
        {
            waiting.extend(references(schema));
        }
    }
    found
}

impl Part {
    fn of(self, operation: &Object) -> Option<&Value> {
        match self {
            Self::Request => operation.get("requestBody"),
            Self::MergePatch => operation
                .get("requestBody")?
                .get("content")?
                .get("application/merge-patch+json"),
            Self::Answers => operation.get("responses"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_reached_through_others_counts() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let document = json!({
            "paths": {"/a": {"patch": {
                "requestBody": {"content": {"application/merge-patch+json": {"schema": reference("A")}}},
                "responses": {"200": {"content": {"application/json": {"schema": reference("C")}}}}
            }}},
            "components": {"schemas": {
                "A": {"properties": {"b": reference("B")}}, "B": {"items": reference("A")}, "C": {}
            }}
        });
        let names = |part| reachable(&document, part).into_iter().collect::<Vec<_>>();
        assert_eq!(names(Part::Request), ["A", "B"]);
        assert_eq!(names(Part::MergePatch), ["A", "B"]);
        assert_eq!(names(Part::Answers), ["C"]);
    }
}

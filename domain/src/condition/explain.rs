//! Why a condition holds or does not: the tree as it was written, with a verdict at every node.

use serde_json::{Map, Value as Json};

use super::{Condition, Facts};
use crate::Date;

/// A copy of `tree`, which was parsed into `condition`, in which every node says whether it `holds`.
pub fn explain(tree: &Json, condition: &Condition, facts: &Facts<'_>, today: Date) -> Json {
    let mut node = tree.as_object().cloned().unwrap_or_default();
    match condition {
        Condition::All(parts) => explain_parts(&mut node, "all", parts, facts, today),
        Condition::Any(parts) => explain_parts(&mut node, "any", parts, facts, today),
        Condition::Not(part) => {
            if let Some(inner) = node.get_mut("not") {
                *inner = explain(inner, part, facts, today);
            }
        }
        Condition::Test(_) => {}
    }
    node.insert("holds".into(), condition.holds(facts, today).into());
    Json::Object(node)
}

fn explain_parts(
    node: &mut Map<String, Json>,
    name: &str,
    parts: &[Condition],
    facts: &Facts<'_>,
    today: Date,
) {
    if let Some(Json::Array(trees)) = node.get_mut(name) {
        for (tree, part) in trees.iter_mut().zip(parts) {
            *tree = explain(tree, part, facts, today);
        }
    }
}

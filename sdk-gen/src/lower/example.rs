//! The document's own examples of a call.

use super::Lower;
use crate::document::join;
use crate::ir::{Body, Example};
use crate::load::Node;

impl Lower<'_> {
    pub(super) fn example(&self, operation: &Node, at: &str, body: Option<&Body>) -> Example {
        let mut example = Example::default();
        for (i, parameter) in operation.items("parameters").iter().enumerate() {
            let at = join(&join(at, "parameters"), &i.to_string());
            let Some((parameter, _)) = self.document.follow(parameter, &at) else {
                continue;
            };
            if let (Some(name), Some(value)) = (parameter.text_of("name"), self.of(parameter)) {
                example.parameters.insert(name.to_owned(), value.to_json());
            }
        }
        example.body = operation.get("requestBody").and_then(|node| {
            let (node, _) = self.document.follow(node, at)?;
            let content = node.get("content")?.get(&body?.content_type)?;
            self.of(content).map(Node::to_json)
        });
        example.answer = operation
            .entries("responses")
            .find(|(status, _)| status.starts_with('2'))
            .and_then(|(_, node)| {
                let (node, _) = self.document.follow(node, at)?;
                let (_, content) = node.entries("content").next()?;
                self.of(content).map(Node::to_json)
            });
        example
    }

    /// The example of a parameter or a content, or of its schema.
    fn of<'n>(&'n self, node: &'n Node) -> Option<&'n Node> {
        if let Some(example) = node.get("example") {
            return Some(example);
        }
        if let Some((_, first)) = node.entries("examples").next() {
            let (first, _) = self.document.follow(first, "#")?;
            return first.get("value");
        }
        let (schema, _) = self.document.follow(node.get("schema")?, "#")?;
        schema.get("example").or_else(|| schema.items("examples").first())
    }
}

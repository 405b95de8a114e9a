//! Operations and webhooks.

use super::{Lower, doc};
use crate::document::join;
use crate::ir::{Operation, Place, Type, Webhook};
use crate::load::Node;

pub(crate) const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

impl Lower<'_> {
    /// All operations, and how many the document has.
    pub(super) fn operations(&mut self) -> (Vec<Operation>, usize) {
        let document = self.document;
        let mut operations = Vec::new();
        let mut skipped = 0;
        for (path, item) in document.root.entries("paths") {
            if !path.starts_with('/') {
                if path.starts_with("x-") {
                    continue;
                }
                let what = "does not begin with `/`; it is added";
                self.degrade("path.relative", path, item.line, what);
            }
            let at = join("#/paths", path);
            let Some((item, at)) = document.follow(item, &at) else {
                self.degrade(
                    "reference.unresolved",
                    &at,
                    item.line,
                    "a path that leads nowhere is left out",
                );
                continue;
            };
            for (method, node) in item.map().into_iter().flatten() {
                if !METHODS.contains(&method.as_str()) || node.map().is_none() {
                    continue;
                }
                let key = format!("{} {path}", method.to_uppercase());
                if self.config.operations.get(&key).is_some_and(|it| it.skip) {
                    skipped += 1;
                    continue;
                }
                let operation = self.operation(&key, path, item, &at, node, &join(&at, method));
                operations.push(operation);
            }
        }
        let count = operations.len() + skipped;
        (operations, count)
    }

    fn operation(
        &mut self,
        key: &str,
        path: &str,
        item: &Node,
        item_at: &str,
        node: &Node,
        at: &str,
    ) -> Operation {
        let (method, _) = key.split_once(' ').unwrap_or_default();
        let mut parameters = self.parameters(item, item_at, node, at, path);
        let is_key = |wire: &str| wire.eq_ignore_ascii_case("idempotency-key");
        let own = parameters
            .iter()
            .find(|it| it.place == Place::Header && is_key(&it.wire));
        let idempotency = own.map(|it| it.wire.clone()).or_else(|| {
            let header = self.config.client.idempotency_header.clone();
            header.filter(|_| method == "POST")
        });
        // The client makes it, or the caller's options say it.
        parameters.retain(|it| !(it.place == Place::Header && is_key(&it.wire)));
        let mut body = self.body(node, at);
        let is_read = matches!(method, "GET" | "HEAD");
        if is_read
            && body
                .as_ref()
                .is_some_and(|body| !body.required && matches!(body.ty, Type::Map(_) | Type::Any))
        {
            // An empty body, written down by a tool.
            body = None;
        }
        if body.is_some() && is_read {
            self.degrade(
                "body.unsent",
                at,
                node.line,
                "a body with GET or HEAD is not sent by every transport",
            );
        }
        let (answer, errors) = self.answer(node, at);
        if node.get("callbacks").is_some() {
            self.degrade(
                "callbacks.untyped",
                at,
                node.line,
                "callbacks are calls of the server; they are not typed",
            );
        }
        let server = [node, item]
            .iter()
            .find_map(|node| node.items("servers").first())
            .map(|node| super::server(node).address());
        let example = self.example(node, at, body.as_ref());
        let tag = node
            .items("tags")
            .first()
            .and_then(Node::text)
            .unwrap_or_default();
        Operation {
            key: key.to_owned(),
            method: method.to_owned(),
            path: if path.starts_with('/') {
                path.to_owned()
            } else {
                format!("/{path}")
            },
            id: node.text_of("operationId").map(str::to_owned),
            resource: tag.to_owned(),
            name: String::new(),
            summary: node.text_of("summary").unwrap_or_default().trim().to_owned(),
            doc: node.text_of("description").unwrap_or_default().trim().to_owned(),
            deprecated: node.is_true("deprecated"),
            parameters,
            body,
            answer,
            errors,
            security: super::security::requirements(node, &self.document.root),
            idempotency,
            pages: None,
            wait: None,
            server,
            example,
            line: node.line,
        }
    }

    pub(super) fn webhooks(&mut self) -> Vec<Webhook> {
        let document = self.document;
        let mut found = Vec::new();
        for word in ["webhooks", "x-webhooks"] {
            for (key, item) in document.root.entries(word) {
                let Some((item, at)) = document.follow(item, &join(&format!("#/{word}"), key)) else {
                    continue;
                };
                for (method, node) in item.map().into_iter().flatten() {
                    if !METHODS.contains(&method.as_str()) {
                        continue;
                    }
                    let body = self.body(node, &join(&at, method));
                    found.push(Webhook {
                        key: key.clone(),
                        name: String::new(),
                        doc: doc(node),
                        ty: body.map_or(Type::Any, |body| body.ty),
                    });
                }
            }
        }
        found
    }
}

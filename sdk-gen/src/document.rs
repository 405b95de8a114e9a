//! Pointers into the document, and what references lead to.

use std::collections::BTreeMap;

use crate::load::{Node, Value};

/// A document whose version is known.
#[derive(Debug)]
pub struct Document {
    pub root: Node,
    /// Where schemas stand that have a name of their own (`$anchor`).
    anchors: BTreeMap<String, String>,
    /// 3.0, where `nullable` is a word and a reference has no siblings.
    pub is_30: bool,
}

/// A document that cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    #[error("not an object but something else")]
    NotAnObject,
    #[error("Swagger 2.0, which has to be lifted to OpenAPI 3 first")]
    Swagger,
    #[error("`openapi` is not 3.0, 3.1 or 3.2 but {0}")]
    Version(String),
}

impl Document {
    pub fn new(root: Node) -> Result<Document, Unusable> {
        if root.map().is_none() {
            return Err(Unusable::NotAnObject);
        }
        if root.get("swagger").is_some() {
            return Err(Unusable::Swagger);
        }
        let version = match root.get("openapi").map(|node| &node.value) {
            Some(Value::Text(text) | Value::Number(text)) => text.clone(),
            _ => "missing".to_owned(),
        };
        let is_30 = version == "3" || version.starts_with("3.0");
        if !is_30 && !version.starts_with("3.1") && !version.starts_with("3.2") {
            return Err(Unusable::Version(version));
        }
        let mut anchors = BTreeMap::new();
        anchored(&root, "#", &mut anchors);
        Ok(Document { root, anchors, is_30 })
    }

    /// One spelling for each reference, however the document writes it.
    pub fn pointer(&self, reference: &str) -> String {
        let anchor = reference
            .strip_prefix('#')
            .and_then(|name| self.anchors.get(name));
        anchor.map_or_else(|| canonical(reference), Clone::clone)
    }

    /// What a pointer (`#/components/schemas/Order`) leads to.
    pub fn at(&self, pointer: &str) -> Option<&Node> {
        let path = pointer.strip_prefix('#')?;
        if path.is_empty() {
            return Some(&self.root);
        }
        self.within(path.strip_prefix('/')?, 0)
    }

    /// What is there, through references that stand on the way, as most tools read them.
    fn within(&self, path: &str, turns: usize) -> Option<&Node> {
        let mut node = &self.root;
        for part in path.split('/') {
            node = inside(node, part).or_else(|| {
                let target = self.pointer(node.text_of("$ref")?);
                let target = (turns < 64).then(|| self.within(target.strip_prefix("#/")?, turns + 1))??;
                inside(target, part)
            })?;
        }
        Some(node)
    }

    /// Follows references until something is there that is none; with its pointer.
    pub fn follow<'a>(&'a self, node: &'a Node, at: &str) -> Option<(&'a Node, String)> {
        let (mut node, mut at) = (node, at.to_owned());
        for _ in 0..64 {
            let Some(reference) = node.text_of("$ref") else {
                return Some((node, at));
            };
            at = self.pointer(reference);
            node = self.at(&at)?;
        }
        None
    }
}

fn inside<'a>(node: &'a Node, part: &str) -> Option<&'a Node> {
    let found = node.get(part).or_else(|| node.get(&unescape(part)));
    found.or_else(|| node.list()?.get(part.parse::<usize>().ok()?))
}

/// Names that schemas give themselves, and where these stand; the first counts.
fn anchored(node: &Node, at: &str, found: &mut BTreeMap<String, String>) {
    for (key, value) in node.map().into_iter().flatten() {
        match value.text() {
            Some(name) if key == "$anchor" || key == "$dynamicAnchor" => {
                found.entry(name.to_owned()).or_insert_with(|| at.to_owned());
            }
            _ => anchored(value, &join(at, key), found),
        }
    }
    for (i, item) in node.list().unwrap_or_default().iter().enumerate() {
        anchored(item, &join(at, &i.to_string()), found);
    }
}

/// A pointer with one key more.
pub fn join(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// One part of a pointer as the key that it is.
pub fn unescape(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(tail.first()), hex(tail.get(1))) {
            bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
            rest = tail.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes)
        .replace("~1", "/")
        .replace("~0", "~")
}

/// One spelling for each pointer, however it is escaped.
fn canonical(reference: &str) -> String {
    if !reference.contains('%') {
        return reference.to_owned();
    }
    match reference.strip_prefix("#/") {
        Some(path) => path
            .split('/')
            .fold("#".to_owned(), |at, part| join(&at, &unescape(part))),
        None => reference.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn pointers_lead_through_escapes_and_lists() {
        let text = br##"{"openapi": "3.1.0", "a/b": {"c~d": [{"e": 1}]}, "x{y}": 2,
            "near": {"$ref": "#/a~1b/c~0d/0"}, "loop": {"$ref": "#/loop"}, "named": {"$anchor": "here"}}"##;
        let document = Document::new(load(text).unwrap().root).unwrap();
        for (pointer, found) in [
            ("#/a~1b/c~0d/0/e", Some("1")),
            ("#/x%7By%7D", Some("2")),
            ("#/a~1b/c~0d/1", None),
            ("#/near/e", Some("1")),
            ("#/loop/e", None),
            ("other.yaml#/a", None),
        ] {
            assert_eq!(document.at(pointer).and_then(Node::number), found, "{pointer}");
        }
        assert_eq!(document.pointer("#/paths/~1a~1%7Bx%7D"), "#/paths/~1a~1{x}");
        assert_eq!(document.pointer("#here"), "#/named");
    }

    #[test]
    fn other_versions_are_refused() {
        for (text, error) in [
            ("[]", Unusable::NotAnObject),
            ("swagger: '2.0'", Unusable::Swagger),
            ("openapi: 4.0.0", Unusable::Version("4.0.0".to_owned())),
            ("a: b", Unusable::Version("missing".to_owned())),
        ] {
            assert_eq!(
                Document::new(load(text.as_bytes()).unwrap().root).unwrap_err(),
                error
            );
        }
    }
}

//! Pointers into the document, and what references lead to.

use crate::load::{Node, Value};

/// A document whose version is known.
#[derive(Debug)]
pub struct Document {
    pub root: Node,
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
        Ok(Document { root, is_30 })
    }

    /// What a pointer (`#/components/schemas/Order`) leads to.
    pub fn at(&self, pointer: &str) -> Option<&Node> {
        let path = pointer.strip_prefix('#')?;
        if path.is_empty() {
            return Some(&self.root);
        }
        path.strip_prefix('/')?
            .split('/')
            .try_fold(&self.root, |node, part| {
                let found = node.get(part).or_else(|| node.get(&unescape(part)));
                found.or_else(|| node.list()?.get(part.parse::<usize>().ok()?))
            })
    }

    /// Follows references until something is there that is none; with its pointer.
    pub fn follow<'a>(&'a self, node: &'a Node, at: &str) -> Option<(&'a Node, String)> {
        let (mut node, mut at) = (node, at.to_owned());
        for _ in 0..64 {
            let Some(reference) = node.text_of("$ref") else {
                return Some((node, at));
            };
            at = canonical(reference);
            node = self.at(&at)?;
        }
        None
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

/// One spelling for each pointer, however the document escapes it.
pub fn canonical(reference: &str) -> String {
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
        let root = load(br#"{"openapi": "3.1.0", "a/b": {"c~d": [{"e": 1}]}, "x{y}": 2}"#)
            .unwrap()
            .root;
        let document = Document::new(root).unwrap();
        for (pointer, found) in [
            ("#/a~1b/c~0d/0/e", Some("1")),
            ("#/x%7By%7D", Some("2")),
            ("#/a~1b/c~0d/1", None),
            ("other.yaml#/a", None),
        ] {
            assert_eq!(document.at(pointer).and_then(Node::number), found, "{pointer}");
        }
        assert_eq!(canonical("#/paths/~1a~1%7Bx%7D"), "#/paths/~1a~1{x}");
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

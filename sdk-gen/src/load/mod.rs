//! Bytes become a tree that knows its lines. JSON and YAML 1.2; the text of numbers is kept, a key that
//! stands twice is told about, and depth and size have limits.

mod json;
mod node;
mod yaml;

pub use node::{Map, Node, Value};

/// How deep a document may nest.
const MAX_DEPTH: usize = 500;
/// How many values a document may have once its aliases are written out.
const MAX_NODES: usize = 5_000_000;

/// A document that cannot be read.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("line {line}: {what}")]
pub struct Unreadable {
    pub line: u32,
    pub what: String,
}

impl Unreadable {
    fn at(line: u32, what: impl Into<String>) -> Unreadable {
        Unreadable {
            line,
            what: what.into(),
        }
    }
}

/// A document as it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub root: Node,
    /// Keys that stood twice, with their lines; the later one counts.
    pub duplicates: Vec<(u32, String)>,
}

/// Reads a document; what it is, its first character tells.
pub fn load(bytes: &[u8]) -> Result<Loaded, Unreadable> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.split(|byte| *byte == b'\n').count() - 1;
        Unreadable::at(u32::try_from(line).unwrap_or(u32::MAX), "not UTF-8")
    })?;
    if text.trim_start().starts_with(['{', '[']) {
        // A YAML flow mapping starts like JSON: what is not JSON may still be YAML.
        return json::read(text).or_else(|error| yaml::read(text).map_err(|_| error));
    }
    yaml::read(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json_of(text: &str) -> String {
        load(text.as_bytes()).map_or_else(
            |error| error.to_string(),
            |loaded| loaded.root.to_json().to_string(),
        )
    }

    #[test]
    fn json_and_yaml_say_the_same() {
        let cases = [
            (
                "{\"a\": [1, -2.50e1, true, null, \"x\\u00e9\\ud83d\\ude00\\n\"]}",
                "a: [1, -2.50e1, true, ~, \"x\\u00e9\\U0001f600\\n\"]",
            ),
            ("{\"200\": {\"b\": \"no\"}}", "200:\n  b: no\n"),
            (
                "{\"a\":{\"x\":1,\"y\":3}}",
                "base: &b {x: 1, y: 2}\na:\n  <<: *b\n  y: 3\n",
            ),
        ];
        for (json, yaml) in cases {
            let yaml =
                load(yaml.as_bytes()).map(|l| l.root.get("a").or(l.root.get("200")).map(Node::to_json));
            let json =
                load(json.as_bytes()).map(|l| l.root.get("a").or(l.root.get("200")).map(Node::to_json));
            // Keys that a merge brings stand first.
            assert_eq!(
                json.map(|v| v.map(|v| v.to_string())),
                yaml.map(|v| v.map(|v| v.to_string()))
            );
        }
    }

    #[test]
    fn lines_and_duplicates_are_known() {
        let loaded = load(b"a: 1\nb:\n  c: 2\na: 3\n").unwrap();
        assert_eq!(
            loaded.root.get("b").and_then(|b| b.get("c")).map(|c| c.line),
            Some(3)
        );
        assert_eq!(loaded.duplicates, vec![(4, "a".to_owned())]);
        let loaded = load(b"{\n \"a\": 1,\n \"a\":\n 2}").unwrap();
        assert_eq!(loaded.root.get("a").map(|c| c.line), Some(4));
        assert_eq!(loaded.duplicates, vec![(3, "a".to_owned())]);
    }

    #[test]
    fn numbers_keep_their_text() {
        assert_eq!(
            json_of("{\"a\":-9223372036854776000}"),
            "{\"a\":-9.223372036854776e+18}"
        );
        let node = load(b"a: 0.10\nb: 0x1f\nc: 007\n").unwrap().root;
        assert_eq!(node.get("a").and_then(Node::number), Some("0.10"));
        assert_eq!(node.get("b").and_then(Node::number), Some("31"));
        assert_eq!(node.get("c").and_then(Node::number), Some("7"));
    }

    #[test]
    fn bad_input_is_refused_with_its_line() {
        for (text, expected) in [
            ("{\"a\": 1\n \"b\": 2}", "line 2"),
            ("a: [1\nb: 2", "line"),
            ("a: *nowhere", "line 1"),
        ] {
            assert!(json_of(text).starts_with(expected), "{text:?}: {}", json_of(text));
        }
        assert!(load(b"a: \xff").is_err());
        let deep = "[".repeat(100_000);
        assert!(json_of(&deep).contains("nests deeper"));
        let laughs = (1..40).fold("a0: &a0 [1,1]\n".to_owned(), |text, i| {
            text + &format!("a{i}: &a{i} [*a{j}, *a{j}]\n", j = i - 1)
        });
        assert!(json_of(&laughs).contains("more than"), "{}", json_of(&laughs));
    }
}

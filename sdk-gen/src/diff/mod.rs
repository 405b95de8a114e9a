//! What changed between two documents, for whom it breaks, and which version that makes.

mod operations;
mod types;

use std::fmt;

use serde::Serialize;

use crate::ir::Api;

/// How much of a change it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Only words.
    Patch,
    /// Something is new; who does not use it notices nothing.
    Minor,
    /// An old client, or code written against the old SDK, fails.
    Major,
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Weight::Patch => "patch",
            Weight::Minor => "minor",
            Weight::Major => "major",
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Change {
    pub weight: Weight,
    /// `POST /orders request /lines/0/sku`
    pub at: String,
    pub what: String,
}

/// Which way a type travels: what suffices one way breaks the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    /// Clients send it: it must not ask for more than before.
    Request,
    /// Clients receive it: it must not promise less than before.
    Answer,
}

/// All changes, the weightiest first.
pub fn diff(old: &Api, new: &Api) -> Vec<Change> {
    let mut comparison = Comparison {
        old,
        new,
        changes: Vec::new(),
    };
    operations::compare(&mut comparison);
    let mut changes = comparison.changes;
    changes.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.cmp(b)));
    changes.dedup();
    changes
}

/// The weight of them all; none if nothing changed.
pub fn verdict(changes: &[Change]) -> Option<Weight> {
    changes.iter().map(|change| change.weight).max()
}

/// The changes as a section of a changelog, in Markdown.
pub fn changelog(changes: &[Change], version: &str) -> String {
    let mut out = format!("## {}\n", crate::emit::text::markdown(version));
    for (weight, title) in [
        (Weight::Major, "Breaking"),
        (Weight::Minor, "Added"),
        (Weight::Patch, "Changed"),
    ] {
        let of_it: Vec<&Change> = changes.iter().filter(|it| it.weight == weight).collect();
        if of_it.is_empty() {
            continue;
        }
        put!(out, "\n### {title}\n\n");
        for change in of_it {
            let (at, what) = (
                crate::emit::text::markdown(&change.at),
                crate::emit::text::markdown(&change.what),
            );
            put!(out, "- `{at}`: {what}\n");
        }
    }
    out
}

struct Comparison<'a> {
    old: &'a Api,
    new: &'a Api,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn add(&mut self, weight: Weight, at: &str, what: impl Into<String>) {
        self.changes.push(Change {
            weight,
            at: at.to_owned(),
            what: what.into(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::names::Lock;

    fn api(operation: &str) -> Api {
        document(operation, "https://x.example")
    }

    fn document(operation: &str, server: &str) -> Api {
        let text = format!(
            r##"{{"openapi": "3.1.0", "info": {{"title": "t", "version": "1"}}, "servers": [{{"url": "{server}"}}],
            "paths": {{"/x": {{{operation}}}}}, "components": {{
                "securitySchemes": {{"key": {{"type": "http", "scheme": "bearer"}}, "other": {{"type": "http", "scheme": "basic"}}}},
                "schemas": {{"Tree": {{"type": "object", "properties": {{"child": {{"$ref": "#/components/schemas/Tree"}}}}}}}}
            }}}}"##
        );
        crate::read::read(text.as_bytes(), &Config::default(), &Lock::default()).unwrap()
    }

    fn body(schema: &str) -> String {
        format!(
            r#""post": {{"operationId": "x", "requestBody": {{"content": {{"application/json": {{"schema": {schema}}}}}}}, "responses": {{"204": {{}}}}}}"#
        )
    }

    fn answer(schema: &str) -> String {
        format!(
            r#""get": {{"operationId": "x", "responses": {{"200": {{"content": {{"application/json": {{"schema": {schema}}}}}}}}}}}"#
        )
    }

    fn parameters(parameters: &str) -> String {
        format!(
            r#""get": {{"operationId": "x", "parameters": [{parameters}], "responses": {{"204": {{}}}}}}"#
        )
    }

    const TREE: &str = r##"{"$ref": "#/components/schemas/Tree"}"##;

    fn nullable(schema: &str) -> String {
        format!(r#"{{"anyOf": [{schema}, {{"type": "null"}}]}}"#)
    }

    fn secured(security: &str) -> String {
        format!(r#""get": {{"operationId": "x", "security": [{security}], "responses": {{"204": {{}}}}}}"#)
    }

    fn patched(media: &str) -> String {
        body(TREE).replace("application/json", media)
    }

    fn keyed(header: &str) -> String {
        format!(
            r#""post": {{"operationId": "x", "parameters": [{{"name": "{header}", "in": "header", "schema": {{"type": "string"}}}}], "responses": {{"204": {{}}}}}}"#
        )
    }

    fn paged(parameter: &str, next: &str) -> String {
        format!(
            r#""get": {{"operationId": "x", "parameters": [{{"name": "{parameter}", "in": "query", "schema": {{"type": "string"}}}}],
            "responses": {{"200": {{"content": {{"application/json": {{"schema": {{"type": "object", "required": ["items"], "properties": {{
                "items": {{"type": "array", "items": {{"type": "string"}}}}, "{next}": {{"type": ["string", "null"]}}}}}}}}}}}}}}}}"#
        )
    }

    #[test]
    fn the_first_server_stays() {
        let at = |server| document(&answer("{}"), server);
        let moved = diff(&at("https://x.example"), &at("https://y.example"));
        assert_eq!(verdict(&moved), Some(Weight::Major), "{moved:?}");
        assert_eq!(diff(&at("https://x.example"), &at("https://x.example")), []);
    }

    #[test]
    fn what_was_never_null_is_no_other_thing() {
        let changes = diff(&api(&answer(TREE)), &api(&answer(&nullable(TREE))));
        let what: Vec<&str> = changes.iter().map(|it| it.what.as_str()).collect();
        assert_eq!(what, ["may be null"]);
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn what_breaks_depends_on_the_direction() {
        let object = |required: &str, more: &str| {
            format!(
                r#"{{"type": "object", "required": [{required}], "properties": {{"a": {{"type": "string"}}{more}}}}}"#
            )
        };
        let major = Some(Weight::Major);
        let minor = Some(Weight::Minor);
        let cases: Vec<(&str, String, String, Option<Weight>)> = vec![
            ("the same", answer(&object("", "")), answer(&object("", "")), None),
            (
                "a field more to send",
                body(&object("", "")),
                body(&object("", r#", "b": {"type": "integer"}"#)),
                minor,
            ),
            (
                "a field more that must be sent",
                body(&object("", "")),
                body(&object("\"b\"", r#", "b": {"type": "integer"}"#)),
                major,
            ),
            (
                "a field must be sent",
                body(&object("", "")),
                body(&object("\"a\"", "")),
                major,
            ),
            (
                "a field need not be sent",
                body(&object("\"a\"", "")),
                body(&object("", "")),
                minor,
            ),
            (
                "a field more to receive",
                answer(&object("", "")),
                answer(&object("\"b\"", r#", "b": {"type": "integer"}"#)),
                minor,
            ),
            (
                "a field is gone",
                answer(&object("", r#", "b": {"type": "integer"}"#)),
                answer(&object("", "")),
                major,
            ),
            (
                "a field may be missing",
                answer(&object("\"a\"", "")),
                answer(&object("", "")),
                major,
            ),
            (
                "a field is always there",
                answer(&object("", "")),
                answer(&object("\"a\"", "")),
                minor,
            ),
            (
                "a value more to receive",
                answer(r#"{"enum": ["a", "b"]}"#),
                answer(r#"{"enum": ["a", "b", "c"]}"#),
                minor,
            ),
            (
                "a value less to receive",
                answer(r#"{"enum": ["a", "b", "c"]}"#),
                answer(r#"{"enum": ["a", "b"]}"#),
                minor,
            ),
            (
                "a value more to send",
                body(r#"{"enum": ["a", "b"]}"#),
                body(r#"{"enum": ["a", "b", "c"]}"#),
                minor,
            ),
            (
                "a value less to send",
                body(r#"{"enum": ["a", "b", "c"]}"#),
                body(r#"{"enum": ["a", "b"]}"#),
                major,
            ),
            (
                "may be null now",
                answer(r#"{"type": "string"}"#),
                answer(r#"{"type": ["string", "null"]}"#),
                major,
            ),
            (
                "may be sent as null now",
                body(r#"{"type": "string"}"#),
                body(r#"{"type": ["string", "null"]}"#),
                minor,
            ),
            (
                "another type",
                answer(r#"{"type": "string"}"#),
                answer(r#"{"type": "integer"}"#),
                major,
            ),
            (
                "deep in itself",
                answer(r##"{"$ref": "#/components/schemas/Tree"}"##),
                answer(r##"{"$ref": "#/components/schemas/Tree"}"##),
                None,
            ),
            (
                "a parameter more",
                parameters(""),
                parameters(r#"{"name": "p", "in": "query", "schema": {}}"#),
                minor,
            ),
            (
                "a parameter more that must be",
                parameters(""),
                parameters(r#"{"name": "p", "in": "query", "required": true, "schema": {}}"#),
                major,
            ),
            (
                "a parameter less",
                parameters(r#"{"name": "p", "in": "query", "schema": {}}"#),
                parameters(""),
                major,
            ),
            (
                "another way of writing it",
                parameters(r#"{"name": "p", "in": "query", "schema": {"type": "array"}}"#),
                parameters(r#"{"name": "p", "in": "query", "explode": false, "schema": {"type": "array"}}"#),
                major,
            ),
            (
                "an object may be null now",
                answer(TREE),
                answer(&nullable(TREE)),
                major,
            ),
            (
                "an object may be sent as null now",
                body(TREE),
                body(&nullable(TREE)),
                minor,
            ),
            (
                "an object is never null any more",
                answer(&nullable(TREE)),
                answer(TREE),
                minor,
            ),
            (
                "an object must not be null any more",
                body(&nullable(TREE)),
                body(TREE),
                major,
            ),
            ("anything may be sent now", body(TREE), body("{}"), minor),
            (
                "anything may be sent now, as null might",
                body(&nullable(TREE)),
                body("{}"),
                minor,
            ),
            ("anything may come now", answer(TREE), answer("{}"), major),
            (
                "two lists, the other way round",
                answer(
                    r#"{"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "integer"}}]}"#,
                ),
                answer(
                    r#"{"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "array", "items": {"type": "string"}}]}"#,
                ),
                None,
            ),
            (
                "another number beside a list",
                body(r#"{"anyOf": [{"const": 1}, {"type": "array"}]}"#),
                body(r#"{"anyOf": [{"const": 2}, {"type": "array"}]}"#),
                major,
            ),
            (
                "a time, which was a text",
                answer(r#"{"type": "string"}"#),
                answer(r#"{"type": "string", "format": "date-time"}"#),
                major,
            ),
            (
                "a time to send, which was a text",
                body(r#"{"type": "string"}"#),
                body(r#"{"type": "string", "format": "date-time"}"#),
                major,
            ),
            (
                "an address, which was a text",
                answer(r#"{"type": "string"}"#),
                answer(r#"{"type": "string", "format": "email"}"#),
                minor,
            ),
            (
                "smaller numbers to send",
                body(r#"{"type": "integer", "format": "int64"}"#),
                body(r#"{"type": "integer", "format": "int32"}"#),
                major,
            ),
            (
                "larger numbers to send",
                body(r#"{"type": "integer", "format": "int32"}"#),
                body(r#"{"type": "integer", "format": "int64"}"#),
                minor,
            ),
            (
                "no other fields to send",
                body(&object("", "")),
                body(
                    r#"{"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false}"#,
                ),
                major,
            ),
            (
                "other fields, of another type",
                answer(
                    r#"{"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "string"}}"#,
                ),
                answer(
                    r#"{"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "integer"}}"#,
                ),
                major,
            ),
            (
                "an alternative of credentials less",
                secured(r#"{"key": []}, {"other": []}"#),
                secured(r#"{"key": []}"#),
                major,
            ),
            (
                "an alternative of credentials more",
                secured(r#"{"key": []}"#),
                secured(r#"{"key": []}, {"other": []}"#),
                None,
            ),
            (
                "one of two credentials less",
                secured(r#"{"key": [], "other": []}"#),
                secured(r#"{"other": []}"#),
                None,
            ),
            (
                "another content type of the same kind",
                patched("application/json"),
                patched("application/merge-patch+json"),
                major,
            ),
            (
                "another content type of the answer",
                body(TREE).replace(r#""204": {}"#, r#""200": {"content": {"application/pdf": {}}}"#),
                body(TREE).replace(r#""204": {}"#, r#""200": {"content": {"application/zip": {}}}"#),
                major,
            ),
            (
                "pages by another cursor",
                paged("cursor", "next_cursor"),
                paged("page_token", "next_page_token"),
                major,
            ),
            (
                "no header for repetition any more",
                keyed("Idempotency-Key"),
                keyed("X-Other"),
                major,
            ),
            (
                "a header for repetition",
                keyed("X-Other"),
                keyed("Idempotency-Key"),
                major,
            ),
            ("an operation less", answer("{}"), String::new(), major),
            ("an operation more", String::new(), answer("{}"), minor),
        ];
        for (name, old, new, expected) in cases {
            let changes = diff(&api(&old), &api(&new));
            assert_eq!(verdict(&changes), expected, "{name}: {changes:?}");
        }
    }

    #[test]
    fn the_changelog_says_where_and_what() {
        let changes = diff(
            &api(&body(r#"{"enum": ["a", "b"]}"#)),
            &api(&body(r#"{"enum": ["a"]}"#)),
        );
        let text = changelog(&changes, "2.0.0");
        assert!(
            text.starts_with("## 2.0.0\n\n### Breaking\n\n- `POST /x request`: "),
            "{text}"
        );
    }
}

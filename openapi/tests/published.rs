//! The document that is checked in: what the code says, and lacking nothing.

use openapi::contract::{DOCUMENT, EXCEPTIONS, published};
use openapi::lint::lint;

#[test]
fn the_document_is_what_the_code_says() {
    assert!(
        DOCUMENT == published().unwrap(),
        "openapi/openapi.json is not current: run `cargo run -p nekonote-openapi -- write`"
    );
}

#[test]
fn the_document_lacks_nothing() {
    let document = serde_json::from_str(DOCUMENT).unwrap();
    let findings: Vec<String> = lint(&document, EXCEPTIONS)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

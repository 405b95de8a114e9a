//! What came out: counts, hashes, and everything that could not be expressed.

use serde_json::json;

use super::language::Language;
use crate::ir::Api;

/// The manifest of one SDK, as JSON.
pub fn manifest(api: &Api, language: Language) -> String {
    let manifest = json!({
        "generator": { "name": "sdk-gen", "version": env!("CARGO_PKG_VERSION") },
        "language": language.name(),
        "document": { "title": api.title, "version": api.version, "sha256": api.hash },
        "operations": { "in": api.operations_in, "out": api.operations.len() },
        "types": api.types.len(),
        "webhooks": api.webhooks.len(),
        "degradations": api.degradations,
    });
    serde_json::to_string_pretty(&manifest).map_or_else(|_| String::new(), |text| text + "\n")
}

//! How callers show who they are.

use crate::document::{Document, join};
use crate::ir::{Place, Scheme, SchemeKind};
use crate::load::Node;

pub(super) fn schemes(document: &Document) -> Vec<Scheme> {
    let place = "#/components/securitySchemes";
    let components = document.root.get("components");
    let all = components
        .map(|c| c.entries("securitySchemes"))
        .into_iter()
        .flatten();
    all.filter_map(|(key, node)| {
        let (node, _) = document.follow(node, &join(place, key))?;
        Some(Scheme {
            key: key.clone(),
            kind: kind(node),
            doc: node.text_of("description").unwrap_or_default().to_owned(),
        })
    })
    .collect()
}

fn kind(node: &Node) -> SchemeKind {
    let text = |key| node.text_of(key).unwrap_or_default();
    match text("type") {
        "http" if text("scheme").eq_ignore_ascii_case("bearer") => SchemeKind::Bearer,
        "http" if text("scheme").eq_ignore_ascii_case("basic") => SchemeKind::Basic,
        "apiKey" => SchemeKind::ApiKey {
            place: match text("in") {
                "query" => Place::Query,
                "cookie" => Place::Cookie,
                _ => Place::Header,
            },
            name: text("name").to_owned(),
        },
        "oauth2" => SchemeKind::OAuth2 {
            token_url: node
                .get("flows")
                .and_then(|flows| flows.get("clientCredentials"))
                .and_then(|flow| flow.text_of("tokenUrl"))
                .map(str::to_owned),
        },
        "openIdConnect" => SchemeKind::OAuth2 { token_url: None },
        "http" => SchemeKind::Other {
            name: text("scheme").to_owned(),
        },
        other => SchemeKind::Other {
            name: other.to_owned(),
        },
    }
}

/// Requirements, of which any one suffices.
pub(super) fn requirements(operation: &Node, root: &Node) -> Vec<Vec<String>> {
    let said = operation.get("security").or_else(|| root.get("security"));
    let all = said.and_then(Node::list).unwrap_or_default();
    all.iter()
        .map(|one| {
            one.map()
                .map(|map| map.keys().cloned().collect())
                .unwrap_or_default()
        })
        .collect()
}

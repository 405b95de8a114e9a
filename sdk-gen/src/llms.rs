//! The API on one page, for readers that are programs.

use crate::emit::text::{markdown, prose};
use crate::ir::{Api, Place};

/// `llms.txt`: what the API is, and every operation with its parameters in a line or two.
pub fn llms(api: &Api) -> String {
    let mut out = format!(
        "# {}\n\n> {}\n",
        markdown(&api.title),
        markdown(&prose(&api.doc).join(" "))
    );
    let mut by_resource: std::collections::BTreeMap<&str, Vec<_>> = std::collections::BTreeMap::new();
    for operation in &api.operations {
        by_resource
            .entry(&operation.resource)
            .or_default()
            .push(operation);
    }
    for (resource, mut operations) in by_resource {
        put!(out, "\n## {resource}\n\n");
        operations.sort_by(|a, b| a.name.cmp(&b.name));
        for it in operations {
            put!(
                out,
                "- `{}` ({resource}.{}): {}\n",
                it.key,
                it.name,
                markdown(&it.summary)
            );
            let parameters: Vec<String> = it
                .parameters
                .iter()
                .filter(|it| it.place != Place::Path)
                .map(|it| format!("{}{}", it.wire, if it.required { "" } else { "?" }))
                .collect();
            if !parameters.is_empty() {
                put!(out, "  takes {}\n", markdown(&parameters.join(", ")));
            }
        }
    }
    out
}

//! `README.ja.md`: an SDK's page for readers of Japanese, where `sdk.toml` describes the package in Japanese.

use crate::emit::text::markdown;

/// What a language puts into the page.
pub(super) struct Page<'a> {
    pub package: &'a str,
    pub description: &'a str,
    pub install: &'a str,
    /// What code blocks are marked with.
    pub mark: &'a str,
    /// The lines that make a client.
    pub start: &'a str,
    /// What holds for all calls.
    pub manners: &'a str,
    /// Calls by resource, each with its method and path.
    pub calls: Vec<(String, Vec<(String, String)>)>,
}

pub(super) fn page(it: &Page<'_>) -> String {
    let Page {
        package,
        install,
        mark,
        start,
        manners,
        ..
    } = it;
    let mut out = format!(
        "# {package}\n\n[English](README.md)\n\n{}\n\n",
        markdown(it.description)
    );
    put!(
        out,
        "```sh\n{install} {package}\n```\n\n```{mark}\n{start}```\n\n{manners}\n"
    );
    out.push_str(
        "## 呼び出しの一覧\n\nそれぞれの例は [README.md](README.md) に、項目の説明は型の注釈にあります。\n",
    );
    for (resource, calls) in &it.calls {
        put!(out, "\n### {resource}\n\n| 呼び出し | HTTP |\n|---|---|\n");
        for (call, key) in calls {
            put!(out, "| `{call}` | `{key}` |\n");
        }
    }
    out
}

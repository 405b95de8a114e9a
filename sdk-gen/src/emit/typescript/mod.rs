//! TypeScript: types are what is on the wire, methods are data for the runtime.

mod models;
mod needs;
mod package;
mod readme;
mod resources;
mod types;

pub(in crate::emit) use resources::style_name;

use super::{Files, base_url, client_name, version};
use crate::config::Config;
use crate::ir::{Api, Place, SchemeKind};
use crate::names::{camel, pascal, words};

use super::idents::Idents;
use super::text::quoted;

const RUNTIME: [(&str, &str); 20] = [
    (
        "attempt.ts",
        include_str!("../../../runtimes/typescript/src/attempt.ts"),
    ),
    (
        "auth.ts",
        include_str!("../../../runtimes/typescript/src/auth.ts"),
    ),
    (
        "binary.ts",
        include_str!("../../../runtimes/typescript/src/binary.ts"),
    ),
    (
        "body.ts",
        include_str!("../../../runtimes/typescript/src/body.ts"),
    ),
    (
        "client.ts",
        include_str!("../../../runtimes/typescript/src/client.ts"),
    ),
    (
        "clock.ts",
        include_str!("../../../runtimes/typescript/src/clock.ts"),
    ),
    ("csv.ts", include_str!("../../../runtimes/typescript/src/csv.ts")),
    (
        "errors.ts",
        include_str!("../../../runtimes/typescript/src/errors.ts"),
    ),
    (
        "follow.ts",
        include_str!("../../../runtimes/typescript/src/follow.ts"),
    ),
    (
        "index.ts",
        include_str!("../../../runtimes/typescript/src/index.ts"),
    ),
    (
        "messages.ts",
        include_str!("../../../runtimes/typescript/src/messages.ts"),
    ),
    (
        "options.ts",
        include_str!("../../../runtimes/typescript/src/options.ts"),
    ),
    (
        "pages.ts",
        include_str!("../../../runtimes/typescript/src/pages.ts"),
    ),
    (
        "params.ts",
        include_str!("../../../runtimes/typescript/src/params.ts"),
    ),
    (
        "plain.ts",
        include_str!("../../../runtimes/typescript/src/plain.ts"),
    ),
    (
        "poll.ts",
        include_str!("../../../runtimes/typescript/src/poll.ts"),
    ),
    (
        "promise.ts",
        include_str!("../../../runtimes/typescript/src/promise.ts"),
    ),
    (
        "retry.ts",
        include_str!("../../../runtimes/typescript/src/retry.ts"),
    ),
    (
        "tokens.ts",
        include_str!("../../../runtimes/typescript/src/tokens.ts"),
    ),
    (
        "webhooks.ts",
        include_str!("../../../runtimes/typescript/src/webhooks.ts"),
    ),
];

/// Words that a member cannot be called, or that would mean something.
const RESERVED: &[&str] = &[
    "constructor",
    "then",
    "prototype",
    "__proto__",
    "toString",
    "valueOf",
    "client",
    "call",
];

pub(super) struct Resource<'a> {
    /// The client's member.
    pub member: String,
    pub class: String,
    /// Without its ending.
    pub file: String,
    pub operations: Vec<&'a crate::ir::Operation>,
}

pub fn emit(api: &Api, config: &Config) -> Files {
    let mut files = Files::new();
    for (name, text) in RUNTIME {
        files.insert(format!("src/core/{name}"), text.to_owned());
    }
    files.insert(
        "src/core/types.ts".to_owned(),
        include_str!("../../../runtimes/typescript/src/types.ts").to_owned(),
    );
    models::emit(api, &mut files);
    let resources = resources(api);
    for resource in &resources {
        files.insert(
            format!("src/resources/{}.ts", resource.file),
            resources::emit(api, resource),
        );
    }
    let class = client_name(api, config);
    files.insert("src/client.ts".to_owned(), client(&class, &resources));
    files.insert("src/spec.ts".to_owned(), spec(api, config));
    files.insert("src/index.ts".to_owned(), index(&class, &resources));
    readme::emit(api, config, &class, &resources, &mut files);
    package::emit(api, config, &mut files);
    files
}

/// A program for each operation, by its key.
pub fn programs(api: &Api, config: &Config) -> Vec<(String, String)> {
    readme::programs(api, config, &client_name(api, config), &resources(api))
}

fn resources(api: &Api) -> Vec<Resource<'_>> {
    let mut members = Idents::new(RESERVED);
    let mut classes = Idents::without_case(&[]);
    let mut files = Idents::without_case(&["index", "con", "aux", "nul", "prn"]);
    super::by_resource(api)
        .into_iter()
        .map(|(name, operations)| Resource {
            member: members.take(&camel(&words(name))),
            class: classes.take(&pascal(&words(name))),
            file: files.take(&name.replace('_', "-")),
            operations,
        })
        .collect()
}

pub(super) const HEAD: &str = "// Written by sdk-gen from the API's description. Changes here are lost.\n\n";

/// How credentials are sent, and what the API is called.
fn spec(api: &Api, config: &Config) -> String {
    let mut schemes = String::new();
    for scheme in &api.security {
        let how = match &scheme.kind {
            SchemeKind::Bearer => "{ type: \"bearer\" }".to_owned(),
            SchemeKind::Basic => "{ type: \"basic\" }".to_owned(),
            SchemeKind::ApiKey { place, name } => {
                let place = match place {
                    Place::Query => "query",
                    Place::Cookie => "cookie",
                    _ => "header",
                };
                format!("{{ type: \"apiKey\", in: \"{place}\", name: {} }}", quoted(name))
            }
            SchemeKind::OAuth2 { token_url } => match token_url.as_ref().or(config.client.token_url.as_ref())
            {
                Some(url) => format!("{{ type: \"oauth2\", tokenUrl: {} }}", quoted(url)),
                None => "{ type: \"oauth2\" }".to_owned(),
            },
            SchemeKind::Other { .. } => continue,
        };
        put!(schemes, "    {}: {how},\n", types::key(&scheme.key));
    }
    let mut out = HEAD.to_owned();
    out.push_str("import type { ApiSpec } from \"./core/index.js\";\n\nexport const API: ApiSpec = {\n");
    put!(out, "  name: {},\n", quoted(&package::name(api, config)));
    put!(out, "  version: {},\n", quoted(&version(api, config)));
    if let Some(url) = base_url(api) {
        put!(out, "  baseUrl: {},\n", quoted(&url));
    }
    if let Some(env) = &config.client.env {
        put!(out, "  env: {},\n", quoted(env));
    }
    put!(out, "  schemes: {{\n{schemes}  }},\n");
    put!(
        out,
        "  security: {},\n}};\n",
        resources::security(&default_security(api))
    );
    out
}

/// What most operations ask for.
pub(in crate::emit) fn default_security(api: &Api) -> Vec<Vec<String>> {
    let mut counts: Vec<(&Vec<Vec<String>>, usize)> = Vec::new();
    for operation in &api.operations {
        match counts
            .iter_mut()
            .find(|(security, _)| *security == &operation.security)
        {
            Some((_, count)) => *count += 1,
            None => counts.push((&operation.security, 1)),
        }
    }
    let mut best: Option<(&Vec<Vec<String>>, usize)> = None;
    for (security, count) in counts {
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((security, count));
        }
    }
    best.map(|(security, _)| security.clone()).unwrap_or_default()
}

fn client(class: &str, resources: &[Resource<'_>]) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("import { Client, Tokens, type ClientOptions } from \"./core/index.js\";\nimport { API } from \"./spec.js\";\n");
    for Resource { class, file, .. } in resources {
        put!(
            out,
            "import {{ {class} as {class}Resource }} from \"./resources/{file}.js\";\n"
        );
    }
    out.push_str("\n/** The API: one member for each resource. */\n");
    put!(
        out,
        "export class {class} {{\n  /** What sends the requests. */\n  readonly client: Client;\n"
    );
    for Resource { member, class, .. } in resources {
        put!(out, "  readonly {member}: {class}Resource;\n");
    }
    out.push_str(
        "\n  constructor(options: ClientOptions = {}) {\n    this.client = new Client(API, options, Tokens);\n",
    );
    for Resource { member, class, .. } in resources {
        put!(out, "    this.{member} = new {class}Resource(this.client);\n");
    }
    out.push_str("  }\n}\n");
    out
}

fn index(class: &str, resources: &[Resource<'_>]) -> String {
    let mut out = HEAD.to_owned();
    put!(
        out,
        "export {{ {class} }} from \"./client.js\";\nexport {{ API }} from \"./spec.js\";\n"
    );
    out.push_str("export * from \"./core/index.js\";\nexport type * as models from \"./models/index.js\";\n");
    if !resources.is_empty() {
        out.push_str("export * as resources from \"./resources/index.js\";\n");
    }
    out
}

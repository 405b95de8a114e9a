//! Python: models are views of JSON, each resource has a synchronous and an asynchronous class.

mod models;
mod package;
mod readme;
mod resources;
mod types;

pub(in crate::emit) use resources::item_type;

use std::collections::BTreeSet;

use super::idents::Idents;
use super::text::quoted;
use super::{Files, base_url, client_name, version};
use crate::config::Config;
use crate::ir::{Api, Operation, Place, SchemeKind};
use crate::names::{pascal, words};

const RUNTIME: [(&str, &str); 17] = [
    (
        "__init__.py",
        include_str!("../../../runtimes/python/core/__init__.py"),
    ),
    (
        "binary.py",
        include_str!("../../../runtimes/python/core/binary.py"),
    ),
    ("body.py", include_str!("../../../runtimes/python/core/body.py")),
    (
        "client.py",
        include_str!("../../../runtimes/python/core/client.py"),
    ),
    ("csv.py", include_str!("../../../runtimes/python/core/csv.py")),
    (
        "errors.py",
        include_str!("../../../runtimes/python/core/errors.py"),
    ),
    (
        "messages.py",
        include_str!("../../../runtimes/python/core/messages.py"),
    ),
    ("model.py", include_str!("../../../runtimes/python/core/model.py")),
    (
        "operation.py",
        include_str!("../../../runtimes/python/core/operation.py"),
    ),
    (
        "options.py",
        include_str!("../../../runtimes/python/core/options.py"),
    ),
    ("pages.py", include_str!("../../../runtimes/python/core/pages.py")),
    (
        "params.py",
        include_str!("../../../runtimes/python/core/params.py"),
    ),
    ("plan.py", include_str!("../../../runtimes/python/core/plan.py")),
    ("poll.py", include_str!("../../../runtimes/python/core/poll.py")),
    ("retry.py", include_str!("../../../runtimes/python/core/retry.py")),
    ("watch.py", include_str!("../../../runtimes/python/core/watch.py")),
    (
        "webhooks.py",
        include_str!("../../../runtimes/python/core/webhooks.py"),
    ),
];

/// Words of Python, and names that annotations need for themselves.
pub(super) const RESERVED: &[&str] = &[
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "false",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "none",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "true",
    "try",
    "while",
    "with",
    "yield",
    "match",
    "case",
    "str",
    "int",
    "float",
    "bool",
    "bytes",
    "object",
    "property",
    "classmethod",
    "super",
    "self",
    "cls",
    "print",
    "to_dict",
    "from_dict",
    "has",
    "extra",
    "mro",
    "options",
    "call",
    "None",
    "True",
    "False",
];

pub(super) const HEAD: &str = "# Written by sdk-gen from the API's description. Changes here are lost.\n";

pub(super) struct Resource<'a> {
    pub member: String,
    pub class: String,
    pub operations: Vec<&'a Operation>,
}

pub fn emit(api: &Api, config: &Config) -> Files {
    let mut files = Files::new();
    let module = package::module(api, config);
    let root = format!("src/{module}");
    for (name, text) in RUNTIME {
        files.insert(format!("{root}/core/{name}"), text.to_owned());
    }
    files.insert(format!("{root}/py.typed"), String::new());
    models::emit(api, &root, &mut files);
    let resources = resources(api);
    for resource in &resources {
        files.insert(
            format!("{root}/resources/{}.py", resource.member),
            resources::emit(api, resource),
        );
    }
    files.insert(
        format!("{root}/resources/__init__.py"),
        format!("{HEAD}\"\"\"One module for each resource.\"\"\"\n"),
    );
    let class = client_name(api, config);
    files.insert(format!("{root}/spec.py"), spec(api, config));
    files.insert(format!("{root}/client.py"), client(&class, &resources));
    files.insert(format!("{root}/__init__.py"), init(api, &class));
    readme::emit(api, config, &class, &resources, &mut files);
    package::emit(api, config, &mut files);
    files
}

/// A program for each operation, by its key.
pub fn programs(api: &Api, config: &Config) -> Vec<(String, String)> {
    readme::programs(api, config, &client_name(api, config), &resources(api))
}

fn resources(api: &Api) -> Vec<Resource<'_>> {
    let mut members = Idents::without_case(RESERVED);
    let mut classes = Idents::without_case(&["client", "asyncclient", "none", "true", "false"]);
    super::by_resource(api)
        .into_iter()
        .map(|(name, operations)| Resource {
            member: members.take(name),
            class: classes.take(&pascal(&words(name))),
            operations,
        })
        .collect()
}

fn init(api: &Api, class: &str) -> String {
    let title = super::text::prose(&api.title).join(" ");
    let mut out = format!("{HEAD}{}\n", docstring(&[format!("Client of {title}.")], ""));
    out.push_str("\nfrom . import models as models\n");
    let names: BTreeSet<&str> = RUNTIME
        .iter()
        .filter(|(name, _)| *name == "__init__.py")
        .flat_map(|(_, text)| {
            text.lines()
                .filter_map(|line| line.rsplit_once(" as ").map(|(_, name)| name))
        })
        .filter(|name| {
            !matches!(
                *name,
                "Client" | "AsyncClient" | "field" | "Operation" | "Pages" | "Parameter" | "ApiSpec"
            )
        })
        .collect();
    put!(
        out,
        "from .client import Async{class} as Async{class}\nfrom .client import {class} as {class}\n"
    );
    for name in names {
        put!(out, "from .core import {name} as {name}\n");
    }
    out
}

/// A docstring: nothing in it ends it, nothing in it is an escape.
pub(super) fn docstring(lines: &[String], indent: &str) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let clean: Vec<String> = lines
        .iter()
        .map(|line| line.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\""))
        .collect();
    let text = clean.join("\n").replace('\n', &format!("\n{indent}"));
    let text: Vec<&str> = text.lines().map(str::trim_end).collect();
    let text = text.join("\n");
    // A quote at the end would run into the closing ones.
    let end = if text.ends_with('"') { " " } else { "" };
    let close = if clean.len() > 1 {
        format!("\n{indent}\"\"\"")
    } else {
        format!("{end}\"\"\"")
    };
    format!("{indent}\"\"\"{text}{close}\n")
}

fn spec(api: &Api, config: &Config) -> String {
    let mut schemes = String::new();
    for scheme in &api.security {
        let how = match &scheme.kind {
            SchemeKind::Bearer => "{\"type\": \"bearer\"}".to_owned(),
            SchemeKind::Basic => "{\"type\": \"basic\"}".to_owned(),
            SchemeKind::ApiKey { place, name } => {
                let place = match place {
                    Place::Query => "query",
                    Place::Cookie => "cookie",
                    _ => "header",
                };
                format!(
                    "{{\"type\": \"apiKey\", \"in\": \"{place}\", \"name\": {}}}",
                    quoted(name)
                )
            }
            SchemeKind::OAuth2 { token_url } => match token_url.as_ref().or(config.client.token_url.as_ref())
            {
                Some(url) => format!("{{\"type\": \"oauth2\", \"tokenUrl\": {}}}", quoted(url)),
                None => "{\"type\": \"oauth2\"}".to_owned(),
            },
            SchemeKind::Other { .. } => continue,
        };
        put!(schemes, "        {}: {how},\n", quoted(&scheme.key));
    }
    let or_none = |text: Option<String>| text.map_or_else(|| "None".to_owned(), |text| quoted(&text));
    let mut out = format!("{HEAD}\"\"\"What the API is called, and how callers show who they are.\"\"\"\n\n");
    out.push_str("from __future__ import annotations\n\nfrom . import models as _models\nfrom .core import ApiSpec\n\nAPI = ApiSpec(\n");
    put!(out, "    name={},\n", quoted(&package::name(api, config)));
    put!(out, "    version={},\n", quoted(&version(api, config)));
    put!(out, "    base_url={},\n", or_none(base_url(api)));
    put!(out, "    env={},\n", or_none(config.client.env.clone()));
    put!(out, "    schemes={{\n{schemes}    }},\n");
    put!(
        out,
        "    security={},\n",
        resources::security(&super::typescript::default_security(api))
    );
    out.push_str("    models=_models.REGISTRY,\n)\n");
    out
}

/// What callers may choose: name, type and default.
const OPTIONS: [(&str, &str, &str); 15] = [
    ("base_url", "_t.Optional[str]", "None"),
    ("username", "_t.Optional[str]", "None"),
    ("password", "_t.Optional[str]", "None"),
    (
        "client_credentials",
        "_t.Optional[_core.ClientCredentials]",
        "None",
    ),
    ("auth", "_t.Optional[_t.Mapping[str, _core.Secret]]", "None"),
    ("timeout", "int", "60_000"),
    ("total_timeout", "_t.Optional[int]", "None"),
    ("max_retries", "int", "2"),
    ("base_delay", "int", "500"),
    ("max_delay", "int", "8000"),
    ("max_retry_after", "int", "60_000"),
    ("headers", "_t.Optional[_t.Mapping[str, str]]", "None"),
    ("language", "_t.Optional[str]", "None"),
    ("hooks", "_t.Optional[_core.Hooks]", "None"),
    ("clock", "_t.Optional[_core.Clock]", "None"),
];

fn constructor(prefix: &str) -> String {
    let http = format!("_t.Optional[_httpx.{prefix}Client]");
    let options = OPTIONS.into_iter().chain([("http", http.as_str(), "None")]);
    let mut out = "\n    def __init__(\n        self,\n        api_key: _t.Optional[_core.Secret] = None,\n        *,\n".to_owned();
    let mut given = String::new();
    for (name, ty, default) in options {
        put!(out, "        {name}: {ty} = {default},\n");
        put!(given, "            {name}={name},\n");
    }
    put!(
        out,
        "    ) -> None:\n        self._client = _core.{prefix}Client(\n            _API,\n            api_key=api_key,\n{given}        )\n"
    );
    out
}

fn client(class: &str, resources: &[Resource<'_>]) -> String {
    let mut out = format!(
        "{HEAD}\"\"\"The API: one member for each resource.\"\"\"\n\nfrom __future__ import annotations\n\n"
    );
    out.push_str("import functools as _functools\nimport typing as _t\n\nfrom . import core as _core\nfrom .spec import API as _API\n\n");
    out.push_str("if _t.TYPE_CHECKING:\n    import httpx as _httpx\n\n");
    for resource in resources {
        put!(
            out,
            "    from .resources import {} as _r_{}\n",
            resource.member,
            resource.member
        );
    }
    for prefix in ["", "Async"] {
        let is_async = !prefix.is_empty();
        let (wait, start) = if is_async { ("await ", "async ") } else { ("", "") };
        put!(out, "\n\nclass {prefix}{class}:\n");
        out.push_str(&docstring(
            &[
                "The API.".to_owned(),
                String::new(),
                "All times are in milliseconds. `timeout` is for each attempt, until its answer is complete; uploads and".to_owned(),
                "downloads: without a sign of life. `total_timeout` is for all attempts and waits together. `http` is".to_owned(),
                "httpx's own, for proxies, certificates and other transports.".to_owned(),
            ],
            "    ",
        ));
        out.push_str(&constructor(prefix));
        put!(
            out,
            "\n    @property\n    def client(self) -> _core.{prefix}Client:\n        \"\"\"What sends the requests.\"\"\"\n        return self._client\n"
        );
        for Resource { member, class, .. } in resources {
            // Read when it is first used, so that importing the package stays quick.
            put!(
                out,
                "\n    @_functools.cached_property\n    def {member}(self) -> _r_{member}.{prefix}{class}:\n        from .resources.{member} import {prefix}{class}\n\n        return {prefix}{class}(self._client)\n"
            );
        }
        put!(
            out,
            "\n    {start}def close(self) -> None:\n        {wait}self._client.close()\n"
        );
        let (enter, exit) = if is_async {
            ("__aenter__", "__aexit__")
        } else {
            ("__enter__", "__exit__")
        };
        put!(
            out,
            "\n    {start}def {enter}(self) -> {prefix}{class}:\n        return self\n"
        );
        put!(
            out,
            "\n    {start}def {exit}(self, *_: object) -> None:\n        {wait}self.close()\n"
        );
    }
    out
}

//! PHP: models are views of JSON with documented properties, methods take named arguments.

mod models;
mod package;
mod readme;
mod resources;
mod types;

use super::idents::Idents;
use super::{Files, base_url, client_name, version};
use crate::config::Config;
use crate::ir::{Api, Operation, Place, SchemeKind};
use crate::names::{camel, pascal, words};

/// What stands in the runtime's files where the SDK's namespace will.
const PLACEHOLDER: &str = "SdkRuntime\\";

const RUNTIME: &[(&str, &str)] = &[
    (
        "ApiException.php",
        include_str!("../../../runtimes/php/Core/ApiException.php"),
    ),
    (
        "AuthenticationException.php",
        include_str!("../../../runtimes/php/Core/AuthenticationException.php"),
    ),
    (
        "BadRequestException.php",
        include_str!("../../../runtimes/php/Core/BadRequestException.php"),
    ),
    (
        "BinaryResponse.php",
        include_str!("../../../runtimes/php/Core/BinaryResponse.php"),
    ),
    ("Body.php", include_str!("../../../runtimes/php/Core/Body.php")),
    (
        "Client.php",
        include_str!("../../../runtimes/php/Core/Client.php"),
    ),
    (
        "ClientCredentials.php",
        include_str!("../../../runtimes/php/Core/ClientCredentials.php"),
    ),
    (
        "ClientOptions.php",
        include_str!("../../../runtimes/php/Core/ClientOptions.php"),
    ),
    ("Clock.php", include_str!("../../../runtimes/php/Core/Clock.php")),
    (
        "ConflictException.php",
        include_str!("../../../runtimes/php/Core/ConflictException.php"),
    ),
    (
        "ConnectionException.php",
        include_str!("../../../runtimes/php/Core/ConnectionException.php"),
    ),
    ("Csv.php", include_str!("../../../runtimes/php/Core/Csv.php")),
    (
        "CurlTransport.php",
        include_str!("../../../runtimes/php/Core/CurlTransport.php"),
    ),
    (
        "DecodeException.php",
        include_str!("../../../runtimes/php/Core/DecodeException.php"),
    ),
    ("Hooks.php", include_str!("../../../runtimes/php/Core/Hooks.php")),
    ("Json.php", include_str!("../../../runtimes/php/Core/Json.php")),
    (
        "Messages.php",
        include_str!("../../../runtimes/php/Core/Messages.php"),
    ),
    ("Model.php", include_str!("../../../runtimes/php/Core/Model.php")),
    (
        "NamedFile.php",
        include_str!("../../../runtimes/php/Core/NamedFile.php"),
    ),
    (
        "NotFoundException.php",
        include_str!("../../../runtimes/php/Core/NotFoundException.php"),
    ),
    (
        "NotModifiedException.php",
        include_str!("../../../runtimes/php/Core/NotModifiedException.php"),
    ),
    ("Page.php", include_str!("../../../runtimes/php/Core/Page.php")),
    (
        "Params.php",
        include_str!("../../../runtimes/php/Core/Params.php"),
    ),
    (
        "PermissionException.php",
        include_str!("../../../runtimes/php/Core/PermissionException.php"),
    ),
    ("Poll.php", include_str!("../../../runtimes/php/Core/Poll.php")),
    (
        "PreconditionException.php",
        include_str!("../../../runtimes/php/Core/PreconditionException.php"),
    ),
    (
        "Psr18Transport.php",
        include_str!("../../../runtimes/php/Core/Psr18Transport.php"),
    ),
    (
        "RateLimitException.php",
        include_str!("../../../runtimes/php/Core/RateLimitException.php"),
    ),
    (
        "Request.php",
        include_str!("../../../runtimes/php/Core/Request.php"),
    ),
    (
        "RequestOptions.php",
        include_str!("../../../runtimes/php/Core/RequestOptions.php"),
    ),
    (
        "Response.php",
        include_str!("../../../runtimes/php/Core/Response.php"),
    ),
    ("Retry.php", include_str!("../../../runtimes/php/Core/Retry.php")),
    (
        "SdkException.php",
        include_str!("../../../runtimes/php/Core/SdkException.php"),
    ),
    (
        "ServerException.php",
        include_str!("../../../runtimes/php/Core/ServerException.php"),
    ),
    (
        "TimeoutException.php",
        include_str!("../../../runtimes/php/Core/TimeoutException.php"),
    ),
    (
        "Transport.php",
        include_str!("../../../runtimes/php/Core/Transport.php"),
    ),
    (
        "UnacceptableBodyException.php",
        include_str!("../../../runtimes/php/Core/UnacceptableBodyException.php"),
    ),
    (
        "Unknown.php",
        include_str!("../../../runtimes/php/Core/Unknown.php"),
    ),
    (
        "ValidationException.php",
        include_str!("../../../runtimes/php/Core/ValidationException.php"),
    ),
    (
        "WebhookException.php",
        include_str!("../../../runtimes/php/Core/WebhookException.php"),
    ),
    (
        "WebhookVerifier.php",
        include_str!("../../../runtimes/php/Core/WebhookVerifier.php"),
    ),
];

pub(super) struct Resource<'a> {
    pub member: String,
    pub class: String,
    pub operations: Vec<&'a Operation>,
}

pub fn emit(api: &Api, config: &Config) -> Files {
    let mut files = Files::new();
    let namespace = package::namespace(api, config);
    for (name, text) in RUNTIME {
        files.insert(
            format!("src/Core/{name}"),
            text.replace(PLACEHOLDER, &format!("{namespace}\\")),
        );
    }
    models::emit(api, &namespace, &mut files);
    let resources = resources(api);
    for resource in &resources {
        files.insert(
            format!("src/Resources/{}.php", resource.class),
            resources::emit(api, &namespace, resource),
        );
    }
    let class = client_name(api, config);
    files.insert(
        format!("src/{class}.php"),
        client(api, config, &namespace, &class, &resources),
    );
    readme::emit(api, config, &namespace, &class, &resources, &mut files);
    package::emit(api, config, &namespace, &mut files);
    files
}

/// A program for each operation, by its key.
pub fn programs(api: &Api, config: &Config) -> Vec<(String, String)> {
    let namespace = package::namespace(api, config);
    readme::programs(api, &namespace, &client_name(api, config), &resources(api))
}

fn resources(api: &Api) -> Vec<Resource<'_>> {
    let mut members = Idents::new(&["client", "this"]);
    let mut classes = Idents::without_case(&[]);
    super::by_resource(api)
        .into_iter()
        .map(|(name, operations)| Resource {
            member: members.take(&camel(&words(name))),
            // Never a word of the language.
            class: classes.take(&format!("{}Resource", pascal(&words(name)))),
            operations,
        })
        .collect()
}

pub(super) fn head(namespace: &str) -> String {
    format!(
        "<?php\n\n// Written by sdk-gen from the API's description. Changes here are lost.\n\ndeclare(strict_types=1);\n\nnamespace {namespace};\n\n"
    )
}

/// A text as PHP writes it: nothing in it is code.
pub(super) fn string(text: &str) -> String {
    let is_odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(is_odd) && !text.contains("?>") {
        return format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"));
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '?' => out.push_str("\\x3f"),
            c if is_odd(c) => put!(out, "\\u{{{:x}}}", u32::from(c)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A doc comment; lines of the document are no tags.
pub(super) fn doc(text: &[String], tags: &[String], indent: &str) -> String {
    let mut lines: Vec<String> = text
        .iter()
        .map(|line| match line.trim_start().strip_prefix('@') {
            Some(rest) => format!("\u{2060}@{rest}"),
            None => line.clone(),
        })
        .collect();
    if !lines.is_empty() && !tags.is_empty() {
        lines.push(String::new());
    }
    lines.extend(tags.iter().cloned());
    super::text::block_comment(&lines, indent)
}

fn client(api: &Api, config: &Config, namespace: &str, class: &str, resources: &[Resource<'_>]) -> String {
    let mut schemes = String::new();
    for scheme in &api.security {
        let how = match &scheme.kind {
            SchemeKind::Bearer => "['type' => 'bearer']".to_owned(),
            SchemeKind::Basic => "['type' => 'basic']".to_owned(),
            SchemeKind::ApiKey { place, name } => {
                let place = match place {
                    Place::Query => "query",
                    Place::Cookie => "cookie",
                    _ => "header",
                };
                format!(
                    "['type' => 'apiKey', 'in' => '{place}', 'name' => {}]",
                    string(name)
                )
            }
            SchemeKind::OAuth2 { token_url } => match token_url.as_ref().or(config.client.token_url.as_ref())
            {
                Some(url) => format!("['type' => 'oauth2', 'tokenUrl' => {}]", string(url)),
                None => "['type' => 'oauth2']".to_owned(),
            },
            SchemeKind::Other { .. } => continue,
        };
        put!(schemes, "            {} => {how},\n", string(&scheme.key));
    }
    let or_null = |text: Option<String>| text.map_or_else(|| "null".to_owned(), |text| string(&text));
    let mut out = head(namespace);
    out.push_str("/** The API: one member for each resource. */\n");
    put!(out, "final class {class}\n{{\n    private const API = [\n");
    put!(
        out,
        "        'name' => {},\n",
        string(&package::name(api, config))
    );
    put!(out, "        'version' => {},\n", string(&version(api, config)));
    put!(out, "        'baseUrl' => {},\n", or_null(base_url(api)));
    put!(out, "        'env' => {},\n", or_null(config.client.env.clone()));
    put!(out, "        'schemes' => [\n{schemes}        ],\n");
    put!(
        out,
        "        'security' => {},\n    ];\n\n",
        resources::security(&super::typescript::default_security(api))
    );
    out.push_str("    /** What sends the requests. */\n    public readonly Core\\Client $client;\n");
    for Resource { member, class, .. } in resources {
        put!(out, "    public readonly Resources\\{class} ${member};\n");
    }
    out.push_str("\n    public function __construct(Core\\ClientOptions $options = new Core\\ClientOptions())\n    {\n");
    out.push_str("        $this->client = new Core\\Client(self::API, $options);\n");
    for Resource { member, class, .. } in resources {
        put!(
            out,
            "        $this->{member} = new Resources\\{class}($this->client);\n"
        );
    }
    out.push_str("    }\n}\n");
    out
}

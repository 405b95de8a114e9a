//! Backends: they choose spelling, never semantics.

pub mod idents;
mod language;
mod manifest;
mod modules;
pub mod php;
pub mod python;
mod readme;
pub mod sample;
pub mod text;
mod topics;
pub mod typescript;

pub use language::Language;

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use crate::config::Config;
use crate::ir::{Api, Operation};

/// What was written: path to contents.
pub type Files = BTreeMap<String, String>;

/// The whole SDK in one language.
pub fn emit(language: Language, api: &Api, config: &Config) -> Files {
    let mut files = match language {
        Language::Typescript => typescript::emit(api, config),
        Language::Python => python::emit(api, config),
        Language::Php => php::emit(api, config),
    };
    files.insert("sdk-manifest.json".to_owned(), manifest::manifest(api, language));
    files
}

/// What documents call `x-codeSamples`: a program for each operation in each language, by the operation's key.
pub fn code_samples(languages: &[Language], api: &Api, config: &Config) -> Json {
    let mut samples: BTreeMap<String, Vec<Json>> = BTreeMap::new();
    for language in languages {
        let (label, programs) = match language {
            Language::Typescript => ("TypeScript", typescript::programs(api, config)),
            Language::Python => ("Python", python::programs(api, config)),
            Language::Php => ("PHP", php::programs(api, config)),
        };
        for (key, source) in programs {
            let sample = json!({ "lang": language.name(), "label": label, "source": source });
            samples.entry(key).or_default().push(sample);
        }
    }
    json!(samples)
}

/// Operations by resource, in the order of names.
fn by_resource(api: &Api) -> BTreeMap<&str, Vec<&Operation>> {
    let mut found: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in &api.operations {
        found.entry(&operation.resource).or_default().push(operation);
    }
    for operations in found.values_mut() {
        operations.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.key.cmp(&b.key)));
    }
    found
}

/// A name in upper camel case with what every language takes; what is left of it may begin with a digit.
fn ascii(name: &str) -> String {
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("N{name}")
    } else {
        name
    }
}

/// What the client's class is called.
fn client_name(api: &Api, config: &Config) -> String {
    let said = config.client.name.clone();
    said.unwrap_or_else(|| {
        let title = crate::names::words(&api.title);
        let name = crate::names::pascal(title.get(..title.len().min(3)).unwrap_or_default());
        let name = ascii(&name);
        match name.as_str() {
            "" | "N" | "Client" | "Api" => "ApiClient".to_owned(),
            _ if name.ends_with("Client") => name,
            _ => format!("{name}Client"),
        }
    })
}

/// The version that packages carry: three numbers, whatever the document calls itself.
fn version(api: &Api, config: &Config) -> String {
    let said = config.package.version.as_ref().unwrap_or(&api.version);
    let numbers: Vec<u64> = said
        .trim_start_matches('v')
        .split(['.', '-', '+'])
        .map_while(|part| part.parse().ok())
        .take(3)
        .collect();
    let at = |i: usize| numbers.get(i).copied().unwrap_or(0);
    format!("{}.{}.{}", at(0), at(1), at(2))
}

/// The first server, if it is an address of its own.
fn base_url(api: &Api) -> Option<String> {
    let url = api.servers.first()?.address();
    (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
}

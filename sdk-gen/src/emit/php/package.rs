//! What Packagist wants to know.

use serde_json::json;

use super::{Files, version};
use crate::config::Config;
use crate::emit::ascii;
use crate::ir::Api;
use crate::names::{pascal, words};

/// The package's name.
pub(super) fn name(api: &Api, config: &Config) -> String {
    config.package.php.clone().unwrap_or_else(|| {
        let name: String = words(&api.title)
            .join("-")
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        let name = name.trim_matches('-');
        if name.is_empty() {
            "api/client".to_owned()
        } else {
            format!("{name}/client")
        }
    })
}

pub(super) fn namespace(api: &Api, config: &Config) -> String {
    config.package.php_namespace.clone().unwrap_or_else(|| {
        let name = ascii(&pascal(&words(&api.title)));
        // Never a word of the language.
        format!("{name}Sdk")
    })
}

pub(super) fn emit(api: &Api, config: &Config, namespace: &str, files: &mut Files) {
    let mut package = json!({
        "name": name(api, config),
        "description": config.package.description.clone().unwrap_or_else(|| format!("Client of {}", api.title)),
        "type": "library",
        "version": version(api, config),
        "license": config.package.license.clone().unwrap_or_else(|| "proprietary".to_owned()).split(" OR ").collect::<Vec<_>>(),
        "require": { "php": ">=8.1", "ext-curl": "*", "ext-json": "*", "ext-mbstring": "*" },
        "suggest": { "psr/http-client": "another transport, by Core\\Psr18Transport" },
        "autoload": { "psr-4": { format!("{namespace}\\"): "src/" } },
    });
    if let (Some(map), Some(url)) = (package.as_object_mut(), &config.package.homepage) {
        map.insert("homepage".to_owned(), json!(url));
    }
    files.insert(
        "composer.json".to_owned(),
        serde_json::to_string_pretty(&package).map_or_else(|_| String::new(), |it| it + "\n"),
    );
}

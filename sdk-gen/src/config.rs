//! What stands beside a document, in `sdk.toml`: names and manners that the document does not say.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub package: Package,
    pub client: Client,
    /// By `METHOD /path`.
    pub operations: BTreeMap<String, OperationConfig>,
    /// Names of types, by where they stand.
    pub types: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Package {
    pub version: Option<String>,
    pub description: Option<String>,
    /// The same in Japanese; with it comes a page in Japanese.
    pub description_ja: Option<String>,
    pub license: Option<String>,
    pub homepage: Option<String>,
    pub repository: Option<String>,
    pub author: Option<String>,
    /// The name in npm.
    pub typescript: Option<String>,
    /// The name in PyPI; its module is the same with underscores.
    pub python: Option<String>,
    /// The name in Packagist.
    pub php: Option<String>,
    /// PHP's namespace.
    pub php_namespace: Option<String>,
    /// As long as packages are not published: the folder of the repository that they lie in, each under its
    /// language. Pages then say how they are installed from a clone.
    pub install_from: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Client {
    /// The class, in upper camel case.
    pub name: Option<String>,
    /// Begins the environment's variables: `NEKONOTE` for `NEKONOTE_API_KEY`.
    pub env: Option<String>,
    /// A header that makes repeating every POST safe, if operations do not say so themselves.
    pub idempotency_header: Option<String>,
    /// Where tokens are had with client credentials, if the document does not say.
    pub token_url: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OperationConfig {
    pub resource: Option<String>,
    pub name: Option<String>,
    pub skip: bool,
    /// It shows work that goes on: SDKs can wait for its end.
    pub wait: Option<WaitConfig>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitConfig {
    /// A member of the answer that is null or absent until the end.
    pub done: String,
    /// One that says how far it is: callers are told when it changes.
    pub progress: Option<String>,
}

impl Config {
    pub fn read(text: &str) -> Result<Config, toml::de::Error> {
        toml::from_str(text)
    }
}

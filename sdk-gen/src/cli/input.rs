//! The document, its settings and its names, from files.

use std::path::{Path, PathBuf};

use sdk_gen::config::Config;
use sdk_gen::ir::{Api, Degradation};
use sdk_gen::names::Lock;

use super::Input;

pub struct Read {
    pub api: Api,
    pub config: Config,
    pub lock: Lock,
    pub lock_path: PathBuf,
}

pub fn read(input: &Input) -> Result<Read, String> {
    let bytes = bytes(&input.spec)?;
    let config_path = beside(input, input.config.as_ref(), "sdk.toml");
    let config = match text(&config_path, input.config.is_some())? {
        Some(text) => Config::read(&text).map_err(|error| format!("{}: {error}", config_path.display()))?,
        None => Config::default(),
    };
    let lock_path = beside(input, input.lock.as_ref(), "sdk.lock.json");
    let lock = match text(&lock_path, false)? {
        Some(text) => Lock::read(&text).map_err(|error| format!("{}: {error}", lock_path.display()))?,
        None => Lock::default(),
    };
    let api = sdk_gen::read::read(&bytes, &config, &lock)
        .map_err(|error| format!("{}: {error}", input.spec.display()))?;
    Ok(Read {
        api,
        config,
        lock,
        lock_path,
    })
}

pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// A finding, as editors understand it.
pub fn line(input: &Input, it: &Degradation) -> String {
    format!(
        "{}:{}: {}: {}: {}",
        input.spec.display(),
        it.line,
        it.code,
        it.at,
        it.what
    )
}

fn beside(input: &Input, said: Option<&PathBuf>, name: &str) -> PathBuf {
    said.cloned().unwrap_or_else(|| input.spec.with_file_name(name))
}

fn text(path: &Path, must: bool) -> Result<Option<String>, String> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !must => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

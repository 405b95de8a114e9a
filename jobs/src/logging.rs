//! What the programs log, to standard error.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use crate::settings::{LogFormat, LogSettings};
use crate::{Error, Result};

/// Starts logging for the process.
pub fn init(settings: &LogSettings) -> Result<()> {
    let filter = EnvFilter::try_new(&settings.log)
        .map_err(|error| Error::Settings(format!("log filter `{}`: {error}", settings.log)))?;
    let output = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match settings.log_format {
        LogFormat::Text => output.try_init(),
        LogFormat::Json => output.json().flatten_event(true).try_init(),
    }
    .map_err(|error| Error::Settings(error.to_string()))
}

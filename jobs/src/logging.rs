//! What the programs log, to standard error, and the traces they send.

use std::io::IsTerminal as _;

use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _};

use crate::settings::{LogFormat, LogSettings, Settings};
use crate::traces::{self, BoxLayer, Traces};
use crate::{Error, Result};

/// Starts logging for a command.
pub fn init(settings: &LogSettings) -> Result<()> {
    start(settings, None)
}

/// Starts logging and tracing for a program that goes on until it is stopped.
pub fn init_service(settings: &Settings, service: &'static str) -> Result<Traces> {
    let (layer, traces) = traces::layer(&settings.watching, service)?;
    start(&settings.log, layer)?;
    Ok(traces)
}

fn start(settings: &LogSettings, traces: Option<BoxLayer>) -> Result<()> {
    let filter = EnvFilter::try_new(&settings.log)
        .map_err(|error| Error::Settings(format!("log filter `{}`: {error}", settings.log)))?;
    let output = tracing_subscriber::fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let output = match settings.log_format {
        LogFormat::Text => output.boxed(),
        LogFormat::Json => output.json().flatten_event(true).boxed(),
    };
    let shown = tracing_subscriber::filter::filter_fn(|metadata| metadata.target() != traces::TARGET);
    tracing_subscriber::registry()
        .with(traces)
        .with(output.with_filter(filter).with_filter(shown))
        .try_init()
        .map_err(|error| Error::Settings(error.to_string()))
}

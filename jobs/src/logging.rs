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
    let refuse = |reason: String| Error::Settings(format!("log filter `{}`: {reason}", settings.log));
    if let Some(word) = no_level(&settings.log) {
        return Err(refuse(format!(
            "`{word}` is no level (off, error, warn, info, debug, trace) and no part of ours; others are named \
             with their level: `{word}=debug`"
        )));
    }
    let filter = EnvFilter::try_new(&settings.log).map_err(|error| refuse(error.to_string()))?;
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

/// A bare word means a target, so that a mistyped level would show one that nothing has, and so nothing.
fn no_level(filter: &str) -> Option<&str> {
    const OURS: &[&str] = &[
        "nekonote",
        "api",
        "jobs",
        "workflows",
        "connectors",
        "store",
        "domain",
    ];
    const LEVELS: &[&str] = &["off", "error", "warn", "info", "debug", "trace"];
    let is_level = |word: &str| {
        LEVELS.iter().any(|level| word.eq_ignore_ascii_case(level))
            || word.parse::<u8>().is_ok_and(|level| level <= 5)
    };
    let is_ours = |word: &str| OURS.contains(&word.split("::").next().unwrap_or_default());
    // With brackets it names spans, whose fields may hold commas.
    let plain = (!filter.contains(['[', '{'])).then_some(filter)?;
    plain
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty() && !word.contains('='))
        .find(|word| !is_level(word) && !is_ours(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_level_is_noticed() {
        for (filter, word) in [
            ("info", None),
            ("INFO", None),
            ("3", None),
            ("", None),
            ("info,nekonote::access=warn", None),
            ("warn,workflows::malls,sqlx=debug", None),
            ("jobs[run{kind=x,id=y}]=trace", None),
            ("inof", Some("inof")),
            ("info, sqlx", Some("sqlx")),
            ("9", Some("9")),
        ] {
            assert_eq!(no_level(filter), word, "{filter}");
        }
    }
}

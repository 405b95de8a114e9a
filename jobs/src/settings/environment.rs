//! Environment variables: one that looks like a setting and is none is a typing error, and would be passed over.

use std::ffi::OsString;

use clap::Command;

use crate::{Error, Result};

const PREFIX: &str = "NEKONOTE_";
/// Of the server alone; the other programs are given the same environment. A test of the server's keeps this
/// in step.
pub const SERVER: &[&str] = &[
    "NEKONOTE_BIND",
    "NEKONOTE_NO_JOBS",
    "NEKONOTE_BOOTSTRAP",
    "NEKONOTE_ISSUER",
    "NEKONOTE_CORS_ORIGINS",
    "NEKONOTE_TRUSTED_PROXIES",
    "NEKONOTE_CLIENT_ADDRESS_HEADER",
    "NEKONOTE_HSTS_SECONDS",
    "NEKONOTE_RATE_PER_MINUTE",
    "NEKONOTE_RATE_BURST",
    "NEKONOTE_RATE_UNKNOWN_PER_MINUTE",
    "NEKONOTE_REQUEST_TIMEOUT_SECONDS",
    "NEKONOTE_MAX_UPLOAD_MB",
];
/// Of the command `nekonote copy`, and of SDKs, examples, scripts and tests, which may stand beside a program.
const OTHERS: &[&str] = &[
    "NEKONOTE_COPY_TO",
    "NEKONOTE_URL",
    "NEKONOTE_BASE_URL",
    "NEKONOTE_KEY",
    "NEKONOTE_API_KEY",
    "NEKONOTE_BINARY",
];
const OTHERS_PREFIXES: &[&str] = &["NEKONOTE_TEST_", "NEKONOTE_BENCH_", "NEKONOTE_OVERSELL_"];

/// What Kubernetes tells every program of the services beside it, by their names: `NEKONOTE_SERVICE_HOST`,
/// `NEKONOTE_DB_PORT_5432_TCP`.
fn is_of_a_service(name: &str) -> bool {
    let port = name.split_once("_PORT").map(|(_, rest)| rest);
    name.ends_with("_SERVICE_HOST")
        || name.contains("_SERVICE_PORT")
        || port.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// Refuses names of ours that nothing reads.
pub fn check(command: &Command, names: impl Iterator<Item = OsString>) -> Result<()> {
    for name in names {
        let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else {
            continue;
        };
        let read = command
            .get_arguments()
            .any(|argument| argument.get_env().is_some_and(|env| env == name));
        let known = read
            || SERVER.contains(&name)
            || OTHERS.contains(&name)
            || is_of_a_service(name)
            || OTHERS_PREFIXES.iter().any(|prefix| name.starts_with(prefix));
        if !known {
            return Err(Error::Settings(format!(
                "the environment variable {name} is no setting's: they are listed in docs/configuration.md"
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::{Arg, Command};

    use super::*;

    #[test]
    fn what_nothing_reads_is_refused() {
        let command = Command::new("x").arg(Arg::new("log").long("log").env("NEKONOTE_LOG"));
        for (name, fine) in [
            ("NEKONOTE_LOG", true),
            ("NEKONOTE_BOOTSTRAP", true),
            ("NEKONOTE_TEST_POSTGRES", true),
            ("NEKONOTE_API_KEY", true),
            ("PATH", true),
            ("NEKONOTE_SERVICE_HOST", true),
            ("NEKONOTE_JOBS_SERVICE_PORT_HTTP", true),
            ("NEKONOTE_PORT", true),
            ("NEKONOTE_PORT_8080_TCP_ADDR", true),
            ("NEKONOTE_PORTS", false),
            ("NEKONOTE_BOOTSTARP", false),
            ("NEKONOTE_", false),
            ("NEKONOTE_LOGS", false),
        ] {
            let checked = check(&command, std::iter::once(name.into()));
            assert_eq!(checked.is_ok(), fine, "{name}");
        }
    }
}

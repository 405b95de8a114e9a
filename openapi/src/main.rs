//! `nekonote-openapi`: writes and checks the published document, and compares it with what was
//! released.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use openapi::contract::{EXCEPTIONS, published};
use openapi::diff::{Declared, diff};
use openapi::lint::lint;
use serde_json::Value;

#[derive(Parser)]
#[command(about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the document that the API's code makes.
    Write {
        #[arg(default_value = "openapi/openapi.json")]
        document: PathBuf,
    },
    /// Says whether the document is the one that the API's code makes, and what it lacks.
    Check {
        #[arg(default_value = "openapi/openapi.json")]
        document: PathBuf,
    },
    /// Says what clients of the old document cannot live with in the new one.
    Diff {
        old: PathBuf,
        new: PathBuf,
        /// The list of changes that were decided on.
        #[arg(long)]
        declared: Option<PathBuf>,
    },
}

type Outcome = Result<Vec<String>, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Write { document } => write(&document),
        Command::Check { document } => check(&document),
        Command::Diff { old, new, declared } => compare(&old, &new, declared.as_deref()),
    };
    match outcome {
        Ok(findings) if findings.is_empty() => ExitCode::SUCCESS,
        Ok(findings) => {
            for finding in findings {
                eprintln!("{finding}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(path: &Path) -> Outcome {
    let text = published()?;
    std::fs::write(path, &text)?;
    Ok(lacks(&serde_json::from_str(&text)?))
}

fn check(path: &Path) -> Outcome {
    let mut findings = Vec::new();
    if std::fs::read_to_string(path)? != published()? {
        let path = path.display();
        findings.push(format!(
            "{path}: not what the code says; run `cargo run -p nekonote-openapi -- write`"
        ));
    }
    findings.extend(lacks(&read(path)?));
    Ok(findings)
}

fn compare(old: &Path, new: &Path, declared: Option<&Path>) -> Outcome {
    let declared = match declared {
        Some(path) => Declared::read(&std::fs::read_to_string(path)?)?,
        None => Declared::default(),
    };
    let (undeclared, stale) = declared.settle(diff(&read(old)?, &read(new)?));
    let mut findings: Vec<String> = undeclared.iter().map(ToString::to_string).collect();
    findings.extend(
        stale
            .iter()
            .map(|entry| format!("declared, but no such change: {entry}")),
    );
    Ok(findings)
}

fn lacks(document: &Value) -> Vec<String> {
    lint(document, EXCEPTIONS)
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn read(path: &Path) -> Result<Value, Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

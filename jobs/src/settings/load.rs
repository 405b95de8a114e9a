//! Reading settings.
//!
//! A settings type is a clap parser whose arguments have environment names; what the file says
//! becomes the arguments' defaults, so that all sources are read and refused by the same rules.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::builder::OsStr;
use clap::{Command, CommandFactory, FromArgMatches, Parser};

use super::Settings;
use super::environment;
use crate::{Error, Result};

/// The setting that names the settings file.
const CONFIG: &str = "config";
/// Tables of the file that one program alone reads; the others pass them over, so that all can be
/// given the same file.
const TABLES: &[&str] = &[SERVE];
/// What only the server takes.
pub const SERVE: &str = "serve";

/// What all programs take.
#[derive(Parser)]
struct Shared {
    #[command(flatten)]
    _settings: Settings,
}

/// Reads the settings of a program and, if it has one, its table of the file. clap's own errors (and
/// `--help`) are in the answer, for the caller to print and exit with.
pub fn load<S: CommandFactory + FromArgMatches>(
    arguments: impl IntoIterator<Item = OsString>,
    own_table: Option<&str>,
) -> std::result::Result<S, LoadError> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let mut command = S::command();
    environment::check(&command, std::env::vars_os().map(|(name, _)| name))?;
    if let Some(path) = config_path(&command, &arguments) {
        command = with_file(command, &path, own_table)?;
    }
    let mut matches = command.try_get_matches_from(arguments)?;
    Ok(S::from_arg_matches_mut(&mut matches)?)
}

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Also `--help` and `--version`.
    #[error(transparent)]
    Clap(#[from] clap::Error),
    #[error(transparent)]
    File(#[from] Error),
}

impl LoadError {
    /// Prints it and ends the process, with success for `--help`.
    pub fn exit(self) -> ! {
        match self {
            LoadError::Clap(error) => error.exit(),
            LoadError::File(error) => {
                eprintln!("error: {error}");
                std::process::exit(2)
            }
        }
    }
}

/// All settings of a program as a table in Markdown, for its documentation.
pub fn markdown<S: CommandFactory>() -> String {
    let command = S::command();
    let mut table = String::from(
        "| Flag | Environment | In the file | Default | What it says |\n|---|---|---|---|---|\n",
    );
    for argument in command.get_arguments() {
        let (Some(name), Some(env)) = (argument.get_long(), argument.get_env()) else {
            continue;
        };
        let default = argument
            .get_default_values()
            .iter()
            .map(|value| format!("`{}`", value.to_string_lossy()))
            .collect::<Vec<_>>()
            .join(", ");
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(
            table,
            "| `--{name}` | `{}` | {} | {default} | {} |",
            env.to_string_lossy(),
            file_key(argument.get_id().as_str()),
            help.replace('|', "\\|")
        );
    }
    table
}

/// The file cannot name another file.
fn file_key(id: &str) -> String {
    if id == CONFIG {
        String::new()
    } else {
        format!("`{id}`")
    }
}

fn config_path(command: &Command, arguments: &[OsString]) -> Option<PathBuf> {
    let matches = command
        .clone()
        .ignore_errors(true)
        .try_get_matches_from(arguments)
        .ok()?;
    matches.try_get_one::<PathBuf>(CONFIG).ok().flatten().cloned()
}

/// The command with the file's values for defaults, after it has shown that it takes them.
fn with_file(mut command: Command, path: &Path, own_table: Option<&str>) -> Result<Command> {
    let refuse = |reason: String| Error::Settings(format!("{}: {reason}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| refuse(error.to_string()))?;
    let table: toml::Table = text
        .parse()
        .map_err(|error: toml::de::Error| refuse(unread(&text, &error)))?;
    misplaced(&table).map_or(Ok(()), |reason| Err(refuse(reason)))?;
    for (key, value) in settings_in(table, own_table) {
        let known = command
            .get_arguments()
            .any(|argument| argument.get_id() == key.as_str() && argument.get_env().is_some());
        if !known || key == CONFIG {
            return Err(refuse(format!("unknown setting `{key}`")));
        }
        let values = plain(&value).ok_or_else(|| {
            refuse(format!(
                "`{key}` must be a text, a number, true/false or a list of them"
            ))
        })?;
        let flag = format!("--{}={}", key.replace('_', "-"), values.join(","));
        let tried = command
            .clone()
            .ignore_errors(false)
            .try_get_matches_from([OsString::from("nekonote"), flag.into()]);
        if let Err(error) = tried
            && is_about_value(&error)
        {
            return Err(refuse(format!("`{key}`: {}", first_line(&error))));
        }
        command = command.mut_arg(&key, |argument| {
            argument.default_values(values.into_iter().map(OsStr::from))
        });
    }
    Ok(command)
}

/// Where the file does not read, and why; never what stands there: it may be a password.
fn unread(text: &str, error: &toml::de::Error) -> String {
    let reason = error.message();
    let Some(before) = error.span().and_then(|span| text.get(..span.start)) else {
        return reason.to_owned();
    };
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("line {line}, column {column}: {reason}")
}

/// In a program's own table, what all share would mean something else to each.
fn misplaced(table: &toml::Table) -> Option<String> {
    let shared = Shared::command();
    TABLES.iter().find_map(|&name| {
        let own = table.get(name)?.as_table()?;
        let is_shared = |key: &str| {
            let mut arguments = shared.get_arguments();
            arguments.any(|argument| argument.get_id() == key && argument.get_env().is_some())
        };
        let key = own.keys().find(|key| is_shared(key))?;
        Some(format!("`{key}` belongs above `[{name}]`: all programs share it"))
    })
}

/// What is for this program.
fn settings_in(table: toml::Table, own_table: Option<&str>) -> Vec<(String, toml::Value)> {
    let mut settings = Vec::new();
    for (key, value) in table {
        match value {
            toml::Value::Table(own) if own_table == Some(key.as_str()) => settings.extend(own),
            toml::Value::Table(_) if TABLES.contains(&key.as_str()) => {}
            value => settings.push((key, value)),
        }
    }
    settings
}

fn plain(value: &toml::Value) -> Option<Vec<String>> {
    Some(match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Integer(number) => vec![number.to_string()],
        toml::Value::Boolean(yes) => vec![yes.to_string()],
        toml::Value::Array(values) => values.iter().map(plain).collect::<Option<Vec<_>>>()?.concat(),
        _ => return None,
    })
}

fn is_about_value(error: &clap::Error) -> bool {
    use clap::error::ErrorKind::{InvalidValue, NoEquals, ValueValidation, WrongNumberOfValues};
    matches!(
        error.kind(),
        InvalidValue | NoEquals | ValueValidation | WrongNumberOfValues
    )
}

fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    text.lines()
        .next()
        .unwrap_or_default()
        .trim_start_matches("error: ")
        .to_owned()
}

//! The commands of `nekonote`.

mod copy;
mod demo;
mod keys;
mod notices;
mod postal;
mod say;
mod secrets;
mod serve;
mod serve_settings;
mod tenants;

use clap::{Parser, Subcommand};
use futures_util::future::BoxFuture;
use jobs::settings::Settings;

pub use serve_settings::ServeSettings;

/// 猫の手: an open REST API platform for Japanese e-commerce operations.
#[derive(Debug, Parser)]
#[command(name = "nekonote", version)]
pub struct Cli {
    #[command(flatten)]
    pub settings: Settings,
    #[command(flatten)]
    pub serve: ServeSettings,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the API (the default).
    Serve,
    /// Bring the database to this version, and stop.
    Migrate,
    /// Copy everything from SQLite into an empty PostgreSQL database. Stop the program first.
    Copy(copy::Copy),
    /// API keys.
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Tenants and their first owners.
    #[command(subcommand)]
    Tenants(tenants::TenantsCommand),
    /// Tell tenants something, as whoever runs the platform.
    Announce(notices::Announce),
    /// What happened to personal data, or to the service.
    #[command(subcommand)]
    Incident(notices::IncidentCommand),
    /// Keys that seal personal data.
    #[command(subcommand)]
    Secrets(secrets::SecretsCommand),
    /// The table of postal codes.
    #[command(subcommand)]
    Postal(postal::PostalCommand),
    /// Demo data.
    #[command(subcommand)]
    Demo(demo::DemoCommand),
    /// Print the contract: the OpenAPI document.
    Openapi,
}

/// Whatever stops a command; its text is for the person at the terminal.
pub type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Boxed: whoever awaits a bare future compiles all of it again.
pub fn run(cli: Cli) -> BoxFuture<'static, Result<(), Failed>> {
    Box::pin(async { command(cli).await.map_err(say::worded) })
}

async fn command(cli: Cli) -> Result<(), Failed> {
    let Cli {
        settings,
        serve,
        command,
    } = cli;
    match command.unwrap_or(Command::Serve) {
        Command::Serve => serve::run(&settings, &serve).await,
        Command::Migrate => {
            jobs::logging::init(&settings.log)?;
            jobs::start::migrated(&settings).await?.close().await;
            Ok(())
        }
        Command::Copy(command) => copy::run(&settings, command).await,
        Command::Keys(command) => keys::run(&settings, command).await,
        Command::Tenants(command) => tenants::run(&settings, command).await,
        Command::Announce(new) => notices::tell(&settings, new).await,
        Command::Incident(command) => notices::incident(&settings, command).await,
        Command::Secrets(command) => secrets::run(&settings, command).await,
        Command::Postal(command) => postal::run(&settings, command).await,
        Command::Demo(command) => demo::run(command),
        Command::Openapi => say::print(format_args!("{}", crate::CONTRACT)),
    }
}

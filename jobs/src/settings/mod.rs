//! What can be set: flags before environment before the settings file before defaults (`load.rs`).

pub mod environment;
mod load;

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use clap::builder::BoolishValueParser;
use clap::{Args, ValueEnum};

pub use load::{LoadError, SERVE, load, markdown};

use crate::config::JobsConfig;

/// What every program of the platform takes.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// A TOML file with these settings, in snake_case.
    #[arg(long, env = "NEKONOTE_CONFIG", value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// `postgres://…` or `sqlite://…`; without it, SQLite in the data folder.
    #[arg(
        long,
        env = "NEKONOTE_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true,
        global = true
    )]
    pub database_url: Option<Secret>,
    /// Where the embedded database and the master key file lie.
    #[arg(
        long,
        env = "NEKONOTE_DATA_DIR",
        value_name = "DIR",
        default_value = "./data",
        global = true
    )]
    pub data_dir: PathBuf,
    /// Most database connections at once.
    #[arg(
        long,
        env = "NEKONOTE_DB_CONNECTIONS",
        value_name = "N",
        default_value_t = 10,
        value_parser = clap::value_parser!(u32).range(4..=1000),
        global = true
    )]
    pub db_connections: u32,
    /// Lets addresses of shops lie in private networks: a cart on the same network, or the simulator.
    #[arg(long, env = "NEKONOTE_PRIVATE_MALLS", value_parser = BoolishValueParser::new(), global = true)]
    pub private_malls: bool,
    /// Lets mail servers, and those that give tokens for them, lie in private networks: one on this machine,
    /// or of the office.
    #[arg(long, env = "NEKONOTE_PRIVATE_MAIL", value_parser = BoolishValueParser::new(), global = true)]
    pub private_mail: bool,
    /// Where the API is reached from outside, such as `https://api.example.com`: links in mail lead there.
    /// Without it no advertising mail is sent, for nobody could unsubscribe.
    #[arg(long, env = "NEKONOTE_PUBLIC_URL", value_name = "URL", global = true)]
    pub public_url: Option<String>,
    /// Lets webhooks go into private networks, and without TLS.
    #[arg(long, env = "NEKONOTE_PRIVATE_WEBHOOKS", value_parser = BoolishValueParser::new(), global = true)]
    pub private_webhooks: bool,
    /// Lets linked warehouses lie in private networks, and be told without TLS.
    #[arg(long, env = "NEKONOTE_PRIVATE_WAREHOUSES", value_parser = BoolishValueParser::new(), global = true)]
    pub private_warehouses: bool,
    #[command(flatten)]
    pub keys: KeySettings,
    #[command(flatten)]
    pub workers: WorkerSettings,
    #[command(flatten)]
    pub log: LogSettings,
    #[command(flatten)]
    pub watching: WatchSettings,
}

/// Where the master key comes from: one of the first three, else the file `master.key` in the data
/// folder, which is made at the first start.
#[derive(Args, Clone, Debug)]
pub struct KeySettings {
    /// The master key: 32 bytes in base64.
    #[arg(
        id = "master_key",
        long = "master-key",
        env = "NEKONOTE_MASTER_KEY",
        value_name = "BASE64",
        hide_env_values = true,
        global = true
    )]
    pub current: Option<Secret>,
    /// A file with the master key; made with a random key if it is not there.
    #[arg(
        id = "master_key_file",
        long = "master-key-file",
        env = "NEKONOTE_MASTER_KEY_FILE",
        value_name = "FILE",
        global = true
    )]
    pub file: Option<PathBuf>,
    /// A command line that prints the master key, to fetch it from a key service.
    #[arg(
        id = "master_key_command",
        long = "master-key-command",
        env = "NEKONOTE_MASTER_KEY_COMMAND",
        value_name = "COMMAND",
        hide_env_values = true,
        global = true
    )]
    pub command: Option<Secret>,
    /// Master keys of before, separated by commas, while secrets are rotated.
    #[arg(
        id = "master_key_previous",
        long = "master-key-previous",
        env = "NEKONOTE_MASTER_KEY_PREVIOUS",
        value_name = "BASE64,…",
        hide_env_values = true,
        global = true
    )]
    pub previous: Option<Secret>,
}

/// How jobs are worked on.
#[derive(Args, Clone, Debug)]
pub struct WorkerSettings {
    /// Short jobs that one process runs at once; long ones run one at a time.
    #[arg(
        id = "worker_concurrency",
        long = "worker-concurrency",
        env = "NEKONOTE_WORKER_CONCURRENCY",
        value_name = "N",
        default_value_t = 8,
        value_parser = clap::value_parser!(u16).range(1..=256),
        global = true
    )]
    pub concurrency: u16,
    /// How often workers look for jobs without being woken, in milliseconds.
    #[arg(
        id = "worker_poll_ms",
        long = "worker-poll-ms",
        env = "NEKONOTE_WORKER_POLL_MS",
        value_name = "MS",
        default_value_t = 500,
        value_parser = clap::value_parser!(u64).range(10..=60_000),
        global = true
    )]
    pub poll_ms: u64,
    /// How often running jobs show that they live, in seconds; after three silent ones they are
    /// taken over.
    #[arg(
        id = "worker_heartbeat_seconds",
        long = "worker-heartbeat-seconds",
        env = "NEKONOTE_WORKER_HEARTBEAT_SECONDS",
        value_name = "SECONDS",
        default_value_t = 2,
        value_parser = clap::value_parser!(u64).range(1..=60),
        global = true
    )]
    pub heartbeat_seconds: u64,
    /// What running jobs have to finish when the process stops, in seconds.
    #[arg(
        id = "worker_grace_seconds",
        long = "worker-grace-seconds",
        env = "NEKONOTE_WORKER_GRACE_SECONDS",
        value_name = "SECONDS",
        default_value_t = 30,
        value_parser = clap::value_parser!(u64).range(0..=3600),
        global = true
    )]
    pub grace_seconds: u64,
}

impl From<&WorkerSettings> for JobsConfig {
    fn from(settings: &WorkerSettings) -> JobsConfig {
        JobsConfig {
            concurrency: usize::from(settings.concurrency),
            poll: Duration::from_millis(settings.poll_ms),
            heartbeat: Duration::from_secs(settings.heartbeat_seconds),
            grace: Duration::from_secs(settings.grace_seconds),
            ..JobsConfig::default()
        }
    }
}

/// What is logged, to standard error.
#[derive(Args, Clone, Debug)]
pub struct LogSettings {
    /// Which events: a level, or `target=level,…`.
    #[arg(
        long,
        env = "NEKONOTE_LOG",
        value_name = "FILTER",
        default_value = "info",
        global = true
    )]
    pub log: String,
    /// How they are written.
    #[arg(
        long,
        env = "NEKONOTE_LOG_FORMAT",
        value_name = "FORMAT",
        default_value = "text",
        global = true
    )]
    pub log_format: LogFormat,
}

/// How the process can be watched, besides its log.
#[derive(Args, Clone, Debug)]
pub struct WatchSettings {
    /// Where `/metrics` listens; without it there are no metrics.
    #[arg(long, env = "NEKONOTE_METRICS_BIND", value_name = "ADDRESS", global = true)]
    pub metrics_bind: Option<SocketAddr>,
    /// An OpenTelemetry collector that traces are sent to (OTLP over HTTP), such as
    /// `http://127.0.0.1:4318`; without it there are none.
    #[arg(long, env = "NEKONOTE_OTLP_ENDPOINT", value_name = "URL", global = true)]
    pub otlp_endpoint: Option<String>,
    /// Of a hundred traces that begin here, how many are sent; a caller's own choice goes first.
    #[arg(
        long,
        env = "NEKONOTE_TRACE_PERCENT",
        value_name = "PERCENT",
        default_value_t = 100,
        value_parser = clap::value_parser!(u8).range(0..=100),
        global = true
    )]
    pub trace_percent: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

/// A setting that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for Secret {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> std::result::Result<Secret, Self::Err> {
        Ok(Secret(text.to_owned()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

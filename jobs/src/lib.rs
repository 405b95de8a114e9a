//! When things run: the queue, the schedule, the workers. Each job calls one workflow and may run
//! twice safely.
//!
//! apalis dispatches; the truth about a job is our own record (`store::jobs`), so that its attempts
//! are bounded, its copies are fenced and its errors can be seen.

mod ask_warehouses;
mod backend;
mod backoff;
mod check_blacklist;
mod clean_up;
pub mod cli;
mod config;
mod data_dir;
mod export_orders;
mod fetch_mail;
mod follow_events;
mod follow_up;
mod handler;
mod import_orders;
mod import_tracking;
mod leases;
mod ledger;
pub mod logging;
pub mod master_key;
mod match_payments;
pub mod metrics_page;
mod move_orders;
mod poll_shops;
mod queue;
mod rank_customers;
mod reconcile_shops;
mod refresh_alerts;
mod refresh_neighbors;
mod reserve_stock;
mod resolve_products;
mod rotate_secrets;
mod run;
mod run_rules;
pub mod schedule;
mod send_batches;
mod send_mails;
mod send_webhooks;
pub mod settings;
mod ship_reported;
pub mod start;
mod tell_malls;
pub mod traces;
mod verify_stock;
mod watch_credentials;
mod worker;

pub use backend::migrate;
pub use config::JobsConfig;
pub use handler::{Handlers, JobContext, JobError};
pub use worker::{handlers, run};

/// Why the workers or their settings do not come up.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("queue tables: {0}")]
    Queue(String),
    #[error("{0}")]
    Settings(String),
    #[error("{what}: {source}")]
    Io { what: String, source: std::io::Error },
}

pub type Result<T> = std::result::Result<T, Error>;

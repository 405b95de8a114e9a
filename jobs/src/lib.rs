//! When things run: the queue, the schedule, the workers. Each job calls one workflow and may run
//! twice safely.
//!
//! apalis dispatches; the truth about a job is our own record (`store::jobs`), so that its attempts
//! are bounded, its copies are fenced and its errors can be seen.

mod backend;
mod backoff;
mod check_blacklist;
mod clean_up;
mod export_orders;
mod handler;
mod import_orders;
mod import_tracking;
mod ledger;
pub mod logging;
mod match_payments;
pub mod metrics_page;
mod move_orders;
mod poll_shops;
mod queue;
mod rank_customers;
mod reconcile_shops;
mod refresh_alerts;
mod reserve_stock;
mod resolve_products;
mod rotate_secrets;
mod run;
pub mod schedule;
pub mod settings;
pub mod start;
mod tell_malls;
pub mod traces;
mod verify_stock;
mod watch_credentials;
mod worker;

pub use backend::migrate;
pub use handler::{Handlers, JobContext, JobError};
pub use worker::{JobsConfig, handlers, run};

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

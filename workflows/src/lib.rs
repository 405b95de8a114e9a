//! One function per thing a shop does: the application layer that every caller goes through.

pub mod access;
pub mod alerts;
pub mod audit;
pub mod bundles;
pub mod calendars;
pub mod clock;
pub mod conditions;
mod context;
pub mod customers;
pub mod demo;
mod error;
pub mod export_templates;
pub mod files;
pub mod import_rules;
pub mod jobs;
pub mod order_exports;
pub mod order_imports;
pub mod order_moves;
pub mod orders;
pub mod payment_imports;
pub mod payments;
pub mod postal;
pub mod reports;
pub mod routes;
pub mod saved_searches;
pub mod secrets;
pub mod shipments;
mod stop;
pub mod sub_statuses;
pub mod tenants;

pub use clock::{Clock, new_id};
pub use context::{App, Caller, Origin};
pub use error::{Error, Result};
pub use stop::Stop;

//! `/v1/incidents`: 漏えい等の事案.

mod operations;
mod view;

pub use operations::IncidentsApi;

//! `/v1/ship-results` and `/v1/ship-result-files`: 出荷実績, what linked warehouses tell by themselves.

mod operations;
mod view;

pub use operations::ShipResultsApi;

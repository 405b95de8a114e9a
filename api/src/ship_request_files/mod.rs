//! `/v1/ship-request-files`: what is asked for, for warehouses that take files.

mod operations;
mod view;

pub use operations::ShipRequestFilesApi;

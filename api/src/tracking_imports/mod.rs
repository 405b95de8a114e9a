//! `/v1/tracking-imports`: 送り状番号 back from carriers' programs.

mod operations;
mod view;

pub use operations::TrackingImportsApi;

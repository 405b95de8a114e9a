//! `/v1/reconciliations`: 在庫照合, whether malls show what they ought to.

mod operations;
mod view;

pub use operations::ReconciliationsApi;

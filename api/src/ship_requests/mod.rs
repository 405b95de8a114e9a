//! `/v1/ship-requests`: 出荷依頼, what linked warehouses are asked to send.

mod operations;
mod view;

pub use operations::ShipRequestsApi;

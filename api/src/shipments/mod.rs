//! `/v1/shipments`: 伝票, what goes to one recipient together.

mod bodies;
mod list_params;
mod operations;

pub use operations::ShipmentsApi;

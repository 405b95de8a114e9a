//! `/v1/order-moves`: many orders moved at once.

mod operations;
mod view;

pub use operations::OrderMovesApi;

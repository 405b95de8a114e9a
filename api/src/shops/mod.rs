//! `/v1/shops`: 店舗, accounts at malls and carts.

mod operations;
mod view;

pub use operations::ShopsApi;

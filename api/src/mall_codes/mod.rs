//! `/v1/shops/{id}/mall-codes`: a mall's own codes.

mod operations;
mod view;

pub use operations::MallCodesApi;

//! `/v1/bundles` and `/v1/bundle-candidates`: 同梱, orders sent as one.

mod operations;
mod view;

pub use operations::BundlesApi;

//! `/v1/products`: 商品.

mod operations;
mod view;

pub use operations::ProductsApi;

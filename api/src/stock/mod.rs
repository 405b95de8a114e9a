//! `/v1/stock-levels`, `/v1/stock-movements`, `/v1/store-sales` and files of stock.

mod files;
mod operations;
mod view;

pub use files::StockFilesApi;
pub use operations::StockApi;

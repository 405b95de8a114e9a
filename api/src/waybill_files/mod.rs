//! `/v1/waybill-files`: 送り状データ for carriers' programs.

mod operations;
mod view;

pub use operations::WaybillFilesApi;

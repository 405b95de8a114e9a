//! `/v1/warehouse-links`: 連携倉庫, warehouses that ship by themselves.

mod operations;
mod view;

pub use operations::WarehouseLinksApi;

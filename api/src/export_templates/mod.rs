//! `/v1/export-templates`: the columns of files of orders, kept under a name; and which columns there
//! are.

mod columns;
mod operations;
mod view;

pub use columns::ExportColumnsApi;
pub use operations::ExportTemplatesApi;
pub use view::LayoutView;

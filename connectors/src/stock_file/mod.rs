//! 助ネコ's files of stock: 入庫 in, 在庫一覧 out.

mod read;
mod write;

pub use crate::product_file::ColumnFault;
pub use read::{StockInLine, StockInRow, fault, read};
pub use write::{MallCode, StockLine, write};

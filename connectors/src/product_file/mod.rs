//! 商品基本情報: products as a file, one row a variant, in 助ネコ's columns and some of our own.

mod columns;
mod read;
mod write;

pub use read::{ColumnFault, ProductLine, Told, read};
pub use write::{ProductLineOut, write};

#[cfg(test)]
mod tests;

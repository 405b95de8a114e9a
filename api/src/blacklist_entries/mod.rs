//! `/v1/blacklist-entries`: ブラックリスト.

mod file;
mod operations;
mod view;

pub use operations::{BlacklistEntriesApi, MAX_FILE};

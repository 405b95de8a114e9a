//! ブラックリスト: kept, searched, and compared with the people on orders.

mod bulk;
mod check;
mod edit;
mod export;
mod keys;
mod read;
mod recheck;

pub use connectors::TextEncoding;

pub use bulk::{Imported, ReadFile, RowFault, import, read_file};
pub use check::{Checked, check};
pub use edit::{BlacklistEdit, create, delete, edit};
pub use export::export;
pub(crate) use keys::{Keys, keys_of_people};
pub use read::{Looked, View, get, list};
pub use recheck::recheck;

//! 在庫: how many of each variant lie where, and who has spoken for them.
//!
//! Whoever changes an order calls [`settle`] last in the same transaction: orders are locked first,
//! levels after them, all that a transaction changes at once and in one order, so that nobody waits for
//! somebody who waits for them.

mod alert;
mod changed;
mod counts;
mod expected;
mod export;
mod give_way;
mod import;
mod look_again;
mod read;
mod record;
mod refill;
mod settle;
mod verify;
mod warehouses;

pub use counts::{
    CountView, Counted, NewCount, close_count, count_lines, create_count, discard_count, get_count,
    list_counts,
};
pub use expected::{
    ExpectedEdit, NewExpected, create_expected, edit_expected, get_expected, list_expected, receive_expected,
    remove_expected,
};
pub use export::export;
pub(crate) use give_way::ask_for_way;
pub use import::{StockImported, import, read_file};
pub(crate) use look_again::look_again;
pub use read::{Availability, availability, available, get_movement, list_levels, list_movements};
pub use record::{Entry, Movement, StoreSale, move_stock, sell_in_store};
pub use refill::refill;
pub(crate) use settle::{left, settle, settle_arrived};
pub use verify::verify;
use warehouses::by_code;
pub use warehouses::{
    NewWarehouse, WarehouseEdit, create_warehouse, edit_warehouse, get_warehouse, list_warehouses,
};

//! お知らせ: what the platform and people tell the people of a tenant.

mod alarms;
mod failing;
mod notice;
mod read;
mod write;

pub use alarms::sound;
pub(crate) use failing::{mailbox_failed, shop_failed, warehouse_refused};
pub(crate) use notice::{Notice, notify, tell_once};
pub use read::{Announced, get, list, mark_read};
pub use write::{NewMessage, announce, write};

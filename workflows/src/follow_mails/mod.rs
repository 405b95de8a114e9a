//! フォローメール: from the day the goods leave to the day it is sent.

mod due;
mod read;
mod schedule;
mod settings;
mod settle;

pub use due::run;
pub use read::{list, skip};
pub(crate) use schedule::{Left, schedule};
pub use settings::{edit_settings, get_settings};
pub(crate) use settle::{forget, settle};

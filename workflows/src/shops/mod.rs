//! 店舗: connecting malls and carts, and how they are.

mod credentials;
mod edit;
mod health;
mod warn;

pub use credentials::set_credentials;
pub use edit::{NewShop, ShopEdit, Writes, create, edit, get, list, poll_now};
pub use health::{Health, Tested, health, test};
pub use warn::warn;

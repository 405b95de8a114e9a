//! 受信サーバー: mailboxes that mail is fetched from, over IMAP.

mod edit;
mod line;
mod poll;
mod test;

pub use edit::{MailboxEdit, MailboxView, create, delete, edit, get, list, poll_now};
pub use poll::{claim_due, poll};
pub use test::{Tested, test};

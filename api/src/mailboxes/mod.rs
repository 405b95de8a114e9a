//! `/v1/mailboxes`: 受信サーバー, mailboxes that mail is fetched from.

mod operations;
mod view;

pub use operations::MailboxesApi;

//! `/v1/mails`: メール in both directions, and `/v1/unsubscriptions`, where a recipient ends it.

mod operations;
mod unsubscriptions;
mod view;

pub use operations::MailsApi;
pub use unsubscriptions::{UnsubscriptionsApi, unsubscribe_page};

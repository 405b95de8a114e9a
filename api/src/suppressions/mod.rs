//! `/v1/suppressions`: 配信停止, and `/v1/mail-consents`: who agreed to advertising.

mod consents;
mod operations;

pub use consents::MailConsentsApi;
pub use operations::SuppressionsApi;

//! `/v1/follow-mails`: フォローメール, which orders get one and when, and `/v1/follow-mail-settings`.

mod operations;
mod settings;

pub use operations::FollowMailsApi;
pub use settings::FollowMailSettingsApi;

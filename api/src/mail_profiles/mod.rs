//! `/v1/mail-profiles`: メールプロファイル, servers that mail is handed in at.

mod operations;
mod view;

pub use operations::MailProfilesApi;
pub use view::{FailureView, LoginKindView, LoginView, TlsView};

//! `/v1/mail-templates`: メールテンプレート, and `/v1/mail-images`: pictures that go with them.

mod images;
mod operations;
mod view;

pub use images::MailImagesApi;
pub use operations::MailTemplatesApi;
pub use view::{ConsideredView, DeviceView, StageView};

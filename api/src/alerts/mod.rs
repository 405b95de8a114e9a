//! `/v1/alerts`: アラート, what needs a person's eye before an order goes on.

mod operations;
mod settings;
mod view;

pub use operations::AlertsApi;
pub use settings::AlertSettingsApi;
pub use view::AlertView;

//! `/v1/publications`: 在庫連携, what malls show and whether they took it.

mod operations;
mod view;

pub use operations::PublicationsApi;
pub use view::PublicationStateView;

//! `/v1/announcements`: お知らせ.

mod operations;
mod text;
mod view;

pub use operations::AnnouncementsApi;

//! `/v1/events`: what happened, to be pulled.

mod kinds;
mod operations;
mod view;

pub(crate) use kinds::kinds;
pub use operations::EventsApi;

//! The way out: one HTTP client for malls and webhooks, which keeps requests out of private networks.

mod client;
mod guard;
mod message;

pub use client::{HttpClient, HttpLimits};
pub(crate) use guard::names_private;
pub use message::{Outgoing, Response, SendError};

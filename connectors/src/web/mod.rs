//! The way out: one HTTP client for malls, webhooks and token servers, which keeps requests out of private
//! networks.

mod address;
mod client;
mod guard;
mod message;

pub use address::check_url;
pub use client::{HttpClient, HttpLimits};
pub(crate) use guard::names_private;
pub use message::{Outgoing, Response, SendError};

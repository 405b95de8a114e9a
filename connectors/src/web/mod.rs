//! The way out: one HTTP client for malls, webhooks and token servers, which keeps requests out of private
//! networks.

mod address;
mod client;
mod guard;
mod message;

pub use address::{check_base_url, check_url};
pub use client::{HttpClient, HttpLimits};
pub use message::{Outgoing, Response, SendError};

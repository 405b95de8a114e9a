//! What is sent, what comes back, and why nothing did.

use bytes::Bytes;
use http::{HeaderMap, Method};

/// A request that is ready to be sent.
#[derive(Clone)]
pub struct Outgoing {
    pub method: Method,
    /// Absolute, escaped.
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

#[derive(Clone)]
pub struct Response {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Response({}, {} bytes)", self.status, self.body.len())
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The address is none, or a header has characters that none may have.
    #[error("the request cannot be sent")]
    Invalid,
    /// The address lies in a private network, which is not allowed.
    #[error("the address lies in a private network")]
    Private,
    /// Nothing reached the other side.
    #[error("no connection")]
    NotConnected,
    #[error("no answer in time")]
    TimedOut,
    /// The connection ended before the answer did.
    #[error("the connection was cut")]
    Cut,
    #[error("the answer is too long")]
    TooLong,
}

//! A request to a mall that is ready to be sent. It says no secrets in `Debug`.

pub use http::Method;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::budget::Budget;
use crate::web::Outgoing;
pub use crate::web::{Response, SendError};

#[derive(Clone, PartialEq)]
pub struct Request {
    /// What it counts against; wait for it before sending.
    pub budget: &'static Budget,
    pub method: Method,
    /// Absolute, escaped.
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub(crate) fn new(budget: &'static Budget, method: Method, url: String) -> Request {
        Request {
            budget,
            method,
            url,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Request {
        self.headers.push((name, value.into()));
        self
    }

    /// Japanese stands unescaped in UTF-8.
    pub(crate) fn json(self, body: &serde_json::Value) -> Request {
        self.typed_body("application/json", body.to_string().into_bytes())
    }

    pub(super) fn typed_body(self, content_type: &str, body: Vec<u8>) -> Request {
        let mut request = self.header("content-type", content_type);
        request.body = body;
        request
    }
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = self.url.split('?').next().unwrap_or_default();
        write!(f, "Request({} {path}, {} bytes)", self.method, self.body.len())
    }
}

/// One segment of a path. One that is only dots would lead elsewhere, and is escaped whole.
pub(crate) fn segment(text: &str) -> String {
    const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'~')
        .remove(b'.');
    let is_dots = text.bytes().all(|byte| byte == b'.');
    utf8_percent_encode(text, if is_dots { NON_ALPHANUMERIC } else { PLAIN }).to_string()
}

impl From<Request> for Outgoing {
    fn from(request: Request) -> Outgoing {
        Outgoing {
            method: request.method,
            url: request.url,
            headers: request.headers,
            body: request.body,
        }
    }
}

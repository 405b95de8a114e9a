//! A request and its answer, without the machinery of HTTP.

use bytes::Bytes;
use hyper::{HeaderMap, Method};
use serde_json::{Value, json};

#[derive(Debug)]
pub(crate) struct Ask {
    pub method: Method,
    /// Below the mall's own root, escaped as it came.
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Ask {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The first value of a name in the query.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        pair(self.query.as_bytes(), name)
    }

    /// The first value of a name in a form.
    pub(crate) fn form(&self, name: &str) -> Option<String> {
        pair(&self.body, name)
    }

    pub(crate) fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }
}

fn pair(pairs: &[u8], name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(pairs);
    pairs
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// The connection ends after half of the body.
    pub cut: bool,
}

impl Answer {
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Answer {
        Answer {
            status,
            headers: vec![("content-type", content_type.to_owned())],
            body: body.into(),
            cut: false,
        }
    }

    pub(crate) fn json(status: u16, body: &Value) -> Answer {
        Answer::new(status, "application/json;charset=UTF-8", body.to_string())
    }

    pub(crate) fn empty(status: u16) -> Answer {
        Answer {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            cut: false,
        }
    }

    pub(crate) fn not_found() -> Answer {
        Answer::json(404, &json!({ "error": "no such address" }))
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Answer {
        self.headers.push((name, value.into()));
        self
    }
}

/// The text at a path of names in JSON; empty where there is none.
pub(crate) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The list under a name in JSON.
pub(crate) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

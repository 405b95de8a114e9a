//! `Request-Id`: one on every answer, in every log line of the request, and in every problem.
//!
//! A sane one that comes in is kept, so that a caller can follow a request through its own logs.

use std::fmt;
use std::sync::Arc;

use poem::http::{HeaderName, HeaderValue};
use poem::{Endpoint, IntoResponse, Request, Response, Result};
use tracing::Instrument;
use uuid::Uuid;

/// The header, in and out.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");

const LENGTHS: std::ops::RangeInclusive<usize> = 8..=64;

/// The id of the request being answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(Arc<str>);

impl RequestId {
    /// The one given already, else the one that came in if it is sane, else a new one.
    pub fn of(request: &Request) -> RequestId {
        if let Some(id) = request.data::<RequestId>() {
            return id.clone();
        }
        let sane = |text: &&str| {
            LENGTHS.contains(&text.len())
                && text
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
        };
        let text = match request.header(REQUEST_ID).filter(sane) {
            Some(text) => text.into(),
            None => format!("req_{}", Uuid::now_v7().simple()).into(),
        };
        RequestId(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Gives the request its id, its log span, and the answer its header.
pub async fn request_id<E: Endpoint>(next: Arc<E>, mut request: Request) -> Result<Response> {
    let id = RequestId::of(&request);
    request.set_data(id.clone());
    let span = tracing::info_span!("request", id = %id);
    let mut response = next.get_response(request).instrument(span).await.into_response();
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id_for(header: Option<&str>) -> String {
        let builder = Request::builder();
        let request = match header {
            Some(text) => builder.header(REQUEST_ID, text).finish(),
            None => builder.finish(),
        };
        RequestId::of(&request).to_string()
    }

    #[test]
    fn a_sane_id_is_kept() {
        for id in ["abcdefgh", "0193-77AA_.x9", &"a".repeat(64)] {
            assert_eq!(id_for(Some(id)), id);
        }
    }

    #[test]
    fn anything_else_is_replaced() {
        for id in [
            None,
            Some(""),
            Some("short"),
            Some("with space"),
            Some("line;x=1"),
            Some(&"a".repeat(65)),
        ] {
            let new = id_for(id);
            assert!(new.starts_with("req_") && new.len() == 36, "{new}");
        }
        assert_ne!(id_for(None), id_for(None));
    }
}

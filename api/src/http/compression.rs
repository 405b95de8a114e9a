//! Compresses answers worth it, in the coding the caller likes best.
//!
//! (poem's own `Compression` ignores `q=0`, compresses tiny and already compressed answers, sets no
//! `Vary`, and unpacks request bodies without a limit; only its encoder is used.)

use std::sync::Arc;

use hyper::body::Body as _;
use poem::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use poem::http::{HeaderMap, HeaderValue, StatusCode};
use poem::web::{Compress, CompressionAlgo};
use poem::{Body, Endpoint, IntoResponse, Request, Response, ResponseParts, Result};

use crate::language::weighted;

/// Smaller answers fit into one packet anyway.
const WORTH_IT: u64 = 1024;

/// Compresses the answer if its kind and size make it worth while and the caller can read it.
pub async fn compression<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
    let coding = best_coding(request.headers());
    let mut response = next.get_response(request).await.into_response();
    if !compressible(&response) {
        return Ok(response);
    }
    response
        .headers_mut()
        .append(VARY, HeaderValue::from_static("Accept-Encoding"));
    let (response, length) = measured(response);
    match coding {
        Some(coding) if length.is_none_or(|length| length >= WORTH_IT) => {
            let mut response = Compress::new(response, coding).into_response();
            response.headers_mut().remove(CONTENT_LENGTH);
            Ok(response)
        }
        _ => Ok(response),
    }
}

/// The coding with the highest quality; brotli before gzip when they are liked the same.
fn best_coding(headers: &HeaderMap) -> Option<CompressionAlgo> {
    let mut brotli = None;
    let mut gzip = None;
    let mut any = None;
    let values = headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok());
    for (name, quality) in values.flat_map(|value| value.split(',')).map(weighted) {
        match name {
            name if name.eq_ignore_ascii_case("br") => brotli = Some(quality),
            name if name.eq_ignore_ascii_case("gzip") => gzip = Some(quality),
            "*" => any = Some(quality),
            _ => {}
        }
    }
    let quality = |named: Option<u16>| named.or(any).unwrap_or(0);
    let (brotli, gzip) = (quality(brotli), quality(gzip));
    match (brotli, gzip) {
        (0, 0) => None,
        _ if brotli >= gzip => Some(CompressionAlgo::BR),
        _ => Some(CompressionAlgo::GZIP),
    }
}

fn compressible(response: &Response) -> bool {
    let bodiless = [
        StatusCode::NO_CONTENT,
        StatusCode::NOT_MODIFIED,
        StatusCode::PARTIAL_CONTENT,
    ];
    let kind = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    let streamed = essence == "text/event-stream";
    let text = essence.starts_with("text/")
        || essence.ends_with("json")
        || essence.ends_with("javascript")
        || essence.ends_with("xml");
    text && !streamed
        && !bodiless.contains(&response.status())
        && !response.headers().contains_key(CONTENT_ENCODING)
}

/// The answer and the length of its body, if it is known.
fn measured(response: Response) -> (Response, Option<u64>) {
    let (parts, body) = poem::http::Response::from(response).into_parts();
    let length = body.size_hint().exact();
    let parts = ResponseParts {
        status: parts.status,
        version: parts.version,
        headers: parts.headers,
        extensions: parts.extensions,
    };
    (Response::from_parts(parts, Body::from(body)), length)
}

#[cfg(test)]
mod tests {
    use poem::EndpointExt;
    use poem::endpoint::make_sync;

    use super::*;

    async fn coding(accept: &str, kind: &'static str, length: usize) -> (Option<String>, bool) {
        let app = make_sync(move |_| Response::builder().content_type(kind).body("x".repeat(length)))
            .around(compression);
        let request = Request::builder().header(ACCEPT_ENCODING, accept).finish();
        let answer = app.get_response(request).await;
        let varies = answer.header(VARY) == Some("Accept-Encoding");
        (answer.header(CONTENT_ENCODING).map(ToOwned::to_owned), varies)
    }

    #[tokio::test]
    async fn the_best_liked_coding_is_taken() {
        for (accept, expected) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip", Some("gzip")),
            ("br;q=0.5, gzip;q=0.8", Some("gzip")),
            ("gzip;q=0", None),
            ("br;q=0, *", Some("gzip")),
            ("*;q=0", None),
            ("identity", None),
            ("", None),
        ] {
            let (coding, varies) = coding(accept, "application/json", 5000).await;
            assert_eq!(coding.as_deref(), expected, "{accept}");
            assert!(varies);
        }
    }

    #[tokio::test]
    async fn small_and_packed_answers_stay_as_they_are() {
        for (kind, length, compressed, varies) in [
            ("application/json", 1023, false, true),
            ("application/problem+json", 1024, true, true),
            ("text/csv; charset=shift_jis", 5000, true, true),
            ("image/png", 5000, false, false),
            ("text/event-stream", 5000, false, false),
        ] {
            let (coding, varied) = coding("gzip", kind, length).await;
            assert_eq!((coding.is_some(), varied), (compressed, varies), "{kind}");
        }
    }

    #[tokio::test]
    async fn length_and_data_survive() {
        let (response, length) = measured(Response::builder().status(StatusCode::CREATED).body("four"));
        assert_eq!((response.status(), length), (StatusCode::CREATED, Some(4)));
        assert_eq!(response.into_body().into_string().await.unwrap(), "four");
    }
}

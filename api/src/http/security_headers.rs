//! Headers that keep browsers from doing what an API never needs.

use std::sync::Arc;

use poem::http::HeaderValue;
use poem::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use poem::{Endpoint, IntoResponse, Request, Response, Result};

/// For answers that are data: a browser must run, load and frame nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// Adds the headers; pages bring a content policy of their own, and cacheable answers say so.
pub async fn security_headers<E: Endpoint>(
    hsts_seconds: Option<u64>,
    next: Arc<E>,
    request: Request,
) -> Result<Response> {
    let mut response = next.get_response(request).await.into_response();
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(NOTHING));
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if let Some(seconds) = hsts_seconds {
        // Not for subdomains: whether those have HTTPS is not ours to say.
        let policy = HeaderValue::try_from(format!("max-age={seconds}"));
        if let Ok(policy) = policy {
            headers.insert(STRICT_TRANSPORT_SECURITY, policy);
        }
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use poem::EndpointExt;
    use poem::endpoint::make_sync;

    use super::*;

    #[tokio::test]
    async fn https_is_insisted_on_for_this_name_alone_and_only_if_asked_for() {
        for (seconds, policy) in [(None, None), (Some(600), Some("max-age=600"))] {
            let app =
                make_sync(|_| "data").around(move |next, request| security_headers(seconds, next, request));
            let answer = app.get_response(Request::default()).await;
            assert_eq!(answer.header(STRICT_TRANSPORT_SECURITY), policy);
        }
    }
}

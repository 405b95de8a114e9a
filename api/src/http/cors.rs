//! Which web pages may call the API from a browser: none, unless their origin is configured.
//!
//! (poem's own `Cors` allows everyone when the list is empty, replaces other layers' `Vary`, and
//! lets a preflight pass when only one of several headers is allowed.)

use std::sync::Arc;

use poem::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use poem::http::{HeaderValue, Method, StatusCode, Uri};
use poem::{Endpoint, IntoResponse, Request, Response, Result};

const METHODS: &str = "GET, HEAD, POST, PUT, PATCH, DELETE";
const REQUEST_HEADERS: &str = "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, \
                               If-None-Match, Nekonote-Tenant, Request-Id, traceparent";
const ANSWER_HEADERS: &str = "Content-Disposition, ETag, Idempotent-Replayed, Location, RateLimit, \
                              RateLimit-Policy, Replaced-Characters, Request-Id, Retry-After, \
                              WWW-Authenticate";
const REMEMBER_SECONDS: &str = "7200";

/// Answers preflights and lets pages of these origins read answers. Credentials travel in
/// `Authorization`, never in cookies, so none are allowed here.
pub async fn cors<E: Endpoint>(origins: Arc<[String]>, next: Arc<E>, request: Request) -> Result<Response> {
    if origins.is_empty() {
        return next.call(request).await.map(IntoResponse::into_response);
    }
    let allowed = request
        .headers()
        .get(ORIGIN)
        .filter(|origin| {
            origins
                .iter()
                .any(|allowed| allowed == "*" || allowed.as_bytes() == origin.as_bytes())
        })
        .cloned();
    let preflight = *request.method() == Method::OPTIONS
        && request.headers().contains_key(ORIGIN)
        && request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD);
    let mut response = if preflight {
        Response::builder().status(StatusCode::NO_CONTENT).finish()
    } else {
        next.get_response(request).await.into_response()
    };
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = allowed {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if preflight {
            headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(METHODS));
            headers.insert(
                ACCESS_CONTROL_ALLOW_HEADERS,
                HeaderValue::from_static(REQUEST_HEADERS),
            );
            headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(REMEMBER_SECONDS));
        } else {
            headers.insert(
                ACCESS_CONTROL_EXPOSE_HEADERS,
                HeaderValue::from_static(ANSWER_HEADERS),
            );
        }
    }
    Ok(response)
}

/// Whether it is `*`, or an origin exactly as browsers send it: they compare and so do we, letter by letter.
/// Another spelling would allow nobody, and nobody would know why.
pub fn is_origin(text: &str) -> bool {
    if text == "*" {
        return true;
    }
    let Ok(uri) = text.parse::<Uri>() else {
        return false;
    };
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return false;
    };
    let own_port = match scheme {
        "http" => Some(80),
        "https" => Some(443),
        _ => None,
    };
    // Browsers leave out the scheme's own port.
    let port_is_right = match authority.port_u16() {
        Some(port) => Some(port) != own_port && authority.as_str().ends_with(&format!(":{port}")),
        None => authority.as_str() == authority.host(),
    };
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._:[]".contains(&byte);
    text == format!("{scheme}://{authority}")
        && scheme == scheme.to_ascii_lowercase()
        && !authority.host().is_empty()
        && authority.as_str().bytes().all(is_plain)
        && port_is_right
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use poem::EndpointExt;
    use poem::endpoint::make_sync;
    use serde_json::Value;

    use super::*;

    async fn call(origins: &[&str], method: Method, headers: &[(&str, &str)]) -> Response {
        let origins: Arc<[String]> = origins.iter().map(ToString::to_string).collect();
        let app = make_sync(|_| "data").around(move |next, request| cors(origins.clone(), next, request));
        let request = headers
            .iter()
            .fold(Request::builder().method(method), |request, (name, value)| {
                request.header(*name, *value)
            });
        app.get_response(request.finish()).await
    }

    #[tokio::test]
    async fn only_listed_origins_may_read() {
        for (origins, origin, allowed) in [
            (
                &["https://shop.example"][..],
                "https://shop.example",
                Some("https://shop.example"),
            ),
            (&["https://shop.example"], "https://evil.example", None),
            (
                &["https://shop.example"],
                "https://shop.example.evil.example",
                None,
            ),
            (&["*"], "https://any.example", Some("https://any.example")),
            (&[], "https://any.example", None),
        ] {
            let answer = call(origins, Method::GET, &[("origin", origin)]).await;
            assert_eq!(answer.status(), StatusCode::OK);
            assert_eq!(answer.header(ACCESS_CONTROL_ALLOW_ORIGIN), allowed, "{origin}");
        }
    }

    #[test]
    fn an_origin_is_written_as_browsers_send_it() {
        for origin in [
            "*",
            "https://shop.example",
            "http://localhost:3000",
            "http://127.0.0.1:8080",
            "http://[::1]:8080",
            "https://xn--r8jz45g.example",
            "capacitor://localhost",
        ] {
            assert!(is_origin(origin), "{origin}");
        }
        for other in [
            "",
            "null",
            "shop.example",
            "//shop.example",
            "https://",
            "https:///",
            "https://shop.example/",
            "https://shop.example/desk",
            "https://shop.example?a=1",
            "https://*.shop.example",
            "https://Shop.example",
            "HTTPS://shop.example",
            "https://shop.example:443",
            "http://shop.example:80",
            "https://shop.example:",
            "https://shop.example:0443",
            "https://shop.example:99999",
            "https://neko@shop.example",
            " https://shop.example",
            "https://例え.example",
            "https://one.example https://two.example",
        ] {
            assert!(!is_origin(other), "{other}");
        }
    }

    #[tokio::test]
    async fn a_preflight_is_answered_here() {
        let preflight = [
            ("origin", "https://shop.example"),
            ("access-control-request-method", "PATCH"),
        ];
        let answer = call(&["https://shop.example"], Method::OPTIONS, &preflight).await;
        assert_eq!(answer.status(), StatusCode::NO_CONTENT);
        assert!(
            answer
                .header(ACCESS_CONTROL_ALLOW_METHODS)
                .unwrap()
                .contains("PATCH")
        );
        let refused = call(&["https://other.example"], Method::OPTIONS, &preflight).await;
        assert_eq!(refused.header(ACCESS_CONTROL_ALLOW_METHODS), None);
    }

    fn names(list: &str) -> BTreeSet<String> {
        list.split(", ").map(str::to_ascii_lowercase).collect()
    }

    /// The headers that any operation takes (`in: header`) and answers with, by the contract.
    fn declared() -> (BTreeSet<String>, BTreeSet<String>) {
        let contract: Value = serde_json::from_str(crate::CONTRACT).unwrap();
        let (mut taken, mut answered) = (BTreeSet::new(), BTreeSet::new());
        let mut rest = vec![&contract["paths"], &contract["components"]];
        while let Some(value) = rest.pop() {
            if value["in"] == "header" {
                taken.extend(value["name"].as_str().map(str::to_ascii_lowercase));
            }
            let headers = value["headers"].as_object().into_iter().flatten();
            answered.extend(headers.map(|(name, _)| name.to_ascii_lowercase()));
            match value {
                Value::Array(items) => rest.extend(items),
                Value::Object(members) => rest.extend(members.values()),
                _ => {}
            }
        }
        (taken, answered)
    }

    #[test]
    fn pages_may_use_every_header_of_the_contract() {
        let (mut taken, answered) = declared();
        assert!(
            taken.contains("if-match") && answered.contains("etag"),
            "the contract is read"
        );
        // Which the contract only tells of: the tenant that a key means, the caller's trace.
        taken.extend([crate::auth::TENANT_HEADER.to_owned(), "traceparent".to_owned()]);
        for (allowed, needed) in [(REQUEST_HEADERS, taken), (ANSWER_HEADERS, answered)] {
            let missing: Vec<String> = needed.difference(&names(allowed)).cloned().collect();
            assert!(missing.is_empty(), "{allowed} lacks {missing:?}");
        }
    }
}

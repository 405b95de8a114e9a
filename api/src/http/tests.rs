//! The whole stack around a tiny API, from the outside.

use std::sync::Arc;
use std::time::Duration;

use futures_util::stream;
use poem::endpoint::BoxEndpoint;
use poem::http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_TYPE, ETAG, IF_NONE_MATCH, RETRY_AFTER, VARY};
use poem::http::{HeaderMap, Method, StatusCode};
use poem::{Body as HttpBody, Endpoint, EndpointExt, IntoEndpoint, Request, Response, Route};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::{Json, Response as Answer};
use poem_openapi::{Enum, Object, OpenApi, OpenApiService};
use serde_json::{Value, json};
use uuid::Uuid;

use super::request_id::REQUEST_ID;
use super::stack::{Manners, with_manners};
use crate::body::{Body, Patch};
use crate::failure::Failure;
use crate::operations::{Declared, Operations};
use crate::problem::PROBLEM_JSON;
use crate::problem_pages::problem_pages;
use crate::rate_limit::{Metered, Rate, RateLimits};

#[derive(Object)]
struct Thing {
    #[oai(validator(min_length = 1))]
    name: String,
    count: Option<i32>,
}

#[derive(Object)]
struct ThingPatch {
    count: poem_openapi::types::MaybeUndefined<i32>,
}

#[derive(Enum)]
#[oai(rename_all = "snake_case")]
enum Sort {
    Name,
    Count,
}

struct Api;

#[expect(clippy::unused_async, reason = "operations are async by their macro's rule")]
#[OpenApi(prefix_path = "/v1")]
impl Api {
    #[oai(path = "/things", method = "get")]
    async fn list_things(
        &self,
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))] limit: Query<Option<u32>>,
        sort: Query<Option<Sort>>,
        status: Query<Option<Vec<Sort>>>,
    ) -> Result<Json<u32>, Failure> {
        let _ = (sort.0, status.0);
        Ok(Json(limit.0.unwrap_or(50)))
    }

    #[oai(path = "/things", method = "post")]
    async fn create_thing(&self, body: Body<Thing>) -> Result<Json<Thing>, Failure> {
        Ok(Json(body.0))
    }

    #[oai(path = "/things/:thing_id", method = "get")]
    async fn get_thing(&self, thing_id: Path<Uuid>) -> Result<Answer<Json<String>>, Failure> {
        Ok(Answer::new(Json(thing_id.to_string())).header(ETAG, "\"7\""))
    }

    #[oai(path = "/things/:thing_id", method = "patch")]
    async fn update_thing(&self, thing_id: Path<Uuid>, body: Patch<ThingPatch>) -> Result<(), Failure> {
        let _ = (thing_id.0, body.0.count);
        Err(domain::Error::Stale.into())
    }

    #[oai(path = "/panic", method = "get")]
    async fn panic(&self) {
        panic!("secret {}", "text");
    }

    #[oai(path = "/broken", method = "get")]
    async fn broken(&self) -> Result<(), Failure> {
        Err(Failure::internal("secret cause"))
    }

    #[oai(path = "/bare", method = "get")]
    async fn bare(&self) -> poem::Result<()> {
        Err(poem::Error::from_string("secret text", StatusCode::BAD_GATEWAY))
    }

    #[oai(path = "/endless", method = "get")]
    async fn endless(&self) {
        std::future::pending::<()>().await;
    }

    #[oai(path = "/long", method = "get")]
    async fn long(&self) -> Json<String> {
        Json("x".repeat(10_000))
    }
}

fn manners() -> Manners {
    let plenty = Rate::new(60_000, 10_000).unwrap();
    let limits = RateLimits::new(plenty, Rate::new(1, 1000).unwrap());
    Manners {
        origins: Arc::new(["https://shop.example".to_owned()]),
        body_limits: Arc::new(super::per_prefix::PerPrefix::new(1000)),
        timeouts: Arc::new(
            super::per_prefix::PerPrefix::new(Duration::from_secs(20)).except("/v1/endless", Duration::ZERO),
        ),
        ..Manners::new(Operations::of::<Api>(), limits)
    }
}

/// Who sends `authorization: N` is caller N.
fn authenticate(next: BoxEndpoint<'static>) -> BoxEndpoint<'static> {
    next.before(|mut request: Request| async move {
        let caller = request.header("authorization").and_then(|text| text.parse().ok());
        if let Some(caller) = caller {
            request.set_data(Metered {
                id: Uuid::from_u128(caller),
                rate: Rate::new(1, 2),
            });
        }
        Ok(request)
    })
    .boxed()
}

fn app() -> BoxEndpoint<'static> {
    let service = OpenApiService::new(Declared(Api), "Tiny", "1");
    let routes = Route::new()
        .nest("/problems", problem_pages())
        .nest("/", service.into_endpoint());
    with_manners(routes, &manners(), authenticate)
}

async fn send(request: Request) -> Response {
    app().get_response(request).await
}

fn get(path: &str) -> poem::RequestBuilder {
    Request::builder().uri_str(path)
}

/// Status, headers and body; and that an error is a problem in the one form.
async fn answer(request: Request) -> (u16, HeaderMap, Value) {
    let response = send(request).await;
    let (parts, body) = response.into_parts();
    let text = body.into_string().await.unwrap();
    let value = serde_json::from_str(&text).unwrap_or(Value::Null);
    let status = parts.status.as_u16();
    assert!(parts.headers.contains_key(REQUEST_ID));
    assert_eq!(parts.headers["x-content-type-options"], "nosniff");
    if status >= 400 {
        assert_eq!(parts.headers[CONTENT_TYPE], PROBLEM_JSON, "{text}");
        assert_eq!(value["status"], status);
        assert_eq!(value["request_id"], parts.headers[REQUEST_ID].to_str().unwrap());
        assert!(
            value["type"]
                .as_str()
                .unwrap()
                .ends_with(value["code"].as_str().unwrap())
        );
        assert!(!text.contains("secret"), "{text}");
    }
    (status, parts.headers, value)
}

/// `code`, or `code: pointer field_code; …` when fields are wrong.
fn summary(problem: &Value) -> String {
    let code = problem["code"].as_str().unwrap_or_default();
    let Some(errors) = problem["errors"].as_array() else {
        return code.to_owned();
    };
    let errors = errors.iter().map(|error| {
        format!(
            "{} {}",
            error["pointer"].as_str().unwrap(),
            error["code"].as_str().unwrap()
        )
    });
    format!("{code}: {}", errors.collect::<Vec<_>>().join("; "))
}

#[expect(clippy::too_many_lines, reason = "one table of cases")]
#[tokio::test]
async fn whatever_fails_is_a_problem() {
    let id = "00000000-0000-0000-0000-000000000007";
    for (method, path, kind, body, status, expected) in [
        ("GET", "/v1/nothing", "", "", 404, "no_such_route"),
        ("GET", "/", "", "", 404, "no_such_route"),
        ("GET", "/problems/nonsense", "", "", 404, "not_found"),
        ("DELETE", "/v1/things", "", "", 405, "method_not_allowed"),
        ("TRACE", "/v1/things", "", "", 405, "method_not_allowed"),
        ("SECRET", "/v1/things", "", "", 405, "method_not_allowed"),
        ("POST", "/problems", "", "", 405, "method_not_allowed"),
        ("GET", "/v1/panic", "", "", 500, "internal"),
        ("GET", "/v1/broken", "", "", 500, "internal"),
        ("GET", "/v1/bare", "", "", 500, "internal"),
        ("GET", "/v1/endless", "", "", 503, "timeout"),
        (
            "GET",
            "/v1/things?limit=secret",
            "",
            "",
            422,
            "invalid: ?limit wrong_type",
        ),
        (
            "GET",
            "/v1/things?limit=201",
            "",
            "",
            422,
            "invalid: ?limit out_of_range",
        ),
        (
            "GET",
            "/v1/things?limit=1&limit=2",
            "",
            "",
            422,
            "invalid: ?limit duplicate_parameter",
        ),
        (
            "GET",
            "/v1/things?sort=secret&limit=0",
            "",
            "",
            422,
            "invalid: ?limit out_of_range; ?sort not_in_list",
        ),
        (
            "GET",
            "/v1/things?status=name&status=secret",
            "",
            "",
            422,
            "invalid: ?status not_in_list",
        ),
        (
            "GET",
            "/v1/things?lmit=5",
            "",
            "",
            422,
            "invalid: ?lmit unknown_parameter",
        ),
        (
            "GET",
            "/v1/things/secret",
            "",
            "",
            422,
            "invalid: {thing_id} bad_format",
        ),
        (
            "PATCH",
            &format!("/v1/things/{id}"),
            "application/merge-patch+json",
            "{}",
            412,
            "stale",
        ),
        (
            "PATCH",
            &format!("/v1/things/{id}"),
            "text/plain",
            "{}",
            415,
            "unsupported_media_type",
        ),
        ("POST", "/v1/things", "", "{}", 415, "unsupported_media_type"),
        (
            "POST",
            "/v1/things",
            "application/json",
            "{secret",
            400,
            "malformed_json",
        ),
        (
            "POST",
            "/v1/things",
            "application/json",
            "{}",
            422,
            "invalid: /name required",
        ),
        (
            "POST",
            "/v1/things",
            "application/json",
            r#"{"name": "", "count": "secret", "x": 1}"#,
            422,
            "invalid: /name too_short; /count wrong_type; /x unknown_field",
        ),
        (
            "POST",
            "/v1/things",
            "application/json",
            &"x".repeat(1001),
            413,
            "body_too_large",
        ),
    ] {
        let request = get(path).method(Method::from_bytes(method.as_bytes()).unwrap());
        let request = if kind.is_empty() {
            request
        } else {
            request.content_type(kind)
        };
        let (got, headers, problem) = answer(request.body(body.to_owned())).await;
        assert_eq!(
            (got, summary(&problem).as_str()),
            (status, expected),
            "{method} {path}"
        );
        assert_eq!(
            headers.contains_key(RETRY_AFTER),
            status == 503,
            "{method} {path}"
        );
    }
}

#[tokio::test]
async fn what_is_right_is_answered() {
    for (path, body) in [
        ("/v1/things", json!(50)),
        (
            "/v1/things?limit=200&sort=count&status=name&status=count",
            json!(200),
        ),
    ] {
        assert_eq!(answer(get(path).finish()).await.2, body, "{path}");
    }
    let thing = r#"{"name": "a", "count": null}"#;
    let request = get("/v1/things")
        .method(Method::POST)
        .content_type("application/json")
        .body(thing);
    assert_eq!(answer(request).await.2, json!({"name": "a", "count": null}));
}

#[tokio::test]
async fn a_wrong_method_names_the_right_ones() {
    for (path, allowed) in [
        ("/v1/things", "GET, HEAD, POST"),
        ("/v1/things/x", "GET, HEAD, PATCH"),
        ("/problems", "GET, HEAD"),
        ("/problems/internal", "GET, HEAD"),
    ] {
        let (_, headers, problem) = answer(get(path).method(Method::DELETE).finish()).await;
        assert_eq!(headers[ALLOW], allowed, "{path}");
        assert!(problem["detail"].as_str().unwrap().contains(allowed));
    }
}

#[tokio::test]
async fn the_language_is_the_callers() {
    let request = get("/v1/nothing").header(ACCEPT_LANGUAGE, "ja").finish();
    let (_, headers, problem) = answer(request).await;
    assert_eq!(problem["title"], "存在しないアドレス");
    assert_eq!(headers["content-language"], "ja");
    let request = get("/v1/things?limit=0").header(ACCEPT_LANGUAGE, "ja").finish();
    assert_eq!(
        answer(request).await.2["errors"][0]["detail"],
        "数値が範囲外です。範囲：1…200"
    );
}

#[tokio::test]
async fn a_chunked_body_is_limited_too() {
    let chunks = (0..3).map(|_| Ok::<_, std::io::Error>(bytes::Bytes::from(vec![b' '; 500])));
    let request = get("/v1/things")
        .method(Method::POST)
        .content_type("application/json");
    let body = HttpBody::from_bytes_stream(stream::iter(chunks));
    let (status, _, problem) = answer(request.body(body)).await;
    assert_eq!((status, problem["code"].as_str()), (413, Some("body_too_large")));
    assert!(problem["detail"].as_str().unwrap().contains("1000"));
}

#[tokio::test]
async fn a_packed_body_is_refused() {
    let request = get("/v1/things")
        .method(Method::POST)
        .header("content-encoding", "gzip")
        .body("x");
    assert_eq!(summary(&answer(request).await.2), "unsupported_encoding");
}

#[tokio::test]
async fn head_has_no_body_and_a_known_version_is_not_sent() {
    let path = "/v1/things/00000000-0000-0000-0000-000000000007";
    let head = send(get(path).method(Method::HEAD).finish()).await;
    assert_eq!((head.status().as_u16(), head.header(ETAG)), (200, Some("\"7\"")));
    assert!(head.into_body().into_string().await.unwrap().is_empty());
    let missing = send(get("/v1/nothing").method(Method::HEAD).finish()).await;
    assert_eq!(missing.status(), 404);
    assert!(missing.into_body().into_string().await.unwrap().is_empty());
    let known = send(get(path).header(IF_NONE_MATCH, "\"7\"").finish()).await;
    assert_eq!(known.status(), 304);
}

#[tokio::test]
async fn callers_have_their_own_rates_and_see_them_even_on_problems() {
    let app = app();
    let call = async |caller: &str, path: &str| {
        let response = app
            .get_response(get(path).header("authorization", caller).finish())
            .await;
        let left = response
            .header("ratelimit")
            .unwrap()
            .split(';')
            .nth(1)
            .unwrap()
            .to_owned();
        (
            response.status().as_u16(),
            left,
            response.header(RETRY_AFTER).is_some(),
        )
    };
    assert_eq!(call("1", "/v1/things").await, (200, "r=1".to_owned(), false));
    assert_eq!(call("1", "/v1/nothing").await, (404, "r=0".to_owned(), false));
    assert_eq!(call("1", "/v1/things").await, (429, "r=0".to_owned(), true));
    assert_eq!(call("2", "/v1/things").await, (200, "r=1".to_owned(), false));
    assert_eq!(
        call("nobody", "/v1/things").await,
        (200, "r=999".to_owned(), false)
    );
}

#[tokio::test]
async fn pages_of_a_known_origin_may_read_problems_and_caches_know_what_varies() {
    let request = get("/v1/nothing")
        .header("origin", "https://shop.example")
        .finish();
    let (_, headers, _) = answer(request).await;
    assert_eq!(headers["access-control-allow-origin"], "https://shop.example");
    let varies: Vec<&str> = headers
        .get_all(VARY)
        .iter()
        .map(|value| value.to_str().unwrap())
        .collect();
    assert_eq!(varies, ["Accept-Language", "Accept-Encoding", "Origin"]);
    let packed = send(get("/v1/long").header("accept-encoding", "br").finish()).await;
    assert_eq!(packed.header("content-encoding"), Some("br"));
}

#[tokio::test]
async fn an_id_that_comes_in_is_kept() {
    let (_, headers, _) = answer(get("/v1/things").header(REQUEST_ID, "trace-0001").finish()).await;
    assert_eq!(headers[REQUEST_ID], "trace-0001");
}

#[test]
fn requests_are_counted_by_route() {
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    metrics::with_local_recorder(&recorder, || {
        runtime.block_on(async {
            send(get("/v1/things/secret").finish()).await;
            send(get("/v1/secret").finish()).await;
        });
    });
    let text = handle.render();
    for line in [
        "http_requests_total{method=\"GET\",route=\"/v1/things/{thing_id}\",status=\"422\"} 1",
        "http_requests_total{method=\"GET\",route=\"unmatched\",status=\"404\"} 1",
        "http_requests_in_flight 0",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    assert!(!text.contains("secret"));
}

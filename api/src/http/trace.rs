//! A span per request for OpenTelemetry, in the caller's trace if it names one.

use std::sync::Arc;

use jobs::traces::{self, TARGET};
use opentelemetry_http::HeaderExtractor;
use poem::{Endpoint, IntoResponse, Request, Response, Result};
use tracing::Instrument as _;
use tracing::field::Empty;

use super::access_log::route_name;
use super::request_id::RequestId;
use crate::operations::Operations;

/// Follows the request; where nobody collects traces, it costs nothing.
pub async fn trace<E: Endpoint>(
    operations: Arc<Operations>,
    next: Arc<E>,
    request: Request,
) -> Result<Response> {
    let method = request.method().clone();
    let span = tracing::info_span!(
        target: TARGET,
        "request",
        otel.kind = "server",
        otel.status_code = Empty,
        http.request.method = %method,
        http.route = Empty,
        http.response.status_code = Empty,
        nekonote.request_id = %RequestId::of(&request),
    );
    traces::continue_from(&span, &HeaderExtractor(request.headers()));
    let response = next
        .get_response(request)
        .instrument(span.clone())
        .await
        .into_response();
    if !span.is_disabled() {
        let route = route_name(&response, &operations);
        traces::rename(&span, format!("{method} {route}"));
        span.record("http.route", &*route);
        span.record("http.response.status_code", response.status().as_u16());
        if response.status().is_server_error() {
            span.record("otel.status_code", "ERROR");
        }
    }
    Ok(response)
}

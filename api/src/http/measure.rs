//! Metrics of every request, by route: how many, how they ended, how long they took, how many run.

use std::sync::Arc;
use std::time::Instant;

use metrics::{counter, gauge, histogram};
use poem::http::Method;
use poem::{Endpoint, IntoResponse, Request, Response, Result};

use super::access_log::route_name;
use crate::operations::Operations;

/// Counts and times the answer.
pub async fn measure<E: Endpoint>(
    operations: Arc<Operations>,
    next: Arc<E>,
    request: Request,
) -> Result<Response> {
    let start = Instant::now();
    let method = label(request.method());
    let running = Running::new();
    let response = next.get_response(request).await.into_response();
    drop(running);
    let route = route_name(&response, &operations).to_string();
    let status = response.status().as_u16().to_string();
    counter!("http_requests_total", "method" => method, "route" => route.clone(), "status" => status)
        .increment(1);
    histogram!("http_request_duration_seconds", "method" => method, "route" => route)
        .record(start.elapsed().as_secs_f64());
    Ok(response)
}

/// Counts down even when the caller goes away and the request is dropped.
struct Running;

impl Running {
    fn new() -> Running {
        gauge!("http_requests_in_flight").increment(1.0);
        Running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        gauge!("http_requests_in_flight").decrement(1.0);
    }
}

/// The method, of a fixed list: a label must not grow with what callers send.
fn label(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "OTHER",
    }
}

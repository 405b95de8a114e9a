//! One log line per request: what was asked for, how it ended, how long it took.
//!
//! The route stands in for the path and no query is written, so that no personal data gets in.

use std::sync::Arc;
use std::time::Instant;

use poem::{Endpoint, IntoResponse, PathPattern, Request, Response, Result};

use super::request_id::RequestId;
use crate::operations::Operations;

/// Logs the answer.
pub async fn access_log<E: Endpoint>(
    operations: Arc<Operations>,
    next: Arc<E>,
    request: Request,
) -> Result<Response> {
    let start = Instant::now();
    let method = request.method().clone();
    let request_id = RequestId::of(&request);
    let response = next.get_response(request).await.into_response();
    tracing::info!(
        target: "nekonote::access",
        %request_id,
        %method,
        route = &*route_name(&response, &operations),
        status = response.status().as_u16(),
        milliseconds = start.elapsed().as_secs_f64() * 1000.0,
        "answered",
    );
    Ok(response)
}

/// The contract's path of the operation that answered, or `unmatched`.
pub fn route_name(response: &Response, operations: &Operations) -> Arc<str> {
    match response.data::<PathPattern>() {
        Some(PathPattern(pattern)) if !pattern.is_empty() => operations.path(pattern),
        _ => "unmatched".into(),
    }
}

//! GET with `If-None-Match`: nothing is sent that the caller has already.

use std::sync::Arc;

use poem::{Endpoint, IntoResponse, Request, Response, Result};

use crate::etag::unless_known;

/// Turns an answer that the caller has into 304.
pub async fn conditional<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
    let method = request.method().clone();
    let headers = request.headers().clone();
    let response = next.get_response(request).await.into_response();
    Ok(unless_known(&headers, &method, response))
}

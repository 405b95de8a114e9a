//! No request is worked on longer than its limit; what it had begun in the database is undone,
//! because its transaction is dropped with it.

use std::sync::Arc;
use std::time::Duration;

use poem::{Endpoint, IntoResponse, Request, Response, Result};

use super::per_prefix::PerPrefix;
use crate::failure::Failure;
use crate::problem::Code;

/// Gives up when the time is over.
pub async fn timeout<E: Endpoint>(
    limits: Arc<PerPrefix<Duration>>,
    next: Arc<E>,
    request: Request,
) -> Result<Response> {
    let limit = limits.of(request.uri().path());
    match tokio::time::timeout(limit, next.call(request)).await {
        Ok(answer) => answer.map(IntoResponse::into_response),
        Err(_) => Err(Failure::new(Code::Timeout)
            .hint(limit.as_secs().to_string())
            .retry_after(1)
            .into()),
    }
}

#[cfg(test)]
mod tests {
    use poem::EndpointExt;
    use poem::endpoint::make;

    use super::*;

    #[tokio::test]
    async fn what_never_ends_is_given_up() {
        let limits = Arc::new(PerPrefix::new(Duration::ZERO));
        let app = make(|_| std::future::pending::<&'static str>())
            .around(move |next, request| timeout(limits.clone(), next, request));
        let error = app.call(Request::default()).await.unwrap_err();
        assert_eq!(error.downcast_ref::<Failure>().unwrap().code, Code::Timeout);
    }
}

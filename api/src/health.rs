//! For whoever watches over the process: is it there, can it work.

use std::future::Future;
use std::time::Duration;

use poem::endpoint::{make, make_sync};
use poem::http::header::CACHE_CONTROL;
use poem::{Endpoint, Response};

use crate::failure::Failure;
use crate::http::problems::answer_with;
use crate::http::request_id::RequestId;
use crate::language::Language;

/// A database that takes longer is as good as away.
const READY_WITHIN: Duration = Duration::from_secs(2);

/// `/healthz`: the process answers. It does nothing else, and stands outside all middleware.
pub fn healthz() -> impl Endpoint<Output = &'static str> {
    make_sync(|_| "ok\n")
}

/// `/readyz`: what the process needs is there.
pub fn readyz<C, F, X>(check: C) -> impl Endpoint<Output = Response>
where
    C: Fn() -> F + Send + Sync,
    F: Future<Output = Result<(), X>> + Send,
    X: std::fmt::Display + Send,
{
    make(move |request| {
        let checked = tokio::time::timeout(READY_WITHIN, check());
        async move {
            let failure = match checked.await {
                Ok(Ok(())) => {
                    let ready = Response::builder().header(CACHE_CONTROL, "no-store");
                    return ready
                        .content_type("application/json")
                        .body("{\"status\":\"ready\"}\n");
                }
                Ok(Err(error)) => Failure::unavailable(error),
                Err(_) => Failure::unavailable("the check took too long"),
            };
            answer_with(
                &failure,
                Language::of(request.headers()),
                &RequestId::of(&request),
            )
        }
    })
}

#[cfg(test)]
mod tests {
    use poem::Request;

    use super::*;

    #[tokio::test]
    async fn ready_or_not() {
        let ready = readyz(async || Ok::<_, String>(()))
            .get_response(Request::default())
            .await;
        assert_eq!(ready.status(), 200);
        let away = readyz(async || Err("secret cause"))
            .get_response(Request::default())
            .await;
        assert_eq!(away.status(), 503);
        let text = away.into_body().into_string().await.unwrap();
        assert!(text.contains("unavailable") && !text.contains("secret"));
    }
}

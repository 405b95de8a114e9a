//! For whoever watches over the process: is it there, can it work, how is it doing.

use std::future::Future;
use std::time::Duration;

use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use poem::endpoint::{make, make_sync};
use poem::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use poem::{Endpoint, IntoEndpoint, Response, Route, get};

use crate::failure::Failure;
use crate::http::problems::answer_with;
use crate::http::request_id::RequestId;
use crate::language::Language;

/// A database that takes longer is as good as away.
const READY_WITHIN: Duration = Duration::from_secs(2);

const SECONDS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0,
];

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

/// Collects metrics of this process from now on; once per process.
pub fn collect_metrics() -> Result<PrometheusHandle, BuildError> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
        .install_recorder()
}

/// `/metrics`, for a listener of its own: it is not for the public.
pub fn metrics(handle: PrometheusHandle) -> impl IntoEndpoint {
    let render = make_sync(move |_| {
        handle.run_upkeep();
        Response::builder()
            .header(CONTENT_TYPE, "text/plain; version=0.0.4")
            .body(handle.render())
    });
    Route::new().at("/metrics", get(render))
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

    #[tokio::test]
    async fn metrics_are_rendered() {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        ::metrics::with_local_recorder(&recorder, || ::metrics::counter!("tested_total").increment(3));
        let request = Request::builder().uri_str("/metrics").finish();
        let answer = metrics(handle).into_endpoint().get_response(request).await;
        assert!(
            answer
                .into_body()
                .into_string()
                .await
                .unwrap()
                .contains("tested_total 3")
        );
    }
}

//! `/metrics` for Prometheus, on a listener of its own: it is not for the public.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::{TcpListener, TcpStream};

use crate::{Error, Result};

const SECONDS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0,
];
/// What a connection may take, however slowly its request comes.
const PATIENCE: Duration = Duration::from_secs(30);

/// Collects this process's metrics from now on and shows them at this address; once per process.
/// The page ends with the process.
pub async fn open(address: SocketAddr) -> Result<SocketAddr> {
    let listener = TcpListener::bind(address).await.map_err(|source| Error::Io {
        what: format!("metrics_bind {address}"),
        source,
    })?;
    let bound = listener.local_addr().unwrap_or(address);
    let metrics = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| Error::Settings(format!("metrics: {error}")))?;
    tokio::spawn(serve(listener, metrics));
    tracing::info!(metrics = %bound, "metrics are shown");
    Ok(bound)
}

async fn serve(listener: TcpListener, metrics: PrometheusHandle) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(answer_all(stream, metrics.clone()))),
            Err(error) => {
                tracing::warn!(%error, "metrics");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

async fn answer_all(stream: TcpStream, metrics: PrometheusHandle) {
    let answer = service_fn(move |request: Request<Incoming>| {
        let page = page(&metrics, request.method(), request.uri().path());
        async { Ok::<_, Infallible>(page) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), answer);
    let _ = tokio::time::timeout(PATIENCE, connection).await;
}

fn page(metrics: &PrometheusHandle, method: &Method, path: &str) -> Response<Full<Bytes>> {
    if path != "/metrics" || !(method == Method::GET || method == Method::HEAD) {
        let mut absent = Response::new(Full::default());
        *absent.status_mut() = StatusCode::NOT_FOUND;
        return absent;
    }
    metrics.run_upkeep();
    let mut page = Response::new(Full::from(metrics.render()));
    let text = HeaderValue::from_static("text/plain; version=0.0.4");
    page.headers_mut().insert(CONTENT_TYPE, text);
    page
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;

    use super::*;

    #[tokio::test]
    async fn there_is_one_page() {
        let recorder = PrometheusBuilder::new().build_recorder();
        let metrics = recorder.handle();
        metrics::with_local_recorder(&recorder, || metrics::counter!("tested_total").increment(3));
        let found = page(&metrics, &Method::GET, "/metrics");
        let text = found.into_body().collect().await.unwrap().to_bytes();
        assert!(String::from_utf8_lossy(&text).contains("tested_total 3"));
        for (method, path) in [(Method::GET, "/"), (Method::POST, "/metrics")] {
            assert_eq!(page(&metrics, &method, path).status(), StatusCode::NOT_FOUND);
        }
    }
}

//! Traces for OpenTelemetry: which spans leave the process, and how.
//!
//! Only spans of [`TARGET`] do. They carry routes, kinds and counts, never paths or values, so that
//! no personal data gets into them; the log does not show them.

use std::time::Duration;

use opentelemetry::trace::{TraceContextExt as _, TracerProvider as _};
use opentelemetry::{Context, KeyValue, global, propagation::Extractor};
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response, hyper::HyperClient};
use opentelemetry_otlp::{SpanExporter, WithExportConfig as _, WithHttpConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{Sampler, SdkTracerProvider};
use tracing::{Span, Subscriber};
use tracing_opentelemetry::OpenTelemetrySpanExt as _;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::{Layer, Registry};

use crate::settings::WatchSettings;
use crate::{Error, Result};

/// The target of spans that are traces.
pub const TARGET: &str = "nekonote::traces";

/// One of the layers that events and spans go through.
pub type BoxLayer = Box<dyn Layer<Registry> + Send + Sync>;

const SEND_WITHIN: Duration = Duration::from_secs(10);

/// Where spans are collected until they are sent; without an endpoint there is nothing.
pub struct Traces(Option<SdkTracerProvider>);

impl Traces {
    /// Sends what is left. Call it when the work is done.
    pub async fn end(self) {
        let Some(provider) = self.0 else { return };
        // It waits for its own thread, which needs this runtime to send.
        let ended = tokio::task::spawn_blocking(move || provider.shutdown()).await;
        if let Ok(Err(error)) = ended {
            tracing::warn!(%error, "the last traces were not sent");
        }
    }
}

/// What collects the spans, if the settings name where they go. Needs the runtime that runs now.
pub fn layer(settings: &WatchSettings, service: &'static str) -> Result<(Option<BoxLayer>, Traces)> {
    let Some(endpoint) = &settings.otlp_endpoint else {
        return Ok((None, Traces(None)));
    };
    let exporter = SpanExporter::builder()
        .with_http()
        .with_http_client(OnRuntime::new())
        .with_endpoint(traces_address(endpoint)?)
        .with_timeout(SEND_WITHIN)
        .build()
        .map_err(|error| Error::Settings(format!("otlp_endpoint: {error}")))?;
    let ratio = f64::from(settings.trace_percent) / 100.0;
    let resource = Resource::builder_empty()
        .with_attributes([
            KeyValue::new("service.name", service),
            KeyValue::new("service.version", env!("CARGO_PKG_VERSION")),
        ])
        .build();
    let provider = SdkTracerProvider::builder()
        .with_batch_exporter(exporter)
        .with_sampler(Sampler::ParentBased(Box::new(Sampler::TraceIdRatioBased(ratio))))
        .with_resource(resource)
        .build();
    global::set_text_map_propagator(TraceContextPropagator::new());
    Ok((Some(spans(&provider).boxed()), Traces(Some(provider))))
}

fn spans<S>(provider: &SdkTracerProvider) -> impl Layer<S> + use<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    tracing_opentelemetry::layer()
        .with_tracer(provider.tracer("nekonote"))
        .with_location(false)
        .with_threads(false)
        .with_target(false)
        .with_tracked_inactivity(false)
        .with_filter(filter_fn(|metadata| metadata.target() == TARGET))
}

/// Makes the span part of the trace that the caller names (`traceparent`).
pub fn continue_from(span: &Span, headers: &dyn Extractor) {
    if !span.is_disabled() {
        let parent: Context = global::get_text_map_propagator(|propagator| propagator.extract(headers));
        let _ = span.set_parent(parent);
    }
}

/// Gives a span that has begun another name: what a request asks for shows only later.
pub fn rename(span: &Span, name: String) {
    span.context().span().update_name(name);
}

/// A collector's address, to which the protocol's path is added.
fn traces_address(endpoint: &str) -> Result<String> {
    if !endpoint.starts_with("http://") {
        return Err(Error::Settings(
            "otlp_endpoint must begin with http://: a collector beside the program".into(),
        ));
    }
    Ok(format!("{}/v1/traces", endpoint.trim_end_matches('/')))
}

/// Sends on the program's runtime: the exporter's own thread has none.
#[derive(Debug)]
struct OnRuntime {
    runtime: tokio::runtime::Handle,
    client: HyperClient,
}

impl OnRuntime {
    fn new() -> OnRuntime {
        OnRuntime {
            runtime: tokio::runtime::Handle::current(),
            client: HyperClient::with_default_connector(SEND_WITHIN, None),
        }
    }
}

#[async_trait::async_trait]
impl HttpClient for OnRuntime {
    async fn send_bytes(&self, request: Request<Bytes>) -> std::result::Result<Response<Bytes>, HttpError> {
        let client = self.client.clone();
        self.runtime
            .spawn(async move { client.send_bytes(request).await })
            .await?
    }
}

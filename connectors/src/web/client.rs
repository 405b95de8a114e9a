//! The HTTP client: TLS by rustls with the roots of the web, HTTP/1.1, no redirects, no
//! proxies, a time limit and a size limit for every answer.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Collected, Full, LengthLimitError, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::guard::{self, Guard, names_private};
use super::message::{Outgoing, Response, SendError};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpLimits {
    /// From the first byte sent to the last one received.
    pub time: Duration,
    pub connect_time: Duration,
    /// Bytes of one answer's body.
    pub size: usize,
    /// Whether what is longer is cut there, instead of being no answer.
    pub cut: bool,
    /// Whether addresses may lie in private networks, as of this very machine.
    pub private: bool,
}

impl Default for HttpLimits {
    fn default() -> HttpLimits {
        HttpLimits {
            time: Duration::from_mins(1),
            connect_time: Duration::from_secs(10),
            size: 64 << 20,
            cut: false,
            private: true,
        }
    }
}

/// Cheap to clone; connections are shared and kept.
#[derive(Clone)]
pub struct HttpClient {
    client: Client<HttpsConnector<HttpConnector<Guard>>, Full<Bytes>>,
    limits: HttpLimits,
}

impl HttpClient {
    pub fn new(limits: HttpLimits) -> HttpClient {
        let mut tcp = HttpConnector::new_with_resolver(Guard::new(limits.private));
        tcp.set_connect_timeout(Some(limits.connect_time));
        tcp.set_nodelay(true);
        tcp.enforce_http(false);
        let connector = HttpsConnectorBuilder::new()
            .with_webpki_roots()
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        HttpClient {
            client: Client::builder(TokioExecutor::new()).build(connector),
            limits,
        }
    }

    pub async fn send(&self, request: impl Into<Outgoing>) -> Result<Response, SendError> {
        let request = into_http(request.into())?;
        if !self.limits.private && names_private(request.uri()) {
            return Err(SendError::Private);
        }
        match tokio::time::timeout(self.limits.time, self.exchange(request)).await {
            Ok(done) => done,
            Err(_) => Err(SendError::TimedOut),
        }
    }

    async fn exchange(&self, request: http::Request<Full<Bytes>>) -> Result<Response, SendError> {
        let answer = self.client.request(request).await.map_err(|error| {
            if guard::was_refused(&error) {
                SendError::Private
            } else if error.is_connect() {
                SendError::NotConnected
            } else {
                SendError::Cut
            }
        })?;
        let (head, body) = answer.into_parts();
        let body = if self.limits.cut {
            beginning(body, self.limits.size).await
        } else {
            let limited = Limited::new(body, self.limits.size).collect().await;
            limited.map(Collected::to_bytes).map_err(|error| {
                if error.is::<LengthLimitError>() {
                    SendError::TooLong
                } else {
                    SendError::Cut
                }
            })?
        };
        Ok(Response {
            status: head.status.as_u16(),
            headers: head.headers,
            body,
        })
    }
}

impl std::fmt::Debug for HttpClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpClient")
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// What comes first; nobody waits for the rest, and the connection is not used again.
async fn beginning<B: BodyExt<Data = Bytes> + Unpin>(mut body: B, size: usize) -> Bytes {
    let mut begun = Vec::new();
    while begun.len() < size {
        match body.frame().await {
            Some(Ok(frame)) => begun.extend_from_slice(&frame.into_data().unwrap_or_default()),
            Some(Err(_)) | None => break,
        }
    }
    begun.truncate(size);
    begun.into()
}

fn into_http(request: Outgoing) -> Result<http::Request<Full<Bytes>>, SendError> {
    let mut builder = http::Request::builder()
        .method(request.method)
        .uri(request.url)
        .header("user-agent", concat!("Nekonote/", env!("CARGO_PKG_VERSION")));
    for (name, value) in request.headers {
        builder = builder.header(name, value);
    }
    builder
        .body(Full::new(Bytes::from(request.body)))
        .map_err(|_| SendError::Invalid)
}

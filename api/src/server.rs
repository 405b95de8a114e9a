//! Listening, and stopping without cutting anybody off.
//!
//! poem's own server has no time limit for a request's head, so a few slow clients could hold every
//! connection; hyper has one and is used directly. HTTP/1.1 only: TLS and HTTP/2 are the proxy's.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use poem::http::uri::Scheme;
use poem::web::{LocalAddr, RemoteAddr};
use poem::{Addr, Endpoint};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::Instant;

/// How the server treats connections.
#[derive(Clone, Copy, Debug)]
pub struct ServerSettings {
    /// A request's head must be complete within this time; an idle connection is closed after it.
    pub header_timeout: Duration,
    /// More connections than this wait in the kernel.
    pub max_connections: usize,
    /// Running requests get this long to finish once the server stops.
    pub stop_within: Duration,
}

impl ServerSettings {
    /// No more connections than there are file descriptors for, where that is known; the rest of them is for
    /// the database, files and calls to others.
    pub fn within(open_files: Option<usize>) -> ServerSettings {
        let settings = ServerSettings::default();
        let places = open_files.map(|limit| limit - (limit / 2).min(RESERVED_FILES));
        ServerSettings {
            max_connections: places.map_or(settings.max_connections, |places| {
                places.clamp(1, settings.max_connections)
            }),
            ..settings
        }
    }
}

/// How many files this process may have open, where the system tells (Linux does).
pub fn open_files() -> Option<usize> {
    soft_limit(&std::fs::read_to_string("/proc/self/limits").ok()?)
}

/// `None` also where there is none.
fn soft_limit(limits: &str) -> Option<usize> {
    let line = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

impl Default for ServerSettings {
    fn default() -> ServerSettings {
        ServerSettings {
            header_timeout: Duration::from_secs(20),
            max_connections: 10_000,
            stop_within: Duration::from_secs(30),
        }
    }
}

/// Most file descriptors that are kept for other things than connections.
const RESERVED_FILES: usize = 1024;
/// How often it is told that connections cannot be accepted.
const TELL: Duration = Duration::from_secs(1);

/// Serves until `stop` is ready, then lets running requests finish.
pub async fn serve<E: Endpoint + 'static>(
    listener: TcpListener,
    app: E,
    settings: ServerSettings,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let local = listener.local_addr()?;
    let app = Arc::new(app);
    let places = Arc::new(Semaphore::new(settings.max_connections));
    let (stopping, stopped) = watch::channel(());
    let mut connections = JoinSet::new();
    let mut told = None;
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            Some(_) = connections.join_next(), if !connections.is_empty() => continue,
            accepted = accept(&listener, &places, &mut told) => accepted,
        };
        let Some((stream, peer, place)) = accepted else {
            continue;
        };
        let served = connection(stream, (local, peer), app.clone(), settings, stopped.clone());
        connections.spawn(async move {
            served.await;
            drop(place);
        });
    }
    drop(listener);
    drop(stopped);
    let _ = stopping.send(());
    let finished = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(settings.stop_within, finished)
        .await
        .is_err()
    {
        tracing::warn!(open = connections.len(), "stopped with requests still running");
    }
    Ok(())
}

/// Ready when the process is asked to end.
pub async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

type Place = tokio::sync::OwnedSemaphorePermit;

/// The next connection, once there is a place for it.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
    told: &mut Option<Instant>,
) -> Option<(TcpStream, SocketAddr, Place)> {
    let place = places.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((stream, peer, place)),
        Err(error) => {
            if told.is_none_or(|told| told.elapsed() >= TELL) {
                tracing::warn!(%error, "connections are not accepted");
                *told = Some(Instant::now());
            }
            // Out of file descriptors, most likely: waiting lets some be closed.
            tokio::time::sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

async fn connection<E: Endpoint + 'static>(
    stream: TcpStream,
    (local, peer): (SocketAddr, SocketAddr),
    app: Arc<E>,
    settings: ServerSettings,
    mut stopped: watch::Receiver<()>,
) {
    // Small answers must not wait for the peer's acknowledgement; without it they are only slower.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let app = app.clone();
        let (local, peer) = (
            LocalAddr(Addr::SocketAddr(local)),
            RemoteAddr(Addr::SocketAddr(peer)),
        );
        async move {
            let response = app
                .get_response((request, local, peer, Scheme::HTTP).into())
                .await;
            Ok::<_, Infallible>(hyper::Response::from(response))
        }
    });
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(settings.header_timeout)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(serving);
    let ended = tokio::select! {
        ended = &mut serving => ended,
        _ = stopped.changed() => {
            serving.as_mut().graceful_shutdown();
            serving.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended early");
    }
}

#[cfg(test)]
mod tests {
    use poem::endpoint::{make, make_sync};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::{Notify, oneshot};

    use super::*;

    async fn start<E: Endpoint + 'static>(
        app: E,
        settings: ServerSettings,
    ) -> (
        SocketAddr,
        oneshot::Sender<()>,
        tokio::task::JoinHandle<io::Result<()>>,
    ) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let stopped = async { drop(stopped.await) };
        (
            address,
            stop,
            tokio::spawn(serve(listener, app, settings, stopped)),
        )
    }

    fn hasty() -> ServerSettings {
        ServerSettings {
            header_timeout: Duration::from_millis(50),
            ..ServerSettings::default()
        }
    }

    async fn until_closed(mut stream: TcpStream) -> String {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    }

    #[test]
    fn there_are_places_for_as_many_as_there_are_file_descriptors() {
        for (open_files, places) in [
            (None, 10_000),
            (Some(0), 1),
            (Some(256), 128),
            (Some(1024), 512),
            (Some(4096), 3072),
            (Some(16_384), 10_000),
            (Some(1_048_576), 10_000),
        ] {
            let settings = ServerSettings::within(open_files);
            assert_eq!(settings.max_connections, places, "{open_files:?}");
        }
        let limits = "Limit                     Soft Limit           Hard Limit           Units     \n\
                      Max processes             63432                63432                processes \n\
                      Max open files            1024                 524288               files     \n";
        assert_eq!(soft_limit(limits), Some(1024));
        assert_eq!(soft_limit(&limits.replace("1024  ", "unlimited")), None);
        assert_eq!(soft_limit(""), None);
    }

    /// Each of these would wait for ever if the server did not close the connection.
    #[tokio::test]
    async fn slow_clients_are_cut_off() {
        let (address, _stop, _server) = start(make_sync(|_| "hello"), hasty()).await;
        for sent in ["", "G", "GET / HTTP/1.1\r\nHost: x\r\n"] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(sent.as_bytes()).await.unwrap();
            assert!(!until_closed(stream).await.contains("hello"), "{sent}");
        }
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /")
            .await
            .unwrap();
        assert_eq!(
            until_closed(stream).await.matches("hello").count(),
            1,
            "the second head is limited too"
        );
    }

    #[tokio::test]
    async fn running_requests_finish_before_the_end() {
        let (entered, leave) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let app = {
            let (entered, leave) = (entered.clone(), leave.clone());
            make(move |_| {
                let (entered, leave) = (entered.clone(), leave.clone());
                async move {
                    entered.notify_one();
                    leave.notified().await;
                    "finished"
                }
            })
        };
        let (address, stop, server) = start(app, ServerSettings::default()).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            .await
            .unwrap();
        entered.notified().await;
        stop.send(()).unwrap();
        while TcpStream::connect(address).await.is_ok() {
            tokio::task::yield_now().await;
        }
        leave.notify_one();
        assert!(until_closed(stream).await.ends_with("finished"));
        server.await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn what_does_not_finish_is_given_up() {
        let settings = ServerSettings {
            stop_within: Duration::from_millis(50),
            ..ServerSettings::default()
        };
        let entered = Arc::new(Notify::new());
        let app = {
            let entered = entered.clone();
            make(move |_| {
                entered.notify_one();
                std::future::pending::<&'static str>()
            })
        };
        let (address, stop, server) = start(app, settings).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            .await
            .unwrap();
        entered.notified().await;
        stop.send(()).unwrap();
        server.await.unwrap().unwrap();
    }
}

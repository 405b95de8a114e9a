//! One port for everything: `/<mall>/…` and `/admin/…`.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::ask::{Answer, Ask};
use crate::fault::{Fault, FaultKind};
use crate::mall_name::MallName;
use crate::world::{Settings, Told, World};
use crate::{admin, amazon, cart, rakuten, shopify, yahoo};

/// A running simulator; it ends when it is dropped.
#[derive(Debug)]
pub struct Simulator {
    address: SocketAddr,
    world: Arc<Mutex<World>>,
    server: JoinHandle<()>,
}

impl Simulator {
    pub async fn start(settings: Settings) -> io::Result<Simulator> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port)).await?;
        let address = listener.local_addr()?;
        let world = Arc::new(Mutex::new(World::new(&settings)));
        let server = tokio::spawn(serve(listener, Arc::clone(&world)));
        Ok(Simulator {
            address,
            world,
            server,
        })
    }

    /// Where a mall stands: its base address for a connector.
    pub fn url(&self, mall: MallName) -> String {
        format!("http://{}/{}", self.address, mall.path())
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn add_fault(&self, mall: MallName, fault: Fault) {
        if let Some(shop) = lock(&self.world).malls.get_mut(&mall) {
            shop.faults.add(fault);
        }
    }

    pub fn clear_faults(&self, mall: MallName) {
        if let Some(shop) = lock(&self.world).malls.get_mut(&mall) {
            shop.faults.clear();
        }
    }

    /// As `POST /admin/<what>` and `GET /admin/<what>`.
    pub fn admin(&self, method: &str, path: &str, body: &serde_json::Value) -> serde_json::Value {
        let ask = Ask {
            method: method.parse().unwrap_or_default(),
            path: path.to_owned(),
            query: String::new(),
            headers: hyper::HeaderMap::new(),
            body: Bytes::from(body.to_string()),
        };
        let answer = admin::answer(&mut lock(&self.world), &ask);
        serde_json::from_slice(&answer.body).unwrap_or_default()
    }

    /// Serves until it is stopped from outside.
    pub async fn run(mut self) {
        let _ended = (&mut self.server).await;
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn lock(world: &Mutex<World>) -> MutexGuard<'_, World> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(listener: TcpListener, world: Arc<Mutex<World>>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        // Head and body of an answer are two writes; neither waits for the other to be taken.
        let _set = stream.set_nodelay(true);
        let world = Arc::clone(&world);
        tokio::spawn(async move {
            let service = service_fn(move |request| handle(request, Arc::clone(&world)));
            // A connection that ends badly is the client's to notice.
            let _ended = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

type Body = StreamBody<stream::Iter<std::vec::IntoIter<Result<Frame<Bytes>, io::Error>>>>;

async fn handle(request: Request<Incoming>, world: Arc<Mutex<World>>) -> io::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let body = body
        .collect()
        .await
        .map(http_body_util::Collected::to_bytes)
        .unwrap_or_default();
    let path = head.uri.path().trim_start_matches('/');
    let (root, rest) = path.split_once('/').unwrap_or((path, ""));
    let ask = Ask {
        method: head.method,
        path: rest.to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body,
    };
    let (answer, wait) = decide(&world, root, &ask);
    if let Some(wait) = wait {
        tokio::time::sleep(Duration::from_millis(wait)).await;
    }
    if answer.cut && answer.body.is_empty() {
        return Err(io::ErrorKind::ConnectionReset.into());
    }
    Ok(response(answer))
}

/// The answer, and how many milliseconds it takes its time.
fn decide(world: &Mutex<World>, root: &str, ask: &Ask) -> (Answer, Option<u64>) {
    let mut world = lock(world);
    if root == "admin" {
        return (admin::answer(&mut world, ask), None);
    }
    let Some(mall) = MallName::of(root) else {
        return (Answer::not_found(), None);
    };
    let (now, limits) = (world.clock.millis(), world.limits);
    let Some(shop) = world.malls.get_mut(&mall) else {
        return (Answer::not_found(), None);
    };
    shop.requests += 1;
    shop.catch_up(now);
    let kinds = shop.faults.take(&ask.path);
    let wait = kinds.iter().find_map(|kind| match kind {
        FaultKind::Slow(millis) => Some(*millis),
        _ => None,
    });
    if let Some(answer) = kinds.iter().find_map(instead) {
        return (answer, wait);
    }
    let cut = kinds.contains(&FaultKind::Cut);
    let told = Told::new(kinds);
    let mut answer = match mall {
        MallName::Rakuten => rakuten::answer(shop, ask, &told, now, limits),
        MallName::Yahoo => yahoo::answer(shop, ask, &told, now, limits),
        MallName::Amazon => amazon::answer(shop, ask, &told, now, limits),
        MallName::Shopify => shopify::answer(shop, ask, &told, now, limits),
        MallName::Cart => cart::answer(shop, ask, &told, now, limits),
    };
    answer.cut = cut;
    (answer, wait)
}

/// Answers that come in place of the mall's.
fn instead(kind: &FaultKind) -> Option<Answer> {
    match kind {
        FaultKind::Throttled { retry_after } => Some(
            Answer::json(
                429,
                &json!({ "errors": [{ "code": "QuotaExceeded", "message": "too many requests" }] }),
            )
            .with("retry-after", retry_after.to_string()),
        ),
        FaultKind::Status(status) => Some(Answer::new(*status, "text/plain", "out of order")),
        FaultKind::HtmlPage => Some(Answer::new(
            200,
            "text/html; charset=utf-8",
            "<!DOCTYPE html><html><body>ただいまメンテナンス中です</body></html>",
        )),
        _ => None,
    }
}

fn response(answer: Answer) -> Response<Body> {
    let mut builder = Response::builder().status(answer.status);
    for (name, value) in answer.headers {
        builder = builder.header(name, value);
    }
    let whole = Bytes::from(answer.body);
    if answer.status != 204 {
        builder = builder.header("content-length", whole.len());
    }
    let frames = if answer.cut {
        vec![
            Ok(Frame::data(whole.slice(..whole.len() / 2))),
            Err(io::Error::from(io::ErrorKind::ConnectionReset)),
        ]
    } else {
        vec![Ok(Frame::data(whole))]
    };
    let body = StreamBody::new(stream::iter(frames));
    builder
        .body(body)
        .unwrap_or_else(|_| Response::new(StreamBody::new(stream::iter(Vec::new()))))
}

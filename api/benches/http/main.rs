//! What answering over HTTP costs, each figure beside an anchor measured in the same run.
//!
//! `cargo bench -p nekonote --bench http [-- NAME… ORDERS…]`; names: `health`, `order_list`, `start`.
//! On SQLite and, where `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL.
//! `docs/performance.md` says how to read the output.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

mod client;
mod contest;
mod health;
mod order_list;
mod shop;
mod start;

use std::net::SocketAddr;

use api::server::{ServerSettings, serve};
use poem::Endpoint;
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const HEALTH: &str = "health";
const START: &str = "start";
const ORDER_LIST: &str = "order_list";
const NAMES: [&str; 3] = [HEALTH, START, ORDER_LIST];
const DEFAULT_SIZES: [usize; 2] = [10_000, 100_000];

#[tokio::main]
async fn main() {
    // Lines are made as in production, only not written anywhere.
    tracing_subscriber::fmt()
        .with_env_filter("info")
        .with_writer(std::io::sink)
        .init();
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let mut sizes: Vec<usize> = asked.iter().filter_map(|text| text.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = DEFAULT_SIZES.to_vec();
    }
    let all = NAMES.iter().all(|name| asked.iter().all(|text| text != name));
    let wanted = |name: &str| all || asked.iter().any(|text| text == name);
    if wanted(HEALTH) {
        health::run().await;
    }
    if wanted(START) {
        start::run().await;
    }
    if wanted(ORDER_LIST) {
        for orders in sizes {
            order_list::run(orders).await;
        }
    }
}

/// Serves on a free port until the process ends.
async fn served(app: impl Endpoint + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(
        listener,
        app,
        ServerSettings::default(),
        std::future::pending(),
    ));
    address
}

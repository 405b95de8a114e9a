//! `GET /healthz` against an empty handler, and our server against poem's own.

use std::net::SocketAddr;
use std::rc::Rc;

use poem::endpoint::make_sync;
use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::{EndpointExt as _, Route, Server};
use tokio::sync::Mutex;

use crate::client::Client;
use crate::contest::Contest;
use crate::{served, shop};

const ROUNDS: usize = 60;
const CALLS: usize = 200;
const CONNECTIONS: usize = 8;

pub async fn run() {
    let test = store::testing::sqlite().await;
    let shop = shop::open(&test, 0).await;
    let ours = served(shop.endpoint()).await;
    let empty = served(Route::new().at("/healthz", make_sync(|_| ()))).await;
    let poems = served_by_poem().await;
    println!("GET /healthz over loopback, keep-alive");
    for connections in [1, CONNECTIONS] {
        println!("  requests at once: {connections}");
        Contest::new("empty handler, our server", asking(empty, connections).await)
            .with("empty handler, poem's server", asking(poems, connections).await)
            .with("/healthz of the whole endpoint", asking(ours, connections).await)
            .run(ROUNDS, CALLS / connections)
            .await;
    }
}

async fn served_by_poem() -> SocketAddr {
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.unwrap();
    let address = acceptor.local_addr()[0].as_socket_addr().copied().unwrap();
    let app = Route::new().at("/healthz", make_sync(|_| ())).map_to_response();
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    address
}

/// A call asks once on each connection, on all at once.
async fn asking(address: SocketAddr, connections: usize) -> impl FnMut() -> Asked {
    let mut clients = Vec::new();
    for _ in 0..connections {
        let client = Client::connect(address, "/healthz", "none").await;
        clients.push(Rc::new(Mutex::new(client)));
    }
    move || {
        let clients = clients.clone();
        Box::pin(async move {
            let asked = clients
                .iter()
                .map(|client| async { client.lock().await.get().await });
            futures_util::future::join_all(asked).await;
        })
    }
}

type Asked = std::pin::Pin<Box<dyn Future<Output = ()>>>;

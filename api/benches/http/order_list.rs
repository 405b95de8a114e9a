//! Reading orders through the whole stack, against the bare SQL through the same pool.

use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Instant;

use chrono::{DateTime, Utc};
use domain::OrderId;
use poem::endpoint::BoxEndpoint;
use poem::http::Uri;
use poem::http::header::AUTHORIZATION;
use poem::{Endpoint as _, Request};
use serde_json::Value;
use store::testing::TestDb;
use store::vault::Blind;
use store::{Db, DbOptions, sql, testing};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::client::Client;
use crate::contest::Contest;
use crate::served;
use crate::shop::{self, Shop};

const ROUNDS: usize = 40;
const CALLS: usize = 20;
const PAGE: &str = "/v1/orders?limit=50";

/// The first columns of an order; sixteen is as many as a tuple may have.
type Bare = (
    Uuid,
    Uuid,
    Uuid,
    Uuid,
    String,
    String,
    String,
    DateTime<Utc>,
    DateTime<Utc>,
    DateTime<Utc>,
    i64,
    String,
    i64,
    i64,
    i64,
    i64,
);

pub async fn run(orders: usize) {
    on("SQLite", testing::sqlite().await, orders).await;
    if let Some(test) = testing::postgres().await {
        let url = test.url.clone();
        on("PostgreSQL", test, orders).await;
        drop_database(&url).await;
    }
}

async fn on(name: &str, test: TestDb, orders: usize) {
    let begun = Instant::now();
    let shop = shop::open(&test, orders).await;
    println!(
        "{name}, {orders} orders (filled in {:.0} s)",
        begun.elapsed().as_secs_f64()
    );
    let stack = Rc::new(Stack {
        endpoint: shop.endpoint(),
        bearer: format!("Bearer {}", shop.key),
    });
    let address = served(shop.endpoint()).await;
    lists(&shop, &stack, address).await;
    one_order(&shop, &stack).await;
    by_phone(&shop, &stack).await;
    drop((stack, shop));
    test.db.close().await;
}

async fn lists(shop: &Shop, stack: &Rc<Stack>, address: SocketAddr) {
    let (middle, end) = stack.deep_pages().await;
    let client = Rc::new(Mutex::new(Client::connect(address, PAGE, &shop.key).await));
    let bare = || async { assert_eq!(bare_page(shop).await.len(), 51) };
    println!("  GET {PAGE}");
    Contest::new("bare SQL", bare)
        .with("first page, in process", || stack.get(PAGE.to_owned()))
        .with("middle page, in process", || stack.get(middle.clone()))
        .with("last full page, in process", || stack.get(end.clone()))
        .with("first page, over loopback", || {
            let client = client.clone();
            async move { client.lock().await.get().await }
        })
        .with("first page with buyers, in process", || {
            stack.get(format!("{PAGE}&include=buyer"))
        })
        .run(ROUNDS, CALLS)
        .await;
}

/// The list's own statement for a first page.
async fn bare_page(shop: &Shop) -> Vec<Bare> {
    let text = "SELECT * FROM orders WHERE tenant_id = $1 ORDER BY ordered_at DESC, id DESC LIMIT $2";
    let rows = sql(&shop.app.store.db, text).bind(shop.tenant).bind(51_i64).all();
    rows.await.unwrap()
}

async fn one_order(shop: &Shop, stack: &Rc<Stack>) {
    let page: Value = serde_json::from_slice(&stack.body("/v1/orders?limit=1").await).unwrap();
    let id: OrderId = page["items"][0]["id"].as_str().unwrap().parse().unwrap();
    println!("  GET /v1/orders/{{id}}, with everything");
    Contest::new("bare SQL, three statements", || bare_order(shop, id))
        .with("in process", || stack.get(format!("/v1/orders/{id}")))
        .run(ROUNDS, CALLS)
        .await;
}

async fn bare_order(shop: &Shop, id: OrderId) {
    for (text, rows) in [
        ("SELECT * FROM orders WHERE tenant_id = $1 AND id = $2", 1),
        (
            "SELECT * FROM shipments WHERE tenant_id = $1 AND order_id = $2",
            1,
        ),
        (
            "SELECT l.* FROM shipments s JOIN order_lines l ON l.tenant_id = s.tenant_id AND l.shipment_id = s.id
             WHERE s.tenant_id = $1 AND s.order_id = $2",
            2,
        ),
    ] {
        let query = sql(&shop.app.store.db, text).bind(shop.tenant).bind(id);
        assert_eq!(query.all::<(Uuid, Uuid)>().await.unwrap().len(), rows);
    }
}

async fn by_phone(shop: &Shop, stack: &Rc<Stack>) {
    let phone = shop::phone(7);
    let now = shop.app.now();
    let keys = shop.app.store.keys(shop.tenant, now).await.unwrap();
    let index = keys.blind(Blind::Phone, &phone);
    println!("  GET /v1/orders?buyer_phone=…");
    let bare = || async {
        let text = "SELECT * FROM orders WHERE tenant_id = $1 AND buyer_phone = $2 \
                    ORDER BY ordered_at DESC, id DESC LIMIT $3";
        let query = sql(&shop.app.store.db, text)
            .bind(shop.tenant)
            .bind(&index)
            .bind(51_i64);
        assert!(!query.all::<Bare>().await.unwrap().is_empty());
    };
    Contest::new("bare SQL", bare)
        .with("in process", || stack.get(format!("{PAGE}&buyer_phone={phone}")))
        .run(ROUNDS, CALLS)
        .await;
}

/// The endpoint as it is served, without a network.
struct Stack {
    endpoint: BoxEndpoint<'static>,
    bearer: String,
}

impl Stack {
    fn get(self: &Rc<Self>, path: String) -> impl Future<Output = ()> + 'static {
        let stack = self.clone();
        async move { drop(stack.body(&path).await) }
    }

    async fn body(&self, path: &str) -> Vec<u8> {
        let request = Request::builder()
            .uri(path.parse::<Uri>().unwrap())
            .header(AUTHORIZATION, &self.bearer)
            .finish();
        let response = self.endpoint.get_response(request).await;
        let status = response.status();
        let body = response.into_body().into_vec().await.unwrap();
        assert!(status.is_success(), "{status} {}", String::from_utf8_lossy(&body));
        body
    }

    /// The addresses of a page halfway and of the last full one, found by walking there.
    async fn deep_pages(&self) -> (String, String) {
        let mut pages = vec![PAGE.to_owned()];
        let mut cursor = None::<String>;
        loop {
            let after = cursor
                .map(|cursor| format!("&cursor={cursor}"))
                .unwrap_or_default();
            let page = self.body(&format!("/v1/orders?limit=200{after}")).await;
            let page: Value = serde_json::from_slice(&page).unwrap();
            let Some(next) = page["next_cursor"].as_str() else {
                let last = pages.pop().unwrap();
                return (pages.swap_remove(pages.len() / 2), last);
            };
            pages.push(format!("{PAGE}&cursor={next}"));
            cursor = Some(next.to_owned());
        }
    }
}

/// A million orders are too much to leave behind.
async fn drop_database(url: &str) {
    let server = std::env::var("NEKONOTE_TEST_POSTGRES").unwrap();
    let options = DbOptions {
        max_connections: 1,
        ..DbOptions::new(server)
    };
    let name = url.rsplit('/').next().unwrap().split('?').next().unwrap();
    let server = Db::connect(&options).await.unwrap();
    server
        .statement(format!("DROP DATABASE {name} WITH (FORCE)"))
        .await
        .unwrap();
}

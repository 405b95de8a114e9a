//! How soon malls are told, what that costs with many listings, and what a reservation costs beside the
//! bare conditional update on the same database.
//!
//! `cargo bench -p nekonote-jobs --bench malls`; with `NEKONOTE_TEST_POSTGRES` on PostgreSQL too.
//! `NEKONOTE_BENCH_LISTINGS=1000000` for the large catalogue (50,000 otherwise).
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on has to stop")]

use std::time::{Duration, Instant};

use domain::event::Actor;
use domain::mall_payment::BookPayments;
use domain::money::Rounding;
use domain::order_draft::OrderDraft;
use domain::route::SalesRouteKind;
use domain::stock::MovementKind;
use domain::{SalesRouteId, ShopId, VariantId};
use jobs::JobsConfig;
use mall_simulator::{MallName, Settings, Simulator};
use serde_json::{Value, json};
use store::bulk::Bulk;
use store::db::sql;
use store::mall_codes::MallCode;
use tokio::sync::oneshot;
use workflows::orders::{self, Entrance, OnKnown, Seen};
use workflows::products::{self, NewListing, NewProduct, ProductTexts};
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::shops::{self, NewShop, Writes};
use workflows::stock::{self, Movement};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock, new_id, publications};

const PIECES: i64 = 50_000;
const ROUNDS: usize = 30;
const HURRIED: usize = 80;
const RESERVED: usize = 400;

/// Each mall, its kind here, and what its orders and it itself call the pot.
const MALLS: [(MallName, &str, &str, (&str, &str)); 4] = [
    (MallName::Rakuten, "rakuten", "POT-1", ("kyusu", "k1")),
    (MallName::Yahoo, "yahoo", "kyusu", ("kyusu", "")),
    (MallName::Amazon, "amazon", "POT-1", ("POT-1", "")),
    (MallName::Cart, "generic", "POT-1", ("POT-1", "")),
];

#[tokio::main]
async fn main() {
    for test in store::testing::databases().await {
        println!(
            "{}",
            if test.db.is_sqlite() {
                "SQLite"
            } else {
                "PostgreSQL"
            }
        );
        let clock = Clock::system();
        let app = App::new(store::testing::store(&test.db, clock.now()).await, clock);
        let shop = Bench::set_up(app).await;
        shop.fan_out().await;
        shop.reservations().await;
        shop.latency().await;
    }
}

struct Bench {
    app: App,
    caller: Caller,
    variant: VariantId,
}

impl Bench {
    async fn set_up(app: App) -> Bench {
        let new = NewTenant {
            name: "bench".into(),
            rounding: Rounding::Down,
        };
        let caller = Caller::system(tenants::create(&app, new).await.unwrap().id);
        let mut tx = app.store.db.begin().await.unwrap();
        let new = NewProduct {
            code: "POT-1".into(),
            texts: ProductTexts {
                name: "急須".into(),
                ..ProductTexts::default()
            },
            variants: Vec::new(),
        };
        let product = products::create(&app, &mut tx, &caller, new).await.unwrap();
        let variant = product.variants[0].variant.id;
        tx.commit().await.unwrap();
        let bench = Bench { app, caller, variant };
        bench.route("JS", SalesRouteKind::OwnCart).await;
        bench.moves(PIECES).await;
        bench
    }

    async fn route(&self, code: &str, kind: SalesRouteKind) -> SalesRouteId {
        let new = NewSalesRoute {
            code: code.into(),
            kind,
            name: code.into(),
            processing_route_id: None,
        };
        let mut tx = self.app.store.db.begin().await.unwrap();
        let route = create_sales_route(&self.app, &mut tx, &self.caller, new)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        route.id
    }

    async fn moves(&self, quantity: i64) {
        let movement = Movement {
            kind: MovementKind::Adjust,
            variant: self.variant,
            quantity,
            warehouse: None,
            to_warehouse: None,
            reference: String::new(),
            note: String::new(),
        };
        let mut tx = self.app.store.db.begin().await.unwrap();
        stock::move_stock(&self.app, &mut tx, &self.caller, movement)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    async fn shop(&self, code: &str, kind: &str, settings: Value) -> (ShopId, SalesRouteId) {
        let route = self.route(code, SalesRouteKind::OwnCart).await;
        let new = NewShop {
            name: code.into(),
            kind: kind.into(),
            sales_route_id: route,
            settings,
            poll_seconds: 86_400,
            adaptive_polling: false,
            writes: Writes {
                publish_stock: true,
                ..Writes::default()
            },
            book_payments: BookPayments::default(),
            orders_from: None,
        };
        let mut tx = self.app.store.db.begin().await.unwrap();
        let shop = shops::create(&self.app, &mut tx, &self.caller, new)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        (shop.id, route)
    }

    async fn list(&self, route: SalesRouteId, code: &str) {
        let new = NewListing {
            sales_route_id: route,
            code: code.into(),
            variant_id: self.variant,
            multiplier: 1,
        };
        let mut tx = self.app.store.db.begin().await.unwrap();
        products::create_listing(&self.app, &mut tx, &self.caller, new)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// What one changed variant costs, with a thousand listings and with very many.
    async fn fan_out(&self) {
        let many: usize = std::env::var("NEKONOTE_BENCH_LISTINGS").map_or(50_000, |n| n.parse().unwrap());
        let (_, route) = self
            .shop("MANY", "generic", json!({ "base_url": "http://localhost:9" }))
            .await;
        self.list(route, "POT-1").await;
        self.fill(route, 0, 1_000).await;
        let few = self.changes().await;
        self.fill(route, 1_000, many).await;
        let all = self.changes().await;
        println!(
            "  one change to its listings: {few:?} with 1,000 listings, {all:?} with {many}: {:.2} times",
            all.as_secs_f64() / few.as_secs_f64()
        );
        let text = "DELETE FROM publications";
        sql(&self.app.store.db, text).exec().await.unwrap();
    }

    /// Other variants' listings, which nothing is to be told of; each variant has a hundred.
    async fn fill(&self, route: SalesRouteId, from: usize, to: usize) {
        let (db, tenant, now) = (&self.app.store.db, self.caller.tenant, self.app.now());
        let mut tx = db.begin().await.unwrap();
        for hundred in (from..to).step_by(100) {
            let new = NewProduct {
                code: format!("F-{hundred}"),
                texts: ProductTexts::default(),
                variants: Vec::new(),
            };
            let new = NewProduct {
                texts: ProductTexts {
                    name: new.code.clone(),
                    ..ProductTexts::default()
                },
                ..new
            };
            let product = products::create(&self.app, &mut tx, &self.caller, new)
                .await
                .unwrap();
            let variant = product.variants[0].variant.id;
            let columns = &[
                "tenant_id",
                "id",
                "sales_route_id",
                "code",
                "variant_id",
                "multiplier",
                "created_at",
                "updated_at",
                "version",
            ];
            let mut rows = Bulk::new(db.is_sqlite(), "listings", columns);
            for n in hundred..hundred + 100 {
                rows.row(|cells| {
                    cells
                        .put(tenant)
                        .put(new_id())
                        .put(route)
                        .put(format!("L-{n}"))
                        .put(variant);
                    cells.put(1_i64).put(now).put(now).put(1_i64);
                });
            }
            rows.send(&mut tx).await.unwrap();
            let shop = "INSERT INTO publications
                 (tenant_id, shop_id, listing_id, variant_id, state, version, attempts, code, message, due_at,
                  changed_at)
                 SELECT l.tenant_id, s.id, l.id, l.variant_id, 'confirmed', 1, 0, '', '', $3, $3
                 FROM listings l JOIN shops s ON s.tenant_id = l.tenant_id AND s.sales_route_id = l.sales_route_id
                 WHERE l.tenant_id = $1 AND l.variant_id = $2";
            sql(&mut tx, shop)
                .bind(tenant)
                .bind(variant)
                .bind(now)
                .exec()
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// The median of a fan-out, by which the shop's open rows are found too.
    async fn changes(&self) -> Duration {
        let (db, tenant) = (&self.app.store.db, self.caller.tenant);
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            self.moves(-1).await;
            let began = Instant::now();
            publications::fan_out(&self.app).await.unwrap();
            let shops = store::shops::list(db, tenant).await.unwrap();
            let due = store::publications::due(db, tenant, shops[0].id, self.app.now(), 400)
                .await
                .unwrap();
            assert_eq!(due.len(), 1);
            times.push(began.elapsed());
        }
        median(times)
    }

    /// Orders for one hot variant, beside the same orders without stock, and the bare update.
    async fn reservations(&self) {
        let bare = {
            let began = Instant::now();
            for _ in 0..RESERVED {
                let mut tx = self.app.store.db.begin().await.unwrap();
                sql(
                    &mut tx,
                    "UPDATE stock_levels SET reserved = reserved + 1
                     WHERE tenant_id = $1 AND variant_id = $2 AND on_hand - reserved >= 1",
                )
                .bind(self.caller.tenant)
                .bind(self.variant)
                .exec()
                .await
                .unwrap();
                tx.commit().await.unwrap();
            }
            per_second(RESERVED, began)
        };
        let without = self.orders("N", "UNKNOWN").await;
        let with = self.orders("R", "POT-1").await;
        // What reserving adds to an order, by itself.
        let alone = 1.0 / (1.0 / with - 1.0 / without).max(1e-6);
        println!(
            "  bare conditional update {bare:.0}/s; orders that reserve {with:.0}/s, that do not \
             {without:.0}/s: reserving alone {alone:.0}/s, {:.2} of the bare update",
            alone / bare,
        );
    }

    async fn orders(&self, series: &str, sku: &str) -> f64 {
        let drafts: Vec<OrderDraft> = self.drafts(series, sku, RESERVED);
        let entrance = Entrance::open(&self.app, self.caller.tenant, Actor::System)
            .await
            .unwrap();
        let began = Instant::now();
        for draft in drafts {
            self.order(&entrance, draft).await;
        }
        per_second(RESERVED, began)
    }

    fn drafts(&self, series: &str, sku: &str, count: usize) -> Vec<OrderDraft> {
        let until = self.app.now().date_in_tokyo();
        let drafts = connectors::sukeneko::demo::drafts(u64::try_from(count).unwrap(), 1, until);
        let one = |(n, mut draft): (usize, OrderDraft)| {
            draft.route = "JS".into();
            draft.number = format!("{series}-{n}");
            draft.shipments.truncate(1);
            draft.shipments[0].lines.truncate(1);
            sku.clone_into(&mut draft.shipments[0].lines[0].sku);
            draft.shipments[0].lines[0].quantity = 1;
            draft
        };
        drafts.enumerate().map(one).collect()
    }

    async fn order(&self, entrance: &Entrance, draft: OrderDraft) {
        let mut tx = self.app.store.db.begin().await.unwrap();
        let entrance = entrance.renewed(&self.app).await.unwrap();
        orders::create(&mut tx, &entrance, draft, None, OnKnown::Update, Seen::Unknown)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// From the commit of an order to the number at the malls.
    async fn latency(&self) {
        let simulator = Simulator::start(Settings::default()).await.unwrap();
        for (mall, kind, code, (item, variant)) in MALLS {
            let (settings, credentials) = account(&simulator, mall);
            let (shop, route) = self.shop(kind, kind, settings).await;
            let (tenant, now) = (self.caller.tenant, self.app.now());
            let own = MallCode {
                code: code.into(),
                item: item.into(),
                variant: variant.into(),
            };
            let mut tx = self.app.store.db.begin().await.unwrap();
            store::mall_codes::learn(&mut tx, tenant, shop, &[own], now)
                .await
                .unwrap();
            shops::set_credentials(&self.app, &mut tx, &self.caller, shop, &credentials)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            self.list(route, code).await;
        }
        let workers = Workers::start(&self.app);
        let entrance = Entrance::open(&self.app, self.caller.tenant, Actor::System)
            .await
            .unwrap();
        self.told(&simulator, Duration::from_secs(30)).await;
        let anchor = self.anchor(&simulator).await;
        // One order at a time, with time enough for every mall's limits.
        let mut alone = Vec::new();
        for draft in self.drafts("ALONE", "POT-1", 8) {
            self.order(&entrance, draft).await;
            alone.push(self.told(&simulator, Duration::from_secs(10)).await);
            tokio::time::sleep(Duration::from_millis(1_500)).await;
        }
        let mut first: Vec<Duration> = alone.concat();
        first.sort();
        let at = |percent: usize| first[(first.len() - 1) * percent / 100];
        println!(
            "  order to malls, one at a time: p50 {:?}, p95 {:?}: {:.1} times a commit and a request",
            at(50),
            at(95),
            at(50).as_secs_f64() / anchor.as_secs_f64()
        );
        // Ten a second: malls are told as often as they allow.
        let available = stock::availability(&self.app, &self.caller, self.variant)
            .await
            .unwrap();
        let ordering = async {
            let mut committed = Vec::new();
            let mut pace = tokio::time::interval(Duration::from_millis(100));
            for draft in self.drafts("HURRY", "POT-1", HURRIED) {
                pace.tick().await;
                self.order(&entrance, draft).await;
                committed.push(Instant::now());
            }
            committed
        };
        let (committed, seen) = tokio::join!(ordering, watch(&simulator, available.shown));
        for ((mall, ..), seen) in MALLS.iter().zip(&seen) {
            let pairs = committed.iter().zip(seen);
            let mut late: Vec<Duration> = pairs.map(|(then, seen)| seen.duration_since(*then)).collect();
            late.sort();
            let at = |percent: usize| late[(late.len() - 1) * percent / 100];
            println!(
                "  order to {}, {HURRIED} at ten a second: p50 {:?}, p95 {:?}, the last {:?}",
                mall.path(),
                at(50),
                at(95),
                seen.last().unwrap().duration_since(*committed.last().unwrap())
            );
        }
        workers.stop().await;
    }

    /// Until every mall shows what is available; how long each took.
    async fn told(&self, simulator: &Simulator, patience: Duration) -> Vec<Duration> {
        let found = stock::availability(&self.app, &self.caller, self.variant)
            .await
            .unwrap();
        let wanted = found.shown.min(99_999);
        let began = Instant::now();
        let mut times: Vec<Option<Duration>> = vec![None; MALLS.len()];
        while times.iter().any(Option::is_none) {
            assert!(began.elapsed() < patience, "not told: {times:?}");
            for ((mall, ..), time) in MALLS.iter().zip(&mut times) {
                let name = mall.path();
                let shows = simulator.admin("GET", name, &Value::Null)["stock"]["POT-1"].as_i64();
                if time.is_none() && shows.map(|shows| shows.min(99_999)) == Some(wanted) {
                    *time = Some(began.elapsed());
                }
            }
            tokio::time::sleep(Duration::from_micros(500)).await;
        }
        times.into_iter().flatten().collect()
    }

    /// A commit, and a request to the simulator.
    async fn anchor(&self, simulator: &Simulator) -> Duration {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let began = Instant::now();
            let text = "UPDATE tenants SET updated_at = updated_at WHERE id = $1";
            sql(&self.app.store.db, text)
                .bind(self.caller.tenant)
                .exec()
                .await
                .unwrap();
            let mut stream = tokio::net::TcpStream::connect(simulator.address()).await.unwrap();
            let request = "GET /admin/rakuten HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            stream.write_all(request.as_bytes()).await.unwrap();
            stream.read_to_end(&mut Vec::new()).await.unwrap();
            times.push(began.elapsed());
        }
        median(times)
    }
}

fn account(simulator: &Simulator, mall: MallName) -> (Value, Value) {
    let url = simulator.url(mall);
    match mall {
        MallName::Rakuten => (
            json!({ "base_url": url }),
            json!({ "service_secret": "SP000000_demo", "license_key": "SL000000_demo" }),
        ),
        MallName::Yahoo => (
            json!({
                "base_url": url, "token_url": format!("{url}/yconnect/v2/token"), "seller_id": "nekostore",
            }),
            json!({
                "client_id": "dj0zaiZpPWRlbW8", "client_secret": "demo-client-secret",
                "refresh_token": "demo-refresh-token",
                "public_key": include_str!("../../examples/mall-simulator/src/yahoo/demo_public_key.pem"),
                "public_key_version": "1",
            }),
        ),
        MallName::Amazon => (
            json!({ "base_url": url, "token_url": format!("{url}/auth/o2/token"), "seller_id": "A1NEKOSELLER" }),
            json!({
                "client_id": "amzn1.application-oa2-client.demo",
                "client_secret": "amzn1.oa2-cs.v1.demo", "refresh_token": "Atzr|demo",
            }),
        ),
        MallName::Shopify | MallName::Cart => {
            (json!({ "base_url": url }), json!({ "token": "demo-cart-token" }))
        }
    }
}

struct Workers {
    stop: oneshot::Sender<()>,
    ended: tokio::task::JoinHandle<jobs::Result<()>>,
}

impl Workers {
    fn start(app: &App) -> Workers {
        let (stop, stopped) = oneshot::channel();
        let config = JobsConfig {
            schedule: false,
            ..JobsConfig::default()
        };
        let shutdown = Box::pin(async {
            let _ = stopped.await;
        });
        let ended = tokio::spawn(jobs::run(config, app.clone(), jobs::handlers(), shutdown));
        Workers { stop, ended }
    }

    async fn stop(self) {
        self.stop.send(()).unwrap();
        self.ended.await.unwrap().unwrap();
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn per_second(count: usize, began: Instant) -> f64 {
    count as f64 / began.elapsed().as_secs_f64()
}

/// For each mall, when it first showed a number that knows of the first, the second order and so on.
async fn watch(simulator: &Simulator, before: i64) -> Vec<Vec<Instant>> {
    let mut seen: Vec<Vec<Instant>> = vec![Vec::new(); MALLS.len()];
    let began = Instant::now();
    while seen.iter().any(|seen| seen.len() < HURRIED) {
        assert!(began.elapsed() < Duration::from_mins(1), "not told");
        for ((mall, ..), seen) in MALLS.iter().zip(&mut seen) {
            let shows = simulator.admin("GET", mall.path(), &Value::Null)["stock"]["POT-1"].as_i64();
            let known = shows.and_then(|shows| usize::try_from(before - shows).ok());
            while seen.len() < known.unwrap_or(0).min(HURRIED) {
                seen.push(Instant::now());
            }
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    seen
}

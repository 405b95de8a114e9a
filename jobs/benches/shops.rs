//! Whether very many shops are polled on time by one runner.
//!
//! `cargo bench -p nekonote-jobs --bench shops [-- SHOPS…]`, 10,000 unless asked otherwise; with
//! `NEKONOTE_TEST_POSTGRES` on PostgreSQL too. Each shop is a cart that takes 300 milliseconds for an answer,
//! has nothing new, and is to be polled every 60 seconds; four belong to one tenant. They fall due evenly over the
//! first minute, and two minutes are looked at. Late is what lies between the moment that a poll was due
//! and its request; the anchor is the interval itself.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on has to stop")]

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use domain::mall_payment::BookPayments;
use domain::money::Rounding;
use domain::route::SalesRouteKind;
use jobs::JobsConfig;
use serde_json::json;
use store::db::sql;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::shops::{self, NewShop, Writes};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock};

const INTERVAL: Duration = Duration::from_mins(1);
const ANSWER_AFTER: Duration = Duration::from_millis(300);
const SHOPS_OF_A_TENANT: usize = 4;

/// When each shop was asked.
type Asked = Arc<Mutex<Vec<Vec<Instant>>>>;

#[tokio::main]
async fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![10_000] } else { asked };
    for count in sizes {
        for test in store::testing::databases().await {
            let clock = Clock::system();
            let app = App::new(store::testing::store(&test.db, clock.now()).await, clock);
            let place = if test.db.is_sqlite() {
                "SQLite"
            } else {
                "PostgreSQL"
            };
            measure(&app, place, count).await;
        }
    }
}

async fn measure(app: &App, place: &str, count: usize) {
    let asked: Asked = Arc::new(Mutex::new(vec![Vec::new(); count]));
    let address = carts(asked.clone()).await;
    for tenant in 0..count.div_ceil(SHOPS_OF_A_TENANT) {
        let first = tenant * SHOPS_OF_A_TENANT;
        connect(app, address, first..count.min(first + SHOPS_OF_A_TENANT)).await;
    }
    let began = Instant::now();
    let due = fall_due(app, count, began).await;
    let cpu = cpu_seconds();
    let (stop, stopped) = oneshot::channel::<()>();
    let config = JobsConfig {
        schedule: false,
        ..JobsConfig::default()
    };
    let shutdown = Box::pin(async {
        let _ = stopped.await;
    });
    let runner = tokio::spawn(jobs::run(config, app.clone(), jobs::handlers(), shutdown));
    tokio::time::sleep_until((began + INTERVAL * 2).into()).await;
    let cpu = cpu_seconds() - cpu;
    stop.send(()).unwrap();
    runner.await.unwrap().unwrap();
    report(place, &asked.lock().unwrap(), &due, cpu);
}

fn report(place: &str, asked: &[Vec<Instant>], due: &[Instant], cpu: f64) {
    let polls: usize = asked.iter().map(Vec::len).sum();
    let first = asked
        .iter()
        .zip(due)
        .filter_map(|(asked, due)| Some(*asked.first()? - *due));
    let again = asked.iter().flat_map(|asked| {
        asked
            .windows(2)
            .map(|pair| (pair[1] - pair[0]).saturating_sub(INTERVAL + ANSWER_AFTER))
    });
    let never = asked.iter().filter(|asked| asked.is_empty()).count();
    println!(
        "{place}, {} shops: {polls} polls in two minutes, {never} shops never; first poll late {}; again late {}; \
         CPU {cpu:.1} s, the carts' among it",
        asked.len(),
        spread(first.collect()),
        spread(again.collect()),
    );
}

/// As parts of the interval, too.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    let of_interval = at(99).as_secs_f64() / INTERVAL.as_secs_f64();
    format!(
        "p50 {:?}, p99 {:?} = {of_interval:.3} of the interval, longest {:?}",
        at(50),
        at(99),
        at(100)
    )
}

/// A tenant with these shops.
async fn connect(app: &App, address: SocketAddr, numbers: std::ops::Range<usize>) {
    let new = NewTenant {
        name: "bench".into(),
        rounding: Rounding::Down,
    };
    let caller = Caller::system(tenants::create(app, new).await.unwrap().id);
    let mut tx = app.store.db.begin().await.unwrap();
    for number in numbers {
        let code = format!("R{number}");
        let route = NewSalesRoute {
            code: code.clone(),
            kind: SalesRouteKind::OwnCart,
            name: code.clone(),
            processing_route_id: None,
        };
        let route = create_sales_route(app, &mut tx, &caller, route).await.unwrap();
        let shop = NewShop {
            name: code,
            kind: "generic".into(),
            sales_route_id: route.id,
            settings: json!({ "base_url": format!("http://{address}/{number}") }),
            poll_seconds: i64::try_from(INTERVAL.as_secs()).unwrap(),
            adaptive_polling: false,
            writes: Writes::default(),
            book_payments: BookPayments::default(),
            orders_from: None,
        };
        let shop = shops::create(app, &mut tx, &caller, shop).await.unwrap();
        shops::set_credentials(app, &mut tx, &caller, shop.id, &json!({ "token": "t" }))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

/// Spreads the shops' first polls over an interval; when each is due.
async fn fall_due(app: &App, count: usize, began: Instant) -> Vec<Instant> {
    let ids: Vec<(uuid::Uuid,)> = sql(&app.store.db, "SELECT id FROM shops ORDER BY name")
        .all()
        .await
        .unwrap();
    let names: Vec<(String,)> = sql(&app.store.db, "SELECT name FROM shops ORDER BY name")
        .all()
        .await
        .unwrap();
    let now = app.now();
    let mut due = vec![began; count];
    let mut tx = app.store.db.begin().await.unwrap();
    for ((id,), (name,)) in ids.iter().zip(&names) {
        let number: usize = name.trim_start_matches('R').parse().unwrap();
        let after = INTERVAL * u32::try_from(number).unwrap() / u32::try_from(count).unwrap();
        due[number] = began + after;
        sql(&mut tx, "UPDATE shops SET next_poll_at = $2 WHERE id = $1")
            .bind(*id)
            .bind(now.plus_millis(i64::try_from(after.as_millis()).unwrap()))
            .exec()
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    due
}

/// A server that is all of the carts.
async fn carts(asked: Asked) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(cart(stream, asked.clone()));
        }
    });
    address
}

async fn cart(mut stream: TcpStream, asked: Asked) {
    const NOTHING_NEW: &str = r#"{"items":[],"next_cursor":null}"#;
    let mut request = vec![0; 8192];
    while let Ok(length @ 1..) = stream.read(&mut request).await {
        let text = String::from_utf8_lossy(&request[..length]).into_owned();
        let number = text.split('/').nth(1).and_then(|part| part.parse::<usize>().ok());
        if let Some(number) = number {
            asked.lock().unwrap()[number].push(Instant::now());
        }
        tokio::time::sleep(ANSWER_AFTER).await;
        let answer = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{NOTHING_NEW}",
            NOTHING_NEW.len()
        );
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

/// User and system time of this process.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split(' ').collect();
    let ticks = |place: usize| fields.get(place).and_then(|field| field.parse::<f64>().ok());
    ticks(12)
        .zip(ticks(13))
        .map_or(0.0, |(user, system)| (user + system) / 100.0)
}

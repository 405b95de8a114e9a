//! Nothing is sold twice: clients of the API and four malls fight for the same pieces, while the
//! malls fail and the program is killed. Afterwards every order is in once, no more is spoken for than
//! there was, the ledger says the same as the levels, and every mall shows what is left.
//!
//! The short form runs with the others; `NEKONOTE_OVERSELL_SECONDS=60` makes it a minute with 64 clients.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use mall_simulator::{Fault, FaultKind, MallName, Simulator};
use serde_json::{Value, json};
use store::testing;

use crate::malls::{MALLS, account, shown, simulator};
use crate::process::{Home, Process, send};
use crate::sample::order_with;

const PATIENCE: Duration = Duration::from_mins(3);
const SKU: &str = "POT-1";

/// What orders of a mall call the pot.
fn pot(mall: MallName) -> &'static str {
    match mall {
        MallName::Yahoo => "kyusu",
        _ => SKU,
    }
}

/// How they fight.
struct Fight {
    time: Duration,
    clients: u32,
    /// How often the program is killed.
    kills: u32,
    /// What there is.
    pieces: i64,
    /// What clients order, one or two pieces each: malls sell some too.
    orders: u32,
}

impl Fight {
    fn asked_for() -> Fight {
        match std::env::var("NEKONOTE_OVERSELL_SECONDS") {
            Ok(seconds) => Fight {
                time: Duration::from_secs(seconds.parse().unwrap()),
                clients: 64,
                kills: 12,
                pieces: 1_000,
                orders: 600,
            },
            Err(_) => Fight {
                time: Duration::from_secs(6),
                clients: 8,
                kills: 2,
                pieces: 100,
                orders: 60,
            },
        }
    }

    /// From one order of a client to its next: they go on until the end.
    fn pause(&self) -> Duration {
        self.time * self.clients / self.orders
    }
}

/// The program, whichever process it is at the moment.
struct Program {
    home: Home,
    key: String,
    process: Mutex<Option<Process>>,
    address: Mutex<SocketAddr>,
}

const FLAGS: [&str; 5] = [
    "--private-malls",
    "--rate-per-minute",
    "1000000",
    "--rate-burst",
    "100000",
];

impl Program {
    fn start(home: Home) -> Program {
        let process = home.start_with(&FLAGS);
        Program {
            key: process.key.clone().unwrap(),
            address: Mutex::new(process.address),
            process: Mutex::new(Some(process)),
            home,
        }
    }

    fn kill_and_start(&self) {
        let mut process = self.process.lock().unwrap();
        process.take().unwrap().kill();
        let next = self.home.start_with(&FLAGS);
        *self.address.lock().unwrap() = next.address;
        *process = Some(next);
    }

    /// Again and again until it is answered, whichever process does it.
    fn ask(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let started = Instant::now();
        loop {
            let address = *self.address.lock().unwrap();
            let sent = body.to_string();
            let answer = send(
                address,
                method,
                &self.key,
                path,
                ("application/json", sent.as_bytes()),
            );
            match answer {
                Ok((status, answer)) if status < 500 => return (status, answer),
                told => assert!(started.elapsed() < PATIENCE, "{method} {path}: {told:?}"),
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn made(&self, path: &str, body: &Value) -> Value {
        let (status, made) = self.ask("POST", path, body);
        assert!(status < 300, "{path}: {made}");
        made
    }

    fn get(&self, path: &str) -> Value {
        let (status, answer) = self.ask("GET", path, &Value::Null);
        assert_eq!(status, 200, "{path}: {answer}");
        answer
    }

    fn all(&self, path: &str) -> Vec<Value> {
        let joint = if path.contains('?') { '&' } else { '?' };
        let (mut items, mut cursor) = (Vec::new(), String::new());
        loop {
            let mut page = self.get(&format!("{path}{joint}limit=200{cursor}"));
            items.append(page["items"].as_array_mut().unwrap());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return items,
            }
        }
    }
}

fn until(what: &str, hoped: impl Fn() -> bool) {
    let started = Instant::now();
    while !hoped() {
        assert!(started.elapsed() < PATIENCE, "still waiting for {what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

struct Shop {
    mall: MallName,
    route: String,
    path: String,
}

/// Products, shops and listings; the shops publish once the malls' codes are known.
fn set_up(program: &Program, simulator: &Simulator, pieces: i64) -> (String, Vec<Shop>) {
    let product = program.made("/v1/products", &json!({ "code": SKU, "name": "急須" }));
    let variant = product["variants"][0]["id"].as_str().unwrap().to_owned();
    let receive = json!({ "kind": "receive", "variant_id": variant, "quantity": pieces });
    program.made("/v1/stock-movements", &receive);
    let mut shops = Vec::new();
    for mall in MALLS {
        let (kind, settings, credentials) = account(simulator, mall);
        let route = format!("R-{kind}");
        let made = json!({ "code": route, "kind": kind, "name": kind });
        let made = program.made("/v1/sales-routes", &made);
        let shop = program.made(
            "/v1/shops",
            &json!({
                "name": kind, "kind": kind, "sales_route_id": made["id"], "settings": settings,
                "poll_seconds": 15,
            }),
        );
        let id = shop["id"].as_str().unwrap().to_owned();
        let path = format!("/v1/shops/{id}");
        let given = json!({ "credentials": credentials });
        let (status, given) = program.ask("PUT", &format!("{path}/credentials"), &given);
        assert_eq!(status, 200, "{given}");
        let listing = json!({ "route": route, "code": pot(mall), "variant_id": variant });
        program.made("/v1/listings", &listing);
        // The list of products tells the mall's own codes.
        let compared = program.made("/v1/reconciliations", &json!({ "shop_id": id }));
        let compared = format!("/v1/reconciliations/{}", compared["id"].as_str().unwrap());
        until("a comparison", || program.get(&compared)["status"] == "succeeded");
        let version = program.get(&path)["version"].as_i64().unwrap();
        let on = json!({ "publish_stock": true });
        let address = *program.address.lock().unwrap();
        let (status, on) = patch(address, &program.key, &path, version, &on);
        assert_eq!(status, 200, "{on}");
        shops.push(Shop { mall, route, path });
    }
    for shop in &shops {
        until("the first number", || shown(simulator, shop.mall, SKU) == pieces);
    }
    (variant, shops)
}

fn patch(address: SocketAddr, key: &str, path: &str, version: i64, body: &Value) -> (u16, Value) {
    let kind = format!("application/merge-patch+json\r\nIf-Match: \"{version}\"");
    send(address, "PATCH", key, path, (&kind, body.to_string().as_bytes())).unwrap()
}

fn order(number: &str, quantity: i64) -> Value {
    let digits: u64 = number
        .bytes()
        .fold(7, |sum, byte| (sum * 31 + u64::from(byte)) % 80_000_000);
    order_with(
        number,
        &[
            (
                "/shipments/0/lines",
                json!([{ "sku": SKU, "name": "急須", "quantity": quantity, "unit_price": 4950 }]),
            ),
            ("/totals", Value::Null),
            ("/buyer/phone", json!(format!("090{:08}", 10_000_000 + digits))),
            ("/buyer/email", json!(format!("{number}@example.jp"))),
        ],
    )
}

/// They buy and order until the time is over; what the API's clients were promised.
fn fight(fight: &Fight, program: &Arc<Program>, simulator: &Simulator, shops: &[Shop]) -> Vec<(String, i64)> {
    let over = AtomicBool::new(false);
    let count = AtomicU32::new(0);
    let promised = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for client in 0..fight.clients {
            let (over, count, promised) = (&over, &count, &promised);
            scope.spawn(move || {
                std::thread::sleep(fight.pause() * client / fight.clients);
                while !over.load(Ordering::Relaxed) {
                    let n = count.fetch_add(1, Ordering::Relaxed);
                    if n >= fight.orders {
                        return;
                    }
                    let (number, quantity) = (format!("API-{n}"), 1 + i64::from(n % 2));
                    let (status, answer) = program.ask("POST", "/v1/orders", &order(&number, quantity));
                    assert!(status < 300, "{answer}");
                    promised.lock().unwrap().push((number, quantity));
                    std::thread::sleep(fight.pause());
                }
            });
        }
        for shop in shops {
            let over = &over;
            scope.spawn(move || {
                let buyers = format!("{}/orders", shop.mall.path());
                while !over.load(Ordering::Relaxed) {
                    simulator.admin("POST", &buyers, &json!({ "sku": SKU, "quantity": 1 }));
                    std::thread::sleep(Duration::from_millis(350));
                }
            });
            scope.spawn(move || {
                while !over.load(Ordering::Relaxed) {
                    program.ask("POST", &format!("{}/poll", shop.path), &Value::Null);
                    // Amazon allows twenty searches, and then one in three minutes.
                    let is_slow = shop.mall == MallName::Amazon;
                    std::thread::sleep(if is_slow {
                        fight.time / 4
                    } else {
                        Duration::from_millis(700)
                    });
                }
            });
            scope.spawn(move || {
                let kinds = [
                    FaultKind::Cut,
                    FaultKind::Status(503),
                    FaultKind::Throttled { retry_after: 1 },
                    FaultKind::HtmlPage,
                    FaultKind::Slow(300),
                ];
                for kind in kinds.iter().cycle() {
                    if over.load(Ordering::Relaxed) {
                        return;
                    }
                    simulator.add_fault(shop.mall, Fault::times(kind.clone(), 1));
                    std::thread::sleep(Duration::from_millis(800));
                }
            });
        }
        for _ in 0..fight.kills {
            std::thread::sleep(fight.time / (fight.kills + 1));
            program.kill_and_start();
        }
        std::thread::sleep(fight.time / (fight.kills + 1));
        over.store(true, Ordering::Relaxed);
    });
    promised.into_inner().unwrap()
}

/// The orders of a mall by number, with their quantities.
fn bought(simulator: &Simulator, mall: MallName) -> BTreeMap<String, i64> {
    let mall = simulator.admin("GET", mall.path(), &Value::Null);
    let orders = mall["orders"].as_array().unwrap();
    let one = |order: &Value| {
        let number = order["number"].as_str().unwrap().to_owned();
        (number, order["quantity"].as_i64().unwrap())
    };
    orders.iter().map(one).collect()
}

/// The numbers of a route's orders, each once.
fn numbers(program: &Program, route: &str) -> Vec<String> {
    let orders = program.all(&format!("/v1/orders?route={route}"));
    let mut numbers: Vec<String> = orders
        .iter()
        .map(|order| order["number"].as_str().unwrap().to_owned())
        .collect();
    numbers.sort();
    numbers
}

fn no_oversell(home: Home, simulator: &Simulator) {
    // Amazon is asked three minutes late; by a clock that is behind its orders are that old at once.
    simulator.admin("POST", "amazon/skew", &json!({ "seconds": -210 }));
    let program = Arc::new(Program::start(home));
    let fight = Fight::asked_for();
    let pieces = fight.pieces;
    let (variant, shops) = set_up(&program, simulator, pieces);
    let promised = self::fight(&fight, &program, simulator, &shops);
    for shop in &shops {
        simulator.clear_faults(shop.mall);
    }

    // Every order that was promised or bought is in, once.
    let mut wanted: i64 = promised.iter().map(|(_, quantity)| quantity).sum();
    let mut expected: Vec<String> = promised.into_iter().map(|(number, _)| number).collect();
    expected.sort();
    assert_eq!(numbers(&program, "JS"), expected);
    for shop in &shops {
        let bought = bought(simulator, shop.mall);
        until("the mall's orders", || {
            program.ask("POST", &format!("{}/poll", shop.path), &Value::Null);
            std::thread::sleep(Duration::from_secs(2));
            numbers(&program, &shop.route).len() >= bought.len()
        });
        wanted += bought.values().sum::<i64>();
        let expected: Vec<String> = bought.into_keys().collect();
        assert_eq!(numbers(&program, &shop.route), expected, "{}", shop.route);
    }

    // What is spoken for is what there was, and no more.
    let stock = format!("/v1/variants/{variant}/stock");
    let reserved = wanted.min(pieces);
    until("reservations", || program.get(&stock)["reserved"] == reserved);
    let level = program.get(&stock);
    assert_eq!(
        (level["on_hand"].as_i64(), level["available"].as_i64()),
        (Some(pieces), Some(pieces - reserved))
    );
    let movements = program.all(&format!("/v1/stock-movements?variant_id={variant}"));
    let sum = |field: &str| {
        movements
            .iter()
            .map(|one| one[field].as_i64().unwrap())
            .sum::<i64>()
    };
    assert_eq!((sum("on_hand"), sum("reserved")), (pieces, reserved));

    // And every mall shows what is left.
    until("the last numbers", || {
        let rows = program.all("/v1/publications");
        rows.len() == MALLS.len()
            && rows
                .iter()
                .all(|row| row["state"] == "confirmed" && row["wanted"] == row["confirmed"])
    });
    for shop in &shops {
        assert_eq!(
            shown(simulator, shop.mall, SKU),
            pieces - reserved,
            "{}",
            shop.route
        );
    }
    assert!(wanted > pieces / 2, "they did not fight: {wanted}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sold_twice_on_sqlite() {
    let simulator = simulator(0, 0).await;
    let home = Home {
        folder: tempfile::tempdir().unwrap(),
        database_url: None,
    };
    tokio::task::block_in_place(|| no_oversell(home, &simulator));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sold_twice_on_postgres() {
    let Some(test) = testing::postgres().await else {
        return;
    };
    test.db.close().await;
    let simulator = simulator(0, 0).await;
    let home = Home {
        folder: tempfile::tempdir().unwrap(),
        database_url: Some(test.url),
    };
    tokio::task::block_in_place(|| no_oversell(home, &simulator));
}

//! What asking rules costs: 10,000 orders and 50 rules, every rule asked about every order.
//!
//! `cargo bench -p nekonote-workflows --bench rules [-- ORDERS]`. The anchor: the same fifty questions
//! written by hand in Rust about the same orders. Nothing is done with the orders that rules are for, and
//! one thread asks, so that the time is the time of a processor.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use domain::condition::{Codes, Purpose, parse};
use domain::event::Actor;
use domain::money::Rounding;
use domain::open_order::OpenOrder;
use domain::order_status::OrderStatus;
use domain::route::SalesRouteKind;
use domain::rule::{Guards, Masters, ReadyRule, RuleAction, RuleBody, TriggerKind, Verdict};
use domain::{OrderId, RuleId, Yen};
use serde_json::{Value, json};
use workflows::orders::{Entrance, OnKnown, Seen};
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::rules::{Desktop, Sight};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock, new_id};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Stored orders; the others are copies of them.
const STORED: usize = 200;
const RULES: i64 = 50;
const ROUNDS: usize = 5;

#[tokio::main]
async fn main() {
    let asked = std::env::args().skip(1).find_map(|arg| arg.parse().ok());
    let count: usize = asked.unwrap_or(10_000);
    let test = store::testing::sqlite().await;
    let clock = Clock::system();
    let store = store::testing::store(&test.db, clock.now()).await;
    let app = App::new(store, clock);
    let stored = stored(&app).await;
    let orders: Vec<&OpenOrder> = stored.iter().cycle().take(count).collect();
    let rules: Vec<ReadyRule> = (0..RULES).map(rule).collect();
    let (codes, masters) = (Codes::default(), Masters::default());
    let desktop = Desktop {
        codes: &codes,
        masters: &masters,
        now: app.now(),
    };
    let mut best = (f64::MAX, f64::MAX);
    let mut found = (0, 0);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        found.0 = orders.iter().map(|open| by_hand(black_box(open))).sum();
        best.0 = best.0.min(begun.elapsed().as_secs_f64());
        let begun = Instant::now();
        found.1 = orders
            .iter()
            .map(|open| {
                let sight = Sight::of(black_box(open), &desktop);
                let applies = |rule: &&ReadyRule| sight.verdict(rule) == Verdict::Applies;
                rules.iter().filter(applies).count()
            })
            .sum();
        best.1 = best.1.min(begun.elapsed().as_secs_f64());
    }
    assert_eq!(found.0, found.1, "both find the same");
    let asked = count * rules.len();
    println!(
        "  {count} orders, {} rules: {:.3} s, by hand {:.3} s = {:.1}x; {:?} a question, applies in {} of {asked}",
        rules.len(),
        best.1,
        best.0,
        best.1 / best.0,
        Duration::from_secs_f64(best.1) / u32::try_from(asked).unwrap(),
        found.1,
    );
    test.db.close().await;
}

/// Some that have come in, opened.
async fn stored(app: &App) -> Vec<OpenOrder> {
    let new = NewTenant {
        name: "店".into(),
        rounding: Rounding::Down,
    };
    let tenant = tenants::create(app, new).await.unwrap().id;
    let caller = Caller::system(tenant);
    let mut tx = app.store.db.begin().await.unwrap();
    let route = NewSalesRoute {
        code: "JS".into(),
        kind: SalesRouteKind::OwnCart,
        name: "自社".into(),
        processing_route_id: None,
    };
    create_sales_route(app, &mut tx, &caller, route).await.unwrap();
    tx.commit().await.unwrap();
    let entrance = Entrance::open(app, tenant, Actor::System).await.unwrap();
    let until = app.now().date_in_tokyo();
    let mut ids: Vec<OrderId> = Vec::new();
    for mut draft in connectors::sukeneko::demo::drafts(STORED as u64, 7, until) {
        draft.route = "JS".into();
        let mut tx = app.store.db.begin().await.unwrap();
        let made =
            workflows::orders::create(&mut tx, &entrance, draft, None, OnKnown::Update, Seen::Unknown).await;
        ids.push(made.unwrap().1.id);
        tx.commit().await.unwrap();
    }
    let keys = app.store.keys(tenant, app.now()).await.unwrap();
    workflows::orders::open(&mut &app.store.db, &keys, tenant, &ids)
        .await
        .unwrap()
}

/// Three questions each: an amount, a product, a status.
fn tree(n: i64) -> Value {
    json!({ "all": [
        { "field": "totals.billed", "op": "gte", "value": n * 500 },
        { "any": [{ "field": "lines.quantity", "op": "gte", "value": n % 4 + 1 },
                  { "field": "lines.sku", "op": "starts_with", "value": sku(n) }] },
        { "field": "status", "op": "in", "value": ["new", "awaiting_payment"] },
    ] })
}

fn sku(n: i64) -> &'static str {
    ["TEA", "CUP", "SET", "A"][usize::try_from(n).unwrap_or(0) % 4]
}

fn rule(n: i64) -> ReadyRule {
    let tree = tree(n);
    ReadyRule {
        id: RuleId(new_id()),
        name: format!("規則{n}"),
        trigger: TriggerKind::Imported,
        condition: parse(&tree, "/where", Purpose::Memory, None).unwrap(),
        body: RuleBody {
            processing_route: None,
            status: Some(OrderStatus::New),
            times: Vec::new(),
            tree,
            retry: domain::rule::Retry::default(),
            guards: Guards {
                no_alerts: false,
                ..Guards::default()
            },
            actions: vec![RuleAction::Release],
        },
        created_at: Clock::system().now(),
        version: 1,
    }
}

/// As somebody would write it who knew the rules beforehand.
fn by_hand(open: &OpenOrder) -> usize {
    let order = &open.order;
    if order.status != OrderStatus::New || order.hold_reason.is_some() {
        return 0;
    }
    let holds = |n: &i64| {
        let (least, quantity) = (Yen(n * 500), n % 4 + 1);
        order.billed >= least
            && open
                .lines()
                .any(|line| line.quantity >= quantity || line.sku.starts_with(sku(*n)))
    };
    (0..RULES).filter(holds).count()
}

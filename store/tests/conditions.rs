//! What conditions say of orders in memory, both databases say too.
//!
//! Random trees over random orders; `PROPTEST_CASES` says how many trees. A tree on which the worlds
//! differ is shrunk, and shown with the smallest order that shows it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

#[path = "conditions/orders.rs"]
mod orders;
#[path = "conditions/trees.rs"]
mod trees;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use domain::condition::{Facts, Purpose, parse};
use domain::open_order::OpenOrder;
use domain::{OrderId, TenantId};
use orders::World;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::{Value, json};
use store::condition::Meaning;
use store::order_list::{self, OrderFilter, OrderPosition, OrderSort};
use store::testing::{TestDb, databases, store};
use store::{Error, TenantKeys};
use tokio::runtime::Runtime;

/// Trees asked of one set of orders, before another set is made.
const TREES_A_WORLD: u32 = 250;
const ORDERS: usize = 60;
const PATIENCE: Duration = Duration::from_secs(30);

struct Place {
    test: TestDb,
    keys: Arc<TenantKeys>,
}

#[test]
fn memory_and_both_databases_agree() {
    let runtime = Runtime::new().unwrap();
    let cases = Config::default().cases;
    let (mut left, mut seed) = (cases, 0);
    while left > 0 {
        let cases = left.min(TREES_A_WORLD);
        left -= cases;
        let world = World::random(ORDERS);
        let places = runtime.block_on(places(&world));
        let mut runner = TestRunner::new(Config {
            cases,
            failure_persistence: None,
            ..Config::default()
        });
        let agreed = runner.run(&trees::tree(), |tree| {
            match runtime.block_on(differing(&world, &places, &tree)) {
                None => Ok(()),
                Some(report) => Err(TestCaseError::fail(report)),
            }
        });
        match agreed {
            Ok(()) => {}
            Err(TestError::Fail(report, tree)) => panic!("{tree}\n{report}"),
            Err(TestError::Abort(reason)) => panic!("{reason}"),
        }
        seed += 1;
    }
    println!("{cases} trees over {seed} sets of {ORDERS} orders");
}

/// The first database that says something else than memory, and of which order.
async fn differing(world: &World, places: &[Place], tree: &Value) -> Option<String> {
    let condition = parse(tree, "", Purpose::Search, Some(&world.codes)).unwrap();
    let expected: BTreeSet<OrderId> = world
        .orders
        .iter()
        .filter(|order| condition.holds(&Facts::of_order(order, &world.codes), orders::today()))
        .map(|order| order.order.id)
        .collect();
    for place in places {
        let found = order_list::search(
            &place.test.db,
            &OrderFilter::default(),
            (&condition, &meaning(world.tenant, &place.keys)),
            OrderSort::OrderedDesc,
            None,
            1_000,
            PATIENCE,
        )
        .await;
        let found = match found {
            Ok(found) => found,
            Err(error) => return Some(format!("{}: {error}", name(place))),
        };
        let found: BTreeSet<OrderId> = found.iter().map(|order| order.id).collect();
        let smallest = expected
            .symmetric_difference(&found)
            .filter_map(|id| world.orders.iter().find(|order| order.order.id == *id))
            .min_by_key(|order| size(order));
        if let Some(order) = smallest {
            let memory = expected.contains(&order.order.id);
            return Some(format!(
                "in memory {memory}, on {} {}, of {:#?}",
                name(place),
                !memory,
                Facts::of_order(order, &world.codes)
            ));
        }
    }
    None
}

fn name(place: &Place) -> &'static str {
    if place.test.db.is_sqlite() {
        "SQLite"
    } else {
        "PostgreSQL"
    }
}

fn size(order: &OpenOrder) -> (usize, usize) {
    (order.shipments.len(), order.lines().count())
}

fn meaning(tenant: TenantId, keys: &TenantKeys) -> Meaning<'_> {
    Meaning {
        tenant,
        keys,
        today: orders::today(),
    }
}

async fn places(world: &World) -> Vec<Place> {
    let mut places = Vec::new();
    for test in databases().await {
        let store = store(&test.db, orders::now()).await;
        let keys = world.insert(&store).await;
        places.push(Place { test, keys });
    }
    places
}

#[tokio::test]
async fn pages_counts_and_time_limits() {
    let world = World::random(ORDERS);
    let tree = json!({ "any": [
        { "field": "shipments.carrier", "op": "ne", "value": "佐川急便" },
        { "field": "number", "op": "exists" },
    ] });
    let condition = parse(&tree, "", Purpose::Search, Some(&world.codes)).unwrap();
    for place in places(&world).await {
        let (db, filter) = (&place.test.db, OrderFilter::default());
        let meaning = meaning(world.tenant, &place.keys);
        let asked = (&condition, &meaning);
        for sort in [
            OrderSort::OrderedDesc,
            OrderSort::OrderedAsc,
            OrderSort::UpdatedDesc,
            OrderSort::UpdatedAsc,
        ] {
            let (mut after, mut seen) = (None, Vec::new());
            loop {
                let page = order_list::search(db, &filter, asked, sort, after, 7, PATIENCE);
                let page = page.await.unwrap();
                let Some(last) = page.last() else { break };
                let at = match sort {
                    OrderSort::OrderedDesc | OrderSort::OrderedAsc => last.ordered_at,
                    _ => last.updated_at,
                };
                after = Some(OrderPosition { at, id: last.id });
                seen.extend(page.iter().map(|order| order.id));
            }
            assert_eq!(seen.len(), ORDERS, "{sort:?}");
            assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), ORDERS, "{sort:?}");
        }
        assert_eq!(order_list::count(db, asked, 1_000, PATIENCE).await.unwrap(), 60);
        assert_eq!(order_list::count(db, asked, 10, PATIENCE).await.unwrap(), 10);
        assert!(is_given_up(&place.test).await);
        // The connections serve others afterwards.
        for _ in 0..20 {
            assert_eq!(order_list::count(db, asked, 10, PATIENCE).await.unwrap(), 10);
        }
    }
}

/// A query that would run for hours.
async fn is_given_up(test: &TestDb) -> bool {
    let counting = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000)
                SELECT count(*) FROM n";
    let endless = store::sql(&test.db, counting).all_within::<(i64,)>(Duration::from_millis(100));
    matches!(endless.await, Err(Error::TooSlow))
}

//! What matching orders with the blacklist costs, however long the list.
//!
//! `cargo bench -p nekonote-workflows --bench blacklist [-- ENTRIES…]`, on SQLite and, where
//! `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL. The anchor: the same lookups in the same
//! database while the list is empty. Looked up are the seven keys of one order's people, and those of 500
//! orders as an import brings them; one order in ten is on the list. Rounds are many and their
//! median counts, as other work on the machine falls on some.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]

use std::time::{Duration, Instant};

use domain::blacklist::BlacklistEntry;
use domain::money::Rounding;
use domain::{BlacklistEntryId, TenantId};
use store::testing::{self, TestDb};
use uuid::Uuid;
use workflows::tenants::{self, NewTenant};
use workflows::{App, Clock, new_id};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const KEYS_PER_ENTRY: u64 = 3;
const KEYS_PER_ORDER: u64 = 7;
const BATCH: u64 = 500;
const ROUNDS: u64 = 200;
const INSERTED_AT_ONCE: u64 = 5_000;

#[tokio::main]
async fn main() {
    let asked: Vec<u64> = std::env::args()
        .skip(1)
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let sizes = if asked.is_empty() {
        vec![1, 1_000, 1_000_000]
    } else {
        asked
    };
    for kind in ["SQLite", "PostgreSQL"] {
        let test = if kind == "SQLite" {
            Some(testing::sqlite().await)
        } else {
            testing::postgres().await
        };
        let Some(test) = test else { continue };
        let clock = Clock::system();
        let store = testing::store(&test.db, clock.now()).await;
        let app = App::new(store, clock);
        let new = NewTenant {
            name: "店".into(),
            rounding: Rounding::Down,
        };
        let tenant = tenants::create(&app, new).await.unwrap().id;
        let mut there = 0;
        let empty = measure(&test, &app, tenant, 0).await;
        println!(
            "  {kind}, empty: one order {:?}, 500 orders {:?}",
            empty.0, empty.1
        );
        for size in &sizes {
            let begun = Instant::now();
            grow(&test, &app, tenant, there, *size).await;
            there = *size;
            let filled = begun.elapsed();
            let (one, many) = measure(&test, &app, tenant, there).await;
            println!(
                "  {kind}, {size} entries: one order {one:?} = {:.2}x, {BATCH} orders {many:?} = {:.2}x (filled in {:.1} s)",
                one.as_secs_f64() / empty.0.as_secs_f64(),
                many.as_secs_f64() / empty.1.as_secs_f64(),
                filled.as_secs_f64(),
            );
        }
        test.db.close().await;
    }
}

/// The key of an entry, as scattered as a blind index.
fn key(entry: u64, which: u64) -> Uuid {
    let scattered = |x: u64| {
        let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    };
    let seed = (entry + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ which;
    Uuid::from_u64_pair(scattered(seed), scattered(!seed))
}

async fn grow(test: &TestDb, app: &App, tenant: TenantId, from: u64, to: u64) {
    let now = app.now();
    let mut at = from;
    while at < to {
        let end = to.min(at + INSERTED_AT_ONCE);
        let entries: Vec<(BlacklistEntry, Vec<Uuid>)> = (at..end)
            .map(|n| {
                let entry = BlacklistEntry {
                    tenant_id: tenant,
                    id: BlacklistEntryId(new_id()),
                    expires_on: None,
                    fingerprint: key(n, 9),
                    sealed: vec![7; 200],
                    created_at: now,
                    updated_at: now,
                    version: 1,
                };
                (entry, (0..KEYS_PER_ENTRY).map(|which| key(n, which)).collect())
            })
            .collect();
        let mut tx = test.db.begin().await.unwrap();
        store::blacklist::insert(&mut tx, &entries).await.unwrap();
        tx.commit().await.unwrap();
        at = end;
    }
}

/// The median time of one order's lookup, and of that of a batch.
async fn measure(test: &TestDb, app: &App, tenant: TenantId, entries: u64) -> (Duration, Duration) {
    let today = app.now().date_in_tokyo();
    let (mut one, mut many) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let first = round * BATCH;
        for (times, orders) in [(&mut one, 1), (&mut many, BATCH)] {
            let keys: Vec<Uuid> = (first..first + orders)
                .flat_map(|order| people(order, entries))
                .collect();
            let begun = Instant::now();
            let found = store::blacklist::matching(&test.db, tenant, &keys, today, 11)
                .await
                .unwrap();
            times.push(begun.elapsed());
            assert_eq!(found.is_empty(), entries == 0);
        }
    }
    one.sort();
    many.sort();
    (one[one.len() / 2], many[many.len() / 2])
}

/// Keys of an order; one in ten has a key of an entry, somewhere in the list.
fn people(order: u64, entries: u64) -> Vec<Uuid> {
    let mut keys: Vec<Uuid> = (0..KEYS_PER_ORDER)
        .map(|which| key(u64::MAX / 2 + order, which))
        .collect();
    if order.is_multiple_of(10) && entries > 0 {
        keys[0] = key(order.wrapping_mul(7_919) % entries, 0);
    }
    keys
}

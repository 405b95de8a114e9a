//! How fast stored orders become a file, against the database sending the same rows as they lie.
//!
//! `cargo bench -p nekonote-workflows --bench order_export [-- ORDERS…]`, on SQLite and, where
//! `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL. The anchor, in the same run and database:
//! `COPY (SELECT …) TO` on PostgreSQL, a plain `SELECT` on SQLite, of all columns of orders, shipments
//! and lines that the file is made of, one row a line, sealed as they are.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

use std::time::{Duration, Instant};

use bytes::Bytes;
use domain::money::Rounding;
use domain::route::SalesRouteKind;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use sqlx::Row as _;
use sqlx::postgres::PgPoolCopyExt as _;
use store::db::Pool;
use store::testing::{self, TestDb};
use workflows::order_exports::{self, ExportRequest, Layout, Selection};
use workflows::order_imports::{self, UploadRequest};
use workflows::orders::ListQuery;
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock, Stop};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 3;
const ROWS: &str = "SELECT o.*, s.*, l.* FROM orders o
    JOIN shipments s ON s.tenant_id = o.tenant_id AND s.order_id = o.id
    JOIN order_lines l ON l.tenant_id = s.tenant_id AND l.shipment_id = s.id
    ORDER BY o.ordered_at, o.id, s.position, l.position";

#[tokio::main]
async fn main() {
    let asked: Vec<u64> = std::env::args()
        .skip(1)
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let sizes = if asked.is_empty() {
        vec![4_000, 40_000]
    } else {
        asked
    };
    for orders in sizes {
        println!("{orders} orders");
        for kind in ["SQLite", "PostgreSQL"] {
            let test = if kind == "SQLite" {
                Some(testing::sqlite().await)
            } else {
                testing::postgres().await
            };
            let Some(test) = test else { continue };
            let (app, caller) = shop(&test, orders).await;
            let mut ratios = Vec::new();
            for _ in 0..ROUNDS {
                let (anchor, sent) = anchor(&test).await;
                let (ours, written) = export(&app, &caller).await;
                ratios.push(anchor.as_secs_f64() / ours.as_secs_f64());
                println!(
                    "  {kind}: anchor {:.2} s, {:.1} MB; export {:.2} s, {:.1} MB; ratio {:.2}; peak memory {} MB",
                    anchor.as_secs_f64(),
                    sent as f64 / 1e6,
                    ours.as_secs_f64(),
                    written as f64 / 1e6,
                    ratios.last().unwrap(),
                    peak_memory_mb(),
                );
            }
            ratios.sort_by(f64::total_cmp);
            println!("  {kind}: median ratio {:.2}", ratios[ratios.len() / 2]);
            test.db.close().await;
        }
    }
}

async fn shop(test: &TestDb, orders: u64) -> (App, Caller) {
    let clock = Clock::system();
    let store = testing::store(&test.db, clock.now()).await;
    let app = App::new(store, clock);
    let new = NewTenant {
        name: "店".into(),
        rounding: Rounding::Down,
    };
    let caller = Caller::system(tenants::create(&app, new).await.unwrap().id);
    let mut tx = app.store.db.begin().await.unwrap();
    let route = NewSalesRoute {
        code: "JS".into(),
        kind: SalesRouteKind::OwnCart,
        name: "自社".into(),
        processing_route_id: None,
    };
    create_sales_route(&app, &mut tx, &caller, route).await.unwrap();
    tx.commit().await.unwrap();
    let mut file = Vec::new();
    workflows::demo::generate(orders, 7, "2026-11-22".parse().unwrap(), &mut file).unwrap();
    let request = UploadRequest {
        max_size: u64::MAX,
        ..UploadRequest::default()
    };
    let body = stream::iter([Ok(Bytes::from(file))]);
    let received = order_imports::receive(&app, &caller, request, body)
        .await
        .unwrap();
    let mut tx = app.store.db.begin().await.unwrap();
    let import = order_imports::queue(&app, &mut tx, &received).await.unwrap();
    tx.commit().await.unwrap();
    order_imports::run(&app, caller.tenant, import.id, &Stop::never())
        .await
        .unwrap();
    (app, caller)
}

async fn anchor(test: &TestDb) -> (Duration, usize) {
    let begun = Instant::now();
    let sent = match test.db.pool() {
        Pool::Sqlite(pool) => {
            let mut rows = sqlx::query(ROWS).fetch(&pool);
            let mut sent = 0;
            while let Some(row) = rows.try_next().await.unwrap() {
                for column in 0..row.len() {
                    let value = row.try_get_raw(column).unwrap();
                    sent += <&[u8] as sqlx::Decode<sqlx::Sqlite>>::decode(value).map_or(1, <[u8]>::len);
                }
            }
            sent
        }
        Pool::Postgres(pool) => {
            let statement = format!("COPY ({ROWS}) TO STDOUT");
            let mut rows = pool.copy_out_raw(&statement).await.unwrap();
            let mut sent = 0;
            while let Some(bytes) = rows.next().await {
                sent += bytes.unwrap().len();
            }
            sent
        }
    };
    (begun.elapsed(), sent)
}

async fn export(app: &App, caller: &Caller) -> (Duration, i64) {
    let begun = Instant::now();
    let mut tx = app.store.db.begin().await.unwrap();
    let request = ExportRequest {
        layout: Layout::Preset("sukeneko_standard".into()),
        selection: Selection::Filter(Box::new(ListQuery {
            sort: store::order_list::OrderSort::OrderedAsc,
            ..ListQuery::default()
        })),
    };
    let export = order_exports::create(app, &mut tx, caller, request)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    order_exports::run(app, caller.tenant, export.id, &Stop::never())
        .await
        .unwrap();
    let elapsed = begun.elapsed();
    let done = order_exports::get(app, caller, export.id).await.unwrap();
    assert!(done.rows_written > 0, "{done:?}");
    (elapsed, done.bytes)
}

fn peak_memory_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024
}

//! How fast a file of orders becomes orders, against writing its cells as they stand.
//!
//! `cargo bench -p nekonote-workflows --bench order_import [-- ORDERS…]`, on SQLite and, where
//! `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL. The anchor, in the same run and database:
//! the file's cells, already decoded, into a table of 87 text columns without any index, by binary
//! `COPY` or multi-row inserts.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

use std::time::{Duration, Instant};

use bytes::Bytes;
use domain::money::Rounding;
use domain::order_import::Duplicates;
use domain::route::SalesRouteKind;
use futures_util::stream;
use sqlx::postgres::PgPoolCopyExt as _;
use store::bulk::Bulk;
use store::db::Pool;
use store::testing::{self, TestDb};
use workflows::order_imports::{self, UploadRequest};
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock, Stop};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 3;

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
        let file = file(orders);
        let rows = rows(&file);
        println!(
            "{orders} orders, {} rows, {:.1} MB",
            rows.len(),
            file.len() as f64 / 1e6
        );
        for kind in ["SQLite", "PostgreSQL"] {
            let mut ratios = Vec::new();
            for _ in 0..ROUNDS {
                let test = if kind == "SQLite" {
                    Some(testing::sqlite().await)
                } else {
                    testing::postgres().await
                };
                let Some(test) = test else { break };
                let idle = Cpu::now();
                let anchor = anchor(&test, &rows).await;
                let anchored = Cpu::now();
                let (upload, read) = import(&test, &file).await;
                let imported = Cpu::now();
                let ours = upload + read;
                ratios.push(anchor.as_secs_f64() / ours.as_secs_f64());
                let (anchor_cpu, import_cpu) = (anchored.since(idle), imported.since(anchored));
                println!(
                    "  {kind}: CPU seconds here + in the database server: anchor {anchor_cpu}, import {import_cpu}, ratio {:.2}",
                    anchor_cpu.sum() / import_cpu.sum()
                );
                println!(
                    "  {kind}: anchor {:.2} s; import {:.2} s (upload {:.2}, read {:.2}) = {:.0} rows/s; ratio {:.2}; peak memory {} MB",
                    anchor.as_secs_f64(),
                    ours.as_secs_f64(),
                    upload.as_secs_f64(),
                    read.as_secs_f64(),
                    rows.len() as f64 / ours.as_secs_f64(),
                    ratios.last().unwrap(),
                    peak_memory_mb(),
                );
                test.db.close().await;
            }
            ratios.sort_by(f64::total_cmp);
            if let Some(median) = ratios.get(ratios.len() / 2) {
                println!("  {kind}: median ratio {median:.2}");
            }
        }
    }
}

fn file(orders: u64) -> Vec<u8> {
    let mut file = Vec::new();
    let until = "2026-11-22".parse().unwrap();
    workflows::demo::generate(orders, 7, until, &mut file).unwrap();
    file
}

/// The data rows' cells as text; that decoding costs time too is left out of the anchor.
fn rows(file: &[u8]) -> Vec<Vec<String>> {
    let (text, _, broken) = encoding_rs::SHIFT_JIS.decode(file);
    assert!(!broken);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

async fn anchor(test: &TestDb, rows: &[Vec<String>]) -> Duration {
    let width = rows[0].len();
    let names: Vec<&'static str> = (0..width).map(|i| &*format!("c{i}").leak()).collect();
    let names: &'static [&'static str] = names.leak();
    let definition: Vec<String> = names.iter().map(|name| format!("{name} TEXT")).collect();
    test.db
        .statement(format!("CREATE TABLE anchor ({})", definition.join(", ")))
        .await
        .unwrap();
    let begun = Instant::now();
    for batch in rows.chunks(1_250) {
        if let Pool::Postgres(pool) = test.db.pool() {
            let mut copy = pool
                .copy_in_raw("COPY anchor FROM STDIN (FORMAT BINARY)")
                .await
                .unwrap();
            copy.send(copied(batch)).await.unwrap();
            copy.finish().await.unwrap();
            continue;
        }
        let mut bulk = Bulk::new(test.db.is_sqlite(), "anchor", names);
        for row in batch {
            bulk.row(|cells| {
                for cell in row {
                    cells.put(cell);
                }
            });
        }
        let mut tx = test.db.begin().await.unwrap();
        bulk.send(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
    let elapsed = begun.elapsed();
    test.db.statement("DROP TABLE anchor".to_owned()).await.unwrap();
    elapsed
}

/// Rows of text as binary `COPY` takes them.
fn copied(rows: &[Vec<String>]) -> Vec<u8> {
    let mut bytes = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0".to_vec();
    for row in rows {
        bytes.extend(i16::try_from(row.len()).unwrap().to_be_bytes());
        for cell in row {
            bytes.extend(i32::try_from(cell.len()).unwrap().to_be_bytes());
            bytes.extend(cell.as_bytes());
        }
    }
    bytes.extend((-1_i16).to_be_bytes());
    bytes
}

async fn import(test: &TestDb, file: &[u8]) -> (Duration, Duration) {
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
    let pieces: Vec<_> = file
        .chunks(64 << 10)
        .map(|piece| Ok(Bytes::copy_from_slice(piece)))
        .collect();
    let request = UploadRequest {
        duplicates: Duplicates::Skip,
        max_size: u64::MAX,
        ..UploadRequest::default()
    };
    let begun = Instant::now();
    let received = order_imports::receive(&app, &caller, request, stream::iter(pieces))
        .await
        .unwrap();
    let mut tx = app.store.db.begin().await.unwrap();
    let import = order_imports::queue(&app, &mut tx, &received).await.unwrap();
    tx.commit().await.unwrap();
    let upload = begun.elapsed();
    let begun = Instant::now();
    order_imports::run(&app, caller.tenant, import.id, &Stop::never())
        .await
        .unwrap();
    let read = begun.elapsed();
    let done = order_imports::get(&app, &caller, import.id).await.unwrap();
    assert_eq!((done.created, done.failed), (done.orders, 0), "{done:?}");
    (upload, read)
}

/// Processor time, which a busy machine does not stretch as it does time on the clock.
#[derive(Clone, Copy)]
struct Cpu {
    here: f64,
    server: f64,
}

impl Cpu {
    fn now() -> Cpu {
        let mut cpu = Cpu {
            here: ticks("/proc/self/stat"),
            server: 0.0,
        };
        for process in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
            let comm = std::fs::read_to_string(process.path().join("comm")).unwrap_or_default();
            if comm.trim() == "postgres" {
                cpu.server += ticks(&process.path().join("stat").to_string_lossy());
            }
        }
        cpu
    }

    fn since(self, before: Cpu) -> Cpu {
        Cpu {
            here: self.here - before.here,
            server: self.server - before.server,
        }
    }

    fn sum(self) -> f64 {
        self.here + self.server
    }
}

impl std::fmt::Display for Cpu {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2} + {:.2}", self.here, self.server)
    }
}

/// User and system time of a process, in seconds.
fn ticks(stat: &str) -> f64 {
    const TICKS_A_SECOND: f64 = 100.0;
    let stat = std::fs::read_to_string(stat).unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let field = |i: usize| {
        fields
            .get(i)
            .and_then(|text| text.parse::<f64>().ok())
            .unwrap_or(0.0)
    };
    (field(11) + field(12)) / TICKS_A_SECOND
}

fn peak_memory_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024
}

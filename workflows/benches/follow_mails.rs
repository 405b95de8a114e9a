//! What it costs to find the follow mails that fall due, however many orders were shipped.
//!
//! `cargo bench -p nekonote-workflows --bench follow_mails [-- ORDERS…]`, on SQLite and, where
//! `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL; 1,000 and 100,000 shipped orders unless asked
//! otherwise, each of which waits for its follow mail. The anchor: the same at the first size. Looked for
//! are the due ones where there are none, and where there are 200, which move to フォローメール; what that
//! changed is put back outside the measured time. Medians count, as other work on the machine falls on some
//! rounds.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]

mod many_orders;
#[path = "../tests/shop/mod.rs"]
mod shop;

use std::time::{Duration, Instant};

use domain::{Date, OrderId};
use many_orders::{fill, median, shops, sizes};
use shop::Shop;
use workflows::{Stop, follow_mails};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 20;
const DUE: usize = 200;
const BATCH: usize = 500;

#[tokio::main]
async fn main() {
    let sizes = sizes();
    for (kind, shop) in shops().await {
        let mut ids = Vec::new();
        let mut first = None;
        for size in &sizes {
            let known = ids.len();
            fill(&shop, &mut ids, *size).await;
            ship(&shop, &ids[known..]).await;
            let (none, some) = measure(&shop, &ids).await;
            let (anchor_none, anchor_some) = *first.get_or_insert((none, some));
            println!(
                "  {kind}, {size} orders: none due {none:.2?} = {:.2}x, {DUE} due {some:.2?} = {:.2}x",
                none.as_secs_f64() / anchor_none.as_secs_f64(),
                some.as_secs_f64() / anchor_some.as_secs_f64()
            );
        }
        shop.app.store.db.close().await;
    }
}

/// Has these orders left, and wait for a day that is far away.
async fn ship(shop: &Shop, ids: &[OrderId]) {
    for some in ids.chunks(BATCH) {
        put_back(shop, some).await;
        wait(shop, some, far()).await;
    }
    store::statistics::keep_up(&shop.app.store.db).await.unwrap();
}

/// As they are once they were shipped, and before anything waits.
async fn put_back(shop: &Shop, ids: &[OrderId]) {
    let mut tx = shop.app.store.db.begin().await.unwrap();
    for part in [
        "DELETE FROM follow_mails WHERE tenant_id = $1 AND order_id",
        "UPDATE orders SET status = 'shipped' WHERE tenant_id = $1 AND id",
        "UPDATE shipments SET status = 'shipped' WHERE tenant_id = $1 AND order_id",
    ] {
        let mut query = store::sql(&mut tx, part).bind(shop.tenant);
        query.in_ids(ids);
        query.exec().await.unwrap();
    }
    tx.commit().await.unwrap();
}

fn far() -> Date {
    Date::from_ymd_opt(2100, 1, 1).unwrap()
}

/// To find none, and to find some and move their orders.
async fn measure(shop: &Shop, ids: &[OrderId]) -> (Duration, Duration) {
    let (mut none, mut some) = (Vec::new(), Vec::new());
    let step = ids.len() / DUE;
    for round in 0..ROUNDS {
        none.push(sweep(shop, 0).await);
        let due: Vec<OrderId> = (0..DUE).map(|at| ids[at * step + round % step]).collect();
        let today = shop.app.now().date_in_tokyo();
        wait(shop, &due, today).await;
        some.push(sweep(shop, DUE).await);
        put_back(shop, &due).await;
        wait(shop, &due, far()).await;
    }
    (median(none), median(some))
}

async fn sweep(shop: &Shop, expected: usize) -> Duration {
    let begun = Instant::now();
    let due = follow_mails::run(&shop.app, &Stop::never()).await.unwrap();
    assert_eq!(due, Some(expected));
    begun.elapsed()
}

async fn wait(shop: &Shop, ids: &[OrderId], until: Date) {
    let waiting: Vec<(OrderId, Date)> = ids.iter().map(|id| (*id, until)).collect();
    let mut tx = shop.app.store.db.begin().await.unwrap();
    store::follow_mails::schedule(&mut tx, shop.tenant, &waiting, shop.app.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

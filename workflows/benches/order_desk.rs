//! What the daily work on an order costs, however many orders there are.
//!
//! `cargo bench -p nekonote-workflows --bench order_desk [-- ORDERS…]`, on SQLite and, where
//! `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL; sizes 1,000 and 100,000 unless asked
//! otherwise. The anchor: the same work in the same database at the first size. Each piece of work is a
//! transaction of its own, committed, and undone afterwards outside the measured time. Medians count, as
//! other work on the machine falls on some rounds.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]

mod many_orders;
#[path = "../tests/shop/mod.rs"]
mod shop;

use std::time::{Duration, Instant};

use domain::bundle::ChildFees;
use domain::event::Actor;
use domain::line_part::LinePart;
use domain::order::OrderStatus;
use domain::{OrderId, TenantId};
use many_orders::{fill, median, shops, sizes};
use shop::Shop;
use store::Tx;
use workflows::bundles::{self, NewBundle};
use workflows::orders::{self, Desk, MoveRequest, move_many};
use workflows::shipments::{self, NewPart, SplitBy};
use workflows::{App, Caller};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 40;
const AT_ONCE: usize = 1_000;

#[tokio::main]
async fn main() {
    let sizes = sizes();
    for (kind, shop) in shops().await {
        let mut ids = Vec::new();
        let mut first: Option<Work> = None;
        for size in &sizes {
            let begun = Instant::now();
            fill(&shop, &mut ids, *size).await;
            let filled = begun.elapsed();
            let work = Work::measure(&shop, &ids).await;
            let anchor = first.get_or_insert_with(|| work.clone());
            println!(
                "  {kind}, {size} orders (filled in {:.0} s):",
                filled.as_secs_f64()
            );
            for ((name, time), (_, anchor)) in work.0.iter().zip(&anchor.0) {
                println!(
                    "    {name}: {time:.2?} = {:.2}x",
                    time.as_secs_f64() / anchor.as_secs_f64()
                );
            }
        }
        shop.app.store.db.close().await;
    }
}

#[derive(Clone)]
struct Work(Vec<(&'static str, Duration)>);

impl Work {
    async fn measure(shop: &Shop, ids: &[OrderId]) -> Work {
        let desk = Bench {
            app: &shop.app,
            caller: Caller::system(shop.tenant),
        };
        let (mut bundle, mut split, mut moved) = (Vec::new(), Vec::new(), Vec::new());
        // Spread over all orders; each is the first of a pair.
        let step = (ids.len() / ROUNDS) & !1;
        for round in 0..ROUNDS {
            let at = round * step;
            bundle.push(desk.bundle(ids[at], ids[at + 1]).await);
            split.push(desk.split(ids[at]).await);
            moved.push(desk.move_one(ids[at]).await);
        }
        let mut many = Vec::new();
        for _ in 0..5 {
            many.push(desk.move_all(shop.tenant, &ids[ids.len() - AT_ONCE..]).await);
        }
        Work(vec![
            ("bundle", median(bundle)),
            ("split", median(split)),
            ("move", median(moved)),
            ("1,000 orders moved at once", median(many)),
        ])
    }
}

struct Bench<'a> {
    app: &'a App,
    caller: Caller,
}

impl Bench<'_> {
    async fn bundle(&self, parent: OrderId, child: OrderId) -> Duration {
        let new = NewBundle {
            parent,
            children: vec![child],
            allow_across_routes: false,
            fees: ChildFees::Drop,
        };
        self.timed(parent, async |tx| {
            bundles::create(self.app, tx, &self.caller, new).await.unwrap();
        })
        .await
    }

    async fn split(&self, order: OrderId) -> Duration {
        let (db, tenant) = (&self.app.store.db, self.caller.tenant);
        let shipments = store::orders::shipments(db, tenant, &[order]).await.unwrap();
        let shipment = shipments[&order][0].id;
        let lines = store::orders::lines(db, tenant, &[shipment]).await.unwrap();
        let part = NewPart {
            lines: vec![LinePart {
                line: lines[&shipment][0].id,
                quantity: Some(1),
            }],
            temperature: None,
            deliver_on: None,
            ship_on: None,
        };
        let parts = (SplitBy::Lines, vec![part]);
        self.timed(order, async |tx| {
            shipments::split(self.app, tx, &self.caller, order, None, shipment, parts)
                .await
                .unwrap();
        })
        .await
    }

    async fn move_one(&self, order: OrderId) -> Duration {
        let request = request(OrderStatus::AwaitingShipment);
        self.timed(order, async |tx| {
            orders::move_one(self.app, tx, &self.caller, order, None, request)
                .await
                .unwrap();
        })
        .await
    }

    /// With its transaction; undone afterwards.
    async fn timed(&self, order: OrderId, work: impl AsyncFnOnce(&mut Tx)) -> Duration {
        let begun = Instant::now();
        let mut tx = self.app.store.db.begin().await.unwrap();
        work(&mut tx).await;
        tx.commit().await.unwrap();
        let took = begun.elapsed();
        let mut tx = self.app.store.db.begin().await.unwrap();
        orders::undo(self.app, &mut tx, &self.caller, order, None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        took
    }

    /// There and back again; the way there counts.
    async fn move_all(&self, tenant: TenantId, ids: &[OrderId]) -> Duration {
        let desk = Desk {
            tenant,
            actor: Actor::System,
            now: self.app.now(),
        };
        let mut took = Duration::ZERO;
        for to in [OrderStatus::AwaitingShipment, OrderStatus::AwaitingPayment] {
            let begun = Instant::now();
            let mut tx = self.app.store.db.begin().await.unwrap();
            let destination = request(to).resolve(&mut tx, &desk).await.unwrap();
            let refused = move_many(&mut tx, &desk, ids, &destination).await.unwrap();
            assert!(refused.is_empty());
            tx.commit().await.unwrap();
            if took.is_zero() {
                took = begun.elapsed();
            }
        }
        took
    }
}

fn request(to: OrderStatus) -> MoveRequest {
    MoveRequest {
        to,
        sub_status: None,
        reason: None,
    }
}

//! What it takes to find whom the orders of a screen may go with: no more for fifty than for two.
#![cfg(test)]

mod shop;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::OrderId;
use domain::event::Actor;
use domain::person::Person;
use store::testing;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use workflows::bundles::{self, Match};
use workflows::orders::{Entrance, OnKnown, accept, prepare};
use workflows::{App, Caller};

use shop::Shop;

/// PostgreSQL's driver tells of every statement on the thread that asks.
#[tokio::test]
async fn a_screen_of_orders_takes_one_search() {
    let Some(test) = testing::postgres().await else {
        return;
    };
    let shop = Shop::on(test).await;
    let ids = fill(&shop, 100).await;
    let caller = Caller::system(shop.tenant);
    let mut counted = Vec::new();
    for screen in [&ids[..2], &ids[..50]] {
        let (groups, statements) = counting(around(&shop.app, &caller, screen)).await;
        assert_eq!(groups, screen.len() / 2);
        counted.push(statements);
    }
    // One finds them, one reads the orders that it found.
    assert_eq!(counted, [2, 2]);
    let search = store::bundles::beside(&shop.app.store.db, shop.tenant, &ids[..50]);
    assert_eq!(counting(search).await.1, 1);
}

async fn around(app: &App, caller: &Caller, screen: &[OrderId]) -> usize {
    bundles::around(app, caller, Match::Phone, screen)
        .await
        .unwrap()
        .len()
}

/// Two orders after each other go to the same number.
async fn fill(shop: &Shop, orders: usize) -> Vec<OrderId> {
    let entrance = Entrance::open(&shop.app, shop.tenant, Actor::System)
        .await
        .unwrap();
    let prepared = (0..orders).map(|number| {
        let person = Person {
            family_name: "佐藤".into(),
            given_name: format!("{}", number / 2),
            phone: format!("090{:08}", 10_000_001 + number / 2),
            ..Person::default()
        };
        let draft = shop::draft(&shop.app, &format!("A-{number}"), person);
        prepare(&entrance, draft, false).unwrap().unwrap()
    });
    let prepared = prepared.collect();
    let mut tx = shop.app.store.db.begin().await.unwrap();
    let arrivals = accept(&mut tx, &entrance, prepared, OnKnown::Keep, false)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    arrivals.iter().map(|arrival| arrival.id).collect()
}

/// What a piece of work comes to, and how many statements it took.
async fn counting<T>(work: impl Future<Output = T>) -> (T, u64) {
    let statements = Statements::default();
    let guard = tracing::subscriber::set_default(statements.clone());
    let output = work.await;
    drop(guard);
    (output, statements.0.load(Ordering::Relaxed))
}

#[derive(Clone, Default)]
struct Statements(Arc<AtomicU64>);

impl Subscriber for Statements {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn event(&self, _: &Event<'_>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

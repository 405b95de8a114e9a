//! A shop with very many orders, for benchmarks of what many of them must not slow down.

use std::time::Duration;

use domain::OrderId;
use domain::event::Actor;
use domain::person::Person;
use workflows::orders::{Entrance, OnKnown, accept, prepare};

use crate::shop::{self, Shop};

const BATCH: usize = 500;

/// How many orders: those that the command line asks for.
pub fn sizes() -> Vec<usize> {
    let asked: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    if asked.is_empty() {
        vec![1_000, 100_000]
    } else {
        asked
    }
}

/// An empty shop on each database that can be had here, with its name.
pub async fn shops() -> Vec<(&'static str, Shop)> {
    let mut shops = Vec::new();
    for test in store::testing::databases().await {
        let kind = if test.db.is_sqlite() {
            "SQLite"
        } else {
            "PostgreSQL"
        };
        shops.push((kind, Shop::on(test).await));
    }
    shops
}

/// Two orders after each other go to the same telephone number.
pub async fn fill(shop: &Shop, ids: &mut Vec<OrderId>, to: usize) {
    while ids.len() < to {
        let entrance = Entrance::open(&shop.app, shop.tenant, Actor::System)
            .await
            .unwrap();
        let end = to.min(ids.len() + BATCH);
        let orders = (ids.len()..end).map(|number| {
            let person = Person {
                family_name: "佐藤".into(),
                given_name: format!("{}", number / 2),
                phone: format!("090{:08}", 10_000_001 + number / 2),
                email: format!("{}@example.jp", number / 2),
                ..Person::default()
            };
            let mut draft = shop::draft(&shop.app, &format!("A-{number:07}"), person);
            draft.shipments[0].lines[0].quantity = 2;
            prepare(&entrance, draft, false).unwrap().unwrap()
        });
        let orders: Vec<_> = orders.collect();
        let mut tx = shop.app.store.db.begin().await.unwrap();
        let arrivals = accept(&mut tx, &entrance, orders, OnKnown::Keep, false)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        ids.extend(arrivals.iter().map(|arrival| arrival.id));
        if (ids.len() / BATCH).is_power_of_two() {
            store::statistics::keep_up(&shop.app.store.db).await.unwrap();
        }
    }
    store::statistics::keep_up(&shop.app.store.db).await.unwrap();
}

pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

//! A shop with very many orders, for benchmarks of what many of them must not slow down.

use std::time::Duration;

use domain::OrderId;
use domain::event::Actor;
use domain::person::Person;
use workflows::orders::{Entrance, OnKnown, accept, prepare};

use crate::shop::{self, Shop};

const BATCH: usize = 500;

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

//! What it costs to let orders in: it follows what comes, not what is there.
#![cfg(test)]

mod shop;

use std::ops::Range;

use domain::TenantId;
use domain::event::Actor;
use domain::order_draft::OrderDraft;
use domain::person::Person;
use store::{Tx, testing};
use workflows::App;
use workflows::orders::{Entrance, OnKnown, accept, prepare};

use shop::Shop;

/// So many buyers buy again and again.
const REGULARS: i64 = 100;
const FEW: i64 = 20;

/// PostgreSQL plans by what it believes of its tables, and of new ones it believes wrong things: so the
/// rows that it reads are counted.
#[tokio::test]
async fn what_a_batch_reads_does_not_follow_how_many_orders_there_are() {
    let Some(test) = testing::postgres().await else {
        return;
    };
    let shop = Shop::on(test).await;
    let (app, tenant) = (&shop.app, shop.tenant);
    let mut number = 0;
    let mut read = Vec::new();
    for many in [500, 500, 1_000] {
        let_in(app, tenant, number..number + many).await;
        number += many;
        store::statistics::keep_up(&app.store.db).await.unwrap();
        for _ in 0..3 {
            read.push(let_in(app, tenant, number..number + FEW).await);
            number += FEW;
        }
    }
    let last = &read[read.len() - 3..];
    assert!(
        last.iter().all(|&rows| rows < FEW * 350),
        "rows read by each batch: {read:?}"
    );
}

/// How many rows were read by it.
async fn let_in(app: &App, tenant: TenantId, numbers: Range<i64>) -> i64 {
    let entrance = Entrance::open(app, tenant, Actor::System).await.unwrap();
    let orders = numbers.map(|number| {
        let buyer = if number % 4 == 0 {
            number % REGULARS
        } else {
            number
        };
        prepare(&entrance, draft(app, number, buyer), false)
            .unwrap()
            .unwrap()
    });
    let mut tx = app.store.db.begin().await.unwrap();
    // What is small would rightly be read whole, the table or all of the tenant's rows: a look by key
    // costs next to nothing here, so that only wrong beliefs about a table make it worse.
    for setting in [
        "SET LOCAL enable_seqscan = off",
        "SET LOCAL enable_bitmapscan = off",
        "SET LOCAL random_page_cost = 0.1",
    ] {
        store::sql(&mut tx, setting).exec().await.unwrap();
    }
    let before = rows_read(&mut tx).await;
    accept(&mut tx, &entrance, orders.collect(), OnKnown::Keep, false)
        .await
        .unwrap();
    let read = rows_read(&mut tx).await - before;
    tx.commit().await.unwrap();
    read
}

/// By this connection since it last told the server, which it does once a second at most and only
/// between transactions: so earlier ones may be in it.
async fn rows_read(tx: &mut Tx) -> i64 {
    store::sql(
        tx,
        "SELECT CAST(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS BIGINT) FROM pg_stat_xact_user_tables",
    )
    .scalar()
    .await
    .unwrap()
}

fn draft(app: &App, number: i64, buyer: i64) -> OrderDraft {
    let person = Person {
        family_name: "山田".into(),
        given_name: format!("{buyer}"),
        phone: format!("090{buyer:08}"),
        email: format!("{buyer}@example.jp"),
        ..Person::default()
    };
    shop::draft(app, &format!("A-{number}"), person)
}

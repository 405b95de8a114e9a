//! What it costs to let orders in: it follows what comes, not what is there.
#![cfg(test)]

use std::ops::Range;

use domain::event::Actor;
use domain::money::Rounding;
use domain::order::{LineKind, OrderSource, Recipient, TaxMode, Temperature};
use domain::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedTotals};
use domain::person::Person;
use domain::route::SalesRouteKind;
use domain::{RateBp, TenantId, Yen};
use store::testing;
use workflows::orders::{Entrance, OnKnown, accept, prepare};
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock};

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
    let clock = Clock::system();
    let store = testing::store(&test.db, clock.now()).await;
    let app = App::new(store, clock);
    let tenant = shop(&app).await;
    let mut number = 0;
    let mut read = Vec::new();
    for many in [500, 500, 1_000] {
        let_in(&app, tenant, number..number + many).await;
        number += many;
        store::statistics::keep_up(&app.store.db).await.unwrap();
        for _ in 0..3 {
            read.push(let_in(&app, tenant, number..number + FEW).await);
            number += FEW;
        }
    }
    let last = &read[read.len() - 3..];
    assert!(
        last.iter().all(|&rows| rows < FEW * 350),
        "rows read by each batch: {read:?}"
    );
}

async fn shop(app: &App) -> TenantId {
    let new = NewTenant {
        name: "店".into(),
        rounding: Rounding::Down,
    };
    let tenant = tenants::create(app, new).await.unwrap().id;
    let route = NewSalesRoute {
        code: "JS".into(),
        kind: SalesRouteKind::OwnCart,
        name: "自社".into(),
        processing_route_id: None,
    };
    let mut tx = app.store.db.begin().await.unwrap();
    create_sales_route(app, &mut tx, &Caller::system(tenant), route)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    tenant
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
    accept(&mut tx, &entrance, orders.collect(), OnKnown::Keep, false)
        .await
        .unwrap();
    let read = store::sql(
        &mut tx,
        "SELECT CAST(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS BIGINT) FROM pg_stat_xact_user_tables",
    )
    .scalar::<i64>()
    .await
    .unwrap();
    tx.commit().await.unwrap();
    read
}

fn draft(app: &App, number: i64, buyer: i64) -> OrderDraft {
    let person = Person {
        family_name: "山田".into(),
        given_name: format!("{buyer}"),
        phone: format!("090{buyer:08}"),
        email: format!("{buyer}@example.jp"),
        ..Person::default()
    };
    OrderDraft {
        route: "JS".into(),
        number: format!("A-{number}"),
        source: OrderSource::Csv,
        ordered_at: app.now(),
        buyer: person.clone(),
        payment_method: String::new(),
        payment_fee: Yen::ZERO,
        points_used: 0,
        points_earned: 0,
        stated: StatedTotals::default(),
        recipients: vec![Recipient {
            person,
            ..Recipient::default()
        }],
        shipments: vec![shipment()],
        buyer_note: "のし紙".into(),
        staff_note: String::new(),
        tags: Vec::new(),
        extra: Extra::new(),
    }
}

fn shipment() -> ShipmentDraft {
    ShipmentDraft {
        slip: 1,
        recipient: 0,
        carrier: String::new(),
        waybill_kind: String::new(),
        temperature: Temperature::Ambient,
        deliver_on: None,
        delivery_window: String::new(),
        parcels: 1,
        ship_on: None,
        shipping_fee: Yen::ZERO,
        cod_fee: Yen::ZERO,
        waybill_note: String::new(),
        staff_note: String::new(),
        gifts: Vec::new(),
        lines: vec![LineDraft {
            kind: LineKind::Product,
            kind_code: String::new(),
            sku: "TEA-8".into(),
            name: String::new(),
            options: String::new(),
            quantity: 1,
            unit_price: Yen(1620),
            tax_rate: RateBp::REDUCED,
            tax_mode: TaxMode::Included,
            tax: None,
            extra: Extra::new(),
        }],
    }
}

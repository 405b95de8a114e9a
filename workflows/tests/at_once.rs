//! Transactions that overlap on PostgreSQL: nobody waits in a ring, and nothing is missed. On SQLite one
//! writes after the other.
#![cfg(test)]

mod shop;

use std::time::Duration;

use domain::OrderId;
use domain::alert::AlertKind;
use domain::blacklist::BlacklistPersonal;
use domain::event::Actor;
use domain::job::JobKind;
use domain::order::OrderStatus;
use domain::person::Person;
use store::{Tx, sql, testing};
use workflows::orders::{
    Desk, Destination, Entrance, OnKnown, accept, move_many, move_those_that_may, prepare,
};
use workflows::{Caller, Stop, alerts, blacklist};

use shop::Shop;

const SHARED: &str = "03-1234-5678";

struct Desks(Shop);

impl Desks {
    async fn open() -> Option<Desks> {
        Some(Desks(Shop::on(testing::postgres().await?).await))
    }

    async fn begin(&self) -> Tx {
        self.0.app.store.db.begin().await.unwrap()
    }

    async fn enter(&self, tx: &mut Tx, number: &str, phone: &str) {
        let entrance = Entrance::open(&self.0.app, self.0.tenant, Actor::System)
            .await
            .unwrap();
        let person = Person {
            family_name: "佐藤".into(),
            given_name: number.into(),
            phone: phone.into(),
            ..Person::default()
        };
        let order = prepare(&entrance, shop::draft(&self.0.app, number, person), false)
            .unwrap()
            .unwrap();
        accept(tx, &entrance, vec![order], OnKnown::Keep, false)
            .await
            .unwrap();
    }

    async fn id(&self, number: &str) -> OrderId {
        let mut tx = self.begin().await;
        let known = store::orders::known(&mut tx, self.0.tenant, &[number])
            .await
            .unwrap();
        known[0].id
    }

    async fn stands(&self, kind: AlertKind, order: OrderId) -> bool {
        let alerts = alerts::of_order(&self.0.app, &Caller::system(self.0.tenant), order)
            .await
            .unwrap();
        alerts.iter().any(|alert| alert.kind == kind)
    }

    /// The subjects of the jobs of a kind that wait.
    async fn waiting(&self, kind: JobKind) -> Vec<uuid::Uuid> {
        let found: Vec<(uuid::Uuid,)> = sql(
            &self.0.app.store.db,
            "SELECT subject_id FROM job_records WHERE tenant_id = $1 AND kind = $2 ORDER BY id",
        )
        .bind(self.0.tenant)
        .bind(kind)
        .all()
        .await
        .unwrap();
        found.into_iter().map(|(subject,)| subject).collect()
    }
}

/// An order that is being written while an entry comes was compared with the list as it had been.
#[tokio::test]
async fn an_entry_finds_the_order_that_was_being_written() {
    let Some(shop) = Desks::open().await else { return };
    let caller = Caller::system(shop.0.tenant);
    let mut writing = shop.begin().await;
    shop.enter(&mut writing, "W-1", SHARED).await;
    let entry = BlacklistPersonal {
        phone: SHARED.into(),
        ..BlacklistPersonal::default()
    };
    let mut tx = shop.begin().await;
    blacklist::create(&shop.0.app, &mut tx, &caller, entry, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let check = shop.waiting(JobKind::CheckBlacklist).await[0];
    let job = tokio::spawn({
        let (app, tenant) = (shop.0.app.clone(), shop.0.tenant);
        async move { blacklist::recheck(&app, tenant, check, &Stop::never()).await }
    });
    // The job has come as far as it can: it waits for the order.
    let queued = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    while sql(&shop.0.app.store.db, queued).scalar::<i64>().await.unwrap() == 0 {
        assert!(!job.is_finished(), "it did not wait");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    writing.commit().await.unwrap();
    assert!(job.await.unwrap().unwrap());
    let order = shop.id("W-1").await;
    assert!(shop.stands(AlertKind::Blacklist, order).await);
}

/// Both hold an order and look at the other's: each goes on, and what neither saw is mended by jobs.
#[tokio::test]
async fn moves_of_one_telephone_number_do_not_wait_in_a_ring() {
    let Some(shop) = Desks::open().await else { return };
    let mut orders = Vec::new();
    for number in ["M-1", "M-2", "M-3"] {
        let mut tx = shop.begin().await;
        shop.enter(&mut tx, number, SHARED).await;
        tx.commit().await.unwrap();
        orders.push(shop.id(number).await);
    }
    for order in &orders {
        assert!(shop.stands(AlertKind::BundleCandidate, *order).await);
    }
    let desk = Desk {
        tenant: shop.0.tenant,
        actor: Actor::System,
        now: shop.0.app.now(),
    };
    let cancel = Destination {
        to: OrderStatus::Cancelled,
        step: None,
        reason: None,
        of_move: None,
    };
    let (mut one, mut other) = (shop.begin().await, shop.begin().await);
    let both = async {
        // As far as either comes by itself.
        store::standings::lock(&mut other, desk.tenant, &orders[1..2])
            .await
            .unwrap();
        let moved = move_many(&mut one, &desk, &orders[..1], &cancel).await.unwrap();
        assert!(moved.is_empty());
        // They are one customer's, whose purchases are counted by one after the other.
        let follows = async {
            let moved = move_many(&mut other, &desk, &orders[1..2], &cancel).await;
            assert!(moved.unwrap().is_empty());
            other.commit().await.unwrap();
        };
        let ((), ended) = tokio::join!(follows, one.commit());
        ended.unwrap();
    };
    let hung = tokio::time::timeout(Duration::from_mins(1), both).await;
    hung.expect("one waits for the other");
    let subjects = shop.waiting(JobKind::RefreshNeighbors).await;
    assert!(subjects.contains(&orders[1].0), "the first found the second held");
    for subject in subjects {
        alerts::refresh_around(&shop.0.app, shop.0.tenant, OrderId(subject))
            .await
            .unwrap();
    }
    for order in &orders {
        let stands = shop.stands(AlertKind::BundleCandidate, *order).await;
        assert!(!stands, "nobody is left to go with");
    }
}

/// Whoever changes an order holds it before its alerts, and so does who resolves one of them.
#[tokio::test]
async fn an_alert_is_not_held_by_who_waits_for_its_order() {
    let Some(shop) = Desks::open().await else { return };
    let mut tx = shop.begin().await;
    shop.enter(&mut tx, "R-1", SHARED).await;
    tx.commit().await.unwrap();
    let order = shop.id("R-1").await;
    let (db, tenant) = (shop.0.app.store.db.clone(), shop.0.tenant);
    let caller = Caller::system(tenant);
    let stands = alerts::of_order(&shop.0.app, &caller, order).await.unwrap();
    let alert = stands[0].id;
    let mut changing = shop.begin().await;
    store::standings::lock(&mut changing, tenant, &[order])
        .await
        .unwrap();
    let resolving = tokio::spawn({
        let (mut tx, now) = (shop.begin().await, shop.0.app.now());
        async move {
            alerts::resolve(&mut tx, &caller, alert, now).await.unwrap();
            tx.commit().await.unwrap();
        }
    });
    let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'
         AND datname = current_database()";
    while sql(&db, waits).scalar::<i64>().await.unwrap() == 0 {
        assert!(!resolving.is_finished(), "it did not wait");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let free = sql(
        &mut changing,
        "SELECT count(*) FROM (SELECT 1 FROM alerts WHERE tenant_id = $1 AND id = $2 FOR UPDATE SKIP LOCKED) a",
    );
    let free = free.bind(tenant).bind(alert).scalar::<i64>().await.unwrap();
    assert_eq!(free, 1, "the alert is held, and its holder waits for the order");
    changing.commit().await.unwrap();
    resolving.await.unwrap();
}

/// An order that somebody held meanwhile stays; the others go.
#[tokio::test]
async fn one_that_cannot_go_keeps_nobody_back() {
    for test in testing::databases().await {
        let shop = Desks(Shop::on(test).await);
        let desk = Desk {
            tenant: shop.0.tenant,
            actor: Actor::System,
            now: shop.0.app.now(),
        };
        let mut orders = Vec::new();
        for number in ["K-1", "K-2"] {
            let mut tx = shop.begin().await;
            shop.enter(&mut tx, number, "").await;
            tx.commit().await.unwrap();
            orders.push(shop.id(number).await);
        }
        let to = |to| Destination {
            to,
            step: None,
            reason: None,
            of_move: None,
        };
        let mut tx = shop.begin().await;
        let cancelled = move_many(&mut tx, &desk, &orders[..1], &to(OrderStatus::Cancelled)).await;
        assert!(cancelled.unwrap().is_empty());
        move_those_that_may(&mut tx, &desk, &orders, &to(OrderStatus::AwaitingShipment))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let stand = store::orders::get_all(&shop.0.app.store.db, desk.tenant, &orders)
            .await
            .unwrap();
        let status = |id| stand.iter().find(|order| order.id == id).unwrap().status;
        assert_eq!(status(orders[0]), OrderStatus::Cancelled);
        assert_eq!(status(orders[1]), OrderStatus::AwaitingShipment);
    }
}

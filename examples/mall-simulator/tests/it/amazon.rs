use std::time::Duration;

use connectors::mall::{
    Advice, ListingCode, Mall, MallCredentials, MallPhase, MallSettings, Outcome, Outside, Secret,
    ShipmentReport, StockLevel, amazon, connect,
};
use mall_simulator::{Fault, FaultKind, MallName, Settings};
use serde_json::json;

use crate::common::{World, numbers, sweep};

fn mall_with(world: &World, credentials: MallCredentials) -> Box<dyn Mall> {
    mall_by(world, credentials, amazon::OrdersApi::default())
}

fn mall_by(world: &World, credentials: MallCredentials, orders_api: amazon::OrdersApi) -> Box<dyn Mall> {
    let url = world.simulator.url(MallName::Amazon);
    let settings = amazon::Settings {
        token_url: format!("{url}/auth/o2/token"),
        base_url: url,
        seller_id: "A1NEKOSELLER".into(),
        feed_from: 4,
        orders_api,
        ..amazon::Settings::default()
    };
    connect("AZ", MallSettings::Amazon(settings), credentials).unwrap()
}

fn credentials() -> MallCredentials {
    MallCredentials::Amazon(amazon::Credentials {
        client_id: "amzn1.application-oa2-client.demo".into(),
        client_secret: Secret::new("amzn1.oa2-cs.v1.demo"),
        refresh_token: Secret::new("Atzr|demo"),
        authorization_expires_at: None,
        access: None,
        restricted: None,
    })
}

pub async fn signed_in(world: &World) -> Box<dyn Mall> {
    let renewal = mall_with(world, credentials())
        .renew(world)
        .await
        .unwrap()
        .unwrap();
    mall_with(world, credentials().renewed(renewal))
}

fn level(sku: &str, quantity: i64) -> StockLevel {
    StockLevel {
        listing: ListingCode::new(sku, ""),
        quantity,
        key: "1".into(),
    }
}

#[tokio::test]
async fn orders_flow_in_across_pages() {
    let world = World::start(Settings {
        orders_at_start: 250,
        stock_at_start: 1_000,
        ..Settings::default()
    })
    .await;
    let mall = signed_in(&world).await;
    let first = sweep(&*mall, &world, world.cursor(300)).await;
    // The mall is asked three minutes late.
    assert_eq!((numbers(&first.orders).len(), first.problems.len()), (248, 0));
    for order in &first.orders {
        assert_eq!(domain::order_check::validate(&order.draft), []);
        assert!(order.masked_email && order.phase == MallPhase::Ready);
    }
    world.advance(120);
    world
        .simulator
        .add_fault(MallName::Amazon, Fault::times(FaultKind::Duplicates, 1));
    let second = sweep(&*mall, &world, first.cursor).await;
    let new = numbers(&second.orders)
        .into_iter()
        .filter(|n| !numbers(&first.orders).contains(n))
        .count();
    assert_eq!(new, 2);
}

#[tokio::test]
async fn shipments_are_confirmed_once() {
    let world = World::start(Settings {
        orders_at_start: 5,
        ..Settings::default()
    })
    .await;
    let mall = signed_in(&world).await;
    let all = numbers(&sweep(&*mall, &world, world.cursor(60)).await.orders);
    let report = |number: &str| ShipmentReport {
        number: number.to_owned(),
        shipment: "s1".into(),
        slip: None,
        carrier: "ヤマト運輸".into(),
        tracking_numbers: vec!["123456789013".into()],
        told_before: Vec::new(),
        shipped_at: world.now(),
        lines: Vec::new(),
    };
    world.simulator.add_fault(
        MallName::Amazon,
        Fault::always(FaultKind::RefuseShipment(all[1].clone())),
    );
    let reports = [report(&all[0]), report(&all[1]), report("250-0-0")];
    let batch = mall.report_shipments(&world, &reports).await;
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert!(
        batch.outcomes[1..]
            .iter()
            .all(|outcome| matches!(outcome, Outcome::Failed { .. })),
        "{batch:?}"
    );
    assert_eq!(
        mall.report_shipments(&world, &reports[..1]).await.outcomes,
        [Outcome::AlreadyDone]
    );
    let read = mall
        .orders_by_number(&world, &[all[0].clone(), "250-0-0".into()])
        .await
        .unwrap();
    assert_eq!(
        (read.orders[0].phase, read.problems.len()),
        (MallPhase::Shipped, 1)
    );
}

#[tokio::test]
async fn stock_goes_out_by_patch_and_by_feed() {
    let world = World::start(Settings::default()).await;
    let mall = signed_in(&world).await;
    world.simulator.add_fault(
        MallName::Amazon,
        Fault::always(FaultKind::RefuseStock("POT-1".into())),
    );
    let levels = [level("CUP-RED", 4), level("POT-1", 1), level("NOBODY", 1)];
    let batch = mall.push_stock(&world, &levels).await;
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert!(
        batch.outcomes[1..]
            .iter()
            .all(|outcome| matches!(outcome, Outcome::Failed { .. })),
        "{batch:?}"
    );

    let levels = [
        level("CUP-RED", 7),
        level("POT-1", 1),
        level("NOBODY", 1),
        level("GIFT-1", 8),
    ];
    let batch = mall.push_stock(&world, &levels).await;
    assert_eq!(
        batch.outcomes,
        [
            Outcome::Pending,
            Outcome::Pending,
            Outcome::Pending,
            Outcome::Pending
        ]
    );
    let early = mall.settle(&world, &batch.tickets[0]).await;
    assert_eq!(early.tickets, batch.tickets);
    let done = mall.settle(&world, &early.tickets[0]).await;
    assert_eq!(
        (&done.outcomes[0], &done.outcomes[3]),
        (&Outcome::Done, &Outcome::Done)
    );
    assert!(
        done.outcomes[1..3]
            .iter()
            .all(|outcome| matches!(outcome, Outcome::Failed { .. })),
        "{done:?}"
    );
    let state = world.simulator.admin("GET", "amazon", &json!(null));
    assert_eq!(
        ["CUP-RED", "POT-1", "GIFT-1"].map(|sku| state["stock"][sku].as_i64().unwrap()),
        [7, 100, 8]
    );

    let first = mall.list_products(&world, None).await.unwrap();
    let second = mall.list_products(&world, first.next.as_deref()).await.unwrap();
    assert_eq!(
        (first.products.len(), second.products.len(), second.next),
        (4, 2, None)
    );
    assert_eq!(second.products[1].quantity, Some(8));
}

#[tokio::test]
async fn every_fault_gives_its_error() {
    let world = World::start(Settings {
        limits: true,
        ..Settings::default()
    })
    .await;
    let mall = signed_in(&world).await;
    for (kind, advice) in [
        (
            FaultKind::Throttled { retry_after: 3 },
            Advice::TryAgain(Some(Duration::from_secs(3))),
        ),
        (FaultKind::Status(503), Advice::TryAgain(None)),
        (FaultKind::Cut, Advice::TryAgain(None)),
        (FaultKind::HtmlPage, Advice::TryAgain(None)),
        (FaultKind::ExpiredKey, Advice::TellShop),
    ] {
        world
            .simulator
            .add_fault(MallName::Amazon, Fault::times(kind.clone(), 1));
        let error = mall.orders_since(&world, &world.cursor(10)).await.unwrap_err();
        assert_eq!(error.advice(), advice, "{kind:?}: {error}");
    }
    // The mall's own limit: twenty at once, then one in three minutes.
    let mut told = None;
    for _ in 0..21 {
        told = told.or(mall.orders_since(&world, &world.cursor(10)).await.err());
    }
    let Advice::TryAgain(Some(wait)) = told.unwrap().advice() else {
        panic!()
    };
    assert_eq!(wait.as_secs(), 178);
    // A token that ran out at the mall only, as when clocks differ.
    world.advance(3_600);
    assert!(mall.needs_renewal(world.now()));
    assert_eq!(
        mall.orders_since(&world, &world.cursor(10))
            .await
            .unwrap_err()
            .advice(),
        Advice::Renew
    );
    world
        .simulator
        .add_fault(MallName::Amazon, Fault::always(FaultKind::ExpiredKey));
    assert_eq!(mall.renew(&world).await.unwrap_err().advice(), Advice::TellShop);
}

#[tokio::test]
async fn the_old_way_tells_the_same_orders() {
    let world = World::start(Settings {
        orders_at_start: 45,
        ..Settings::default()
    })
    .await;
    let new = signed_in(&world).await;
    let old = mall_by(&world, credentials(), amazon::OrdersApi::V0);
    let renewal = old.renew(&world).await.unwrap().unwrap();
    let old = mall_by(&world, credentials().renewed(renewal), amazon::OrdersApi::V0);
    let by_new = sweep(&*new, &world, world.cursor(60)).await;
    let by_old = sweep(&*old, &world, world.cursor(60)).await;
    assert_eq!((by_new.orders.len(), by_old.pages), (43, 3));
    for (new, old) in by_new.orders.iter().zip(&by_old.orders) {
        // How it was paid is told in other words.
        let mut draft = old.draft.clone();
        draft.payment_method.clone_from(&new.draft.payment_method);
        assert_eq!(draft, new.draft);
        assert_eq!((&old.lines, old.phase), (&new.lines, new.phase));
    }
    let number = by_old.orders[0].draft.number.clone();
    let report = ShipmentReport {
        number: number.clone(),
        shipment: "s1".into(),
        slip: None,
        carrier: "ヤマト運輸".into(),
        tracking_numbers: vec!["123456789013".into()],
        told_before: Vec::new(),
        shipped_at: world.now(),
        lines: Vec::new(),
    };
    let reports = std::slice::from_ref(&report);
    assert_eq!(
        old.report_shipments(&world, reports).await.outcomes,
        [Outcome::Done]
    );
    assert_eq!(
        old.report_shipments(&world, reports).await.outcomes,
        [Outcome::AlreadyDone]
    );
    let read = old
        .orders_by_number(&world, &[number, "250-0-0".into()])
        .await
        .unwrap();
    assert_eq!(
        (read.orders[0].phase, read.problems.len()),
        (MallPhase::Shipped, 1)
    );
}

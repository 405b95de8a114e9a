use connectors::mall::{
    Advice, CancelReason, Cancellation, ListingCode, Mall, MallCredentials, MallPhase, MallSettings, Outcome,
    Outside, Secret, ShipmentReport, StockLevel, connect, shopify,
};
use mall_simulator::{Fault, FaultKind, MallName, Settings};
use serde_json::json;

use crate::common::{World, numbers, sweep};

fn mall_at(world: &World, version: &str) -> Box<dyn Mall> {
    connect(
        "SP",
        MallSettings::Shopify(shopify::Settings {
            base_url: world.simulator.url(MallName::Shopify),
            api_version: version.into(),
            location_id: "655441491".into(),
            ..shopify::Settings::default()
        }),
        MallCredentials::Shopify(shopify::Credentials {
            access_token: Secret::new("shpat_demo"),
        }),
    )
    .unwrap()
}

pub fn mall(world: &World) -> Box<dyn Mall> {
    mall_at(world, "2026-07")
}

fn level(item: &str, quantity: i64, key: &str) -> StockLevel {
    StockLevel {
        listing: ListingCode::new(item, ""),
        quantity,
        key: key.into(),
    }
}

#[tokio::test]
async fn orders_flow_in_across_pages() {
    let world = World::start(Settings {
        orders_at_start: 35,
        ..Settings::default()
    })
    .await;
    let mall = mall(&world);
    world
        .simulator
        .add_fault(MallName::Shopify, Fault::times(FaultKind::Duplicates, 8));
    let first = sweep(&*mall, &world, world.cursor(60)).await;
    assert_eq!((numbers(&first.orders).len(), first.problems.len()), (35, 0));
    assert!(first.pages >= 7);
    for order in &first.orders {
        assert_eq!(domain::order_check::validate(&order.draft), []);
        assert_eq!(order.phase, MallPhase::Ready);
    }
    world.simulator.clear_faults(MallName::Shopify);
    // A name that begins another is told apart.
    let read = mall
        .orders_by_number(&world, &["#1001".into(), "#10".into()])
        .await
        .unwrap();
    assert_eq!((read.orders.len(), read.problems.len()), (1, 1));
}

#[tokio::test]
async fn shipments_and_cancellations() {
    let world = World::start(Settings {
        orders_at_start: 3,
        ..Settings::default()
    })
    .await;
    let mall = mall(&world);
    let report = |number: &str, tracking: &str| ShipmentReport {
        number: number.to_owned(),
        shipment: "s1".into(),
        slip: None,
        carrier: "ヤマト運輸".into(),
        tracking_numbers: vec![tracking.into()],
        told_before: Vec::new(),
        shipped_at: world.now(),
        lines: Vec::new(),
    };
    world.simulator.add_fault(
        MallName::Shopify,
        Fault::always(FaultKind::RefuseShipment("#1002".into())),
    );
    let reports = [report("#1001", "1"), report("#1002", "2"), report("#9", "3")];
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
    let cancellation = Cancellation {
        number: "#1003".into(),
        reason: CancelReason::Buyer,
        detail: String::new(),
        restore_stock: true,
    };
    assert_eq!(mall.cancel_order(&world, &cancellation).await, Outcome::Done);
    assert_eq!(
        mall.cancel_order(&world, &cancellation).await,
        Outcome::AlreadyDone
    );
    let read = mall
        .orders_by_number(&world, &["#1001".into(), "#1003".into()])
        .await
        .unwrap();
    let phases: Vec<MallPhase> = read.orders.iter().map(|order| order.phase).collect();
    assert_eq!(phases, [MallPhase::Shipped, MallPhase::Cancelled]);
}

#[tokio::test]
async fn stock_goes_out_once_for_each_key() {
    let world = World::start(Settings::default()).await;
    let mall = mall(&world);
    world.simulator.add_fault(
        MallName::Shopify,
        Fault::always(FaultKind::RefuseStock("POT-1".into())),
    );
    let levels = [level("9002", 4, "1"), level("9004", 1, "1"), level("1", 1, "1")];
    let batch = mall.push_stock(&world, &levels).await;
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert!(
        batch.outcomes[1..]
            .iter()
            .all(|outcome| matches!(outcome, Outcome::Failed { .. })),
        "{batch:?}"
    );
    // An answer is lost, somebody buys, and the same number is told again: the sale stands.
    world
        .simulator
        .add_fault(MallName::Shopify, Fault::times(FaultKind::Cut, 1));
    let again = [level("9002", 3, "2")];
    assert_eq!(mall.push_stock(&world, &again).await.outcomes, [Outcome::Unknown]);
    world
        .simulator
        .admin("POST", "shopify/orders", &json!({ "sku": "CUP-RED" }));
    assert_eq!(mall.push_stock(&world, &again).await.outcomes, [Outcome::Done]);
    let state = world.simulator.admin("GET", "shopify", &json!(null));
    assert_eq!(state["stock"]["CUP-RED"], 2);
    let old = mall_at(&world, "2026-01")
        .push_stock(&world, &[level("9002", 9, "3")])
        .await;
    assert_eq!(old.outcomes, [Outcome::Done]);

    let first = mall.list_products(&world, None).await.unwrap();
    let second = mall.list_products(&world, first.next.as_deref()).await.unwrap();
    assert_eq!(
        (first.products.len(), second.products.len(), second.next),
        (4, 2, None)
    );
    assert_eq!(
        (first.products[2].sku.as_str(), first.products[2].quantity),
        ("CUP-RED", Some(9))
    );
}

#[tokio::test]
async fn every_fault_gives_its_error() {
    let world = World::start(Settings {
        limits: true,
        ..Settings::default()
    })
    .await;
    let mall = mall(&world);
    for (kind, advice) in [
        (FaultKind::Status(502), Advice::TryAgain(None)),
        (FaultKind::Cut, Advice::TryAgain(None)),
        (FaultKind::HtmlPage, Advice::TryAgain(None)),
        (FaultKind::ExpiredKey, Advice::TellShop),
    ] {
        world
            .simulator
            .add_fault(MallName::Shopify, Fault::times(kind.clone(), 1));
        let error = mall.orders_since(&world, &world.cursor(10)).await.unwrap_err();
        assert_eq!(error.advice(), advice, "{kind:?}: {error}");
    }
    // The mall's own limit says how long to wait.
    let mut told = None;
    for _ in 0..10 {
        told = told.or(mall.orders_since(&world, &world.cursor(10)).await.err());
    }
    assert_eq!(
        told.unwrap().advice(),
        Advice::TryAgain(Some(std::time::Duration::from_secs(3)))
    );
}

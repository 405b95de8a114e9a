use connectors::mall::{
    Advice, CancelReason, Cancellation, ListingCode, Mall, MallCredentials, MallError, MallPhase,
    MallSettings, Outcome, Secret, ShipmentReport, StockLevel, connect, rakuten,
};
use mall_simulator::{Fault, FaultKind, MallName, Settings};
use serde_json::json;

use crate::common::{World, numbers, sweep};

pub fn mall(world: &World) -> Box<dyn Mall> {
    connect(
        "RK",
        MallSettings::Rakuten(rakuten::Settings {
            base_url: world.simulator.url(MallName::Rakuten),
            ..rakuten::Settings::default()
        }),
        MallCredentials::Rakuten(rakuten::Credentials {
            service_secret: Secret::new("SP000000_demo"),
            license_key: Secret::new("SL000000_demo"),
            license_key_expires_at: None,
        }),
    )
    .unwrap()
}

fn level(item: &str, variant: &str, quantity: i64) -> StockLevel {
    StockLevel {
        listing: ListingCode::new(item, variant),
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
    let mall = mall(&world);
    let first = sweep(&*mall, &world, world.cursor(300)).await;
    assert_eq!((numbers(&first.orders).len(), first.problems.len()), (250, 0));
    assert!(first.pages >= 3);
    assert!(
        first
            .orders
            .iter()
            .all(|order| order.masked_email && order.phase == MallPhase::New)
    );
    assert_eq!(
        first
            .orders
            .iter()
            .filter(|order| !order.unfixed.is_empty())
            .count(),
        50
    );
    for order in &first.orders {
        assert_eq!(domain::order_check::validate(&order.draft), []);
    }
    // Two come while nobody looks, one of them late.
    world.advance(60);
    world
        .simulator
        .admin("POST", "rakuten/orders", &json!({ "sku": "CUP-RED" }));
    world.simulator.admin(
        "POST",
        "rakuten/orders",
        &json!({ "sku": "CUP-RED", "minutes_late": 30 }),
    );
    let second = sweep(&*mall, &world, first.cursor).await;
    let new: Vec<String> = numbers(&second.orders)
        .into_iter()
        .filter(|n| !numbers(&first.orders).contains(n))
        .collect();
    assert_eq!(new.len(), 2, "{new:?}");
}

#[tokio::test]
async fn duplicates_and_clocks_that_differ_lose_nothing() {
    let world = World::start(Settings::default()).await;
    let mall = mall(&world);
    world
        .simulator
        .add_fault(MallName::Rakuten, Fault::always(FaultKind::Duplicates));
    for seconds in [-1_800, 0, 240] {
        world
            .simulator
            .admin("POST", "rakuten/skew", &json!({ "seconds": seconds }));
        let cursor = sweep(&*mall, &world, world.cursor(1)).await.cursor;
        let bought = world
            .simulator
            .admin("POST", "rakuten/orders", &json!({ "sku": "POT-1" }));
        // The mall's clock may be ahead: ours gets there.
        world.advance(300);
        let read = sweep(&*mall, &world, cursor).await;
        assert!(
            numbers(&read.orders).contains(&bought["number"].as_str().unwrap().to_owned()),
            "{seconds}"
        );
    }
}

#[tokio::test]
async fn an_order_is_confirmed_shipped_and_reported_once() {
    let world = World::start(Settings {
        orders_at_start: 3,
        ..Settings::default()
    })
    .await;
    let mall = mall(&world);
    let orders = sweep(&*mall, &world, world.cursor(60)).await.orders;
    let all = numbers(&orders);
    let confirmed = mall.confirm_orders(&world, &all).await;
    assert!(
        confirmed.outcomes.iter().all(|outcome| *outcome == Outcome::Done),
        "{confirmed:?}"
    );
    let again = mall.confirm_orders(&world, &all).await;
    assert!(
        again
            .outcomes
            .iter()
            .all(|outcome| *outcome == Outcome::AlreadyDone),
        "{again:?}"
    );

    world.simulator.add_fault(
        MallName::Rakuten,
        Fault::always(FaultKind::RefuseShipment(all[2].clone())),
    );
    let reports: Vec<ShipmentReport> = all
        .iter()
        .map(|number| ShipmentReport {
            number: number.clone(),
            shipment: "s1".into(),
            slip: None,
            carrier: "ヤマト運輸".into(),
            tracking_numbers: vec![format!("1234{}", &number[number.len() - 8..])],
            told_before: Vec::new(),
            shipped_at: connectors::mall::Outside::now(&world),
            lines: Vec::new(),
        })
        .collect();
    let reported = mall.report_shipments(&world, &reports).await;
    assert_eq!(reported.outcomes[..2], [Outcome::Pending, Outcome::Pending]);
    assert!(
        matches!(reported.outcomes[2], Outcome::Failed { .. }),
        "{reported:?}"
    );
    let early = mall.settle(&world, &reported.tickets[0]).await;
    assert_eq!(early.outcomes, [Outcome::Pending, Outcome::Pending]);
    let done = mall.settle(&world, &early.tickets[0]).await;
    assert_eq!(done.outcomes, [Outcome::Done, Outcome::Done]);

    let again = mall.report_shipments(&world, &reports[..2]).await;
    assert_eq!(again.outcomes, [Outcome::AlreadyDone, Outcome::AlreadyDone]);
    let state = world.simulator.admin("GET", "rakuten", &json!(null));
    assert_eq!(state["orders"][0]["waybills"].as_array().unwrap().len(), 1);
    let read = mall.orders_by_number(&world, &all).await.unwrap();
    let phases: Vec<MallPhase> = read.orders.iter().map(|order| order.phase).collect();
    assert_eq!(phases, [MallPhase::Shipped, MallPhase::Shipped, MallPhase::Ready]);
}

#[tokio::test]
async fn cancelling_puts_stock_back_if_wanted() {
    let world = World::start(Settings::default()).await;
    let mall = mall(&world);
    let bought = world.simulator.admin(
        "POST",
        "rakuten/orders",
        &json!({ "sku": "POT-1", "quantity": 3 }),
    );
    let cancellation = Cancellation {
        number: bought["number"].as_str().unwrap().to_owned(),
        reason: CancelReason::OutOfStock,
        detail: String::new(),
        restore_stock: true,
    };
    assert_eq!(mall.cancel_order(&world, &cancellation).await, Outcome::Done);
    assert_eq!(
        mall.cancel_order(&world, &cancellation).await,
        Outcome::AlreadyDone
    );
    let state = world.simulator.admin("GET", "rakuten", &json!(null));
    assert_eq!(state["stock"]["POT-1"], 100);
}

#[tokio::test]
async fn stock_goes_out_and_bad_rows_alone_fail() {
    let world = World::start(Settings::default()).await;
    let mall = mall(&world);
    world.simulator.add_fault(
        MallName::Rakuten,
        Fault::always(FaultKind::RefuseStock("CUP-RED".into())),
    );
    let levels = [
        level("yunomi", "red", 1),
        level("yunomi", "blue", 2),
        level("sencha-100", "s1", 3),
    ];
    let batch = mall.push_stock(&world, &levels).await;
    assert!(
        matches!(&batch.outcomes[0], Outcome::Failed { code, .. } if code == "IE1101"),
        "{batch:?}"
    );
    assert_eq!(batch.outcomes[1..], [Outcome::Done, Outcome::Done]);
    let state = world.simulator.admin("GET", "rakuten", &json!(null));
    let shown = ["CUP-RED", "CUP-BLUE", "TEA-100"].map(|sku| state["stock"][sku].as_i64().unwrap());
    assert_eq!(shown, [100, 2, 3]);

    let products = mall.list_products(&world, None).await.unwrap();
    let blue = products
        .products
        .iter()
        .find(|product| product.sku == "CUP-BLUE")
        .unwrap();
    assert_eq!(
        (&blue.listing, blue.quantity),
        (&ListingCode::new("yunomi", "blue"), Some(2))
    );
    assert_eq!((products.products.len(), products.next), (6, None));
}

#[tokio::test]
async fn every_fault_gives_its_error() {
    let world = World::start(Settings {
        orders_at_start: 3,
        limits: true,
        ..Settings::default()
    })
    .await;
    let mall = mall(&world);
    let fault = |kind| {
        world
            .simulator
            .add_fault(MallName::Rakuten, Fault::times(kind, 1));
    };
    for (kind, told) in [
        (FaultKind::Throttled { retry_after: 7 }, "throttled"),
        (FaultKind::Status(503), "unavailable"),
        (FaultKind::Cut, "unreadable"),
        (FaultKind::HtmlPage, "unreadable"),
        (FaultKind::ExpiredKey, "credentials"),
    ] {
        world.advance(5);
        fault(kind.clone());
        let error = mall.orders_since(&world, &world.cursor(60)).await.unwrap_err();
        let name = match &error {
            MallError::Throttled { retry_after } => {
                assert_eq!(retry_after.unwrap().as_secs(), 7);
                "throttled"
            }
            MallError::Unavailable { .. } => "unavailable",
            MallError::Unreadable { .. } => "unreadable",
            MallError::Credentials { .. } => "credentials",
            _ => "else",
        };
        assert_eq!(name, told, "{kind:?}: {error}");
    }
    // The mall's own limit: search and detail within one second.
    world.advance(5);
    let error = mall.orders_since(&world, &world.cursor(60)).await.unwrap_err();
    assert_eq!(error.advice(), Advice::TryAgain(None));
    // A write whose answer is lost is done all the same.
    world.advance(5);
    fault(FaultKind::Cut);
    let batch = mall
        .push_stock(&world, &[level("kyusu", "", 1), level("kyusu", "k1", 5)])
        .await;
    assert!(matches!(batch.outcomes[0], Outcome::Failed { .. }));
    let state = world.simulator.admin("GET", "rakuten", &json!(null));
    assert_eq!(
        (&batch.outcomes[1], &state["stock"]["POT-1"]),
        (&Outcome::Unknown, &json!(5))
    );
    assert!(batch.stopped.unwrap().leaves_effect_unknown());
}

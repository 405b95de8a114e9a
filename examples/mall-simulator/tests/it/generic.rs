use connectors::mall::{
    Advice, CancelReason, Cancellation, ListingCode, Mall, MallCredentials, MallPhase, MallSettings, Outcome,
    Outside, Secret, ShipmentReport, StockLevel, connect, generic,
};
use mall_simulator::{Fault, FaultKind, MallName, Settings};
use serde_json::json;

use crate::common::{World, numbers, sweep};

pub fn mall(world: &World) -> Box<dyn Mall> {
    connect(
        "CART",
        MallSettings::Generic(generic::Settings {
            base_url: world.simulator.url(MallName::Cart),
            confirms_orders: true,
            cancels_orders: true,
            ..generic::Settings::default()
        }),
        MallCredentials::Generic(generic::Credentials {
            token: Secret::new("demo-cart-token"),
        }),
    )
    .unwrap()
}

fn level(sku: &str, quantity: i64, key: &str) -> StockLevel {
    StockLevel {
        listing: ListingCode::new(sku, ""),
        quantity,
        key: key.into(),
    }
}

#[tokio::test]
async fn orders_flow_in_and_changes_come_again() {
    let world = World::start(Settings {
        orders_at_start: 130,
        stock_at_start: 1_000,
        ..Settings::default()
    })
    .await;
    let mall = mall(&world);
    world
        .simulator
        .add_fault(MallName::Cart, Fault::times(FaultKind::Duplicates, 3));
    let first = sweep(&*mall, &world, world.cursor(200)).await;
    assert_eq!((numbers(&first.orders).len(), first.problems.len()), (130, 0));
    for order in &first.orders {
        assert_eq!(domain::order_check::validate(&order.draft), []);
    }
    world.advance(3_600);
    let number = numbers(&first.orders)[0].clone();
    assert_eq!(
        mall.confirm_orders(&world, std::slice::from_ref(&number))
            .await
            .outcomes,
        [Outcome::Done]
    );
    let second = sweep(&*mall, &world, first.cursor).await;
    // Besides those of the overlap, the oldest comes again because it changed.
    let changed = second
        .orders
        .iter()
        .find(|order| order.draft.number == number)
        .unwrap();
    assert_eq!(
        (changed.phase, numbers(&second.orders).len()),
        (MallPhase::Ready, 11)
    );
}

#[tokio::test]
async fn shipments_cancellations_and_stock() {
    let world = World::start(Settings {
        orders_at_start: 2,
        ..Settings::default()
    })
    .await;
    let mall = mall(&world);
    let all = numbers(&sweep(&*mall, &world, world.cursor(60)).await.orders);
    let report = |number: &str| ShipmentReport {
        number: number.to_owned(),
        shipment: "s1".into(),
        slip: None,
        carrier: "佐川急便".into(),
        tracking_numbers: vec!["400000000012".into()],
        told_before: Vec::new(),
        shipped_at: world.now(),
        lines: Vec::new(),
    };
    let reports = [report(&all[0]), report("C-9")];
    let batch = mall.report_shipments(&world, &reports).await;
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert!(matches!(&batch.outcomes[1], Outcome::Failed { code, .. } if code == "not_found"));
    assert_eq!(
        mall.report_shipments(&world, &reports[..1]).await.outcomes,
        [Outcome::AlreadyDone]
    );
    // A box more, and a number less: what is told stands for what was.
    for numbers in [&["400000000023", "400000000034"][..], &["400000000034"]] {
        let corrected = ShipmentReport {
            tracking_numbers: numbers.iter().map(|number| (*number).to_owned()).collect(),
            ..report(&all[0])
        };
        let batch = mall.report_shipments(&world, &[corrected]).await;
        assert_eq!(batch.outcomes, [Outcome::Done]);
        let state = world.simulator.admin("GET", "cart", &json!(null));
        assert_eq!(state["orders"][0]["waybills"], json!(numbers));
    }
    let cancellation = |number: &str| Cancellation {
        number: number.to_owned(),
        reason: CancelReason::Buyer,
        detail: String::new(),
        restore_stock: true,
    };
    assert_eq!(
        mall.cancel_order(&world, &cancellation(&all[1])).await,
        Outcome::Done
    );
    assert!(
        matches!(mall.cancel_order(&world, &cancellation(&all[0])).await, Outcome::Failed { code, .. } if code == "shipped")
    );

    world.simulator.add_fault(
        MallName::Cart,
        Fault::always(FaultKind::RefuseStock("POT-1".into())),
    );
    let levels = [
        level("CUP-RED", 4, "1"),
        level("POT-1", 1, "1"),
        level("NONE", 1, "1"),
    ];
    let batch = mall.push_stock(&world, &levels).await;
    let codes: Vec<&str> = batch
        .outcomes
        .iter()
        .filter_map(|o| {
            if let Outcome::Failed { code, .. } = o {
                Some(code.as_str())
            } else {
                None
            }
        })
        .collect();
    assert_eq!(
        (&batch.outcomes[0], &codes[..]),
        (&Outcome::Done, &["locked", "unknown_code"][..])
    );
    // The same number told again takes nothing back that was sold since.
    world
        .simulator
        .admin("POST", "cart/orders", &json!({ "sku": "CUP-RED" }));
    assert_eq!(
        mall.push_stock(&world, &levels[..1]).await.outcomes,
        [Outcome::AlreadyDone]
    );
    let products = mall.list_products(&world, None).await.unwrap().products;
    assert_eq!(
        products
            .iter()
            .find(|product| product.sku == "CUP-RED")
            .unwrap()
            .quantity,
        Some(3)
    );
}

#[tokio::test]
async fn every_fault_gives_its_error() {
    let world = World::start(Settings::default()).await;
    let mall = mall(&world);
    for (kind, advice) in [
        (
            FaultKind::Throttled { retry_after: 3 },
            Advice::TryAgain(Some(std::time::Duration::from_secs(3))),
        ),
        (FaultKind::Status(502), Advice::TryAgain(None)),
        (FaultKind::Cut, Advice::TryAgain(None)),
        (FaultKind::HtmlPage, Advice::TryAgain(None)),
        (FaultKind::ExpiredKey, Advice::TellShop),
    ] {
        world
            .simulator
            .add_fault(MallName::Cart, Fault::times(kind.clone(), 1));
        let error = mall.orders_since(&world, &world.cursor(10)).await.unwrap_err();
        assert_eq!(error.advice(), advice, "{kind:?}: {error}");
    }
}

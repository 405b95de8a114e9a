use connectors::mall::{
    Advice, CancelReason, Cancellation, ListingCode, Mall, MallCredentials, MallPhase, MallSettings, Outcome,
    Outside, Secret, ShipmentReport, StockLevel, connect, yahoo,
};
use mall_simulator::{Fault, FaultKind, MallName, Settings};
use serde_json::json;

use crate::common::{World, numbers, sweep};

const PUBLIC_KEY: &str = include_str!("../../src/yahoo/demo_public_key.pem");

fn mall_with(world: &World, credentials: MallCredentials) -> Box<dyn Mall> {
    let url = world.simulator.url(MallName::Yahoo);
    let settings = yahoo::Settings {
        token_url: format!("{url}/yconnect/v2/token"),
        base_url: url,
        seller_id: "nekostore".into(),
        ..yahoo::Settings::default()
    };
    connect("YS", MallSettings::Yahoo(settings), credentials).unwrap()
}

fn credentials() -> MallCredentials {
    MallCredentials::Yahoo(yahoo::Credentials {
        client_id: "dj0zaiZpPWRlbW8".into(),
        client_secret: Secret::new("demo-client-secret"),
        refresh_token: Secret::new("demo-refresh-token"),
        refresh_token_expires_at: None,
        access: None,
        public_key: Some(Secret::new(PUBLIC_KEY)),
        public_key_version: "1".into(),
        public_key_expires_at: None,
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

fn report(world: &World, number: &str, tracking: &str) -> ShipmentReport {
    ShipmentReport {
        number: number.to_owned(),
        shipment: "s1".into(),
        slip: None,
        carrier: "ヤマト運輸".into(),
        tracking_numbers: vec![tracking.into()],
        told_before: Vec::new(),
        shipped_at: world.now(),
        lines: Vec::new(),
    }
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
        orders_at_start: 45,
        ..Settings::default()
    })
    .await;
    let mall = signed_in(&world).await;
    world.simulator.add_fault(
        MallName::Yahoo,
        Fault::times(FaultKind::Status(503), 1).on("orderInfo"),
    );
    let early = mall.orders_since(&world, &world.cursor(60)).await.unwrap_err();
    assert_eq!(early.advice(), Advice::TryAgain(None));
    let first = sweep(&*mall, &world, world.cursor(60)).await;
    assert_eq!((numbers(&first.orders).len(), first.problems.len()), (45, 0));
    assert!(first.pages >= 3);
    for order in &first.orders {
        assert_eq!(domain::order_check::validate(&order.draft), []);
        assert_eq!(
            order.draft.buyer_note,
            "急ぎません。<よろしく> & ]]> お願いします"
        );
    }
    world.advance(30);
    world.simulator.admin(
        "POST",
        "yahoo/orders",
        &json!({ "sku": "CUP-BLUE", "minutes_late": 3 }),
    );
    world
        .simulator
        .add_fault(MallName::Yahoo, Fault::always(FaultKind::Duplicates));
    let second = sweep(&*mall, &world, first.cursor).await;
    let new = numbers(&second.orders)
        .into_iter()
        .filter(|n| !numbers(&first.orders).contains(n))
        .count();
    assert_eq!(new, 1);
}

#[tokio::test]
async fn an_order_is_seen_shipped_and_cancelled() {
    let world = World::start(Settings {
        orders_at_start: 3,
        ..Settings::default()
    })
    .await;
    let mall = signed_in(&world).await;
    let all = numbers(&sweep(&*mall, &world, world.cursor(60)).await.orders);
    assert_eq!(
        mall.confirm_orders(&world, &all).await.outcomes,
        [Outcome::Done, Outcome::Done, Outcome::Done]
    );
    world.simulator.add_fault(
        MallName::Yahoo,
        Fault::always(FaultKind::RefuseShipment(all[1].clone())),
    );
    let reports = [
        report(&world, &all[0], "1234-5678-9013"),
        report(&world, &all[1], "1"),
        report(&world, "nekostore-1", "1"),
    ];
    let batch = mall.report_shipments(&world, &reports).await;
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert!(
        batch.outcomes[1..]
            .iter()
            .all(|outcome| matches!(outcome, Outcome::Failed { .. })),
        "{batch:?}"
    );
    let again = mall.report_shipments(&world, &reports[..1]).await;
    assert_eq!(again.outcomes, [Outcome::AlreadyDone]);
    let cancellation = Cancellation {
        number: all[2].clone(),
        reason: CancelReason::OutOfStock,
        detail: String::new(),
        restore_stock: false,
    };
    assert_eq!(mall.cancel_order(&world, &cancellation).await, Outcome::Done);
    assert_eq!(
        mall.cancel_order(&world, &cancellation).await,
        Outcome::AlreadyDone
    );
    let read = mall.orders_by_number(&world, &all).await.unwrap();
    let phases: Vec<MallPhase> = read.orders.iter().map(|order| order.phase).collect();
    assert_eq!(
        phases,
        [MallPhase::Shipped, MallPhase::Ready, MallPhase::Cancelled]
    );
}

#[tokio::test]
async fn stock_goes_out_and_bad_rows_alone_fail() {
    let world = World::start(Settings::default()).await;
    let mall = signed_in(&world).await;
    world.simulator.add_fault(
        MallName::Yahoo,
        Fault::always(FaultKind::RefuseStock("POT-1".into())),
    );
    let levels = [
        level("yunomi", "yunomi-red", 7),
        level("kyusu", "", 1),
        level("nobody", "", 1),
        level("sencha-100", "", -5),
    ];
    let batch = mall.push_stock(&world, &levels).await;
    assert_eq!(
        (&batch.outcomes[0], &batch.outcomes[3]),
        (&Outcome::Done, &Outcome::Done)
    );
    assert_eq!(
        batch.outcomes[1..3]
            .iter()
            .filter(|o| matches!(o, Outcome::Failed { code, .. } if code == "st-02101"))
            .count(),
        2
    );
    let state = world.simulator.admin("GET", "yahoo", &json!(null));
    assert_eq!(
        ["CUP-RED", "POT-1", "TEA-100"].map(|sku| state["stock"][sku].as_i64().unwrap()),
        [7, 100, 0]
    );
    let page = mall.list_products(&world, None).await.unwrap();
    assert_eq!(
        (page.products.len(), page.next, page.problems.len(), page.divided),
        (4, None, 1, vec!["yunomi".to_owned()])
    );
    let asked = ["yunomi-red", "yunomi-blue", "yunomi-green"].map(|sub| ListingCode::new("yunomi", sub));
    let shown = mall.variants(&world, &asked).await.unwrap().products;
    let shown: Vec<_> = shown
        .iter()
        .map(|product| (product.listing.variant.as_str(), product.quantity))
        .collect();
    assert_eq!(shown, [("yunomi-red", Some(7)), ("yunomi-blue", Some(100))]);
}

#[tokio::test]
async fn tokens_and_signatures() {
    let world = World::start(Settings::default()).await;
    let mall = signed_in(&world).await;
    mall.orders_since(&world, &world.cursor(10)).await.unwrap();
    // The answer is there, but the key was not taken.
    world
        .simulator
        .add_fault(MallName::Yahoo, Fault::times(FaultKind::SilentSignature, 2));
    let error = mall.orders_since(&world, &world.cursor(10)).await.unwrap_err();
    assert_eq!(error.advice(), Advice::TellShop);
    let batch = mall.push_stock(&world, &[level("kyusu", "", 3)]).await;
    assert_eq!(batch.outcomes, [Outcome::Done]);
    assert_eq!(batch.stopped.map(|error| error.advice()), Some(Advice::TellShop));
    // An hour later the token has run out; nothing is sent with it.
    world.advance(3_600);
    assert!(mall.needs_renewal(world.now()));
    let error = mall.orders_since(&world, &world.cursor(10)).await.unwrap_err();
    assert_eq!(error.advice(), Advice::Renew);
    // Nor does the refresh token live for ever.
    world
        .simulator
        .add_fault(MallName::Yahoo, Fault::always(FaultKind::ExpiredKey));
    let error = mall.renew(&world).await.unwrap_err();
    assert_eq!(error.advice(), Advice::TellShop);
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
            Advice::TryAgain(Some(std::time::Duration::from_secs(3))),
        ),
        (FaultKind::Status(500), Advice::TryAgain(None)),
        (FaultKind::Cut, Advice::TryAgain(None)),
        (FaultKind::HtmlPage, Advice::TryAgain(None)),
        (FaultKind::ExpiredKey, Advice::TellShop),
    ] {
        world.advance(5);
        world
            .simulator
            .add_fault(MallName::Yahoo, Fault::times(kind.clone(), 1));
        let error = mall.orders_since(&world, &world.cursor(10)).await.unwrap_err();
        assert_eq!(error.advice(), advice, "{kind:?}: {error}");
    }
    world.advance(5);
    mall.orders_since(&world, &world.cursor(10)).await.unwrap();
    let error = mall.orders_since(&world, &world.cursor(10)).await.unwrap_err();
    assert_eq!(
        error.advice(),
        Advice::TryAgain(Some(std::time::Duration::from_secs(1)))
    );
}

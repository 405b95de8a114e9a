use super::super::testing::{Script, answer, now, run};
use super::super::{
    Advice, CancelReason, MallCredentials, MallPhase, MallSettings, SendError, ShippedLine, connect,
};
use super::*;
use domain::money::Rounding;
use domain::totals::{FeeRates, totals};
use serde_json::Value;

/// The examples of the contract: orders, stock, results, shipments, products, cancellation.
fn examples() -> Vec<&'static str> {
    let document = include_str!("../../../../docs/generic-channel.md");
    let blocks = document.split("```json\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap()).collect()
}

fn shop_with(mut settings: Settings) -> Box<dyn Mall> {
    settings.base_url = "https://cart.example.com/nekonote/".into();
    let credentials = Credentials {
        token: Secret::new("token"),
    };
    connect(
        "CART",
        MallSettings::Generic(settings),
        MallCredentials::Generic(credentials),
    )
    .unwrap()
}

fn shop() -> Box<dyn Mall> {
    shop_with(Settings {
        confirms_orders: true,
        cancels_orders: true,
        ..Settings::default()
    })
}

fn cursor() -> OrderCursor {
    OrderCursor::starting_at(now())
}

/// The body of the first request that was sent.
fn sent(outside: &Script) -> Value {
    let wire = outside.wire();
    serde_json::from_str(wire.split("\n\n").nth(1).unwrap()).unwrap()
}

#[test]
fn the_order_of_the_contract_is_read() {
    let outside = Script::new([answer(200, examples()[0])]);
    let page = run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-1)))).unwrap();
    insta::assert_snapshot!("orders_request", outside.wire());
    insta::assert_json_snapshot!("order", page.orders[0].draft);
    insta::assert_debug_snapshot!("lines", page.orders[0].lines);
    assert_eq!(
        (page.problems.len(), page.more, page.orders[0].phase),
        (0, false, MallPhase::Ready)
    );
    let totals = totals(&page.orders[0].draft, FeeRates::default(), Rounding::Down).unwrap();
    assert_eq!((totals.mismatch(), totals.billed.0), (None, 4730));
    assert_eq!(domain::order_check::validate(&page.orders[0].draft), []);
    assert!(
        !run(shop().orders_since(&Script::new([]), &cursor()))
            .unwrap()
            .more
    );
}

/// Variants of one code are two things, in orders as in the list of products, also without the shop's own codes.
#[test]
fn variants_without_a_code_of_the_shop_are_told_apart() {
    let mut order = examples()[0].parse::<Value>().unwrap()["items"][0].clone();
    let line = |variant: &str| serde_json::json!({ "code": "tea-8", "variant": variant, "name": "煎茶", "quantity": 1, "unit_price": 1 });
    order["shipments"][0]["lines"] = serde_json::json!([line("red"), line("blue"), line("")]);
    let outside = Script::new([answer(200, &order.to_string())]);
    let read = run(shop().orders_by_number(&outside, &["C-1001".into()])).unwrap();
    let lines = &read.orders[0].draft.shipments[0].lines;
    let told: Vec<(&str, &str)> = lines
        .iter()
        .map(|line| (line.sku.as_str(), line.options.as_str()))
        .collect();
    assert_eq!(
        told,
        [("tea-8-red", "red"), ("tea-8-blue", "blue"), ("tea-8", "")]
    );

    let items = ["red", "blue"].map(|variant| serde_json::json!({ "code": "tea-8", "variant": variant }));
    let list = serde_json::json!({ "items": items }).to_string();
    let outside = Script::new([answer(200, &list)]);
    let page = run(shop().list_products(&outside, None)).unwrap();
    let listed: Vec<&str> = page.products.iter().map(|product| product.sku.as_str()).collect();
    assert_eq!(listed, ["tea-8-red", "tea-8-blue"]);
}

#[test]
fn a_bad_order_stops_no_other_and_pages_go_on() {
    let good = examples()[0].parse::<Value>().unwrap()["items"][0].clone();
    let body = serde_json::json!({ "items": [{ "number": "C-1" }, good, 7], "next_cursor": "p2" });
    let outside = Script::new([answer(200, &body.to_string()), answer(200, &body.to_string())]);
    let first = run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-1)))).unwrap();
    assert_eq!(
        (first.orders.len(), first.problems.len(), first.more),
        (1, 2, true)
    );
    assert_eq!(first.problems[0].number, "C-1");
    // The same cursor again would never end.
    let second = run(shop().orders_since(&outside, &first.next)).unwrap();
    assert!(outside.wire().contains("&cursor=p2 "));
    assert!(!second.more);
}

#[test]
fn what_is_sent_is_what_the_contract_shows() {
    let level = |item: &str, variant: &str, quantity, key: &str| StockLevel {
        listing: ListingCode::new(item, variant),
        quantity,
        key: key.into(),
    };
    let outside = Script::new([answer(200, examples()[2])]);
    let batch = run(shop().push_stock(
        &outside,
        &[level("tea-8", "red", 12, "7"), level("gone", "", -4, "3")],
    ));
    assert_eq!(sent(&outside), examples()[1].parse::<Value>().unwrap());
    assert_eq!(
        batch.outcomes,
        [Outcome::Done, Outcome::failed("unknown_code", "no such product")]
    );

    let outside = Script::new([answer(200, r#"{"results":[{"outcome":"already_done"}]}"#)]);
    let report = ShipmentReport {
        number: "C-1001".into(),
        shipment: "shp_01kaecmp6c2d9mjtqrgwecr3vp".into(),
        slip: Some(1),
        carrier: "ヤマト運輸".into(),
        tracking_numbers: vec!["1234-5678-9013".into(), "1234-5678-9024".into()],
        told_before: vec!["1".into()],
        shipped_at: now(),
        lines: vec![ShippedLine {
            id: "1".into(),
            quantity: 2,
        }],
    };
    let batch = run(shop().report_shipments(&outside, &[report]));
    assert_eq!(sent(&outside), examples()[3].parse::<Value>().unwrap());
    assert_eq!(batch.outcomes, [Outcome::AlreadyDone]);

    let outside = Script::new([answer(204, "")]);
    let cancellation = Cancellation {
        number: "C/1 001".into(),
        reason: CancelReason::OutOfStock,
        detail: String::new(),
        restore_stock: false,
    };
    assert_eq!(run(shop().cancel_order(&outside, &cancellation)), Outcome::Done);
    assert_eq!(sent(&outside), examples()[5].parse::<Value>().unwrap());
    insta::assert_snapshot!("cancel", outside.wire());

    let outside = Script::new([answer(200, examples()[4]), answer(200, "{}")]);
    let page = run(shop().list_products(&outside, None)).unwrap();
    assert_eq!((page.products[0].quantity, page.next), (Some(12), None));
    let confirmed = run(shop().confirm_orders(&outside, &["C-1001".into()]));
    assert_eq!(confirmed.outcomes, [Outcome::Done]);
    insta::assert_snapshot!("products_and_confirm", outside.wire());
}

#[test]
fn what_the_cart_does_not_offer_is_not_asked_for() {
    let shop = shop_with(Settings {
        takes_shipments: false,
        lists_products: false,
        ..Settings::default()
    });
    let outside = Script::new([]);
    assert_eq!(
        run(shop.confirm_orders(&outside, &["a".into()])).outcomes,
        [Outcome::NotNeeded]
    );
    assert_eq!(
        run(shop.list_products(&outside, None)).unwrap_err().advice(),
        Advice::GiveUp
    );
}

#[test]
fn failures() {
    let problem = r#"{"code":"c","message":"m"}"#;
    for (answer, expected) in [
        (answer(401, problem), MallError::credentials("c", "m")),
        (answer(403, ""), MallError::credentials("HTTP 403", "")),
        (answer(422, problem), MallError::refused("c", "m")),
        (answer(200, "{}"), MallError::unreadable("no items")),
        (answer(500, ""), MallError::unavailable("HTTP 500")),
        (
            Err(SendError::NotConnected),
            MallError::unavailable("no connection"),
        ),
    ] {
        let outside = Script::new([answer]);
        let error = run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-1))));
        assert_eq!(error.unwrap_err(), expected);
    }
    // Too few results: what the rest became is not known.
    let outside = Script::new([answer(200, r#"{"results":[{"outcome":"done"}]}"#)]);
    let level = StockLevel {
        listing: ListingCode::new("a", ""),
        quantity: 1,
        key: "1".into(),
    };
    let batch = run(shop().push_stock(&outside, &[level.clone(), level]));
    assert_eq!(batch.outcomes, [Outcome::Done, Outcome::Unknown]);
    let outside = Script::new([answer(404, problem)]);
    assert_eq!(
        run(shop().orders_by_number(&outside, &["x".into()]))
            .unwrap()
            .problems[0]
            .kind,
        ProblemKind::NotFound
    );
}

#[test]
fn what_is_paid() {
    use domain::mall_payment::BuyerMoney::{Open, Received};
    let order = examples()[0].parse::<Value>().unwrap()["items"][0].clone();
    let read = |payment: Value| {
        let mut order = order.clone();
        order["payment"] = payment;
        order["shipments"][0]["cod_fee"] = 0.into();
        let outside = Script::new([answer(200, &order.to_string())]);
        let mut read = run(shop().orders_by_number(&outside, &["C-1001".into()])).unwrap();
        read.orders.pop().map(|order| order.money).ok_or(read.problems)
    };
    let day = domain::Date::from_ymd_opt(2026, 11, 20);
    for (payment, expected) in [
        (serde_json::json!({ "method": "銀行振込" }), Open),
        (
            serde_json::json!({ "method": "銀行振込", "paid": false, "paid_on": "2026-11-20" }),
            Open,
        ),
        (
            serde_json::json!({ "method": "銀行振込", "paid": true }),
            Received(None),
        ),
        (
            serde_json::json!({ "method": "銀行振込", "paid": true, "paid_on": "2026-11-20" }),
            Received(day),
        ),
        (serde_json::json!({ "method": "代金引換", "paid": true }), Open),
    ] {
        assert_eq!(read(payment.clone()).unwrap(), expected, "{payment}");
    }
    assert!(read(serde_json::json!({ "paid": true, "paid_on": "soon" })).is_err());
}

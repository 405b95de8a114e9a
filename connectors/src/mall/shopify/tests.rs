use super::super::testing::{Script, answer, now, run};
use super::super::{Advice, ListingCode, MallCredentials, MallPhase, MallSettings, ShippedLine, connect};
use super::*;
use domain::money::Rounding;
use domain::totals::{FeeRates, totals};

fn shop_at(version: &str) -> Box<dyn Mall> {
    let settings = Settings {
        base_url: "https://neko.myshopify.com".into(),
        api_version: version.into(),
        location_id: "655441491".into(),
        ..Settings::default()
    };
    let credentials = Credentials {
        access_token: Secret::new("shpat_secret"),
    };
    connect(
        "SP",
        MallSettings::Shopify(settings),
        MallCredentials::Shopify(credentials),
    )
    .unwrap()
}

fn shop() -> Box<dyn Mall> {
    shop_at("2026-07")
}

const ORDER: &str = r##"{
  "id": "gid://shopify/Order/4501", "name": "#1001", "createdAt": "2026-11-22T02:10:00Z", "updatedAt": "2026-11-22T02:11:00Z", "cancelledAt": null,
  "displayFinancialStatus": "PAID", "displayFulfillmentStatus": "UNFULFILLED", "email": "hanako@example.com", "phone": "+81312345678",
  "note": "のし希望 <内祝>", "taxesIncluded": true, "paymentGatewayNames": ["shopify_payments"],
  "customAttributes": [{ "key": "配送希望日", "value": "2026-11-25" }],
  "totalPriceSet": { "shopMoney": { "amount": "5600.0", "currencyCode": "JPY" } },
  "currentTotalPriceSet": { "shopMoney": { "amount": "3980.0", "currencyCode": "JPY" } },
  "totalShippingPriceSet": { "shopMoney": { "amount": "660.0" } },
  "totalDiscountsSet": { "shopMoney": { "amount": "300" } },
  "billingAddress": { "firstName": "花子", "lastName": "山田", "company": null, "address1": "千代田1-1", "address2": null, "city": "千代田区", "province": "東京都", "zip": "100-0001", "phone": null },
  "shippingAddress": { "firstName": "太郎", "lastName": "佐藤", "company": "ねこ社", "address1": "梅田1-1", "address2": "2F", "city": "大阪市北区", "province": "大阪府", "zip": "530-0001", "phone": "06-9999-9999" },
  "lineItems": {
    "nodes": [
      { "id": "gid://shopify/LineItem/1", "name": "煎茶 - 赤", "sku": "TEA-RED", "quantity": 2, "currentQuantity": 1, "variantTitle": "赤", "customAttributes": [{ "key": "名入れ", "value": "HANA" }],
        "originalUnitPriceSet": { "shopMoney": { "amount": "1620.0" } }, "taxLines": [{ "ratePercentage": 8.0 }], "variant": { "inventoryItem": { "id": "gid://shopify/InventoryItem/901" } } },
      { "id": "gid://shopify/LineItem/2", "name": "湯のみ", "sku": null, "quantity": 1, "currentQuantity": 1, "variantTitle": null, "customAttributes": [],
        "originalUnitPriceSet": { "shopMoney": { "amount": "2000" } }, "taxLines": [{ "ratePercentage": 10 }], "variant": { "inventoryItem": { "id": "gid://shopify/InventoryItem/902" } } }
    ],
    "pageInfo": { "hasNextPage": false, "endCursor": "x" }
  }
}"##;

fn orders(nodes: &[&str], next: &str) -> String {
    let nodes = nodes.join(",");
    format!(
        r#"{{"data":{{"orders":{{"nodes":[{nodes}],"pageInfo":{{"hasNextPage":{},"endCursor":"{next}"}}}}}},"extensions":{{}}}}"#,
        !next.is_empty()
    )
}

#[test]
fn orders_come_in_by_pages() {
    let bad = ORDER
        .replace("2026-11-22T02:10:00Z", "today")
        .replace("#1001", "#1002");
    let outside = Script::new([
        answer(200, &orders(&[ORDER, &bad], "next")),
        answer(200, &orders(&[], "")),
    ]);
    let page =
        run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-60_000)))).unwrap();
    insta::assert_json_snapshot!("order", page.orders[0].draft);
    insta::assert_debug_snapshot!("lines", page.orders[0].lines);
    assert_eq!((page.problems[0].number.as_str(), page.more), ("#1002", true));
    let totals = totals(&page.orders[0].draft, FeeRates::default(), Rounding::Down).unwrap();
    assert_eq!((totals.mismatch(), totals.billed.0), (None, 3980));
    assert_eq!(domain::order_check::validate(&page.orders[0].draft), []);
    let last = run(shop().orders_since(&outside, &page.next)).unwrap();
    assert!(!last.more);
    insta::assert_snapshot!("orders_request", outside.wire());
}

#[test]
fn an_order_with_many_lines_is_read_to_its_end() {
    let many = ORDER.replace("\"hasNextPage\": false", "\"hasNextPage\": true");
    let rest = r#"{"data":{"order":{"lineItems":{"nodes":[{"id":"gid://shopify/LineItem/3","name":"茶さじ","sku":"S","quantity":1,"currentQuantity":1,"originalUnitPriceSet":{"shopMoney":{"amount":"1"}}}],"pageInfo":{"hasNextPage":false}}}}}"#;
    let outside = Script::new([answer(200, &orders(&[&many], "")), answer(200, rest)]);
    let read = run(shop().orders_by_number(&outside, &["#1001".into()])).unwrap();
    assert_eq!(read.orders[0].lines.len(), 4, "three lines and the discount");
    assert!(
        outside
            .wire()
            .contains(r#""variables":{"query":"name:'#1001' status:any","after":null}"#)
    );
    let outside = Script::new([answer(200, &orders(&[ORDER], ""))]);
    let read = run(shop().orders_by_number(&outside, &["#100".into()])).unwrap();
    assert_eq!(
        read.problems[0].kind,
        ProblemKind::NotFound,
        "a similar name is another order"
    );
}

#[test]
fn phases() {
    for (from, to, expected) in [
        ("UNFULFILLED", "UNFULFILLED", MallPhase::Ready),
        ("UNFULFILLED", "PARTIALLY_FULFILLED", MallPhase::PartlyShipped),
        ("UNFULFILLED", "FULFILLED", MallPhase::Shipped),
        ("UNFULFILLED", "ON_HOLD", MallPhase::Held),
        (
            "\"cancelledAt\": null",
            "\"cancelledAt\": \"2026-11-22T02:12:00Z\"",
            MallPhase::Cancelled,
        ),
    ] {
        let outside = Script::new([answer(200, &orders(&[&ORDER.replace(from, to)], ""))]);
        let order = &run(shop().orders_by_number(&outside, &["#1001".into()]))
            .unwrap()
            .orders[0];
        assert_eq!(order.phase, expected, "{to}");
        let quantity = if expected == MallPhase::Cancelled { 2 } else { 1 };
        assert_eq!(order.draft.shipments[0].lines[0].quantity, quantity, "{to}");
    }
}

const LEFT: &str = r##"{"data":{"orders":{"nodes":[{"id":"gid://shopify/Order/4501","name":"#1001","cancelledAt":null,
    "fulfillments":[{"trackingInfo":[{"number":"1234-5678-9013"}]}],
    "fulfillmentOrders":{"nodes":[
      {"id":"gid://shopify/FulfillmentOrder/1","status":"CLOSED","lineItems":{"nodes":[{"id":"gid://shopify/FulfillmentOrderLineItem/1","remainingQuantity":0,"lineItem":{"id":"gid://shopify/LineItem/1"}}]}},
      {"id":"gid://shopify/FulfillmentOrder/2","status":"OPEN","lineItems":{"nodes":[{"id":"gid://shopify/FulfillmentOrderLineItem/2","remainingQuantity":3,"lineItem":{"id":"gid://shopify/LineItem/2"}},{"id":"gid://shopify/FulfillmentOrderLineItem/3","remainingQuantity":1,"lineItem":{"id":"gid://shopify/LineItem/3"}}]}}]}}]}}}"##;

fn report(tracking: &str, lines: Vec<ShippedLine>) -> ShipmentReport {
    ShipmentReport {
        number: "#1001".into(),
        shipment: "s1".into(),
        slip: Some(1),
        carrier: "ヤマト運輸".into(),
        tracking_numbers: vec![tracking.into()],
        told_before: Vec::new(),
        shipped_at: now(),
        lines,
    }
}

#[test]
fn what_is_left_is_shipped_once() {
    let part = vec![ShippedLine {
        id: "gid://shopify/LineItem/2".into(),
        quantity: 2,
    }];
    let done = r#"{"data":{"fulfillmentCreate":{"fulfillment":{"id":"x"},"userErrors":[]}}}"#;
    let refused = r#"{"data":{"fulfillmentCreate":{"fulfillment":null,"userErrors":[{"field":["fulfillment"],"message":"closed"}]}}}"#;
    let none = r#"{"data":{"orders":{"nodes":[]}}}"#;
    let outside = Script::new([
        answer(200, LEFT),
        answer(200, LEFT),
        answer(200, done),
        answer(200, LEFT),
        answer(200, refused),
        answer(200, none),
        answer(200, LEFT),
        answer(200, done),
    ]);
    let reports = [
        report("1234-5678-9013", vec![]),
        report("2", vec![]),
        report("3", part),
        report("4", vec![]),
        ShipmentReport {
            tracking_numbers: vec!["5".into(), "6".into()],
            ..report("5", vec![])
        },
    ];
    let batch = run(shop().report_shipments(&outside, &reports));
    assert_eq!(batch.outcomes[..2], [Outcome::AlreadyDone, Outcome::Done]);
    assert_eq!(batch.outcomes[2], Outcome::failed("user_error", "closed"));
    assert!(matches!(&batch.outcomes[3], Outcome::Failed { code, .. } if code == "not_found"));
    assert_eq!(batch.outcomes[4], Outcome::Done);
    insta::assert_snapshot!("ship", outside.wire());
}

#[test]
fn a_number_that_was_wrong_is_corrected_where_it_stands() {
    let order = LEFT.replacen(
        r#"{"trackingInfo":"#,
        r#"{"id":"gid://shopify/Fulfillment/9","trackingInfo":"#,
        1,
    );
    let done = r#"{"data":{"fulfillmentTrackingInfoUpdate":{"fulfillment":{"id":"x"},"userErrors":[]}}}"#;
    let corrected = ShipmentReport {
        tracking_numbers: vec!["7".into(), "8".into()],
        told_before: vec!["9".into(), "1234-5678-9013".into()],
        ..report("7", vec![])
    };
    let outside = Script::new([answer(200, &order), answer(200, done)]);
    let batch = run(shop().report_shipments(&outside, std::slice::from_ref(&corrected)));
    assert_eq!(batch.outcomes, [Outcome::Done]);
    insta::assert_snapshot!("correct", outside.wire());
    // Told again after a lost answer there is nothing to correct.
    let known = order.replacen(
        r#"[{"number":"1234-5678-9013"}]"#,
        r#"[{"number":"7"},{"number":"8"}]"#,
        1,
    );
    let outside = Script::new([answer(200, &known)]);
    let batch = run(shop().report_shipments(&outside, &[corrected]));
    assert_eq!(batch.outcomes, [Outcome::AlreadyDone]);
}

/// There is no way to take the last number out.
#[test]
fn a_number_that_has_none_in_its_place_stays() {
    let gone = ShipmentReport {
        tracking_numbers: Vec::new(),
        told_before: vec!["1234-5678-9013".into()],
        ..report("", vec![])
    };
    let batch = run(shop().report_shipments(&Script::new([answer(200, LEFT)]), &[gone]));
    assert!(matches!(&batch.outcomes[0], Outcome::Failed { code, .. } if code == "number_stays"));
}

#[test]
fn stock_goes_out_with_a_key_and_bad_rows_alone_fail() {
    let level = |item: &str, quantity, key: &str| StockLevel {
        listing: ListingCode::new(item, ""),
        quantity,
        key: key.into(),
    };
    let levels = [level("901", 10, "7"), level("902", 5, "3"), level("red", 1, "1")];
    let refused = r#"{"data":{"inventorySetQuantities":{"userErrors":[{"field":["input","quantities","1","inventoryItemId"],"message":"gone","code":"INVALID_INVENTORY_ITEM"}]}}}"#;
    let done =
        r#"{"data":{"inventorySetQuantities":{"inventoryAdjustmentGroup":{"id":"x"},"userErrors":[]}}}"#;
    let outside = Script::new([answer(200, refused), answer(200, done)]);
    let batch = run(shop().push_stock(&outside, &levels));
    assert_eq!(
        batch.outcomes[..2],
        [Outcome::Done, Outcome::failed("INVALID_INVENTORY_ITEM", "gone")]
    );
    assert!(matches!(&batch.outcomes[2], Outcome::Failed { code, .. } if code == "invalid_code"));
    insta::assert_snapshot!("stock", outside.wire());

    let outside = Script::new([answer(200, done)]);
    assert_eq!(
        run(shop_at("2026-01").push_stock(&outside, &levels[..1])).outcomes,
        [Outcome::Done]
    );
    insta::assert_snapshot!("stock_before_2026_04", outside.wire());
    // Told again after a lost answer it has the same key; at another version another one.
    let key_of = |level: &StockLevel| {
        let outside = Script::new([answer(200, done)]);
        run(shop().push_stock(&outside, std::slice::from_ref(level)));
        let wire = outside.wire();
        wire.split("\"key\":").nth(1).unwrap().to_owned()
    };
    assert_eq!(key_of(&levels[0]), key_of(&levels[0]));
    assert_ne!(key_of(&levels[0]), key_of(&level("901", 10, "8")));
}

#[test]
fn cancelling() {
    let done = r#"{"data":{"orderCancel":{"job":{"id":"x"},"orderCancelUserErrors":[]}}}"#;
    let gone = LEFT.replace("\"cancelledAt\":null", "\"cancelledAt\":\"2026-11-22T00:00:00Z\"");
    let outside = Script::new([answer(200, LEFT), answer(200, done), answer(200, &gone)]);
    let cancellation = Cancellation {
        number: "#1001".into(),
        reason: CancelReason::OutOfStock,
        detail: "欠品".into(),
        restore_stock: false,
    };
    assert_eq!(run(shop().cancel_order(&outside, &cancellation)), Outcome::Done);
    assert_eq!(
        run(shop().cancel_order(&outside, &cancellation)),
        Outcome::AlreadyDone
    );
    insta::assert_snapshot!("cancel", outside.wire());
    assert_eq!(
        run(shop().confirm_orders(&Script::new([]), &["a".into()])).outcomes,
        [Outcome::NotNeeded]
    );
}

#[test]
fn products() {
    let body = r#"{"data":{"productVariants":{"nodes":[
        {"id":"v1","sku":"TEA-RED","barcode":"4900000000016","title":"赤","price":"1620.00","inventoryQuantity":7,"inventoryItem":{"id":"gid://shopify/InventoryItem/901"},"product":{"title":"煎茶","status":"ACTIVE"}},
        {"id":"v2","sku":"","barcode":null,"title":"Default Title","price":"2000","inventoryQuantity":0,"inventoryItem":{"id":"gid://shopify/InventoryItem/902"},"product":{"title":"湯のみ","status":"DRAFT"}}],
        "pageInfo":{"hasNextPage":true,"endCursor":"c1"}}}}"#;
    let outside = Script::new([answer(200, body)]);
    let page = run(shop().list_products(&outside, Some("c0"))).unwrap();
    insta::assert_debug_snapshot!("products", page);
    assert!(outside.wire().contains(r#""variables":{"after":"c0"}"#));
}

#[test]
fn errors_come_with_200() {
    let error = |status, body: &str| {
        let outside = Script::new([answer(status, body)]);
        run(shop().list_products(&outside, None)).unwrap_err()
    };
    let throttled = r#"{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],"extensions":{"cost":{"requestedQueryCost":502,"throttleStatus":{"maximumAvailable":2000.0,"currentlyAvailable":302,"restoreRate":100.0}}}}"#;
    assert_eq!(
        error(200, throttled).advice(),
        Advice::TryAgain(Some(Duration::from_secs(2)))
    );
    let denied = r#"{"errors":[{"message":"scope","extensions":{"code":"ACCESS_DENIED"}}]}"#;
    assert_eq!(
        error(200, denied),
        MallError::credentials("ACCESS_DENIED", "scope")
    );
    let invalid = r#"{"errors":"[API] Invalid API key or access token"}"#;
    assert_eq!(
        error(401, invalid),
        MallError::credentials("HTTP 401", "[API] Invalid API key or access token")
    );
    assert_eq!(
        error(200, r#"{"errors":[{"message":"bad field"}]}"#),
        MallError::refused("graphql", "bad field")
    );
    assert_eq!(error(200, r#"{"data":null}"#), MallError::unreadable("no data"));
    assert_eq!(error(404, "").advice(), Advice::GiveUp);
}

#[test]
fn settings_are_checked() {
    let made = |version: &str, location: &str| {
        let settings = Settings {
            base_url: "https://neko.myshopify.com".into(),
            api_version: version.into(),
            location_id: location.into(),
            ..Settings::default()
        };
        let credentials = Credentials {
            access_token: Secret::new("x"),
        };
        connect(
            "SP",
            MallSettings::Shopify(settings),
            MallCredentials::Shopify(credentials),
        )
        .is_ok()
    };
    assert!(made("2026-07", "1"));
    for (version, location) in [
        ("latest", "1"),
        ("2026-07", ""),
        ("2026-07", "gid"),
        ("2026/07", "1"),
    ] {
        assert!(!made(version, location), "{version} {location}");
    }
}

#[test]
fn what_is_paid() {
    use domain::mall_payment::BuyerMoney::{Open, Promised, Received};
    for (status, gateway, expected) in [
        ("PAID", "shopify_payments", Received(None)),
        ("AUTHORIZED", "shopify_payments", Promised),
        ("PENDING", "Bank Deposit", Open),
        ("PAID", "Bank Deposit", Received(None)),
        ("PARTIALLY_PAID", "Bank Deposit", Open),
        ("REFUNDED", "shopify_payments", Open),
        ("PAID", "Cash on Delivery (COD)", Open),
    ] {
        let order = ORDER
            .replace(r#""PAID""#, &format!(r#""{status}""#))
            .replace("shopify_payments", gateway);
        let outside = Script::new([answer(200, &orders(&[&order], ""))]);
        let read = run(shop().orders_by_number(&outside, &["#1001".into()])).unwrap();
        assert_eq!(read.orders[0].money, expected, "{status} {gateway}");
    }
}

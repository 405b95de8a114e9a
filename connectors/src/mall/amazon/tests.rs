use super::super::testing::{Script, answer, now, run};
use super::super::{
    AccessToken, Advice, CancelReason, ListingCode, MallCredentials, MallSettings, Secret, ShippedLine,
    connect,
};
use super::*;
use bytes::Bytes;
use domain::money::Rounding;
use domain::totals::{FeeRates, totals};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeMap;
use std::io::Write as _;

const SAMPLE: &str = include_str!("samples/orders.json");

fn credentials() -> Credentials {
    Credentials {
        client_id: "amzn1.application-oa2-client.x".into(),
        client_secret: Secret::new("client-secret"),
        refresh_token: Secret::new("Atzr|refresh"),
        authorization_expires_at: None,
        access: Some(AccessToken {
            token: Secret::new("Atza|access"),
            expires_at: now().plus_millis(3_600_000),
        }),
        restricted: None,
    }
}

fn shop_with(mut settings: Settings, credentials: Credentials) -> Box<dyn Mall> {
    settings.seller_id = "A1SELLER".into();
    connect(
        "AZ",
        MallSettings::Amazon(settings),
        MallCredentials::Amazon(credentials),
    )
    .unwrap()
}

fn shop() -> Box<dyn Mall> {
    shop_with(Settings::default(), credentials())
}

fn level(sku: &str, quantity: i64) -> StockLevel {
    StockLevel {
        listing: ListingCode::new(sku, ""),
        quantity,
        key: String::new(),
    }
}

#[test]
fn orders_come_in_by_pages() {
    let outside = Script::new([answer(200, SAMPLE), answer(200, r#"{"orders":[]}"#)]);
    let page =
        run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-3_600_000)))).unwrap();
    insta::assert_json_snapshot!(
        "orders",
        page.orders.iter().map(|order| &order.draft).collect::<Vec<_>>()
    );
    insta::assert_debug_snapshot!(
        "beside_drafts",
        page.orders
            .iter()
            .map(|order| {
                (
                    order.phase,
                    &order.status,
                    &order.unfixed,
                    order.masked_email,
                    &order.lines,
                )
            })
            .collect::<Vec<_>>()
    );
    assert_eq!(
        (page.problems[0].number.as_str(), page.more),
        ("250-0000000-0000000", true)
    );
    let totals = totals(&page.orders[0].draft, FeeRates::default(), Rounding::Down).unwrap();
    assert_eq!((totals.mismatch(), totals.billed.0), (None, 5570));
    assert_eq!(domain::order_check::validate(&page.orders[0].draft), []);
    let last = run(shop().orders_since(&outside, &page.next)).unwrap();
    insta::assert_snapshot!("search_orders", outside.wire());
    assert!(!last.more);
    assert_eq!(
        last.next.reached(),
        now().plus_millis(-180_000),
        "the mall is two minutes behind, and clocks differ"
    );
    assert!(
        !run(shop().orders_since(&Script::new([]), &last.next))
            .unwrap()
            .more
    );
}

/// The mall forgets its page tokens after a day.
#[test]
fn a_place_that_the_mall_forgot_is_left_for_the_windows_start() {
    let error = r#"{"errors":[{"code":"InvalidInput","message":"Invalid token","details":""}]}"#;
    let last = |shop: Box<dyn Mall>, first: &str, rest: &[&str], empty: &str| {
        let outside = Script::new(
            std::iter::once(first)
                .chain(rest.iter().copied())
                .map(|body| answer(200, body)),
        );
        let start = OrderCursor::starting_at(now().plus_millis(-3_600_000));
        let page = run(shop.orders_since(&outside, &start)).unwrap();
        let outside = Script::new([answer(400, error), answer(200, empty)]);
        let again = run(shop.orders_since(&outside, &page.next)).unwrap();
        assert_eq!(outside.wire().matches("oken=").count(), 1, "{}", outside.wire());
        assert_eq!(
            (again.more, again.next.reached()),
            (false, now().plus_millis(-180_000))
        );
        // What is refused from its start is refused.
        let outside = Script::new([answer(400, error), answer(400, error)]);
        let refused = run(shop.orders_since(&outside, &page.next));
        assert!(matches!(refused, Err(MallError::Refused { .. })), "{refused:?}");
    };
    last(shop(), SAMPLE, &[], r#"{"orders":[]}"#);
    last(
        old_shop(),
        V0_ORDERS,
        &[V0_ITEMS, V0_NO_PRICE],
        r#"{"payload":{"Orders":[]}}"#,
    );
}

fn one_order() -> String {
    let body: serde_json::Value = serde_json::from_str(SAMPLE).unwrap();
    serde_json::json!({ "order": body["orders"][0] }).to_string()
}

#[test]
fn shipments_are_confirmed_once() {
    let report = |tracking: &str, lines| ShipmentReport {
        number: "250-1234567-1234567".into(),
        shipment: "s1".into(),
        slip: None,
        carrier: "佐川急便".into(),
        tracking_numbers: vec![tracking.into()],
        told_before: Vec::new(),
        shipped_at: now(),
        lines,
    };
    let part = vec![ShippedLine {
        id: "70001".into(),
        quantity: 1,
    }];
    let error = r#"{"errors":[{"code":"InvalidInput","message":"Invalid carrier","details":""}]}"#;
    let order = one_order();
    let outside = Script::new([
        answer(200, &order),
        answer(200, &order),
        answer(204, ""),
        answer(200, &order),
        answer(400, error),
        answer(404, error),
    ]);
    let reports = [
        report("123456789013", vec![]),
        report("400000000012", vec![]),
        report("3", part),
        report("4", vec![]),
    ];
    let batch = run(shop().report_shipments(&outside, &reports));
    insta::assert_snapshot!("confirm_shipment", outside.wire());
    let refused = Outcome::failed("InvalidInput", "Invalid carrier");
    assert_eq!(
        batch.outcomes,
        [Outcome::AlreadyDone, Outcome::Done, refused.clone(), refused]
    );

    // A number that was wrong is told again for the package that has it.
    let outside = Script::new([answer(200, &order), answer(204, "")]);
    let corrected = ShipmentReport {
        told_before: vec!["9".into(), "123456789013".into()],
        ..report("123456789024", vec![])
    };
    let batch = run(shop().report_shipments(&outside, &[corrected]));
    assert_eq!(batch.outcomes, [Outcome::Done]);
    let wire = outside.wire();
    assert!(wire.contains(r#""packageReferenceId":"2""#), "{wire}");
    assert!(wire.contains(r#""trackingNumber":"123456789024""#), "{wire}");

    let settings = Settings {
        carrier_codes: BTreeMap::from([("佐川急便".to_owned(), "Sagawa".to_owned())]),
        ..Settings::default()
    };
    let outside = Script::new([answer(200, &order), answer(204, "")]);
    run(shop_with(settings, credentials()).report_shipments(&outside, &reports[1..2]));
    assert!(
        outside
            .wire()
            .contains(r#""carrierCode":"Sagawa","trackingNumber""#)
    );
}

#[test]
fn stock_is_patched_listing_by_listing() {
    let accepted = r#"{"sku":"TEA 8/RED","status":"ACCEPTED","submissionId":"1","issues":[]}"#;
    let invalid = r#"{"sku":"X","status":"INVALID","submissionId":"2","issues":[{"code":"90","message":"warn","severity":"WARNING"},{"code":"4000003","message":"unknown","severity":"ERROR"}]}"#;
    let not_found = r#"{"errors":[{"code":"NOT_FOUND","message":"SKU"}]}"#;
    let outside = Script::new([
        answer(200, accepted),
        answer(200, invalid),
        answer(404, not_found),
        answer(429, ""),
    ]);
    let levels = [
        level("TEA 8/RED", 10),
        level("X", -1),
        level("..", 1),
        level("", 1),
        level("Y", 1),
        level("Z", 1),
    ];
    let batch = run(shop().push_stock(&outside, &levels));
    insta::assert_snapshot!("patch", outside.wire());
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert_eq!(batch.outcomes[1], Outcome::failed("4000003", "unknown"));
    assert_eq!(batch.outcomes[2], Outcome::failed("NOT_FOUND", "SKU"));
    assert!(matches!(&batch.outcomes[3], Outcome::Failed { code, .. } if code == "invalid_code"));
    assert_eq!(batch.outcomes[4..], [Outcome::NotSent, Outcome::NotSent]);
    assert!(batch.stopped.is_some());
}

#[test]
fn many_numbers_go_by_feed() {
    let shop = shop_with(
        Settings {
            feed_from: 2,
            ..Settings::default()
        },
        credentials(),
    );
    let outside = Script::new([
        answer(
            201,
            r#"{"feedDocumentId":"amzn1.tortuga.3.1","url":"https://tortuga.example.com/up?X-Amz-Signature=1"}"#,
        ),
        answer(200, ""),
        answer(202, r#"{"feedId":"23492394"}"#),
    ]);
    let batch = run(shop.push_stock(&outside, &[level("A", 1), level("B", 2)]));
    insta::assert_snapshot!("feed", outside.wire());
    assert_eq!(batch.outcomes, [Outcome::Pending, Outcome::Pending]);
    let ticket = &batch.tickets[0];
    assert_eq!(
        (ticket.id.as_str(), &ticket.keys[..]),
        ("23492394", &["A".to_owned(), "B".to_owned()][..])
    );

    let outside = Script::new([answer(200, r#"{"processingStatus":"IN_PROGRESS"}"#)]);
    let still = run(shop.settle(&outside, ticket));
    assert_eq!(
        (&still.outcomes[0], &still.tickets[0]),
        (&Outcome::Pending, ticket)
    );

    let report = r#"{"header":{},"issues":[{"messageId":2,"code":"4000003","severity":"ERROR","message":"unknown"},{"messageId":1,"code":"1","severity":"WARNING","message":"w"}],"summary":{}}"#;
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(report.as_bytes()).unwrap();
    let mut packed_answer = answer(200, "").unwrap();
    packed_answer.body = Bytes::from(packed.finish().unwrap());
    let outside = Script::new([
        answer(
            200,
            r#"{"processingStatus":"DONE","resultFeedDocumentId":"amzn1.tortuga.3.2"}"#,
        ),
        answer(
            200,
            r#"{"feedDocumentId":"amzn1.tortuga.3.2","url":"https://tortuga.example.com/down","compressionAlgorithm":"GZIP"}"#,
        ),
        Ok(packed_answer),
    ]);
    let settled = run(shop.settle(&outside, ticket));
    insta::assert_snapshot!("feed_result", outside.wire());
    assert_eq!(
        settled.outcomes,
        [Outcome::Done, Outcome::failed("4000003", "unknown")]
    );

    for (status, outcome) in [("FATAL", "FATAL"), ("CANCELLED", "CANCELLED")] {
        let outside = Script::new([answer(200, &format!(r#"{{"processingStatus":"{status}"}}"#))]);
        let settled = run(shop.settle(&outside, ticket));
        assert!(matches!(&settled.outcomes[0], Outcome::Failed { code, .. } if code == outcome));
    }
    let outside = Script::new([answer(503, "")]);
    let failed = run(shop.settle(&outside, ticket));
    assert_eq!(
        (
            failed.outcomes[0].clone(),
            failed.tickets.len(),
            failed.stopped.is_some()
        ),
        (Outcome::Pending, 1, true)
    );
}

#[test]
fn tokens_are_renewed() {
    let body = r#"{"access_token":"Atza|new","refresh_token":"Atzr|refresh","token_type":"bearer","expires_in":3600}"#;
    let refused = r#"{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token"}"#;
    let outside = Script::new([answer(200, body), answer(400, refused)]);
    let stale = Credentials {
        access: None,
        ..credentials()
    };
    let shop = shop_with(Settings::default(), stale.clone());
    assert!(shop.needs_renewal(now()));
    let none = Script::new([]);
    assert_eq!(
        run(shop.orders_by_number(&none, &["a".into()]))
            .unwrap_err()
            .advice(),
        Advice::Renew
    );
    let renewal = run(shop.renew(&outside)).unwrap().unwrap();
    let renewed = MallCredentials::Amazon(stale).renewed(renewal);
    let renewed = connect(
        "AZ",
        MallSettings::Amazon(Settings {
            seller_id: "A".into(),
            ..Settings::default()
        }),
        renewed,
    );
    assert!(!renewed.unwrap().needs_renewal(now()));
    assert_eq!(run(shop.renew(&outside)).unwrap_err().advice(), Advice::TellShop);
    insta::assert_snapshot!("renew", outside.wire());
}

#[test]
fn refusals_are_told_apart() {
    let error = |status, body: &str| {
        let outside = Script::new([answer(status, body)]);
        run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-3_600_000))))
            .unwrap_err()
    };
    let of = |message: &str, details: &str| {
        format!(r#"{{"errors":[{{"code":"Unauthorized","message":"{message}","details":"{details}"}}]}}"#)
    };
    let expired = of(
        "Access to requested resource is denied.",
        "The access token you provided has expired.",
    );
    assert_eq!(error(403, &expired), MallError::TokenExpired);
    assert_eq!(
        error(403, &of("denied", "")),
        MallError::credentials("Unauthorized", "denied")
    );
    assert_eq!(error(400, "").advice(), Advice::GiveUp);
    assert_eq!(error(500, "").advice(), Advice::TryAgain(None));
    assert_eq!(error(200, "{}").advice(), Advice::TryAgain(None));
    // Without Retry-After, the rate tells how long one request takes.
    let mut throttled = answer(
        429,
        r#"{"errors":[{"code":"QuotaExceeded","message":"You exceeded your quota"}]}"#,
    )
    .unwrap();
    throttled
        .headers
        .insert("x-amzn-ratelimit-limit", "0.5".parse().unwrap());
    let outside = Script::new([Ok(throttled)]);
    let error = run(shop().orders_by_number(&outside, &["a".into()])).unwrap_err();
    assert_eq!(error.advice(), Advice::TryAgain(Some(Duration::from_secs(2))));
}

#[test]
fn listings_are_read_by_pages() {
    let body = r#"{"numberOfResults":21,"pagination":{"nextToken":"t2"},"items":[
        {"sku":"TEA-8","summaries":[{"marketplaceId":"A1VC38T7YXB528","asin":"B1","itemName":"煎茶","status":["BUYABLE","DISCOVERABLE"]}],
         "offers":[{"offerType":"B2C","price":{"currencyCode":"JPY","amount":"1620.0"}}],
         "fulfillmentAvailability":[{"fulfillmentChannelCode":"AMAZON_JP"},{"fulfillmentChannelCode":"DEFAULT","quantity":7}]},
        {"summaries":[]}]}"#;
    let outside = Script::new([answer(200, body)]);
    let page = run(shop().list_products(&outside, Some("t1"))).unwrap();
    insta::assert_snapshot!("search_listings", outside.wire());
    insta::assert_debug_snapshot!("products", page);
}

#[test]
fn what_the_mall_cannot_do() {
    let none = Script::new([]);
    assert_eq!(
        run(shop().confirm_orders(&none, &["a".into()])).outcomes,
        [Outcome::NotNeeded]
    );
    let cancellation = Cancellation {
        number: "a".into(),
        reason: CancelReason::Shop,
        detail: String::new(),
        restore_stock: false,
    };
    assert!(
        matches!(run(shop().cancel_order(&none, &cancellation)), Outcome::Failed { code, .. } if code == "unsupported")
    );
}

const V0_ORDERS: &str = r#"{"payload":{"NextToken":"n/1","Orders":[
    {"AmazonOrderId":"250-1234567-1234567","PurchaseDate":"2026-11-22T02:10:00Z","LastUpdateDate":"2026-11-22T02:40:00Z","OrderStatus":"Unshipped","FulfillmentChannel":"MFN",
     "OrderTotal":{"CurrencyCode":"JPY","Amount":"3860.00"},"PaymentMethod":"Other","PaymentMethodDetails":["CreditCard"],"LatestShipDate":"2026-11-24T14:59:59Z",
     "ShippingAddress":{"Name":"佐藤 太郎","AddressLine1":"大阪市北区梅田1-1","AddressLine2":"2F","StateOrRegion":"大阪府","PostalCode":"530-0001","CountryCode":"JP","Phone":"06-9999-9999"},
     "BuyerInfo":{"BuyerEmail":"abc@marketplace.amazon.co.jp","BuyerName":"山田 花子"}},
    {"AmazonOrderId":"250-0000000-0000001","PurchaseDate":"2026-11-22T02:10:00Z","LastUpdateDate":"2026-11-22T02:40:00Z","OrderStatus":"Pending"}]}}"#;
const V0_ITEMS: &str = r#"{"payload":{"AmazonOrderId":"250-1234567-1234567","OrderItems":[
    {"ASIN":"B1","SellerSKU":"TEA-8","OrderItemId":"70001","Title":"煎茶 8袋","QuantityOrdered":2,"QuantityShipped":0,"ItemPrice":{"CurrencyCode":"JPY","Amount":"3240"},"ItemTax":{"CurrencyCode":"JPY","Amount":"240"},
     "ShippingPrice":{"CurrencyCode":"JPY","Amount":"410"},"ShippingDiscount":{"CurrencyCode":"JPY","Amount":"0"},"PromotionDiscount":{"CurrencyCode":"JPY","Amount":"120"},"CODFee":{"CurrencyCode":"JPY","Amount":"330"},
     "PointsGranted":{"PointsNumber":32},"BuyerRequestedCancel":{"IsBuyerRequestedCancel":"true","BuyerCancelReason":"mistake"}}]}}"#;
const V0_NO_PRICE: &str = r#"{"payload":{"OrderItems":[{"ASIN":"B1","SellerSKU":"TEA-8","OrderItemId":"70002","QuantityOrdered":1}]}}"#;

fn old_shop() -> Box<dyn Mall> {
    let token = |token: &str| {
        Some(AccessToken {
            token: Secret::new(token),
            expires_at: now().plus_millis(3_600_000),
        })
    };
    let settings = Settings {
        orders_api: OrdersApi::V0,
        ..Settings::default()
    };
    shop_with(
        settings,
        Credentials {
            restricted: token("Atz.sprdt|restricted"),
            ..credentials()
        },
    )
}

#[test]
fn orders_can_be_read_the_old_way() {
    let outside = Script::new([
        answer(200, V0_ORDERS),
        answer(200, V0_ITEMS),
        answer(200, V0_NO_PRICE),
    ]);
    let page =
        run(old_shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-3_600_000))))
            .unwrap();
    insta::assert_snapshot!("v0_get_orders", outside.wire());
    insta::assert_json_snapshot!(
        "v0_orders",
        page.orders.iter().map(|order| &order.draft).collect::<Vec<_>>()
    );
    let totals = totals(&page.orders[0].draft, FeeRates::default(), Rounding::Down).unwrap();
    assert_eq!((totals.mismatch(), totals.billed.0), (None, 3860));
    assert_eq!(page.orders[1].phase, super::super::MallPhase::Held);
    assert_eq!(page.orders[1].unfixed, ["grandTotal"]);
    assert!(page.more);

    let outside = Script::new([
        answer(200, V0_ORDERS),
        answer(200, V0_ITEMS),
        answer(200, V0_NO_PRICE),
    ]);
    let numbers = ["250-1234567-1234567".to_owned(), "250-9999999-9999999".to_owned()];
    let read = run(old_shop().orders_by_number(&outside, &numbers)).unwrap();
    assert!(
        outside
            .wire()
            .contains("AmazonOrderIds=250-1234567-1234567%2C250-9999999-9999999&MarketplaceIds=")
    );
    assert_eq!(
        (read.orders.len(), read.problems[0].number.as_str()),
        (2, "250-9999999-9999999")
    );
}

#[test]
fn a_waybill_told_again_the_old_way_is_the_same_package() {
    let report = ShipmentReport {
        number: "250-1234567-1234567".into(),
        shipment: "s1".into(),
        slip: None,
        carrier: "ヤマト運輸".into(),
        tracking_numbers: vec!["123456789013".into()],
        told_before: Vec::new(),
        shipped_at: now(),
        lines: Vec::new(),
    };
    let gone = V0_ITEMS.replace("\"QuantityShipped\":0", "\"QuantityShipped\":2");
    let package = |items: &str, report: &ShipmentReport| {
        let outside = Script::new([answer(200, items), answer(204, "")]);
        let batch = run(old_shop().report_shipments(&outside, std::slice::from_ref(report)));
        assert_eq!(batch.outcomes, [Outcome::Done]);
        outside.wire()
    };
    let first = package(V0_ITEMS, &report);
    assert_eq!(first, package(V0_ITEMS, &report));
    // Also under another number, and under a third.
    for (number, wrong) in [("123456789024", "123456789013"), ("123456789035", "123456789024")] {
        let corrected = ShipmentReport {
            tracking_numbers: vec![number.into()],
            told_before: vec![wrong.into()],
            ..report.clone()
        };
        assert_eq!(package(&gone, &corrected), first.replace("123456789013", number));
    }
    let outside = Script::new([answer(200, &gone)]);
    let batch = run(old_shop().report_shipments(&outside, std::slice::from_ref(&report)));
    assert_eq!(batch.outcomes, [Outcome::AlreadyDone]);
}

#[test]
fn the_restricted_token_comes_with_the_other() {
    let settings = Settings {
        orders_api: OrdersApi::V0,
        ..Settings::default()
    };
    let shop = shop_with(settings, credentials());
    assert!(shop.needs_renewal(now()), "there is no restricted token yet");
    let outside = Script::new([
        answer(
            200,
            r#"{"access_token":"Atza|new","token_type":"bearer","expires_in":3600}"#,
        ),
        answer(200, r#"{"restrictedDataToken":"Atz.sprdt|new","expiresIn":3600}"#),
    ]);
    let renewal = run(shop.renew(&outside)).unwrap().unwrap();
    insta::assert_snapshot!("restricted_token", outside.wire());
    let MallCredentials::Amazon(renewed) = MallCredentials::Amazon(credentials()).renewed(renewal) else {
        panic!()
    };
    assert_eq!(renewed.restricted.unwrap().token, Secret::new("Atz.sprdt|new"));
    assert!(!old_shop().needs_renewal(now()));
    let unsent = run(shop.orders_by_number(&Script::new([]), &["a".into()])).unwrap_err();
    assert_eq!(unsent.advice(), Advice::Renew);
}

#[test]
fn what_is_paid() {
    use domain::mall_payment::BuyerMoney::{Open, Promised, Received};
    for (status, method, expected) in [
        ("PENDING", "ConvenienceStore", Open),
        ("UNSHIPPED", "ConvenienceStore", Received(None)),
        ("SHIPPED", "CVS", Received(None)),
        ("UNSHIPPED", "CreditCard", Promised),
        ("UNSHIPPED", "CashOnDelivery", Open),
        ("UNSHIPPED", "", Open),
        ("CANCELLED", "CreditCard", Open),
    ] {
        let mut body: serde_json::Value = serde_json::from_str(&one_order()).unwrap();
        let order = &mut body["order"];
        order["fulfillment"]["fulfillmentStatus"] = status.into();
        order["payment"]["paymentExecutions"][0]["paymentMethod"] = method.into();
        let parts = order["proceeds"]["breakdowns"].as_array_mut().unwrap();
        parts.retain(|part| part["type"] != "COD_FEE");
        let outside = Script::new([answer(200, &body.to_string())]);
        let read = run(shop().orders_by_number(&outside, &["250-1234567-1234567".into()])).unwrap();
        assert_eq!(read.orders[0].money, expected, "{status} {method}");
    }
}

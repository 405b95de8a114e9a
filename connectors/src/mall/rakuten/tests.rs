use super::super::testing::{Script, answer, now, run};
use super::super::{
    Advice, CancelReason, ListingCode, MallCredentials, MallSettings, ProblemKind, SendError, connect,
};
use super::*;
use domain::money::Rounding;
use domain::totals::{FeeRates, totals};

const SAMPLE: &str = include_str!("samples/get_order.json");
const ACCEPTED: &str = r#"{"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_UPDATE_ORDERSHIPPING_ASYNC_INFO_101","message":"受け付けました。","requestId":"0b2c-77_20261122120000"}]}"#;

fn shop() -> Box<dyn Mall> {
    connect(
        "RK",
        MallSettings::Rakuten(Settings::default()),
        MallCredentials::Rakuten(Credentials {
            service_secret: Secret::new("SP000_secret"),
            license_key: Secret::new("SL000_key"),
            license_key_expires_at: Some(now().plus_millis(1)),
        }),
    )
    .unwrap()
}

fn report(number: &str, slip: Option<i64>, tracking: &str) -> ShipmentReport {
    ShipmentReport {
        number: number.to_owned(),
        shipment: "s1".into(),
        slip,
        carrier: "佐川急便".to_owned(),
        tracking_numbers: vec![tracking.to_owned()],
        told_before: Vec::new(),
        shipped_at: now(),
        lines: Vec::new(),
    }
}

fn level(item: &str, variant: &str, quantity: i64) -> StockLevel {
    StockLevel {
        listing: ListingCode::new(item, variant),
        quantity,
        key: String::new(),
    }
}

fn numbers(numbers: &[&str]) -> Vec<String> {
    numbers.iter().map(|number| (*number).to_owned()).collect()
}

#[test]
fn orders_come_in_by_search_and_detail() {
    let search = r#"{"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_SEARCH_ORDER_INFO_101","message":"受注検索に成功しました。"}],
        "orderNumberList":["123456-20261121-00000001","123456-20261122-00000002","123456-20261121-00000003","123456-20261122-00000004","123456-20261122-00000005"],
        "PaginationResponseModel":{"totalRecordsAmount":105,"totalPages":2,"requestPage":1}}"#;
    let outside = Script::new([answer(200, search), answer(200, SAMPLE)]);
    let cursor = OrderCursor::starting_at(now().plus_millis(-3_600_000));
    let page = run(shop().orders_since(&outside, &cursor)).unwrap();
    insta::assert_snapshot!("search_and_detail", outside.wire());
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
    insta::assert_debug_snapshot!("problems", page.problems);
    assert!(page.more);
    assert_eq!(
        page.next.reached(),
        cursor.reached(),
        "the second page is still to come"
    );

    let last = r#"{"MessageModelList":[],"orderNumberList":[],"PaginationResponseModel":{"totalRecordsAmount":null,"totalPages":null,"requestPage":null}}"#;
    let outside = Script::new([answer(200, last)]);
    let page = run(shop().orders_since(&outside, &page.next)).unwrap();
    assert!(outside.wire().contains(r#""requestPage":2"#));
    assert!(!page.more);
    assert_eq!(page.next.reached(), now());
}

#[test]
fn what_the_order_bills_is_what_it_adds_up_to() {
    let read = order::read("RK", &serde_json::from_str(SAMPLE).unwrap(), &[]);
    let totals = totals(&read.orders[0].draft, FeeRates::default(), Rounding::Down).unwrap();
    assert_eq!(totals.mismatch(), None);
    assert_eq!(totals.billed.0, 6240);
    assert!(domain::order_check::validate(&read.orders[0].draft).is_empty());
}

#[test]
fn more_than_the_mall_will_tell_is_asked_for_in_halves() {
    let search = r#"{"orderNumberList":["1"],"PaginationResponseModel":{"totalRecordsAmount":15001,"totalPages":151,"requestPage":1}}"#;
    let outside = Script::new([answer(200, search)]);
    let page =
        run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-7_200_000)))).unwrap();
    assert!(page.more && page.orders.is_empty());
    let outside = Script::new([answer(
        200,
        r#"{"orderNumberList":[],"PaginationResponseModel":null}"#,
    )]);
    let page = run(shop().orders_since(&outside, &page.next)).unwrap();
    assert!(
        outside.wire().contains(
            r#""startDatetime":"2026-11-22T09:00:00+0900","endDatetime":"2026-11-22T10:30:00+0900""#
        )
    );
    assert!(page.more, "the later half is still to come");
}

#[test]
fn an_order_by_number_that_is_not_there_is_a_problem() {
    let outside = Script::new([answer(200, r#"{"MessageModelList":[],"OrderModelList":[]}"#)]);
    let read = run(shop().orders_by_number(&outside, &numbers(&["x"]))).unwrap();
    assert_eq!(read.problems[0].kind, ProblemKind::NotFound);
}

#[test]
fn confirming() {
    let rows = r#"{"MessageModelList":[
        {"messageType":"INFO","messageCode":"ORDER_EXT_API_CONFIRM_ORDER_INFO_101","message":"注文確認に成功しました。","orderNumber":"a"},
        {"messageType":"ERROR","messageCode":"ORDER_EXT_API_CONFIRM_ORDER_ERROR_103","message":"ステータスが変わっています。","orderNumber":"b"},
        {"messageType":"ERROR","messageCode":"ORDER_EXT_API_CONFIRM_ORDER_ERROR_102","message":"キャンセルされています。","orderNumber":"c"}]}"#;
    let outside = Script::new([answer(200, rows)]);
    let batch = run(shop().confirm_orders(&outside, &numbers(&["a", "b", "c", "d"])));
    insta::assert_snapshot!("confirm", outside.wire());
    assert_eq!(
        batch.outcomes,
        [
            Outcome::Done,
            Outcome::AlreadyDone,
            Outcome::failed(
                "ORDER_EXT_API_CONFIRM_ORDER_ERROR_102",
                "キャンセルされています。"
            ),
            Outcome::Unknown,
        ]
    );
}

#[test]
fn waybills_are_reported_once() {
    let order = "123456-20261121-00000001";
    let outside = Script::new([answer(200, SAMPLE), answer(200, ACCEPTED)]);
    let reports = [
        // The mall has it, with other hyphens.
        report(order, Some(312_345_678), "123456789013"),
        report(order, Some(312_345_679), "4000-0000-0012"),
        report(order, Some(312_345_679), "400000000023"),
        report(order, None, "1"),
        report("123456-20261122-00000002", None, ""),
        report("unknown", None, "1"),
    ];
    let batch = run(shop().report_shipments(&outside, &reports));
    insta::assert_snapshot!("report_shipments", outside.wire());
    let no_package = Outcome::failed("no_package", "the order has no such package");
    let not_found = Outcome::failed("not_found", "the mall does not tell this order");
    assert_eq!(
        batch.outcomes,
        [
            Outcome::AlreadyDone,
            Outcome::Pending,
            Outcome::Pending,
            no_package,
            Outcome::Pending,
            not_found
        ]
    );
    let [ticket] = &batch.tickets[..] else {
        panic!("{batch:?}")
    };
    assert_eq!(ticket.keys, [order, order, "123456-20261122-00000002"]);

    let not_ready = r#"{"ResultShippingModelList":[{"orderNumber":null,"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_GET_RESULT_UPDATEORDERSHIPPING_ASYNC_INFO_101","message":""}]}]}"#;
    let outside = Script::new([answer(200, not_ready)]);
    let still = run(shop().settle(&outside, ticket));
    insta::assert_snapshot!("shipping_result", outside.wire());
    assert_eq!((still.outcomes.len(), &still.tickets[0]), (3, ticket));

    let ready = r#"{"ResultShippingModelList":[
        {"orderNumber":"123456-20261121-00000001","MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_101","message":""}]},
        {"orderNumber":"123456-20261122-00000002","MessageModelList":[{"messageType":"ERROR","messageCode":"ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_102","message":"キャンセル"}]}]}"#;
    let outside = Script::new([answer(200, ready)]);
    let failed = Outcome::failed("ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_102", "キャンセル");
    assert_eq!(
        run(shop().settle(&outside, ticket)).outcomes,
        [Outcome::Done, Outcome::Done, failed]
    );
}

#[test]
fn each_waybill_takes_a_blank_row_of_its_own() {
    let blank = r#""ShippingModelList": [ { "shippingDetailId": 7001, "shippingNumber": null }, { "shippingDetailId": 7002, "shippingNumber": null } ]"#;
    let sample = SAMPLE.replacen(r#""ShippingModelList": []"#, blank, 1);
    let outside = Script::new([answer(200, &sample), answer(200, ACCEPTED)]);
    let reports =
        ["1", "2", "3"].map(|tracking| report("123456-20261121-00000001", Some(312_345_679), tracking));
    run(shop().report_shipments(&outside, &reports));
    let wire = outside.wire();
    for id in ["7001", "7002", "shippingDetailId"] {
        let times = if id == "shippingDetailId" { 2 } else { 1 };
        assert_eq!(wire.matches(id).count(), times, "{wire}");
    }
}

#[test]
fn a_number_that_was_wrong_is_corrected_in_its_row() {
    let known = r#""ShippingModelList": [ { "shippingDetailId": 7001, "shippingNumber": "4000-0000-0012" }, { "shippingDetailId": 7002, "shippingNumber": null } ]"#;
    let sample = SAMPLE.replacen(r#""ShippingModelList": []"#, known, 1);
    let outside = Script::new([answer(200, &sample), answer(200, ACCEPTED)]);
    let corrected = ShipmentReport {
        told_before: vec!["400000000012".into()],
        ..report("123456-20261121-00000001", Some(312_345_679), "400000000023")
    };
    run(shop().report_shipments(&outside, &[corrected]));
    let wire = outside.wire();
    assert!(wire.contains(r#""shippingDetailId":7001"#), "{wire}");
    assert!(!wire.contains("7002"), "{wire}");
}

/// Which of the numbers told before arrived is seen by reading the order; one that has no successor goes.
#[test]
fn a_number_that_is_gone_is_deleted() {
    let known = r#""ShippingModelList": [ { "shippingDetailId": 7001, "shippingNumber": "1" }, { "shippingDetailId": 7002, "shippingNumber": "2" } ]"#;
    let sample = SAMPLE.replacen(r#""ShippingModelList": []"#, known, 1);
    let told = |now: &[&str], before: &[&str]| {
        let outside = Script::new([answer(200, &sample), answer(200, ACCEPTED)]);
        let report = ShipmentReport {
            tracking_numbers: numbers(now),
            told_before: numbers(before),
            ..report("123456-20261121-00000001", Some(312_345_679), "")
        };
        let batch = run(shop().report_shipments(&outside, &[report]));
        (batch.outcomes, outside.wire())
    };
    let (outcomes, wire) = told(&["1"], &["1", "2"]);
    assert_eq!(outcomes, [Outcome::Pending]);
    let deleted = r#""ShippingModelList":[{"shippingDetailId":7002,"shippingDeleteFlag":1}]"#;
    assert!(wire.contains(deleted), "{wire}");
    let (_, wire) = told(&["3"], &["9", "1", "2"]);
    let corrected = r#""shippingDetailId":7001,"deliveryCompany":"1002","shippingNumber":"3""#;
    let deleted = r#"{"shippingDetailId":7002,"shippingDeleteFlag":1}"#;
    assert!(wire.contains(corrected) && wire.contains(deleted), "{wire}");
    // One that never arrived is replaced by nothing but a row of its own.
    let (_, wire) = told(&["1", "2", "3"], &["9"]);
    assert_eq!(wire.matches("shippingDetailId").count(), 0, "{wire}");
}

#[test]
fn a_refused_order_keeps_no_other_out() {
    let refused = r#"{"MessageModelList":[{"messageType":"ERROR","messageCode":"ORDER_EXT_API_UPDATE_ORDERSHIPPING_ASYNC_ERROR_011","message":"形式","orderNumber":"123456-20261122-00000002","dataNumber":1}]}"#;
    let outside = Script::new([answer(200, SAMPLE), answer(200, refused), answer(200, ACCEPTED)]);
    let reports = [
        report("123456-20261122-00000002", None, "1"),
        report("123456-20261121-00000001", Some(312_345_679), "2"),
    ];
    let batch = run(shop().report_shipments(&outside, &reports));
    outside.wire();
    assert_eq!(batch.outcomes[1], Outcome::Pending);
    assert!(matches!(batch.outcomes[0], Outcome::Failed { .. }));
}

#[test]
fn cancelling_before_and_after_it_left() {
    let done = r#"{"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_CANCEL_ORDER_INFO_101","message":""}]}"#;
    let at = |progress: i64| {
        answer(
            200,
            &format!(r#"{{"OrderModelList":[{{"orderNumber":"a","orderProgress":{progress}}}]}}"#),
        )
    };
    let cancellation = Cancellation {
        number: "a".into(),
        reason: CancelReason::OutOfStock,
        detail: String::new(),
        restore_stock: false,
    };
    let outside = Script::new([at(300), answer(200, done), at(500), answer(200, done), at(900)]);
    for expected in [Outcome::Done, Outcome::Done, Outcome::AlreadyDone] {
        assert_eq!(run(shop().cancel_order(&outside, &cancellation)), expected);
    }
    insta::assert_snapshot!("cancel", outside.wire());
}

#[test]
fn stock_goes_out_in_bulk_and_bad_rows_alone_fail() {
    let errors = r#"{"errors":[{"code":"IE0003","message":"在庫数が範囲外です","metadata":{"propertyPath":"inventories[1].quantity"}}]}"#;
    let outside = Script::new([answer(400, errors), answer(204, "")]);
    let levels = [
        level("tea-8", "v-red", 10),
        level("cup-1", "cup-1", 120_000),
        level("", "v", 1),
        level("spoon-1", "spoon-1", -3),
    ];
    let batch = run(shop().push_stock(&outside, &levels));
    insta::assert_snapshot!("stock", outside.wire());
    assert!(matches!(&batch.outcomes[1], Outcome::Failed { code, .. } if code == "IE0003"));
    assert!(matches!(&batch.outcomes[2], Outcome::Failed { code, .. } if code == "invalid_code"));
    assert_eq!(
        (&batch.outcomes[0], &batch.outcomes[3]),
        (&Outcome::Done, &Outcome::Done)
    );
    assert_eq!(batch.stopped, None);
}

#[test]
fn stock_after_a_failure_is_not_sent_and_a_lost_answer_leaves_it_unknown() {
    let levels: Vec<StockLevel> = (0..801).map(|i| level(&format!("p{i}"), "1", i)).collect();
    let outside = Script::new([answer(204, ""), Err(SendError::Cut), answer(429, "")]);
    let batch = run(shop().push_stock(&outside, &levels));
    let count = |outcome| batch.outcomes.iter().filter(|o| **o == outcome).count();
    assert_eq!(
        (
            count(Outcome::Done),
            count(Outcome::Unknown),
            count(Outcome::NotSent)
        ),
        (400, 400, 1)
    );
    let outside = Script::new([answer(429, "")]);
    let batch = run(shop().push_stock(&outside, &levels));
    assert_eq!(batch.outcomes[0], Outcome::NotSent);
    assert_eq!(batch.stopped.unwrap().advice(), Advice::TryAgain(None));
}

#[test]
fn products_are_listed_by_mark_and_by_offset() {
    let item = r#"{"item":{"manageNumber":"tea-8","itemNumber":"TEA","title":"煎茶","hideItem":false,"variants":{
        "v-red":{"merchantDefinedSkuId":"TEA-RED","selectorValues":{"色":"赤"},"standardPrice":"1620","articleNumber":{"value":"4900000000001"}},
        "v-blue":{"merchantDefinedSkuId":null,"hidden":true,"standardPrice":1500}}},
        "inventory":{"variants":[{"variantId":"v-red","quantity":7}]}}"#;
    let body = format!(r#"{{"numFound":150,"offset":0,"results":[{item},{{"item":{{}}}}]}}"#);
    let outside = Script::new([answer(200, &body), answer(200, &body)]);
    let page = run(shop().list_products(&outside, None)).unwrap();
    insta::assert_debug_snapshot!("products", page);
    run(shop().list_products(&outside, page.next.as_deref())).unwrap();
    insta::assert_snapshot!("search_items", outside.wire());
}

#[test]
fn refusals_are_told_apart() {
    let cases = [
        (
            answer(
                401,
                r#"{"Results":{"errorCode":"ES04-01","message":"Un-Authorised"}}"#,
            ),
            Advice::TellShop,
        ),
        (
            answer(400, r#"{"errors":[{"code":"GE0011","message":"auth"}]}"#),
            Advice::TellShop,
        ),
        (answer(403, "no"), Advice::TellShop),
        (answer(503, ""), Advice::TryAgain(None)),
        (answer(200, "<html>メンテナンス</html>"), Advice::TryAgain(None)),
        (answer(200, "{\"orderNumb"), Advice::TryAgain(None)),
        (answer(404, "no"), Advice::GiveUp),
        (
            answer(
                400,
                r#"{"MessageModelList":[{"messageType":"ERROR","messageCode":"ORDER_EXT_API_SEARCH_ORDER_ERROR_011","message":"形式"}],"orderNumberList":null}"#,
            ),
            Advice::GiveUp,
        ),
        (Err(SendError::TimedOut), Advice::TryAgain(None)),
    ];
    for (answer, advice) in cases {
        let told = format!("{answer:?}");
        let outside = Script::new([answer]);
        let cursor = OrderCursor::starting_at(now().plus_millis(-1));
        let error = run(shop().orders_since(&outside, &cursor)).unwrap_err();
        assert_eq!(error.advice(), advice, "{told}: {error}");
    }
}

#[test]
fn secrets_are_not_shown() {
    let settings = Credentials {
        service_secret: Secret::new("SP000_secret"),
        license_key: Secret::new("SL000_key"),
        license_key_expires_at: None,
    };
    let told = format!("{settings:?} {:?}", MallCredentials::Rakuten(settings.clone()));
    assert!(!told.contains("SP000") && !told.contains("SL000"), "{told}");
    let told = &shop().expiries(now())[0];
    assert_eq!((told.what, told.is_estimated), ("license_key", false));
}

#[test]
fn settings_are_checked() {
    let made = |settings: Settings| {
        let credentials = Credentials {
            service_secret: Secret::new("a"),
            license_key: Secret::new("b"),
            license_key_expires_at: None,
        };
        connect(
            "RK",
            MallSettings::Rakuten(settings),
            MallCredentials::Rakuten(credentials),
        )
        .map(|_| ())
    };
    let changed = |change: fn(&mut Settings)| {
        let mut settings = Settings::default();
        change(&mut settings);
        settings
    };
    assert_eq!(made(Settings::default()), Ok(()));
    for bad in [
        changed(|settings| settings.stock_version = "../2.0".into()),
        changed(|settings| settings.get_order_version = 2),
        changed(|settings| settings.base_url = "ftp://example.com".into()),
        changed(|settings| settings.base_url = "example.com".into()),
        changed(|settings| settings.base_url = "https://example.com/?a=b".into()),
    ] {
        assert!(made(bad.clone()).is_err(), "{bad:?}");
    }
    let settings: MallSettings = serde_json::from_str(r#"{"kind":"rakuten","get_order_version":8}"#).unwrap();
    assert_eq!(
        settings,
        MallSettings::Rakuten(changed(|settings| settings.get_order_version = 8))
    );
}

#[test]
fn what_is_paid() {
    use domain::mall_payment::BuyerMoney::{Open, Promised, Received};
    let money = |progress: i64, method: &str| {
        let sample = SAMPLE
            .replacen(
                r#""orderProgress": 300"#,
                &format!(r#""orderProgress": {progress}"#),
                1,
            )
            .replacen(r#""deliveryPrice": 330"#, r#""deliveryPrice": 0"#, 2)
            .replacen(
                r#""settlementMethodCode": 2, "settlementMethod": "代金引換""#,
                &format!(r#""settlementMethodCode": {method}"#),
                1,
            );
        order::read("RK", &serde_json::from_str(&sample).unwrap(), &[]).orders[0].money
    };
    for (progress, method, expected) in [
        (100, "9", Open),
        (200, "9", Open),
        (300, "9", Received(None)),
        (300, "13", Received(None)),
        (300, "14", Received(None)),
        (500, "9", Received(None)),
        (400, "9", Open),
        (900, "9", Open),
        (100, "1", Open),
        (300, "1", Promised),
        (500, "1", Promised),
        (700, "1", Received(None)),
        (300, "21", Promised),
        (300, "2", Open),
        (700, "2", Open),
        (300, "null", Open),
    ] {
        assert_eq!(money(progress, method), expected, "{progress} {method}");
    }
}

#[test]
fn when_the_license_key_runs_out_at_the_latest() {
    use super::super::time::instant;
    let shop = connect(
        "RK",
        MallSettings::Rakuten(Settings::default()),
        MallCredentials::Rakuten(Credentials {
            service_secret: Secret::new("SP000_secret"),
            license_key: Secret::new("SL000_key"),
            license_key_expires_at: None,
        }),
    )
    .unwrap();
    for (set_at, end) in [
        ("2026-11-22T09:00:00+09:00", "2027-02-20T23:59:59+09:00"),
        ("2026-11-22T23:59:59+09:00", "2027-02-20T23:59:59+09:00"),
        // In Japan it is the next day already.
        ("2026-11-22T15:00:00Z", "2027-02-21T23:59:59+09:00"),
    ] {
        let expiry = &shop.expiries(instant(set_at).unwrap())[0];
        assert_eq!(expiry.at, instant(end).unwrap(), "{set_at}");
        assert_eq!(
            (expiry.what, expiry.renews_itself, expiry.is_estimated),
            ("license_key", false, true)
        );
    }
}

use super::super::testing::{Script, answer, now, run};
use super::super::{
    AccessToken, CancelReason, ListingCode, MallCredentials, MallSettings, ProblemKind, Secret, SendError,
    connect,
};
use super::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::money::Rounding;
use domain::totals::{FeeRates, totals};
use rsa::pkcs8::{EncodePublicKey as _, LineEnding};
use rsa::rand_core::OsRng;
use rsa::{Pkcs1v15Encrypt, RsaPrivateKey};

const SAMPLE: &str = include_str!("samples/order_info.xml");
const OK: &str = r#"<ResultSet totalResultsAvailable="1" totalResultsReturned="1" ok="1" ng="0"><Result><Status>OK</Status></Result></ResultSet>"#;

fn credentials() -> Credentials {
    Credentials {
        client_id: "dj00aiZpPWRlbW8".into(),
        client_secret: Secret::new("client-secret"),
        refresh_token: Secret::new("refresh-1"),
        refresh_token_expires_at: None,
        access: Some(AccessToken {
            token: Secret::new("access-1"),
            expires_at: now().plus_millis(3_600_000),
        }),
        public_key: None,
        public_key_version: String::new(),
        public_key_expires_at: None,
    }
}

fn shop_with(settings: Settings, credentials: Credentials) -> Box<dyn Mall> {
    let settings = Settings {
        seller_id: "testseller".into(),
        ..settings
    };
    connect(
        "YS",
        MallSettings::Yahoo(settings),
        MallCredentials::Yahoo(credentials),
    )
    .unwrap()
}

fn shop() -> Box<dyn Mall> {
    shop_with(Settings::default(), credentials())
}

fn report(number: &str, carrier: &str, tracking: &str) -> ShipmentReport {
    ShipmentReport {
        number: number.to_owned(),
        shipment: "s1".into(),
        slip: None,
        carrier: carrier.to_owned(),
        tracking_numbers: vec![tracking.to_owned()],
        told_before: Vec::new(),
        shipped_at: now(),
        lines: Vec::new(),
    }
}

fn list(total: usize, numbers: &[&str]) -> String {
    let row = |(i, number): (usize, &&str)| {
        format!(
            "<OrderInfo><Index>{}</Index><OrderId>{number}</OrderId></OrderInfo>",
            i + 1
        )
    };
    let rows = numbers.iter().enumerate().map(row).collect::<Vec<_>>().concat();
    format!("<Result><Status>OK</Status><Search><TotalCount>{total}</TotalCount>{rows}</Search></Result>")
}

#[test]
fn orders_come_in_by_list_and_detail() {
    let outside = Script::new([
        answer(200, &list(21, &["testseller-10000001", "testseller-10000002"])),
        answer(200, SAMPLE),
        answer(
            200,
            "<Error><Message>該当する注文がありません</Message><Code>od-00001</Code></Error>",
        ),
    ]);
    let page =
        run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-60_000)))).unwrap();
    insta::assert_snapshot!("list_and_detail", outside.wire());
    insta::assert_json_snapshot!("order", page.orders[0].draft);
    insta::assert_debug_snapshot!(
        "beside_draft",
        (
            page.orders[0].phase,
            &page.orders[0].status,
            &page.orders[0].lines
        )
    );
    assert_eq!(
        (page.problems[0].kind, page.problems[0].code.as_str()),
        (ProblemKind::Refused, "od-00001")
    );
    let totals = totals(&page.orders[0].draft, FeeRates::default(), Rounding::Down).unwrap();
    assert_eq!((totals.mismatch(), totals.billed.0), (None, 5300));
    assert_eq!(domain::order_check::validate(&page.orders[0].draft), []);

    // Past the end there is one empty element.
    let outside = Script::new([answer(
        200,
        "<Result><Status>OK</Status><Search><TotalCount>2</TotalCount><OrderInfo /></Search></Result>",
    )]);
    let page = run(shop().orders_since(&outside, &page.next)).unwrap();
    assert!(outside.wire().contains("<Start>3</Start>"));
    assert!(page.orders.is_empty() && !page.more);
    assert_eq!(page.next.reached(), now());
}

#[test]
fn what_has_been_read_is_kept_when_the_mall_fails_on_the_way() {
    let two = list(2, &["testseller-10000001", "testseller-10000002"]);
    let outside = Script::new([answer(200, &two), answer(200, SAMPLE), answer(503, "")]);
    let page = run(shop().orders_since(&outside, &OrderCursor::starting_at(now().plus_millis(-1)))).unwrap();
    assert_eq!((page.orders.len(), page.more), (1, true));
    let outside = Script::new([
        answer(200, &list(2, &["testseller-10000002"])),
        answer(200, SAMPLE),
    ]);
    let page = run(shop().orders_since(&outside, &page.next)).unwrap();
    assert!(outside.wire().contains("<Start>2</Start>"));
    assert!(!page.more);
}

#[test]
fn phases() {
    let shop = shop();
    let phase = |changes: &[(&str, &str)]| {
        let sample = changes
            .iter()
            .fold(SAMPLE.to_owned(), |sample, (from, to)| sample.replace(from, to));
        let outside = Script::new([answer(200, &sample)]);
        run(shop.orders_by_number(&outside, &["testseller-10000001".into()]))
            .unwrap()
            .orders[0]
            .phase
    };
    let seen = ("<IsSeen>false", "<IsSeen>true");
    assert_eq!(phase(&[]), super::super::MallPhase::New);
    assert_eq!(phase(&[seen]), super::super::MallPhase::Ready);
    for held in [
        ("<IsReadOnly>0", "<IsReadOnly>1"),
        ("<OrderStatus>2", "<OrderStatus>3"),
        (
            "<PayStatus>1</PayStatus><PayType>0",
            "<PayStatus>0</PayStatus><PayType>1",
        ),
    ] {
        assert_eq!(phase(&[seen, held]), super::super::MallPhase::Held, "{held:?}");
    }
    assert_eq!(
        phase(&[("<ShipStatus>1", "<ShipStatus>3")]),
        super::super::MallPhase::Shipped
    );
    assert_eq!(
        phase(&[("<OrderStatus>2", "<OrderStatus>4")]),
        super::super::MallPhase::Cancelled
    );
}

#[test]
fn writes_about_orders() {
    let warning = r"<ResultSet><Result><Status>OK</Status><Warning><Code>od91115</Code><Message>売上確定期限切れ</Message></Warning></Result></ResultSet>";
    let already = r"<ResultSet><Result><Status>OK</Status><Warning><Code>od91705</Code><Message/></Warning></Result></ResultSet>";
    let refused =
        "<Error><Code>od-91702</Code><Message>Cannot Be Operated : CancelOrder OrderStatus</Message></Error>";
    let outside = Script::new([
        answer(200, OK),
        answer(200, OK),
        answer(200, warning),
        answer(200, OK),
        answer(200, already),
        answer(200, refused),
    ]);
    let shop = shop();
    let confirmed = run(shop.confirm_orders(&outside, &["testseller-1".into()]));
    assert_eq!(confirmed.outcomes, [Outcome::Done]);
    let reports = [
        report("testseller-1", "ヤマト運輸", "1234-5678-9013"),
        report("testseller-2", "ゆうパック", "1234-5678-9010"),
        report("testseller-1", "ヤマト運輸", "1234-5678-9024"),
        report("testseller-3", "", ""),
    ];
    let batch = run(shop.report_shipments(&outside, &reports));
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert!(matches!(&batch.outcomes[1], Outcome::DoneWithWarning { code, .. } if code == "od91115"));
    assert_eq!(batch.outcomes[2..], [Outcome::Done, Outcome::Done]);
    let cancel = |reason, detail: &str| Cancellation {
        number: "testseller-4".into(),
        reason,
        detail: detail.into(),
        restore_stock: false,
    };
    let too_short = run(shop.cancel_order(&outside, &cancel(CancelReason::Shop, "短い")));
    assert!(matches!(too_short, Outcome::Failed { code, .. } if code == "detail"));
    let long = cancel(CancelReason::Shop, "在庫システム & <倉庫> の都合によるため");
    assert_eq!(run(shop.cancel_order(&outside, &long)), Outcome::AlreadyDone);
    let last = run(shop.cancel_order(&outside, &cancel(CancelReason::OutOfStock, "")));
    assert!(matches!(last, Outcome::Failed { code, .. } if code == "od-91702"));
    insta::assert_snapshot!("writes", outside.wire());
}

/// There are two places: what is in none of them any more leaves one empty.
#[test]
fn a_number_that_is_gone_is_cleared() {
    let numbers = |numbers: &[&str]| numbers.iter().map(|number| (*number).to_owned()).collect();
    let part = |now: &[&str], before: &[&str]| ShipmentReport {
        tracking_numbers: numbers(now),
        told_before: numbers(before),
        ..report("a-1", "佐川急便", "")
    };
    for (parts, wire) in [
        (
            vec![part(&["1"], &["1", "2"])],
            "<ShipInvoiceNumber1>1</ShipInvoiceNumber1><ShipInvoiceNumber2></ShipInvoiceNumber2>",
        ),
        (
            vec![part(&["2"], &["1"])],
            "<ShipInvoiceNumber1>2</ShipInvoiceNumber1><ShipDate>",
        ),
        (
            vec![part(&["1"], &["1"]), part(&["1"], &["2"])],
            "<ShipInvoiceNumber1>1</ShipInvoiceNumber1><ShipInvoiceNumber2></ShipInvoiceNumber2>",
        ),
        (
            vec![part(&["2"], &["1"]), part(&["1"], &["2"])],
            "<ShipInvoiceNumber1>2</ShipInvoiceNumber1><ShipInvoiceNumber2>1</ShipInvoiceNumber2>",
        ),
        (
            vec![part(&[], &["1"])],
            "<ShipInvoiceNumber1></ShipInvoiceNumber1><ShipInvoiceNumber2></ShipInvoiceNumber2><ShipInvoiceNumberEmptyReason>105</ShipInvoiceNumberEmptyReason>",
        ),
        (
            vec![part(&[], &[])],
            "</ShipCompanyCode><ShipInvoiceNumberEmptyReason>105</ShipInvoiceNumberEmptyReason>",
        ),
    ] {
        let outside = Script::new([answer(200, OK)]);
        let batch = run(shop().report_shipments(&outside, &parts));
        assert!(
            batch.outcomes.iter().all(|outcome| *outcome == Outcome::Done),
            "{:?}",
            batch.outcomes
        );
        assert!(outside.wire().contains(wire), "{}", outside.wire());
    }
}

#[test]
fn an_order_is_completed_after_it_left_if_wanted() {
    let settings = Settings {
        complete_on_shipment: true,
        ..Settings::default()
    };
    let early = "<Error><Code>od-91701</Code><Message>early</Message></Error>";
    let outside = Script::new([
        answer(200, OK),
        answer(200, OK),
        answer(200, OK),
        answer(200, early),
    ]);
    let reports = [report("a-1", "佐川急便", "1"), report("a-2", "佐川急便", "2")];
    let batch = run(shop_with(settings, credentials()).report_shipments(&outside, &reports));
    assert!(outside.wire().contains("<OrderStatus>5</OrderStatus>"));
    assert_eq!(batch.outcomes[0], Outcome::Done);
    assert!(matches!(&batch.outcomes[1], Outcome::DoneWithWarning { code, .. } if code == "od-91701"));
}

fn level(item: &str, variant: &str, quantity: i64) -> StockLevel {
    StockLevel {
        listing: ListingCode::new(item, variant),
        quantity,
        key: String::new(),
    }
}

#[test]
fn stock_rows_that_are_named_fail_and_the_others_go_again() {
    let partial = r#"<ResultSet totalResultsAvailable="2" totalResultsReturned="2" firstResultPosition="1">
        <Result><ItemCode>tea-8</ItemCode><SubCode>tea-8-red</SubCode><Quantity>10</Quantity></Result>
        <Result><ItemCode>gone</ItemCode><SubCode></SubCode><Quantity></Quantity><ErrorCode>st-02101</ErrorCode></Result></ResultSet>"#;
    let outside = Script::new([answer(207, partial), answer(200, "<ResultSet/>")]);
    let levels = [
        level("tea-8", "tea-8-red", 10),
        level("gone", "", 5),
        level("a,b", "", 1),
        level("cup-1", "", -4),
    ];
    let batch = run(shop().push_stock(&outside, &levels));
    insta::assert_snapshot!("stock", outside.wire());
    assert_eq!(
        (&batch.outcomes[0], &batch.outcomes[3]),
        (&Outcome::Done, &Outcome::Done)
    );
    assert_eq!(batch.outcomes[1], Outcome::failed("st-02101", ""));
    assert!(matches!(&batch.outcomes[2], Outcome::Failed { code, .. } if code == "invalid_code"));
}

#[test]
fn tokens_are_renewed() {
    let body = r#"{"access_token":"access-2","token_type":"Bearer","expires_in":"3600"}"#;
    let outside = Script::new([
        answer(200, body),
        answer(400, r#"{"error":"invalid_grant","error_description":"expired"}"#),
    ]);
    let stale = Credentials {
        access: None,
        ..credentials()
    };
    let shop = shop_with(Settings::default(), stale.clone());
    assert!(shop.needs_renewal(now()));
    let none = Script::new([]);
    let unsent = run(shop.orders_by_number(&none, &["a".into()])).unwrap_err();
    assert_eq!(unsent, MallError::TokenExpired);
    let renewal = run(shop.renew(&outside)).unwrap().unwrap();
    assert_eq!(renewal.access.expires_at, now().plus_millis(3_600_000));
    let MallCredentials::Yahoo(renewed) = MallCredentials::Yahoo(stale).renewed(renewal) else {
        panic!()
    };
    assert_eq!(renewed.refresh_token, Secret::new("refresh-1"));
    assert!(!shop_with(Settings::default(), renewed).needs_renewal(now()));
    let refused = run(shop.renew(&outside)).unwrap_err();
    assert_eq!(refused, MallError::credentials("invalid_grant", "expired"));
    insta::assert_snapshot!("renew", outside.wire());
}

fn with_status(status: &str, body: &str) -> Result<Response, SendError> {
    let mut response = answer(200, body)?;
    response
        .headers
        .insert("x-sws-authorize-status", status.parse().unwrap());
    Ok(response)
}

#[test]
fn a_signature_that_is_not_taken_is_not_overlooked() {
    let private = RsaPrivateKey::new(&mut OsRng, 512).unwrap();
    let pem = private.to_public_key().to_public_key_pem(LineEnding::LF).unwrap();
    let signing = Credentials {
        public_key: Some(Secret::new(pem)),
        public_key_version: "2".into(),
        ..credentials()
    };
    let shop = shop_with(Settings::default(), signing);
    let outside = Script::new([
        with_status("authorized", &list(0, &[])),
        with_status("expired", &list(0, &[])),
        answer(200, &list(0, &[])),
        with_status("expired", OK),
    ]);
    let cursor = OrderCursor::starting_at(now().plus_millis(-1));
    run(shop.orders_since(&outside, &cursor)).unwrap();
    for _ in 0..2 {
        let error = run(shop.orders_since(&outside, &cursor)).unwrap_err();
        assert_eq!(error.advice(), Advice::TellShop, "{error}");
    }
    let batch = run(shop.confirm_orders(&outside, &["a".into()]));
    assert_eq!(batch.outcomes, [Outcome::Done], "the mall did it all the same");
    assert_eq!(
        batch.stopped,
        Some(MallError::credentials("public_key", "expired"))
    );

    let wire = outside.wire();
    let header = |name: &str| {
        wire.lines()
            .find_map(|line| line.strip_prefix(name))
            .unwrap()
            .to_owned()
    };
    let sealed = STANDARD.decode(header("x-sws-signature: ")).unwrap();
    let opened = private.decrypt(Pkcs1v15Encrypt, &sealed).unwrap();
    assert_eq!(
        String::from_utf8(opened).unwrap(),
        format!("testseller:{}", now().millis() / 1000)
    );
    assert_eq!(header("x-sws-signature-version: "), "2");
}

#[test]
fn refusals_are_told_apart() {
    let error = |status, body: &str| {
        let outside = Script::new([answer(status, body)]);
        run(shop().orders_by_number(&outside, &["a".into()])).map(|read| read.problems.len())
    };
    let session_over = "<Error><Message>over</Message><Code>px-04102</Code></Error>";
    assert_eq!(
        error(401, session_over),
        Err(MallError::credentials("px-04102", "over"))
    );
    assert_eq!(
        error(401, "<Error><Code>px-00000</Code></Error>"),
        Err(MallError::TokenExpired)
    );
    assert_eq!(error(403, "").unwrap_err().advice(), Advice::TellShop);
    assert_eq!(
        error(200, "<html></html>").unwrap_err().advice(),
        Advice::TryAgain(None)
    );
    assert_eq!(
        error(200, "<ResultSet><Res").unwrap_err().advice(),
        Advice::TryAgain(None)
    );
    assert_eq!(
        error(400, "<Error><Code>od-1</Code></Error>"),
        Ok(1),
        "a problem of this order"
    );
}

#[test]
fn products_are_listed() {
    let body = r#"<ResultSet totalResultsAvailable="3" totalResultsReturned="2" firstResultPosition="1">
        <Result><ItemCode>tea-8</ItemCode><HasSubCode>1</HasSubCode><Name><![CDATA[煎茶]]></Name><Display>1</Display><Price>1980</Price><SalePrice>1620</SalePrice><Quantity>12</Quantity></Result>
        <Result><ItemCode>cup-1</ItemCode><HasSubCode>0</HasSubCode><Name>湯のみ</Name><Display>0</Display><Price>1500</Price><SalePrice/><Quantity/></Result></ResultSet>"#;
    let outside = Script::new([answer(200, body)]);
    let page = run(shop().list_products(&outside, None)).unwrap();
    insta::assert_snapshot!("item_list", outside.wire());
    insta::assert_debug_snapshot!("products", page);
}

#[test]
fn what_is_paid() {
    use domain::mall_payment::BuyerMoney::{Open, Received};
    let method = |code: &str, name: &str| SAMPLE.replace("payment_d1", code).replace("商品代引", name);
    let paid_on = "<PayStatus>1</PayStatus><PayDate>2026-11-20</PayDate>";
    let transfer = method("payment_b1", "銀行振込");
    for (order, expected) in [
        (SAMPLE.to_owned(), Open),
        (transfer.clone(), Received(None)),
        (
            transfer.replace("<PayStatus>1</PayStatus>", "<PayStatus>0</PayStatus>"),
            Open,
        ),
        (
            transfer.replace("<PayStatus>1</PayStatus>", paid_on),
            Received(domain::Date::from_ymd_opt(2026, 11, 20)),
        ),
        (method("payment_a1", "クレジットカード"), Received(None)),
    ] {
        let outside = Script::new([answer(200, &order)]);
        let read = run(shop().orders_by_number(&outside, &["testseller-10000001".into()])).unwrap();
        assert_eq!(read.orders[0].money, expected, "{order}");
    }
}

#[test]
fn sub_codes_are_asked_for() {
    let body = "<ResultSet totalResultsAvailable=\"2\" totalResultsReturned=\"2\" firstResultPosition=\"1\" ok=\"1\" ng=\"1\">
        <Result><ItemCode>\n yunomi \n</ItemCode><SubCode>yunomi-red</SubCode><Status>1</Status><Quantity>7</Quantity><IsPublished>1</IsPublished></Result>
        <Result><ItemCode>yunomi</ItemCode><SubCode>yunomi-gone</SubCode><Status>0</Status></Result>
        <Result><ItemCode>cup</ItemCode><SubCode/><Status>1</Status><Quantity/><IsPublished>0</IsPublished></Result></ResultSet>";
    let outside = Script::new([answer(200, body)]);
    let asked = [
        ListingCode::new("yunomi", "yunomi-red"),
        ListingCode::new("yunomi", "yunomi-gone"),
        ListingCode::new("a,b", ""),
        ListingCode::new("cup", ""),
    ];
    let page = run(shop().variants(&outside, &asked)).unwrap();
    let wire = outside.wire();
    assert!(wire.contains("/getStock [yahoo.get_stock]"), "{wire}");
    assert!(
        wire.contains("seller_id=testseller&item_code=yunomi%3Ayunomi-red%2Cyunomi%3Ayunomi-gone%2Ccup"),
        "{wire}"
    );
    let shown = page.products.iter().map(|product| {
        let listing = &product.listing;
        (
            product.sku.as_str(),
            listing.variant.as_str(),
            product.quantity,
            product.visible,
        )
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            ("yunomi-red", "yunomi-red", Some(7), true),
            ("cup", "", None, false)
        ]
    );
}

//! Whatever a mall answers, a connector says what it makes of it: nothing panics, nothing goes on for ever.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use connectors::mall::{
    AccessToken, CancelReason, Cancellation, ListingCode, Mall, MallCredentials, MallSettings, OrderCursor,
    Outside, Request, Response, Secret, SendError, ShipmentReport, StockLevel, Ticket, amazon, connect,
    generic, rakuten, shopify, yahoo,
};
use domain::Instant;
use proptest::prelude::*;
use serde_json::{Value, json};

const RAKUTEN: &str = include_str!("../src/mall/rakuten/samples/get_order.json");
const YAHOO: &str = include_str!("../src/mall/yahoo/samples/order_info.xml");
const AMAZON: &str = include_str!("../src/mall/amazon/samples/orders.json");
const GENERIC: &str = include_str!("../../docs/generic-channel.md");

/// Answers every request with the same.
struct Echo {
    status: u16,
    body: Vec<u8>,
    asked: AtomicUsize,
}

#[async_trait]
impl Outside for Echo {
    fn now(&self) -> Instant {
        Instant::from_millis(1_795_316_400_000).unwrap()
    }

    async fn send(&self, _request: Request) -> Result<Response, SendError> {
        let asked = self.asked.fetch_add(1, Ordering::SeqCst);
        assert!(asked < 5_000, "it never ends");
        Ok(Response {
            status: self.status,
            headers: http::HeaderMap::new(),
            body: self.body.clone().into(),
        })
    }
}

fn malls() -> Vec<Box<dyn Mall>> {
    let secret = || Secret::new("secret");
    let token = || {
        Some(AccessToken {
            token: secret(),
            expires_at: Instant::from_millis(1_895_316_400_000).unwrap(),
        })
    };
    let amazon = |orders_api| {
        let settings = amazon::Settings {
            seller_id: "A1".into(),
            orders_api,
            ..amazon::Settings::default()
        };
        let credentials = amazon::Credentials {
            client_id: "id".into(),
            client_secret: secret(),
            refresh_token: secret(),
            authorization_expires_at: None,
            access: token(),
            restricted: token(),
        };
        (
            MallSettings::Amazon(settings),
            MallCredentials::Amazon(credentials),
        )
    };
    let rakuten = MallCredentials::Rakuten(rakuten::Credentials {
        service_secret: secret(),
        license_key: secret(),
        license_key_expires_at: None,
    });
    let yahoo = yahoo::Settings {
        seller_id: "s".into(),
        complete_on_shipment: true,
        ..yahoo::Settings::default()
    };
    let yahoo_credentials = MallCredentials::Yahoo(yahoo::Credentials {
        client_id: "id".into(),
        client_secret: secret(),
        refresh_token: secret(),
        refresh_token_expires_at: None,
        access: token(),
        public_key: None,
        public_key_version: String::new(),
        public_key_expires_at: None,
    });
    let shopify = shopify::Settings {
        base_url: "https://a.myshopify.com".into(),
        location_id: "1".into(),
        ..shopify::Settings::default()
    };
    let generic = generic::Settings {
        base_url: "https://cart.example.com".into(),
        confirms_orders: true,
        cancels_orders: true,
        ..generic::Settings::default()
    };
    let shopify_credentials = shopify::Credentials {
        access_token: secret(),
    };
    [
        (MallSettings::Rakuten(rakuten::Settings::default()), rakuten),
        (MallSettings::Yahoo(yahoo), yahoo_credentials),
        amazon(amazon::OrdersApi::V20260101),
        amazon(amazon::OrdersApi::V0),
        (
            MallSettings::Shopify(shopify),
            MallCredentials::Shopify(shopify_credentials),
        ),
        (
            MallSettings::Generic(generic),
            MallCredentials::Generic(generic::Credentials { token: secret() }),
        ),
    ]
    .into_iter()
    .map(|(settings, credentials)| connect("R", settings, credentials).unwrap())
    .collect()
}

/// Every call of every mall, against one answer.
async fn ask_everything(status: u16, body: &[u8]) {
    for mall in malls() {
        let outside = Echo {
            status,
            body: body.to_vec(),
            asked: AtomicUsize::new(0),
        };
        let number = "123456-20261121-00000001".to_owned();
        let report = ShipmentReport {
            number: number.clone(),
            shipment: "s1".into(),
            slip: None,
            carrier: "ヤマト運輸".into(),
            tracking_numbers: vec!["1".into()],
            told_before: Vec::new(),
            shipped_at: outside.now(),
            lines: Vec::new(),
        };
        let level = StockLevel {
            listing: ListingCode::new("901", "901"),
            quantity: 1,
            key: "1".into(),
        };
        let cancellation = Cancellation {
            number: number.clone(),
            reason: CancelReason::Buyer,
            detail: String::new(),
            restore_stock: true,
        };
        let ticket = Ticket {
            id: "1".into(),
            keys: vec![number.clone(), number.clone()],
        };
        let numbers = [number.clone(), number];
        let cursor = OrderCursor::starting_at(outside.now().plus_millis(-3_600_000));
        if let Ok(page) = mall.orders_since(&outside, &cursor).await {
            assert!(page.next.reached() >= cursor.reached());
        }
        let _read = mall.orders_by_number(&outside, &numbers).await;
        let _page = mall.list_products(&outside, None).await;
        let _renewal = mall.renew(&outside).await;
        let _outcome = mall.cancel_order(&outside, &cancellation).await;
        let kind = mall.kind();
        let confirmed = mall.confirm_orders(&outside, &numbers).await;
        assert_eq!(confirmed.outcomes.len(), 2, "{kind:?}");
        let reported = mall.report_shipments(&outside, &[report.clone(), report]).await;
        assert_eq!(reported.outcomes.len(), 2, "{kind:?}");
        let pushed = mall.push_stock(&outside, &[level.clone(), level]).await;
        assert_eq!(pushed.outcomes.len(), 2, "{kind:?}");
        assert_eq!(mall.settle(&outside, &ticket).await.outcomes.len(), 2, "{kind:?}");
    }
}

fn run(status: u16, body: &[u8]) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(ask_everything(status, body));
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| json!(number)),
        prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(-9999), Just(0)].prop_map(|number| json!(number)),
        prop_oneof![
            Just("-9223372036854775808"),
            Just("9999999999999999999"),
            Just("1.5"),
            Just("2026-11-22T00:00:00Z"),
            Just("DONE"),
            Just("true"),
            Just("ERROR"),
            Just("")
        ]
        .prop_map(|text| json!(text)),
        "\\PC{0,8}".prop_map(|text| json!(text)),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[]])),
    ]
}

/// What mutations start from: real answers of each kind.
fn samples() -> Vec<Value> {
    let amazon: Value = serde_json::from_str(AMAZON).unwrap();
    let orders = json!({ "nodes": [{ "id": "1", "name": "123456-20261121-00000001", "createdAt": "2026-11-22T00:00:00Z",
        "lineItems": { "nodes": [{ "quantity": 1, "currentQuantity": 1, "originalUnitPriceSet": { "shopMoney": { "amount": "1" } } }],
            "pageInfo": { "hasNextPage": true, "endCursor": "x" } },
        "totalDiscountsSet": { "shopMoney": { "amount": "5" } },
        "fulfillmentOrders": { "nodes": [{ "id": "f", "status": "OPEN", "lineItems": { "nodes": [{ "id": "l", "remainingQuantity": 1 }] } }] } }],
        "pageInfo": { "hasNextPage": true, "endCursor": "x" } });
    let errors = json!([{ "field": ["input", "quantities", "1", "quantity"], "message": "m", "code": "c" }]);
    let mut samples = vec![
        serde_json::from_str(RAKUTEN).unwrap(),
        json!({ "order": amazon["orders"][0] }),
        amazon,
        json!({ "orderNumberList": ["1"], "PaginationResponseModel": { "totalRecordsAmount": 15_001, "totalPages": 2 },
            "ResultShippingModelList": [{ "orderNumber": "1", "MessageModelList": [{ "messageType": "INFO" }] }],
            "MessageModelList": [{ "messageType": "ERROR", "orderNumber": "123456-20261121-00000001", "messageCode": "c", "requestId": "" }] }),
        json!({ "errors": [{ "code": "IE0003", "message": "m", "metadata": { "propertyPath": "inventories[1].quantity" } }] }),
        json!({ "data": { "orders": orders, "productVariants": { "nodes": [{ "inventoryItem": { "id": "gid://a/1" }, "price": "1" }] },
            "inventorySetQuantities": { "userErrors": errors }, "fulfillmentCreate": { "userErrors": errors }, "orderCancel": {} } }),
        json!({ "payload": { "NextToken": "n", "Orders": [{ "AmazonOrderId": "1", "PurchaseDate": "2026-11-22T00:00:00Z", "OrderTotal": { "Amount": "1" } }],
            "OrderItems": [{ "OrderItemId": "1", "QuantityOrdered": 2, "QuantityShipped": 1, "ItemPrice": { "Amount": "3" }, "ItemTax": { "Amount": "1" },
                "ShippingPrice": { "Amount": "1" }, "PromotionDiscount": { "Amount": "1" }, "PointsGranted": { "PointsNumber": 1 } }] } }),
        json!({ "status": "INVALID", "issues": [{ "severity": "ERROR", "code": "1", "messageId": 1 }], "processingStatus": "DONE",
            "resultFeedDocumentId": "d", "url": "https://example.com", "feedDocumentId": "d", "feedId": "f", "items": [{ "sku": "1" }],
            "access_token": "a", "expires_in": 3600, "restrictedDataToken": "r", "expiresIn": 3600, "results": [{ "outcome": "done" }] }),
    ];
    let blocks = GENERIC.split("```json\n").skip(1);
    samples.extend(blocks.map(|block| serde_json::from_str(block.split("```").next().unwrap()).unwrap()));
    samples
}

/// Puts a leaf in the place of one of the values within.
fn mutate(value: &mut Value, place: &mut usize, with: &Value) -> bool {
    if *place == 0 {
        value.clone_from(with);
        return true;
    }
    *place -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| mutate(item, place, with)),
        Value::Object(fields) => fields.values_mut().any(|field| mutate(field, place, with)),
        _ => false,
    }
}

#[test]
fn samples_as_they_are() {
    for sample in samples() {
        for status in [200, 207, 400, 404] {
            run(status, sample.to_string().as_bytes());
        }
    }
    run(200, YAHOO.as_bytes());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn json_with_something_else_in_one_place(which in 0_usize..14, place in 0_usize..220, with in leaf(), status in prop_oneof![Just(200_u16), Just(207), Just(400)]) {
        let samples = samples();
        let mut sample = samples[which % samples.len()].clone();
        let mut place = place;
        mutate(&mut sample, &mut place, &with);
        run(status, sample.to_string().as_bytes());
    }

    #[test]
    fn xml_with_something_else_in_one_place(at in 0.0_f64..1.0, length in 0_usize..40, with in "[<>/A-Za-z0-9&;!\\[\\]-]{0,12}") {
        let chars: Vec<char> = YAHOO.chars().collect();
        #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a short text")]
        let at = (at * chars.len() as f64) as usize;
        let end = (at + length).min(chars.len());
        let text: String = chars[..at].iter().copied().chain(with.chars()).chain(chars[end..].iter().copied()).collect();
        run(200, text.as_bytes());
    }

    #[test]
    fn any_bytes(body: Vec<u8>, status in 200_u16..600) {
        run(status, &body);
    }
}

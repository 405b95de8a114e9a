use domain::Date;
use serde_json::{Value, json};

use super::super::generic::tests::order;
use super::super::order::ShipGift;
use super::super::{DeliveryDates, LinkCredentials, LinkSettings, ShipItem, link};
use super::*;
use crate::mall::testing::{Script, answer, now, run};
use crate::mall::{AccessToken, Secret};

/// What we send and read of Amazon's own model, word for word (Apache License 2.0).
const MODEL: &str = include_str!("samples/model.json");
/// The example of the same model.
const ORDER: &str = include_str!("samples/get_order.json");

fn warehouse() -> Box<dyn Warehouse> {
    let credentials = LinkCredentials::AmazonFba(Credentials {
        client_id: "amzn1.application-oa2-client.x".into(),
        client_secret: Secret::new("client-secret"),
        refresh_token: Secret::new("Atzr|refresh"),
        authorization_expires_at: None,
        access: Some(AccessToken {
            token: Secret::new("Atza|access"),
            expires_at: now().plus_millis(3_600_000),
        }),
        restricted: None,
    });
    let settings = LinkSettings::AmazonFba(FbaSettings::default());
    link(&settings, Some(&credentials)).unwrap().unwrap()
}

/// Everything about a value that the model does not allow.
fn faults(model: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/definitions/");
        return faults(model, &model["definitions"][name], value, at);
    }
    let wrong = |what: &str| vec![format!("{at}: {what}")];
    if let Some(allowed) = schema["enum"].as_array()
        && !allowed.contains(value)
    {
        return wrong("not in the list");
    }
    match schema["type"].as_str() {
        Some("object") => {
            let Some(fields) = value.as_object() else {
                return wrong("no object");
            };
            let required = schema["required"].as_array().into_iter().flatten();
            let missing = required
                .filter_map(Value::as_str)
                .filter(|name| !fields.contains_key(*name))
                .map(|name| format!("{at}/{name}: missing"));
            let known = fields.iter().flat_map(|(name, field)| {
                let at = format!("{at}/{name}");
                match schema["properties"].get(name) {
                    Some(schema) => faults(model, schema, field, &at),
                    None => vec![format!("{at}: unknown")],
                }
            });
            missing.chain(known).collect()
        }
        Some("array") => value.as_array().map_or_else(
            || wrong("no array"),
            |items| {
                let items = (0..).zip(items);
                items
                    .flat_map(|(n, item): (usize, _)| {
                        faults(model, &schema["items"], item, &format!("{at}/{n}"))
                    })
                    .collect()
            },
        ),
        Some("string") => match value.as_str() {
            None => wrong("no text"),
            Some(text) => match schema["maxLength"].as_u64() {
                Some(most) if text.chars().count() as u64 > most => wrong("too long"),
                _ => Vec::new(),
            },
        },
        Some("integer") if !value.is_i64() => wrong("no integer"),
        Some("boolean") if !value.is_boolean() => wrong("not true or false"),
        _ => Vec::new(),
    }
}

fn model() -> Value {
    serde_json::from_str(MODEL).unwrap()
}

#[test]
fn what_is_sent_is_as_the_model_says() {
    let mut long = order();
    long.order_number = "0123456789".repeat(6);
    long.recipient.company = "株式会社ねこ".into();
    let mut company = order();
    company.recipient.name = String::new();
    company.recipient.company = "株式会社ねこ".into();
    company.recipient.phone = String::new();
    company.items.push(ShipItem {
        code: "CUP-1".into(),
        name: "湯のみ".into(),
        quantity: 1,
    });
    let mut given = order();
    given.gifts = vec![
        ShipGift {
            kind: "のし".into(),
            text: "御祝".into(),
        },
        ShipGift {
            kind: "メッセージ".into(),
            text: "あ".repeat(600),
        },
    ];
    let scheduled = FbaSettings {
        delivery_dates: DeliveryDates::Scheduled,
        ..FbaSettings::default()
    };
    for (order, settings) in [
        (order(), FbaSettings::default()),
        (long, FbaSettings::default()),
        (company, FbaSettings::default()),
        (given, scheduled),
    ] {
        let request = request::create_order("https://x", &settings, &order);
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        let schema = json!({ "$ref": "#/definitions/CreateFulfillmentOrderRequest" });
        assert_eq!(faults(&model(), &schema, &body, ""), Vec::<String>::new());
        assert_eq!(body["destinationAddress"].get("city"), None, "not used in Japan");
    }
}

/// What of a request says when, and what the link cannot do.
fn asked_when(dates: DeliveryDates, day: Option<&str>, window: &str) -> (Value, Value, Vec<&'static str>) {
    let settings = FbaSettings {
        delivery_dates: dates,
        ..FbaSettings::default()
    };
    let mut order = order();
    order.deliver_on = day.map(|day| day.parse().unwrap());
    order.delivery_window = window.into();
    let request = request::create_order("https://x", &settings, &order);
    let body: Value = serde_json::from_slice(&request.body).unwrap();
    let cannot = LinkSettings::AmazonFba(settings).cannot(&order);
    (
        body["shippingSpeedCategory"].clone(),
        body["deliveryWindow"].clone(),
        cannot,
    )
}

#[test]
fn when_it_is_to_be_delivered() {
    use DeliveryDates::{Ignore, Refuse, Scheduled};
    let none = || Value::Null;
    let between = |from: &str, to: &str| json!({ "startDate": format!("2026-11-{from}Z"), "endDate": format!("2026-11-{to}Z") });
    let untold = "no_scheduled_delivery";
    let day = Some("2026-11-25");
    for (dates, day, window, told, cannot) in [
        (Refuse, None, "", none(), None),
        (Refuse, None, "指定なし", none(), None),
        (Refuse, day, "", none(), Some(untold)),
        (Refuse, None, "午前中", none(), Some(untold)),
        (Ignore, day, "午前中", none(), None),
        (Scheduled, None, "", none(), None),
        (Scheduled, day, "", between("24T15:00:00", "25T14:59:59"), None),
        (
            Scheduled,
            day,
            "14時～16時",
            between("25T05:00:00", "25T07:00:00"),
            None,
        ),
        (
            Scheduled,
            day,
            "午前中",
            between("24T23:00:00", "25T03:00:00"),
            None,
        ),
        (Scheduled, day, "夜", none(), Some(untold)),
        // Amazon asks for a day.
        (Scheduled, None, "午前中", none(), Some(untold)),
    ] {
        let speed = if told.is_null() {
            "Standard"
        } else {
            "ScheduledDelivery"
        };
        let expected = (json!(speed), told, cannot.into_iter().collect::<Vec<_>>());
        assert_eq!(
            asked_when(dates, day, window),
            expected,
            "{dates:?} {day:?} {window}"
        );
    }
}

#[test]
fn whom_it_is_given_to_is_written_to() {
    let mut order = order();
    let messages = |order: &ShipOrder| {
        let request = request::create_order("https://x", &FbaSettings::default(), order);
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        let items = body["items"].as_array().unwrap();
        items
            .iter()
            .map(|item| item.get("giftMessage").cloned())
            .collect::<Vec<_>>()
    };
    assert_eq!(messages(&order), [None]);
    order.gifts = vec![
        ShipGift {
            kind: "のし".into(),
            text: "御祝".into(),
        },
        ShipGift {
            kind: String::new(),
            text: "おめでとう".into(),
        },
    ];
    order.items.push(ShipItem {
        code: "CUP-1".into(),
        name: "湯のみ".into(),
        quantity: 1,
    });
    let written = Some(json!("のし：御祝\nおめでとう"));
    assert_eq!(messages(&order), [written.clone(), written]);
}

#[test]
fn the_check_finds_what_the_model_forbids() {
    let schema = json!({ "$ref": "#/definitions/CreateFulfillmentOrderItem" });
    let item = json!({ "sellerSku": "x".repeat(51), "quantity": "1", "color": "red" });
    let mut found = faults(&model(), &schema, &item, "");
    found.sort();
    assert_eq!(
        found,
        [
            "/color: unknown",
            "/quantity: no integer",
            "/sellerFulfillmentOrderItemId: missing",
            "/sellerSku: too long"
        ]
    );
}

#[test]
fn paths_are_those_of_the_model() {
    let order = order();
    for (request, method, path) in [
        (
            request::create_order("", &FbaSettings::default(), &order),
            "post",
            "/fba/outbound/2020-07-01/fulfillmentOrders",
        ),
        (
            request::get_order("", "S1"),
            "get",
            "/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}",
        ),
        (
            request::cancel_order("", "S1"),
            "put",
            "/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}/cancel",
        ),
    ] {
        let told = path.replace("{sellerFulfillmentOrderId}", "S1");
        assert_eq!(
            (request.method.as_str().to_lowercase(), request.url),
            (method.to_owned(), told)
        );
        let known = model()["operations"][path]
            .as_array()
            .cloned()
            .unwrap_or_default();
        assert!(known.contains(&json!(method)), "{path} {method}");
    }
}

fn with_status(status: &str) -> String {
    let mut body: Value = serde_json::from_str(ORDER).unwrap();
    body["payload"]["fulfillmentOrder"]["fulfillmentOrderStatus"] = json!(status);
    body.to_string()
}

#[test]
fn every_status_of_the_model_means_something() {
    use WarehouseWord::{Accepted, Cancelled, PartlyShipped, Received, Refused, Shipped};
    let statuses = model()["definitions"]["FulfillmentOrderStatus"]["enum"].clone();
    let expected = [
        ("New", Received),
        ("Received", Received),
        ("Planning", Accepted),
        ("Processing", Accepted),
        ("Cancelled", Cancelled),
        ("Complete", Shipped),
        ("CompletePartialled", PartlyShipped),
        ("Unfulfillable", Refused),
        ("Invalid", Refused),
    ];
    let names: Vec<&str> = expected.iter().map(|(name, _)| *name).collect();
    assert_eq!(statuses, json!(names));
    for (status, word) in expected {
        for spelled in [status.to_owned(), status.to_uppercase()] {
            let outside = Script::new([answer(200, &with_status(&spelled))]);
            assert_eq!(
                run(warehouse().look(&outside, "S1")).unwrap().word,
                word,
                "{spelled}"
            );
        }
    }
    let outside = Script::new([answer(200, &with_status("Sleeping"))]);
    assert!(run(warehouse().look(&outside, "S1")).is_err());
}

#[test]
fn packages_that_left_bring_their_numbers() {
    let mut body: Value = serde_json::from_str(&with_status("Complete")).unwrap();
    body["payload"]["fulfillmentShipments"] = json!([
        { "amazonShipmentId": "D1", "fulfillmentCenterId": "HND1", "fulfillmentShipmentStatus": "SHIPPED",
          "shippingDate": "2026-11-22T16:00:00Z", "fulfillmentShipmentItem": [],
          "fulfillmentShipmentPackage": [
            { "packageNumber": 1, "carrierCode": "YAMATO", "trackingNumber": "123456789012" },
            { "packageNumber": 2, "carrierCode": "YAMATO", "amazonFulfillmentTrackingNumber": "AF9" } ] },
        { "amazonShipmentId": "D2", "fulfillmentCenterId": "HND1",
          "fulfillmentShipmentStatus": "CANCELLED_BY_FULFILLER", "fulfillmentShipmentItem": [],
          "fulfillmentShipmentPackage": [{ "packageNumber": 3, "carrierCode": "SAGAWA", "trackingNumber": "9" }] },
    ]);
    let schema = json!({ "$ref": "#/definitions/FulfillmentShipmentList" });
    assert_eq!(
        faults(&model(), &schema, &body["payload"]["fulfillmentShipments"], ""),
        Vec::<String>::new()
    );
    let outside = Script::new([answer(200, &body.to_string())]);
    let told = run(warehouse().look(&outside, "S1")).unwrap();
    assert_eq!(told.tracking_numbers, ["123456789012", "AF9"]);
    assert_eq!((told.carrier.as_str(), told.reference.as_str()), ("YAMATO", "D1"));
    assert_eq!(
        told.shipped_on,
        Date::from_ymd_opt(2026, 11, 23),
        "the day in Japan"
    );
}

const TWICE: &str =
    r#"{"errors":[{"code":"InvalidInput","message":"The order id is in use.","details":""}]}"#;
const NOT_THERE: &str =
    r#"{"errors":[{"code":"NotFound","message":"There is no such order.","details":""}]}"#;

#[test]
fn an_order_that_is_there_already_is_no_refusal() {
    let planning = with_status("Planning");
    let outside = Script::new([answer(400, TWICE), answer(200, &planning)]);
    assert_eq!(
        run(warehouse().request(&outside, &order())).unwrap().word,
        WarehouseWord::Accepted
    );
    let outside = Script::new([answer(400, TWICE), answer(404, NOT_THERE)]);
    let refused = run(warehouse().request(&outside, &order())).unwrap();
    assert_eq!(refused.word, WarehouseWord::Refused);
    assert_eq!(refused.message, "InvalidInput The order id is in use.");
    let outside = Script::new([answer(200, "{}")]);
    assert_eq!(
        run(warehouse().request(&outside, &order())).unwrap().word,
        WarehouseWord::Received
    );
    insta::assert_snapshot!("create", outside.wire());
}

#[test]
fn whether_it_was_left_shows_in_the_order() {
    use WarehouseWord::{CancelAsked, Cancelled, Shipped, TooLate, Unknown};
    for (canceled, looked, expected) in [
        (
            answer(200, "{}"),
            answer(200, &with_status("Cancelled")),
            Cancelled,
        ),
        (
            answer(200, "{}"),
            answer(200, &with_status("Planning")),
            CancelAsked,
        ),
        (
            answer(400, TWICE),
            answer(200, &with_status("Processing")),
            TooLate,
        ),
        (answer(400, TWICE), answer(200, &with_status("Complete")), Shipped),
        (answer(404, NOT_THERE), answer(404, NOT_THERE), Unknown),
    ] {
        let outside = Script::new([canceled, looked]);
        assert_eq!(run(warehouse().cancel(&outside, "S1")).unwrap().word, expected);
    }
}

#[test]
fn a_token_is_renewed_by_login_with_amazon() {
    let credentials = Credentials {
        client_id: "id".into(),
        client_secret: Secret::new("secret"),
        refresh_token: Secret::new("refresh"),
        authorization_expires_at: None,
        access: None,
        restricted: None,
    };
    let fba = Fba::new(&FbaSettings::default(), &credentials).unwrap();
    assert!(fba.needs_renewal(now()));
    let outside = Script::new([]);
    assert_eq!(run(fba.look(&outside, "S1")).err(), Some(MallError::TokenExpired));
    let outside = Script::new([answer(200, r#"{"access_token":"Atza|new","expires_in":3600}"#)]);
    let renewal = run(fba.renew(&outside)).unwrap().unwrap();
    let renewed = LinkCredentials::AmazonFba(credentials).renewed(renewal);
    let LinkCredentials::AmazonFba(renewed) = renewed else {
        panic!("another kind");
    };
    assert!(
        !Fba::new(&FbaSettings::default(), &renewed)
            .unwrap()
            .needs_renewal(now())
    );
}

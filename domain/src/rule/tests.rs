use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::calendar::Calendars;
use crate::event::{Actor, Event, EventKind, FeedEvent};
use crate::order::Temperature;
use crate::order_status::OrderStatus;
use crate::samples;
use crate::standing::{Hold, OrderStanding, ShipmentStanding, Standing};
use crate::{Date, EventId, Json, ProcessingRouteId, SalesRouteId, ShipmentId, TenantId};

fn tokyo(text: &str) -> Instant {
    Instant::from_tokyo(format!("{text}:00").parse().unwrap()).unwrap()
}

#[test]
fn a_window_says_when_it_opens() {
    let window = |from: &str, until: &str| Window {
        from: from.parse().unwrap(),
        until: until.parse().unwrap(),
    };
    for (from, until, now, opens) in [
        ("08:00", "20:00", "2026-11-29T08:00", None),
        ("08:00", "20:00", "2026-11-29T19:59", None),
        ("08:00", "20:00", "2026-11-29T20:00", Some("2026-11-30T08:00")),
        ("08:00", "20:00", "2026-11-29T07:59", Some("2026-11-29T08:00")),
        ("22:00", "06:00", "2026-11-29T23:00", None),
        ("22:00", "06:00", "2026-11-29T05:59", None),
        ("22:00", "06:00", "2026-11-29T06:00", Some("2026-11-29T22:00")),
        ("09:00", "09:00", "2026-11-29T03:00", None),
    ] {
        let answer = window(from, until).opens(tokyo(now));
        assert_eq!(answer, opens.map(tokyo), "{from}-{until} at {now}");
    }
}

#[test]
fn times_of_the_day() {
    for (text, fine) in [
        ("00:00", true),
        ("23:59", true),
        ("24:00", false),
        ("9:00", false),
        ("09:60", false),
        ("+9:00", false),
        ("", false),
    ] {
        assert_eq!(text.parse::<TimeOfDay>().is_ok(), fine, "{text}");
    }
    let nine: TimeOfDay = "09:00".parse().unwrap();
    assert_eq!(
        nine.latest(tokyo("2026-11-29T09:00")),
        Some(tokyo("2026-11-29T09:00"))
    );
    assert_eq!(
        nine.latest(tokyo("2026-11-29T08:59")),
        Some(tokyo("2026-11-28T09:00"))
    );
}

fn event(kind: EventKind, data: Value) -> Event {
    Event {
        tenant_id: TenantId(Uuid::nil()),
        id: EventId(Uuid::nil()),
        subject_id: Uuid::nil(),
        kind,
        actor: Json(Actor::System),
        data: Json(data),
        occurred_at: tokyo("2026-11-29T09:00"),
    }
}

fn moved(from: &str, to: &str) -> Value {
    json!({ "before": { "status": from }, "after": { "status": to } })
}

#[test]
fn what_events_set_off() {
    let entered = |status| (TriggerKind::StatusEntered, Some(status));
    let paid = |before: &str, after: &str| json!({ "before": { "payment_state": before }, "after": { "payment_state": after } });
    let confirmed = (TriggerKind::PaymentConfirmed, None);
    let tracking = (TriggerKind::TrackingRegistered, None);
    for (kind, data, expected) in [
        (
            EventKind::OrderCreated,
            json!({}),
            vec![(TriggerKind::Imported, None), entered(OrderStatus::New)],
        ),
        (
            EventKind::OrderMoved,
            moved("new", "awaiting_payment"),
            vec![entered(OrderStatus::AwaitingPayment)],
        ),
        // Another step of the same status.
        (EventKind::OrderMoved, moved("new", "new"), vec![]),
        (EventKind::OrderUndone, moved("shipped", "new"), vec![]),
        (
            EventKind::ShipmentShipped,
            json!({ "parcels": 2, "before": { "status": "shipping_work" }, "after": { "status": "shipped" } }),
            vec![tracking, entered(OrderStatus::Shipped)],
        ),
        (EventKind::ShipmentParcelsChanged, json!({ "parcels": 0 }), vec![]),
        (
            EventKind::PaymentRegistered,
            paid("unpaid", "paid"),
            vec![confirmed],
        ),
        (
            EventKind::PaymentRegistered,
            paid("partial", "over"),
            vec![confirmed],
        ),
        (EventKind::PaymentRegistered, paid("unpaid", "partial"), vec![]),
        (EventKind::PaymentRegistered, paid("paid", "over"), vec![]),
        // Some of what was too much goes back.
        (EventKind::PaymentRegistered, paid("over", "paid"), vec![]),
        (EventKind::PaymentUndone, paid("unpaid", "paid"), vec![]),
        (EventKind::StockChanged, json!({}), vec![]),
    ] {
        assert_eq!(triggers(&event(kind, data)), expected, "{kind:?}");
        for (trigger, _) in expected {
            assert!(trigger.set_off_by().contains(&kind), "{trigger:?} {kind:?}");
        }
    }
}

fn masters() -> Masters {
    let lane = |n| ProcessingRouteId(Uuid::from_u128(n));
    Masters {
        sub_statuses: Vec::new(),
        lanes: [(lane(1), "MAIN".to_owned()), (lane(2), "COLD".to_owned())].into(),
        warehouses: vec!["EAST".to_owned()],
        shops: [(SalesRouteId(Uuid::from_u128(9)), "RAKUTEN".to_owned())].into(),
        calendars: Calendars::default(),
    }
}

fn state(status: OrderStatus, shipped: bool) -> OrderState {
    let id = ShipmentId(Uuid::from_u128(1));
    OrderState {
        standing: Standing {
            order: OrderStanding {
                status,
                sub_status: None,
                hold: None,
            },
            shipments: vec![ShipmentStanding {
                id,
                status: if shipped { OrderStatus::Shipped } else { status },
                shipped_on: None,
                ship_on: None,
            }],
        },
        lane: ProcessingRouteId(Uuid::from_u128(1)),
        tags: vec!["a".into()],
        staff_note: "メモ".into(),
        mall: Some(SalesRouteId(Uuid::from_u128(9))),
        shipments: vec![ShipmentPart {
            id,
            slip: 7,
            carrier: "yamato".into(),
            waybill_kind: String::new(),
            ship_on: None,
            temperature: Temperature::Ambient,
            deliver_on: Some(today()),
            delivery_window: String::new(),
            parcels: 1,
            waybill_note: String::new(),
        }],
    }
}

fn today() -> Date {
    Date::from_ymd_opt(2026, 11, 29).unwrap()
}

fn told(before: &OrderState, action: &RuleAction) -> Result<Vec<(String, Value, Value)>, crate::Error> {
    let after = plan(before, action, &masters(), today())?;
    let changes = differences(before, &after, &masters());
    Ok(changes
        .into_iter()
        .map(|change| (change.field, change.before, change.after))
        .collect())
}

#[test]
fn what_each_action_changes() {
    let new = state(OrderStatus::New, false);
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let change = |field: &str, before, after| vec![(field.to_owned(), before, after)];
    for (action, expected) in [
        (
            RuleAction::MoveStatus {
                to: OrderStatus::AwaitingShipment,
                sub_status: None,
            },
            change("status", json!("new"), json!("awaiting_shipment")),
        ),
        (
            RuleAction::ChangeProcessingRoute {
                processing_route: "COLD".into(),
            },
            change("processing_route", json!("MAIN"), json!("COLD")),
        ),
        (
            RuleAction::AddTags {
                tags: words(&["a", "b"]),
            },
            change("tags", json!(["a"]), json!(["a", "b"])),
        ),
        (
            RuleAction::RemoveTags {
                tags: words(&["a", "b"]),
            },
            change("tags", json!(["a"]), json!([])),
        ),
        (
            RuleAction::Hold {
                reason: "確認".into(),
            },
            change("hold.reason", Value::Null, json!("確認")),
        ),
        (RuleAction::Release, vec![]),
        (
            RuleAction::AddMemo {
                text: "山田様".into(),
            },
            change("notes.staff", Value::Null, Value::Null),
        ),
        (RuleAction::Call { label: "x".into() }, vec![]),
    ] {
        assert_eq!(told(&new, &action).unwrap(), expected, "{action:?}");
    }
    let in_two_days = RuleAction::SetShipments(SetShipments {
        ship_in_days: Some(2),
        ..SetShipments::default()
    });
    let closed = Masters {
        calendars: Calendars(vec![samples::calendar(new.lane, &["2026-12-01", "2026-12-02"])]),
        ..masters()
    };
    let after = plan(&new, &in_two_days, &closed, today()).unwrap();
    assert_eq!(after.shipments[0].ship_on, Date::from_ymd_opt(2026, 12, 3));
}

#[test]
fn what_is_set_in_shipments() {
    let new = state(OrderStatus::New, false);
    let shipped = state(OrderStatus::Shipped, true);
    for (fields, field, before, after) in [
        (
            json!({ "carrier": "sagawa" }),
            "carrier",
            json!("yamato"),
            json!("sagawa"),
        ),
        (
            json!({ "ship_in_days": 2 }),
            "ship_on",
            Value::Null,
            json!("2026-12-01"),
        ),
        (
            json!({ "temperature": "frozen" }),
            "temperature",
            json!("ambient"),
            json!("frozen"),
        ),
        (
            json!({ "deliver_in_days": 3 }),
            "deliver_on",
            json!("2026-11-29"),
            json!("2026-12-02"),
        ),
        (
            json!({ "no_delivery_date": true }),
            "deliver_on",
            json!("2026-11-29"),
            Value::Null,
        ),
        (
            json!({ "delivery_window": "午前中" }),
            "delivery_window",
            json!(""),
            json!("午前中"),
        ),
        (json!({ "parcels": 2 }), "parcels", json!(1), json!(2)),
        (
            json!({ "waybill_note": "山田様" }),
            "waybill_note",
            Value::Null,
            Value::Null,
        ),
    ] {
        let set = RuleAction::SetShipments(serde_json::from_value(fields).unwrap());
        let expected = vec![(format!("shipments.{field}"), before, after)];
        assert_eq!(told(&new, &set).unwrap(), expected, "{set:?}");
        assert_eq!(
            told(&shipped, &set).unwrap(),
            vec![],
            "what has left stays as it was"
        );
    }
}

#[test]
fn what_may_be_set_in_shipments() {
    for (fields, wrong) in [
        (json!({}), Some(("", "required"))),
        (json!({ "no_delivery_date": false }), Some(("", "required"))),
        (
            json!({ "deliver_in_days": 366 }),
            Some(("/deliver_in_days", "out_of_range")),
        ),
        (
            json!({ "deliver_in_days": 1, "no_delivery_date": true }),
            Some(("/no_delivery_date", "conflicts")),
        ),
        (json!({ "parcels": 0 }), Some(("/parcels", "out_of_range"))),
        (json!({ "parcels": 999 }), None),
        (json!({ "delivery_window": "" }), None),
        (
            json!({ "delivery_window": "あ".repeat(21) }),
            Some(("/delivery_window", "too_long")),
        ),
        (
            json!({ "waybill_note": "あ".repeat(45) }),
            Some(("/waybill_note", "too_long")),
        ),
        (json!({ "temperature": "chilled" }), None),
    ] {
        let body = RuleBody {
            processing_route: None,
            status: None,
            times: Vec::new(),
            tree: json!({ "all": [] }),
            guards: Guards::default(),
            retry: Retry::default(),
            actions: vec![RuleAction::SetShipments(
                serde_json::from_value(fields.clone()).unwrap(),
            )],
        };
        let found = check(TriggerKind::Manual, &body, &masters());
        let found: Vec<_> = found
            .iter()
            .map(|error| (&error.pointer[..], error.code))
            .collect();
        let expected: Vec<_> = wrong
            .map(|(at, code)| (format!("/actions/0{at}"), code))
            .into_iter()
            .collect();
        let expected: Vec<_> = expected.iter().map(|(at, code)| (&at[..], *code)).collect();
        assert_eq!(found, expected, "{fields}");
    }
}

#[test]
fn a_mall_is_told_of_what_has_left_only() {
    let new = state(OrderStatus::New, false);
    assert!(told(&new, &RuleAction::ReportShipments).is_err());
    let shipped = state(OrderStatus::Shipped, true);
    assert_eq!(told(&shipped, &RuleAction::ReportShipments), Ok(vec![]));
    assert_eq!(shipped.shop(&masters()), Some("RAKUTEN"));
    let elsewhere = OrderState {
        mall: None,
        ..shipped
    };
    assert_eq!(elsewhere.shop(&masters()), None);
}

fn placed(sequence: i64, kind: EventKind, data: Value) -> FeedEvent {
    FeedEvent {
        event: event(kind, data),
        position: sequence,
        sequence,
    }
}

#[test]
fn where_an_order_stood() {
    let told = [
        placed(1, EventKind::OrderCreated, json!({})),
        placed(3, EventKind::OrderMoved, moved("new", "awaiting_payment")),
        placed(
            6,
            EventKind::OrderHeld,
            moved("awaiting_payment", "awaiting_payment"),
        ),
        placed(
            7,
            EventKind::ShipmentShipped,
            moved("awaiting_payment", "shipped"),
        ),
        placed(9, EventKind::OrderUndone, moved("shipped", "awaiting_payment")),
    ];
    for (sequence, status) in [
        (1, OrderStatus::New),
        (2, OrderStatus::New),
        (3, OrderStatus::AwaitingPayment),
        (6, OrderStatus::AwaitingPayment),
        (7, OrderStatus::Shipped),
        (8, OrderStatus::Shipped),
        (9, OrderStatus::AwaitingPayment),
    ] {
        assert_eq!(stood_at(&told, sequence), Some(status), "{sequence}");
    }
    // Its beginning has left the feed.
    assert_eq!(stood_at(&told[3..], 2), Some(OrderStatus::AwaitingPayment));
    assert_eq!(stood_at(&[], 2), None);
    // What was rearranged and taken back says nothing of where it stood.
    let undone = [
        placed(1, EventKind::OrderCreated, json!({})),
        placed(2, EventKind::OrderUndone, json!({})),
    ];
    assert_eq!(stood_at(&undone, 2), Some(OrderStatus::New));
}

#[test]
fn what_may_bring_a_ship_date_that_has_come() {
    for (kind, data, expected) in [
        (EventKind::OrderCreated, json!({}), true),
        (EventKind::OrderPlanned, json!({}), true),
        (EventKind::OrderMoved, moved("new", "awaiting_shipment"), true),
        (EventKind::OrderMoved, moved("new", "new"), false),
        (EventKind::OrderUndone, moved("shipped", "new"), false),
        (
            EventKind::ShipmentUpdated,
            json!({ "changed": ["carrier", "ship_on"] }),
            true,
        ),
        (
            EventKind::ShipmentUpdated,
            json!({ "changed": ["carrier"] }),
            false,
        ),
        (EventKind::MailSent, json!({}), false),
    ] {
        assert_eq!(
            may_come_due(&event(kind, data.clone())),
            expected,
            "{kind:?} {data}"
        );
    }
}

#[test]
fn what_cannot_be_done_is_refused() {
    let mut held = state(OrderStatus::New, false);
    held.standing.order.hold = Some(Hold {
        reason: "x".into(),
        until: None,
    });
    let to = |to| RuleAction::MoveStatus { to, sub_status: None };
    assert_eq!(
        told(&held, &to(OrderStatus::AwaitingShipment)),
        Err(crate::Error::OnHold)
    );
    let new = state(OrderStatus::New, false);
    assert!(told(&new, &to(OrderStatus::Shipped)).is_err());
}

#[test]
fn kept_actions_read_back() {
    let kept = json!({
        "processing_route": null, "status": "new", "times": ["09:00"], "tree": { "all": [] },
        "guards": { "no_alerts": true, "no_hold": true, "no_buyer_note": false,
                    "window": { "from": "08:00", "until": "20:00" }, "max_per_minute": 5 },
        "retry": { "attempts": 3, "pause_seconds": 60 },
        "actions": [{ "kind": "move_status", "to": "awaiting_payment", "sub_status": null },
                    { "kind": "release" }, { "kind": "call", "label": "x" },
                    { "kind": "report_shipments" }],
    });
    let body: RuleBody = serde_json::from_value(kept.clone()).unwrap();
    assert_eq!(json!(body), kept);
    // As it was kept when there were three fields.
    let kept = json!({ "kind": "set_shipments", "carrier": null, "waybill_kind": null, "ship_in_days": 2 });
    let set = RuleAction::SetShipments(SetShipments {
        ship_in_days: Some(2),
        ..SetShipments::default()
    });
    assert_eq!(serde_json::from_value::<RuleAction>(kept).unwrap(), set);
}

proptest! {
    #[test]
    fn nothing_is_told_of_what_stays_and_everything_else_is(
        add in proptest::collection::vec("[a-c]", 0..4),
        remove in proptest::collection::vec("[a-c]", 0..4),
        days in 0_i64..5,
    ) {
        let before = state(OrderStatus::New, false);
        let mut after = before.clone();
        for action in [
            RuleAction::AddTags { tags: add },
            RuleAction::RemoveTags { tags: remove },
            RuleAction::SetShipments(SetShipments { ship_in_days: Some(days), ..SetShipments::default() }),
        ] {
            after = plan(&after, &action, &masters(), today()).unwrap();
        }
        let changes = differences(&before, &after, &masters());
        prop_assert_eq!(changes.is_empty(), before == after);
        prop_assert!(changes.iter().all(|change| change.before != change.after));
    }
}

#[test]
fn how_long_a_rule_waits_after_what_failed() {
    let usual = Retry::default();
    assert_eq!(
        [1, 2, 3, 4, 5].map(|attempts| usual.pause_after(attempts)),
        [Some(20), Some(40), Some(80), Some(160), None]
    );
    let once = Retry { attempts: 1, ..usual };
    assert_eq!(once.pause_after(1), None);
    let patient = Retry {
        attempts: 20,
        pause_seconds: 3_600,
    };
    assert_eq!(
        [1, 3, 4, 19, 20].map(|attempts| patient.pause_after(attempts)),
        [Some(3_600), Some(14_400), Some(21_600), Some(21_600), None]
    );
}

/// A rule that was kept before there was such a choice.
#[test]
fn rules_of_before_are_tried_as_they_were() {
    let kept = json!({ "processing_route": null, "status": null, "times": [], "tree": { "all": [] },
        "guards": Guards::default(), "actions": [] });
    let body: RuleBody = serde_json::from_value(kept).unwrap();
    assert_eq!(body.retry, Retry::default());
    for (retry, wrong) in [
        (
            Retry {
                attempts: 0,
                ..body.retry
            },
            "/retry/attempts",
        ),
        (
            Retry {
                attempts: 21,
                ..body.retry
            },
            "/retry/attempts",
        ),
        (
            Retry {
                pause_seconds: 0,
                ..body.retry
            },
            "/retry/pause_seconds",
        ),
        (
            Retry {
                pause_seconds: 3_601,
                ..body.retry
            },
            "/retry/pause_seconds",
        ),
    ] {
        let body = RuleBody {
            retry,
            ..body.clone()
        };
        let errors = check(TriggerKind::Manual, &body, &Masters::default());
        assert!(errors.iter().any(|error| error.pointer == wrong), "{errors:?}");
    }
}

//! 休日設定 and 出荷予定日.

use serde_json::{Value, json};

use crate::sample::{order, order_with};
use crate::stage::stages;

#[tokio::test(flavor = "multi_thread")]
async fn orders_are_planned_by_the_calendar() {
    for stage in stages().await {
        let ship_on = async |order: &serde_json::Value| {
            let created = stage.ours.post("/v1/orders", order).await;
            assert!(created.status.is_success(), "{}", created.text());
            let path = format!("/v1/orders/{}", created.json()["id"].as_str().unwrap());
            let read = stage.ours.get(&path).await.json();
            (path, read["shipments"][0]["ship_on"].clone())
        };
        let (before, none) = ship_on(&order("A-0")).await;
        assert_eq!(none, json!(null), "nobody has said when the lane works");
        let refused = stage.ours.post(&format!("{before}/plan"), &json!(null)).await;
        assert_eq!(
            refused.errors(),
            [("/processing_route".to_owned(), "no_calendar".to_owned())]
        );

        let days = [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ];
        let calendar = json!({
            "name": "本倉庫", "weekdays": days, "works_on_holidays": true, "cutoff": "24:00", "origin": "東京都",
        });
        let made = stage.ours.post("/v1/calendars", &calendar).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let at = format!("/v1/calendars/{}", made.json()["id"].as_str().unwrap());
        let twice = stage.ours.post("/v1/calendars", &calendar).await;
        assert_eq!(twice.problem(), (409, "taken".into()));
        assert_eq!(stage.theirs.get(&at).await.problem(), (404, "not_found".into()));

        let today = stage.app.now().date_in_tokyo();
        let later = |days| today.checked_add_days(chrono::Days::new(days)).unwrap();
        assert_eq!(ship_on(&order("A-1")).await.1, json!(today));
        let asked =
            |number: &str, days| order_with(number, &[("/shipments/0/deliver_on", json!(later(days)))]);
        assert_eq!(ship_on(&asked("A-2", 10)).await.1, json!(later(9)));
        let named = order_with("A-3", &[("/shipments/0/ship_on", json!(later(3)))]);
        let (path, day) = ship_on(&named).await;
        assert_eq!(day, json!(later(3)), "the source's word counts");

        // Closed today and tomorrow.
        let closed = json!({ "closed_on": [today, later(1)] });
        let changed = stage.ours.patch(&at, &[("if-match", "\"1\"")], &closed).await;
        assert_eq!((changed.status.as_u16(), changed.header("etag")), (200, "\"2\""));
        let plan = format!("{path}/plan");
        let shown = stage
            .ours
            .post(&format!("{plan}?dry_run=true"), &json!(null))
            .await;
        assert_eq!(shown.status, 200, "{}", shown.text());
        assert_eq!(shown.json()["shipments"][0]["ship_on"], json!(later(2)));
        assert_eq!(shown.json()["shipments"][0]["because"], "first_day");
        let read = async || stage.ours.get(&path).await.json()["shipments"][0]["ship_on"].clone();
        assert_eq!(read().await, json!(later(3)), "nothing was done");
        let done = stage.ours.post(&plan, &json!(null)).await;
        assert_eq!(done.json()["shipments"], shown.json()["shipments"]);
        assert_eq!(read().await, json!(later(2)));
        let undone = stage.ours.post(&format!("{path}/undo"), &json!(null)).await;
        assert_eq!(undone.status, 200, "{}", undone.text());
        assert_eq!(read().await, json!(later(3)));
        let events = stage.ours.all(&format!("{path}/events")).await;
        assert!(events.iter().any(|event| event["type"] == "order.planned"));
    }
}

/// A calendar that works around the clock, but for these days.
pub fn every_day(closed_on: &Value) -> Value {
    let days = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    json!({ "name": "本倉庫", "weekdays": days, "works_on_holidays": true, "cutoff": "24:00",
        "origin": "東京都", "closed_on": closed_on })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_is_paid_after_its_day_is_planned_anew() {
    for stage in stages().await {
        let ours = &stage.ours;
        let today = stage.app.now().date_in_tokyo();
        let [yesterday, tomorrow] = [today.pred_opt().unwrap(), today.succ_opt().unwrap()];
        let calendar = every_day(&json!([today]));
        let made = ours.post("/v1/calendars", &calendar).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let setting = json!({ "ship_when_paid": true });
        ours.patch("/v1/tenant", &[("if-match", "*")], &setting).await;
        for (number, planned, after) in [("L-1", yesterday, tomorrow), ("L-2", today, today)] {
            let order = order_with(number, &[("/shipments/0/ship_on", json!(planned))]);
            let path = ours
                .post("/v1/orders", &order)
                .await
                .header("location")
                .to_owned();
            let read = async || {
                let order = ours.get(&path).await.json();
                (order["status"].clone(), order["shipments"][0]["ship_on"].clone())
            };
            let waits = json!({ "to": "awaiting_payment" });
            let moved = ours.post(&format!("{path}/move"), &waits).await;
            assert_eq!(moved.status, 200, "{}", moved.text());
            let money = json!({ "amount": 3200, "method": "銀行振込" });
            let paid = ours.post(&format!("{path}/payments"), &money).await;
            assert_eq!(paid.status, 201, "{}", paid.text());
            assert_eq!(read().await, (json!("awaiting_shipment"), json!(after)));
            let undone = ours.post(&format!("{path}/undo"), &json!(null)).await;
            assert_eq!(undone.status, 200, "{}", undone.text());
            assert_eq!(read().await, (json!("awaiting_payment"), json!(planned)));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_is_checked() {
    for stage in stages().await {
        let wrong = json!({
            "name": "本倉庫", "weekdays": ["monday"], "cutoff": "15:00", "origin": "東京",
            "closed_on": ["2026-12-31"], "open_on": ["2026-12-31"],
        });
        let refused = stage.ours.post("/v1/calendars", &wrong).await;
        let mut errors = refused.errors();
        errors.sort();
        let expected = [("/open_on/0", "conflicts"), ("/origin", "bad_format")];
        assert_eq!(
            errors,
            expected.map(|(at, code)| (at.to_owned(), code.to_owned()))
        );
        let holidays = stage.ours.get("/v1/holidays").await.json();
        assert!(holidays["last_year"].as_i64().unwrap() >= 2027);
        assert_eq!(holidays["holidays"][0]["name"], "元日");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_says_what_is_far_away() {
    for stage in stages().await {
        let to_sado = |number: &str| {
            order_with(
                number,
                &[
                    ("/buyer/postal_code", json!("952-1234")),
                    ("/buyer/prefecture", json!("新潟県")),
                    ("/buyer/city", json!("佐渡市")),
                    ("/shipments/0/carrier", json!("西濃運輸")),
                ],
            )
        };
        let ways = async |number: &str| {
            let created = stage.ours.post("/v1/orders", &to_sado(number)).await;
            assert!(created.status.is_success(), "{}", created.text());
            let path = format!("/v1/orders/{}/alerts", created.json()["id"].as_str().unwrap());
            let alerts = stage.ours.get(&path).await.json();
            let alerts = alerts["items"].as_array().unwrap().iter();
            let ways = alerts.filter(|alert| alert["kind"] == "island" || alert["kind"] == "two_days_plus");
            let mut ways: Vec<_> = ways
                .map(|alert| (alert["kind"].clone(), alert["detail"].clone()))
                .collect();
            ways.sort_by_key(|(kind, _)| kind.to_string());
            ways
        };
        let island = (json!("island"), json!({ "shipments": [1] }));
        assert_eq!(ways("A-1").await, [island], "an island by itself");

        let path = "/v1/delivery-areas";
        let before = stage.ours.get(path).await;
        assert_eq!(before.header("etag"), "\"0\"");
        assert_eq!(before.json()["areas"], json!([]));
        let areas = json!({ "areas": [
            { "area": "952", "carrier": null, "island": false, "lead_days": null },
            { "area": "952", "carrier": "seino", "island": null, "lead_days": 5 },
        ]});
        let stale = stage.ours.put(path, &[("if-match", "\"3\"")], &areas).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let put = stage.ours.put(path, &[("if-match", "\"0\"")], &areas).await;
        assert_eq!(
            (put.status.as_u16(), put.header("etag")),
            (200, "\"1\""),
            "{}",
            put.text()
        );
        assert_eq!(put.json()["areas"], areas["areas"]);
        assert_eq!(stage.theirs.get(path).await.json()["areas"], json!([]));
        let far = (
            json!("two_days_plus"),
            json!({ "shipments": [{ "shipment": 1, "lead_days": 5 }] }),
        );
        assert_eq!(ways("A-2").await, [far]);

        let wrong =
            json!({ "areas": [{ "area": "佐渡", "carrier": null, "island": true, "lead_days": null }] });
        let refused = stage.ours.put(path, &[("if-match", "\"1\"")], &wrong).await;
        assert_eq!(
            refused.errors(),
            [("/areas/0/area".to_owned(), "bad_format".to_owned())]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_goes_when_no_route_is_left_without() {
    for stage in stages().await {
        let ours = &stage.ours;
        let routes = ours.all("/v1/processing-routes").await;
        let lane = &routes.iter().find(|lane| lane["is_default"] == true).unwrap()["id"];
        let made = async |name: &str, lane: &serde_json::Value| {
            let calendar = json!({ "name": name, "processing_route_id": lane, "weekdays": ["monday"],
                "works_on_holidays": false, "cutoff": "15:00", "origin": "東京都" });
            let made = ours.post("/v1/calendars", &calendar).await;
            assert_eq!(made.status, 201, "{}", made.text());
            made.header("location").to_owned()
        };
        let delete = async |path: &str, headers: &[(&str, &str)]| {
            ours.send(poem::http::Method::DELETE, path, headers, Vec::new())
                .await
        };
        let all = made("全体", &json!(null)).await;
        assert_eq!(delete(&all, &[]).await.problem(), (409, "in_use".into()));
        let own = made("倉庫", lane).await;
        let stale = delete(&own, &[("if-match", "\"7\"")]).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let theirs = &stage.theirs;
        let foreign = theirs
            .send(poem::http::Method::DELETE, &own, &[], Vec::new())
            .await;
        assert_eq!(foreign.problem(), (404, "not_found".into()));
        assert_eq!(delete(&own, &[]).await.status, 204);
        assert_eq!(ours.get(&own).await.problem(), (404, "not_found".into()));
        assert_eq!(delete(&all, &[]).await.problem(), (409, "in_use".into()));
    }
}

//! Orders that their sources tell once more after people changed them, or in other words.

use connectors::sukeneko::demo;
use serde_json::{Value, json};
use workflows::orders::{self, Decision, Entrance, OnKnown};

use crate::calendars::every_day;
use crate::corrections::{ANY, fine, patched, placed, read, told_differently};
use crate::sample::{order, order_with};
use crate::stage::{Client, stages};

async fn taken(client: &Client, order: &Value) {
    let taken = client.post("/v1/orders", order).await;
    assert_eq!(taken.status, 200, "{}", taken.text());
}

fn id(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// A source may bill so little that the points which people set are too many: it is heard nevertheless.
#[tokio::test(flavor = "multi_thread")]
async fn points_give_way_to_a_smaller_bill() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (path, ..) = placed(ours, "T-1").await;
        let set = patched(ours, &path, &json!({ "points_used": 300 })).await;
        assert_eq!(set["totals"]["billed"], 2900);
        for (billed, kept) in [(3_000, 300), (200, 0)] {
            taken(ours, &order_with("T-1", &[("/totals/billed", json!(billed))])).await;
            let totals = &read(ours, &path).await["totals"];
            assert_eq!(
                (&totals["billed"], &totals["points"]),
                (&json!(billed - kept), &json!(kept))
            );
        }
    }
}

/// Both shipments have 伝票No 1: each goes to somebody else.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_of_a_shipment_stays_with_its_recipient() {
    for stage in stages().await {
        let ours = &stage.ours;
        let told = |cities: [&str; 2], note: &str| {
            let mut told = order_with(
                "T-2",
                &[("/totals", Value::Null), ("/notes", json!({ "buyer": note }))],
            );
            let (buyer, one) = (told["buyer"].clone(), told["shipments"][0].clone());
            told["recipients"] = cities
                .map(|city| {
                    let mut person = buyer.clone();
                    person["city"] = json!(city);
                    json!({ "person": person })
                })
                .into();
            told["shipments"] = [0, 1]
                .map(|recipient| {
                    let mut shipment = one.clone();
                    shipment["slip"] = json!(1);
                    shipment["recipient"] = json!(recipient);
                    shipment
                })
                .into();
            told
        };
        let first = told(["渋谷区", "大阪市"], "");
        let made = ours.post("/v1/orders", &first).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let path = made.header("location").to_owned();
        let shipment = made.json()["shipments"][0]["id"].as_str().unwrap().to_owned();
        let body = json!({ "shipping_fee": 500, "carrier": "佐川急便" });
        patched(ours, &format!("/v1/shipments/{shipment}"), &body).await;
        // In turn, and with another recipient in the place of the one whose shipment was changed.
        for (cities, note, fees, carriers) in [
            (
                ["渋谷区", "大阪市"],
                "急ぎ",
                [500, 660],
                ["佐川急便", "ヤマト運輸"],
            ),
            (
                ["大阪市", "渋谷区"],
                "至急",
                [660, 500],
                ["ヤマト運輸", "佐川急便"],
            ),
            (
                ["大阪市", "横浜市"],
                "大至急",
                [660, 660],
                ["ヤマト運輸", "ヤマト運輸"],
            ),
        ] {
            taken(ours, &told(cities, note)).await;
            let now = read(ours, &path).await;
            let of = |field: &str| [0, 1].map(|place: usize| now["shipments"][place][field].clone());
            assert_eq!(of("shipping_fee"), fees.map(|fee| json!(fee)), "{note}");
            assert_eq!(of("carrier"), carriers.map(|carrier| json!(carrier)), "{note}");
            let fees: i64 = fees.iter().sum();
            assert_eq!(now["totals"]["billed"], 2 * (1_440 + 1_100) + fees, "{note}");
        }
    }
}

/// The source names no 発送予定日: the one that people set, or had planned, is theirs.
#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_people_set_or_had_planned_is_not_planned_anew() {
    for stage in stages().await {
        let ours = &stage.ours;
        let calendar = every_day(&json!([]));
        let made = ours.post("/v1/calendars", &calendar).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let at = format!("/v1/calendars/{}", made.json()["id"].as_str().unwrap());
        let today = stage.app.now().date_in_tokyo();
        let later = |days| today.checked_add_days(chrono::Days::new(days)).unwrap();
        let closed = async |days: Value| patched(ours, &at, &json!({ "closed_on": days })).await;
        let ship_on = async |path: &str| read(ours, path).await["shipments"][0]["ship_on"].clone();
        let (set, shipment, _) = placed(ours, "T-3").await;
        let (planned, ..) = placed(ours, "T-4").await;
        let (neither, ..) = placed(ours, "T-5").await;
        assert_eq!(ship_on(&planned).await, json!(today));
        patched(ours, &shipment, &json!({ "ship_on": later(5) })).await;
        closed(json!([today])).await;
        fine(&ours.post(&format!("{planned}/plan"), &json!(null)).await);
        assert_eq!(ship_on(&planned).await, json!(later(1)));
        closed(json!([today, later(1)])).await;
        for (note, anew) in [("急ぎ", later(2)), ("至急", today)] {
            for number in ["T-3", "T-4", "T-5"] {
                taken(ours, &order_with(number, &[("/notes", json!({ "buyer": note }))])).await;
            }
            assert_eq!(ship_on(&set).await, json!(later(5)), "{note}");
            assert_eq!(ship_on(&planned).await, json!(later(1)), "{note}");
            assert_eq!(ship_on(&neither).await, json!(anew), "{note}");
            closed(json!([])).await;
        }
    }
}

/// An order that is closed is told in other words, again and again: that is looked at once, and is no news.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_in_other_words_is_remembered() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (path, shipment, _) = placed(ours, "T-6").await;
        let add = json!({ "sku": "CUP-2", "name": "湯呑", "quantity": 1, "unit_price": 100 });
        fine(&ours.post(&format!("{shipment}/lines"), &add).await);
        let same = order_with("T-6", &[("/shipments/0/lines/1/rate_bp", json!(1000))]);
        let moved = order_with("T-6", &[("/buyer/city", json!("新宿区"))]);
        let noted = async || {
            let db = &stage.app.store.db;
            let tenant = ours.caller.tenant;
            let known = store::orders::known(&mut db.begin().await.unwrap(), tenant, &["T-6"]).await;
            let ids: Vec<domain::OrderId> = known.unwrap().iter().map(|known| known.id).collect();
            let noted = store::told_differently::of(db, tenant, &ids).await.unwrap();
            noted.first().map(|noted| (noted.parts.0.len(), noted.tellings))
        };
        let refused = async |order: &Value| {
            let refused = ours.post("/v1/orders", order).await;
            assert_eq!(refused.problem(), (409, "rearranged".into()));
        };
        for _ in 0..2 {
            refused(&same).await;
            assert_eq!(told_differently(ours, &path).await, Value::Null);
            assert_eq!(noted().await, Some((0, 0)));
        }
        refused(&moved).await;
        let alert = told_differently(ours, &path).await;
        assert_eq!(alert["detail"]["tellings"], 1);
        assert_eq!(noted().await, Some((2, 1)));
        refused(&same).await;
        assert_eq!(told_differently(ours, &path).await, Value::Null);
        // As it is stored: nothing is forgotten that would have to be looked at again.
        taken(ours, &order("T-6")).await;
        assert_eq!(noted().await, Some((0, 0)));
        fine(&ours.post(&format!("{path}/undo"), &json!(null)).await);
        taken(ours, &same).await;
        assert_eq!(noted().await, None);
    }
}

/// A memo of the shop's is not the source's, which says nothing of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_memo_is_not_told_differently() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (path, shipment, _) = placed(ours, "T-7").await;
        patched(ours, &path, &json!({ "notes": { "staff": "電話済" } })).await;
        let more = [
            ("/shipments/0/lines/0/quantity", json!(2)),
            ("/totals", Value::Null),
        ];
        taken(ours, &order_with("T-7", &more)).await;
        assert_eq!(read(ours, &path).await["notes"]["staff"], "電話済");
        let shipment = read(ours, &path).await["shipments"][0]["id"]
            .as_str()
            .map_or(shipment, |id| format!("/v1/shipments/{id}"));
        let add = json!({ "sku": "CUP-2", "name": "湯呑", "quantity": 1, "unit_price": 100 });
        fine(&ours.post(&format!("{shipment}/lines"), &add).await);
        let moved = [&more[..], &[("/payment", json!({ "method": "代引" }))]].concat();
        let refused = ours.post("/v1/orders", &order_with("T-7", &moved)).await;
        assert_eq!(refused.problem(), (409, "rearranged".into()));
        let alert = told_differently(ours, &path).await;
        assert_eq!(alert["detail"]["parts"], json!(["payment"]));
    }
}

/// A page of a mall, or a file, may have one order twice.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_tellings_at_once_the_later_one_counts() {
    for stage in stages().await {
        let (app, ours) = (&stage.app, &stage.ours);
        let entrance = Entrance::open(app, ours.caller.tenant, ours.caller.actor.clone())
            .await
            .unwrap();
        let drafts: Vec<_> = demo::drafts(2, 1, app.now().date_in_tokyo())
            .map(|mut draft| {
                draft.route = "JS".into();
                draft
            })
            .collect();
        let told = |draft: usize, note: &str| {
            let mut draft = drafts[draft].clone();
            draft.buyer_note = note.into();
            orders::prepare(&entrance, draft, true).unwrap().unwrap()
        };
        let arrived = async |told: Vec<_>| {
            let mut tx = app.store.db.begin().await.unwrap();
            let arrivals = orders::accept(&mut tx, &entrance, told, OnKnown::Update, false).await;
            tx.commit().await.unwrap();
            arrivals.unwrap()
        };
        let decisions = |arrivals: &[orders::Arrival]| -> Vec<Decision> {
            arrivals.iter().map(|arrival| arrival.decision).collect()
        };
        let new = vec![told(0, "一"), told(0, "二"), told(1, "一"), told(0, "二")];
        let expected = [
            Decision::Created,
            Decision::Updated,
            Decision::Created,
            Decision::Unchanged,
        ];
        let arrivals = arrived(new).await;
        assert_eq!(decisions(&arrivals), expected);
        assert_eq!(arrivals[0].id, arrivals[1].id);
        assert_ne!(arrivals[0].id, arrivals[2].id);
        let note = async || {
            let order = store::orders::get(&app.store.db, ours.caller.tenant, arrivals[0].id).await;
            let order = order.unwrap().unwrap();
            let keys = &entrance.keys;
            store::orders::open(keys, &order).unwrap().buyer_note
        };
        assert_eq!(note().await, "二");
        let again = arrived(vec![told(0, "三"), told(0, "四"), told(0, "二")]).await;
        assert_eq!(decisions(&again), [Decision::Updated; 3]);
        assert_eq!(note().await, "二");
    }
}

/// Whoever tells an order that went into another one waits for that one first, as whoever bundles does.
#[tokio::test(flavor = "multi_thread")]
async fn a_bundled_order_is_not_held_before_the_one_that_it_went_into() {
    for stage in stages().await {
        let (app, ours) = (&stage.app, &stage.ours);
        let (parent, ..) = placed(ours, "T-8").await;
        let (child, ..) = placed(ours, "T-9").await;
        let bundle = json!({ "parent": id(&parent), "children": [id(&child)] });
        fine(&ours.post("/v1/bundles", &bundle).await);
        let tenant = ours.caller.tenant;
        let mut tx = app.store.db.begin().await.unwrap();
        let known = store::orders::known(&mut tx, tenant, &["T-8", "T-9"])
            .await
            .unwrap();
        let of = |number: &str| known.iter().find(|known| known.number == number).unwrap().id;
        store::alerts::lock_orders(&mut tx, tenant, &[of("T-8")])
            .await
            .unwrap();
        let changed = order_with("T-9", &[("/payment", json!({ "method": "代引" }))]);
        let told = ours.post_with("/v1/orders", &ANY, &changed);
        let bundles = async {
            // The other one has come to where it waits, as a rule.
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            store::alerts::lock_orders(&mut tx, tenant, &[of("T-9")])
                .await
                .unwrap();
            tx.commit().await.unwrap();
        };
        let (told, ()) = tokio::join!(told, bundles);
        assert_eq!(told.problem(), (409, "rearranged".into()));
    }
}

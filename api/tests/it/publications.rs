//! 在庫連携: every mall shows how many there are.

use mall_simulator::{Fault, FaultKind, MallName};
use serde_json::{Value, json};

use crate::malls::{MALLS, Shop, red_cup, shown, simulator, until};
use crate::stage::{Client, Stage, stages};

const PUBLICATIONS: &str = "/v1/publications";

async fn variant(client: &Client, body: Value) -> Value {
    let made = client.post("/v1/products", &body).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["variants"][0]["id"].clone()
}

async fn moved(client: &Client, kind: &str, variant: &Value, quantity: i64) {
    let body = json!({ "kind": kind, "variant_id": variant, "quantity": quantity });
    let moved = client.post("/v1/stock-movements", &body).await;
    assert_eq!(moved.status, 200, "{}", moved.text());
}

async fn of_listing(client: &Client, listing: &str) -> Option<Value> {
    let all = client.all(PUBLICATIONS).await;
    all.into_iter().find(|row| row["listing_id"] == *listing)
}

async fn publication(client: &Client, listing: &str, state: &str) -> Value {
    until(state, async || {
        let row = of_listing(client, listing).await?;
        (row["state"] == state).then_some(row)
    })
    .await
}

/// What the platform knows of the malls' codes comes with their orders.
async fn orders_in(stage: &Stage, shops: &[Shop]) {
    for shop in shops {
        until("an order", async || {
            let health = stage.ours.get(&format!("{}/health", shop.path)).await.json();
            (health["orders_created"].as_i64()? > 0).then_some(())
        })
        .await;
    }
}

fn publishing() -> Value {
    json!({ "publish_stock": true, "orders_from": "2020-01-01T00:00:00Z" })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_stock_reaches_every_mall() {
    for stage in stages().await {
        // Five orders bring five codes: those of the red cup among them.
        let simulator = simulator(5, 1_000).await;
        let client = &stage.ours;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        let mut shops = Vec::new();
        for mall in MALLS {
            let more =
                json!({ "publish_stock": true, "orders_from": stage.app.now().plus_millis(-3_600_000) });
            let shop = Shop::connect(client, &simulator, mall, &more).await;
            shop.list(client, red_cup(mall), &cup, 1).await;
            shops.push(shop);
        }
        orders_in(&stage, &shops).await;
        assert_eq!(
            client.all(PUBLICATIONS).await,
            Vec::<Value>::new(),
            "nobody counts it yet"
        );
        moved(client, "receive", &cup, 40).await;
        // Each mall has sold one: open orders hold theirs in the background.
        until("reservations", async || {
            (available(client, &cup).await == 36).then_some(())
        })
        .await;
        for mall in MALLS {
            until("the number", async || {
                (shown(&simulator, mall, "CUP-RED") == 36).then_some(())
            })
            .await;
        }
        // An order of the shop's own, and every mall shows one less.
        let order = crate::sample::order_with(
            "A-1",
            &[
                (
                    "/shipments/0/lines",
                    json!([{ "sku": "CUP", "name": "湯のみ", "quantity": 1, "unit_price": 1650 }]),
                ),
                ("/totals", Value::Null),
            ],
        );
        let placed = client.post("/v1/orders", &order).await;
        assert_eq!(placed.status, 201, "{}", placed.text());
        for mall in MALLS {
            until("the number", async || {
                (shown(&simulator, mall, "CUP-RED") == 35).then_some(())
            })
            .await;
        }
        let all = until("every answer", async || {
            let all = client.all(&format!("{PUBLICATIONS}?state=confirmed")).await;
            (all.len() == MALLS.len()).then_some(all)
        })
        .await;
        assert!(
            all.iter()
                .all(|row| row["confirmed"] == 35 && row["wanted"] == 35),
            "{all:?}"
        );
        let one = format!("{PUBLICATIONS}?shop_id={}&limit=1", shops[0].id);
        assert_eq!(client.all(&one).await.len(), 1);
        assert_eq!(stage.theirs.all(PUBLICATIONS).await, Vec::<Value>::new());
    }
}

async fn available(client: &Client, variant: &Value) -> i64 {
    let path = format!("/v1/variants/{}/stock", variant.as_str().unwrap());
    client.get(&path).await.json()["available"].as_i64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn packs_sets_and_policies_make_the_number() {
    for stage in stages().await {
        let simulator = simulator(0, 0).await;
        let client = &stage.ours;
        let shop = Shop::connect(client, &simulator, MallName::Amazon, &publishing()).await;
        let tea = variant(client, json!({ "code": "TEA", "name": "煎茶" })).await;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        let gift = json!({
            "code": "GIFT", "name": "ギフト",
            "variants": [{ "sku": "GIFT", "components": [
                { "variant_id": tea, "quantity": 2 }, { "variant_id": cup, "quantity": 1 },
            ] }],
        });
        let gift = variant(client, gift).await;
        shop.list(client, "TEA-100", &tea, 1).await;
        let pack = shop.list(client, "TEA-300", &tea, 3).await;
        shop.list(client, "CUP-RED", &cup, 1).await;
        let set = shop.list(client, "GIFT-1", &gift, 1).await;
        moved(client, "receive", &tea, 11).await;
        let shows = async |sku: &str, number: i64| {
            until(&format!("{sku} {number}"), async || {
                (shown(&simulator, MallName::Amazon, sku) == number).then_some(())
            })
            .await;
        };
        shows("TEA-100", 11).await;
        shows("TEA-300", 3).await;
        until("nothing of the set: nobody counts the cups", async || {
            of_listing(client, &set).await.is_none().then_some(())
        })
        .await;
        moved(client, "receive", &cup, 4).await;
        shows("GIFT-1", 4).await;
        shows("CUP-RED", 4).await;
        moved(client, "adjust", &tea, -6).await;
        shows("TEA-100", 5).await;
        shows("GIFT-1", 2).await;
        shows("TEA-300", 1).await;

        // A margin, and a larger pack: no stock was moved.
        let path = format!("/v1/variants/{}", tea.as_str().unwrap());
        let policy = json!({ "stock_policy": { "mode": "minus", "amount": 1 } });
        let edited = client.patch(&path, &[("if-match", "*")], &policy).await;
        assert_eq!(edited.status, 200, "{}", edited.text());
        shows("TEA-100", 4).await;
        let path = format!("/v1/listings/{pack}");
        let edited = client
            .patch(&path, &[("if-match", "*")], &json!({ "multiplier": 2 }))
            .await;
        assert_eq!(edited.status, 200, "{}", edited.text());
        shows("TEA-300", 2).await;
        let gone = client
            .send(
                poem::http::Method::DELETE,
                &path,
                &[("if-match", "*")],
                Vec::new(),
            )
            .await;
        assert_eq!(gone.status, 204, "{}", gone.text());
        assert_eq!(of_listing(client, &pack).await, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_overwritten_before_somebody_says_so() {
    for stage in stages().await {
        let simulator = simulator(0, 77).await;
        let client = &stage.ours;
        let shop = Shop::connect(client, &simulator, MallName::Amazon, &json!({})).await;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        let listing = shop.list(client, "CUP-RED", &cup, 1).await;
        moved(client, "receive", &cup, 5).await;
        let ask = json!({ "shop_id": shop.id });
        let early = client.post(PUBLICATIONS, &ask).await;
        assert_eq!(early.problem(), (409, "not_ready".into()));
        let tried = client.post(&format!("{PUBLICATIONS}?dry_run=true"), &ask).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
        let expected = json!([{
            "shop_id": shop.id, "listing_id": listing, "variant_id": cup, "code": "CUP-RED", "number": 5,
        }]);
        assert_eq!(tried.json()["items"], expected);
        assert_eq!(of_listing(client, &listing).await, None);
        assert_eq!(shown(&simulator, MallName::Amazon, "CUP-RED"), 77);

        let on = json!({ "publish_stock": true });
        let on = client.patch(&shop.path, &[("if-match", "*")], &on).await;
        assert_eq!(on.status, 200, "{}", on.text());
        assert_eq!(publication(client, &listing, "confirmed").await["confirmed"], 5);
        assert_eq!(shown(&simulator, MallName::Amazon, "CUP-RED"), 5);
        // Somebody changed it at the mall: asked for, it is told again.
        simulator.admin("POST", "amazon/stock", &json!({ "CUP-RED": 60 }));
        let again = client.post(PUBLICATIONS, &json!({})).await;
        assert_eq!(again.json()["items"], expected);
        until("the number", async || {
            (shown(&simulator, MallName::Amazon, "CUP-RED") == 5).then_some(())
        })
        .await;
        let unknown = json!({ "variant_id": "var_00000000000000000000000000" });
        let unknown = client.post(PUBLICATIONS, &unknown).await;
        assert_eq!(
            unknown.errors(),
            [("/variant_id".to_owned(), "unknown_reference".to_owned())]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mall_that_fails_delays_only_itself() {
    for stage in stages().await {
        let simulator = simulator(0, 0).await;
        let client = &stage.ours;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        let failing = Shop::connect(client, &simulator, MallName::Amazon, &publishing()).await;
        let listing = failing.list(client, "CUP-RED", &cup, 1).await;
        let other = Shop::connect(client, &simulator, MallName::Yahoo, &publishing()).await;
        let whole = other.list(client, "sencha-100", &cup, 1).await;
        let fault = |kind| Fault::always(kind).on("listings");
        simulator.add_fault(MallName::Amazon, fault(FaultKind::Status(503)));
        moved(client, "receive", &cup, 3).await;
        publication(client, &whole, "confirmed").await;
        let health = until("a failure", async || {
            let health = client.get(&format!("{}/health", failing.path)).await.json();
            (health["writers"][1]["failures"].as_i64()? > 0).then_some(health)
        })
        .await;
        assert_eq!(health["writers"][1]["task"], "stock");
        assert_eq!(health["writers"][1]["failure"]["kind"], "temporary");
        assert_ne!(of_listing(client, &listing).await.unwrap()["state"], "confirmed");
        simulator.clear_faults(MallName::Amazon);
        assert_eq!(publication(client, &listing, "confirmed").await["confirmed"], 3);

        // The answer is lost on its way: told again, and only then believed.
        simulator.add_fault(
            MallName::Amazon,
            Fault {
                times: Some(1),
                ..fault(FaultKind::Cut)
            },
        );
        moved(client, "receive", &cup, 1).await;
        until("the number", async || {
            let row = of_listing(client, &listing).await?;
            (row["confirmed"] == 4 && row["state"] == "confirmed").then_some(())
        })
        .await;
        assert_eq!(shown(&simulator, MallName::Amazon, "CUP-RED"), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_mall_refuses_is_told_once() {
    for stage in stages().await {
        let simulator = simulator(0, 0).await;
        let client = &stage.ours;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        let shop = Shop::connect(client, &simulator, MallName::Amazon, &publishing()).await;
        let listing = shop.list(client, "CUP-RED", &cup, 1).await;
        let refuse = Fault::always(FaultKind::RefuseStock("CUP-RED".into()));
        simulator.add_fault(MallName::Amazon, refuse);
        moved(client, "receive", &cup, 3).await;
        let failed = publication(client, &listing, "failed").await;
        assert_ne!(failed["error_code"], "");
        assert!(failed["failing_since"].is_string());
        let attempts = failed["attempts"].as_i64().unwrap();
        moved(client, "receive", &cup, 1).await;
        until("another attempt", async || {
            let row = of_listing(client, &listing).await?;
            (row["attempts"].as_i64()? > attempts && row["state"] == "failed").then_some(())
        })
        .await;
        let counted = client.get(&format!("{}/health", shop.path)).await.json();
        let counted = counted["publications"].as_array().unwrap();
        assert!(
            counted.contains(&json!({ "state": "failed", "count": 1 })),
            "{counted:?}"
        );
        simulator.clear_faults(MallName::Amazon);
        let again = client.post(PUBLICATIONS, &json!({ "variant_id": cup })).await;
        assert_eq!(again.status, 200, "{}", again.text());
        let taken = publication(client, &listing, "confirmed").await;
        assert_eq!(
            (taken["confirmed"].clone(), taken["error_code"].clone()),
            (json!(4), json!(""))
        );
        let subject: domain::ListingId = listing.parse().unwrap();
        let tenant = client.caller.tenant;
        let events = store::events::of_subject(&stage.app.store.db, tenant, subject.0, None, 10);
        let kinds: Vec<&str> = events
            .await
            .unwrap()
            .iter()
            .map(|event| event.kind.as_str())
            .collect();
        assert_eq!(kinds, ["publication.failed", "publication.recovered"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_only_the_mall_knows_is_waited_for() {
    for stage in stages().await {
        let simulator = simulator(0, 9).await;
        let client = &stage.ours;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        let shop = Shop::connect(client, &simulator, MallName::Rakuten, &publishing()).await;
        let listing = shop.list(client, "CUP-RED", &cup, 1).await;
        moved(client, "receive", &cup, 3).await;
        let failed = publication(client, &listing, "failed").await;
        assert_eq!(failed["error_code"], "mall_code_unknown");
        simulator.admin("POST", "rakuten/orders", &json!({ "sku": "CUP-RED" }));
        client.post(&format!("{}/poll", shop.path), &json!(null)).await;
        // The code is known before the order that brought it is in, so that all three may be shown first.
        until("what the order leaves", async || {
            let row = of_listing(client, &listing).await?;
            (row["state"] == "confirmed" && row["confirmed"] == 2).then_some(())
        })
        .await;
        assert_eq!(shown(&simulator, MallName::Rakuten, "CUP-RED"), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_somebody_names_is_told_at_once() {
    for stage in stages().await {
        let simulator = simulator(0, 9).await;
        let client = &stage.ours;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        let shop = Shop::connect(client, &simulator, MallName::Rakuten, &publishing()).await;
        let listing = shop.list(client, "CUP-RED", &cup, 1).await;
        moved(client, "receive", &cup, 3).await;
        publication(client, &listing, "failed").await;
        let path = format!("{}/mall-codes", shop.path);
        let red = json!({ "code": "CUP-RED", "item": "yunomi", "variant": "red" });
        let twice = client.put(&path, &[], &json!({ "codes": [red, red] })).await;
        assert_eq!(
            twice.errors(),
            [("/codes/1/code".to_owned(), "duplicate_item".to_owned())]
        );
        let named = client.put(&path, &[], &json!({ "codes": [red] })).await;
        assert_eq!(named.status, 200, "{}", named.text());
        assert_eq!(client.all(&path).await, [red]);
        assert_eq!(publication(client, &listing, "confirmed").await["confirmed"], 3);
        assert_eq!(shown(&simulator, MallName::Rakuten, "CUP-RED"), 3);
        let theirs = stage.theirs.get(&path).await;
        assert_eq!(theirs.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mall_that_takes_no_fresh_token_needs_people() {
    for stage in stages().await {
        let simulator = simulator(0, 0).await;
        let client = &stage.ours;
        let shop = Shop::connect(client, &simulator, MallName::Yahoo, &publishing()).await;
        let cup = variant(client, json!({ "code": "CUP", "name": "湯のみ" })).await;
        shop.list(client, red_cup(MallName::Yahoo), &cup, 1).await;
        let refuses = Fault::always(FaultKind::Status(401)).on("setStock");
        simulator.add_fault(MallName::Yahoo, refuses);
        moved(client, "receive", &cup, 3).await;
        let failure = until("the failure", async || {
            let health = client.get(&format!("{}/health", shop.path)).await.json();
            let writers = health["writers"].as_array().unwrap().iter();
            let mut stock = writers.filter(|writer| writer["task"] == "stock");
            Some(stock.next()?["failure"].clone()).filter(|failure| !failure.is_null())
        })
        .await;
        assert_eq!(failure["kind"], "credentials", "{failure}");
    }
}

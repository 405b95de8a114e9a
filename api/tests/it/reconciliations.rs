//! 在庫照合: what malls show is held against what they ought to show.

use mall_simulator::MallName;
use serde_json::{Value, json};

use crate::malls::{Shop, shown, simulator, until};
use crate::stage::{Client, stages};

const RECONCILIATIONS: &str = "/v1/reconciliations";

async fn made(client: &Client, path: &str, body: &Value) -> Value {
    let made = client.post(path, body).await;
    assert!(made.status.is_success(), "{path}: {}", made.text());
    made.json()
}

/// Compares, and tells what was found by kind and code.
async fn compared(client: &Client, shop: &Shop, repair: bool) -> (Value, Vec<Value>) {
    let ask = json!({ "shop_id": shop.id, "repair": repair });
    let asked = client.post(RECONCILIATIONS, &ask).await;
    assert_eq!(asked.status, 202, "{}", asked.text());
    let path = asked.header("location").to_owned();
    let found = until("its end", async || {
        let found = client.get(&path).await.json();
        (found["status"] != "running").then_some(found)
    })
    .await;
    let rows = client.all(&format!("{path}/rows")).await;
    (found, rows)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_differs_is_found_and_mended() {
    for stage in stages().await {
        let simulator = simulator(0, 9).await;
        let client = &stage.ours;
        let product = json!({
            "code": "TEA", "name": "煎茶", "variants": [{ "sku": "TEA", "jan": "4900000000016" }],
        });
        let tea = made(client, "/v1/products", &product).await["variants"][0]["id"].clone();
        let cup = json!({ "code": "cup-red", "name": "湯のみ" });
        let cup = made(client, "/v1/products", &cup).await["variants"][0]["id"].clone();
        let receive = json!({ "kind": "receive", "variant_id": tea, "quantity": 5 });
        made(client, "/v1/stock-movements", &receive).await;
        let shop = Shop::connect(client, &simulator, MallName::Rakuten, &json!({})).await;
        let listing = shop.list(client, "TEA-100", &tea, 1).await;
        let gone = shop.list(client, "GONE", &tea, 1).await;

        // Nothing is written at a mall that is not to be.
        let repair = json!({ "shop_id": shop.id, "repair": true });
        let early = client.post(RECONCILIATIONS, &repair).await;
        assert_eq!(early.problem(), (409, "not_ready".into()));
        let (found, rows) = compared(client, &shop, false).await;
        assert_eq!(
            (&found["status"], &found["compared"], &found["agreeing"]),
            (&json!("succeeded"), &json!(1), &json!(0))
        );
        let row = |kind: &str, code: &str| {
            let one = rows.iter().find(|row| row["kind"] == kind && row["code"] == code);
            one.unwrap_or_else(|| panic!("{kind} {code}: {rows:?}")).clone()
        };
        let differs = row("differs", "TEA-100");
        assert_eq!((&differs["ours"], &differs["theirs"]), (&json!(5), &json!(9)));
        assert_eq!(
            (&differs["listing_id"], &differs["item"]),
            (&json!(listing), &json!("sencha-100"))
        );
        assert_eq!(row("missing_there", "GONE")["listing_id"], gone);
        let unknown = row("unknown_here", "CUP-RED");
        assert_eq!(unknown["proposal"]["variant_id"], cup);
        assert_eq!(unknown["proposal"]["reason"], "spelling");
        assert_eq!(row("unknown_here", "POT-1")["proposal"], Value::Null);
        assert_eq!(shown(&simulator, MallName::Rakuten, "TEA-100"), 9);

        // Its codes are known by now, so that the mall can be told; then somebody changes it there.
        let on = client
            .patch(
                &shop.path,
                &[("if-match", "*")],
                &json!({ "publish_stock": true }),
            )
            .await;
        assert_eq!(on.status, 200, "{}", on.text());
        // Of two listings one is refused: the mall does not have it.
        until("both", async || {
            let rows = client.all("/v1/publications").await;
            let of = |state: &str| rows.iter().filter(|row| row["state"] == state).count();
            ((of("confirmed"), of("failed")) == (1, 1)).then_some(())
        })
        .await;
        assert_eq!(shown(&simulator, MallName::Rakuten, "TEA-100"), 5);
        simulator.admin("POST", "rakuten/stock", &json!({ "TEA-100": 30 }));
        let (found, again) = compared(client, &shop, true).await;
        assert_eq!((&found["compared"], &found["repair"]), (&json!(1), &json!(true)));
        let since = |rows: &[Value]| {
            let one = rows.iter().find(|row| row["kind"] == "missing_there").unwrap();
            one["since"].clone()
        };
        assert_eq!(since(&again), since(&rows), "it was so before");
        until("the number", async || {
            (shown(&simulator, MallName::Rakuten, "TEA-100") == 5).then_some(())
        })
        .await;

        let all = client
            .all(&format!("{RECONCILIATIONS}?shop_id={}", shop.id))
            .await;
        assert_eq!(all.len(), 2);
        let path = format!("{RECONCILIATIONS}/{}", all[0]["id"].as_str().unwrap());
        for path in [path.clone(), format!("{path}/rows")] {
            assert_eq!(stage.theirs.get(&path).await.problem(), (404, "not_found".into()));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sub_codes_that_a_list_does_not_tell_are_asked_for() {
    for stage in stages().await {
        let simulator = simulator(0, 9).await;
        let client = &stage.ours;
        let cups = json!({ "code": "CUP", "name": "湯のみ" });
        let cup = made(client, "/v1/products", &cups).await["variants"][0]["id"].clone();
        let receive = json!({ "kind": "receive", "variant_id": cup, "quantity": 5 });
        made(client, "/v1/stock-movements", &receive).await;
        let more = json!({ "publish_stock": true, "orders_from": "2020-01-01T00:00:00Z" });
        let shop = Shop::connect(client, &simulator, MallName::Yahoo, &more).await;
        // The mall's list says that there are sub codes, and not which.
        let (found, rows) = compared(client, &shop, false).await;
        assert_eq!(found["problems"].as_array().unwrap().len(), 1, "{found}");
        assert!(rows.iter().all(|row| row["item"] != "yunomi"), "{rows:?}");
        let red = shop.list(client, "yunomi-red", &cup, 1).await;
        let whole = shop.list(client, "yunomi", &cup, 1).await;
        for listing in [&red, &whole] {
            let refused = until("a refusal", async || {
                let all = client.all("/v1/publications").await;
                let row = all.into_iter().find(|row| row["listing_id"] == **listing)?;
                (row["state"] == "failed").then_some(row)
            })
            .await;
            assert_eq!(refused["error_code"], "mall_code_unknown");
        }
        assert_eq!(shown(&simulator, MallName::Yahoo, "CUP-RED"), 9);

        // An order tells what it is called.
        simulator.admin("POST", "yahoo/orders", &json!({ "sku": "CUP-RED" }));
        client.post(&format!("{}/poll", shop.path), &Value::Null).await;
        until("the number", async || {
            (shown(&simulator, MallName::Yahoo, "CUP-RED") == 4).then_some(())
        })
        .await;
        simulator.admin("POST", "yahoo/stock", &json!({ "CUP-RED": 30 }));
        let (found, rows) = compared(client, &shop, true).await;
        assert_eq!((&found["compared"], &found["agreeing"]), (&json!(1), &json!(0)));
        let differs = rows.iter().find(|row| row["kind"] == "differs").unwrap();
        assert_eq!(
            (&differs["listing_id"], &differs["ours"], &differs["theirs"]),
            (&json!(red), &json!(4), &json!(30))
        );
        let missing: Vec<&Value> = rows
            .iter()
            .filter(|row| row["kind"] == "missing_there")
            .map(|row| &row["listing_id"])
            .collect();
        assert_eq!(missing, [&json!(whole)]);
        until("the number", async || {
            (shown(&simulator, MallName::Yahoo, "CUP-RED") == 4).then_some(())
        })
        .await;
    }
}

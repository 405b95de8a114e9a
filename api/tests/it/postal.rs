//! 郵便番号: looked up, and compared with addresses.

use domain::access::Scope;
use serde_json::{Value, json};

use crate::sample::order_with;
use crate::stage::stages;

#[tokio::test(flavor = "multi_thread")]
async fn a_code_tells_its_places() {
    for stage in stages().await {
        let places = async |code: &str| {
            let found = stage.ours.get(&format!("/v1/postal-codes/{code}")).await;
            assert_eq!(found.status, 200, "{}", found.text());
            found.json()["places"].as_array().unwrap().clone()
        };
        assert_eq!(
            places("150-0001").await,
            [
                json!({ "prefecture": "東京都", "city": "渋谷区", "town": "神宮前", "street": "", "office": null })
            ]
        );
        assert_eq!(places("4980000").await.len(), 2, "in two prefectures");
        assert_eq!(places("0010000").await[0]["city"], "札幌市北区");
        let office = &places("0608621").await[0];
        assert!(
            office["office"].as_str().unwrap().contains("日本経済新聞社"),
            "{office}"
        );
        assert_eq!(places("9999999").await, Vec::<Value>::new());
        let wrong = stage.ours.get("/v1/postal-codes/12").await;
        assert_eq!(wrong.errors(), [("{code}".to_owned(), "bad_format".to_owned())]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_compared_with_its_code() {
    for stage in stages().await {
        for (number, code, city, street, kind, severity) in [
            ("A-1", "1500001", "渋谷区", "神宮前1-2-3", None, ""),
            (
                "A-2",
                "1500001",
                "渋谷区",
                "千駄ヶ谷1-2-3",
                Some("address_mismatch"),
                "warning",
            ),
            (
                "A-3",
                "5300001",
                "渋谷区",
                "神宮前1-2-3",
                Some("address_mismatch"),
                "stop",
            ),
            (
                "A-4",
                "9999999",
                "渋谷区",
                "神宮前1-2-3",
                Some("postal_code_unknown"),
                "warning",
            ),
        ] {
            let changes = [
                ("/buyer/postal_code", json!(code)),
                ("/buyer/city", json!(city)),
                ("/buyer/street", json!(street)),
                ("/buyer/phone", json!("")),
                ("/buyer/email", json!("")),
            ];
            let created = stage.ours.post("/v1/orders", &order_with(number, &changes)).await;
            assert!(created.status.is_success(), "{}", created.text());
            let path = format!("/v1/orders/{}/alerts", created.json()["id"].as_str().unwrap());
            let alerts = stage.ours.all(&path).await;
            let told = alerts.first().map(|alert| alert["kind"].as_str().unwrap());
            assert_eq!(told, kind, "{number} {alerts:?}");
            let Some(alert) = alerts.first() else { continue };
            assert_eq!(alert["severity"], severity, "{number}");
            assert!(!alert["detail"].to_string().contains("渋谷"), "{alert}");
            let suggested = match number {
                "A-2" => json!([{ "shipment": 1, "addresses": ["東京都渋谷区神宮前"] }]),
                "A-3" => json!([{ "shipment": 1, "addresses": ["大阪府大阪市北区梅田"] }]),
                _ => json!(null),
            };
            assert_eq!(alert["suggestions"], suggested);
            let blind = stage.key(&[Scope::OrdersRead]).await;
            assert_eq!(blind.all(&path).await[0]["suggestions"], json!(null));
        }
    }
}

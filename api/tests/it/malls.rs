//! Shops at the simulator's malls, connected over the API as people do it.

use std::time::Duration;

use mall_simulator::{MallName, Settings, Simulator};
use serde_json::{Value, json};

use crate::stage::Client;

/// The four malls that are not a cart.
pub const MALLS: [MallName; 4] = [
    MallName::Rakuten,
    MallName::Yahoo,
    MallName::Amazon,
    MallName::Shopify,
];

/// What orders of a mall call the red cup, and the mall's own codes for it.
pub fn red_cup(mall: MallName) -> &'static str {
    match mall {
        MallName::Yahoo => "yunomi-red",
        _ => "CUP-RED",
    }
}

pub async fn simulator(orders_at_start: usize, stock_at_start: i64) -> Simulator {
    Simulator::start(Settings {
        orders_at_start,
        stock_at_start,
        ..Settings::default()
    })
    .await
    .unwrap()
}

/// Kind, settings and credentials of the simulator's shop at a mall.
pub fn account(simulator: &Simulator, mall: MallName) -> (&'static str, Value, Value) {
    let url = simulator.url(mall);
    match mall {
        MallName::Rakuten => (
            "rakuten",
            json!({ "base_url": url }),
            json!({ "service_secret": "SP000000_demo", "license_key": "SL000000_demo" }),
        ),
        MallName::Yahoo => (
            "yahoo",
            json!({
                "base_url": url, "token_url": format!("{url}/yconnect/v2/token"), "seller_id": "nekostore",
            }),
            json!({
                "client_id": "dj0zaiZpPWRlbW8", "client_secret": "demo-client-secret",
                "refresh_token": "demo-refresh-token", "public_key": PUBLIC_KEY, "public_key_version": "1",
            }),
        ),
        MallName::Amazon => (
            "amazon",
            json!({ "base_url": url, "token_url": format!("{url}/auth/o2/token"), "seller_id": "A1NEKOSELLER" }),
            json!({
                "client_id": "amzn1.application-oa2-client.demo",
                "client_secret": "amzn1.oa2-cs.v1.demo", "refresh_token": "Atzr|demo",
            }),
        ),
        MallName::Shopify => (
            "shopify",
            json!({ "base_url": url, "location_id": "655441491" }),
            json!({ "access_token": "shpat_demo" }),
        ),
        MallName::Cart => (
            "generic",
            json!({ "base_url": url, "confirms_orders": true, "cancels_orders": true }),
            json!({ "token": "demo-cart-token" }),
        ),
    }
}

const PUBLIC_KEY: &str = include_str!("../../../examples/mall-simulator/src/yahoo/demo_public_key.pem");

/// A shop as it was connected.
pub struct Shop {
    /// The code of its sales route.
    pub route: String,
    pub id: String,
    pub path: String,
}

impl Shop {
    /// With a route of its own; `more` goes into the new shop.
    pub async fn connect(client: &Client, simulator: &Simulator, mall: MallName, more: &Value) -> Shop {
        let (kind, settings, credentials) = account(simulator, mall);
        let code = format!("R-{kind}");
        let route_kind = if mall == MallName::Cart { "own_cart" } else { kind };
        let route = json!({ "code": code, "kind": route_kind, "name": kind });
        let route = client.post("/v1/sales-routes", &route).await;
        assert_eq!(route.status, 201, "{}", route.text());
        let mut shop = json!({
            "name": kind, "kind": kind, "sales_route_id": route.json()["id"], "settings": settings,
            "poll_seconds": 15,
        });
        for (name, value) in more.as_object().unwrap() {
            shop[name] = value.clone();
        }
        let shop = client.post("/v1/shops", &shop).await;
        assert_eq!(shop.status, 201, "{}", shop.text());
        let id = shop.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/v1/shops/{id}");
        let given = json!({ "credentials": credentials });
        let given = client.put(&format!("{path}/credentials"), &[], &given).await;
        assert_eq!(given.status, 200, "{}", given.text());
        Shop {
            route: code,
            id,
            path,
        }
    }

    pub async fn list(&self, client: &Client, code: &str, variant: &Value, multiplier: i64) -> String {
        let listing = json!({
            "route": self.route, "code": code, "variant_id": variant, "multiplier": multiplier,
        });
        let listing = client.post("/v1/listings", &listing).await;
        assert_eq!(listing.status, 201, "{}", listing.text());
        listing.json()["id"].as_str().unwrap().to_owned()
    }
}

/// As the mall shows it.
pub fn shown(simulator: &Simulator, mall: MallName, sku: &str) -> i64 {
    let mall = simulator.admin("GET", mall.path(), &json!(null));
    mall["stock"][sku].as_i64().unwrap()
}

/// What is waited for fails a test if it has not come by then.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until it is so.
pub async fn until<T>(what: &str, hoped: impl AsyncFn() -> Option<T>) -> T {
    let waiting = async {
        loop {
            if let Some(found) = hoped().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let waited = tokio::time::timeout(PATIENCE, waiting).await;
    waited.unwrap_or_else(|_| panic!("{what} did not come"))
}

//! 楽天 RMS: 楽天ペイ受注API, 在庫API 2.x, 商品API 2.0.

mod items;
mod model;
mod orders;
mod stock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::ask::{Answer, Ask};
use crate::clock::tokyo;
use crate::fault::FaultKind;
use crate::world::{Order, Shop, Told};

pub(crate) const SERVICE_SECRET: &str = "SP000000_demo";
pub(crate) const LICENSE_KEY: &str = "SL000000_demo";
const SHOP_ID: &str = "123456";

/// `{shop}-{yyyymmdd}-{serial}`.
pub(crate) fn number(order: &Order) -> String {
    format!(
        "{SHOP_ID}-{}-{:08}",
        tokyo(order.at).format("%Y%m%d"),
        order.serial
    )
}

pub(crate) fn answer(shop: &mut Shop, ask: &Ask, told: &Told, now: i64, limits: bool) -> Answer {
    let expected = format!(
        "ESA {}",
        STANDARD.encode(format!("{SERVICE_SECRET}:{LICENSE_KEY}"))
    );
    if ask.header("authorization") != expected || told.has(&FaultKind::ExpiredKey) {
        return Answer::json(
            401,
            &json!({ "Results": { "errorCode": "ES04-01", "message": "Un-Authorised" } }),
        );
    }
    let path = ask.path.trim_end_matches('/');
    let (class, interval) = match path {
        _ if path.starts_with("es/2.0/order/") => ("order", 1_000),
        _ if path.starts_with("es/2.0/items/") => ("item", 200),
        _ => ("stock", 1_000),
    };
    if limits && shop.throttle.take(class, interval, 1, now).is_err() {
        return Answer::json(
            429,
            &json!({ "Results": { "errorCode": "ES05-01", "message": "Too Many Requests" } }),
        );
    }
    let method = ask.method.as_str();
    if let Some(function) = path.strip_prefix("es/2.0/order/") {
        // The address is documented with its slash.
        if method != "POST" || !ask.path.ends_with('/') {
            return Answer::empty(405);
        }
        return match ask.json() {
            Some(body) => orders::answer(shop, function, &body, told, now),
            None => Answer::empty(400),
        };
    }
    match (method, path) {
        ("POST", "es/2.0/inventories/bulk-upsert" | "es/2.1/inventories/bulk-upsert") => {
            stock::upsert(shop, &ask.json().unwrap_or_default(), told)
        }
        ("GET", "es/2.0/items/search") => items::search(shop, ask),
        _ => Answer::json(
            404,
            &json!({ "errors": [{ "code": "GE0014", "message": "Not Found" }] }),
        ),
    }
}

/// A row of `MessageModelList`.
fn message(kind: &str, code: &str, text: &str) -> Value {
    json!({ "messageType": kind, "messageCode": format!("ORDER_EXT_API_{code}"), "message": text })
}

/// The same about one order.
fn message_about(number: &str, kind: &str, code: &str, text: &str) -> Value {
    let mut row = message(kind, code, text);
    row["orderNumber"] = json!(number);
    row
}

//! Yahoo!ショッピング ストアAPI (circus): XML in and out, forms for stock, tokens, and the store's public key.

mod model;
mod orders;
mod stock;
mod token;
mod xml;

use crate::ask::{Answer, Ask};
use crate::fault::FaultKind;
use crate::world::{Order, Shop, Told};

pub(crate) const SELLER: &str = "nekostore";
pub(crate) const CLIENT_ID: &str = "dj0zaiZpPWRlbW8";
pub(crate) const CLIENT_SECRET: &str = "demo-client-secret";
pub(crate) const REFRESH_TOKEN: &str = "demo-refresh-token";
pub(crate) const KEY_VERSION: &str = "1";
pub(crate) const PUBLIC_KEY: &str = include_str!("demo_public_key.pem");

/// `{seller}-{8 digits}`.
pub(crate) fn number(order: &Order) -> String {
    format!("{SELLER}-{}", 10_000_000 + order.serial)
}

/// A bearer token for everything; the fate of a signature is told in a header only.
pub(crate) fn answer(shop: &mut Shop, ask: &Ask, told: &Told, now: i64, limits: bool) -> Answer {
    if ask.path == "yconnect/v2/token" {
        return token::answer(shop, ask, told, now);
    }
    if told.has(&FaultKind::ExpiredKey) {
        return xml::error(401, "px-04102", "session is expired")
            .with("www-authenticate", "Bearer realm=\"\", error=\"invalid_token\"");
    }
    if !token::is_valid(shop, ask, now) {
        return xml::error(401, "px-04101", "access token is invalid")
            .with("www-authenticate", "Bearer realm=\"\", error=\"invalid_token\"");
    }
    let Some((class, handler)) = function(&ask.path) else {
        return xml::error(404, "px-00404", "not found");
    };
    if limits && shop.throttle.take(class, 1_000, 1, now).is_err() {
        return xml::error(429, "px-04290", "too many requests").with("retry-after", "1");
    }
    let signature = token::signature(ask, told, now);
    let answer = handler(shop, ask, told, now);
    match signature {
        Some(status) => answer.with("x-sws-authorize-status", status),
        None => answer,
    }
}

type Handler = fn(&mut Shop, &Ask, &Told, i64) -> Answer;

fn function(path: &str) -> Option<(&'static str, Handler)> {
    Some(match path {
        "orderList" => ("orderList", orders::list),
        "orderInfo" => ("orderInfo", orders::info),
        "orderChange" => ("orderChange", orders::change),
        "orderStatusChange" => ("orderStatusChange", orders::status_change),
        "orderShipStatusChange" => ("orderShipStatusChange", orders::ship_status_change),
        "setStock" => ("setStock", stock::set),
        "getStock" => ("getStock", stock::get),
        "myItemList" => ("myItemList", stock::items),
        _ => return None,
    })
}

//! Amazon's Selling Partner API: Login with Amazon, Orders 2026-01-01, confirmShipment, Listings Items, Feeds,
//! Fulfillment Outbound.

mod feeds;
pub(crate) mod fulfillments;
mod listings;
mod model;
mod orders;
mod v0;

use serde_json::{Value, json};

use crate::ask::{Answer, Ask};
use crate::fault::FaultKind;
use crate::world::{Order, Shop, Told};

pub(crate) const CLIENT_ID: &str = "amzn1.application-oa2-client.demo";
pub(crate) const CLIENT_SECRET: &str = "amzn1.oa2-cs.v1.demo";
pub(crate) const REFRESH_TOKEN: &str = "Atzr|demo";
pub(crate) const SELLER: &str = "A1NEKOSELLER";
pub(crate) const MARKETPLACE: &str = "A1VC38T7YXB528";

const HOUR: i64 = 3_600_000;

pub(crate) fn number(order: &Order) -> String {
    format!("250-{:07}-{:07}", 1_000_000 + order.serial, 7_654_321)
}

pub(crate) fn answer(shop: &mut Shop, ask: &Ask, told: &Told, now: i64, limits: bool) -> Answer {
    if ask.path == "auth/o2/token" {
        return token(shop, ask, told, now);
    }
    // Files lie elsewhere; their addresses are permission enough.
    if let Some(id) = ask.path.strip_prefix("files/") {
        return feeds::file(shop, ask, id);
    }
    let until = shop
        .receipts
        .get(ask.header("x-amz-access-token"))
        .and_then(Value::as_i64);
    match until {
        Some(until) if now < until && !told.has(&FaultKind::ExpiredKey) => {}
        Some(until) if now >= until => {
            return error(
                403,
                "Unauthorized",
                "Access to requested resource is denied.",
                "The access token you provided has expired.",
            );
        }
        _ => return error(403, "Unauthorized", "Access to requested resource is denied.", ""),
    }
    let parts: Vec<String> = ask.path.split('/').map(decoded).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let Some((rate, burst, handler)) = operation(ask.method.as_str(), &parts) else {
        return error(404, "NotFound", "no such operation", "");
    };
    let class = rate.0;
    if limits && shop.throttle.take(class, rate.1, burst, now).is_err() {
        let answer = error(
            429,
            "QuotaExceeded",
            "You exceeded your quota for the requested resource.",
            "",
        );
        return answer.with("x-amzn-ratelimit-limit", rate.2);
    }
    handler(shop, ask, &parts, told, now).with("x-amzn-ratelimit-limit", rate.2)
}

type Handler = fn(&mut Shop, &Ask, &[&str], &Told, i64) -> Answer;
/// Name, milliseconds for one request, requests a second as the mall writes it.
type Rate = (&'static str, i64, &'static str);

fn operation(method: &str, parts: &[&str]) -> Option<(Rate, i64, Handler)> {
    Some(match (method, parts) {
        ("GET", ["orders", "2026-01-01", "orders"]) => {
            (("searchOrders", 178_571, "0.0056"), 20, orders::search)
        }
        ("GET", ["orders", "2026-01-01", "orders", _]) => (("getOrder", 2_000, "0.5"), 30, orders::get),
        ("POST", ["orders", "v0", "orders", _, "shipmentConfirmation"]) => {
            (("confirmShipment", 500, "2"), 10, orders::confirm)
        }
        ("POST", ["tokens", "2021-03-01", "restrictedDataToken"]) => {
            (("restrictedDataToken", 1_000, "1"), 10, v0::restricted_token)
        }
        ("GET", ["orders", "v0", "orders"]) => (("getOrders", 59_880, "0.0167"), 20, v0::orders),
        ("GET", ["orders", "v0", "orders", _, "orderItems"]) => {
            (("getOrderItems", 2_000, "0.5"), 30, v0::items)
        }
        ("PATCH", ["listings", "2021-08-01", "items", _, _]) => {
            (("patchListingsItem", 200, "5"), 5, listings::patch)
        }
        ("GET", ["listings", "2021-08-01", "items", _]) => {
            (("searchListingsItems", 200, "5"), 5, listings::search)
        }
        ("POST", ["feeds", "2021-06-30", "documents"]) => {
            (("createFeedDocument", 2_000, "0.5"), 15, feeds::create_document)
        }
        ("POST", ["feeds", "2021-06-30", "feeds"]) => (("createFeed", 120_481, "0.0083"), 15, feeds::create),
        ("GET", ["feeds", "2021-06-30", "feeds", _]) => (("getFeed", 500, "2"), 15, feeds::get),
        ("GET", ["feeds", "2021-06-30", "documents", _]) => {
            (("getFeedDocument", 45_045, "0.0222"), 10, feeds::get_document)
        }
        ("POST", ["fba", "outbound", "2020-07-01", "fulfillmentOrders"]) => {
            (("createFulfillmentOrder", 500, "2"), 30, fulfillments::create)
        }
        ("GET", ["fba", "outbound", "2020-07-01", "fulfillmentOrders", _]) => {
            (("getFulfillmentOrder", 500, "2"), 30, fulfillments::get)
        }
        ("PUT", ["fba", "outbound", "2020-07-01", "fulfillmentOrders", _, "cancel"]) => {
            (("cancelFulfillmentOrder", 500, "2"), 30, fulfillments::cancel)
        }
        _ => return None,
    })
}

pub(super) fn error(status: u16, code: &str, message: &str, details: &str) -> Answer {
    Answer::json(
        status,
        &json!({ "errors": [{ "code": code, "message": message, "details": details }] }),
    )
}

fn decoded(segment: &str) -> String {
    // A plus stands for itself in a path.
    let pair = format!("s={}", segment.replace('+', "%2B"));
    form_urlencoded::parse(pair.as_bytes())
        .map(|(_, value)| value.into_owned())
        .collect()
}

fn token(shop: &mut Shop, ask: &Ask, told: &Told, now: i64) -> Answer {
    let is = |name: &str, value: &str| ask.form(name).as_deref() == Some(value);
    let is_known =
        is("client_id", CLIENT_ID) && is("client_secret", CLIENT_SECRET) && is("grant_type", "refresh_token");
    if !is_known {
        return Answer::json(
            401,
            &json!({ "error": "invalid_client", "error_description": "Client authentication failed" }),
        );
    }
    if !is("refresh_token", REFRESH_TOKEN) || told.has(&FaultKind::ExpiredKey) {
        let message = "The request has an invalid grant parameter : refresh_token";
        return Answer::json(
            400,
            &json!({ "error": "invalid_grant", "error_description": message }),
        );
    }
    let access = format!("Atza|{}", shop.receipts.len() + 1);
    shop.receipts.insert(access.clone(), json!(now + HOUR));
    Answer::json(
        200,
        &json!({ "access_token": access, "refresh_token": REFRESH_TOKEN, "token_type": "bearer", "expires_in": HOUR / 1_000 }),
    )
}

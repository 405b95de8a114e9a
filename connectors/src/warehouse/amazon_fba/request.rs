//! Requests to Fulfillment Outbound, byte for byte, without the access token.

use chrono::SecondsFormat;
use domain::Instant;
use serde_json::{Value, json};

use super::super::order::Party;
use super::super::{FbaSettings, ShipOrder};
use super::wish::{Delivery, delivery, gift_message};
use crate::mall::budget::warehouse as budget;
use crate::mall::http::segment;
use crate::mall::{Budget, Method, Request};

const ORDERS: &str = "/fba/outbound/2020-07-01/fulfillmentOrders";
/// Characters of the number that the buyer is shown.
const MAX_NUMBER: usize = 40;

pub(super) fn create_order(base: &str, settings: &FbaSettings, order: &ShipOrder) -> Request {
    let message = gift_message(order);
    let items: Vec<Value> = (1..)
        .zip(&order.items)
        .map(|(n, item): (usize, _)| {
            let mut told = json!({
                "sellerSku": item.code,
                "sellerFulfillmentOrderItemId": n.to_string(),
                "quantity": item.quantity,
            });
            if let Some(message) = &message {
                told["giftMessage"] = json!(message);
            }
            told
        })
        .collect();
    let mut body = json!({
        "marketplaceId": settings.marketplace_id,
        "sellerFulfillmentOrderId": order.key,
        "displayableOrderId": order.order_number.chars().take(MAX_NUMBER).collect::<String>(),
        "displayableOrderDate": timestamp(order.ordered_at),
        "displayableOrderComment": settings.comment,
        "shippingSpeedCategory": settings.shipping_speed,
        "fulfillmentAction": "Ship",
        "fulfillmentPolicy": settings.fulfillment_policy,
        "destinationAddress": address(&order.recipient),
        "items": items,
    });
    if let Delivery::Between(from, to) = delivery(settings, order) {
        body["shippingSpeedCategory"] = json!("ScheduledDelivery");
        body["deliveryWindow"] = json!({ "startDate": timestamp(from), "endDate": timestamp(to) });
    }
    plain(base, &budget::CREATE_FULFILLMENT, Method::POST, "").json(&body)
}

fn timestamp(at: Instant) -> String {
    at.utc().to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// In Japan there is no `city`: what follows the prefecture stands in the lines.
fn address(to: &Party) -> Value {
    let name = if to.name.is_empty() { &to.company } else { &to.name };
    let mut address = json!({
        "name": name,
        "addressLine1": format!("{}{}", to.city, to.street),
        "stateOrRegion": to.prefecture,
        "postalCode": to.postal_code,
        "countryCode": "JP",
    });
    let company = if to.name.is_empty() {
        ""
    } else {
        to.company.as_str()
    };
    let more = [to.building.as_str(), company]
        .into_iter()
        .filter(|line| !line.is_empty());
    for (name, line) in ["addressLine2", "addressLine3"].into_iter().zip(more) {
        address[name] = json!(line);
    }
    if !to.phone.is_empty() {
        address["phone"] = json!(to.phone);
    }
    address
}

pub(super) fn get_order(base: &str, key: &str) -> Request {
    let path = format!("/{}", segment(key));
    plain(base, &budget::GET_FULFILLMENT, Method::GET, &path)
}

pub(super) fn cancel_order(base: &str, key: &str) -> Request {
    let path = format!("/{}/cancel", segment(key));
    plain(base, &budget::CANCEL_FULFILLMENT, Method::PUT, &path)
}

fn plain(base: &str, budget: &'static Budget, method: Method, path: &str) -> Request {
    Request::new(budget, method, format!("{base}{ORDERS}{path}")).header("accept", "application/json")
}

//! Fulfillment Outbound 2020-07-01 (FBAマルチチャネル): orders that Amazon sends for the shop. They stand where
//! `/admin/amazon/fulfillments/<id>` puts them.

use serde_json::{Value, json};

use super::{MARKETPLACE, error};
use crate::ask::{Answer, Ask, list, text};
use crate::catalog::PRODUCTS;
use crate::clock::utc;
use crate::world::{Shop, Told};

const SPEEDS: [&str; 4] = ["Standard", "Expedited", "Priority", "ScheduledDelivery"];
const MOST_ITEMS: usize = 100;

pub(super) fn create(shop: &mut Shop, ask: &Ask, _parts: &[&str], _told: &Told, now: i64) -> Answer {
    let body = ask.json().unwrap_or_default();
    if let Some(fault) = fault(&body) {
        return error(400, "InvalidInput", &fault, "");
    }
    let id = text(&body, "sellerFulfillmentOrderId").to_owned();
    if shop.fulfillments.contains_key(&id) {
        return error(400, "InvalidInput", "The sellerFulfillmentOrderId is in use.", "");
    }
    let time = utc(now).to_rfc3339();
    let mut order = body.clone();
    order["receivedDate"] = json!(time);
    order["statusUpdatedDate"] = json!(time);
    order["fulfillmentOrderStatus"] = json!("Received");
    shop.fulfillments.insert(id, order);
    Answer::json(200, &json!({}))
}

fn fault(body: &Value) -> Option<String> {
    let missing = [
        "sellerFulfillmentOrderId",
        "displayableOrderId",
        "displayableOrderDate",
        "displayableOrderComment",
        "shippingSpeedCategory",
    ]
    .into_iter()
    .find(|name| text(body, name).is_empty());
    if let Some(name) = missing {
        return Some(format!("{name} is required."));
    }
    let to = &body["destinationAddress"];
    if ["name", "addressLine1", "postalCode", "countryCode"]
        .iter()
        .any(|name| text(to, name).is_empty())
    {
        return Some("The destinationAddress is not complete.".to_owned());
    }
    if !text(to, "city").is_empty() && text(to, "countryCode") == "JP" {
        return Some("city is not used in Japan.".to_owned());
    }
    if !SPEEDS.contains(&text(body, "shippingSpeedCategory")) || text(body, "marketplaceId") != MARKETPLACE {
        return Some("The shipping speed or marketplace is not known.".to_owned());
    }
    let items = list(body, "items");
    if items.is_empty() || items.len() > MOST_ITEMS {
        return Some("1 to 100 items.".to_owned());
    }
    let wrong = items.iter().find(|item| {
        let is_known = PRODUCTS
            .iter()
            .any(|product| product.sku == text(item, "sellerSku"));
        let has_id = !text(item, "sellerFulfillmentOrderItemId").is_empty();
        !(is_known && has_id && item["quantity"].as_i64().is_some_and(|quantity| quantity > 0))
    });
    wrong.map(|item| format!("The item {} cannot be fulfilled.", text(item, "sellerSku")))
}

fn find<'a>(shop: &'a mut Shop, parts: &[&str]) -> Option<&'a mut Value> {
    shop.fulfillments
        .get_mut(parts.get(4).copied().unwrap_or_default())
}

fn unknown() -> Answer {
    error(404, "NotFound", "There is no such fulfillment order.", "")
}

pub(super) fn get(shop: &mut Shop, _ask: &Ask, parts: &[&str], _told: &Told, _now: i64) -> Answer {
    let Some(order) = find(shop, parts) else {
        return unknown();
    };
    let mut order = order.clone();
    let shipments = order
        .as_object_mut()
        .and_then(|fields| fields.remove("shipments"));
    let items = order.as_object_mut().and_then(|fields| fields.remove("items"));
    let items: Vec<Value> = items
        .as_ref()
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let items: Vec<Value> = items
        .into_iter()
        .map(|mut item| {
            item["cancelledQuantity"] = json!(0);
            item["unfulfillableQuantity"] = json!(0);
            item
        })
        .collect();
    Answer::json(
        200,
        &json!({ "payload": {
            "fulfillmentOrder": order, "fulfillmentOrderItems": items,
            "fulfillmentShipments": shipments.unwrap_or_else(|| json!([])),
            "returnItems": [], "returnAuthorizations": [],
        } }),
    )
}

pub(super) fn cancel(shop: &mut Shop, _ask: &Ask, parts: &[&str], _told: &Told, now: i64) -> Answer {
    let Some(order) = find(shop, parts) else {
        return unknown();
    };
    match text(order, "fulfillmentOrderStatus") {
        "New" | "Received" | "Planning" => {
            order["fulfillmentOrderStatus"] = json!("Cancelled");
            order["statusUpdatedDate"] = json!(utc(now).to_rfc3339());
            Answer::json(200, &json!({}))
        }
        "Cancelled" => Answer::json(200, &json!({})),
        _ => error(400, "InvalidInput", "The order can no longer be cancelled.", ""),
    }
}

/// The warehouse's hand: a status, and for what has left the numbers of its packages.
pub(crate) fn put(shop: &mut Shop, id: &str, body: &Value, now: i64) -> Answer {
    let Some(order) = shop.fulfillments.get_mut(id) else {
        return Answer::not_found();
    };
    order["fulfillmentOrderStatus"] = body["status"].clone();
    order["statusUpdatedDate"] = json!(utc(now).to_rfc3339());
    let packages: Vec<Value> = (1..)
        .zip(list(body, "tracking_numbers"))
        .map(|(n, number): (i64, _)| json!({ "packageNumber": n, "carrierCode": "YAMATO", "trackingNumber": number }))
        .collect();
    if !packages.is_empty() {
        order["shipments"] = json!([{
            "amazonShipmentId": format!("D{id}"), "fulfillmentCenterId": "HND1",
            "fulfillmentShipmentStatus": "SHIPPED", "shippingDate": utc(now).to_rfc3339(),
            "fulfillmentShipmentItem": [], "fulfillmentShipmentPackage": packages,
        }]);
    }
    Answer::json(200, &json!({ "done": true }))
}

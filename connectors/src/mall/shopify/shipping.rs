//! Shipments. An order's fulfillment orders are read first: they say what is left, and which waybills are
//! there already.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::lenient::count;
use super::super::{MallError, Outcome, Outside, ShipmentReport};
use super::answer::{nodes, user_error};
use super::{Shopify, query};

/// The order of this name, with what is left to ship.
pub(super) async fn find(
    shop: &Shopify,
    outside: &dyn Outside,
    number: &str,
) -> Result<Option<Value>, MallError> {
    let variables = json!({ "query": query::by_name(number) });
    let data = shop.ask(outside, query::FULFILLMENTS, variables).await?;
    let found = nodes(&data["orders"]).find(|node| node["name"].as_str() == Some(number));
    Ok(found.cloned())
}

pub(super) async fn report(
    shop: &Shopify,
    outside: &dyn Outside,
    report: &ShipmentReport,
) -> Result<Outcome, MallError> {
    let Some(order) = find(shop, outside, &report.number).await? else {
        return Ok(Outcome::failed("not_found", "the mall does not tell this order"));
    };
    let told = fulfillment_with(&order, report.first_number());
    let now: BTreeSet<&str> = report.numbers().collect();
    if told.is_some_and(|told| numbers(told).collect::<BTreeSet<_>>() == now) {
        return Ok(Outcome::AlreadyDone);
    }
    let mut before = report.told_before.iter();
    if let Some(wrong) = before.find_map(|number| fulfillment_with(&order, number)) {
        if report.first_number().is_empty() {
            let message = "the mall keeps a number that it was told: take it out there";
            return Ok(Outcome::failed("number_stays", message));
        }
        return correct(shop, outside, report, wrong).await;
    }
    if told.is_some() {
        return Ok(Outcome::AlreadyDone);
    }
    let groups = left(&order, report);
    if groups.is_empty() {
        return Ok(if report.first_number().is_empty() {
            Outcome::AlreadyDone
        } else {
            Outcome::failed("nothing_left", "the order has nothing left to ship")
        });
    }
    let mut fulfillment = json!({
        "lineItemsByFulfillmentOrder": groups,
        "notifyCustomer": shop.settings.notify_customer,
    });
    if !report.first_number().is_empty() {
        fulfillment["trackingInfo"] = tracking_info(report);
    }
    let mutation = query::fulfillment_create(shop.is_since("2025-02"));
    let data = shop
        .ask(outside, mutation, json!({ "fulfillment": fulfillment }))
        .await?;
    let told = user_error(&data["fulfillmentCreate"]["userErrors"]);
    Ok(told.map_or(Outcome::Done, |error| Outcome::failed(error.code, error.message)))
}

/// The waybills of a fulfillment that was told with others.
async fn correct(
    shop: &Shopify,
    outside: &dyn Outside,
    report: &ShipmentReport,
    fulfillment: &Value,
) -> Result<Outcome, MallError> {
    let variables = json!({
        "fulfillment": fulfillment["id"], "tracking": tracking_info(report),
        "notify": shop.settings.notify_customer,
    });
    let mutation = query::tracking_update(shop.is_since("2025-02"));
    let data = shop.ask(outside, mutation, variables).await?;
    let told = user_error(&data["fulfillmentTrackingInfoUpdate"]["userErrors"]);
    Ok(told.map_or(Outcome::Done, |error| Outcome::failed(error.code, error.message)))
}

fn tracking_info(report: &ShipmentReport) -> Value {
    let numbers: Vec<&str> = report.numbers().collect();
    match numbers[..] {
        [number] => json!({ "company": report.carrier, "number": number }),
        _ => json!({ "company": report.carrier, "numbers": numbers }),
    }
}

fn fulfillment_with<'a>(order: &'a Value, number: &str) -> Option<&'a Value> {
    let mut fulfillments = order["fulfillments"].as_array().into_iter().flatten();
    fulfillments.find(|fulfillment| !number.is_empty() && numbers(fulfillment).any(|known| known == number))
}

fn numbers(fulfillment: &Value) -> impl Iterator<Item = &str> {
    let told = fulfillment["trackingInfo"].as_array().into_iter().flatten();
    told.filter_map(|info| info["number"].as_str())
}

/// `lineItemsByFulfillmentOrder`: everything that is left, or as much of the lines as the report says.
fn left(order: &Value, report: &ShipmentReport) -> Vec<Value> {
    let mut wanted: Vec<(&str, i64)> = report
        .lines
        .iter()
        .map(|line| (line.id.as_str(), line.quantity))
        .collect();
    let is_open = |node: &&Value| matches!(node["status"].as_str(), Some("OPEN" | "IN_PROGRESS"));
    let mut groups = Vec::new();
    for group in nodes(&order["fulfillmentOrders"]).filter(is_open) {
        let mut lines = Vec::new();
        for line in nodes(&group["lineItems"]) {
            let remaining = count(&line["remainingQuantity"]).unwrap_or(0);
            let quantity = if report.lines.is_empty() {
                remaining
            } else {
                let id = line["lineItem"]["id"].as_str().unwrap_or_default();
                match wanted.iter_mut().find(|(wanted, _)| *wanted == id) {
                    Some((_, open)) => {
                        let taken = remaining.min(*open);
                        *open -= taken;
                        taken
                    }
                    None => 0,
                }
            };
            if quantity > 0 {
                lines.push(json!({ "id": line["id"], "quantity": quantity }));
            }
        }
        if !lines.is_empty() {
            groups.push(json!({ "fulfillmentOrderId": group["id"], "fulfillmentOrderLineItems": lines }));
        }
    }
    groups
}

//! Mutations: refusals come as `userErrors`, with status 200.

use serde_json::{Value, json};

use super::{LOCATION, model, number};
use crate::ask::{list, text};
use crate::catalog::PRODUCTS;
use crate::fault::FaultKind;
use crate::world::{Shipment, Shop, State, Told};

fn failed(mutation: &str, errors: &str, told: &[Value]) -> Value {
    json!({ mutation: { errors: told } })
}

/// Taken as a whole, or not at all. From 2026-04 on it wants a key and `changeFromQuantity`.
pub(super) fn set_quantities(
    shop: &mut Shop,
    query: &str,
    variables: &Value,
    version: &str,
    told: &Told,
) -> Value {
    let input = &variables["input"];
    let rows = list(input, "quantities");
    let is_new = version >= "2026-04";
    let key = text(variables, "key");
    if is_new && (!query.contains("@idempotent(key: $key)") || key.is_empty()) {
        return json!({ "graphql_error": "The @idempotent directive is required for this mutation" });
    }
    let is_compared = |row: &Value| row.get("changeFromQuantity").is_some();
    let has_form = if is_new {
        rows.iter().all(is_compared)
    } else {
        input["ignoreCompareQuantity"] == json!(true)
    };
    if !has_form || text(input, "name") != "available" || rows.len() > 250 {
        return json!({ "graphql_error": "Variable $input of type InventorySetQuantitiesInput! was provided invalid value" });
    }
    if let Some(before) = shop.receipts.get(key) {
        return before.clone();
    }
    let product =
        |row: &Value| (0..PRODUCTS.len()).find(|i| model::inventory_item(*i) == text(row, "inventoryItemId"));
    let location = format!("gid://shopify/Location/{LOCATION}");
    let mut errors = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let known = product(row);
        let refused = known.is_some_and(|p| told.has(&FaultKind::RefuseStock(PRODUCTS[p].sku.to_owned())));
        let error = |field: &str, code: &str| json!({ "field": ["input", "quantities", i.to_string(), field], "message": code.to_lowercase(), "code": code });
        if known.is_none() || refused {
            errors.push(error("inventoryItemId", "INVALID_INVENTORY_ITEM"));
        } else if text(row, "locationId") != location {
            errors.push(error("locationId", "INVALID_LOCATION"));
        } else if !matches!(row["quantity"].as_i64(), Some(0..=1_000_000_000)) {
            errors.push(error("quantity", "INVALID_QUANTITY_TOO_HIGH"));
        }
    }
    if !errors.is_empty() {
        return failed("inventorySetQuantities", "userErrors", &errors);
    }
    for row in rows {
        if let (Some(i), Some(quantity)) = (product(row), row["quantity"].as_i64()) {
            shop.stock[i] = quantity;
        }
    }
    let done = json!({ "inventorySetQuantities": { "inventoryAdjustmentGroup": { "id": "gid://shopify/InventoryAdjustmentGroup/1" }, "userErrors": [] } });
    if !key.is_empty() {
        shop.receipts.insert(key.to_owned(), done.clone());
    }
    done
}

pub(super) fn fulfill(shop: &mut Shop, variables: &Value, told: &Told, now: i64) -> Value {
    let fulfillment = &variables["fulfillment"];
    let refuse = |message: &str| {
        let error = json!({ "field": ["fulfillment"], "message": message });
        failed("fulfillmentCreate", "userErrors", &[error])
    };
    for group in list(fulfillment, "lineItemsByFulfillmentOrder") {
        let wanted = text(group, "fulfillmentOrderId");
        let found = shop
            .orders
            .iter_mut()
            .find(|order| model::fulfillment_order_id(order) == wanted);
        let Some(order) = found.filter(|order| matches!(order.state, State::New | State::Confirmed)) else {
            return refuse("The fulfillment order is not open.");
        };
        if told.has(&FaultKind::RefuseShipment(number(order))) {
            return refuse("The fulfillment order is locked.");
        }
        order.state = State::Shipped;
        order.updated_at = now;
        let told = shipments(&fulfillment["trackingInfo"], None);
        order.shipments.extend(told);
    }
    json!({ "fulfillmentCreate": { "fulfillment": { "id": "gid://shopify/Fulfillment/1" }, "userErrors": [] } })
}

/// The numbers of a fulfillment, which goes by the first that it was made with.
fn shipments(tracking: &Value, of: Option<&str>) -> Vec<Shipment> {
    let several = tracking["numbers"].as_array().into_iter().flatten();
    let mut numbers: Vec<&str> = several.filter_map(Value::as_str).collect();
    if numbers.is_empty() {
        numbers.push(text(tracking, "number"));
    }
    let of = of.unwrap_or(numbers[0]);
    numbers
        .iter()
        .map(|number| Shipment {
            id: 0,
            of: of.to_owned(),
            company: text(tracking, "company").to_owned(),
            number: (*number).to_owned(),
            day: String::new(),
        })
        .collect()
}

/// New numbers for a fulfillment.
pub(super) fn correct(shop: &mut Shop, variables: &Value, now: i64) -> Value {
    let wanted = text(variables, "fulfillment");
    for order in &mut shop.orders {
        let mut known = order.shipments.iter().map(|shipment| shipment.of.clone());
        let Some(of) = known.find(|of| model::fulfillment_id(of) == wanted) else {
            continue;
        };
        order.shipments.retain(|shipment| shipment.of != of);
        order
            .shipments
            .extend(shipments(&variables["tracking"], Some(&of)));
        order.updated_at = now;
        return json!({ "fulfillmentTrackingInfoUpdate": { "fulfillment": { "id": wanted }, "userErrors": [] } });
    }
    let error = json!({ "field": ["fulfillmentId"], "message": "Fulfillment does not exist." });
    failed("fulfillmentTrackingInfoUpdate", "userErrors", &[error])
}

pub(super) fn cancel(shop: &mut Shop, variables: &Value, now: i64) -> Value {
    const REASONS: [&str; 6] = ["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"];
    let refuse = |message: &str| {
        let error = json!({ "field": ["orderId"], "message": message, "code": "INVALID" });
        failed("orderCancel", "orderCancelUserErrors", &[error])
    };
    if !REASONS.contains(&text(variables, "reason")) || !variables["restock"].is_boolean() {
        return json!({ "graphql_error": "Variable $reason of type OrderCancelReason! was provided invalid value" });
    }
    let wanted = text(variables, "orderId");
    let found = shop.orders.iter_mut().find(|order| model::id(order) == wanted);
    let Some(order) = found.filter(|order| matches!(order.state, State::New | State::Confirmed)) else {
        return refuse("Cannot cancel the order.");
    };
    order.state = State::Cancelled;
    order.updated_at = now;
    let (product, quantity) = (order.product, order.quantity);
    if variables["restock"] == json!(true) {
        shop.restore(product, quantity);
    }
    json!({ "orderCancel": { "job": { "id": "gid://shopify/Job/1", "done": false }, "orderCancelUserErrors": [] } })
}

//! `Order` nodes.

use serde_json::{Value, json};

use super::number;
use crate::catalog::{BUYERS, PRODUCTS};
use crate::clock::utc;
use crate::world::{Order, Pay, State};

const POSTAGE: i64 = 500;

pub(super) fn inventory_item(product: usize) -> String {
    format!("gid://shopify/InventoryItem/{}", 9_000 + product)
}

pub(super) fn id(order: &Order) -> String {
    format!("gid://shopify/Order/{}", 450_000_000 + order.serial)
}

pub(super) fn fulfillment_order_id(order: &Order) -> String {
    format!("gid://shopify/FulfillmentOrder/{}", 460_000_000 + order.serial)
}

pub(super) fn fulfillment_id(waybill: &str) -> String {
    format!("gid://shopify/Fulfillment/{waybill}")
}

pub(super) fn order(order: &Order) -> Value {
    let product = &PRODUCTS[order.product];
    let buyer = &BUYERS[usize::try_from(order.serial).unwrap_or(0) % BUYERS.len()];
    let is_cancelled = order.state == State::Cancelled;
    let is_shipped = order.state == State::Shipped;
    let time = |millis: i64| utc(millis).to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let money =
        |amount: i64| json!({ "shopMoney": { "amount": format!("{amount}.0"), "currencyCode": "JPY" } });
    let address = json!({
        "firstName": buyer.name.1, "lastName": buyer.name.0, "company": null, "address1": buyer.street, "address2": null,
        "city": buyer.city, "province": buyer.prefecture, "zip": format!("{}-{}", buyer.zip.0, buyer.zip.1), "phone": buyer.phone.concat(),
    });
    let total = order.amount() + POSTAGE;
    let left = if is_shipped || is_cancelled {
        0
    } else {
        order.quantity
    };
    let gateway = match order.pay {
        Pay::Card => "shopify_payments",
        Pay::Transfer => "Bank Deposit",
        Pay::Collected => "Cash on Delivery (COD)",
    };
    let line_id = format!("gid://shopify/LineItem/{}", 470_000_000 + order.serial);
    json!({
        "id": id(order), "name": number(order), "createdAt": time(order.at), "updatedAt": time(order.updated_at),
        "cancelledAt": is_cancelled.then(|| time(order.updated_at)), "displayFinancialStatus": if order.paid { "PAID" } else { "PENDING" },
        "displayFulfillmentStatus": if is_shipped { "FULFILLED" } else { "UNFULFILLED" },
        "email": format!("buyer{}@example.com", order.serial), "phone": null, "note": null, "taxesIncluded": true,
        "paymentGatewayNames": [gateway], "customAttributes": [],
        "totalPriceSet": money(total), "currentTotalPriceSet": money(if is_cancelled { 0 } else { total }),
        "totalShippingPriceSet": money(POSTAGE), "totalDiscountsSet": money(0),
        "billingAddress": address, "shippingAddress": address,
        "lineItems": { "nodes": [{
            "id": line_id, "name": product.name, "sku": product.sku, "quantity": order.quantity,
            "currentQuantity": if is_cancelled { 0 } else { order.quantity }, "variantTitle": null, "customAttributes": [],
            "originalUnitPriceSet": money(product.price), "taxLines": [{ "ratePercentage": product.rate }],
            "variant": { "inventoryItem": { "id": inventory_item(order.product) } },
        }], "pageInfo": { "hasNextPage": false, "endCursor": "1" } },
        "fulfillments": fulfillments(order),
        "fulfillmentOrders": { "nodes": [{
            "id": fulfillment_order_id(order), "status": if left > 0 { "OPEN" } else { "CLOSED" },
            "lineItems": { "nodes": [{ "id": format!("gid://shopify/FulfillmentOrderLineItem/{}", 480_000_000 + order.serial),
                "remainingQuantity": left, "lineItem": { "id": line_id } }] },
        }] },
    })
}

fn fulfillments(order: &Order) -> Vec<Value> {
    let mut told: Vec<(&str, Vec<Value>)> = Vec::new();
    for shipment in &order.shipments {
        let number = json!({ "number": shipment.number });
        match told.iter_mut().find(|(of, _)| *of == shipment.of) {
            Some((_, numbers)) => numbers.push(number),
            None => told.push((&shipment.of, vec![number])),
        }
    }
    let one =
        |(of, numbers): (&str, Vec<Value>)| json!({ "id": fulfillment_id(of), "trackingInfo": numbers });
    told.into_iter().map(one).collect()
}

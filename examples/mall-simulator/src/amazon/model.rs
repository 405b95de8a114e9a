//! `Order` of 2026-01-01.

use serde_json::{Value, json};

use super::{MARKETPLACE, number};
use crate::catalog::{BUYERS, PRODUCTS};
use crate::clock::utc;
use crate::world::{Order, Pay, State};

const POSTAGE: i64 = 410;

pub(super) fn item_id(order: &Order) -> String {
    format!("{}", 70_000_000_000 + order.serial)
}

pub(super) fn order_model(order: &Order) -> Value {
    let product = &PRODUCTS[order.product];
    let buyer = &BUYERS[usize::try_from(order.serial).unwrap_or(0) % BUYERS.len()];
    let time = |millis: i64| utc(millis).to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let money = |amount: i64| json!({ "amount": amount.to_string(), "currencyCode": "JPY" });
    let goods = order.amount();
    let tax = goods * product.rate / (100 + product.rate);
    let (status, left) = match order.state {
        State::New | State::Confirmed if order.pay == Pay::Transfer && !order.paid => {
            ("PENDING", order.quantity)
        }
        State::New | State::Confirmed => ("UNSHIPPED", order.quantity),
        State::Shipped => ("SHIPPED", 0),
        State::Cancelled => ("CANCELLED", 0),
    };
    // What is paid before comes by convenience stores here.
    let method = match order.pay {
        Pay::Card => "CreditCard",
        Pay::Transfer => "ConvenienceStore",
        Pay::Collected => "CashOnDelivery",
    };
    let packages: Vec<Value> = order
        .shipments
        .iter()
        .enumerate()
        .map(|(i, shipment)| json!({ "packageReferenceId": (i + 1).to_string(), "carrier": shipment.company, "trackingNumber": shipment.number }))
        .collect();
    json!({
        "orderId": number(order), "createdTime": time(order.at), "lastUpdatedTime": time(order.updated_at),
        "salesChannel": { "channelName": "AMAZON", "marketplaceId": MARKETPLACE, "marketplaceName": "Amazon.co.jp" },
        "buyer": { "buyerName": format!("{} {}", buyer.name.0, buyer.name.1), "buyerEmail": format!("{:x}@marketplace.amazon.co.jp", 0xabc_0000 + order.serial) },
        "recipient": { "deliveryAddress": {
            "name": format!("{} {}", buyer.name.0, buyer.name.1), "addressLine1": format!("{}{}", buyer.city, buyer.street),
            "stateOrRegion": buyer.prefecture, "postalCode": format!("{}-{}", buyer.zip.0, buyer.zip.1), "countryCode": "JP",
            "phone": buyer.phone.join("-"), "addressType": "RESIDENTIAL" } },
        "proceeds": { "grandTotal": money(goods + POSTAGE), "breakdowns": [
            { "type": "ITEM", "subtotal": money(goods) }, { "type": "SHIPPING", "subtotal": money(POSTAGE) } ] },
        "payment": { "paymentExecutions": [{ "paymentMethod": method, "paymentAmount": money(goods + POSTAGE) }] },
        "fulfillment": { "fulfillmentStatus": status, "fulfilledBy": "MERCHANT",
            "shipByWindow": { "earliestDateTime": time(order.at), "latestDateTime": time(order.at + 2 * 86_400_000) } },
        "orderItems": [{
            "orderItemId": item_id(order), "quantityOrdered": order.quantity,
            "product": { "asin": format!("B00NEKO{:03}", order.product), "title": product.name, "sellerSku": product.sku,
                "price": { "unitPrice": money(product.price) } },
            "proceeds": { "proceedsTotal": money(goods + POSTAGE), "breakdowns": [
                { "type": "ITEM", "subtotal": money(goods) }, { "type": "SHIPPING", "subtotal": money(POSTAGE) },
                { "type": "TAX", "subtotal": money(tax), "detailedBreakdowns": [{ "subtype": "ITEM", "value": money(tax) }] } ] },
            "fulfillment": { "quantityFulfilled": order.quantity - left, "quantityUnfulfilled": left },
        }],
        "packages": packages,
    })
}

//! Orders v0 reads, and the restricted token that they want for personal data.

use chrono::DateTime;
use serde_json::{Value, json};

use super::model::item_id;
use super::{HOUR, MARKETPLACE, error, number};
use crate::ask::{Answer, Ask, list, text};
use crate::catalog::{BUYERS, PRODUCTS};
use crate::clock::utc;
use crate::world::{Order, Shop, State, Told};

const POSTAGE: i64 = 410;
const LAG: i64 = 120_000;
const ORDERS: &str = "/orders/v0/orders";

pub(super) fn restricted_token(
    shop: &mut Shop,
    ask: &Ask,
    _parts: &[&str],
    _told: &Told,
    now: i64,
) -> Answer {
    let body = ask.json().unwrap_or_default();
    let resources = list(&body, "restrictedResources");
    let is_known = |resource: &Value| text(resource, "method") == "GET" && text(resource, "path") == ORDERS;
    if resources.is_empty() || !resources.iter().all(is_known) {
        return error(400, "InvalidInput", "restrictedResources", "");
    }
    let token = format!("Atz.sprdt|{}", shop.receipts.len() + 1);
    shop.receipts.insert(token.clone(), json!(now + HOUR));
    Answer::json(
        200,
        &json!({ "restrictedDataToken": token, "expiresIn": HOUR / 1_000 }),
    )
}

pub(super) fn orders(shop: &mut Shop, ask: &Ask, _parts: &[&str], _told: &Told, now: i64) -> Answer {
    if ask.query("MarketplaceIds").as_deref() != Some(MARKETPLACE) {
        return error(400, "InvalidInput", "MarketplaceIds is required", "");
    }
    let time = |name: &str| {
        ask.query(name)
            .and_then(|at| DateTime::parse_from_rfc3339(&at).ok())
            .map(|at| at.timestamp_millis())
    };
    let ids = ask.query("AmazonOrderIds");
    let (from, to) = (
        time("LastUpdatedAfter"),
        time("LastUpdatedBefore").unwrap_or(now - LAG),
    );
    if (from.is_none() && ids.is_none()) || to > now - LAG {
        return error(400, "InvalidInput", "LastUpdatedAfter, LastUpdatedBefore", "");
    }
    let is_asked = |order: &&Order| match &ids {
        Some(ids) => ids.split(',').any(|id| id == number(order)),
        None => from.is_some_and(|from| (from..=to).contains(&order.updated_at)),
    };
    let mut found: Vec<&Order> = shop.orders.iter().filter(is_asked).collect();
    found.sort_by_key(|order| (order.updated_at, order.serial));
    let size = ask
        .query("MaxResultsPerPage")
        .and_then(|size| size.parse::<usize>().ok())
        .unwrap_or(100)
        .clamp(1, 100);
    let start = ask
        .query("NextToken")
        .and_then(|token| token.parse::<usize>().ok())
        .unwrap_or(0);
    // The ordinary token tells nobody's name.
    let is_restricted = ask.header("x-amz-access-token").starts_with("Atz.sprdt|");
    let here: Vec<Value> = found
        .iter()
        .skip(start)
        .take(size)
        .map(|order| model(order, is_restricted))
        .collect();
    let end = start + here.len();
    let mut payload = json!({ "Orders": here, "LastUpdatedBefore": utc(to).to_rfc3339() });
    if end < found.len() {
        payload["NextToken"] = json!(end.to_string());
    }
    Answer::json(200, &json!({ "payload": payload }))
}

fn money(amount: i64) -> Value {
    json!({ "CurrencyCode": "JPY", "Amount": format!("{amount}.00") })
}

fn model(order: &Order, is_restricted: bool) -> Value {
    let buyer = &BUYERS[usize::try_from(order.serial).unwrap_or(0) % BUYERS.len()];
    let time = |millis: i64| utc(millis).to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let status = match order.state {
        State::New | State::Confirmed => "Unshipped",
        State::Shipped => "Shipped",
        State::Cancelled => "Canceled",
    };
    let mut address = json!({ "StateOrRegion": buyer.prefecture, "PostalCode": format!("{}-{}", buyer.zip.0, buyer.zip.1), "CountryCode": "JP" });
    let mut info =
        json!({ "BuyerEmail": format!("{:x}@marketplace.amazon.co.jp", 0xabc_0000 + order.serial) });
    if is_restricted {
        let name = format!("{} {}", buyer.name.0, buyer.name.1);
        address["Name"] = json!(name);
        address["AddressLine1"] = json!(format!("{}{}", buyer.city, buyer.street));
        address["Phone"] = json!(buyer.phone.join("-"));
        info["BuyerName"] = json!(name);
    }
    json!({
        "AmazonOrderId": number(order), "PurchaseDate": time(order.at), "LastUpdateDate": time(order.updated_at),
        "OrderStatus": status, "FulfillmentChannel": "MFN", "OrderTotal": money(order.amount() + POSTAGE),
        "PaymentMethod": "Other", "PaymentMethodDetails": ["CreditCard"], "MarketplaceId": MARKETPLACE,
        "LatestShipDate": time(order.at + 2 * 86_400_000), "ShippingAddress": address, "BuyerInfo": info,
    })
}

pub(super) fn items(shop: &mut Shop, _ask: &Ask, parts: &[&str], _told: &Told, _now: i64) -> Answer {
    let wanted = parts.get(3).copied().unwrap_or_default();
    let Some(order) = shop.orders.iter().find(|order| number(order) == wanted) else {
        return error(404, "NotFound", "The order is unknown", "");
    };
    let product = &PRODUCTS[order.product];
    let goods = order.amount();
    let shipped = if order.state == State::Shipped {
        order.quantity
    } else {
        0
    };
    let item = json!({
        "ASIN": format!("B00NEKO{:03}", order.product), "SellerSKU": product.sku, "OrderItemId": item_id(order), "Title": product.name,
        "QuantityOrdered": order.quantity, "QuantityShipped": shipped, "ItemPrice": money(goods),
        "ItemTax": money(goods * product.rate / (100 + product.rate)), "ShippingPrice": money(POSTAGE), "ShippingDiscount": money(0),
        "PromotionDiscount": money(0), "IsGift": "false",
    });
    Answer::json(
        200,
        &json!({ "payload": { "AmazonOrderId": wanted, "OrderItems": [item] } }),
    )
}

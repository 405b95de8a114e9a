//! Listings Items 2021-08-01.

use serde_json::{Value, json};

use super::{MARKETPLACE, SELLER, error};
use crate::ask::{Answer, Ask, list, text};
use crate::catalog::PRODUCTS;
use crate::fault::FaultKind;
use crate::world::{Shop, Told};

pub(super) fn patch(shop: &mut Shop, ask: &Ask, parts: &[&str], told: &Told, _now: i64) -> Answer {
    let sku = parts.get(4).copied().unwrap_or_default();
    if parts.get(3).copied() != Some(SELLER) || ask.query("marketplaceIds").as_deref() != Some(MARKETPLACE) {
        return error(403, "Unauthorized", "Access to requested resource is denied.", "");
    }
    let body = ask.json().unwrap_or_default();
    if !PRODUCTS.iter().any(|product| product.sku == sku) {
        return error(404, "NOT_FOUND", "SKU was not found", "");
    }
    let (status, issues) = match apply(shop, sku, &body, told) {
        Ok(()) => ("ACCEPTED", Vec::new()),
        Err(issue) => ("INVALID", vec![issue]),
    };
    Answer::json(
        200,
        &json!({ "sku": sku, "status": status, "submissionId": "f1dc2914", "issues": issues }),
    )
}

/// Does what patches say about one listing: an issue where that cannot be.
pub(super) fn apply(shop: &mut Shop, sku: &str, body: &Value, told: &Told) -> Result<(), Value> {
    let issue = |code: &str, message: &str| json!({ "code": code, "message": message, "severity": "ERROR", "attributeNames": ["fulfillment_availability"] });
    let product = PRODUCTS.iter().position(|product| product.sku == sku);
    let product = product.ok_or_else(|| issue("4000000", "The SKU is unknown"))?;
    if told.has(&FaultKind::RefuseStock(sku.to_owned())) {
        return Err(issue("4000003", "The listing is blocked"));
    }
    let patches = list(body, "patches");
    if text(body, "productType").is_empty() || patches.is_empty() {
        return Err(issue("4000001", "productType and patches are required"));
    }
    for patch in patches {
        let row = &patch["value"][0];
        let is_stock = text(patch, "op") == "replace"
            && text(patch, "path") == "/attributes/fulfillment_availability"
            && text(row, "fulfillment_channel_code") == "DEFAULT";
        match row["quantity"].as_i64() {
            Some(quantity) if is_stock && quantity >= 0 => shop.stock[product] = quantity,
            _ => return Err(issue("4000002", "The patch is not valid")),
        }
    }
    Ok(())
}

pub(super) fn search(shop: &mut Shop, ask: &Ask, _parts: &[&str], _told: &Told, _now: i64) -> Answer {
    let size = ask
        .query("pageSize")
        .and_then(|size| size.parse::<usize>().ok())
        .unwrap_or(10);
    if !(1..=20).contains(&size) {
        return error(400, "InvalidInput", "pageSize must be 1 to 20", "");
    }
    let start = ask
        .query("pageToken")
        .and_then(|token| token.parse::<usize>().ok())
        .unwrap_or(0);
    // Fewer than asked for, as may be.
    let size = size.min(4);
    let items: Vec<Value> = (start..PRODUCTS.len())
        .take(size)
        .map(|i| {
            let product = &PRODUCTS[i];
            json!({
                "sku": product.sku,
                "summaries": [{ "marketplaceId": MARKETPLACE, "asin": format!("B00NEKO{i:03}"), "productType": "PRODUCT",
                    "itemName": product.name, "status": ["BUYABLE", "DISCOVERABLE"] }],
                "offers": [{ "marketplaceId": MARKETPLACE, "offerType": "B2C", "price": { "currencyCode": "JPY", "amount": format!("{}.00", product.price) } }],
                "fulfillmentAvailability": [{ "fulfillmentChannelCode": "DEFAULT", "quantity": shop.stock[i] }],
            })
        })
        .collect();
    let end = start + items.len();
    let mut body = json!({ "numberOfResults": PRODUCTS.len(), "items": items });
    if end < PRODUCTS.len() {
        body["pagination"] = json!({ "nextToken": end.to_string() });
    }
    Answer::json(200, &body)
}

//! What is listed, by seller SKU.

use domain::Yen;
use serde_json::Value;

use super::super::lenient::{count, whole};
use super::super::{ListingCode, MallError, MallProduct, ProductPage};

pub(super) fn page(body: &Value) -> Result<ProductPage, MallError> {
    let items = body["items"]
        .as_array()
        .ok_or_else(|| MallError::unreadable("no items"))?;
    let mut page = ProductPage {
        next: body["pagination"]["nextToken"]
            .as_str()
            .filter(|token| !token.is_empty())
            .map(str::to_owned),
        ..ProductPage::default()
    };
    for item in items {
        match item["sku"].as_str() {
            Some(sku) => page.products.push(product(sku, item)),
            None => page.problems.push("an item without sku".to_owned()),
        }
    }
    Ok(page)
}

fn product(sku: &str, item: &Value) -> MallProduct {
    let summary = &item["summaries"][0];
    let rows = item["fulfillmentAvailability"].as_array().into_iter().flatten();
    let mut own = rows.filter(|row| row["fulfillmentChannelCode"].as_str() == Some("DEFAULT"));
    let states = summary["status"].as_array().into_iter().flatten();
    MallProduct {
        listing: ListingCode::new(sku, ""),
        sku: sku.to_owned(),
        name: summary["itemName"].as_str().unwrap_or_default().to_owned(),
        options: String::new(),
        jan: String::new(),
        price: item["offers"][0]["price"]["amount"]
            .as_str()
            .and_then(whole)
            .map(Yen),
        quantity: own.find_map(|row| count(&row["quantity"])),
        visible: states
            .filter_map(Value::as_str)
            .any(|state| state == "DISCOVERABLE"),
    }
}

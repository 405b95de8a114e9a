//! What is listed, one entry per variant.

use domain::Yen;
use serde_json::Value;

use super::super::lenient::{count, whole};
use super::super::{ListingCode, MallProduct, ProductPage};
use super::answer::{next_page, nodes, number_of};

pub(super) fn page(variants: &Value) -> ProductPage {
    let mut page = ProductPage {
        next: next_page(variants),
        ..ProductPage::default()
    };
    for node in nodes(variants) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let Some(number) = number_of(&node["inventoryItem"]["id"]) else {
            page.problems
                .push(format!("{} has no inventory item", text(&node["id"])));
            continue;
        };
        // Shopify's name for the only variant of a product.
        let options = text(&node["title"]);
        page.products.push(MallProduct {
            listing: ListingCode::new(number, ""),
            sku: text(&node["sku"]),
            name: text(&node["product"]["title"]),
            options: if options == "Default Title" {
                String::new()
            } else {
                options
            },
            jan: text(&node["barcode"]),
            price: node["price"].as_str().and_then(whole).map(Yen),
            quantity: count(&node["inventoryQuantity"]),
            visible: node["product"]["status"].as_str() == Some("ACTIVE"),
        });
    }
    page
}

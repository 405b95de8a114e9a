//! 商品API: the search, with marks or offsets.

use serde_json::{Map, Value, json};

use crate::ask::{Answer, Ask};
use crate::catalog::PRODUCTS;
use crate::world::Shop;

pub(super) fn search(shop: &Shop, ask: &Ask) -> Answer {
    let number = |name: &str| ask.query(name).and_then(|text| text.parse::<usize>().ok());
    let hits = number("hits").unwrap_or(10).clamp(1, 100);
    let mark = ask.query("cursorMark");
    let offset = match mark.as_deref() {
        Some("*") | None => number("offset").unwrap_or(0),
        Some(mark) => mark.parse().unwrap_or(0),
    };
    let mut items: Vec<&str> = PRODUCTS.iter().map(|product| product.item).collect();
    items.dedup();
    let page: Vec<Value> = items
        .iter()
        .skip(offset)
        .take(hits)
        .map(|item| result(shop, item))
        .collect();
    let mut body = json!({ "numFound": items.len(), "offset": offset, "results": page });
    if mark.is_some() {
        body["nextCursorMark"] = json!((offset + page.len()).to_string());
    }
    Answer::json(200, &body)
}

fn result(shop: &Shop, item: &str) -> Value {
    let mut variants = Map::new();
    let mut rows = Vec::new();
    let mut title = "";
    for (i, product) in PRODUCTS
        .iter()
        .enumerate()
        .filter(|(_, product)| product.item == item)
    {
        title = product.name;
        let selected = product
            .option
            .split_once(':')
            .map(|(axis, value)| json!({ axis: value }));
        variants.insert(
            product.variant.to_owned(),
            json!({
                "merchantDefinedSkuId": product.sku, "selectorValues": selected, "hidden": false,
                "standardPrice": product.price.to_string(), "articleNumber": { "value": product.jan },
            }),
        );
        rows.push(json!({ "variantId": product.variant, "quantity": shop.stock[i] }));
    }
    json!({
        "item": { "manageNumber": item, "itemNumber": item, "title": title, "itemType": "NORMAL", "hideItem": false, "variants": variants },
        "inventory": { "manageNumber": item, "variants": rows },
    })
}

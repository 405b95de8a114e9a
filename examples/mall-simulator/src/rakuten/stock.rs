//! 在庫API: a request is taken as a whole, or not at all.

use serde_json::{Value, json};

use crate::ask::{Answer, list, text};
use crate::catalog::PRODUCTS;
use crate::fault::FaultKind;
use crate::world::{Shop, Told};

pub(super) fn upsert(shop: &mut Shop, body: &Value, told: &Told) -> Answer {
    let rows = list(body, "inventories");
    let mut errors = Vec::new();
    if rows.is_empty() || rows.len() > 400 {
        errors.push(error("IE0121", "inventories must be 1 to 400", "inventories"));
    }
    for (i, row) in rows.iter().enumerate() {
        let path = |field: &str| format!("inventories[{i}].{field}");
        let (item, variant) = (text(row, "manageNumber"), text(row, "variantId"));
        if !(1..=32).contains(&item.len()) || !(1..=32).contains(&variant.len()) {
            errors.push(error("IE0004", "length", &path("manageNumber")));
        }
        if text(row, "mode") != "ABSOLUTE" {
            errors.push(error("IE0105", "mode", &path("mode")));
        }
        match row["quantity"].as_i64() {
            Some(0..=99_999) => {}
            Some(_) => errors.push(error("IE0003", "quantity must be 0 to 99999", &path("quantity"))),
            None => errors.push(error("IE0002", "quantity must be a number", &path("quantity"))),
        }
        let refused = known(item, variant)
            .is_some_and(|i| told.has(&FaultKind::RefuseStock(PRODUCTS[i].sku.to_owned())));
        if refused {
            errors.push(error("IE1101", "the item is not for sale", &path("manageNumber")));
        }
    }
    if !errors.is_empty() {
        return Answer::json(400, &json!({ "errors": errors }));
    }
    for row in rows {
        let (item, variant) = (text(row, "manageNumber"), text(row, "variantId"));
        let quantity = row["quantity"].as_i64().unwrap_or(0);
        match known(item, variant) {
            Some(i) => shop.stock[i] = quantity,
            // The mall takes what it does not know, and forgets it in a day.
            None => {
                shop.orphans.insert(format!("{item}:{variant}"), quantity);
            }
        }
    }
    Answer::empty(204)
}

fn known(item: &str, variant: &str) -> Option<usize> {
    PRODUCTS
        .iter()
        .position(|p| p.item == item.to_ascii_lowercase() && p.variant == variant)
}

fn error(code: &str, message: &str, path: &str) -> Value {
    json!({ "code": code, "message": message, "metadata": { "propertyPath": path } })
}

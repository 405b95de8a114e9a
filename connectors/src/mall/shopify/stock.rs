//! inventorySetQuantities: absolute numbers, taken as a whole or not at all. Rows that are named as wrong
//! are left out, and the others go again.

use serde_json::{Value, json};

use super::super::{Batch, MallError, Outcome, Outside, StockLevel};
use super::answer::{UserError, user_errors};
use super::{Shopify, budget, query};

const MOST: i64 = 999_999_999;

pub(super) async fn push(shop: &Shopify, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
    let mut batch = Batch::unsent(levels.len());
    let mut open: Vec<usize> = Vec::new();
    for (input, level) in levels.iter().enumerate() {
        let code = &level.listing.item;
        if !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit()) {
            open.push(input);
        } else {
            batch.set(
                input,
                Outcome::failed("invalid_code", "not the number of an inventory item"),
            );
        }
    }
    for some in open.chunks(budget::STOCK) {
        if let Err(error) = push_some(shop, outside, levels, some, &mut batch).await {
            let left = some
                .iter()
                .copied()
                .filter(|input| batch.outcomes.get(*input) == Some(&Outcome::NotSent));
            let left: Vec<usize> = left.collect();
            batch.fail(left, error);
        }
        if batch.is_stopped() {
            break;
        }
    }
    batch
}

async fn push_some(
    shop: &Shopify,
    outside: &dyn Outside,
    levels: &[StockLevel],
    inputs: &[usize],
    batch: &mut Batch,
) -> Result<(), MallError> {
    let is_idempotent = shop.is_since("2026-04");
    let mut open = inputs.to_vec();
    while !open.is_empty() {
        let rows: Vec<&StockLevel> = open.iter().map(|input| &levels[*input]).collect();
        let variables = variables(shop, &rows, is_idempotent);
        let data = shop
            .ask(outside, query::set_quantities(is_idempotent), variables)
            .await?;
        let errors = user_errors(&data["inventorySetQuantities"]["userErrors"]);
        if errors.is_empty() {
            for input in open {
                batch.set(input, Outcome::Done);
            }
            return Ok(());
        }
        let mut named: Vec<usize> = Vec::new();
        for error in &errors {
            if let Some(input) = row_of(error).and_then(|row| open.get(row)) {
                batch.set(*input, Outcome::failed(&error.code, &error.message));
                named.push(*input);
            }
        }
        if named.is_empty() {
            let error = errors.into_iter().next();
            return Err(error.map_or_else(
                || MallError::unreadable("no errors"),
                |error| MallError::refused(error.code, error.message),
            ));
        }
        open.retain(|input| !named.contains(input));
    }
    Ok(())
}

fn variables(shop: &Shopify, rows: &[&StockLevel], is_idempotent: bool) -> Value {
    let location = format!("gid://shopify/Location/{}", shop.settings.location_id);
    let quantities: Vec<Value> = rows
        .iter()
        .map(|level| {
            let mut row = json!({
                "inventoryItemId": format!("gid://shopify/InventoryItem/{}", level.listing.item),
                "locationId": location,
                "quantity": level.quantity.clamp(0, MOST),
            });
            if is_idempotent {
                // Null: whatever the number was.
                row["changeFromQuantity"] = Value::Null;
            }
            row
        })
        .collect();
    let mut input = json!({ "name": "available", "reason": "correction", "quantities": quantities });
    if is_idempotent {
        json!({ "input": input, "key": key(rows) })
    } else {
        input["ignoreCompareQuantity"] = json!(true);
        json!({ "input": input })
    }
}

/// The same rows at the same versions have the same key, in the form of a UUID.
fn key(rows: &[&StockLevel]) -> String {
    let mut hasher = blake3::Hasher::new();
    for level in rows {
        for part in [&level.listing.item, &level.quantity.to_string(), &level.key] {
            hasher.update(part.as_bytes());
            hasher.update(b"\n");
        }
    }
    let hex = hasher.finalize().to_hex();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default().to_owned();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

/// The number in `["input", "quantities", "3", "quantity"]`, from 0.
fn row_of(error: &UserError) -> Option<usize> {
    let place = error.field.iter().position(|part| part == "quantities")?;
    error.field.get(place + 1)?.parse().ok()
}

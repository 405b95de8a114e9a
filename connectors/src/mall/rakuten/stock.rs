//! 在庫API: absolute numbers in bulk. The mall takes a request as a whole or not at all; rows that it names
//! as wrong are left out, and the others go again.

use serde_json::{Value, json};

use super::super::{Batch, MallError, Outcome, Outside, Response, StockLevel, call};
use super::{Rakuten, answer, budget, request};

/// The mall counts no further.
const MOST: i64 = 99_999;

pub(super) async fn push(shop: &Rakuten, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
    let mut batch = Batch::unsent(levels.len());
    let mut open: Vec<usize> = Vec::new();
    for (input, level) in levels.iter().enumerate() {
        if is_code(&level.listing.item) && is_code(&level.listing.variant) {
            open.push(input);
        } else {
            let message = "manageNumber and variantId are 1 to 32 bytes each";
            batch.set(input, Outcome::failed("invalid_code", message));
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

fn is_code(code: &str) -> bool {
    (1..=32).contains(&code.len())
}

async fn push_some(
    shop: &Rakuten,
    outside: &dyn Outside,
    levels: &[StockLevel],
    inputs: &[usize],
    batch: &mut Batch,
) -> Result<(), MallError> {
    let mut open = inputs.to_vec();
    while !open.is_empty() {
        let rows: Vec<Value> = open.iter().map(|input| row(&levels[*input])).collect();
        let response = call(outside, request::upsert_stock(shop, &rows)).await?;
        if response.is_success() {
            for input in open {
                batch.set(input, Outcome::Done);
            }
            return Ok(());
        }
        let errors = errors(&response)?;
        let mut named: Vec<usize> = Vec::new();
        for error in &errors {
            if let Some(input) = error.row.and_then(|row| open.get(row)) {
                batch.set(*input, Outcome::failed(&error.code, &error.message));
                named.push(*input);
            }
        }
        if named.is_empty() {
            let error = errors.into_iter().next().unwrap_or_default();
            return Err(MallError::refused(error.code, error.message));
        }
        open.retain(|input| !named.contains(input));
    }
    Ok(())
}

fn row(level: &StockLevel) -> Value {
    json!({
        "manageNumber": level.listing.item,
        "variantId": level.listing.variant,
        "mode": "ABSOLUTE",
        "quantity": level.quantity.clamp(0, MOST),
    })
}

#[derive(Debug, Default)]
struct RowError {
    code: String,
    message: String,
    /// Its place in the request, where the mall names it.
    row: Option<usize>,
}

/// `{"errors": [{"code", "message", "metadata": {"propertyPath"}}]}`.
fn errors(response: &Response) -> Result<Vec<RowError>, MallError> {
    let body = answer::body(response)?;
    let errors = body
        .get("errors")
        .and_then(Value::as_array)
        .filter(|errors| !errors.is_empty());
    let errors = errors.ok_or_else(|| MallError::refused(format!("HTTP {}", response.status), ""))?;
    let text = |of: &Value, name: &str| {
        of.get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    Ok(errors
        .iter()
        .map(|error| RowError {
            code: text(error, "code"),
            message: text(error, "message"),
            row: error
                .get("metadata")
                .and_then(|meta| row_in_path(&text(meta, "propertyPath"))),
        })
        .collect())
}

/// The number in `inventories[3].quantity`, from 0.
fn row_in_path(path: &str) -> Option<usize> {
    let (_, rest) = path.split_once('[')?;
    let (digits, _) = rest.split_once(']')?;
    digits.parse().ok()
}

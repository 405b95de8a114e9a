//! setStock: absolute numbers in bulk. 207 names the rows that are wrong; whether the others were taken
//! then is not certain, so they go again without them.

use super::super::xml::{children, read, text};
use super::super::{Batch, ListingCode, MallError, Outcome, Outside, StockLevel};
use super::{Yahoo, budget, request};

const MOST: i64 = 999_999_999;

pub(super) async fn push(shop: &Yahoo, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
    let mut batch = Batch::unsent(levels.len());
    let mut open: Vec<usize> = Vec::new();
    for (input, level) in levels.iter().enumerate() {
        if is_askable(&level.listing) {
            open.push(input);
        } else {
            let message = "codes are letters, digits and hyphens, at most 99 each";
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

/// Whether a list of codes can hold it.
pub(super) fn is_askable(listing: &ListingCode) -> bool {
    !listing.item.is_empty() && is_code(&listing.item) && is_code(&listing.variant)
}

/// A comma would be read as the next code.
fn is_code(code: &str) -> bool {
    code.len() <= 99
        && code
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// `code` or `code:subcode`.
pub(super) fn code(listing: &ListingCode) -> String {
    if listing.variant.is_empty() {
        listing.item.clone()
    } else {
        format!("{}:{}", listing.item, listing.variant)
    }
}

async fn push_some(
    shop: &Yahoo,
    outside: &dyn Outside,
    levels: &[StockLevel],
    inputs: &[usize],
    batch: &mut Batch,
) -> Result<(), MallError> {
    const PARTIAL: u16 = 207;
    let mut open = inputs.to_vec();
    while !open.is_empty() {
        let codes: Vec<String> = open.iter().map(|input| code(&levels[*input].listing)).collect();
        // A negative number would be taken off what is there.
        let quantities: Vec<i64> = open
            .iter()
            .map(|input| levels[*input].quantity.clamp(0, MOST))
            .collect();
        let (response, signature) = shop
            .send(outside, request::set_stock(shop, &codes, &quantities))
            .await?;
        if let Some(error) = signature {
            batch.stopped = Some(error);
        }
        if response.status != PARTIAL {
            for input in open {
                batch.set(input, Outcome::Done);
            }
            return Ok(());
        }
        let failed = failed_rows(&response)?;
        let before = open.len();
        open.retain(|input| {
            let own = code(&levels[*input].listing).to_lowercase();
            let error = failed.iter().find(|row| row.code == own);
            if let Some(row) = error {
                batch.set(*input, Outcome::failed(&row.error, ""));
            }
            error.is_none()
        });
        if open.len() == before {
            return Err(MallError::unreadable("207 that names no row"));
        }
    }
    Ok(())
}

struct FailedRow {
    /// Small letters.
    code: String,
    error: String,
}

fn failed_rows(response: &super::Response) -> Result<Vec<FailedRow>, MallError> {
    read(response, |root| {
        let rows = children(root, "Result").map(|row| (row, text(row, "ErrorCode")));
        let rows = rows.filter(|(_, error)| !error.is_empty());
        Ok(rows
            .map(|(row, error)| {
                let (item, sub) = (text(row, "ItemCode"), text(row, "SubCode"));
                let code = if sub.is_empty() {
                    item
                } else {
                    format!("{item}:{sub}")
                };
                FailedRow {
                    code: code.to_lowercase(),
                    error,
                }
            })
            .collect())
    })
}

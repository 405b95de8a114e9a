//! Stock: one patch for each listing, or one feed for many.

use super::super::{Batch, MallError, Outcome, Outside, StockLevel, Ticket, answer};
use super::{Amazon, budget, feed, request};

pub(super) async fn push(shop: &Amazon, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
    let mut batch = Batch::unsent(levels.len());
    let mut open: Vec<usize> = Vec::new();
    for (input, level) in levels.iter().enumerate() {
        if level.listing.item.is_empty() {
            batch.set(input, Outcome::failed("invalid_code", "the seller SKU is empty"));
        } else {
            open.push(input);
        }
    }
    if open.len() >= shop.settings.feed_from.max(1) {
        for some in open.chunks(budget::FEED_MESSAGES) {
            push_feed(shop, outside, levels, some, &mut batch).await;
            if batch.is_stopped() {
                break;
            }
        }
        return batch;
    }
    for input in open {
        match patch(shop, outside, &levels[input]).await {
            Ok(outcome) => batch.set(input, outcome),
            Err(error) => batch.fail([input], error),
        }
        if batch.is_stopped() {
            break;
        }
    }
    batch
}

/// ACCEPTED is taken up; INVALID comes with issues, of which the errors tell why.
async fn patch(shop: &Amazon, outside: &dyn Outside, level: &StockLevel) -> Result<Outcome, MallError> {
    let response = shop.send(outside, request::patch_listing(shop, level)).await?;
    let body = answer::json(&response)?;
    match body["status"].as_str() {
        Some("ACCEPTED" | "VALID") => Ok(Outcome::Done),
        Some("INVALID") => {
            let issues = body["issues"].as_array().into_iter().flatten();
            let mut errors = issues.filter(|issue| issue["severity"].as_str() == Some("ERROR"));
            let error = errors.next();
            let text = |name: &str| error.and_then(|error| error[name].as_str()).unwrap_or_default();
            Ok(Outcome::failed(text("code"), text("message")))
        }
        _ => Err(MallError::unreadable("no status of a submission")),
    }
}

async fn push_feed(
    shop: &Amazon,
    outside: &dyn Outside,
    levels: &[StockLevel],
    inputs: &[usize],
    batch: &mut Batch,
) {
    let some: Vec<&StockLevel> = inputs.iter().filter_map(|input| levels.get(*input)).collect();
    match feed::submit(shop, outside, &some).await {
        Ok(id) => {
            for input in inputs {
                batch.set(*input, Outcome::Pending);
            }
            let keys = some.iter().map(|level| level.listing.item.clone()).collect();
            batch.tickets.push(Ticket { id, keys });
        }
        Err(error) => batch.fail(inputs.iter().copied(), error),
    }
}

//! JSON_LISTINGS_FEED: a document is made, filled at the address that comes with it, and handed in; the
//! report of a feed that is done names the messages that failed.

use std::io::Read as _;

use flate2::read::GzDecoder;
use serde_json::{Value, json};

use super::super::{MallError, Outcome, Outside, Response, StockLevel, Ticket, answer, call};
use super::{Amazon, request};

/// A report unpacked is no longer than this.
const LONGEST_REPORT: u64 = 64 << 20;

/// The feed's id.
pub(super) async fn submit(
    shop: &Amazon,
    outside: &dyn Outside,
    levels: &[&StockLevel],
) -> Result<String, MallError> {
    let response = shop.send(outside, request::create_document(shop)).await?;
    let document = answer::json(&response)?;
    let (id, url) = (text(&document, "feedDocumentId")?, text(&document, "url")?);
    let body = document_body(shop, levels).to_string().into_bytes();
    fetched(outside, request::upload(&url, body)).await?;
    let response = shop.send(outside, request::create_feed(shop, &id)).await?;
    text(&answer::json(&response)?, "feedId")
}

pub(super) fn document_body(shop: &Amazon, levels: &[&StockLevel]) -> Value {
    let message = |(place, level): (usize, &&StockLevel)| {
        json!({
            "messageId": place + 1,
            "sku": level.listing.item,
            "operationType": "PATCH",
            "productType": shop.settings.product_type,
            "patches": [request::quantity_patch(level)],
        })
    };
    let messages: Vec<Value> = levels.iter().enumerate().map(message).collect();
    json!({
        "header": { "sellerId": shop.settings.seller_id, "version": "2.0", "issueLocale": "ja_JP" },
        "messages": messages,
    })
}

/// None while it is not done.
pub(super) async fn settle(
    shop: &Amazon,
    outside: &dyn Outside,
    ticket: &Ticket,
) -> Result<Option<Vec<Outcome>>, MallError> {
    let response = shop.send(outside, request::get_feed(shop, &ticket.id)).await?;
    let feed = answer::json(&response)?;
    let all = |outcome: Outcome| Ok(Some(vec![outcome; ticket.keys.len()]));
    match feed["processingStatus"].as_str() {
        Some("IN_QUEUE" | "IN_PROGRESS") => return Ok(None),
        Some("DONE") => {}
        Some("CANCELLED") => return all(Outcome::failed("CANCELLED", "the feed was cancelled")),
        Some("FATAL") => return all(Outcome::failed("FATAL", "the feed could not be processed")),
        _ => return Err(MallError::unreadable("no processingStatus")),
    }
    let Some(document) = feed["resultFeedDocumentId"].as_str() else {
        return all(Outcome::Unknown);
    };
    let response = shop.send(outside, request::get_document(shop, document)).await?;
    let document = answer::json(&response)?;
    let response = fetched(outside, request::download(&text(&document, "url")?)).await?;
    let is_packed = document["compressionAlgorithm"].as_str() == Some("GZIP");
    report(&response, is_packed).map(|report| Some(outcomes(&report, ticket.keys.len())))
}

async fn fetched(outside: &dyn Outside, request: super::Request) -> Result<Response, MallError> {
    let response = call(outside, request).await?;
    if response.is_success() {
        Ok(response)
    } else {
        Err(MallError::unavailable(format!(
            "document: HTTP {}",
            response.status
        )))
    }
}

fn text(of: &Value, name: &'static str) -> Result<String, MallError> {
    let found = of[name].as_str().filter(|text| !text.is_empty());
    found
        .map(str::to_owned)
        .ok_or_else(|| MallError::unreadable(format!("no {name}")))
}

fn report(response: &Response, is_packed: bool) -> Result<Value, MallError> {
    let unreadable = || MallError::unreadable("a report that is no JSON");
    if !is_packed {
        return serde_json::from_slice(&response.body).map_err(|_| unreadable());
    }
    let mut plain = Vec::new();
    let read = GzDecoder::new(&response.body[..])
        .take(LONGEST_REPORT)
        .read_to_end(&mut plain);
    read.map_err(|_| unreadable())?;
    serde_json::from_slice(&plain).map_err(|_| unreadable())
}

/// Messages that have no error among the issues went through.
fn outcomes(report: &Value, count: usize) -> Vec<Outcome> {
    let mut outcomes = vec![Outcome::Done; count];
    let issues = report["issues"].as_array().into_iter().flatten();
    for issue in issues.filter(|issue| issue["severity"].as_str() == Some("ERROR")) {
        let place = issue["messageId"]
            .as_u64()
            .and_then(|id| usize::try_from(id).ok()?.checked_sub(1));
        let words = |name: &str| issue[name].as_str().unwrap_or_default();
        if let Some(outcome) = place.and_then(|place| outcomes.get_mut(place)) {
            *outcome = Outcome::failed(words("code"), words("message"));
        }
    }
    outcomes
}

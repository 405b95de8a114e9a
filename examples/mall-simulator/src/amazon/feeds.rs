//! Feeds 2021-06-30: documents are filled at addresses of their own; a feed is done at the second question.

use serde_json::{Value, json};

use super::{SELLER, error, listings};
use crate::ask::{Answer, Ask, list, text};
use crate::world::{Shop, Told};

const CONTENT_TYPE: &str = "application/json; charset=UTF-8";

fn address(ask: &Ask, id: &str) -> String {
    format!("http://{}/amazon/files/{id}?signature=demo", ask.header("host"))
}

pub(super) fn create_document(
    shop: &mut Shop,
    ask: &Ask,
    _parts: &[&str],
    _told: &Told,
    _now: i64,
) -> Answer {
    if text(&ask.json().unwrap_or_default(), "contentType") != CONTENT_TYPE {
        return error(400, "InvalidInput", "contentType", "");
    }
    let id = format!("amzn1.tortuga.3.{}", shop.receipts.len());
    shop.receipts.insert(id.clone(), Value::Null);
    Answer::json(201, &json!({ "feedDocumentId": id, "url": address(ask, &id) }))
}

/// The store of files.
pub(super) fn file(shop: &mut Shop, ask: &Ask, id: &str) -> Answer {
    let Some(document) = shop.receipts.get_mut(id) else {
        return Answer::empty(404);
    };
    match ask.method.as_str() {
        "PUT" if ask.header("content-type") != CONTENT_TYPE => Answer::empty(403),
        "PUT" => {
            *document = ask.json().unwrap_or_default();
            Answer::empty(200)
        }
        "GET" => Answer::json(200, document),
        _ => Answer::empty(405),
    }
}

pub(super) fn create(shop: &mut Shop, ask: &Ask, _parts: &[&str], told: &Told, _now: i64) -> Answer {
    let body = ask.json().unwrap_or_default();
    let document = shop
        .receipts
        .get(text(&body, "inputFeedDocumentId"))
        .cloned()
        .unwrap_or_default();
    let header = &document["header"];
    let has_form = text(&body, "feedType") == "JSON_LISTINGS_FEED"
        && text(header, "sellerId") == SELLER
        && text(header, "version") == "2.0";
    if !has_form {
        return error(400, "InvalidInput", "the feed's document is not valid", "");
    }
    let mut issues = Vec::new();
    for message in list(&document, "messages") {
        if text(message, "operationType") != "PATCH" {
            continue;
        }
        if let Err(mut issue) = listings::apply(shop, text(message, "sku"), message, told) {
            issue["messageId"] = message["messageId"].clone();
            issues.push(issue);
        }
    }
    let place = shop.receipts.len();
    let (feed, report) = (
        format!("{}", 23_000_000 + place),
        format!("amzn1.tortuga.3.r{place}"),
    );
    shop.receipts.insert(
        report.clone(),
        json!({ "header": header, "issues": issues, "summary": {} }),
    );
    shop.receipts
        .insert(feed.clone(), json!({ "asked": false, "report": report }));
    Answer::json(202, &json!({ "feedId": feed }))
}

pub(super) fn get(shop: &mut Shop, _ask: &Ask, parts: &[&str], _told: &Told, _now: i64) -> Answer {
    let id = parts.last().copied().unwrap_or_default();
    let Some(feed) = shop
        .receipts
        .get_mut(id)
        .filter(|feed| feed["report"].is_string())
    else {
        return error(404, "NotFound", "no such feed", "");
    };
    if feed["asked"] == json!(false) {
        feed["asked"] = json!(true);
        return Answer::json(200, &json!({ "feedId": id, "processingStatus": "IN_PROGRESS" }));
    }
    Answer::json(
        200,
        &json!({ "feedId": id, "processingStatus": "DONE", "resultFeedDocumentId": feed["report"] }),
    )
}

pub(super) fn get_document(shop: &mut Shop, ask: &Ask, parts: &[&str], _told: &Told, _now: i64) -> Answer {
    let id = parts.last().copied().unwrap_or_default();
    if !shop.receipts.contains_key(id) {
        return error(404, "NotFound", "no such document", "");
    }
    Answer::json(200, &json!({ "feedDocumentId": id, "url": address(ask, id) }))
}

//! Orders 2026-01-01, and confirmShipment of v0.

use chrono::DateTime;
use serde_json::{Value, json};

use super::model::{item_id, order_model};
use super::{MARKETPLACE, error, number};
use crate::ask::{Answer, Ask, list, text};
use crate::clock::utc;
use crate::fault::FaultKind;
use crate::world::{Order, Shipment, Shop, State, Told};

/// Orders show this much later.
const LAG: i64 = 120_000;

fn time(ask: &Ask, name: &str) -> Option<i64> {
    let at = ask.query(name)?;
    DateTime::parse_from_rfc3339(&at)
        .ok()
        .map(|at| at.timestamp_millis())
}

pub(super) fn search(shop: &mut Shop, ask: &Ask, _parts: &[&str], told: &Told, now: i64) -> Answer {
    let Some(from) = time(ask, "lastUpdatedAfter").filter(|_| ask.query("createdAfter").is_none()) else {
        return error(
            400,
            "InvalidInput",
            "exactly one of createdAfter and lastUpdatedAfter",
            "",
        );
    };
    let to = time(ask, "lastUpdatedBefore").unwrap_or(now - LAG);
    if to > now - LAG {
        return error(
            400,
            "InvalidInput",
            "lastUpdatedBefore must be two minutes in the past",
            "",
        );
    }
    let size = ask
        .query("maxResultsPerPage")
        .map_or(Some(100), |size| size.parse::<usize>().ok());
    let Some(size) = size.filter(|size| (1..=100).contains(size)) else {
        return error(400, "InvalidInput", "maxResultsPerPage must be 1 to 100", "");
    };
    let start = match ask.query("paginationToken") {
        None => 0,
        Some(token) => match token.strip_prefix("page/+=").and_then(|place| place.parse().ok()) {
            Some(start) => start,
            None => return error(400, "InvalidInput", "paginationToken is not valid", ""),
        },
    };
    let mut found: Vec<&Order> = shop
        .orders
        .iter()
        .filter(|order| (from..=to).contains(&order.updated_at))
        .collect();
    found.sort_by_key(|order| (order.updated_at, order.serial));
    if told.has(&FaultKind::Duplicates) {
        found = found.into_iter().flat_map(|order| [order, order]).collect();
    }
    let here: Vec<Value> = found
        .iter()
        .skip(start)
        .take(size)
        .map(|order| order_model(order))
        .collect();
    let end = start + here.len();
    let mut body = json!({ "orders": here, "lastUpdatedBefore": utc(to).to_rfc3339() });
    if end < found.len() {
        body["pagination"] = json!({ "nextToken": format!("page/+={end}") });
    }
    Answer::json(200, &body)
}

fn find<'a>(shop: &'a mut Shop, wanted: &str) -> Option<&'a mut Order> {
    shop.orders.iter_mut().find(|order| number(order) == wanted)
}

fn unknown() -> Answer {
    error(404, "NotFound", "The order is unknown", "")
}

pub(super) fn get(shop: &mut Shop, _ask: &Ask, parts: &[&str], _told: &Told, _now: i64) -> Answer {
    match find(shop, parts.last().copied().unwrap_or_default()) {
        Some(order) => Answer::json(200, &json!({ "order": order_model(order) })),
        None => unknown(),
    }
}

pub(super) fn confirm(shop: &mut Shop, ask: &Ask, parts: &[&str], told: &Told, now: i64) -> Answer {
    let body = ask.json().unwrap_or_default();
    let package = &body["packageDetail"];
    let is_told = ["packageReferenceId", "carrierCode", "trackingNumber", "shipDate"]
        .iter()
        .all(|name| !text(package, name).is_empty());
    let is_carrier = text(package, "carrierCode") != "Other" || !text(package, "carrierName").is_empty();
    let is_dated = DateTime::parse_from_rfc3339(text(package, "shipDate")).is_ok();
    if text(&body, "marketplaceId") != MARKETPLACE || !is_told || !is_carrier || !is_dated {
        return error(400, "InvalidInput", "packageDetail is not complete", "");
    }
    let wanted = parts.get(3).copied().unwrap_or_default();
    let Some(order) = find(shop, wanted) else {
        return unknown();
    };
    // Under the reference of a package it is edited.
    let place = text(package, "packageReferenceId").parse::<usize>().ok();
    let wrong = place.and_then(|place| order.shipments.get(place.checked_sub(1)?));
    if let Some(wrong) = wrong.map(|wrong| wrong.number.clone()) {
        order.correct(&wrong, text(package, "trackingNumber"), now);
        return Answer::empty(204);
    }
    let is_open = matches!(order.state, State::New | State::Confirmed);
    let rows = list(package, "orderItems");
    let fits = rows.len() == 1
        && text(&rows[0], "orderItemId") == item_id(order)
        && rows[0]["quantity"].as_i64() == Some(order.quantity);
    if !is_open || !fits || told.has(&FaultKind::RefuseShipment(wanted.to_owned())) {
        return error(400, "InvalidInput", "The order's items cannot be shipped so", "");
    }
    order.shipments.push(Shipment {
        id: 1,
        of: String::new(),
        company: text(package, "carrierCode").to_owned(),
        number: text(package, "trackingNumber").to_owned(),
        day: text(package, "shipDate").to_owned(),
    });
    order.state = State::Shipped;
    order.updated_at = now;
    Answer::empty(204)
}

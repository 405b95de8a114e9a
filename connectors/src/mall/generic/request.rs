//! Requests to a cart, byte for byte.

use serde::Serialize;

use super::super::cursor::Window;
use super::super::http::segment;
use super::super::{Budget, CancelReason, Cancellation, Method, Request, ShipmentReport, StockLevel};
use super::{Generic, budget, wire};

pub(super) fn orders(shop: &Generic, window: &Window) -> Request {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("updated_from", &window.from.to_string());
    query.append_pair("updated_to", &window.to.to_string());
    query.append_pair("limit", &budget::PAGE.to_string());
    if let Some(place) = &window.place {
        query.append_pair("cursor", place);
    }
    plain(
        shop,
        &budget::READ,
        Method::GET,
        &format!("/orders?{}", query.finish()),
    )
}

pub(super) fn order(shop: &Generic, number: &str) -> Request {
    plain(
        shop,
        &budget::READ,
        Method::GET,
        &format!("/orders/{}", segment(number)),
    )
}

pub(super) fn confirm(shop: &Generic, number: &str) -> Request {
    let path = format!("/orders/{}/confirm", segment(number));
    plain(shop, &budget::WRITE, Method::POST, &path)
}

pub(super) fn cancel(shop: &Generic, cancellation: &Cancellation) -> Request {
    let reason = match cancellation.reason {
        CancelReason::Buyer => "buyer",
        CancelReason::Unpaid => "unpaid",
        CancelReason::Undeliverable => "undeliverable",
        CancelReason::Refused => "refused",
        CancelReason::OutOfStock => "out_of_stock",
        CancelReason::Duplicate => "duplicate",
        CancelReason::Shop => "shop",
    };
    let body = wire::Cancellation {
        reason,
        detail: &cancellation.detail,
        restore_stock: cancellation.restore_stock,
    };
    let path = format!("/orders/{}/cancel", segment(&cancellation.number));
    with_body(shop, Method::POST, &path, &body)
}

pub(super) fn shipments(shop: &Generic, reports: &[ShipmentReport]) -> Request {
    let shipments = reports.iter().map(|report| wire::ShipmentReport {
        order_number: &report.number,
        shipment_id: &report.shipment,
        slip: report.slip,
        carrier: &report.carrier,
        tracking_numbers: report.numbers().collect(),
        shipped_at: report.shipped_at.to_string(),
        lines: report
            .lines
            .iter()
            .map(|line| wire::ShippedLine {
                id: &line.id,
                quantity: line.quantity,
            })
            .collect(),
    });
    let body = wire::Shipments {
        shipments: shipments.collect(),
    };
    with_body(shop, Method::POST, "/shipments", &body)
}

pub(super) fn stock(shop: &Generic, levels: &[StockLevel]) -> Request {
    let levels = levels.iter().map(|level| wire::StockLevel {
        code: &level.listing.item,
        variant: &level.listing.variant,
        quantity: level.quantity.max(0),
        key: &level.key,
    });
    let body = wire::StockLevels {
        levels: levels.collect(),
    };
    with_body(shop, Method::PUT, "/stock", &body)
}

pub(super) fn products(shop: &Generic, cursor: Option<&str>) -> Request {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("limit", &budget::PAGE.to_string());
    if let Some(cursor) = cursor {
        query.append_pair("cursor", cursor);
    }
    plain(
        shop,
        &budget::READ,
        Method::GET,
        &format!("/products?{}", query.finish()),
    )
}

fn with_body(shop: &Generic, method: Method, path: &str, body: &impl Serialize) -> Request {
    // Texts and numbers under names that are texts: nothing here can fail to be written.
    let body = serde_json::to_value(body).unwrap_or_default();
    plain(shop, &budget::WRITE, method, path).json(&body)
}

fn plain(shop: &Generic, budget: &'static Budget, method: Method, path: &str) -> Request {
    let token = shop.credentials.token.expose();
    Request::new(budget, method, format!("{}{path}", shop.base))
        .header("authorization", format!("Bearer {token}"))
        .header("accept", "application/json")
}

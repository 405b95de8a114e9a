//! Requests to RMS, byte for byte.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::super::cursor::Window;
use super::super::{Budget, CancelReason, Cancellation, Method, Request, time};
use super::{Rakuten, budget};

pub(super) fn search_order(shop: &Rakuten, window: &Window, page: i64) -> Request {
    const BY_ORDER_DATE: i64 = 1;
    const ASCENDING: i64 = 1;
    order(
        shop,
        "searchOrder",
        &json!({
            "dateType": BY_ORDER_DATE,
            "startDatetime": time::rakuten(window.from),
            "endDatetime": time::rakuten(window.to),
            "PaginationRequestModel": {
                "requestRecordsAmount": budget::SEARCH_PAGE,
                "requestPage": page,
                // Orders that come while pages are read go to the end.
                "SortModelList": [{ "sortColumn": BY_ORDER_DATE, "sortDirection": ASCENDING }],
            },
        }),
    )
}

pub(super) fn get_order(shop: &Rakuten, numbers: &[String]) -> Request {
    order(
        shop,
        "getOrder",
        &json!({ "orderNumberList": numbers, "version": shop.settings.get_order_version }),
    )
}

pub(super) fn confirm_order(shop: &Rakuten, numbers: &[String]) -> Request {
    order(shop, "confirmOrder", &json!({ "orderNumberList": numbers }))
}

pub(super) fn update_shipping(shop: &Rakuten, orders: &Value) -> Request {
    order(
        shop,
        "updateOrderShippingAsync",
        &json!({ "OrderShippingModelList": orders }),
    )
}

pub(super) fn shipping_result(shop: &Rakuten, request_id: &str) -> Request {
    order(
        shop,
        "getResultUpdateOrderShippingAsync",
        &json!({ "requestId": request_id }),
    )
}

pub(super) fn cancel_order(shop: &Rakuten, cancellation: &Cancellation, has_left: bool) -> Request {
    const RESTORE: i64 = 1;
    const LEAVE: i64 = 2;
    let function = if has_left {
        "cancelOrderAfterShipping"
    } else {
        "cancelOrder"
    };
    let restore = if cancellation.restore_stock {
        RESTORE
    } else {
        LEAVE
    };
    order(
        shop,
        function,
        &json!({
            "orderNumber": cancellation.number,
            "inventoryRestoreType": restore,
            "changeReasonDetailApply": reason(cancellation.reason),
        }),
    )
}

fn reason(reason: CancelReason) -> i64 {
    match reason {
        CancelReason::Buyer => 1,
        CancelReason::Undeliverable => 3,
        CancelReason::Unpaid => 4,
        CancelReason::Refused => 5,
        CancelReason::Duplicate => 6,
        CancelReason::OutOfStock => 8,
        CancelReason::Shop => 10,
    }
}

pub(super) fn upsert_stock(shop: &Rakuten, inventories: &[Value]) -> Request {
    let path = format!("/es/{}/inventories/bulk-upsert", shop.settings.stock_version);
    signed(shop, &budget::STOCK_WRITE, Method::POST, &path).json(&json!({ "inventories": inventories }))
}

/// Pages are told by `cursorMark`, which begins with `*`, or by `offset` where the mall gives no mark.
pub(super) fn search_items(shop: &Rakuten, page: Option<&str>) -> Request {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("hits", &budget::ITEM_PAGE.to_string());
    match page.and_then(|page| page.split_once(':')) {
        Some(("offset", offset)) => query.append_pair("offset", offset),
        Some((_, mark)) => query.append_pair("cursorMark", mark),
        None => query.append_pair("cursorMark", "*"),
    };
    query.append_pair("isInventoryIncluded", "true");
    let path = format!("/es/2.0/items/search?{}", query.finish());
    signed(shop, &budget::ITEM_READ, Method::GET, &path)
}

/// The order functions want the charset named, and Japanese unescaped.
fn order(shop: &Rakuten, function: &str, body: &Value) -> Request {
    signed(
        shop,
        &budget::ORDER,
        Method::POST,
        &format!("/es/2.0/order/{function}/"),
    )
    .typed_body("application/json; charset=utf-8", body.to_string().into_bytes())
}

fn signed(shop: &Rakuten, budget: &'static Budget, method: Method, path: &str) -> Request {
    let credentials = &shop.credentials;
    let pair = format!(
        "{}:{}",
        credentials.service_secret.expose(),
        credentials.license_key.expose()
    );
    Request::new(budget, method, format!("{}{path}", shop.base))
        .header("authorization", format!("ESA {}", STANDARD.encode(pair)))
}

//! Requests to the Selling Partner API, byte for byte, without the access token.

use serde_json::{Value, json};

use super::super::cursor::Window;
use super::super::http::segment;
use super::super::{Budget, Method, Request, StockLevel};
use super::{Amazon, budget};

/// Beyond the order itself: who, to whom, for how much, and what has left.
const INCLUDED: &str =
    "BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT";

/// The same question with the same times goes with every page's token.
pub(super) fn search_orders(shop: &Amazon, window: &Window) -> Request {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("lastUpdatedAfter", &window.from.to_string());
    query.append_pair("lastUpdatedBefore", &window.to.to_string());
    query.append_pair("marketplaceIds", &shop.settings.marketplace_id);
    if !shop.settings.include_fba {
        query.append_pair("fulfilledBy", "MERCHANT");
    }
    query.append_pair("maxResultsPerPage", &budget::ORDER_PAGE.to_string());
    query.append_pair("includedData", INCLUDED);
    if let Some(token) = &window.place {
        query.append_pair("paginationToken", token);
    }
    let path = format!("/orders/2026-01-01/orders?{}", query.finish());
    plain(shop, &budget::SEARCH_ORDERS, Method::GET, &path)
}

pub(super) fn get_order(shop: &Amazon, number: &str) -> Request {
    let path = format!(
        "/orders/2026-01-01/orders/{}?includedData={}",
        segment(number),
        INCLUDED.replace(',', "%2C")
    );
    plain(shop, &budget::GET_ORDER, Method::GET, &path)
}

pub(super) fn confirm_shipment(shop: &Amazon, number: &str, package: &Value) -> Request {
    let path = format!("/orders/v0/orders/{}/shipmentConfirmation", segment(number));
    let body = json!({ "marketplaceId": shop.settings.marketplace_id, "packageDetail": package });
    plain(shop, &budget::CONFIRM_SHIPMENT, Method::POST, &path).json(&body)
}

pub(super) fn patch_listing(shop: &Amazon, level: &StockLevel) -> Request {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("marketplaceIds", &shop.settings.marketplace_id)
        .append_pair("includedData", "issues")
        .append_pair("issueLocale", "ja_JP")
        .finish();
    let path = format!(
        "/listings/2021-08-01/items/{}/{}?{query}",
        segment(&shop.settings.seller_id),
        segment(&level.listing.item)
    );
    let body = json!({ "productType": shop.settings.product_type, "patches": [quantity_patch(level)] });
    plain(shop, &budget::PATCH_LISTING, Method::PATCH, &path).json(&body)
}

/// The stock that the shop itself ships from.
pub(super) fn quantity_patch(level: &StockLevel) -> Value {
    const MOST: i64 = 99_999_999;
    json!({
        "op": "replace",
        "path": "/attributes/fulfillment_availability",
        "value": [{ "fulfillment_channel_code": "DEFAULT", "quantity": level.quantity.clamp(0, MOST) }],
    })
}

pub(super) fn search_listings(shop: &Amazon, page: Option<&str>) -> Request {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("marketplaceIds", &shop.settings.marketplace_id);
    query.append_pair("includedData", "summaries,offers,fulfillmentAvailability");
    query.append_pair("pageSize", &budget::LISTING_PAGE.to_string());
    if let Some(page) = page {
        query.append_pair("pageToken", page);
    }
    let path = format!(
        "/listings/2021-08-01/items/{}?{}",
        segment(&shop.settings.seller_id),
        query.finish()
    );
    plain(shop, &budget::SEARCH_LISTINGS, Method::GET, &path)
}

/// Of what is uploaded for a feed.
pub(super) const FEED_TYPE: &str = "application/json; charset=UTF-8";

pub(super) fn create_document(shop: &Amazon) -> Request {
    plain(
        shop,
        &budget::CREATE_DOCUMENT,
        Method::POST,
        "/feeds/2021-06-30/documents",
    )
    .json(&json!({ "contentType": FEED_TYPE }))
}

/// To the address that Amazon gave, which is its own permission.
pub(super) fn upload(url: &str, body: Vec<u8>) -> Request {
    Request::new(&budget::DOCUMENT, Method::PUT, url.to_owned()).typed_body(FEED_TYPE, body)
}

pub(super) fn create_feed(shop: &Amazon, document: &str) -> Request {
    plain(
        shop,
        &budget::CREATE_FEED,
        Method::POST,
        "/feeds/2021-06-30/feeds",
    )
    .json(&json!({
        "feedType": "JSON_LISTINGS_FEED",
        "marketplaceIds": [shop.settings.marketplace_id],
        "inputFeedDocumentId": document,
    }))
}

pub(super) fn get_feed(shop: &Amazon, feed: &str) -> Request {
    let path = format!("/feeds/2021-06-30/feeds/{}", segment(feed));
    plain(shop, &budget::GET_FEED, Method::GET, &path)
}

pub(super) fn get_document(shop: &Amazon, document: &str) -> Request {
    let path = format!("/feeds/2021-06-30/documents/{}", segment(document));
    plain(shop, &budget::GET_DOCUMENT, Method::GET, &path)
}

pub(super) fn download(url: &str) -> Request {
    Request::new(&budget::DOCUMENT, Method::GET, url.to_owned())
}

fn plain(shop: &Amazon, budget: &'static Budget, method: Method, path: &str) -> Request {
    Request::new(budget, method, format!("{}{path}", shop.base)).header("accept", "application/json")
}

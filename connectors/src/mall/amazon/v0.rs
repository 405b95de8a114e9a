//! Orders v0: the old way to read orders, for applications that have no access to the new one. Personal data
//! needs a restricted token; lines are asked for order by order. What comes is turned into the new form.

use serde_json::{Map, Value, json};

use super::super::cursor::Window;
use super::super::http::segment;
use super::super::lenient::{count, whole};
use super::super::{MallError, Method, OrderProblem, OrdersRead, Outside, ProblemKind, Request, answer};
use super::{Amazon, budget, order};

/// Names, addresses and mail addresses in lists of orders.
pub(super) fn restricted_token(shop: &Amazon) -> Request {
    let url = format!("{}/tokens/2021-03-01/restrictedDataToken", shop.base);
    Request::new(&budget::RESTRICTED_TOKEN, Method::POST, url).json(&json!({
        "restrictedResources": [{
            "method": "GET",
            "path": "/orders/v0/orders",
            "dataElements": ["buyerInfo", "shippingAddress"],
        }],
    }))
}

pub(super) fn orders_in(shop: &Amazon, window: &Window) -> Request {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("LastUpdatedAfter", &window.from.to_string());
    query.append_pair("LastUpdatedBefore", &window.to.to_string());
    if !shop.settings.include_fba {
        query.append_pair("FulfillmentChannels", "MFN");
    }
    query.append_pair("MaxResultsPerPage", &budget::V0_ORDER_PAGE.to_string());
    if let Some(token) = &window.place {
        query.append_pair("NextToken", token);
    }
    get_orders(shop, query)
}

/// Up to [`budget::V0_ORDER_IDS`].
fn orders_named(shop: &Amazon, numbers: &[String]) -> Request {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("AmazonOrderIds", &numbers.join(","));
    get_orders(shop, query)
}

fn get_orders(shop: &Amazon, mut query: form_urlencoded::Serializer<'_, String>) -> Request {
    query.append_pair("MarketplaceIds", &shop.settings.marketplace_id);
    let url = format!("{}/orders/v0/orders?{}", shop.base, query.finish());
    Request::new(&budget::V0_ORDERS, Method::GET, url).header("accept", "application/json")
}

fn order_items(shop: &Amazon, number: &str, next: Option<&str>) -> Request {
    let mut url = format!("{}/orders/v0/orders/{}/orderItems", shop.base, segment(number));
    if let Some(next) = next {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("NextToken", next)
            .finish();
        url = format!("{url}?{query}");
    }
    Request::new(&budget::V0_ORDER_ITEMS, Method::GET, url).header("accept", "application/json")
}

/// The orders of one page, and where the next one is.
pub(super) async fn read_page(
    shop: &Amazon,
    outside: &dyn Outside,
    window: &Window,
) -> Result<(OrdersRead, Option<String>), MallError> {
    let response = shop.send_restricted(outside, orders_in(shop, window)).await?;
    let payload = answer::under(answer::json(&response)?, "payload");
    let read = read_orders(shop, outside, &payload).await?;
    let next = payload["NextToken"].as_str().filter(|token| !token.is_empty());
    Ok((read, next.map(str::to_owned)))
}

pub(super) async fn read_named(
    shop: &Amazon,
    outside: &dyn Outside,
    numbers: &[String],
) -> Result<OrdersRead, MallError> {
    let mut all = OrdersRead::default();
    for some in numbers.chunks(budget::V0_ORDER_IDS) {
        let response = shop.send_restricted(outside, orders_named(shop, some)).await?;
        let payload = answer::under(answer::json(&response)?, "payload");
        let read = read_orders(shop, outside, &payload).await?;
        let told: Vec<&str> = nodes(&payload)
            .filter_map(|node| node["AmazonOrderId"].as_str())
            .collect();
        let missing = some.iter().filter(|number| !told.contains(&number.as_str()));
        all.problems.extend(missing.map(|number| OrderProblem {
            number: number.clone(),
            kind: ProblemKind::NotFound,
            code: String::new(),
            message: "the mall does not tell this order".to_owned(),
        }));
        all.orders.extend(read.orders);
        all.problems.extend(read.problems);
    }
    Ok(all)
}

fn nodes(payload: &Value) -> impl Iterator<Item = &Value> {
    payload["Orders"].as_array().into_iter().flatten()
}

async fn read_orders(shop: &Amazon, outside: &dyn Outside, payload: &Value) -> Result<OrdersRead, MallError> {
    if !payload["Orders"].is_array() {
        return Err(MallError::unreadable("no Orders"));
    }
    let mut read = OrdersRead::default();
    for node in nodes(payload) {
        let items = match node["AmazonOrderId"].as_str() {
            Some(number) => read_items(shop, outside, number).await?,
            None => Vec::new(),
        };
        order::read(&shop.route, &renewed(node, &items), &mut read);
    }
    Ok(read)
}

/// All lines of an order.
pub(super) async fn read_items(
    shop: &Amazon,
    outside: &dyn Outside,
    number: &str,
) -> Result<Vec<Value>, MallError> {
    const MOST_PAGES: usize = 100;
    let mut items = Vec::new();
    let mut next: Option<String> = None;
    for _ in 0..MOST_PAGES {
        let response = shop
            .send(outside, order_items(shop, number, next.as_deref()))
            .await?;
        let payload = answer::under(answer::json(&response)?, "payload");
        items.extend(payload["OrderItems"].as_array().into_iter().flatten().cloned());
        next = payload["NextToken"]
            .as_str()
            .filter(|token| !token.is_empty())
            .map(str::to_owned);
        if next.is_none() {
            return Ok(items);
        }
    }
    Err(MallError::unreadable("an order without an end"))
}

/// An order of v0 in the form of 2026-01-01.
fn renewed(node: &Value, items: &[Value]) -> Value {
    let sum = |name: &str| {
        items
            .iter()
            .map(|item| amount(&item[name]))
            .fold(0_i64, i64::saturating_add)
    };
    let address = &node["ShippingAddress"];
    json!({
        "orderId": node["AmazonOrderId"],
        "createdTime": node["PurchaseDate"],
        "lastUpdatedTime": node["LastUpdateDate"],
        "buyer": {
            "buyerName": node["BuyerInfo"]["BuyerName"],
            "buyerEmail": node["BuyerInfo"]["BuyerEmail"],
        },
        "recipient": { "deliveryAddress": {
            "name": address["Name"],
            "companyName": address["CompanyName"],
            "addressLine1": address["AddressLine1"],
            "addressLine2": address["AddressLine2"],
            "addressLine3": address["AddressLine3"],
            "city": address["City"],
            "stateOrRegion": address["StateOrRegion"],
            "postalCode": address["PostalCode"],
            "phone": address["Phone"],
        } },
        "proceeds": {
            "grandTotal": { "amount": node["OrderTotal"]["Amount"] },
            "breakdowns": [
                row("SHIPPING", sum("ShippingPrice") - sum("ShippingDiscount")),
                row("COD_FEE", sum("CODFee") - sum("CODFeeDiscount")),
            ],
        },
        "payment": { "paymentExecutions": [{ "paymentMethod": payment_method(node) }] },
        "fulfillment": {
            "fulfillmentStatus": status(node["OrderStatus"].as_str().unwrap_or_default()),
            "shipByWindow": { "latestDateTime": node["LatestShipDate"] },
        },
        "orderItems": items.iter().map(renewed_item).collect::<Vec<_>>(),
    })
}

fn payment_method(node: &Value) -> Value {
    match &node["PaymentMethodDetails"][0] {
        Value::Null => node["PaymentMethod"].clone(),
        details => details.clone(),
    }
}

fn status(old: &str) -> &'static str {
    match old {
        "Unshipped" => "UNSHIPPED",
        "PartiallyShipped" => "PARTIALLY_SHIPPED",
        "Shipped" | "InvoiceUnconfirmed" => "SHIPPED",
        "Canceled" => "CANCELLED",
        "Unfulfillable" => "UNFULFILLABLE",
        "PendingAvailability" => "PENDING_AVAILABILITY",
        _ => "PENDING",
    }
}

/// `ItemPrice` is that of the whole line.
fn renewed_item(item: &Value) -> Value {
    let quantity = count(&item["QuantityOrdered"]).unwrap_or(0);
    let price = amount(&item["ItemPrice"]);
    let tax = amount(&item["ItemTax"]);
    let shipped = count(&item["QuantityShipped"]).unwrap_or(0);
    let mut renewed = Map::new();
    renewed.insert("orderItemId".to_owned(), item["OrderItemId"].clone());
    renewed.insert("quantityOrdered".to_owned(), item["QuantityOrdered"].clone());
    let unit_price = price.checked_div(quantity).unwrap_or(price);
    renewed.insert(
        "product".to_owned(),
        json!({ "title": item["Title"], "sellerSku": item["SellerSKU"], "price": { "unitPrice": yen(unit_price) } }),
    );
    renewed.insert(
        "proceeds".to_owned(),
        json!({ "breakdowns": [
            row("ITEM", price),
            { "type": "TAX", "subtotal": yen(tax), "detailedBreakdowns": [{ "subtype": "ITEM", "value": yen(tax) }] },
            row("DISCOUNT", -amount(&item["PromotionDiscount"])),
        ] }),
    );
    renewed.insert(
        "expense".to_owned(),
        json!({ "pointsCost": { "pointsGranted": { "pointsNumber": item["PointsGranted"]["PointsNumber"] } } }),
    );
    renewed.insert(
        "fulfillment".to_owned(),
        json!({ "quantityFulfilled": shipped, "quantityUnfulfilled": quantity - shipped }),
    );
    // A text: "true" or "false".
    let asked = &item["BuyerRequestedCancel"];
    if asked["IsBuyerRequestedCancel"].as_str() == Some("true")
        || asked["IsBuyerRequestedCancel"] == json!(true)
    {
        renewed.insert(
            "cancellation".to_owned(),
            json!({ "cancellationRequest": { "cancelReason": asked["BuyerCancelReason"] } }),
        );
    }
    Value::Object(renewed)
}

fn amount(money: &Value) -> i64 {
    money["Amount"].as_str().and_then(whole).unwrap_or(0)
}

fn yen(amount: i64) -> Value {
    json!({ "amount": amount.to_string(), "currencyCode": "JPY" })
}

fn row(kind: &str, amount: i64) -> Value {
    json!({ "type": kind, "subtotal": yen(amount) })
}

/// The order's lines for confirmShipment, in the new form. v0 does not tell waybills.
pub(super) async fn shippable(
    shop: &Amazon,
    outside: &dyn Outside,
    number: &str,
) -> Result<Value, MallError> {
    let items = read_items(shop, outside, number).await?;
    Ok(json!({ "orderItems": items.iter().map(renewed_item).collect::<Vec<_>>() }))
}

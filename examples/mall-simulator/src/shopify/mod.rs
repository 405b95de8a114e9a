//! Shopify's GraphQL Admin API, as far as a stock and order program uses it. Which fields a query selects is
//! not looked at: all are told.

mod model;
mod mutations;

use serde_json::{Value, json};

use crate::ask::{Answer, Ask, text};
use crate::catalog::PRODUCTS;
use crate::fault::FaultKind;
use crate::world::{Order, Shop, Told};

pub(crate) const TOKEN: &str = "shpat_demo";
pub(crate) const LOCATION: &str = "655441491";

pub(crate) fn number(order: &Order) -> String {
    format!("#{}", 1_000 + order.serial)
}

pub(crate) fn answer(shop: &mut Shop, ask: &Ask, told: &Told, now: i64, limits: bool) -> Answer {
    let version = ask
        .path
        .strip_prefix("admin/api/")
        .and_then(|path| path.strip_suffix("/graphql.json"));
    let Some(version) = version.filter(|_| ask.method == "POST") else {
        return Answer::json(404, &json!({ "errors": "Not Found" }));
    };
    if ask.header("x-shopify-access-token") != TOKEN || told.has(&FaultKind::ExpiredKey) {
        let message = "[API] Invalid API key or access token (unrecognized login or wrong password)";
        return Answer::json(401, &json!({ "errors": message }));
    }
    let body = ask.json().unwrap_or_default();
    let (query, variables) = (text(&body, "query"), &body["variables"]);
    let cost = if query.contains("orders(") { 300 } else { 10 };
    if limits && shop.throttle.take("points", 3_000, 6, now).is_err() {
        return Answer::json(
            200,
            &json!({
                "errors": [{ "message": "Throttled", "extensions": { "code": "THROTTLED" } }],
                "extensions": { "cost": { "requestedQueryCost": cost, "actualQueryCost": null,
                    "throttleStatus": { "maximumAvailable": 2000.0, "currentlyAvailable": 0, "restoreRate": 100.0 } } },
            }),
        );
    }
    let data = match root_field(query) {
        "orders" => json!({ "orders": orders(shop, query, variables, told) }),
        "productVariants" => json!({ "productVariants": variants(shop, variables) }),
        "inventorySetQuantities" => mutations::set_quantities(shop, query, variables, version, told),
        "fulfillmentCreate" | "fulfillmentCreateV2" => mutations::fulfill(shop, variables, told, now),
        "fulfillmentTrackingInfoUpdate" | "fulfillmentTrackingInfoUpdateV2" => {
            mutations::correct(shop, variables, now)
        }
        "orderCancel" => mutations::cancel(shop, variables, now),
        field => return graphql_error(&format!("Field '{field}' doesn't exist")),
    };
    match data.get("graphql_error").and_then(Value::as_str) {
        Some(message) => graphql_error(message),
        None => Answer::json(
            200,
            &json!({ "data": data, "extensions": { "cost": { "requestedQueryCost": cost } } }),
        ),
    }
}

fn graphql_error(message: &str) -> Answer {
    Answer::json(
        200,
        &json!({ "errors": [{ "message": message, "locations": [{ "line": 1, "column": 1 }] }] }),
    )
}

/// The first field within the operation's braces, past an alias.
fn root_field(query: &str) -> &str {
    let inner = query.split_once('{').map_or("", |(_, inner)| inner).trim_start();
    let field = inner
        .split(['(', '{', ' ', '\n'])
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    match field.strip_suffix(':') {
        Some(alias) => {
            let rest = inner
                .strip_prefix(alias)
                .unwrap_or(inner)
                .trim_start_matches(':')
                .trim_start();
            rest.split(['(', '{', ' ']).next().unwrap_or_default()
        }
        None => field,
    }
}

/// `first` of the root field.
fn first(query: &str) -> usize {
    let digits = query
        .split_once("first:")
        .map_or("", |(_, rest)| rest.trim_start());
    let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(50)
}

/// A page of nodes; cursors are places.
fn page(nodes: &[Value], size: usize, variables: &Value) -> Value {
    let start = text(variables, "after").parse().unwrap_or(0);
    let here: Vec<&Value> = nodes.iter().skip(start).take(size).collect();
    let end = start + here.len();
    json!({ "nodes": here, "pageInfo": { "hasNextPage": end < nodes.len(), "endCursor": end.to_string() } })
}

/// The value of a term such as `updated_at:>='…'` in a search.
fn term<'a>(search: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = search.split_once(name)?;
    let rest = rest.strip_prefix('\'')?;
    rest.split_once('\'').map(|(value, _)| value)
}

fn orders(shop: &Shop, query: &str, variables: &Value, told: &Told) -> Value {
    let search = text(variables, "query");
    let millis = |text: &str| {
        chrono::DateTime::parse_from_rfc3339(text)
            .ok()
            .map(|at| at.timestamp_millis())
    };
    let from = term(search, "updated_at:>=").and_then(millis);
    let to = term(search, "updated_at:<=").and_then(millis);
    let name = term(search, "name:");
    let fits = |order: &&Order| {
        from.is_none_or(|from| order.updated_at >= from)
            && to.is_none_or(|to| order.updated_at <= to)
            // Names are matched by their beginning.
            && name.is_none_or(|name| number(order).starts_with(name))
    };
    let mut found: Vec<&Order> = shop.orders.iter().filter(fits).collect();
    found.sort_by_key(|order| (order.updated_at, order.serial));
    let copies = if told.has(&FaultKind::Duplicates) { 2 } else { 1 };
    let nodes: Vec<Value> = found
        .into_iter()
        .flat_map(|order| vec![model::order(order); copies])
        .collect();
    page(&nodes, first(query), variables)
}

fn variants(shop: &Shop, variables: &Value) -> Value {
    let nodes: Vec<Value> = PRODUCTS
        .iter()
        .enumerate()
        .map(|(i, product)| {
            json!({
                "id": format!("gid://shopify/ProductVariant/{}", 5_000 + i), "sku": product.sku, "barcode": product.jan,
                "title": product.option.split_once(':').map_or("Default Title", |(_, value)| value),
                "price": format!("{}.00", product.price), "inventoryQuantity": shop.stock[i],
                "inventoryItem": { "id": model::inventory_item(i) },
                "product": { "title": product.name, "status": "ACTIVE" },
            })
        })
        .collect();
    page(&nodes, 4, variables)
}

//! 発送完了報告 in bulk. The mall would add a waybill again each time it is reported, so orders are read
//! first, and what stands there already is left alone.

use std::collections::BTreeSet;

use serde::{Deserialize as _, Serialize};
use serde_json::{Map, Value, json};

use super::super::carriers;
use super::super::{Batch, MallError, Outcome, Outside, Response, ShipmentReport, Ticket, call};
use super::answer::{self, Message};
use super::model::{OrderModel, Package};
use super::{Rakuten, budget, order, request};

pub(super) async fn report(shop: &Rakuten, outside: &dyn Outside, reports: &[ShipmentReport]) -> Batch {
    let mut batch = Batch::unsent(reports.len());
    for inputs in by_orders(reports) {
        if let Err(error) = report_some(shop, outside, reports, &inputs, &mut batch).await {
            let open = inputs
                .into_iter()
                .filter(|input| batch.outcomes.get(*input) == Some(&Outcome::NotSent));
            let open: Vec<usize> = open.collect();
            batch.fail(open, error);
        }
        if batch.is_stopped() {
            break;
        }
    }
    batch
}

/// Inputs in groups of as many orders as one request takes; the waybills of an order stay together, since
/// one request may name an order once.
fn by_orders(reports: &[ShipmentReport]) -> Vec<Vec<usize>> {
    let mut orders: Vec<(&str, Vec<usize>)> = Vec::new();
    for (input, report) in reports.iter().enumerate() {
        match orders.iter_mut().find(|(number, _)| *number == report.number) {
            Some((_, inputs)) => inputs.push(input),
            None => orders.push((&report.number, vec![input])),
        }
    }
    orders
        .chunks(budget::ORDERS)
        .map(|some| {
            some.iter()
                .flat_map(|(_, inputs)| inputs.iter().copied())
                .collect()
        })
        .collect()
}

async fn report_some(
    shop: &Rakuten,
    outside: &dyn Outside,
    reports: &[ShipmentReport],
    inputs: &[usize],
    batch: &mut Batch,
) -> Result<(), MallError> {
    let mut numbers: Vec<String> = inputs
        .iter()
        .map(|input| reports[*input].number.clone())
        .collect();
    numbers.dedup();
    let known = shop.order_models(outside, &numbers).await?;
    let mut open: Vec<(usize, Entry)> = Vec::new();
    let mut filled = BTreeSet::new();
    for input in inputs {
        match entry(&known, &reports[*input], &mut filled) {
            Ok(entry) => open.push((*input, entry)),
            Err(outcome) => batch.set(*input, outcome),
        }
    }
    // A refused order may keep the others of its request out: they go again without it.
    while !open.is_empty() {
        let body = order_models(reports, &open);
        let response = call(outside, request::update_shipping(shop, &body)).await?;
        let before = open.len();
        match accepted(&response)? {
            Accepted::As(id) => {
                let keys = open
                    .iter()
                    .map(|(input, _)| reports[*input].number.clone())
                    .collect();
                for (input, _) in &open {
                    batch.set(*input, Outcome::Pending);
                }
                batch.tickets.push(Ticket { id, keys });
                return Ok(());
            }
            Accepted::Not(errors) => {
                let refused = |input: usize| {
                    errors
                        .iter()
                        .find(|error| error.order_number == reports[input].number)
                };
                for (input, _) in &open {
                    if let Some(error) = refused(*input) {
                        batch.set(*input, error.outcome());
                    }
                }
                open.retain(|(input, _)| refused(*input).is_none());
                if open.len() == before {
                    let error = errors.into_iter().next().unwrap_or_default();
                    return Err(MallError::refused(error.code, error.text));
                }
            }
        }
    }
    Ok(())
}

/// What goes into `ShippingModelList` of which basket.
struct Entry {
    basket: i64,
    shippings: Vec<Value>,
}

/// The entries for one shipment; an outcome where there is nothing to send. `filled` are rows that others
/// of the same request have taken.
fn entry(known: &Value, report: &ShipmentReport, filled: &mut BTreeSet<i64>) -> Result<Entry, Outcome> {
    let model =
        order::models(known).find(|m| m.get("orderNumber").and_then(Value::as_str) == Some(&report.number));
    let model = model.ok_or_else(|| Outcome::failed("not_found", "the mall does not tell this order"))?;
    let model =
        OrderModel::deserialize(model).map_err(|error| Outcome::failed("unreadable", error.to_string()))?;
    let packages: Vec<&Package> = model
        .packages
        .iter()
        .filter(|p| p.package_delete_flag != Some(1))
        .collect();
    let package = match (report.slip, &packages[..]) {
        (Some(slip), all) => all.iter().find(|package| package.basket_id == Some(slip)),
        (None, [only]) => Some(only),
        (None, _) => None,
    };
    let package = package.ok_or_else(|| Outcome::failed("no_package", "the order has no such package"))?;
    let basket = package
        .basket_id
        .ok_or_else(|| Outcome::failed("no_package", "basketId is missing"))?;
    let shippings = shippings(package, report, filled);
    if shippings.is_empty() {
        return Err(Outcome::AlreadyDone);
    }
    Ok(Entry { basket, shippings })
}

/// A row for each number that does not stand there: one with a number that was wrong, or one that waits
/// for a number, or a new one. What is left of wrong ones is deleted.
fn shippings(package: &Package, report: &ShipmentReport, filled: &mut BTreeSet<i64>) -> Vec<Value> {
    let rows = || {
        let rows = package.shippings.iter();
        rows.map(|row| (row.id, plain(&row.number)))
    };
    let row_of = |number: &str, filled: &BTreeSet<i64>| {
        let mut rows = rows().filter(|(_, known)| known == number);
        rows.find_map(|(id, _)| id.filter(|id| !filled.contains(id)))
    };
    let gone: Vec<String> = report.gone().map(plain).collect();
    let wrong = |filled: &BTreeSet<i64>| gone.iter().find_map(|number| row_of(number, filled));
    let mut numbers: Vec<&str> = report.numbers().collect();
    if numbers.is_empty() {
        numbers.push("");
    }
    let mut shippings = Vec::new();
    for number in numbers {
        let stands = |(_, known): (Option<i64>, String)| !known.is_empty() && known == plain(number);
        if rows().any(stands) {
            continue;
        }
        let wrong = wrong(filled);
        let row = wrong.or_else(|| row_of("", filled));
        filled.extend(row);
        shippings.push(shipping(report, number, row, wrong.is_some()));
    }
    while let Some(id) = wrong(filled) {
        filled.insert(id);
        shippings.push(json!({ "shippingDetailId": id, "shippingDeleteFlag": 1 }));
    }
    shippings
}

fn shipping(report: &ShipmentReport, number: &str, row: Option<i64>, had_number: bool) -> Value {
    let mut shipping = Map::new();
    if let Some(id) = row {
        shipping.insert("shippingDetailId".to_owned(), json!(id));
    }
    shipping.insert(
        "deliveryCompany".to_owned(),
        json!(carriers::code_of(&report.carrier)),
    );
    // An empty one clears what stands there.
    if !number.is_empty() || had_number {
        shipping.insert("shippingNumber".to_owned(), json!(number));
    }
    let day = report.shipped_at.date_in_tokyo().to_string();
    shipping.insert("shippingDate".to_owned(), json!(day));
    Value::Object(shipping)
}

fn plain(number: &str) -> String {
    number.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[derive(Serialize)]
struct OrderShipping<'a> {
    #[serde(rename = "orderNumber")]
    number: &'a str,
    #[serde(rename = "BasketidModelList")]
    baskets: Vec<Basket<'a>>,
}

#[derive(Serialize)]
struct Basket<'a> {
    #[serde(rename = "basketId")]
    id: i64,
    #[serde(rename = "ShippingModelList")]
    shippings: Vec<&'a Value>,
}

/// `OrderShippingModelList`: every order once, every basket of it once.
fn order_models(reports: &[ShipmentReport], open: &[(usize, Entry)]) -> Value {
    let mut orders: Vec<OrderShipping<'_>> = Vec::new();
    for (input, entry) in open {
        let number = reports[*input].number.as_str();
        if orders.last().is_none_or(|order| order.number != number) {
            orders.push(OrderShipping {
                number,
                baskets: Vec::new(),
            });
        }
        let Some(order) = orders.last_mut() else { continue };
        match order.baskets.iter_mut().find(|basket| basket.id == entry.basket) {
            Some(basket) => basket.shippings.extend(&entry.shippings),
            None => order.baskets.push(Basket {
                id: entry.basket,
                shippings: entry.shippings.iter().collect(),
            }),
        }
    }
    json!(orders)
}

enum Accepted {
    /// The number to ask for the result by.
    As(String),
    Not(Vec<Message>),
}

fn accepted(response: &Response) -> Result<Accepted, MallError> {
    let messages = answer::messages(&answer::body(response)?);
    if let Some(message) = messages.iter().find(|message| !message.request_id.is_empty()) {
        return Ok(Accepted::As(message.request_id.clone()));
    }
    let errors: Vec<Message> = messages.into_iter().filter(Message::is_error).collect();
    if errors.is_empty() {
        return Err(MallError::unreadable("neither requestId nor errors"));
    }
    Ok(Accepted::Not(errors))
}

/// A result that is not ready cannot be told from one that never will be: the ticket stays open.
pub(super) async fn settle(shop: &Rakuten, outside: &dyn Outside, ticket: &Ticket) -> Batch {
    let response = match call(outside, request::shipping_result(shop, &ticket.id)).await {
        Ok(response) => response,
        Err(error) => return Batch::still_pending(ticket, Some(error)),
    };
    let body = match answer::body(&response) {
        Ok(body) => body,
        Err(error) => return Batch::still_pending(ticket, Some(error)),
    };
    let results: Vec<(&str, Vec<Message>)> = body
        .get("ResultShippingModelList")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|row| Some((row.get("orderNumber")?.as_str()?, answer::messages(row))))
        .collect();
    if results.is_empty() {
        return Batch::still_pending(ticket, None);
    }
    let outcome = |key: &String| {
        let own = || {
            results
                .iter()
                .filter(|(number, _)| number == key)
                .flat_map(|(_, messages)| messages)
        };
        let telling = own().find(|message| message.is_error()).or_else(|| own().next());
        telling.map_or(Outcome::Unknown, Message::outcome)
    };
    Batch::of(ticket.keys.iter().map(outcome).collect())
}

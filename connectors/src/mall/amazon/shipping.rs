//! confirmShipment. The order is read first: it says which lines are open and which waybills are there.

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::super::lenient::count;
use super::super::{MallError, Outcome, Outside, ShipmentReport, answer};
use super::{Amazon, request, v0};

pub(super) async fn report(
    shop: &Amazon,
    outside: &dyn Outside,
    report: &ShipmentReport,
) -> Result<Outcome, MallError> {
    let order = if shop.reads_v0() {
        v0::shippable(shop, outside, &report.number).await?
    } else {
        let response = shop
            .send(outside, request::get_order(shop, &report.number))
            .await?;
        answer::under(answer::json(&response)?, "order")
    };
    let packages: Vec<&Value> = order["packages"].as_array().into_iter().flatten().collect();
    let number = report.first_number();
    let has_waybill = |package: &&Value| package["trackingNumber"].as_str() == Some(number);
    if packages.iter().any(has_waybill) {
        return Ok(Outcome::AlreadyDone);
    }
    if number.is_empty() {
        return Ok(Outcome::failed(
            "tracking_number",
            "the mall takes no shipment without a number",
        ));
    }
    if let Some((reference, items)) = replaced(shop, &order, &packages, report) {
        let package = package(shop, report, &reference, items);
        shop.send(outside, request::confirm_shipment(shop, &report.number, &package))
            .await?;
        return Ok(Outcome::Done);
    }
    let items = order_items(&order, report);
    if items.is_empty() {
        // Where waybills are not told, what has left is taken to have left with this one.
        let told = Outcome::failed("nothing_left", "the order has nothing left to ship");
        return Ok(if shop.reads_v0() {
            Outcome::AlreadyDone
        } else {
            told
        });
    }
    let reference = if shop.reads_v0() {
        reference_of(&report.shipment)
    } else {
        reference(&packages)
    };
    let package = package(shop, report, &reference, items);
    shop.send(outside, request::confirm_shipment(shop, &report.number, &package))
        .await?;
    Ok(Outcome::Done)
}

fn package(shop: &Amazon, report: &ShipmentReport, reference: &str, items: Vec<Value>) -> Value {
    let mut package = json!({ "packageReferenceId": reference });
    let code = shop.settings.carrier_codes.get(&report.carrier);
    package["carrierCode"] = json!(code.map_or("Other", String::as_str));
    if code.is_none() {
        package["carrierName"] = json!(report.carrier);
    }
    package["trackingNumber"] = json!(report.first_number());
    package["shipDate"] = json!(report.shipped_at.utc().to_rfc3339_opts(SecondsFormat::Secs, true));
    package["orderItems"] = Value::Array(items);
    package
}

/// The package whose number was wrong, and what is in it: told again under its reference, it is edited.
fn replaced(
    shop: &Amazon,
    order: &Value,
    packages: &[&Value],
    report: &ShipmentReport,
) -> Option<(String, Vec<Value>)> {
    let (reference, told) = if shop.reads_v0() {
        // Whether it arrived is not told: if it did, it is edited.
        report.gone().next()?;
        (reference_of(&report.shipment), &Value::Null)
    } else {
        let has = |wrong: &str| {
            let mut packages = packages.iter();
            packages.find(|package| package["trackingNumber"].as_str() == Some(wrong))
        };
        let package = report.gone().find_map(has)?;
        (
            package["packageReferenceId"].as_str()?.to_owned(),
            &package["packageItems"],
        )
    };
    let told = told.as_array().into_iter().flatten();
    let mut items: Vec<Value> = told
        .map(|item| json!({ "orderItemId": item["orderItemId"], "quantity": item["quantity"] }))
        .collect();
    if items.is_empty() {
        items = items_of(order, report, |item| count(&item["quantityOrdered"]));
    }
    Some((reference, items))
}

/// A number that no package of the order has.
fn reference(packages: &[&Value]) -> String {
    let known = |number: usize| {
        packages
            .iter()
            .any(|p| p["packageReferenceId"].as_str() == Some(&number.to_string()))
    };
    let mut number = packages.len() + 1;
    while known(number) {
        number += 1;
    }
    number.to_string()
}

/// A number for a shipment, the same each time, whatever its waybill: a package that is told again is not
/// another one.
fn reference_of(shipment: &str) -> String {
    let hash = blake3::hash(shipment.as_bytes());
    let number = hash
        .as_bytes()
        .iter()
        .take(4)
        .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    (number + 1).to_string()
}

/// Everything that is left, or as the report says.
fn order_items(order: &Value, report: &ShipmentReport) -> Vec<Value> {
    items_of(order, report, |item| {
        let ordered = count(&item["quantityOrdered"])?;
        Some(count(&item["fulfillment"]["quantityUnfulfilled"]).unwrap_or(ordered))
    })
}

fn items_of(order: &Value, report: &ShipmentReport, quantity: impl Fn(&Value) -> Option<i64>) -> Vec<Value> {
    if !report.lines.is_empty() {
        let lines = report.lines.iter();
        return lines
            .map(|line| json!({ "orderItemId": line.id, "quantity": line.quantity }))
            .collect();
    }
    let items = order["orderItems"].as_array().into_iter().flatten();
    items
        .filter_map(|item| {
            let left = quantity(item)?;
            (left > 0).then(|| json!({ "orderItemId": item["orderItemId"], "quantity": left }))
        })
        .collect()
}

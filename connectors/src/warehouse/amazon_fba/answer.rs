//! `getFulfillmentOrder`: what became of an order.

use domain::Date;
use domain::ship_request::WarehouseWord;
use serde_json::Value;

use super::super::ShipAnswer;
use crate::mall::{MallError, Response, answer, time};

/// Samples write statuses in capitals, the model does not.
pub(super) fn order(response: &Response) -> Result<ShipAnswer, MallError> {
    let payload = answer::under(answer::json(response)?, "payload");
    let status = payload["fulfillmentOrder"]["fulfillmentOrderStatus"]
        .as_str()
        .ok_or_else(|| MallError::unreadable("no fulfillmentOrderStatus"))?;
    let word = match status.to_ascii_lowercase().as_str() {
        "new" | "received" => WarehouseWord::Received,
        "planning" | "processing" => WarehouseWord::Accepted,
        "cancelled" => WarehouseWord::Cancelled,
        "complete" => WarehouseWord::Shipped,
        "completepartialled" | "complete_partialled" => WarehouseWord::PartlyShipped,
        "unfulfillable" | "invalid" => WarehouseWord::Refused,
        _ => return Err(MallError::unreadable("an unknown fulfillmentOrderStatus")),
    };
    let mut told = ShipAnswer::only(word);
    if word == WarehouseWord::Refused {
        status.clone_into(&mut told.message);
    }
    if matches!(word, WarehouseWord::Shipped | WarehouseWord::PartlyShipped) {
        add_packages(&mut told, &payload);
    }
    Ok(told)
}

fn add_packages(told: &mut ShipAnswer, payload: &Value) {
    let shipments = payload["fulfillmentShipments"].as_array().into_iter().flatten();
    let left = shipments.filter(|shipment| {
        let status = shipment["fulfillmentShipmentStatus"].as_str();
        status.is_some_and(|status| status.eq_ignore_ascii_case("SHIPPED"))
    });
    for shipment in left {
        let day: Option<Date> = shipment["shippingDate"].as_str().and_then(time::date);
        told.shipped_on = told.shipped_on.max(day);
        if told.reference.is_empty() {
            let id = shipment["amazonShipmentId"].as_str().unwrap_or_default();
            id.clone_into(&mut told.reference);
        }
        for package in shipment["fulfillmentShipmentPackage"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let carrier = package["carrierCode"].as_str().unwrap_or_default();
            if told.carrier.is_empty() {
                carrier.clone_into(&mut told.carrier);
            }
            let number = ["trackingNumber", "amazonFulfillmentTrackingNumber"]
                .iter()
                .find_map(|name| package[*name].as_str().filter(|number| !number.is_empty()));
            told.tracking_numbers.extend(number.map(str::to_owned));
        }
    }
}

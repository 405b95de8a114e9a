//! The sort orders of the list of shipments, and where its pages end.

use domain::order::Shipment;
use domain::{Date, ShipmentId};
use poem_openapi::Enum;
use store::shipment_list::{ShipmentPosition, ShipmentSort};

/// Sort orders of the list. Sorted by a day, shipments without it are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ShipmentSort")]
pub enum Sort {
    /// 発送予定日: the first day first.
    #[oai(rename = "ship_on")]
    ShipOnAsc,
    /// 発送予定日: the last day first.
    #[oai(rename = "-ship_on")]
    ShipOnDesc,
    /// 発送日: who left first.
    #[oai(rename = "shipped_on")]
    ShippedOnAsc,
    /// 発送日: who left last.
    #[oai(rename = "-shipped_on")]
    ShippedOnDesc,
}

/// A part of a shipment that can be included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ShipmentInclude", rename_all = "snake_case")]
pub enum Include {
    /// `recipient_person`: personal data, needs the scope `pii:read`.
    Recipient,
}

/// Where a page ended.
pub type Key = (Option<Date>, ShipmentId);

pub fn key(sort: ShipmentSort, shipment: &Shipment) -> Key {
    let day = match sort {
        ShipmentSort::NewestFirst => None,
        ShipmentSort::ShipOn | ShipmentSort::ShipOnDesc => shipment.ship_on,
        ShipmentSort::ShippedOn | ShipmentSort::ShippedOnDesc => shipment.shipped_on,
    };
    (day, shipment.id)
}

pub fn position((day, id): Key) -> ShipmentPosition {
    ShipmentPosition { day, id }
}

impl From<Sort> for ShipmentSort {
    fn from(sort: Sort) -> ShipmentSort {
        match sort {
            Sort::ShipOnAsc => ShipmentSort::ShipOn,
            Sort::ShipOnDesc => ShipmentSort::ShipOnDesc,
            Sort::ShippedOnAsc => ShipmentSort::ShippedOn,
            Sort::ShippedOnDesc => ShipmentSort::ShippedOnDesc,
        }
    }
}

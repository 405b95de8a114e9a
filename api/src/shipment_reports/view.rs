//! Shipment reports on the wire.

use chrono::NaiveDate;
use domain::order::OrderName;
use domain::shipment_report::{Reported, ShipmentReport};
use domain::{OrderId, ShipmentId, ShopId};
use poem_openapi::Object;

use crate::publications::PublicationStateView;
use crate::wire::{At, Id};

/// 出荷通知: what the mall of an order was told of a shipment.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipmentReport")]
pub struct ShipmentReportView {
    /// The shop whose mall is told.
    shop_id: Id<ShopId>,
    /// The shipment that has left.
    shipment_id: Id<ShipmentId>,
    /// The order that it is of.
    order_id: Id<OrderId>,
    /// 受注番号 of that order.
    order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    order_route: String,
    state: PublicationStateView,
    /// What the mall took last; null: nothing.
    #[oai(nullable)]
    reported: Option<ReportedView>,
    /// When the mall was told last.
    #[oai(nullable)]
    sent_at: Option<At>,
    /// Number of times that it was told since the mall took one.
    attempts: i64,
    /// Why it was refused: the mall's own code, or `mall_line_unknown` (its lines have no names at the
    /// mall), `not_of_this_shop`, `taken_back_after_it_was_told`; empty where it was not.
    error_code: String,
    /// The same in the mall's words.
    error_message: String,
    /// When there was a reason to tell the mall last.
    changed_at: At,
}

/// What a mall knows of a shipment.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ReportedShipment")]
pub struct ReportedView {
    /// Of the mall's orders that are in it: several where some were bundled.
    numbers: Vec<String>,
    /// By name.
    carrier: String,
    /// One for each box, as far as the mall keeps several.
    tracking_numbers: Vec<String>,
    /// The day on which it left.
    #[oai(nullable)]
    shipped_on: Option<NaiveDate>,
}

/// Which shipments to tell again; what is left out narrows nothing.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "NewShipmentReport", deny_unknown_fields)]
pub struct RepeatView {
    /// Of this shop only.
    #[oai(nullable)]
    pub shop_id: Option<Id<ShopId>>,
    /// Of this order only.
    #[oai(nullable)]
    pub order_id: Option<Id<OrderId>>,
}

/// How many are told again.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RepeatedShipmentReports")]
pub struct RepeatedView {
    /// Number of shipments that are told again.
    pub shipments: i64,
}

impl ShipmentReportView {
    pub fn new(row: ShipmentReport, order: OrderName) -> ShipmentReportView {
        ShipmentReportView {
            shop_id: Id(row.shop_id),
            shipment_id: Id(row.shipment_id),
            order_id: Id(row.order_id),
            order_number: order.number,
            order_route: order.route,
            state: row.state.into(),
            reported: row.reported.map(|reported| reported.0.into()),
            sent_at: row.sent_at.map(At),
            attempts: row.attempts,
            error_code: row.code,
            error_message: row.message,
            changed_at: At(row.changed_at),
        }
    }
}

impl From<Reported> for ReportedView {
    fn from(reported: Reported) -> ReportedView {
        ReportedView {
            numbers: reported.numbers,
            carrier: reported.carrier,
            tracking_numbers: reported.tracking_numbers,
            shipped_on: reported.shipped_on,
        }
    }
}

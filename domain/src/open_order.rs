//! An order as a whole, with what is sealed in it open: what rules look at and what changes are made
//! to. It lives in memory only.

use crate::alert::Alert;
use crate::customer::KnownCustomer;
use crate::order::{Order, OrderLine, OrderPersonal, Recipient, Shipment, ShipmentPersonal};
use crate::{Date, ShipmentId};

#[derive(Clone, Debug)]
pub struct OpenOrder {
    pub order: Order,
    pub personal: OrderPersonal,
    /// By their position.
    pub shipments: Vec<OpenShipment>,
    pub alerts: Vec<Alert>,
    /// Only where conditions are asked.
    pub customer: Option<KnownCustomer>,
    /// 入金日 of payments that count; only where conditions are asked.
    pub received_on: Vec<Date>,
}

#[derive(Clone, Debug)]
pub struct OpenShipment {
    pub shipment: Shipment,
    pub texts: ShipmentPersonal,
    /// By their position.
    pub lines: Vec<OrderLine>,
    /// Of its boxes, by their position; only where conditions are asked.
    pub tracking_numbers: Vec<String>,
}

impl OpenOrder {
    pub fn lines(&self) -> impl Iterator<Item = &OrderLine> {
        self.shipments.iter().flat_map(|shipment| &shipment.lines)
    }

    pub fn shipment(&self, id: ShipmentId) -> Option<&OpenShipment> {
        self.shipments.iter().find(|open| open.shipment.id == id)
    }

    /// Who a shipment goes to.
    pub fn recipient_of(&self, shipment: &Shipment) -> Option<&Recipient> {
        self.personal.recipient_of(shipment)
    }
}

//! What a row is made of, and the number under which its result comes back.

use domain::open_order::{OpenOrder, OpenShipment};
use domain::person::Person;
use domain::waybill::{ManagementNumber, ProfileSettings};
use domain::{Date, ShipmentId};

/// One shipment, and how it is sent.
#[derive(Clone, Copy)]
pub struct ShipmentFacts<'a> {
    pub order: &'a OpenOrder,
    pub shipment: &'a OpenShipment,
    pub settings: &'a ProfileSettings,
    /// Whose name the parcel carries.
    pub sender: &'a Person,
    pub management_number: &'a str,
    /// Shipped on, where the shipment names no day.
    pub today: Date,
}

impl<'a> ShipmentFacts<'a> {
    pub(super) fn recipient(&self) -> Option<&'a Person> {
        let recipient = self.order.recipient_of(&self.shipment.shipment);
        recipient.map(|recipient| &recipient.person)
    }
}

/// Short enough for every carrier: 佐川 takes 16 half-width characters.
pub fn management_number(kind: ManagementNumber, order: &OpenOrder, shipment: &OpenShipment) -> String {
    match kind {
        ManagementNumber::Shipment => shipment_number(shipment.shipment.id),
        ManagementNumber::OrderNumber if shipment.shipment.position == 1 => order.order.number.clone(),
        ManagementNumber::OrderNumber => {
            format!("{}-{}", order.order.number, shipment.shipment.position)
        }
    }
}

/// `S` and the 75 random bits of the id in base 32: unique among a shop's shipments.
pub fn shipment_number(id: ShipmentId) -> String {
    const DIGITS: usize = 15;
    let text = domain::base32(id.0);
    format!("S{}", text[text.len() - DIGITS..].to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_fit_everywhere() {
        let id = ShipmentId(uuid::Uuid::from_u128(0x0199_ffff_ffff_7fff_bfff_ffff_ffff_ffff));
        assert_eq!(shipment_number(id).len(), 16);
        assert!(shipment_number(id).bytes().all(|b| b.is_ascii_alphanumeric()));
    }
}

//! An order that its source tells anew after people changed it: what they changed stays where the source
//! says what it said before.

use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{Shipment, ShipmentPersonal};
use crate::rearrange::{RecipientChoice, choose};
use crate::told_differently::Told;

/// Keeps in `told` what people made of `last` in `edited`. Lines and the number of shipments are as the
/// source tells them.
pub fn keep_edits(last: &Told, edited: &OpenOrder, told: &mut OpenOrder) {
    keep(
        &last.personal.buyer,
        &edited.personal.buyer,
        &mut told.personal.buyer,
    );
    let (before, now, order) = (&last.order, &edited.order, &mut told.order);
    keep(
        &before.payment_method,
        &now.payment_method,
        &mut order.payment_method,
    );
    keep(&before.points_used, &now.points_used, &mut order.points_used);
    let OpenOrder {
        personal, shipments, ..
    } = told;
    for open in shipments {
        let before = last
            .shipments
            .iter()
            .find(|(before, _)| before.slip == open.shipment.slip);
        let Some((before, texts)) = before else { continue };
        let Some(now) = edited.shipment(before.id) else {
            continue;
        };
        keep_shipment((before, texts), now, open);
        let was = last.personal.recipient_of(before);
        let is = edited.personal.recipient_of(&now.shipment);
        if was != is
            && was == personal.recipient_of(&open.shipment)
            && let Some(is) = is
            && let Ok(place) = choose(personal, RecipientChoice::New(Box::new(is.clone())), "")
        {
            open.shipment.recipient = place;
        }
    }
}

fn keep_shipment(
    (before, texts): (&Shipment, &ShipmentPersonal),
    edited: &OpenShipment,
    told: &mut OpenShipment,
) {
    let (now, row) = (&edited.shipment, &mut told.shipment);
    keep(&before.carrier, &now.carrier, &mut row.carrier);
    keep(&before.waybill_kind, &now.waybill_kind, &mut row.waybill_kind);
    keep(&before.temperature, &now.temperature, &mut row.temperature);
    keep(&before.deliver_on, &now.deliver_on, &mut row.deliver_on);
    keep(
        &before.delivery_window,
        &now.delivery_window,
        &mut row.delivery_window,
    );
    keep(&before.parcels, &now.parcels, &mut row.parcels);
    keep(&before.ship_on, &now.ship_on, &mut row.ship_on);
    keep(&before.shipping_fee, &now.shipping_fee, &mut row.shipping_fee);
    keep(&before.cod_fee, &now.cod_fee, &mut row.cod_fee);
    let (now, sealed) = (&edited.texts, &mut told.texts);
    keep(&texts.waybill_note, &now.waybill_note, &mut sealed.waybill_note);
    keep(&texts.staff_note, &now.staff_note, &mut sealed.staff_note);
    keep(&texts.gifts, &now.gifts, &mut sealed.gifts);
}

/// What it was, what people made of it, and what it is told to be.
fn keep<T: PartialEq + Clone>(was: &T, edited: &T, told: &mut T) {
    if told == was && edited != was {
        told.clone_from(edited);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Yen;
    use crate::order::{LineKind, Recipient};
    use crate::samples::open_order;

    fn told(open: &OpenOrder) -> Told {
        let shipments = open.shipments.iter();
        Told {
            order: open.order.clone(),
            personal: open.personal.clone(),
            shipments: shipments
                .map(|open| (open.shipment.clone(), open.texts.clone()))
                .collect(),
            lines: open.lines().cloned().collect(),
        }
    }

    #[test]
    fn people_keep_what_the_source_does_not_say_otherwise() {
        let last = open_order(&[(LineKind::Product, 1, 100, crate::RateBp::STANDARD)]);
        let mut edited = last.clone();
        edited.shipments[0].shipment.carrier = "佐川急便".into();
        edited.shipments[0].shipment.shipping_fee = Yen(500);
        edited.shipments[0].texts.staff_note = "割れ物".into();
        edited.personal.recipients[0].person.city = "新宿区".into();
        edited.personal.buyer.city = "渋谷区".into();
        edited.order.points_used = 10;
        let mut kept = last.clone();
        keep_edits(&told(&last), &edited, &mut kept);
        let shipment = &kept.shipments[0];
        assert_eq!(shipment.shipment.carrier, "佐川急便");
        assert_eq!(shipment.shipment.shipping_fee, Yen(500));
        assert_eq!(shipment.texts.staff_note, "割れ物");
        let recipient = kept.personal.recipient_of(&shipment.shipment);
        assert_eq!(recipient.unwrap().person.city, "新宿区");
        assert_eq!(
            (&*kept.personal.buyer.city, kept.order.points_used),
            ("渋谷区", 10)
        );

        let mut anew = last.clone();
        anew.shipments[0].shipment.carrier = "日本郵便".into();
        anew.personal.buyer.city = "横浜市".into();
        anew.personal.recipients = vec![Recipient {
            note: "玄関先".into(),
            ..Recipient::default()
        }];
        keep_edits(&told(&last), &edited, &mut anew);
        assert_eq!(anew.shipments[0].shipment.carrier, "日本郵便");
        assert_eq!(anew.personal.buyer.city, "横浜市");
        assert_eq!(anew.shipments[0].shipment.recipient, 0);
        assert_eq!(anew.shipments[0].texts.staff_note, "割れ物");
    }
}

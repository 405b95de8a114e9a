//! An order that its source tells anew after people changed it: what they changed stays where the source
//! says what it said before.

use crate::money::Rounding;
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{Recipient, Shipment, ShipmentPersonal};
use crate::order_draft::OrderDraft;
use crate::rearrange::{RecipientChoice, choose};
use crate::retotal::{owes_less_than_nothing, rebill};
use crate::told_differently::Told;

/// What is kept of that which is billed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Amounts {
    All,
    /// Fees and gifts, without the points.
    Charges,
    None,
}

/// The order as it is `told` by this draft, with what people made of `last` in `edited`, billed for it.
/// Lines and the number of shipments are as the source tells them. Nobody is billed less than nothing for
/// what people changed: their points give way first, their fees and gifts next.
pub fn keep_edits(
    last: &Told,
    edited: &OpenOrder,
    (draft, told): (&OrderDraft, &OpenOrder),
    rounding: Rounding,
) -> OpenOrder {
    for amounts in [Amounts::All, Amounts::Charges] {
        let mut kept = told.clone();
        keep_all(last, edited, draft, &mut kept, amounts);
        if rebill(told, &mut kept, rounding).is_ok() && !owes_less_than_nothing(told, &kept) {
            return kept;
        }
    }
    let mut kept = told.clone();
    keep_all(last, edited, draft, &mut kept, Amounts::None);
    kept
}

fn keep_all(last: &Told, edited: &OpenOrder, draft: &OrderDraft, told: &mut OpenOrder, amounts: Amounts) {
    let counterparts = counterparts(last, told);
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
    if amounts == Amounts::All {
        keep(&before.points_used, &now.points_used, &mut order.points_used);
    }
    let OpenOrder {
        personal, shipments, ..
    } = told;
    for (place, open) in shipments.iter_mut().enumerate() {
        let Some((before, texts)) = counterparts[place].map(|before| &last.shipments[before]) else {
            continue;
        };
        let Some(now) = edited.shipment(before.id) else {
            continue;
        };
        keep_shipment((before, texts), now, open);
        if amounts != Amounts::None {
            keep_charges((before, texts), now, open);
        }
        // A day that the source does not name was planned, perhaps otherwise than the time before.
        let is_named = draft
            .shipments
            .get(place)
            .is_some_and(|shipment| shipment.ship_on.is_some());
        if !is_named && now.shipment.ship_on != before.ship_on {
            open.shipment.ship_on = now.shipment.ship_on;
        }
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

/// Which of the shipments that the source told before each one is that it tells now. Several recipients
/// may have the same 伝票No: then it is the one to the same recipient, of as many to them as before. None
/// where nobody can say.
fn counterparts(last: &Told, told: &OpenOrder) -> Vec<Option<usize>> {
    type Known<'a> = (i64, Option<&'a Recipient>);
    let before = last.shipments.iter();
    let before: Vec<Known<'_>> = before
        .map(|(row, _)| (row.slip, last.personal.recipient_of(row)))
        .collect();
    let now = told.shipments.iter().map(|open| &open.shipment);
    let now: Vec<Known<'_>> = now.map(|row| (row.slip, told.recipient_of(row))).collect();
    let like = |of: &[Known<'_>], is: &dyn Fn(&Known<'_>) -> bool| -> Vec<usize> {
        (0..of.len()).filter(|place| is(&of[*place])).collect()
    };
    let counterpart = |place: usize| {
        let one = &now[place];
        let by_slip = |other: &Known<'_>| other.0 == one.0;
        let by_both = |other: &Known<'_>| other == one;
        let mut found = (like(&before, &by_slip), like(&now, &by_slip));
        if found.0.len() != 1 || found.1.len() != 1 {
            found = (like(&before, &by_both), like(&now, &by_both));
        }
        let (before, now) = found;
        let nth = now.iter().position(|other| *other == place)?;
        (before.len() == now.len()).then(|| before[nth])
    };
    (0..now.len()).map(counterpart).collect()
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
    let (now, sealed) = (&edited.texts, &mut told.texts);
    keep(&texts.waybill_note, &now.waybill_note, &mut sealed.waybill_note);
    keep(&texts.staff_note, &now.staff_note, &mut sealed.staff_note);
}

/// What is billed of a shipment besides its lines.
fn keep_charges(
    (before, texts): (&Shipment, &ShipmentPersonal),
    edited: &OpenShipment,
    told: &mut OpenShipment,
) {
    let (now, row) = (&edited.shipment, &mut told.shipment);
    keep(&before.shipping_fee, &now.shipping_fee, &mut row.shipping_fee);
    keep(&before.cod_fee, &now.cod_fee, &mut row.cod_fee);
    keep(&texts.gifts, &edited.texts.gifts, &mut told.texts.gifts);
}

/// What it was, what people made of it, and what it is told to be.
fn keep<T: PartialEq + Clone>(was: &T, edited: &T, told: &mut T) {
    if told == was && edited != was {
        told.clone_from(edited);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::order::{LineKind, OrderPersonal};
    use crate::retotal::draft_of;
    use crate::samples::open_order;
    use crate::{Date, RateBp, ShipmentId, Yen};

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

    /// What becomes of edits where the source names the days that `anew` has.
    fn kept(last: &OpenOrder, edited: &OpenOrder, anew: &OpenOrder) -> OpenOrder {
        keep_edits(&told(last), edited, (&draft_of(anew), anew), Rounding::Down)
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
        let again = kept(&last, &edited, &last);
        let shipment = &again.shipments[0];
        assert_eq!(shipment.shipment.carrier, "佐川急便");
        assert_eq!(shipment.shipment.shipping_fee, Yen(500));
        assert_eq!(shipment.texts.staff_note, "割れ物");
        let recipient = again.personal.recipient_of(&shipment.shipment);
        assert_eq!(recipient.unwrap().person.city, "新宿区");
        assert_eq!(
            (&*again.personal.buyer.city, again.order.points_used),
            ("渋谷区", 10)
        );
        assert_eq!(again.order.billed, Yen(100 + 500 - 10));

        let mut anew = last.clone();
        anew.shipments[0].shipment.carrier = "日本郵便".into();
        anew.personal.buyer.city = "横浜市".into();
        anew.personal.recipients = vec![Recipient {
            note: "玄関先".into(),
            ..Recipient::default()
        }];
        let anew = kept(&last, &edited, &anew);
        assert_eq!(anew.shipments[0].shipment.carrier, "日本郵便");
        assert_eq!(anew.personal.buyer.city, "横浜市");
        assert_eq!(anew.shipments[0].shipment.recipient, 0);
        assert_eq!(anew.shipments[0].texts.staff_note, "割れ物");
    }

    #[test]
    fn what_would_bill_less_than_nothing_gives_way() {
        let of = |price, fee| {
            let mut open = open_order(&[(LineKind::Product, 1, price, RateBp::STANDARD)]);
            let before = open.clone();
            open.shipments[0].shipment.shipping_fee = Yen(fee);
            rebill(&before, &mut open, Rounding::Down).unwrap();
            open
        };
        let last = of(1_000, 660);
        // What people set, what the source bills now, and what is billed, with fee and points.
        for ((fee, points), anew, expected) in [
            ((660, 300), of(1_000, 660), (1_360, 660, 300)),
            ((660, 300), of(200, 660), (560, 660, 300)),
            ((500, 800), of(200, 660), (700, 500, 0)),
            ((0, 300), of(200, 660), (200, 0, 0)),
            ((0, 0), of(-200, 660), (460, 660, 0)),
            ((0, 300), of(-200, 660), (460, 660, 0)),
        ] {
            let mut edited = last.clone();
            edited.shipments[0].shipment.shipping_fee = Yen(fee);
            edited.order.points_used = points;
            let kept = kept(&last, &edited, &anew);
            let fee = kept.shipments[0].shipment.shipping_fee.0;
            assert_eq!((kept.order.billed.0, fee, kept.order.points_used), expected);
        }
    }

    /// Shipments of these slips to these recipients.
    fn shipments(of: &[(i64, &str)]) -> OpenOrder {
        let mut open = open_order(&[(LineKind::Product, 1, 1_000, RateBp::STANDARD)]);
        let first = open.shipments.remove(0);
        open.personal = OrderPersonal::default();
        for (place, (slip, city)) in of.iter().enumerate() {
            let mut recipient = Recipient::default();
            recipient.person.city = (*city).to_owned();
            let recipient = RecipientChoice::New(Box::new(recipient));
            let mut open_shipment = first.clone();
            let row = &mut open_shipment.shipment;
            row.id = ShipmentId(Uuid::from_u128(u128::try_from(place).unwrap()));
            row.slip = *slip;
            row.recipient = choose(&mut open.personal, recipient, "").unwrap();
            open.shipments.push(open_shipment);
        }
        open
    }

    #[test]
    fn a_shipment_is_known_by_its_slip_and_where_that_says_too_little_by_its_recipient() {
        type Shipments<'a> = &'a [(i64, &'a str)];
        // What was told, what is told now, and the carriers: people gave each shipment one of its own.
        let cases: [(Shipments<'_>, Shipments<'_>, &[&str]); 9] = [
            (&[(1, "東")], &[(1, "東")], &["0"]),
            (&[(1, "東")], &[(1, "西")], &["0"]),
            (&[(1, "東"), (2, "東")], &[(2, "東"), (1, "東")], &["1", "0"]),
            (&[(1, "東"), (1, "西")], &[(1, "東"), (1, "西")], &["0", "1"]),
            (&[(1, "東"), (1, "西")], &[(1, "西"), (1, "東")], &["1", "0"]),
            (&[(1, "東"), (1, "西")], &[(1, "北"), (1, "西")], &["", "1"]),
            (&[(1, "東"), (1, "西")], &[(1, "北")], &[""]),
            (&[(1, "東"), (1, "東")], &[(1, "東"), (1, "東")], &["0", "1"]),
            (&[(1, "東"), (1, "東")], &[(1, "東")], &[""]),
        ];
        for (before, now, expected) in cases {
            let last = shipments(before);
            let mut edited = last.clone();
            for (place, open) in edited.shipments.iter_mut().enumerate() {
                open.shipment.carrier = place.to_string();
            }
            let kept = kept(&last, &edited, &shipments(now));
            let carriers = kept.shipments.iter().map(|open| &*open.shipment.carrier);
            assert_eq!(carriers.collect::<Vec<_>>(), expected, "{before:?} {now:?}");
        }
    }

    #[test]
    fn a_day_that_the_source_does_not_name_is_that_of_people() {
        let day = |text: &str| Some(text.parse::<Date>().unwrap());
        let of = |ship_on| {
            let mut open = open_order(&[(LineKind::Product, 1, 1_000, RateBp::STANDARD)]);
            open.shipments[0].shipment.ship_on = ship_on;
            open
        };
        let (first, second, theirs) = (day("2026-11-24"), day("2026-11-25"), day("2026-12-01"));
        // What was told or planned, what people made of it, what is told or planned now and whether the
        // source names it, and what it is.
        for (last, edited, anew, is_named, expected) in [
            (first, first, second, false, second),
            (first, theirs, first, false, theirs),
            (first, theirs, second, false, theirs),
            (first, None, second, false, None),
            (None, theirs, second, false, theirs),
            (first, theirs, first, true, theirs),
            (first, theirs, second, true, second),
        ] {
            let (last, edited, anew) = (of(last), of(edited), of(anew));
            let mut draft = draft_of(&anew);
            if !is_named {
                draft.shipments[0].ship_on = None;
            }
            let kept = keep_edits(&told(&last), &edited, (&draft, &anew), Rounding::Down);
            assert_eq!(kept.shipments[0].shipment.ship_on, expected);
        }
    }
}

//! Texts of a mall that are longer than an order's may be: cut, rather than the order refused. The whole is
//! kept beside, under the place that it was cut at.

use domain::order_check::{MAX_EXTRA_NAME, MAX_EXTRA_VALUE, MAX_GIFT_TEXT, MAX_LABEL, MAX_NAME, MAX_NOTE};
use domain::order_draft::{Extra, OrderDraft, ShipmentDraft};

pub(super) fn fit(draft: &mut OrderDraft) {
    draft.extra = fitted(std::mem::take(&mut draft.extra));
    let extra = &mut draft.extra;
    cut(&mut draft.payment_method, MAX_LABEL, extra, || {
        "/payment/method".into()
    });
    cut(&mut draft.buyer_note, MAX_NOTE, extra, || "/notes/buyer".into());
    cut(&mut draft.staff_note, MAX_NOTE, extra, || "/notes/staff".into());
    for (i, recipient) in draft.recipients.iter_mut().enumerate() {
        cut(&mut recipient.note, MAX_NOTE, extra, || {
            format!("/recipients/{i}/note")
        });
    }
    for (i, shipment) in draft.shipments.iter_mut().enumerate() {
        fit_shipment(shipment, i, extra);
    }
}

fn fit_shipment(shipment: &mut ShipmentDraft, i: usize, extra: &mut Extra) {
    cut(&mut shipment.delivery_window, MAX_LABEL, extra, || {
        format!("/shipments/{i}/delivery_window")
    });
    for (j, gift) in shipment.gifts.iter_mut().enumerate() {
        cut(&mut gift.kind, MAX_LABEL, extra, || {
            format!("/shipments/{i}/gifts/{j}/kind")
        });
        cut(&mut gift.text, MAX_GIFT_TEXT, extra, || {
            format!("/shipments/{i}/gifts/{j}/text")
        });
    }
    for line in &mut shipment.lines {
        line.extra = fitted(std::mem::take(&mut line.extra));
        cut(&mut line.name, MAX_NAME, &mut line.extra, || "/name".into());
        cut(&mut line.options, MAX_NAME, &mut line.extra, || "/options".into());
    }
}

fn cut(text: &mut String, most: usize, extra: &mut Extra, place: impl FnOnce() -> String) {
    if let Some(short) = shortened(text, most) {
        let whole = std::mem::replace(text, short);
        let kept = shortened(&whole, MAX_EXTRA_VALUE).unwrap_or(whole);
        extra.insert(place(), kept);
    }
}

/// None where it is short enough.
fn shortened(text: &str, most: usize) -> Option<String> {
    let (end, _) = text.char_indices().nth(most)?;
    Some(text[..end].to_owned())
}

fn fitted(extra: Extra) -> Extra {
    let pairs = extra.into_iter().map(|(name, value)| {
        (
            shortened(&name, MAX_EXTRA_NAME).unwrap_or(name),
            shortened(&value, MAX_EXTRA_VALUE).unwrap_or(value),
        )
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use domain::order::{Gift, LineKind, Recipient};
    use domain::{Instant, RateBp, Yen};

    use super::super::draft;
    use super::*;

    fn draft_with(length: usize) -> OrderDraft {
        let text = "長".repeat(length);
        let mut draft = draft::order("R", "A-1", Instant::from_millis(0).unwrap());
        draft.payment_method.clone_from(&text);
        draft.buyer_note.clone_from(&text);
        draft.staff_note.clone_from(&text);
        draft.extra.insert(text.clone(), text.clone());
        draft.recipients.push(Recipient {
            note: text.clone(),
            ..Recipient::default()
        });
        let mut shipment = draft::shipment(1, 0);
        shipment.delivery_window.clone_from(&text);
        shipment.gifts.push(Gift {
            kind: text.clone(),
            text: text.clone(),
            amount: Yen(0),
            tax_rate: RateBp::STANDARD,
        });
        let mut line = draft::line(LineKind::Product, &text, 1, Yen(100), RateBp::STANDARD);
        line.options.clone_from(&text);
        shipment.lines.push(line);
        draft.shipments.push(shipment);
        draft
    }

    #[test]
    fn however_long_a_malls_texts_are_the_order_comes_in() {
        for length in [1, 50, 51, 201, 1_001, 2_001, 12_000] {
            let mut draft = draft_with(length);
            fit(&mut draft);
            assert_eq!(domain::order_check::validate(&draft), [], "{length}");
        }
    }

    #[test]
    fn what_is_cut_is_kept_whole_beside_it() {
        let short = draft_with(50);
        let mut same = short.clone();
        fit(&mut same);
        assert_eq!(same, short);

        let mut long = draft_with(1_500);
        fit(&mut long);
        let gift = &long.shipments[0].gifts[0].text;
        assert_eq!(gift.chars().count(), MAX_GIFT_TEXT);
        let whole = "長".repeat(1_500);
        assert_eq!(long.extra["/shipments/0/gifts/0/text"], whole);
        assert_eq!(long.shipments[0].lines[0].extra["/options"], whole);
        assert_eq!(long.buyer_note, whole);
    }
}

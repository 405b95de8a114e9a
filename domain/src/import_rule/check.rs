//! What a rule may do: what an order that it changes may be.

use super::apply::MAX_PARCELS;
use super::{Actions, Parcels};
use crate::FieldError;
use crate::order_check::{MAX_CODE, MAX_GIFT_TEXT, MAX_GIFTS, MAX_LABEL, MAX_NAME, MAX_QUANTITY, MAX_SKU};

/// A ton.
const MAX_GRAMS: i64 = 1_000_000;
const MAX_INSERTS: usize = 10;
const MAX_ADDED_TAGS: usize = 10;
const MAX_REASON: usize = 100;
const MAX_DAYS: i64 = 365;

/// Everything wrong with the actions, which stand at the pointer `at`.
pub fn check(actions: &Actions, at: &str) -> Vec<FieldError> {
    let mut check = Check {
        at,
        errors: Vec::new(),
    };
    if *actions == Actions::default() {
        check.errors.push(FieldError::new(at, "required"));
    }
    check.text("processing_route", actions.processing_route.as_deref(), MAX_CODE);
    check.text("carrier", actions.carrier.as_deref(), MAX_CODE);
    check.text("waybill_kind", actions.waybill_kind.as_deref(), MAX_CODE);
    check.text("hold_reason", actions.hold_reason.as_deref(), MAX_REASON);
    match actions.parcels {
        Some(Parcels::Fixed(count)) => check.range("parcels/fixed", count, 1, MAX_PARCELS),
        Some(Parcels::PiecesEach(each)) => check.range("parcels/pieces_each", each, 1, MAX_QUANTITY),
        Some(Parcels::GramsEach(each)) => check.range("parcels/grams_each", each, 1, MAX_GRAMS),
        None => {}
    }
    if let Some(days) = actions.ship_in_days {
        check.range("ship_in_days", days, 0, MAX_DAYS);
    }
    check.count("gifts", actions.gifts.len(), MAX_GIFTS);
    for (i, gift) in actions.gifts.iter().enumerate() {
        check.text(&format!("gifts/{i}/kind"), Some(&gift.kind), MAX_LABEL);
        check.length(&format!("gifts/{i}/text"), &gift.text, MAX_GIFT_TEXT);
    }
    check.count("inserts", actions.inserts.len(), MAX_INSERTS);
    for (i, insert) in actions.inserts.iter().enumerate() {
        check.text(&format!("inserts/{i}/sku"), Some(&insert.sku), MAX_SKU);
        check.length(&format!("inserts/{i}/name"), &insert.name, MAX_NAME);
        check.range(&format!("inserts/{i}/quantity"), insert.quantity, 1, MAX_QUANTITY);
        if let Some(pieces) = insert.per_pieces {
            check.range(&format!("inserts/{i}/per_pieces"), pieces, 1, MAX_QUANTITY);
        }
    }
    check.count("tags", actions.tags.len(), MAX_ADDED_TAGS);
    for (i, tag) in actions.tags.iter().enumerate() {
        check.text(&format!("tags/{i}"), Some(tag), MAX_LABEL);
    }
    check.errors
}

struct Check<'a> {
    at: &'a str,
    errors: Vec<FieldError>,
}

impl Check<'_> {
    fn wrong(&mut self, field: &str, code: &'static str, hint: Option<String>) {
        self.errors.push(FieldError {
            pointer: format!("{}/{field}", self.at),
            code,
            hint,
        });
    }

    fn text(&mut self, field: &str, text: Option<&str>, most: usize) {
        match text {
            Some(text) if text.trim().is_empty() => self.wrong(field, "required", None),
            Some(text) => self.length(field, text, most),
            None => {}
        }
    }

    fn length(&mut self, field: &str, text: &str, most: usize) {
        if text.contains('\0') {
            self.wrong(field, "bad_character", None);
        }
        if text.chars().count() > most {
            self.wrong(field, "too_long", Some(most.to_string()));
        }
    }

    fn range(&mut self, field: &str, value: i64, least: i64, most: i64) {
        if !(least..=most).contains(&value) {
            self.wrong(field, "out_of_range", Some(format!("{least}…{most}")));
        }
    }

    fn count(&mut self, field: &str, count: usize, most: usize) {
        if count > most {
            self.wrong(field, "too_many_items", Some(most.to_string()));
        }
    }
}

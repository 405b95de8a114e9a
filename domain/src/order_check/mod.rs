//! What an order must fulfil to enter: required fields, lengths and ranges. Amounts that do not
//! add up are no reason to refuse it.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::Datelike as _;

use crate::money::MAX_YEN;
use crate::order::{Gift, LineKind, Recipient};
use crate::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedTotals};
use crate::order_import::RowIssueCode;
use crate::person::Person;
use crate::{Date, FieldError, RateBp, Yen};

/// Lines of one order, over all its shipments.
pub const MAX_LINES: usize = 2_000;
/// Pieces of one line, either sign.
pub const MAX_QUANTITY: i64 = 1_000_000;
/// のし・ギフト情報 of one shipment.
pub const MAX_GIFTS: usize = 3;

pub const MAX_TAGS: usize = 50;
const MAX_STATED_RATES: usize = 10;
const MAX_EXTRA: usize = 200;

pub const MAX_CODE: usize = 20;
const MAX_NUMBER: usize = 50;
pub const MAX_LABEL: usize = 50;
pub(crate) const MAX_SKU: usize = 100;
pub const MAX_NAME: usize = 1_000;
pub const MAX_NOTE: usize = 2_000;
pub const MAX_GIFT_TEXT: usize = 200;
pub(crate) const MAX_WAYBILL_NOTE: usize = 44;
pub const MAX_EXTRA_NAME: usize = 200;
pub const MAX_EXTRA_VALUE: usize = 10_000;

/// Everything that keeps the draft out; pointers are into the body of `POST /v1/orders`. What is
/// accepted can be added up: [`crate::totals::totals`] does not fail on it.
pub fn validate(draft: &OrderDraft) -> Vec<FieldError> {
    let mut check = Check::default();
    check.order(draft);
    check.people(draft);
    check.shipments(draft);
    check.errors
}

#[derive(Default)]
struct Check {
    errors: Vec<FieldError>,
}

impl Check {
    fn order(&mut self, draft: &OrderDraft) {
        let root = Path::Root;
        self.required(root.field("route"), &draft.route, MAX_CODE);
        self.required(root.field("number"), &draft.number, MAX_NUMBER);
        self.date(root.field("ordered_at"), draft.ordered_at.date_in_tokyo());

        let payment = root.field("payment");
        self.text(payment.field("method"), &draft.payment_method, MAX_LABEL);
        self.yen(payment.field("fee"), draft.payment_fee);

        let totals = root.field("totals");
        self.range(totals.field("points"), draft.points_used, 0..=MAX_YEN.0);
        self.range(totals.field("points_earned"), draft.points_earned, 0..=MAX_YEN.0);
        self.stated(&totals, &draft.stated);

        let notes = root.field("notes");
        self.text(notes.field("buyer"), &draft.buyer_note, MAX_NOTE);
        self.text(notes.field("staff"), &draft.staff_note, MAX_NOTE);

        let tags = root.field("tags");
        self.count(tags, draft.tags.len(), MAX_TAGS);
        for (i, tag) in draft.tags.iter().enumerate().take(MAX_TAGS) {
            self.required(tags.item(i), tag, MAX_LABEL);
        }
        self.extra(root.field("extra"), &draft.extra);
    }

    fn stated(&mut self, totals: &Path, stated: &StatedTotals) {
        if let Some(billed) = stated.billed {
            self.yen(totals.field("billed"), billed);
        }
        let by_rate = totals.field("by_rate");
        self.count(by_rate, stated.by_rate.len(), MAX_STATED_RATES);
        for (i, rate) in stated.by_rate.iter().enumerate().take(MAX_STATED_RATES) {
            let at = by_rate.item(i);
            self.rate(at.field("rate_bp"), rate.rate);
            if let Some(billed) = rate.billed {
                self.yen(at.field("billed"), billed);
            }
            if let Some(points) = rate.points {
                self.range(at.field("points"), points, -MAX_YEN.0..=MAX_YEN.0);
            }
        }
    }

    fn people(&mut self, draft: &OrderDraft) {
        self.person(&Path::Root.field("buyer"), &draft.buyer);
        let recipients = Path::Root.field("recipients");
        self.count(recipients, draft.recipients.len(), MAX_LINES);
        for (i, recipient) in draft.recipients.iter().enumerate().take(MAX_LINES) {
            self.recipient(&recipients.item(i), recipient);
        }
    }

    fn recipient(&mut self, at: &Path, recipient: &Recipient) {
        self.person(&at.field("person"), &recipient.person);
        if let Some(sender) = &recipient.sender {
            self.person(&at.field("sender"), sender);
        }
        self.text(at.field("note"), &recipient.note, MAX_NOTE);
        self.text(at.field("staff_note"), &recipient.staff_note, MAX_NOTE);
    }

    fn person(&mut self, at: &Path, person: &Person) {
        let fields = [
            ("family_name", &person.family_name, 50),
            ("given_name", &person.given_name, 50),
            ("family_kana", &person.family_kana, 50),
            ("given_kana", &person.given_kana, 50),
            ("company", &person.company, 100),
            ("department", &person.department, 100),
            // Room for 〒, full width, two phones in one field, and addresses abroad.
            ("postal_code", &person.postal_code, 20),
            ("prefecture", &person.prefecture, 50),
            ("city", &person.city, 100),
            ("street", &person.street, 200),
            ("building", &person.building, 200),
            ("phone", &person.phone, 50),
            ("email", &person.email, 256),
        ];
        for (name, text, max) in fields {
            self.text(at.field(name), text, max);
        }
    }

    fn shipments(&mut self, draft: &OrderDraft) {
        let shipments = Path::Root.field("shipments");
        if draft.shipments.is_empty() {
            self.refuse(shipments, RowIssueCode::Required);
        }
        let lines: usize = draft.shipments.iter().map(|shipment| shipment.lines.len()).sum();
        if lines.max(draft.shipments.len()) > MAX_LINES {
            let error = FieldError::new(shipments.to_string(), RowIssueCode::TooManyLines.code());
            return self.errors.push(error.hint(MAX_LINES.to_string()));
        }
        for (i, shipment) in draft.shipments.iter().enumerate() {
            self.shipment(&shipments.item(i), shipment, draft.recipients.len());
        }
    }

    fn shipment(&mut self, at: &Path, shipment: &ShipmentDraft, recipients: usize) {
        self.range(at.field("slip"), shipment.slip, 0..=i64::MAX);
        if shipment.recipient >= recipients {
            let last = i64::try_from(recipients).unwrap_or(i64::MAX) - 1;
            self.out_of_range(at.field("recipient"), &(0..=last));
        }
        self.text(at.field("carrier"), &shipment.carrier, MAX_CODE);
        self.text(at.field("waybill_kind"), &shipment.waybill_kind, MAX_CODE);
        if let Some(date) = shipment.deliver_on {
            self.date(at.field("deliver_on"), date);
        }
        self.text(at.field("delivery_window"), &shipment.delivery_window, MAX_LABEL);
        self.yen(at.field("shipping_fee"), shipment.shipping_fee);
        self.yen(at.field("cod_fee"), shipment.cod_fee);
        self.text(at.field("waybill_note"), &shipment.waybill_note, MAX_WAYBILL_NOTE);
        self.text(at.field("staff_note"), &shipment.staff_note, MAX_NOTE);

        let gifts = at.field("gifts");
        self.count(gifts, shipment.gifts.len(), MAX_GIFTS);
        for (i, gift) in shipment.gifts.iter().enumerate().take(MAX_GIFTS) {
            self.gift(&gifts.item(i), gift);
        }
        let lines = at.field("lines");
        if shipment.lines.is_empty() {
            self.refuse(lines, RowIssueCode::Required);
        }
        for (i, line) in shipment.lines.iter().enumerate() {
            self.line(&lines.item(i), line);
        }
    }

    fn gift(&mut self, at: &Path, gift: &Gift) {
        self.text(at.field("kind"), &gift.kind, MAX_LABEL);
        self.text(at.field("text"), &gift.text, MAX_GIFT_TEXT);
        self.yen(at.field("amount"), gift.amount);
        self.rate(at.field("rate_bp"), gift.tax_rate);
    }

    fn line(&mut self, at: &Path, line: &LineDraft) {
        if line.name.trim().is_empty() {
            self.required(at.field("sku"), &line.sku, MAX_SKU);
        } else {
            self.text(at.field("sku"), &line.sku, MAX_SKU);
        }
        self.text(at.field("kind_code"), &line.kind_code, MAX_CODE);
        self.text(at.field("name"), &line.name, MAX_NAME);
        self.text(at.field("options"), &line.options, MAX_NAME);
        if line.quantity < 0 && line.kind != LineKind::Discount {
            self.refuse(at.field("quantity"), RowIssueCode::NegativeQuantity);
        } else {
            self.range(at.field("quantity"), line.quantity, -MAX_QUANTITY..=MAX_QUANTITY);
        }
        let amount = line.unit_price.checked_times(line.quantity);
        if line.unit_price.in_range() && !amount.is_some_and(Yen::in_range) {
            // What the quantity leaves of the bound; none or one piece leaves all of it.
            let most = MAX_YEN.0 / line.quantity.saturating_abs().max(1);
            self.out_of_range(at.field("unit_price"), &(-most..=most));
        } else {
            self.yen(at.field("unit_price"), line.unit_price);
        }
        if let Some(tax) = line.tax {
            self.yen(at.field("tax"), tax);
        }
        self.rate(at.field("rate_bp"), line.rate());
        self.extra(at.field("extra"), &line.extra);
    }

    fn required(&mut self, at: Path, text: &str, max: usize) {
        if text.trim().is_empty() {
            self.refuse(at, RowIssueCode::Required);
        } else {
            self.text(at, text, max);
        }
    }

    fn text(&mut self, at: Path, text: &str, max: usize) {
        // PostgreSQL has no text with NUL.
        if text.contains('\0') {
            self.refuse(at, RowIssueCode::UndecodableText);
        }
        if text.len() > max {
            self.count(at, text.chars().count(), max);
        }
    }

    fn extra(&mut self, at: Path, extra: &Extra) {
        self.count(at, extra.len(), MAX_EXTRA);
        for (name, value) in extra {
            self.text(at, name, MAX_EXTRA_NAME);
            self.text(at, value, MAX_EXTRA_VALUE);
        }
    }

    fn count(&mut self, at: Path, count: usize, max: usize) {
        if count > max {
            let error = FieldError::new(at.to_string(), RowIssueCode::TooLong.code());
            self.errors.push(error.hint(max.to_string()));
        }
    }

    fn yen(&mut self, at: Path, amount: Yen) {
        self.range(at, amount.0, -MAX_YEN.0..=MAX_YEN.0);
    }

    fn range(&mut self, at: Path, value: i64, allowed: RangeInclusive<i64>) {
        if !allowed.contains(&value) {
            self.out_of_range(at, &allowed);
        }
    }

    fn out_of_range(&mut self, at: Path, allowed: &RangeInclusive<i64>) {
        let error = FieldError::new(at.to_string(), RowIssueCode::OutOfRange.code());
        self.errors
            .push(error.hint(format!("{}…{}", allowed.start(), allowed.end())));
    }

    fn rate(&mut self, at: Path, rate: RateBp) {
        if !RateBp::ALL.contains(&rate) {
            self.refuse(at, RowIssueCode::NotARate);
        }
    }

    /// A year of four digits: others have no common text form.
    fn date(&mut self, at: Path, date: Date) {
        self.range(at, i64::from(date.year()), 1900..=9998);
    }

    fn refuse(&mut self, at: Path, code: RowIssueCode) {
        self.errors.push(FieldError::new(at.to_string(), code.code()));
    }
}

/// A place in the body. Written out only where something is wrong, since most orders are right.
#[derive(Clone, Copy)]
enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'static str),
    Item(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    fn field(&'a self, name: &'static str) -> Path<'a> {
        Path::Field(self, name)
    }

    fn item(&'a self, index: usize) -> Path<'a> {
        Path::Item(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Field(parent, name) => write!(f, "{parent}/{name}"),
            Path::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

#[cfg(test)]
mod tests;

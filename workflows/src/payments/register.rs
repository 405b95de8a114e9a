//! One payment by hand or by a program.

use domain::card_number::holds_card_number;
use domain::money::MAX_YEN;
use domain::order::Order;
use domain::payment::{Payment, PaymentKind};
use domain::{Date, FieldError, OrderId, PaymentId, Yen, far_ahead};
use store::Tx;

use super::book::book;
use super::received::Received;
use crate::{App, Caller, Error, Result, new_id};

const MAX_TEXT: usize = 50;

#[derive(Clone, Debug)]
pub struct NewPayment {
    pub kind: PaymentKind,
    pub amount: Yen,
    /// None: today, in Japan.
    pub received_on: Option<Date>,
    pub method: String,
    pub reference: String,
}

/// Registers a payment of the order; a refund pays back at most what was received. The order comes
/// along in whose sum it counts.
pub async fn register(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    order: OrderId,
    new: NewPayment,
) -> Result<(Payment, Order)> {
    let now = app.now();
    check(&new, now.date_in_tokyo())?;
    let mut received = Received::lock(tx, caller.tenant, &[order]).await?;
    let paid = received.billed_at(order).ok_or(domain::Error::NotFound)?.paid;
    if new.kind == PaymentKind::Refund && new.amount > paid {
        return Err(FieldError::new("/amount", "more_than_paid")
            .hint(paid.to_string())
            .into());
    }
    let payment = Payment {
        tenant_id: caller.tenant,
        id: PaymentId(new_id()),
        order_id: order,
        kind: new.kind,
        amount: new.amount,
        received_on: new.received_on.unwrap_or_else(|| now.date_in_tokyo()),
        method: new.method,
        reference: new.reference,
        import_id: None,
        import_row: None,
        shop_id: None,
        created_at: now,
        undone_at: None,
    };
    let order = book(tx, caller, &mut received, std::slice::from_ref(&payment), now)
        .await?
        .pop()
        .ok_or_else(|| Error::Internal("a payment left no trace".into()))?;
    Ok((payment, order))
}

/// A reference is a number of somebody's books, not a place for names; no field takes a card's number.
fn check(new: &NewPayment, today: Date) -> std::result::Result<(), domain::Error> {
    let mut errors = Vec::new();
    if let Some(day) = new.received_on {
        let checked = far_ahead::check("/received_on", day, today, far_ahead::RECEIVED);
        errors.extend(checked.err());
    }
    if new.amount < Yen(1) || new.amount > MAX_YEN {
        errors.push(FieldError::new("/amount", "out_of_range").hint(format!("1-{MAX_YEN}")));
    }
    for (pointer, text) in [("/method", &new.method), ("/reference", &new.reference)] {
        if holds_card_number(text) {
            errors.push(FieldError::new(pointer, "card_number"));
        } else if text.chars().count() > MAX_TEXT {
            errors.push(FieldError::new(pointer, "too_long").hint(MAX_TEXT.to_string()));
        }
    }
    if !new.reference.bytes().all(|byte| byte.is_ascii_graphic()) {
        errors.push(FieldError::new("/reference", "bad_format").hint("[!-~]*"));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

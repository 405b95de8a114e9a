//! 入金確認 by malls: what they say has come is booked, once for each order.

use domain::card_number::holds_card_number;
use domain::payment::{Payment, PaymentKind};
use domain::{Date, Instant, OrderId, PaymentId, ShopId, Yen};
use store::Tx;

use super::book::book;
use super::received::Received;
use crate::{Caller, Result, new_id};

const MAX_TEXT: usize = 50;

/// An order that its mall says is paid.
pub(crate) struct ToldPayment {
    pub order: OrderId,
    /// What the mall billed for it.
    pub billed: Yen,
    pub received_on: Date,
    pub method: String,
    /// What the mall calls the order.
    pub number: String,
}

/// Books what has not come by other ways. Orders that a mall has told a payment for already are not among
/// them ([`store::payments::untold_by_malls`]).
pub(crate) async fn book_told(
    tx: &mut Tx,
    caller: &Caller,
    shop: ShopId,
    told: Vec<ToldPayment>,
    now: Instant,
) -> Result<()> {
    let ids: Vec<OrderId> = told.iter().map(|told| told.order).collect();
    let mut received = Received::lock(tx, caller.tenant, &ids).await?;
    let mut after = received.clone();
    let mut payments = Vec::new();
    for told in told {
        let Some(amount) = after.to_book(told.order, told.billed) else {
            continue;
        };
        let payment = Payment {
            tenant_id: caller.tenant,
            id: PaymentId(new_id()),
            order_id: told.order,
            kind: PaymentKind::Payment,
            amount,
            received_on: told.received_on,
            method: method(&told.method),
            reference: reference(told.number),
            import_id: None,
            import_row: None,
            shop_id: Some(shop),
            created_at: now,
            undone_at: None,
        };
        after.count(&payment, payment.effect());
        payments.push(payment);
    }
    if !payments.is_empty() {
        book(tx, caller, &mut received, &payments, now).await?;
    }
    Ok(())
}

/// As it is kept for payments by hand.
fn method(told: &str) -> String {
    if holds_card_number(told) {
        return String::new();
    }
    told.chars().take(MAX_TEXT).collect()
}

/// The mall's number, where it has the form of a reference.
fn reference(number: String) -> String {
    let is_reference = number.len() <= MAX_TEXT && number.bytes().all(|byte| byte.is_ascii_graphic());
    if is_reference { number } else { String::new() }
}

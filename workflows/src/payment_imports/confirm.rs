//! Books the rows that somebody confirmed: each row wholly or not at all.

use std::collections::{HashMap, HashSet};

use domain::order::OrderStatus;
use domain::payment::{Payment, PaymentKind, unpaid};
use domain::payment_import::{
    PaymentImport, PaymentImportStatus, PaymentRow, PaymentRowStatus, ProposalPart,
};
use domain::{FieldError, Instant, OrderId, PaymentId, PaymentImportId, Yen};
use store::Tx;
use uuid::Uuid;

use crate::payments::{Received, book};
use crate::{App, Caller, Result, new_id};

/// What a row is for: one of its proposals (from 1), or orders that somebody names.
#[derive(Clone, Debug)]
pub struct Choice {
    pub row: i64,
    pub proposal: Option<usize>,
    pub parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub order: OrderId,
    pub amount: Yen,
}

/// What became of a row.
#[derive(Clone, Debug)]
pub struct RowOutcome {
    pub row: i64,
    pub result: std::result::Result<Vec<Payment>, RowRefusal>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRefusal {
    NoSuchRow,
    /// It is booked, known from another file, or cannot be read.
    NotOpen,
    /// The same row of another file was booked meanwhile.
    AlreadyBooked,
    NoSuchProposal,
    NoSuchOrder,
    OrderCancelled,
    /// Since it was proposed, the order was paid otherwise: less is to come than the row brings.
    OrderPaid,
    /// The parts are not the row's amount.
    AmountMismatch,
    /// It is not booked.
    NotBooked,
    /// Part of it was refunded.
    Refunded,
}

/// The rows of an import as one transaction sees them.
pub(super) struct Desk<'a> {
    pub caller: &'a Caller,
    pub import: PaymentImport,
    pub rows: HashMap<i64, PaymentRow>,
    pub now: Instant,
}

/// In the order of the choices; with `dry_run` the answers are the same and nothing is written.
pub async fn confirm(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: PaymentImportId,
    choices: &[Choice],
    dry_run: bool,
) -> Result<(PaymentImport, Vec<RowOutcome>)> {
    check(choices)?;
    let rows: Vec<i64> = choices.iter().map(|choice| choice.row).collect();
    // Two files may have the same row: one confirms after the other.
    store::tenants::lock(tx, caller.tenant).await?;
    let desk = Desk::open(app, tx, caller, id, &rows).await?;
    if desk.import.status == PaymentImportStatus::Matching {
        return Err(domain::Error::NotReady.into());
    }
    let fingerprints: Vec<Uuid> = desk.rows.values().map(|row| row.fingerprint).collect();
    let booked = store::payment_imports::booked_fingerprints(tx, caller.tenant, &fingerprints).await?;
    let mut booked: HashSet<Uuid> = booked.into_iter().collect();
    let mut received = desk.received(tx, choices).await?;
    let mut planned = received.clone();
    let mut outcomes = Vec::with_capacity(choices.len());
    let mut payments = Vec::new();
    for choice in choices {
        let result = desk.decide(choice, &mut planned, &mut booked);
        payments.extend(result.iter().flatten().cloned());
        outcomes.push(RowOutcome {
            row: choice.row,
            result,
        });
    }
    if dry_run {
        return Ok((desk.import, outcomes));
    }
    book(tx, caller, &mut received, &payments, desk.now).await?;
    for outcome in outcomes.iter().filter(|outcome| outcome.result.is_ok()) {
        let booked = PaymentRowStatus::Booked;
        store::payment_imports::set_row(tx, caller.tenant, id, outcome.row, booked).await?;
    }
    let import = store::payment_imports::recount(tx, caller.tenant, id).await?;
    Ok((import, outcomes))
}

impl<'a> Desk<'a> {
    pub(super) async fn open(
        app: &App,
        tx: &mut Tx,
        caller: &'a Caller,
        id: PaymentImportId,
        wanted: &[i64],
    ) -> Result<Desk<'a>> {
        const ALL: i64 = 100_000;
        let import = store::payment_imports::lock(tx, caller.tenant, id)
            .await?
            .ok_or(domain::Error::NotFound)?;
        let first = wanted.iter().min().copied().unwrap_or(1).max(1);
        let rows = store::payment_imports::rows(&mut *tx, caller.tenant, id, None, first - 1, ALL).await?;
        let wanted: HashSet<i64> = wanted.iter().copied().collect();
        Ok(Desk {
            caller,
            import,
            rows: rows
                .into_iter()
                .filter(|row| wanted.contains(&row.row_number))
                .map(|row| (row.row_number, row))
                .collect(),
            now: app.now(),
        })
    }

    fn parts(&self, choice: &Choice) -> std::result::Result<Vec<Part>, RowRefusal> {
        let row = self.rows.get(&choice.row).ok_or(RowRefusal::NoSuchRow)?;
        if choice.proposal.is_none() {
            return Ok(choice.parts.clone());
        }
        let proposed = proposed(choice, row).ok_or(RowRefusal::NoSuchProposal)?;
        let parts = proposed.iter().map(|part| Part {
            order: part.order,
            amount: part.amount,
        });
        Ok(parts.collect())
    }

    /// The payments of a row; what they leave to come counts for the rows after it.
    fn decide(
        &self,
        choice: &Choice,
        received: &mut Received,
        booked: &mut HashSet<Uuid>,
    ) -> std::result::Result<Vec<Payment>, RowRefusal> {
        let row = self.rows.get(&choice.row).ok_or(RowRefusal::NoSuchRow)?;
        if row.status != PaymentRowStatus::Open {
            return Err(RowRefusal::NotOpen);
        }
        if booked.contains(&row.fingerprint) {
            return Err(RowRefusal::AlreadyBooked);
        }
        let (Some(amount), Some(received_on)) = (row.amount, row.received_on) else {
            return Err(RowRefusal::NotOpen);
        };
        let parts = self.parts(choice)?;
        if parts.iter().map(|part| part.amount).sum::<Yen>() != amount
            || parts.iter().any(|part| part.amount < Yen(1))
        {
            return Err(RowRefusal::AmountMismatch);
        }
        for part in &parts {
            let order = received.billed_at(part.order).ok_or(RowRefusal::NoSuchOrder)?;
            if order.status == OrderStatus::Cancelled {
                return Err(RowRefusal::OrderCancelled);
            }
        }
        // Somebody who names the orders may mean more than is to come.
        if proposed(choice, row).is_some_and(|parts| is_stale(parts, received)) {
            return Err(RowRefusal::OrderPaid);
        }
        booked.insert(row.fingerprint);
        let mut payments = Vec::with_capacity(parts.len());
        for part in parts {
            let payment = Payment {
                tenant_id: self.caller.tenant,
                id: PaymentId(new_id()),
                order_id: part.order,
                kind: PaymentKind::Payment,
                amount: part.amount,
                received_on,
                method: self.import.method.clone(),
                reference: String::new(),
                import_id: Some(self.import.id),
                import_row: Some(choice.row),
                shop_id: None,
                created_at: self.now,
                undone_at: None,
            };
            received.count(&payment, payment.effect());
            payments.push(payment);
        }
        Ok(payments)
    }

    /// All orders that are named, which nobody else changes until the end.
    async fn received(&self, tx: &mut Tx, choices: &[Choice]) -> Result<Received> {
        let ids: Vec<OrderId> = choices
            .iter()
            .filter_map(|choice| self.parts(choice).ok())
            .flatten()
            .map(|part| part.order)
            .collect();
        Received::lock(tx, self.caller.tenant, &ids).await
    }
}

fn proposed<'a>(choice: &Choice, row: &'a PaymentRow) -> Option<&'a [ProposalPart]> {
    let place = choice.proposal?.checked_sub(1)?;
    row.proposals
        .0
        .get(place)
        .map(|proposal| proposal.parts.as_slice())
}

/// Whether an order that it names is paid by now, or would get more beyond what is to come than was
/// proposed. Parts for orders that were bundled since are paid to one.
fn is_stale(parts: &[ProposalPart], received: &Received) -> bool {
    let mut brought: HashMap<OrderId, (Yen, Yen)> = HashMap::new();
    for part in parts {
        let Some(order) = received.billed_at(part.order) else {
            continue;
        };
        let to_come = unpaid(order.billed, order.paid);
        let (amount, over) = brought.entry(order.id).or_default();
        *amount = Yen(amount.0.saturating_add(part.amount.0));
        *over = Yen(over.0.saturating_add(part.over().0));
        if to_come == Yen::ZERO || unpaid(*amount, to_come) > *over {
            return true;
        }
    }
    false
}

fn check(choices: &[Choice]) -> std::result::Result<(), domain::Error> {
    let mut seen = HashSet::new();
    let mut errors = Vec::new();
    for (place, choice) in choices.iter().enumerate() {
        let pointer = |field: &str| format!("/rows/{place}/{field}");
        if !seen.insert(choice.row) {
            errors.push(FieldError::new(pointer("row"), "duplicate_item"));
        }
        match (choice.proposal, choice.parts.is_empty()) {
            (None, true) => errors.push(FieldError::new(pointer("proposal"), "required")),
            (Some(_), false) => {
                errors.push(FieldError::new(pointer("orders"), "conflicts").hint("proposal"));
            }
            _ => {}
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

//! What the API promises about an import of payments.

use chrono::NaiveDate;
use domain::payment_import::{
    MatchReason, PaymentImport, PaymentImportStatus, PaymentRowError, PaymentRowStatus, Proposal,
};
use domain::{OrderId, PaymentId, PaymentImportId, Yen};
use poem_openapi::{Enum, Object};
use workflows::payment_imports::{Choice, Part, RowOutcome, RowRefusal, RowView};

use crate::wire::{At, Id};

/// 入金消込: a file that tells who paid what, and what became of its rows.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentImport")]
pub struct PaymentImportView {
    pub id: Id<PaymentImportId>,
    pub status: StatusView,
    /// The code of the layout that the file has.
    pub layout: String,
    /// The method that payments made from it get.
    pub method: String,
    pub counts: PaymentCountsView,
    pub created_at: At,
    /// When the proposals were there; null before.
    #[oai(nullable)]
    pub matched_at: Option<At>,
}

/// What the rows came to.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentImportCounts")]
pub struct PaymentCountsView {
    /// Rows with money that came in, and rows that cannot be read.
    pub rows: i64,
    /// How many wait to be confirmed.
    pub open: i64,
    /// How many are booked.
    pub booked: i64,
    /// How many were booked with an earlier file.
    pub known: i64,
    /// How many cannot be read.
    pub failed: i64,
    /// Rows in which no money came in; they are not kept.
    pub skipped: i64,
}

/// How far an import of payments is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "PaymentImportStatus",
    remote = "PaymentImportStatus",
    rename_all = "snake_case"
)]
pub enum StatusView {
    /// Orders are being looked for.
    Matching,
    /// The proposals are there.
    Matched,
}

/// One row of the file, and what it may be for.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentImportRow")]
pub struct PaymentRowView {
    /// The row's number in the file, as a spreadsheet counts.
    pub row: i64,
    pub status: RowStatusView,
    /// 入金日.
    #[oai(nullable)]
    pub received_on: Option<NaiveDate>,
    /// In yen.
    #[oai(nullable)]
    pub amount: Option<i64>,
    /// 振込依頼人 as received. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub payer: Option<String>,
    /// The order's number, where the file has a column for it. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub order_number: Option<String>,
    /// Why it cannot be used.
    #[oai(nullable)]
    pub error: Option<RowErrorView>,
    /// What it may be for, best first; at most five.
    pub proposals: Vec<ProposalView>,
    /// The payments that were made from it and count.
    pub payment_ids: Vec<Id<PaymentId>>,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "PaymentRowStatus",
    remote = "PaymentRowStatus",
    rename_all = "snake_case"
)]
pub enum RowStatusView {
    /// It waits to be confirmed.
    Open,
    /// Its payments are booked.
    Booked,
    /// The same row of an earlier file is booked.
    Known,
    /// It cannot be read.
    Failed,
}

/// Why a row cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "PaymentRowError",
    remote = "PaymentRowError",
    rename_all = "snake_case"
)]
pub enum RowErrorView {
    NotADate,
    NotANumber,
    /// It holds what looks like a card number; nothing of it was kept.
    CardNumber,
    UndecodableText,
}

/// Orders that a row may be for.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentProposal")]
pub struct ProposalView {
    /// The number of the proposal; confirm it by this.
    pub proposal: i64,
    /// How sure it is, in percent.
    pub score: i64,
    /// What speaks for it.
    pub reasons: Vec<ReasonView>,
    /// What each order would get; together the row's amount.
    pub orders: Vec<ProposedOrderView>,
}

/// What an order would get.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ProposedOrder")]
pub struct ProposedOrderView {
    /// The id of the order.
    pub order_id: Id<OrderId>,
    /// 受注番号.
    pub number: String,
    /// In yen.
    pub amount: i64,
}

/// What speaks for a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MatchReason", remote = "MatchReason", rename_all = "snake_case")]
pub enum ReasonView {
    /// The row names the order.
    OrderNumber,
    /// The amount is what is still to come.
    Amount,
    /// Who paid is who bought.
    Name,
    /// It is what all open orders of this buyer come to.
    Sum,
}

/// The rows to book.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ConfirmPayments", deny_unknown_fields)]
pub struct ConfirmView {
    /// Each is booked wholly or not at all, and none stops another.
    #[oai(validator(min_items = 1, max_items = 1000))]
    pub rows: Vec<ChoiceView>,
}

/// What a row is for: one of its proposals, or orders of one's own choice.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentChoice", deny_unknown_fields)]
pub struct ChoiceView {
    /// The row's number.
    pub row: i64,
    /// The number of one of the row's proposals.
    #[oai(nullable, validator(minimum(value = "1")))]
    pub proposal: Option<i64>,
    /// What each order gets; together the row's amount.
    #[oai(default, validator(max_items = 50))]
    pub orders: Vec<ChosenOrderView>,
}

/// What an order gets.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ChosenOrder", deny_unknown_fields)]
pub struct ChosenOrderView {
    /// The id of the order.
    pub order_id: Id<OrderId>,
    /// In yen.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000000000000")))]
    pub amount: i64,
}

/// The rows to take back.
#[derive(Clone, Debug, Object)]
#[oai(rename = "UndoPayments", deny_unknown_fields)]
pub struct UndoView {
    /// Numbers of rows.
    #[oai(validator(min_items = 1, max_items = 1000, unique_items))]
    pub rows: Vec<i64>,
}

/// What became of the rows.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentOutcome")]
pub struct OutcomeView {
    #[oai(rename = "import")]
    pub import: PaymentImportView,
    /// In the order asked for.
    pub rows: Vec<RowOutcomeView>,
}

/// What became of a row.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentRowOutcome")]
pub struct RowOutcomeView {
    /// The row's number.
    pub row: i64,
    /// Whether it was done.
    pub done: bool,
    /// Why not; nothing of the row was done then.
    #[oai(nullable)]
    pub refused: Option<RefusalView>,
    /// The payments that were booked or taken back.
    pub payment_ids: Vec<Id<PaymentId>>,
}

/// Why a row was not booked or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "PaymentRowRefusal",
    remote = "RowRefusal",
    rename_all = "snake_case"
)]
pub enum RefusalView {
    NoSuchRow,
    /// It is booked, known from another file, or cannot be read.
    NotOpen,
    /// The same row of another file was booked meanwhile.
    AlreadyBooked,
    NoSuchProposal,
    NoSuchOrder,
    /// The order is cancelled or bundled into another.
    OrderCancelled,
    /// The order was paid otherwise since it was proposed: less is to come than the row brings.
    OrderPaid,
    /// The orders' amounts are not the row's.
    AmountMismatch,
    /// It is not booked, so there is nothing to take back.
    NotBooked,
    /// Part of it was refunded: take the refund back first.
    Refunded,
}

impl From<PaymentImport> for PaymentImportView {
    fn from(import: PaymentImport) -> PaymentImportView {
        PaymentImportView {
            id: Id(import.id),
            status: import.status.into(),
            layout: import.layout,
            method: import.method,
            counts: PaymentCountsView {
                rows: import.rows_total,
                open: import.open,
                booked: import.booked,
                known: import.known,
                failed: import.failed,
                skipped: import.skipped,
            },
            created_at: At(import.created_at),
            matched_at: import.matched_at.map(At),
        }
    }
}

impl From<RowView> for PaymentRowView {
    fn from(read: RowView) -> PaymentRowView {
        let RowView {
            row,
            personal,
            payments,
        } = read;
        let (payer, order_number) = match personal {
            Some(personal) => (Some(personal.payer), Some(personal.order_number)),
            None => (None, None),
        };
        PaymentRowView {
            row: row.row_number,
            status: row.status.into(),
            received_on: row.received_on,
            amount: row.amount.map(|yen| yen.0),
            payer,
            order_number,
            error: row.error.map(Into::into),
            proposals: (1..)
                .zip(row.proposals.0)
                .map(|(number, proposal)| ProposalView::new(number, proposal))
                .collect(),
            payment_ids: payments.into_iter().map(|payment| Id(payment.id)).collect(),
        }
    }
}

impl ProposalView {
    fn new(number: i64, proposal: Proposal) -> ProposalView {
        let orders = proposal.parts.into_iter().map(|part| ProposedOrderView {
            order_id: Id(part.order),
            number: part.number,
            amount: part.amount.0,
        });
        ProposalView {
            proposal: number,
            score: proposal.score,
            reasons: proposal.reasons.into_iter().map(Into::into).collect(),
            orders: orders.collect(),
        }
    }
}

impl From<ChoiceView> for Choice {
    fn from(view: ChoiceView) -> Choice {
        let parts = view.orders.into_iter().map(|chosen| Part {
            order: chosen.order_id.0,
            amount: Yen(chosen.amount),
        });
        Choice {
            row: view.row,
            proposal: view.proposal.map(|number| usize::try_from(number).unwrap_or(0)),
            parts: parts.collect(),
        }
    }
}

impl OutcomeView {
    pub fn new((import, rows): (PaymentImport, Vec<RowOutcome>)) -> OutcomeView {
        OutcomeView {
            import: import.into(),
            rows: rows.into_iter().map(RowOutcomeView::from).collect(),
        }
    }
}

impl From<RowOutcome> for RowOutcomeView {
    fn from(outcome: RowOutcome) -> RowOutcomeView {
        let (refused, payments) = match outcome.result {
            Ok(payments) => (None, payments),
            Err(refusal) => (Some(refusal.into()), Vec::new()),
        };
        RowOutcomeView {
            row: outcome.row,
            done: refused.is_none(),
            refused,
            payment_ids: payments.into_iter().map(|payment| Id(payment.id)).collect(),
        }
    }
}

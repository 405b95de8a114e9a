//! 入金消込: a file that tells who paid what, row by row, and which orders that may be for.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use uuid::Uuid;

use crate::event::Actor;
use crate::payment::unpaid;
use crate::{Date, Instant, OrderId, PaymentImportId, PaymentLayoutId, TenantId, Yen};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PaymentImport {
    pub tenant_id: TenantId,
    pub id: PaymentImportId,
    pub status: PaymentImportStatus,
    /// The layout's code.
    pub layout: String,
    /// How what it tells of was paid.
    pub method: String,
    /// Rows kept: money that came in, and rows that cannot be read.
    pub rows_total: i64,
    /// Rows passed over: no money came in.
    pub skipped: i64,
    pub open: i64,
    pub booked: i64,
    pub known: i64,
    pub failed: i64,
    pub actor: Json<Actor>,
    pub created_at: Instant,
    pub matched_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum PaymentImportStatus {
    /// Orders are being looked for.
    Matching,
    /// The proposals are there.
    Matched,
}

/// One row. Who paid, and what stands beside it, is in `sealed`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PaymentRow {
    pub tenant_id: TenantId,
    pub import_id: PaymentImportId,
    /// As a spreadsheet counts.
    pub row_number: i64,
    pub status: PaymentRowStatus,
    pub received_on: Option<Date>,
    pub amount: Option<Yen>,
    /// Why it cannot be used.
    pub error: Option<PaymentRowError>,
    /// Keyed digest of the row: tells the same row in another file.
    pub fingerprint: Uuid,
    /// Best first.
    pub proposals: Json<Vec<Proposal>>,
    pub sealed: Option<Vec<u8>>,
}

/// What is personal about a row.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PaymentRowPersonal {
    /// 振込依頼人 as received; with banks that have one column for all, the whole of it.
    pub payer: String,
    /// The order's number, where the file has a column for it.
    pub order_number: String,
}

impl std::fmt::Debug for PaymentRowPersonal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PaymentRowPersonal(…)")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum PaymentRowStatus {
    /// Waits to be confirmed.
    Open,
    /// Its payments are booked.
    Booked,
    /// The same row of an earlier file is booked.
    Known,
    /// It cannot be read.
    Failed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum PaymentRowError {
    NotADate,
    NotANumber,
    /// A card's number, which is not kept.
    CardNumber,
    UndecodableText,
}

/// Orders that a row may be for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// 0 to 100.
    pub score: i64,
    pub reasons: Vec<MatchReason>,
    /// What each order would get; together the row's amount.
    pub parts: Vec<ProposalPart>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalPart {
    pub order: OrderId,
    pub number: String,
    pub amount: Yen,
    /// What was still to come for the order when this was proposed.
    #[serde(default)]
    pub to_come: Option<Yen>,
}

impl ProposalPart {
    /// What it was proposed to bring beyond what was to come.
    pub fn over(&self) -> Yen {
        self.to_come
            .map_or(Yen::ZERO, |to_come| unpaid(self.amount, to_come))
    }
}

/// What speaks for a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchReason {
    /// The row names the order.
    OrderNumber,
    /// The amount is what is still to come.
    Amount,
    /// Who paid is who bought.
    Name,
    /// It is what all open orders of this buyer come to.
    Sum,
}

/// A layout of files, made by the tenant.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PaymentLayout {
    pub tenant_id: TenantId,
    pub id: PaymentLayoutId,
    pub code: String,
    pub name: String,
    pub columns: Json<LayoutColumns>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// Where a file has what: columns by the name in the header, or by number (from 1) in files without.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LayoutColumns {
    /// The file has a row of names.
    pub header: bool,
    /// One, or year, month and day.
    pub date: Vec<String>,
    /// What came in.
    pub amount: String,
    /// Joined by a space.
    pub payer: Vec<String>,
    pub order_number: Option<String>,
    /// How what the file tells of was paid.
    pub method: String,
}

//! What the API promises about an import.

use domain::order_import::{
    Duplicates, EncodingChoice, FileEncoding, FileFormat, ImportDecision, ImportMode, ImportStatus,
    ImportedOrder, OrderImport,
};
use domain::{OrderId, OrderImportId};
use poem_openapi::{Enum, Object};
use store::order_imports::KeptIssue;

use crate::language::Language;
use crate::wire::{At, Id};

/// One upload of orders and how far it is.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderImport")]
pub struct OrderImportView {
    pub id: Id<OrderImportId>,
    pub status: ImportStatusView,
    pub mode: ImportModeView,
    pub duplicates: DuplicatesView,
    /// As asked for; see `detected_encoding`.
    pub encoding: EncodingView,
    /// The code of the sales route of rows that name none.
    #[oai(nullable)]
    pub route: Option<String>,
    /// Size of the file in bytes.
    pub bytes: i64,
    /// Known once the file has been read through once.
    #[oai(nullable)]
    pub detected_encoding: Option<FileEncodingView>,
    /// Known once the file has been read through once.
    #[oai(nullable)]
    pub detected_format: Option<FormatView>,
    pub counts: CountsView,
    /// Rows dealt with, of all rows, in percent; null until the file has been read through once.
    #[oai(nullable)]
    pub progress_percent: Option<i64>,
    /// Why the whole file was refused: the code of an issue.
    #[oai(nullable)]
    pub refused: Option<String>,
    pub created_at: At,
    #[oai(nullable)]
    pub started_at: Option<At>,
    #[oai(nullable)]
    pub finished_at: Option<At>,
}

/// What the rows came to so far.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportCounts")]
pub struct CountsView {
    /// Data rows in the file; null until it has been read through once.
    #[oai(nullable)]
    pub rows: Option<i64>,
    /// How many rows have been dealt with.
    pub rows_done: i64,
    /// How many orders have been dealt with: created, updated, skipped and failed together.
    pub orders: i64,
    /// How many orders are new.
    pub created: i64,
    /// How many orders took new contents.
    pub updated: i64,
    /// How many orders were there already and stayed as they were.
    pub skipped: i64,
    /// How many orders were refused; the rows say why.
    pub failed: i64,
}

/// One thing wrong with one row.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportIssue")]
pub struct IssueView {
    /// The record's number in the file, as a spreadsheet counts; the first record is 1.
    pub row: i64,
    /// The column as the format writes it; null where the row as a whole is meant.
    #[oai(nullable)]
    pub column: Option<String>,
    /// Stable, for programs.
    pub code: String,
    /// What is wrong, for people, in the language of `Accept-Language`.
    pub detail: String,
    /// A warning does not keep the order out.
    pub warning: bool,
    /// What the field held; null without the scope `pii:read`.
    #[oai(nullable)]
    pub value: Option<String>,
    /// The other row of a conflict, the nearest header found, the length allowed.
    #[oai(nullable)]
    pub hint: Option<String>,
}

/// An order of the file that was there already.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportedOrder")]
pub struct ImportedOrderView {
    /// The order that is there.
    pub order_id: Id<OrderId>,
    /// The code of its sales route.
    pub route: String,
    /// Its number within its route.
    pub number: String,
    /// The first of its rows in the file, counted as in issues.
    pub row: i64,
    pub decision: ImportDecisionView,
}

/// What became of an order that was there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "ImportDecision",
    remote = "ImportDecision",
    rename_all = "snake_case"
)]
pub enum ImportDecisionView {
    /// It took what the file says.
    Updated,
    /// The file says what it said before.
    Unchanged,
    /// The file says something else, and it stayed as it was.
    Kept,
    /// The file says something else, and it had gone too far to take it.
    Closed,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ImportStatus", remote = "ImportStatus", rename_all = "snake_case")]
pub enum ImportStatusView {
    /// The file is still coming in.
    Receiving,
    Queued,
    Running,
    /// No job goes on with it. As a rule its job failed too often (`GET /v1/jobs`), and retrying that goes
    /// on where the import stands; else cancel it and upload the file again.
    Stalled,
    /// Every order was dealt with; some may have failed.
    Succeeded,
    /// The file as a whole could not be read.
    Failed,
    Cancelled,
}

/// What the import does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "ImportMode", remote = "ImportMode", rename_all = "snake_case")]
pub enum ImportModeView {
    #[default]
    Import,
    /// Dry run: everything is checked, nothing is stored.
    Validate,
    /// New orders are created, known ones take what the file says.
    Upsert,
}

/// What happens to orders that are there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "ImportDuplicates", remote = "Duplicates", rename_all = "snake_case")]
pub enum DuplicatesView {
    #[default]
    Skip,
    /// Their rows fail.
    Error,
    /// They take what the file says, as long as nobody has started to ship them.
    Update,
}

/// How the file's bytes are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "ImportEncoding", remote = "EncodingChoice")]
pub enum EncodingView {
    /// Told by the bytes.
    #[default]
    #[oai(rename = "auto")]
    Auto,
    #[oai(rename = "utf-8")]
    Utf8,
    /// Windows-31J (CP932).
    #[oai(rename = "shift_jis")]
    ShiftJis,
}

/// How the file's bytes turned out to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "FileEncoding", remote = "FileEncoding")]
pub enum FileEncodingView {
    #[oai(rename = "utf-8")]
    Utf8,
    /// Windows-31J (CP932).
    #[oai(rename = "shift_jis")]
    ShiftJis,
    #[oai(rename = "utf-16")]
    Utf16,
}

/// Whose columns the file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "OrderFileFormat", remote = "FileFormat", rename_all = "snake_case")]
pub enum FormatView {
    /// 助ネコ標準フォーマット, 87 columns.
    Sukeneko,
    /// ネクストエンジン 汎用受注CSV, 41 columns. It names no route: give one with `route`.
    NextEngine,
}

impl From<OrderImport> for OrderImportView {
    fn from(import: OrderImport) -> OrderImportView {
        let percent = |rows: i64| {
            if rows == 0 {
                100
            } else {
                import.rows_done * 100 / rows
            }
        };
        OrderImportView {
            id: Id(import.id),
            status: import.status.into(),
            mode: import.mode.into(),
            duplicates: import.duplicates.into(),
            encoding: import.encoding.into(),
            route: import.default_route,
            bytes: import.bytes,
            detected_encoding: import.detected_encoding.map(FileEncodingView::from),
            detected_format: import.detected_format.map(FormatView::from),
            counts: CountsView {
                rows: import.rows_total,
                rows_done: import.rows_done,
                orders: import.orders,
                created: import.created,
                updated: import.updated,
                skipped: import.skipped,
                failed: import.failed,
            },
            progress_percent: import.rows_total.map(percent),
            refused: import.refused.map(|code| code.code().to_owned()),
            created_at: At(import.created_at),
            started_at: import.started_at.map(At),
            finished_at: import.finished_at.map(At),
        }
    }
}

impl From<ImportedOrder> for ImportedOrderView {
    fn from(order: ImportedOrder) -> ImportedOrderView {
        ImportedOrderView {
            order_id: Id(order.order_id),
            route: order.route,
            number: order.number,
            row: order.row_number,
            decision: order.decision.into(),
        }
    }
}

impl IssueView {
    pub fn new(kept: KeptIssue, language: Language) -> IssueView {
        let issue = kept.issue;
        let detail = match language {
            Language::Ja => issue.code.ja(),
            Language::En => issue.code.en(),
        };
        IssueView {
            row: issue.row,
            column: issue.column,
            code: issue.code.code().to_owned(),
            detail: detail.to_owned(),
            warning: issue.warning,
            value: issue.value,
            hint: issue.hint,
        }
    }
}

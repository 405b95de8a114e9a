//! A result file and what became of its rows, on the wire.

use domain::order_import::ImportStatus;
use domain::tracking_import::{TrackingImport, TrackingIssue, TrackingIssueCode};
use domain::{CarrierProfileId, ShipmentId, TrackingImportId};
use poem_openapi::{Enum, Object};

use crate::carrier_profiles::FormatView;
use crate::language::Language;
use crate::wire::{At, Id};

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "TrackingImportStatus", rename_all = "snake_case")]
pub enum StatusView {
    Queued,
    Running,
    /// Its job failed too often (`GET /v1/jobs`); retrying that goes on where the import stands.
    Stalled,
    /// Every row was dealt with; some may have failed.
    Succeeded,
    /// The file as a whole could not be read; `refused` says why.
    Failed,
}

/// 送り状番号の取込: one result file.
#[derive(Clone, Debug, Object)]
#[oai(rename = "TrackingImport")]
pub struct TrackingImportView {
    pub id: Id<TrackingImportId>,
    /// How far it is.
    pub status: StatusView,
    /// Everything is looked up, nothing is written.
    pub dry_run: bool,
    /// Whether shipments that have a number are taken as having left.
    pub ship: bool,
    /// Whose file it is, as told with the upload.
    #[oai(nullable)]
    pub format: Option<FormatView>,
    /// Whose `settings.results` tell which column is which.
    #[oai(nullable)]
    pub profile_id: Option<Id<CarrierProfileId>>,
    /// Its size in bytes.
    pub bytes: i64,
    /// The number of rows dealt with.
    pub rows: i64,
    /// The number of rows whose tracking number is new on its shipment.
    pub registered: i64,
    /// The number of shipments that left by this import.
    pub shipped: i64,
    /// The number of rows whose tracking number was there already.
    pub unchanged: i64,
    /// The number of rows that failed.
    pub failed: i64,
    /// Why the whole file was refused; a code as in `/rows`.
    #[oai(nullable)]
    pub refused: Option<String>,
    pub created_at: At,
    #[oai(nullable)]
    pub started_at: Option<At>,
    #[oai(nullable)]
    pub finished_at: Option<At>,
}

/// One thing about one row.
#[derive(Clone, Debug, Object)]
#[oai(rename = "TrackingIssue")]
pub struct IssueView {
    /// The row's number as a spreadsheet counts it.
    pub row: i64,
    /// Stable, for programs.
    pub code: String,
    /// For people, in the language asked for.
    pub detail: String,
    /// The row was taken nevertheless.
    pub warning: bool,
    /// The shipment it is about, where that is known.
    #[oai(nullable)]
    pub shipment_id: Option<Id<ShipmentId>>,
    /// The other row, the numbers that are there, or the day that was meant.
    #[oai(nullable)]
    pub hint: Option<String>,
}

impl From<TrackingImport> for TrackingImportView {
    fn from(import: TrackingImport) -> TrackingImportView {
        TrackingImportView {
            id: Id(import.id),
            status: match import.status {
                ImportStatus::Receiving | ImportStatus::Queued => StatusView::Queued,
                ImportStatus::Running => StatusView::Running,
                ImportStatus::Stalled => StatusView::Stalled,
                ImportStatus::Succeeded => StatusView::Succeeded,
                ImportStatus::Failed | ImportStatus::Cancelled => StatusView::Failed,
            },
            dry_run: import.dry_run,
            ship: import.ship,
            format: import.format.map(Into::into),
            profile_id: import.profile_id.map(Id),
            bytes: import.bytes,
            rows: import.rows_read,
            registered: import.registered,
            shipped: import.shipped,
            unchanged: import.unchanged,
            failed: import.failed,
            refused: import.refused.map(|code| code.code().to_owned()),
            created_at: At(import.created_at),
            started_at: import.started_at.map(At),
            finished_at: import.finished_at.map(At),
        }
    }
}

impl IssueView {
    pub fn new(issue: TrackingIssue, language: Language) -> IssueView {
        IssueView {
            row: issue.row_number,
            detail: sentence(issue.code, language).to_owned(),
            code: issue.code.code().to_owned(),
            warning: issue.warning,
            shipment_id: issue.shipment_id.map(Id),
            hint: issue.hint,
        }
    }
}

pub fn sentence(code: TrackingIssueCode, language: Language) -> &'static str {
    language.pick(code.en(), code.ja())
}

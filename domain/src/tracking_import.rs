//! 送り状番号の取込: a carrier program's results.

use sqlx::types::Json;

use crate::event::Actor;
use crate::issue_codes::issue_codes;
use crate::order_import::ImportStatus;
use crate::waybill::WaybillFormat;
use crate::{CarrierProfileId, Instant, ShipmentId, TenantId, TrackingImportId};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TrackingImport {
    pub tenant_id: TenantId,
    pub id: TrackingImportId,
    pub status: ImportStatus,
    /// Everything is looked up, nothing is written.
    pub dry_run: bool,
    /// Shipments that have a number have left.
    pub ship: bool,
    /// Whose file it is, where it has no header.
    pub format: Option<WaybillFormat>,
    /// Whose columns it has; then `format` is the profile's.
    pub profile_id: Option<CarrierProfileId>,
    pub bytes: i64,
    pub rows_read: i64,
    /// Rows whose number is new on its shipment.
    pub registered: i64,
    /// Shipments that left by this import.
    pub shipped: i64,
    /// Rows whose number was there.
    pub unchanged: i64,
    pub failed: i64,
    /// Rows that are dealt with.
    pub cursor: i64,
    pub refused: Option<TrackingIssueCode>,
    pub actor: Json<Actor>,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

/// One thing about one row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TrackingIssue {
    pub seq: i64,
    /// As a spreadsheet counts.
    pub row_number: i64,
    pub code: TrackingIssueCode,
    /// The row was taken nevertheless.
    pub warning: bool,
    pub shipment_id: Option<ShipmentId>,
    /// The other row, the number that is there, the day that was meant.
    pub hint: Option<String>,
}

issue_codes! {
    /// What can be said of a row; each has a stable code and a sentence in two languages.
    TrackingIssueCode
    /// The whole file.
    ColumnsNotFound = "columns_not_found", "neither a header nor the format tells which column is which", "見出しや形式から項目の位置を判別できません";
    Unreadable = "unreadable", "the row cannot be read", "読み取れない行です";
    Damaged = "damaged", "a spreadsheet has spoiled the tracking number; its digits are lost", "表計算ソフトで送り状番号の桁が失われています";
    BadTrackingNumber = "bad_tracking_number", "not a tracking number", "送り状番号として読めません";
    NoTrackingNumber = "no_tracking_number", "the row has no tracking number yet", "送り状番号がありません";
    NoKey = "no_key", "the row names no shipment", "管理番号・受注番号がありません";
    Unmatched = "unmatched", "no shipment has this number", "該当する伝票がありません";
    Ambiguous = "ambiguous", "several shipments have this number", "該当する伝票が複数あります";
    DoubleRow = "double_row", "the same number stands in an earlier row", "前の行と同じ送り状番号です";
    TakenElsewhere = "taken_elsewhere", "another shipment has this tracking number", "別の伝票に登録済みの送り状番号です";
    Conflict = "conflict", "the shipment has other tracking numbers already", "別の送り状番号が登録済みです";
    NotReady = "not_ready", "the shipment takes no number where its order stands", "この状態の受注には番号を登録できません";
    BadDate = "bad_date", "the number was taken, but the day it left cannot be read, so it has not left", "番号は登録しましたが、出荷日を読み取れないため発送済にしていません";
    InTheFuture = "in_the_future", "the number was taken, but the day it left is more than 7 days ahead, so it has not left", "番号は登録しましたが、出荷日が7日より先のため発送済にしていません";
    NotShippable = "not_shippable", "the number was taken, but the shipment cannot leave from where it stands", "番号は登録しましたが、この状態からは発送済にできません";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_serialise_as_themselves() {
        for code in TrackingIssueCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.code());
            assert!(!code.ja().is_ascii() && code.en().is_ascii());
        }
    }
}

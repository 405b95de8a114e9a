//! One upload of orders: what was asked, how far it is, what went wrong row by row.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::issue_codes::issue_codes;
use crate::{Instant, OrderId, OrderImportId, TenantId};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OrderImport {
    pub tenant_id: TenantId,
    pub id: OrderImportId,
    pub status: ImportStatus,
    pub mode: ImportMode,
    pub duplicates: Duplicates,
    /// As asked; see `detected_encoding`.
    pub encoding: EncodingChoice,
    /// As asked; none: told by the header.
    pub format: Option<FileFormat>,
    /// The sales route's code for rows that name none.
    pub default_route: Option<String>,
    /// Size of the file.
    pub bytes: i64,
    pub detected_encoding: Option<FileEncoding>,
    pub detected_format: Option<FileFormat>,
    /// Data rows in the file, known once the file has been read through once.
    pub rows_total: Option<i64>,
    pub rows_done: i64,
    pub orders: i64,
    pub created: i64,
    pub updated: i64,
    pub skipped: i64,
    pub failed: i64,
    /// How many orders are dealt with; the import goes on from here after a crash.
    pub cursor: i64,
    /// Why the whole file was refused; a [`RowIssueCode`].
    pub refused: Option<RowIssueCode>,
    /// Who uploaded it.
    pub actor: Json<Actor>,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ImportStatus {
    /// The file is still coming in.
    Receiving,
    Queued,
    Running,
    /// No job goes on with it. Its job failed too often, as a rule; retrying that goes on where it stands.
    Stalled,
    /// Every order was dealt with; some rows may have failed.
    Succeeded,
    /// The file as a whole could not be read.
    Failed,
    Cancelled,
}

impl ImportStatus {
    pub fn is_final(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Cancelled)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ImportMode {
    #[default]
    Import,
    /// Dry run: everything is checked, nothing is stored.
    Validate,
    /// Create what is new, update what is known.
    Upsert,
}

/// An order of the file that was there already, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ImportedOrder {
    /// Its place among the import's orders.
    pub seq: i64,
    pub order_id: OrderId,
    /// The code of its sales route.
    pub route: String,
    pub number: String,
    /// The first of its rows in the file.
    pub row_number: i64,
    pub decision: ImportDecision,
}

/// What became of an order that was there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ImportDecision {
    /// It took what the file says.
    Updated,
    /// The file says what it said before.
    Unchanged,
    /// The file says something else, and it stayed as it was.
    Kept,
    /// The file says something else, and it had gone too far to take it.
    Closed,
}

/// What happens to an order that is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Duplicates {
    #[default]
    Skip,
    Error,
    Update,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text")]
pub enum EncodingChoice {
    #[default]
    #[serde(rename = "auto")]
    #[sqlx(rename = "auto")]
    Auto,
    #[serde(rename = "utf-8")]
    #[sqlx(rename = "utf-8")]
    Utf8,
    #[serde(rename = "shift_jis")]
    #[sqlx(rename = "shift_jis")]
    ShiftJis,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text")]
pub enum FileEncoding {
    #[serde(rename = "utf-8")]
    #[sqlx(rename = "utf-8")]
    Utf8,
    /// Windows-31J (CP932).
    #[serde(rename = "shift_jis")]
    #[sqlx(rename = "shift_jis")]
    ShiftJis,
    /// Either byte order, told by its mark.
    #[serde(rename = "utf-16")]
    #[sqlx(rename = "utf-16")]
    Utf16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum FileFormat {
    /// 助ネコ標準フォーマット, 87 columns.
    Sukeneko,
    /// ネクストエンジン 汎用受注CSV, 41 columns.
    NextEngine,
}

/// One thing wrong with one row, or with the file where `row` is the header's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowIssue {
    /// The record's number in the file as a spreadsheet counts it: the first record is 1, so with
    /// the header in the first, data starts at 2.
    pub row: i64,
    /// The column as written in the format's list.
    pub column: Option<String>,
    pub code: RowIssueCode,
    /// A warning does not keep the order out.
    pub warning: bool,
    /// What the field held. Personal data possibly: stored sealed.
    pub value: Option<String>,
    /// The other row of a conflict, the nearest header found, the allowed length …
    pub hint: Option<String>,
}

issue_codes! {
    /// What can be wrong with a row; each has a stable code and a sentence in two languages.
    RowIssueCode
    /// The file has no record that looks like a header.
    HeaderNotFound = "header_not_found", "no header row of a known format was found", "見出し行が見つかりません";
    MissingColumn = "missing_column", "a required column is missing", "必須の列がありません";
    DuplicateColumn = "duplicate_column", "a column appears twice", "同じ列が2回あります";
    UnknownColumn = "unknown_column", "the column is not known; its values are kept", "未知の列です。値はそのまま保存します";
    ColumnAbsentClears = "column_absent_clears", "an update clears what the file has no columns for", "ファイルにない項目は、更新時に空になります";
    EmptyFile = "empty_file", "the file holds no data rows", "データ行がありません";
    UndecodableText = "undecodable_text", "bytes that are not text in this encoding", "この文字コードとして読めないバイトがあります";
    TooManyFields = "too_many_fields", "the row has more fields than the header", "見出しより項目の多い行です";
    TooFewFields = "too_few_fields", "the file ends in the middle of the row", "行の途中でファイルが終わっています";
    BadQuote = "bad_quote", "a quoted field is not closed, or text follows its closing quote", "引用符が閉じていないか、閉じた引用符の後に文字があります";
    RecordTooLong = "record_too_long", "the record is longer than allowed", "1行が長すぎます";
    Required = "required", "the field must not be empty", "必須項目が空です";
    TooLong = "too_long", "the value is longer than allowed", "文字数が上限を超えています";
    NotANumber = "not_a_number", "not a whole number", "整数ではありません";
    OutOfRange = "out_of_range", "the number is out of range", "数値が範囲外です";
    NotADate = "not_a_date", "not a date of the form YYYY/MM/DD", "日付（YYYY/MM/DD）ではありません";
    NotATime = "not_a_time", "not a time of the form HH:MM:SS", "時刻（HH:MM:SS）ではありません";
    NotARate = "not_a_rate", "not a tax rate: 10, 8 or 0", "税率（10・8・0）ではありません";
    UnknownCode = "unknown_code", "not a value of this column's list", "この項目の選択肢にない値です";
    UnknownRoute = "unknown_route", "no sales route has this code", "登録されていない受注ルートです";
    ExcelExponent = "excel_exponent", "a number that a spreadsheet has turned into powers of ten; the digits are lost", "表計算ソフトで指数表記に変わり、桁が失われています";
    ExcelHashes = "excel_hashes", "##### from a column that was too narrow in a spreadsheet", "表計算ソフトの列幅不足による ##### です";
    ExcelDateSerial = "excel_date_serial", "a date that a spreadsheet has turned into a serial number", "表計算ソフトの日付シリアル値です";
    ExcelError = "excel_error", "an error value of a spreadsheet", "表計算ソフトのエラー値です";
    PrivateUseCharacter = "private_use_character", "a user-defined character (gaiji): it is kept, and others may see another one or none", "外字が含まれています。そのまま保存しますが、他の環境では正しく表示されません";
    ExcelFormula = "excel_formula", "a formula of a spreadsheet instead of its value", "表計算ソフトの数式です";
    FormulaUnwrapped = "formula_unwrapped", "the value was taken out of =\"...\"", "=\"…\" の中の値を読み取りました";
    LeadingZeroRestored = "leading_zero_restored", "a leading zero was missing and has been restored", "先頭の0が欠けていたため補いました";
    Conflict = "conflict", "rows of one order disagree", "同じ受注の行の間で値が異なります";
    DuplicateOrder = "duplicate_order", "the order is there already", "登録済みの受注です";
    OrderClosed = "order_closed", "the order has gone too far to be changed by an import", "処理が進んだ受注のため取込で更新できません";
    TooManyLines = "too_many_lines", "the order has more lines than allowed", "1受注の明細数が上限を超えています";
    OrderHasFailedRow = "order_has_failed_row", "another row of the same order failed", "同じ受注の別の行に誤りがあります";
    NegativeQuantity = "negative_quantity", "only discount lines may have a negative quantity", "マイナスの個数は値引き行のみ使えます";
    TakenAsDiscount = "taken_as_discount", "a product code at a negative price was taken as a discount", "単価がマイナスのため値引き行として取り込みました";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_serialise_as_themselves() {
        let mut codes: Vec<&str> = RowIssueCode::ALL.iter().map(|c| c.code()).collect();
        for code in RowIssueCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.code());
        }
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), RowIssueCode::ALL.len());
    }
}

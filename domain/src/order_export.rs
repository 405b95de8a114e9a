//! 受注データのCSV出力: which columns a file of orders has, and one such file.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::{ExportTemplateId, Instant, OrderExportId, TenantId};

/// 出力テンプレート: the columns of a file under a name.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ExportTemplate {
    pub tenant_id: TenantId,
    pub id: ExportTemplateId,
    /// Unique in the tenant.
    pub name: String,
    pub spec: Json<ExportSpec>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What a file looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportSpec {
    pub rows: ExportRows,
    pub columns: Vec<ExportColumn>,
    pub header: bool,
    pub encoding: ExportEncoding,
    pub line_end: LineEnd,
    pub quotes: Quotes,
    pub unmappable: UnmappablePolicy,
    /// Keeps spreadsheets from taking a text for a formula.
    pub excel_safe: bool,
    pub amounts: Amounts,
    #[serde(default)]
    pub without_lines: WithoutLines,
}

impl Default for ExportSpec {
    fn default() -> ExportSpec {
        ExportSpec {
            rows: ExportRows::Line,
            columns: Vec::new(),
            header: true,
            encoding: ExportEncoding::Cp932,
            line_end: LineEnd::Crlf,
            quotes: Quotes::Needed,
            unmappable: UnmappablePolicy::Similar,
            excel_safe: true,
            amounts: Amounts::First,
            without_lines: WithoutLines::Row,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportColumn {
    /// What the header says.
    pub label: String,
    pub source: ColumnSource,
}

/// Where a column's values come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnSource {
    /// A field of the published table.
    Field(String),
    /// The same in every row.
    Fixed(String),
    /// Several fields in one; empty ones leave no separator.
    Joined { fields: Vec<String>, separator: String },
    /// A column of the uploaded file that the platform does not know, by its name.
    Extra(String),
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportRows {
    Order,
    Shipment,
    #[default]
    Line,
    /// What was sold of a product in all orders together.
    Product,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExportEncoding {
    /// Windows-31J, the Shift_JIS of Japanese programs.
    #[default]
    #[serde(rename = "cp932")]
    Cp932,
    #[serde(rename = "utf-8")]
    Utf8,
    /// With the mark by which spreadsheets know it.
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineEnd {
    #[default]
    Crlf,
    Lf,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quotes {
    /// Only around fields that need them.
    #[default]
    Needed,
    Always,
}

/// What becomes of characters that the encoding lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnmappablePolicy {
    /// The common form of the same kanji where it is known (𠮷 → 吉), else 〓.
    #[default]
    Similar,
    /// 〓.
    Replace,
    /// `&#134071;`.
    HtmlEntity,
    /// No file.
    Fail,
}

/// Where amounts of an order or a shipment stand when it has several rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amounts {
    /// In its first row, 0 in the others: columns add up.
    #[default]
    First,
    Every,
}

/// What becomes of shipments without lines, of bundled orders for instance, where rows are lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithoutLines {
    /// A row that shows no line.
    #[default]
    Row,
    /// No row: whoever imports the file could do nothing with it. Their fees go with the order's first
    /// shipment that has one.
    Fees,
}

/// One file of orders.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OrderExport {
    pub tenant_id: TenantId,
    pub id: OrderExportId,
    pub status: ExportStatus,
    /// The template it was asked for with; it may have changed or gone since.
    pub template_id: Option<ExportTemplateId>,
    pub preset: Option<String>,
    pub spec: Json<ExportSpec>,
    /// Whether personal data is in it.
    pub personal: bool,
    /// Which orders.
    pub sealed: Vec<u8>,
    pub run: i64,
    pub chunks: i64,
    pub orders: i64,
    pub rows_written: i64,
    pub bytes: i64,
    pub replaced: Json<Vec<ReplacedCharacter>>,
    /// Why there is no file.
    pub refused: Option<ExportRefusal>,
    pub actor: Json<Actor>,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ExportStatus {
    Queued,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// Why a file could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ExportRefusal {
    /// The encoding lacks a character, and the template says `fail`.
    UnmappableCharacter,
}

/// A character that the encoding lacks, and how often it was in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplacedCharacter {
    pub character: String,
    pub count: i64,
}

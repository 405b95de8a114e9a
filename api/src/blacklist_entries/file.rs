//! What is promised about files of entries.

use poem_openapi::{Enum, Object};
use workflows::blacklist::{Imported, TextEncoding};

/// How the file's bytes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "BlacklistFileEncoding")]
pub enum EncodingView {
    /// Windows-31J (CP932).
    #[default]
    #[oai(rename = "shift_jis")]
    ShiftJis,
    /// With a byte order mark, by which spreadsheets know it.
    #[oai(rename = "utf-8")]
    Utf8,
}

impl EncodingView {
    pub fn charset(self) -> &'static str {
        match self {
            EncodingView::ShiftJis => "Shift_JIS",
            EncodingView::Utf8 => "utf-8",
        }
    }
}

impl From<EncodingView> for TextEncoding {
    fn from(view: EncodingView) -> TextEncoding {
        match view {
            EncodingView::ShiftJis => TextEncoding::ShiftJis,
            EncodingView::Utf8 => TextEncoding::Utf8WithMark,
        }
    }
}

/// What a file of entries came to.
#[derive(Clone, Debug, Object)]
#[oai(rename = "BlacklistImport")]
pub struct ImportView {
    /// How many rows the file has below its header.
    pub rows: i64,
    /// How many entries were made.
    pub created: i64,
    /// How many rows are found by the same as an entry that was there, or as a row above; such an
    /// entry stays as it is.
    pub known: i64,
    /// How many rows were refused.
    pub failed: i64,
    /// The first hundred refusals.
    pub errors: Vec<RowErrorView>,
}

/// Why a row was refused.
#[derive(Clone, Debug, Object)]
#[oai(rename = "BlacklistRowError")]
pub struct RowErrorView {
    /// The row's number in the file, as a spreadsheet counts.
    pub row: i64,
    /// Stable, for programs: the codes of fields.
    pub code: String,
}

impl From<Imported> for ImportView {
    fn from(imported: Imported) -> ImportView {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        ImportView {
            rows: count(imported.rows),
            created: count(imported.created),
            known: count(imported.known),
            failed: count(imported.failed),
            errors: imported
                .faults
                .into_iter()
                .map(|fault| RowErrorView {
                    row: fault.row,
                    code: fault.code.to_owned(),
                })
                .collect(),
        }
    }
}

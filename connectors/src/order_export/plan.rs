//! The columns of a file, resolved: what is asked for, checked against the table of fields.

use domain::FieldError;
use domain::order_export::{
    Amounts, ColumnSource, ExportColumn, ExportEncoding, ExportRows, ExportSpec, LineEnd, Quotes,
    UnmappablePolicy, WithoutLines,
};

use super::field::{ExportField, FieldLevel};
use super::fields::find;
use crate::csv::encoding::Unmappable;
use crate::csv::write::{Dialect, TextEncoding};

/// A file's columns, ready to be written.
pub struct Plan {
    pub(super) columns: Vec<Column>,
    pub(super) rows: ExportRows,
    pub(super) dialect: Dialect,
    pub(super) header: bool,
    pub(super) excel_safe: bool,
    pub(super) amounts: Amounts,
    pub(super) without_lines: WithoutLines,
}

pub(super) struct Column {
    pub label: String,
    pub source: Source,
}

pub(super) enum Source {
    Field(&'static ExportField),
    Fixed(String),
    Joined(Vec<&'static ExportField>, String),
    Extra(String),
}

const MAX_COLUMNS: usize = 300;
const MAX_LABEL: usize = 100;
const MAX_FIXED: usize = 200;

impl Plan {
    /// Or everything that is wrong, with pointers below `at`.
    pub fn of(spec: &ExportSpec, at: &str) -> Result<Plan, Vec<FieldError>> {
        let mut errors = Vec::new();
        let columns_at = format!("{at}/columns");
        if spec.columns.is_empty() {
            errors.push(FieldError::new(&columns_at, "too_few_items").hint("1"));
        }
        if spec.columns.len() > MAX_COLUMNS {
            errors.push(FieldError::new(&columns_at, "too_many_items").hint(MAX_COLUMNS.to_string()));
        }
        let mut columns = Vec::with_capacity(spec.columns.len());
        for (index, column) in spec.columns.iter().enumerate().take(MAX_COLUMNS) {
            columns.extend(resolve(
                column,
                spec.rows,
                &format!("{columns_at}/{index}"),
                &mut errors,
            ));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Plan {
            columns,
            rows: spec.rows,
            dialect: dialect(spec),
            header: spec.header,
            excel_safe: spec.excel_safe,
            amounts: spec.amounts,
            without_lines: spec.without_lines,
        })
    }

    /// Whether personal data will be in the file.
    pub fn is_personal(&self) -> bool {
        self.columns.iter().any(|column| match &column.source {
            Source::Field(field) => field.personal,
            Source::Joined(fields, _) => fields.iter().any(|field| field.personal),
            Source::Extra(_) => true,
            Source::Fixed(_) => false,
        })
    }

    /// Whether any of these fields is shown.
    pub fn shows(&self, keys: &[&str]) -> bool {
        self.columns.iter().any(|column| match &column.source {
            Source::Field(field) => keys.contains(&field.key),
            Source::Joined(fields, _) => fields.iter().any(|field| keys.contains(&field.key)),
            Source::Fixed(_) | Source::Extra(_) => false,
        })
    }
}

fn resolve(
    column: &ExportColumn,
    rows: ExportRows,
    at: &str,
    errors: &mut Vec<FieldError>,
) -> Option<Column> {
    let before = errors.len();
    if column.label.chars().count() > MAX_LABEL {
        errors.push(FieldError::new(format!("{at}/label"), "too_long").hint(MAX_LABEL.to_string()));
    }
    let mut find = |key: &str, at: String| match find(key) {
        None => {
            errors.push(FieldError::new(at, "unknown_column"));
            None
        }
        Some(field) if !shows(rows, field.level) => {
            errors.push(FieldError::new(at, "conflicts").hint("rows"));
            None
        }
        field => field,
    };
    let source = match &column.source {
        ColumnSource::Field(key) => find(key, format!("{at}/field")).map(Source::Field),
        ColumnSource::Joined { fields, separator } => {
            let fields = fields.iter().enumerate();
            let fields: Vec<_> = fields
                .filter_map(|(i, key)| find(key, format!("{at}/fields/{i}")))
                .collect();
            Some(Source::Joined(fields, separator.clone()))
        }
        ColumnSource::Fixed(text) => Some(Source::Fixed(text.clone())),
        ColumnSource::Extra(name) => Some(Source::Extra(name.clone())),
    };
    if rows == ExportRows::Product && matches!(column.source, ColumnSource::Extra(_)) {
        errors.push(FieldError::new(format!("{at}/extra"), "conflicts").hint("rows"));
    }
    if let ColumnSource::Fixed(text) = &column.source
        && text.chars().count() > MAX_FIXED
    {
        errors.push(FieldError::new(format!("{at}/value"), "too_long").hint(MAX_FIXED.to_string()));
    }
    source.filter(|_| errors.len() == before).map(|source| Column {
        label: column.label.clone(),
        source,
    })
}

/// A row can only show what is as coarse as it; a product stands behind no order.
fn shows(rows: ExportRows, level: FieldLevel) -> bool {
    match rows {
        ExportRows::Order => level == FieldLevel::Order,
        ExportRows::Shipment => level <= FieldLevel::Shipment,
        ExportRows::Line => level <= FieldLevel::Line,
        ExportRows::Product => level == FieldLevel::Product,
    }
}

fn dialect(spec: &ExportSpec) -> Dialect {
    Dialect {
        encoding: match spec.encoding {
            ExportEncoding::Cp932 => TextEncoding::ShiftJis,
            ExportEncoding::Utf8 => TextEncoding::Utf8,
            ExportEncoding::Utf8Bom => TextEncoding::Utf8WithMark,
        },
        unmappable: match spec.unmappable {
            UnmappablePolicy::Similar => Unmappable::Similar,
            UnmappablePolicy::Replace => Unmappable::Replace,
            UnmappablePolicy::HtmlEntity => Unmappable::NumericReference,
            UnmappablePolicy::Fail => Unmappable::Reject,
        },
        line_end: match spec.line_end {
            LineEnd::Crlf => "\r\n",
            LineEnd::Lf => "\n",
        },
        always_quotes: spec.quotes == Quotes::Always,
        separator: b',',
    }
}

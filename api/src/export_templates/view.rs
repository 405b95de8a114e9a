//! What a file looks like, on the wire.

use domain::order_export::{
    Amounts, ColumnSource, ExportColumn, ExportEncoding, ExportRows, ExportSpec, ExportTemplate, LineEnd,
    Quotes, UnmappablePolicy, WithoutLines,
};
use domain::{ExportTemplateId, FieldError};
use poem_openapi::{Enum, Object};
use workflows::export_templates::ExportTemplateEdit;

use crate::wire::{At, Id};

/// What a row stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "ExportRows", remote = "ExportRows", rename_all = "snake_case")]
pub enum RowsView {
    /// Only fields of the order itself can be shown.
    Order,
    /// 伝票.
    Shipment,
    #[default]
    /// 明細.
    Line,
    /// 商品別期間売上: what was sold of a product in all orders together; only fields of the product can be
    /// shown.
    Product,
}

/// How text becomes bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "ExportEncoding", remote = "ExportEncoding")]
pub enum EncodingView {
    /// Windows-31J, the Shift_JIS of Japanese programs.
    #[default]
    #[oai(rename = "cp932")]
    Cp932,
    #[oai(rename = "utf-8")]
    Utf8,
    /// With the mark by which spreadsheets know it.
    #[oai(rename = "utf-8-bom")]
    Utf8Bom,
}

/// How lines end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "LineEnd", remote = "LineEnd", rename_all = "snake_case")]
pub enum LineEndView {
    #[default]
    Crlf,
    Lf,
}

/// Which fields stand in quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "QuoteStyle", remote = "Quotes", rename_all = "snake_case")]
pub enum QuotesView {
    /// Only those that need them.
    #[default]
    Needed,
    Always,
}

/// What becomes of characters that the encoding lacks. All are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(
    rename = "UnmappablePolicy",
    remote = "UnmappablePolicy",
    rename_all = "snake_case"
)]
pub enum UnmappableView {
    /// The common form of the same kanji where it is known (𠮷 → 吉), else 〓.
    #[default]
    Similar,
    /// 〓.
    Replace,
    /// `&#134071;`.
    HtmlEntity,
    /// No file is made.
    Fail,
}

/// Where amounts of an order or a shipment stand when it has several rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "AmountRows", remote = "Amounts", rename_all = "snake_case")]
pub enum AmountsView {
    /// In its first row, 0 in the others: columns add up.
    #[default]
    First,
    Every,
}

/// A column: exactly one of `field`, `fields`, `value` and `extra` says where its values come from.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ExportColumn", deny_unknown_fields)]
pub struct ColumnView {
    /// What the header says.
    #[oai(validator(max_length = 100))]
    pub label: String,
    /// The key of a field; see `GET /v1/export-columns`.
    #[oai(nullable)]
    pub field: Option<String>,
    /// Keys of fields that are joined into one; empty ones leave no separator.
    #[oai(nullable, validator(min_items = 1, max_items = 20))]
    pub fields: Option<Vec<String>>,
    /// What stands between joined fields; by default a space.
    #[oai(nullable, validator(max_length = 20))]
    pub separator: Option<String>,
    /// The same in every row.
    #[oai(nullable, validator(max_length = 200))]
    pub value: Option<String>,
    /// The name of a column of uploaded files that the platform does not know.
    #[oai(nullable, validator(max_length = 100))]
    pub extra: Option<String>,
}

/// What a file of orders looks like.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ExportLayout", deny_unknown_fields)]
pub struct LayoutView {
    #[oai(default)]
    pub rows: RowsView,
    /// In their order.
    #[oai(validator(min_items = 1, max_items = 300))]
    pub columns: Vec<ColumnView>,
    /// Whether the first row names the columns.
    #[oai(default = "yes")]
    pub header: bool,
    #[oai(default)]
    pub encoding: EncodingView,
    #[oai(default)]
    pub line_end: LineEndView,
    #[oai(default)]
    pub quotes: QuotesView,
    #[oai(default)]
    pub unmappable: UnmappableView,
    /// Puts an apostrophe before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return,
    /// which spreadsheets take for formulas. Numbers are left alone.
    #[oai(default = "yes")]
    pub excel_safe: bool,
    #[oai(default)]
    pub amounts: AmountsView,
}

fn yes() -> bool {
    true
}

/// 出力テンプレート: what a file of orders looks like, under a name.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ExportTemplate")]
pub struct TemplateView {
    pub id: Id<ExportTemplateId>,
    /// Unique in the tenant.
    pub name: String,
    /// Columns and spelling.
    pub layout: LayoutView,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A template to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewExportTemplate", deny_unknown_fields)]
pub struct NewTemplateView {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: String,
    /// Columns and spelling.
    pub layout: LayoutView,
}

/// Fields left out stay as they are; a layout is replaced as a whole.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ExportTemplatePatch", deny_unknown_fields)]
pub struct TemplatePatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: Option<String>,
    /// Columns and spelling.
    pub layout: Option<LayoutView>,
}

impl LayoutView {
    /// The layout, or which columns do not say where their values come from; pointers below `at`.
    pub fn spec(self, at: &str) -> Result<ExportSpec, domain::Error> {
        let mut errors = Vec::new();
        let mut columns = Vec::with_capacity(self.columns.len());
        for (index, column) in self.columns.into_iter().enumerate() {
            match column.read() {
                Some(column) => columns.push(column),
                None => errors.push(
                    FieldError::new(format!("{at}/columns/{index}"), "invalid")
                        .hint("field | fields | value | extra"),
                ),
            }
        }
        if !errors.is_empty() {
            return Err(domain::Error::Invalid(errors));
        }
        Ok(ExportSpec {
            rows: self.rows.into(),
            columns,
            header: self.header,
            encoding: self.encoding.into(),
            line_end: self.line_end.into(),
            quotes: self.quotes.into(),
            unmappable: self.unmappable.into(),
            excel_safe: self.excel_safe,
            amounts: self.amounts.into(),
            without_lines: WithoutLines::default(),
        })
    }
}

impl ColumnView {
    /// `None` where it names no source, or several.
    fn read(self) -> Option<ExportColumn> {
        let source = match (self.field, self.fields, self.value, self.extra) {
            (Some(field), None, None, None) => ColumnSource::Field(field),
            (None, Some(fields), None, None) => ColumnSource::Joined {
                fields,
                separator: self.separator.unwrap_or_else(|| " ".to_owned()),
            },
            (None, None, Some(value), None) => ColumnSource::Fixed(value),
            (None, None, None, Some(name)) => ColumnSource::Extra(name),
            _ => return None,
        };
        Some(ExportColumn {
            label: self.label,
            source,
        })
    }
}

impl From<ExportColumn> for ColumnView {
    fn from(column: ExportColumn) -> ColumnView {
        let mut view = ColumnView {
            label: column.label,
            field: None,
            fields: None,
            separator: None,
            value: None,
            extra: None,
        };
        match column.source {
            ColumnSource::Field(field) => view.field = Some(field),
            ColumnSource::Joined { fields, separator } => {
                view.fields = Some(fields);
                view.separator = Some(separator);
            }
            ColumnSource::Fixed(value) => view.value = Some(value),
            ColumnSource::Extra(name) => view.extra = Some(name),
        }
        view
    }
}

impl From<ExportSpec> for LayoutView {
    fn from(spec: ExportSpec) -> LayoutView {
        LayoutView {
            rows: spec.rows.into(),
            columns: spec.columns.into_iter().map(ColumnView::from).collect(),
            header: spec.header,
            encoding: spec.encoding.into(),
            line_end: spec.line_end.into(),
            quotes: spec.quotes.into(),
            unmappable: spec.unmappable.into(),
            excel_safe: spec.excel_safe,
            amounts: spec.amounts.into(),
        }
    }
}

impl From<ExportTemplate> for TemplateView {
    fn from(template: ExportTemplate) -> TemplateView {
        TemplateView {
            id: Id(template.id),
            name: template.name,
            layout: template.spec.0.into(),
            created_at: At(template.created_at),
            updated_at: At(template.updated_at),
            version: template.version,
        }
    }
}

impl TemplatePatch {
    pub fn edit(self) -> Result<ExportTemplateEdit, domain::Error> {
        Ok(ExportTemplateEdit {
            name: self.name,
            spec: self.layout.map(|layout| layout.spec("/layout")).transpose()?,
        })
    }
}

//! A shop's own file for a carrier, on the wire: its columns and how much they take.

use domain::waybill::{DateStyle, LimitUnit, WaybillColumn, WaybillLayout, WaybillLimit};
use poem_openapi::{Enum, Object};

/// How dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "DateStyle", remote = "DateStyle", rename_all = "snake_case")]
pub enum DateStyleView {
    /// 2026/11/22.
    #[default]
    Slashes,
    /// 20261122.
    Compact,
}

/// How lengths are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "LimitUnit", remote = "LimitUnit", rename_all = "snake_case")]
pub enum UnitView {
    /// A full-width character is two.
    Bytes,
    Characters,
}

/// How much a column takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Object)]
#[oai(rename = "WaybillLimit", deny_unknown_fields)]
pub struct LimitView {
    /// The most: a number of bytes or characters, as `unit` says.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000")))]
    pub most: u32,
    /// How it is counted.
    pub unit: UnitView,
}

/// A column of a shop's own file.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillColumn", deny_unknown_fields)]
pub struct ColumnView {
    /// What the header says.
    #[oai(validator(max_length = 100))]
    pub name: String,
    /// A key of `GET /v1/waybill-fields`; left out: `value` in every row.
    #[oai(nullable)]
    pub field: Option<String>,
    /// The same in every row.
    #[oai(default, validator(max_length = 100))]
    pub value: String,
    /// How much it takes; null: anything.
    #[oai(nullable)]
    pub max: Option<LimitView>,
    /// Whether a shipment without it is left out.
    #[oai(default)]
    pub required: bool,
}

/// A shop's own file.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillLayout", deny_unknown_fields)]
pub struct LayoutView {
    /// Whether the first row names the columns.
    #[oai(default)]
    pub header: bool,
    /// UTF-8 instead of CP932.
    #[oai(default)]
    pub utf8: bool,
    /// How dates are written.
    #[oai(default)]
    pub dates: DateStyleView,
    /// In their order.
    #[oai(validator(min_items = 1, max_items = 200))]
    pub columns: Vec<ColumnView>,
}

impl From<WaybillLimit> for LimitView {
    fn from(limit: WaybillLimit) -> LimitView {
        LimitView {
            most: u32::try_from(limit.most).unwrap_or(u32::MAX),
            unit: limit.unit.into(),
        }
    }
}

impl From<LimitView> for WaybillLimit {
    fn from(view: LimitView) -> WaybillLimit {
        WaybillLimit {
            most: usize::try_from(view.most).unwrap_or(usize::MAX),
            unit: view.unit.into(),
        }
    }
}

impl From<WaybillLayout> for LayoutView {
    fn from(layout: WaybillLayout) -> LayoutView {
        let column = |column: WaybillColumn| ColumnView {
            name: column.name,
            field: column.field,
            value: column.value,
            max: column.max.map(Into::into),
            required: column.required,
        };
        LayoutView {
            header: layout.header,
            utf8: layout.utf8,
            dates: layout.dates.into(),
            columns: layout.columns.into_iter().map(column).collect(),
        }
    }
}

impl From<LayoutView> for WaybillLayout {
    fn from(view: LayoutView) -> WaybillLayout {
        let column = |column: ColumnView| WaybillColumn {
            name: column.name,
            field: column.field,
            value: column.value,
            max: column.max.map(Into::into),
            required: column.required,
        };
        WaybillLayout {
            header: view.header,
            utf8: view.utf8,
            dates: view.dates.into(),
            columns: view.columns.into_iter().map(column).collect(),
        }
    }
}

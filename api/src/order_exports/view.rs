//! A file of orders, on the wire.

use domain::order_export::{ExportRefusal, ExportStatus, OrderExport};
use domain::{ExportTemplateId, FieldError, OrderExportId, OrderId, SavedSearchId};
use poem_openapi::{Enum, Object};
use workflows::order_exports::{ExportRequest, Layout, Selection};
use workflows::orders::ListQuery;

use crate::export_templates::LayoutView;
use crate::orders::{OrderFilterView, Sort};
use crate::wire::{At, ConditionTree, Id};

/// How far a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ExportStatus", remote = "ExportStatus", rename_all = "snake_case")]
pub enum StatusView {
    Queued,
    Running,
    /// The file is there, for 30 days.
    Succeeded,
    /// There is no file; `refused` says why.
    Failed,
    Cancelled,
}

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ExportRefusal", remote = "ExportRefusal", rename_all = "snake_case")]
pub enum RefusalView {
    /// The encoding lacks a character, and `unmappable` is `fail`.
    UnmappableCharacter,
}

/// A character that the encoding lacks.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ReplacedCharacter")]
pub struct ReplacedView {
    /// The character.
    pub character: String,
    /// The number of times it was in the file.
    pub count: i64,
}

/// 受注データのCSV出力: one file of orders.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderExport")]
pub struct OrderExportView {
    pub id: Id<OrderExportId>,
    /// How far it is.
    pub status: StatusView,
    /// The template it was asked for with.
    #[oai(nullable)]
    pub template_id: Option<Id<ExportTemplateId>>,
    /// The preset it was asked for with.
    #[oai(nullable)]
    pub preset: Option<String>,
    /// What the header says, column by column.
    pub columns: Vec<String>,
    /// Whether personal data is in it: then reading it needs the scope `pii:read`.
    pub personal: bool,
    /// The number of orders in it; 0 before the end.
    pub orders: i64,
    /// The number of rows below the header; 0 before the end.
    pub rows: i64,
    /// Its size in bytes, so far.
    pub bytes: i64,
    /// Characters that the encoding lacks.
    pub replaced: Vec<ReplacedView>,
    /// Why there is no file.
    #[oai(nullable)]
    pub refused: Option<RefusalView>,
    pub created_at: At,
    #[oai(nullable)]
    pub started_at: Option<At>,
    #[oai(nullable)]
    pub finished_at: Option<At>,
}

/// A file of orders to be made: exactly one of `template_id`, `preset` and `layout` says what it
/// looks like.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewOrderExport", deny_unknown_fields)]
pub struct NewOrderExport {
    /// A template.
    #[oai(nullable)]
    pub template_id: Option<Id<ExportTemplateId>>,
    /// A file known by name; see `GET /v1/export-presets`.
    #[oai(nullable)]
    pub preset: Option<String>,
    /// Columns and spelling for this file only.
    #[oai(nullable)]
    pub layout: Option<LayoutView>,
    /// Which orders.
    pub orders: ExportedOrders,
}

/// Which orders: `ids`, or what `filter`, `where` and `saved_search` say together, one at least.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ExportedOrders {
    /// These, in this order.
    #[oai(nullable, validator(min_items = 1, max_items = 1000, unique_items))]
    pub ids: Option<Vec<Id<OrderId>>>,
    /// All that the list of orders would give; `{}` is every order.
    #[oai(nullable)]
    pub filter: Option<OrderFilterView>,
    /// A condition that must hold, as in `POST /v1/orders/search`.
    #[oai(nullable, rename = "where")]
    pub condition: Option<ConditionTree>,
    /// Whose condition, as it is now, must hold.
    #[oai(nullable)]
    pub saved_search_id: Option<Id<SavedSearchId>>,
    /// How the file is sorted, where orders are not named; oldest order first unless asked otherwise.
    #[oai(nullable)]
    pub sort: Option<Sort>,
}

impl From<OrderExport> for OrderExportView {
    fn from(export: OrderExport) -> OrderExportView {
        let columns = export.spec.0.columns.into_iter();
        let replaced = export.replaced.0.into_iter();
        OrderExportView {
            id: Id(export.id),
            status: export.status.into(),
            template_id: export.template_id.map(Id),
            preset: export.preset,
            columns: columns.map(|column| column.label).collect(),
            personal: export.personal,
            orders: export.orders,
            rows: export.rows_written,
            bytes: export.bytes,
            replaced: replaced
                .map(|replaced| ReplacedView {
                    character: replaced.character,
                    count: replaced.count,
                })
                .collect(),
            refused: export.refused.map(Into::into),
            created_at: At(export.created_at),
            started_at: export.started_at.map(At),
            finished_at: export.finished_at.map(At),
        }
    }
}

impl NewOrderExport {
    /// The request, or what it says twice or not at all.
    pub fn request(self) -> Result<ExportRequest, domain::Error> {
        const LAYOUTS: &str = "template_id | preset | layout";
        let layout = match (self.template_id, self.preset, self.layout) {
            (Some(id), None, None) => Layout::Template(id.0),
            (None, Some(name), None) => Layout::Preset(name),
            (None, None, Some(layout)) => Layout::Columns(layout.spec("/layout")?),
            _ => return Err(FieldError::new("", "invalid").hint(LAYOUTS).into()),
        };
        Ok(ExportRequest {
            layout,
            selection: self.orders.selection()?,
        })
    }
}

impl ExportedOrders {
    fn selection(self) -> Result<Selection, domain::Error> {
        let asks = self.filter.is_some() || self.condition.is_some() || self.saved_search_id.is_some();
        match self.ids {
            Some(ids) if !asks && self.sort.is_none() => {
                Ok(Selection::Ids(ids.into_iter().map(|id| id.0).collect()))
            }
            None if asks => Ok(Selection::Filter(Box::new(ListQuery {
                condition: self.condition.map(|tree| tree.0),
                saved_search: self.saved_search_id.map(|id| id.0),
                sort: self.sort.unwrap_or(Sort::OrderedAsc).into(),
                ..self.filter.unwrap_or_default().into()
            }))),
            _ => {
                const WAYS: &str = "ids | filter, where, saved_search_id, sort";
                Err(FieldError::new("/orders", "invalid").hint(WAYS).into())
            }
        }
    }
}

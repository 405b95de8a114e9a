//! The table of fields that columns may show, and the lists of columns that are known by name.

use poem_openapi::{Enum, Object, OpenApi};
use workflows::order_exports::{FieldLevel, PRESETS, fields};

use super::view::LayoutView;
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, OrdersRead};
use crate::failure::Failure;
use crate::paging::Page;
use crate::state::Api;
use crate::tag::Tag;

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "ExportFieldLevel", remote = "FieldLevel", rename_all = "snake_case")]
enum LevelView {
    Order,
    Shipment,
    Line,
    /// What was sold of a product; only files whose rows are products show it, and nothing else.
    Product,
}

/// A field that columns may show.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ExportField")]
struct FieldView {
    /// Stable; what templates name it by.
    key: String,
    /// As 助ネコ's files name it, or as Japanese shops would.
    title: String,
    /// What it is about; files need rows that are as fine.
    level: LevelView,
    /// A number, which is never changed for spreadsheets.
    number: bool,
    /// Files with it need the scope `pii:read`.
    personal: bool,
}

/// A list of columns that is known by name.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ExportPreset")]
struct PresetView {
    name: String,
    /// For people, in Japanese.
    title: String,
    /// For people, in English.
    title_en: String,
    /// Columns and spelling, to be used as they are or to start a template from.
    layout: LayoutView,
}

pub struct ExportColumnsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::OrderExports")]
impl ExportColumnsApi {
    /// List the fields that columns may show
    ///
    /// All of them, on one page.
    #[oai(
        path = "/export-columns",
        method = "get",
        operation_id = "list_export_columns"
    )]
    #[expect(clippy::unused_async, reason = "operations are async")]
    async fn list_export_columns(&self, _auth: Auth<OrdersRead>) -> Result<Listed<Page<FieldView>>, Failure> {
        let items = fields().map(|field| FieldView {
            key: field.key.to_owned(),
            title: field.title.to_owned(),
            level: field.level.into(),
            number: field.number,
            personal: field.personal,
        });
        Ok(Answer::ok(&Page {
            items: items.collect(),
            next_cursor: None,
        })
        .into())
    }

    /// List the files known by name
    ///
    /// 助ネコ's own, with their columns, all on one page.
    #[oai(
        path = "/export-presets",
        method = "get",
        operation_id = "list_export_presets"
    )]
    #[expect(clippy::unused_async, reason = "operations are async")]
    async fn list_export_presets(
        &self,
        _auth: Auth<OrdersRead>,
    ) -> Result<Listed<Page<PresetView>>, Failure> {
        let items = PRESETS.iter().map(|preset| PresetView {
            name: preset.name.to_owned(),
            title: preset.title.to_owned(),
            title_en: preset.title_en.to_owned(),
            layout: preset.spec().into(),
        });
        Ok(Answer::ok(&Page {
            items: items.collect(),
            next_cursor: None,
        })
        .into())
    }
}

//! The programs that are known, and what columns of shops' own files may show: published data.

use poem_openapi::{Object, OpenApi};
use workflows::waybill_files::{FORMATS, SOURCES};

use super::layout::LimitView;
use super::view::FormatView;
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, SettingsRead};
use crate::failure::Failure;
use crate::paging::Page;
use crate::state::Api;
use crate::tag::Tag;

/// A carrier's program.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillFormatInfo")]
struct FormatInfo {
    /// As profiles name it.
    format: FormatView,
    /// For people.
    title: String,
    /// Whether the file's first row names the columns.
    header: bool,
    /// In their order.
    columns: Vec<FormatColumn>,
}

/// A column of a carrier's file.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillFormatColumn")]
struct FormatColumn {
    /// As the carrier names it.
    name: String,
    /// What it shows; null: nothing, or the same in every row.
    #[oai(nullable)]
    field: Option<String>,
    /// How much it takes; null: not known.
    #[oai(nullable)]
    max: Option<LimitView>,
    /// Whether no documentation of the carrier's says how much it takes: the length is a careful guess,
    /// and a profile's `settings.limits` can replace it.
    guessed: bool,
    /// Whether the carrier needs it.
    required: bool,
}

/// What a column of a shop's own file may show.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillField")]
struct FieldInfo {
    /// Stable.
    key: String,
    /// For people.
    title: String,
}

pub struct WaybillFormatsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shipping")]
impl WaybillFormatsApi {
    /// List the carriers' programs that are known
    ///
    /// With the columns of their files and the lengths that are checked, all on one page.
    #[oai(
        path = "/waybill-formats",
        method = "get",
        operation_id = "list_waybill_formats"
    )]
    #[expect(clippy::unused_async, reason = "operations are async")]
    async fn list_waybill_formats(
        &self,
        _auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<FormatInfo>>, Failure> {
        let items = FORMATS.iter().map(|format| FormatInfo {
            format: format.format.into(),
            title: format.title.to_owned(),
            header: format.header,
            columns: format
                .layout()
                .columns
                .into_iter()
                .map(|column| FormatColumn {
                    field: column.source.key().map(str::to_owned),
                    name: column.name.into_owned(),
                    max: column.limit.map(Into::into),
                    guessed: column.guessed,
                    required: column.required,
                })
                .collect(),
        });
        Ok(Answer::ok(&Page {
            items: items.collect(),
            next_cursor: None,
        })
        .into())
    }

    /// List what columns of a shop's own file may show
    ///
    /// For the `layout` of a profile with the format `custom`, all on one page.
    #[oai(
        path = "/waybill-fields",
        method = "get",
        operation_id = "list_waybill_fields"
    )]
    #[expect(clippy::unused_async, reason = "operations are async")]
    async fn list_waybill_fields(
        &self,
        _auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<FieldInfo>>, Failure> {
        let items = SOURCES.iter().map(|(key, title, _)| FieldInfo {
            key: (*key).to_owned(),
            title: (*title).to_owned(),
        });
        Ok(Answer::ok(&Page {
            items: items.collect(),
            next_cursor: None,
        })
        .into())
    }
}

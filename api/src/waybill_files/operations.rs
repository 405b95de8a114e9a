//! The operations on files for carriers' programs.

use domain::{ShipmentId, WaybillFileId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::orders::OrderNames;
use workflows::waybill_files;

use super::view::{EntryView, MOST_TOLD, NewWaybillFile, WaybillFileView};
use crate::answer::{Answer, Listed, Produced};
use crate::auth::{Auth, ShipmentsRead, ShipmentsWrite};
use crate::body::Body;
use crate::csv_file::CsvFile;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct WaybillFilesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shipping")]
impl WaybillFilesApi {
    /// Make a file for a carrier's program
    ///
    /// 送り状データ: up to 5,000 shipments, each field checked against the carrier's lengths and codes.
    /// Nothing is cut silently: what does not fit is told for each shipment and field, and what may not
    /// go is left out. With `dry_run` everything is told and nothing kept.
    #[oai(
        path = "/waybill-files",
        method = "post",
        operation_id = "create_waybill_file"
    )]
    async fn create_waybill_file(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// Check and tell only.
        #[oai(default)]
        dry_run: Query<bool>,
        body: Body<NewWaybillFile>,
    ) -> Result<Idempotent<Produced<WaybillFileView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let request = body.0.request(dry_run.0)?;
        let mut once = match self.0.once(caller, &idempotency, "create_waybill_file").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let made = waybill_files::make(app, &mut once.tx, caller, request).await?;
        let told = made.told.iter().take(MOST_TOLD);
        let orders = told.filter_map(|entry| entry.order_id);
        let names = OrderNames::read(&mut once.tx, caller.tenant, orders).await?;
        let view = WaybillFileView::made(made, &names, dry_run.0);
        let answer = if dry_run.0 {
            Answer::new(StatusCode::OK, &view)
        } else {
            Answer::new(StatusCode::CREATED, &view).location(format!("/v1/waybill-files/{}", view.id))
        };
        once.finish(Produced::from(answer)).await
    }

    /// List files for carriers' programs
    ///
    /// Newest first.
    #[oai(path = "/waybill-files", method = "get", operation_id = "list_waybill_files")]
    async fn list_waybill_files(
        &self,
        auth: Auth<ShipmentsRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<WaybillFileView>>, Failure> {
        let paging: Paging<WaybillFileId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &())?;
        let fetch = i64::from(paging.fetch());
        let files = waybill_files::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(files, |file| file.id, WaybillFileView::from)?).into())
    }

    /// Read a file's head
    ///
    /// How many shipments are in it.
    #[oai(
        path = "/waybill-files/:id",
        method = "get",
        operation_id = "get_waybill_file"
    )]
    async fn get_waybill_file(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the file.
        id: Path<Id<WaybillFileId>>,
    ) -> Result<Listed<WaybillFileView>, Failure> {
        let file = waybill_files::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&WaybillFileView::from(file)).into())
    }

    /// List a file's shipments
    ///
    /// Those in it and those left out, with what is to be said of their fields.
    #[oai(
        path = "/waybill-files/:id/shipments",
        method = "get",
        operation_id = "list_waybill_file_shipments"
    )]
    async fn list_waybill_file_shipments(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the file.
        id: Path<Id<WaybillFileId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<EntryView>>, Failure> {
        let paging: Paging<ShipmentId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let fetch = i64::from(paging.fetch());
        let entries = waybill_files::entries(&self.0.app, auth.caller(), id.0.0, paging.after, fetch).await?;
        let orders = entries.iter().filter_map(|entry| entry.order_id);
        let names = self.0.order_names(auth.caller(), orders).await?;
        let view = |entry| EntryView::new(entry, &names);
        Ok(Answer::ok(&paging.page(entries, |entry| entry.shipment_id, view)?).into())
    }

    /// Download a file for a carrier's program
    ///
    /// As the program reads it: CP932, CRLF. Names and addresses are in it, so the scope `pii:read` is
    /// needed, and reading it is recorded. It is kept for 30 days.
    #[oai(
        path = "/waybill-files/:id/file",
        method = "get",
        operation_id = "download_waybill_file"
    )]
    async fn download_waybill_file(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the file.
        id: Path<Id<WaybillFileId>>,
    ) -> Result<CsvFile, Failure> {
        let app = &self.0.app;
        let file = waybill_files::file(app, auth.caller(), id.0.0).await?;
        auth.note_read(app, "waybill_files.file", [id.0]).await?;
        Ok(CsvFile {
            name: format!("{}.csv", id.0),
            charset: file.charset,
            bytes: file.bytes,
        })
    }
}

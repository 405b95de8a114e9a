//! The operations on files for linked warehouses.

use domain::ShipRequestFileId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::ship_requests;

use super::view::{FileView, NewShipRequestFile};
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

pub struct ShipRequestFilesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Fulfillment")]
impl ShipRequestFilesApi {
    /// Make a file for a linked warehouse
    ///
    /// Of all requests that wait for it, up to 1,000, one row for each product; they count as told (`sent`).
    /// Requests on hold wait for the next file. With `dry_run` everything is told and nothing kept.
    #[oai(
        path = "/ship-request-files",
        method = "post",
        operation_id = "create_ship_request_file"
    )]
    async fn create_ship_request_file(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// Check and tell only.
        #[oai(default)]
        dry_run: Query<bool>,
        body: Body<NewShipRequestFile>,
    ) -> Result<Idempotent<Produced<FileView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_ship_request_file")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let warehouse = &body.0.warehouse;
        let made = ship_requests::make_file(app, &mut once.tx, caller, warehouse, dry_run.0).await?;
        // Where nothing could be told there is no file.
        let is_kept = !dry_run.0 && made.file.requests > 0;
        let view = FileView::made(made, !is_kept);
        let answer = if is_kept {
            let location = format!("/v1/ship-request-files/{}", view.id);
            Answer::new(StatusCode::CREATED, &view).location(location)
        } else {
            Answer::new(StatusCode::OK, &view)
        };
        once.finish(Produced::from(answer)).await
    }

    /// List files for linked warehouses
    ///
    /// Newest first.
    #[oai(
        path = "/ship-request-files",
        method = "get",
        operation_id = "list_ship_request_files"
    )]
    async fn list_ship_request_files(
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
    ) -> Result<Listed<Page<FileView>>, Failure> {
        let paging: Paging<ShipRequestFileId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &())?;
        let fetch = i64::from(paging.fetch());
        let files = ship_requests::files(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(files, |file| file.id, FileView::from)?).into())
    }

    /// Read the head of a file for a linked warehouse
    ///
    /// How many requests are in it, and whether the warehouse has it.
    #[oai(
        path = "/ship-request-files/:id",
        method = "get",
        operation_id = "get_ship_request_file"
    )]
    async fn get_ship_request_file(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the file.
        id: Path<Id<ShipRequestFileId>>,
    ) -> Result<Listed<FileView>, Failure> {
        let file = ship_requests::get_file(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&FileView::from(file)).into())
    }

    /// Download a file for a linked warehouse
    ///
    /// Names and addresses are in it, so the scope `pii:read` is needed, and reading it is recorded. It is
    /// kept for 30 days.
    #[oai(
        path = "/ship-request-files/:id/file",
        method = "get",
        operation_id = "download_ship_request_file"
    )]
    async fn download_ship_request_file(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the file.
        id: Path<Id<ShipRequestFileId>>,
    ) -> Result<CsvFile, Failure> {
        let app = &self.0.app;
        let (charset, bytes) = ship_requests::file(app, auth.caller(), id.0.0).await?;
        auth.note_read(app, "ship_request_files.file", [id.0]).await?;
        Ok(CsvFile {
            name: format!("{}.csv", id.0),
            charset,
            bytes,
        })
    }

    /// Acknowledge a file for a linked warehouse
    ///
    /// The warehouse has it: its requests are worked on (`accepted`). Said twice it changes nothing.
    #[oai(
        path = "/ship-request-files/:id/acknowledge",
        method = "post",
        operation_id = "acknowledge_ship_request_file"
    )]
    async fn acknowledge_ship_request_file(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the file.
        id: Path<Id<ShipRequestFileId>>,
    ) -> Result<Idempotent<Listed<FileView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "acknowledge_ship_request_file")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let file = ship_requests::acknowledge(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(Answer::ok(&FileView::from(file)).into()).await
    }
}

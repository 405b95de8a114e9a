//! The operations on result files.

use domain::{CarrierProfileId, TrackingImportId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::tracking_imports::{self, TrackingUpload};

use super::view::{IssueView, TrackingImportView, sentence};
use crate::answer::{Accepted, Answer, Listed};
use crate::auth::{Auth, ShipmentsRead, ShipmentsWrite};
use crate::carrier_profiles::FormatView;
use crate::csv_file::CsvFile;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::language::Language;
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::Upload;
use crate::wire::Id;

pub struct TrackingImportsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shipping")]
impl TrackingImportsApi {
    /// Import tracking numbers from a carrier's program
    ///
    /// 送り状番号の取込: the program's result file, its columns found by their names, else by the places
    /// that the profile or the format tells. A row meets its shipment by the management number that stood in
    /// our file, else by the order's number. The same file twice changes nothing; a shipment that has
    /// another number already is told as a conflict and keeps it.
    #[oai(
        path = "/tracking-imports",
        method = "post",
        operation_id = "create_tracking_import"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn create_tracking_import(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// Whose file it is; needed only where it has no header.
        format: Query<Option<FormatView>>,
        /// The carrier profile whose `settings.results` tell which column is which; it brings its format.
        profile_id: Query<Option<Id<CarrierProfileId>>>,
        /// Whether shipments that have a number have left (発送済).
        #[oai(default = "yes")]
        ship: Query<bool>,
        /// Look everything up and tell, write nothing.
        #[oai(default)]
        dry_run: Query<bool>,
        file: Upload,
    ) -> Result<Idempotent<Accepted<TrackingImportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let upload = TrackingUpload {
            dry_run: dry_run.0,
            ship: ship.0,
            format: format.0.map(Into::into),
            profile: profile_id.0.map(|id| id.0),
            max_size: self.0.max_upload,
        };
        let received = tracking_imports::receive(app, caller, upload, file.0).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_tracking_import").await {
            Ok(Start::First(once)) => once,
            Ok(Start::Again(answer)) => {
                tracking_imports::discard(app, &received).await?;
                return Ok(answer);
            }
            Err(failure) => {
                tracking_imports::discard(app, &received).await?;
                return Err(failure);
            }
        };
        let import = tracking_imports::queue(app, &mut once.tx, caller, &received).await?;
        let view = TrackingImportView::from(import);
        let location = format!("/v1/tracking-imports/{}", view.id);
        let answer = Answer::new(StatusCode::ACCEPTED, &view).location(location);
        once.finish(Accepted::from(answer)).await
    }

    /// List imports of tracking numbers
    ///
    /// Newest first.
    #[oai(
        path = "/tracking-imports",
        method = "get",
        operation_id = "list_tracking_imports"
    )]
    async fn list_tracking_imports(
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
    ) -> Result<Listed<Page<TrackingImportView>>, Failure> {
        let paging: Paging<TrackingImportId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &())?;
        let fetch = i64::from(paging.fetch());
        let imports = tracking_imports::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(imports, |import| import.id, TrackingImportView::from)?).into())
    }

    /// Read an import of tracking numbers
    ///
    /// How far it is, and what the rows came to.
    #[oai(
        path = "/tracking-imports/:id",
        method = "get",
        operation_id = "get_tracking_import"
    )]
    async fn get_tracking_import(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the import.
        id: Path<Id<TrackingImportId>>,
    ) -> Result<Listed<TrackingImportView>, Failure> {
        let import = tracking_imports::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&TrackingImportView::from(import)).into())
    }

    /// List what is to be said of rows
    ///
    /// In the order in which it was found. Readable while the import runs.
    #[oai(
        path = "/tracking-imports/:id/rows",
        method = "get",
        operation_id = "list_tracking_import_rows"
    )]
    async fn list_tracking_import_rows(
        &self,
        auth: Auth<ShipmentsRead>,
        language: Language,
        /// The id of the import.
        id: Path<Id<TrackingImportId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<IssueView>>, Failure> {
        let paging: Paging<i64> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let (after, fetch) = (paging.after.unwrap_or(0), i64::from(paging.fetch()));
        let issues = tracking_imports::issues(&self.0.app, auth.caller(), id.0.0, after, fetch).await?;
        let view = |issue| IssueView::new(issue, language);
        Ok(Answer::ok(&paging.page(issues, |issue| issue.seq, view)?).into())
    }

    /// Download the rows that failed
    ///
    /// As they were uploaded, in the file's own encoding, with the column エラー added that says why, and an
    /// apostrophe before what a spreadsheet would take for a formula; it is taken off when the file is uploaded
    /// again. Carriers' files hold names and addresses: the scope `pii:read` is needed, and reading it is
    /// recorded.
    #[oai(
        path = "/tracking-imports/:id/errors.csv",
        method = "get",
        operation_id = "download_tracking_import_errors"
    )]
    async fn download_tracking_import_errors(
        &self,
        auth: Auth<ShipmentsRead>,
        language: Language,
        /// The id of the import.
        id: Path<Id<TrackingImportId>>,
    ) -> Result<CsvFile, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let reason = move |code| sentence(code, language);
        let file = tracking_imports::failed_rows(app, caller, id.0.0, reason).await?;
        auth.note_read(app, "tracking_imports.errors", [id.0]).await?;
        Ok(CsvFile {
            name: format!("{}-errors.csv", id.0),
            charset: file.charset,
            bytes: file.bytes,
        })
    }
}

fn yes() -> bool {
    true
}

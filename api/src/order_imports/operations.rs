//! The operations on imports.

use domain::OrderImportId;
use domain::access::Scope;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::order_imports::{self, UploadRequest};

use super::view::{
    DuplicatesView, EncodingView, FormatView, ImportModeView, ImportedOrderView, IssueView, OrderImportView,
};
use crate::answer::{Accepted, Answer, Listed};
use crate::auth::{Auth, OrdersRead, OrdersWrite};
use crate::csv_file::CsvFile;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::language::Language;
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::Upload;
use crate::wire::Id;

pub struct OrderImportsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::OrderImports")]
impl OrderImportsApi {
    /// Import orders from a file
    ///
    /// Takes a CSV file in 助ネコ標準フォーマット or ネクストエンジン's 汎用 format, told by its header.
    /// The answer comes as soon as the file is received; follow `Location` for progress. One bad
    /// order stops no other; the same file twice changes nothing.
    #[oai(
        path = "/order-imports",
        method = "post",
        operation_id = "create_order_import"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn create_order_import(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The code of the sales route of rows that name none.
        route: Query<Option<String>>,
        /// What the import does.
        mode: Query<Option<ImportModeView>>,
        /// What happens to orders that are there already.
        duplicates: Query<Option<DuplicatesView>>,
        /// How the file's bytes are read.
        encoding: Query<Option<EncodingView>>,
        /// Whose columns the file has; left out, the header tells.
        format: Query<Option<FormatView>>,
        file: Upload,
    ) -> Result<Idempotent<Accepted<OrderImportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let request = UploadRequest {
            mode: mode.0.unwrap_or_default().into(),
            duplicates: duplicates.0.unwrap_or_default().into(),
            encoding: encoding.0.unwrap_or_default().into(),
            format: format.0.map(Into::into),
            default_route: route.0,
            max_size: self.0.max_upload,
        };
        let received = order_imports::receive(app, caller, request, file.0).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_order_import").await {
            Ok(Start::First(once)) => once,
            Ok(Start::Again(answer)) => {
                order_imports::discard(app, &received).await?;
                return Ok(answer);
            }
            Err(failure) => {
                order_imports::discard(app, &received).await?;
                return Err(failure);
            }
        };
        let import = match order_imports::queue(app, &mut once.tx, &received).await {
            Ok(import) => import,
            Err(error) => {
                // Who holds the one connection that writes must not wait for it.
                drop(once);
                order_imports::discard(app, &received).await?;
                return Err(error.into());
            }
        };
        once.finish(accepted(&OrderImportView::from(import))).await
    }

    /// List imports
    ///
    /// Newest first.
    #[oai(path = "/order-imports", method = "get", operation_id = "list_order_imports")]
    async fn list_order_imports(
        &self,
        auth: Auth<OrdersRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<OrderImportView>>, Failure> {
        let paging: Paging<OrderImportId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &())?;
        let fetch = i64::from(paging.fetch());
        let imports = order_imports::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(imports, |import| import.id, OrderImportView::from)?).into())
    }

    /// Read an import
    ///
    /// How far it is, and what the rows came to.
    #[oai(
        path = "/order-imports/:id",
        method = "get",
        operation_id = "get_order_import"
    )]
    async fn get_order_import(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the import.
        id: Path<Id<OrderImportId>>,
    ) -> Result<Listed<OrderImportView>, Failure> {
        let import = order_imports::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&OrderImportView::from(import)).into())
    }

    /// List what was wrong with rows
    ///
    /// In the order in which it was found. Readable while the import runs.
    #[oai(
        path = "/order-imports/:id/rows",
        method = "get",
        operation_id = "list_order_import_rows"
    )]
    async fn list_order_import_rows(
        &self,
        auth: Auth<OrdersRead>,
        language: Language,
        /// The id of the import.
        id: Path<Id<OrderImportId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<IssueView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let paging: Paging<i64> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let (after, fetch) = (paging.after.unwrap_or(0), i64::from(paging.fetch()));
        let values = caller.may(Scope::PiiRead);
        let issues = order_imports::issues(app, caller, id.0.0, values, after, fetch).await?;
        if issues.iter().any(|kept| kept.issue.value.is_some()) {
            auth.note_read(app, "order_imports.rows", [id.0]).await?;
        }
        let view = |kept| IssueView::new(kept, language);
        Ok(Answer::ok(&paging.page(issues, |kept| kept.seq, view)?).into())
    }

    /// List orders that were there already
    ///
    /// What became of each order of the file that the shop had before, in the order in which the import
    /// came to them. All others were created, or failed, and then the rows say why. Readable while the
    /// import runs.
    #[oai(
        path = "/order-imports/:id/orders",
        method = "get",
        operation_id = "list_order_import_orders"
    )]
    async fn list_order_import_orders(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the import.
        id: Path<Id<OrderImportId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ImportedOrderView>>, Failure> {
        let paging: Paging<i64> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let (after, fetch) = (paging.after.unwrap_or(-1), i64::from(paging.fetch()));
        let orders = order_imports::orders(&self.0.app, auth.caller(), id.0.0, after, fetch).await?;
        Ok(Answer::ok(&paging.page(orders, |order| order.seq, ImportedOrderView::from)?).into())
    }

    /// Download the failed rows
    ///
    /// The header and every row of every order that failed, as they were uploaded, in the file's own
    /// encoding, with the column エラー added that says why. Mend them and upload the file again. A file that
    /// was refused as a whole has none.
    #[oai(
        path = "/order-imports/:id/errors.csv",
        method = "get",
        operation_id = "download_order_import_errors"
    )]
    async fn download_order_import_errors(
        &self,
        auth: Auth<OrdersRead>,
        language: Language,
        /// The id of the import.
        id: Path<Id<OrderImportId>>,
    ) -> Result<CsvFile, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        caller.require(Scope::PiiRead)?;
        let reason = move |code: domain::order_import::RowIssueCode| language.pick(code.en(), code.ja());
        let file = order_imports::errors_csv(app, caller, id.0.0, reason).await?;
        auth.note_read(app, "order_imports.errors", [id.0]).await?;
        Ok(CsvFile {
            name: format!("{}-errors.csv", id.0),
            charset: file.charset,
            bytes: file.bytes,
        })
    }

    /// Cancel an import
    ///
    /// Orders that are in stay in.
    #[oai(
        path = "/order-imports/:id/cancel",
        method = "post",
        operation_id = "cancel_order_import"
    )]
    async fn cancel_order_import(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the import.
        id: Path<Id<OrderImportId>>,
    ) -> Result<Idempotent<Listed<OrderImportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "cancel_order_import").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let import = order_imports::cancel(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(Listed::from(Answer::ok(&OrderImportView::from(import))))
            .await
    }
}

fn accepted(view: &OrderImportView) -> Accepted<OrderImportView> {
    let location = format!("/v1/order-imports/{}", view.id);
    Answer::new(StatusCode::ACCEPTED, view).location(location).into()
}

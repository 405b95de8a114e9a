//! The operations on files of orders.

use domain::OrderExportId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::order_exports;

use super::short::ShortExport;
use super::view::{NewOrderExport, OrderExportView};
use crate::answer::{Accepted, Answer, Listed};
use crate::auth::{Auth, OrdersExport};
use crate::body::Body;
use crate::csv_file::CsvFile;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct OrderExportsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::OrderExports")]
impl OrderExportsApi {
    /// Ask for a file of orders
    ///
    /// The file is made in the background, however small: follow `Location` until it `succeeded`, then
    /// fetch its `/file`; `POST /v1/orders/export` answers with a short one at once. Columns with personal data need the scope `pii:read` on top. Who asked for
    /// which columns is recorded in the audit log.
    #[oai(
        path = "/order-exports",
        method = "post",
        operation_id = "create_order_export"
    )]
    async fn create_order_export(
        &self,
        auth: Auth<OrdersExport>,
        idempotency: Idempotency,
        body: Body<NewOrderExport>,
    ) -> Result<Idempotent<Accepted<OrderExportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let request = body.0.request()?;
        let mut once = match self.0.once(caller, &idempotency, "create_order_export").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let export = order_exports::create(app, &mut once.tx, caller, request).await?;
        let view = OrderExportView::from(export);
        let location = format!("/v1/order-exports/{}", view.id);
        let answer = Answer::new(StatusCode::ACCEPTED, &view).location(location);
        once.finish(Accepted::from(answer)).await
    }

    /// Write orders into a file at once
    ///
    /// For up to 2,000 orders and rows; a longer file is refused: ask for it with
    /// `POST /v1/order-exports`. Nothing is kept. It only reads, so an `Idempotency-Key` is taken and not
    /// needed. Columns with personal data need the scope `pii:read` on top. Who asked for which columns
    /// is recorded in the audit log.
    #[oai(path = "/orders/export", method = "post", operation_id = "export_orders")]
    async fn export_orders(
        &self,
        auth: Auth<OrdersExport>,
        body: Body<NewOrderExport>,
    ) -> Result<ShortExport, Failure> {
        let request = body.0.request()?;
        let file = order_exports::write(&self.0.app, auth.caller(), request).await?;
        Ok(ShortExport(file))
    }

    /// List files of orders
    ///
    /// Newest first.
    #[oai(path = "/order-exports", method = "get", operation_id = "list_order_exports")]
    async fn list_order_exports(
        &self,
        auth: Auth<OrdersExport>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<OrderExportView>>, Failure> {
        let paging: Paging<OrderExportId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &())?;
        let fetch = i64::from(paging.fetch());
        let exports = order_exports::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(exports, |export| export.id, OrderExportView::from)?).into())
    }

    /// Read how far a file of orders is
    ///
    /// And what it came to: orders, rows, characters that were replaced.
    #[oai(
        path = "/order-exports/:id",
        method = "get",
        operation_id = "get_order_export"
    )]
    async fn get_order_export(
        &self,
        auth: Auth<OrdersExport>,
        /// The id of the export.
        id: Path<Id<OrderExportId>>,
    ) -> Result<Listed<OrderExportView>, Failure> {
        let export = order_exports::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&OrderExportView::from(export)).into())
    }

    /// Download a file of orders
    ///
    /// As often as needed, for 30 days. One with personal data needs the scope `pii:read`, and reading
    /// it is recorded.
    #[oai(
        path = "/order-exports/:id/file",
        method = "get",
        operation_id = "download_order_export"
    )]
    async fn download_order_export(
        &self,
        auth: Auth<OrdersExport>,
        /// The id of the export.
        id: Path<Id<OrderExportId>>,
    ) -> Result<CsvFile, Failure> {
        let app = &self.0.app;
        let file = order_exports::file(app, auth.caller(), id.0.0).await?;
        if file.personal {
            auth.note_read(app, "order_exports.file", [id.0]).await?;
        }
        Ok(CsvFile {
            name: format!("{}.csv", id.0),
            charset: file.charset,
            bytes: file.bytes,
        })
    }

    /// Cancel a file of orders
    ///
    /// Nothing of it remains.
    #[oai(
        path = "/order-exports/:id/cancel",
        method = "post",
        operation_id = "cancel_order_export"
    )]
    async fn cancel_order_export(
        &self,
        auth: Auth<OrdersExport>,
        idempotency: Idempotency,
        /// The id of the export.
        id: Path<Id<OrderExportId>>,
    ) -> Result<Idempotent<Listed<OrderExportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "cancel_order_export").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let export = order_exports::cancel(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(Listed::from(Answer::ok(&OrderExportView::from(export))))
            .await
    }
}

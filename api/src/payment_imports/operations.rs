//! The operations on imports of payments.

use domain::PaymentImportId;
use domain::access::Scope;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::payment_imports::{self, Choice};

use super::view::{ConfirmView, OutcomeView, PaymentImportView, PaymentRowView, RowStatusView, UndoView};
use crate::answer::{Accepted, Answer, Listed};
use crate::auth::{Auth, PaymentsRead, PaymentsWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::upload::Upload;
use crate::wire::Id;

/// The largest file of payments, in bytes.
pub const MAX_FILE: u64 = 4 << 20;

pub struct PaymentImportsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Payments")]
impl PaymentImportsApi {
    /// Upload a file of payments
    ///
    /// 入金消込: a bank's statement or a mall's list of settlements (CSV in CP932 or UTF-8, or 全銀's
    /// fixed length; at most 4 MiB and 20,000 rows). Orders are proposed for each row with money that
    /// came in; nothing is booked until it is confirmed. Follow `Location`. A row that is booked
    /// already, with whichever file, is told and not proposed again.
    #[oai(
        path = "/payment-imports",
        method = "post",
        operation_id = "create_payment_import"
    )]
    async fn create_payment_import(
        &self,
        auth: Auth<PaymentsWrite>,
        idempotency: Idempotency,
        /// The code of a layout; left out, the file's header tells.
        #[oai(validator(max_length = 20))]
        layout: Query<Option<String>>,
        file: Upload,
    ) -> Result<Idempotent<Accepted<PaymentImportView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let bytes = file.whole(MAX_FILE).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_payment_import").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let layout = layout.0.as_deref();
        let import = payment_imports::upload(app, &mut once.tx, caller, layout, &bytes).await?;
        let view = PaymentImportView::from(import);
        let location = format!("/v1/payment-imports/{}", view.id);
        once.finish(Answer::new(StatusCode::ACCEPTED, &view).location(location).into())
            .await
    }

    /// List imports of payments
    ///
    /// Newest first.
    #[oai(
        path = "/payment-imports",
        method = "get",
        operation_id = "list_payment_imports"
    )]
    async fn list_payment_imports(
        &self,
        auth: Auth<PaymentsRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<PaymentImportView>>, Failure> {
        let paging: Paging<PaymentImportId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &())?;
        let fetch = i64::from(paging.fetch());
        let imports = payment_imports::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(imports, |import| import.id, PaymentImportView::from)?).into())
    }

    /// Read an import of payments
    ///
    /// How far it is, and what its rows came to.
    #[oai(
        path = "/payment-imports/:id",
        method = "get",
        operation_id = "get_payment_import"
    )]
    async fn get_payment_import(
        &self,
        auth: Auth<PaymentsRead>,
        /// The id of the import.
        id: Path<Id<PaymentImportId>>,
    ) -> Result<Listed<PaymentImportView>, Failure> {
        let import = payment_imports::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&PaymentImportView::from(import)).into())
    }

    /// List the rows of an import of payments
    ///
    /// In the file's order, each with the orders it may be for: by the order's number in the row, the
    /// amount that is still to come, and the payer's name.
    #[oai(
        path = "/payment-imports/:id/rows",
        method = "get",
        operation_id = "list_payment_import_rows"
    )]
    async fn list_payment_import_rows(
        &self,
        auth: Auth<PaymentsRead>,
        /// The id of the import.
        id: Path<Id<PaymentImportId>>,
        /// Where the row stands.
        status: Query<Option<RowStatusView>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filter.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<PaymentRowView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let status = status.0.map(Into::into);
        let list = (id.0.to_string(), status);
        let paging: Paging<i64> = Paging::new(Some(limit.0), cursor.0.as_deref(), &list)?;
        let personal = caller.may(Scope::PiiRead);
        let window = (paging.after.unwrap_or(0), i64::from(paging.fetch()));
        let rows = payment_imports::rows(app, caller, id.0.0, status, personal, window).await?;
        if personal && !rows.is_empty() {
            auth.note_read(app, "payment_imports.rows", [id.0]).await?;
        }
        let page = paging.page(rows, |read| read.row.row_number, PaymentRowView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Confirm rows
    ///
    /// Books the payments of up to 1,000 rows: each row wholly or not at all, and no row stops another.
    /// Confirm a proposal by its number, or name the orders yourself.
    #[oai(
        path = "/payment-imports/:id/confirm",
        method = "post",
        operation_id = "confirm_payment_import"
    )]
    async fn confirm_payment_import(
        &self,
        auth: Auth<PaymentsWrite>,
        idempotency: Idempotency,
        /// The id of the import.
        id: Path<Id<PaymentImportId>>,
        /// The same answer, but nothing is booked.
        dry_run: Query<Option<bool>>,
        body: Body<ConfirmView>,
    ) -> Result<Idempotent<Listed<OutcomeView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let choices: Vec<Choice> = body.0.rows.into_iter().map(Choice::from).collect();
        let dry_run = dry_run.0.unwrap_or(false);
        let mut once = match self
            .0
            .once(caller, &idempotency, "confirm_payment_import")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let outcome = payment_imports::confirm(app, &mut once.tx, caller, id.0.0, &choices, dry_run).await?;
        once.finish(Answer::ok(&OutcomeView::new(outcome)).into()).await
    }

    /// Take confirmed rows back
    ///
    /// Their payments count no more, and the rows wait again: each row wholly or not at all.
    #[oai(
        path = "/payment-imports/:id/undo",
        method = "post",
        operation_id = "undo_payment_import"
    )]
    async fn undo_payment_import(
        &self,
        auth: Auth<PaymentsWrite>,
        idempotency: Idempotency,
        /// The id of the import.
        id: Path<Id<PaymentImportId>>,
        body: Body<UndoView>,
    ) -> Result<Idempotent<Listed<OutcomeView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "undo_payment_import").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let outcome = payment_imports::undo(app, &mut once.tx, caller, id.0.0, &body.0.rows).await?;
        once.finish(Answer::ok(&OutcomeView::new(outcome)).into()).await
    }
}

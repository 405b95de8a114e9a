//! `/v1/expected-receipts`: 入荷予定.

use chrono::NaiveDate;
use domain::stock::ExpectedReceipt;
use domain::{ExpectedReceiptId, VariantId, WarehouseId};
use poem::http::StatusCode;
use poem_openapi::param::{Path, Query};
use poem_openapi::{Object, OpenApi};
use store::expected_receipts::{ExpectedFilter, ExpectedKey};
use workflows::stock::{self, ExpectedEdit, NewExpected};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, StockRead, StockWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// 入荷予定: what will come, or has.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ExpectedReceipt")]
struct ReceiptView {
    id: Id<ExpectedReceiptId>,
    variant_id: Id<VariantId>,
    warehouse_id: Id<WarehouseId>,
    /// How many.
    quantity: i64,
    /// The day it is expected.
    expected_on: NaiveDate,
    /// Words for people.
    note: String,
    /// When it came; null: it has not.
    #[oai(nullable)]
    received_at: Option<At>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// Something that will come.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct NewExpectedReceipt {
    /// A variant that is no set.
    variant_id: Id<VariantId>,
    /// The code of a warehouse; left out: the preferred one.
    #[oai(nullable, validator(min_length = 1, max_length = 20))]
    warehouse: Option<String>,
    /// How many.
    #[oai(validator(minimum(value = "1"), maximum(value = "100000000")))]
    quantity: i64,
    /// The day it is expected.
    expected_on: NaiveDate,
    /// Words for people, without personal data.
    #[oai(default, validator(max_length = 200))]
    note: String,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct ExpectedReceiptPatch {
    /// How many.
    #[oai(validator(minimum(value = "1"), maximum(value = "100000000")))]
    quantity: Option<i64>,
    /// The day it is expected.
    expected_on: Option<NaiveDate>,
    /// Words for people, without personal data.
    #[oai(validator(max_length = 200))]
    note: Option<String>,
}

/// What came.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct ReceivedGoods {
    /// How many; left out: as many as were expected.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "100000000")))]
    quantity: Option<i64>,
}

pub struct ExpectedReceiptsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Stock")]
impl ExpectedReceiptsApi {
    /// Expect goods
    ///
    /// They are no stock before they have come.
    #[oai(
        path = "/expected-receipts",
        method = "post",
        operation_id = "create_expected_receipt"
    )]
    async fn create_expected_receipt(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        body: Body<NewExpectedReceipt>,
    ) -> Result<Idempotent<Created<ReceiptView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_expected_receipt")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = NewExpected {
            variant: body.0.variant_id.0,
            warehouse: body.0.warehouse,
            quantity: body.0.quantity,
            expected_on: body.0.expected_on,
            note: body.0.note,
        };
        let receipt = stock::create_expected(app, &mut once.tx, caller, new).await?;
        once.finish(answer(receipt, StatusCode::CREATED).into()).await
    }

    /// List expected goods
    ///
    /// By day.
    #[oai(
        path = "/expected-receipts",
        method = "get",
        operation_id = "list_expected_receipts"
    )]
    async fn list_expected_receipts(
        &self,
        auth: Auth<StockRead>,
        /// A variant.
        variant_id: Query<Option<Id<VariantId>>>,
        /// What has come, instead of what has not.
        received: Query<Option<bool>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ReceiptView>>, Failure> {
        let filter = ExpectedFilter {
            variant: variant_id.0.map(|id| id.0),
            received: received.0.unwrap_or(false),
        };
        let paging: Paging<ExpectedKey> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let found = stock::list_expected(&self.0.app, auth.caller(), &filter, paging.after, fetch).await?;
        let key = |receipt: &ExpectedReceipt| ExpectedKey {
            day: receipt.expected_on,
            id: receipt.id,
        };
        let page = paging.page(found, key, ReceiptView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Read expected goods
    ///
    /// With the version that a change of them has to name.
    #[oai(
        path = "/expected-receipts/:id",
        method = "get",
        operation_id = "get_expected_receipt"
    )]
    async fn get_expected_receipt(
        &self,
        auth: Auth<StockRead>,
        /// The id of the receipt.
        id: Path<Id<ExpectedReceiptId>>,
    ) -> Result<Found<ReceiptView>, Failure> {
        let receipt = stock::get_expected(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(receipt, StatusCode::OK).into())
    }

    /// Change expected goods
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What has come stays
    /// as it is.
    #[oai(
        path = "/expected-receipts/:id",
        method = "patch",
        operation_id = "update_expected_receipt"
    )]
    async fn update_expected_receipt(
        &self,
        auth: Auth<StockWrite>,
        /// The id of the receipt.
        id: Path<Id<ExpectedReceiptId>>,
        if_match: IfMatch,
        body: Patch<ExpectedReceiptPatch>,
    ) -> Result<Found<ReceiptView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let edit = ExpectedEdit {
            quantity: body.0.quantity,
            expected_on: body.0.expected_on,
            note: body.0.note,
        };
        let mut tx = self.0.begin().await?;
        let receipt = stock::edit_expected(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(receipt, StatusCode::OK).into())
    }

    /// Receive expected goods
    ///
    /// As many as were expected, or as many as are told, into their warehouse.
    #[oai(
        path = "/expected-receipts/:id/receive",
        method = "post",
        operation_id = "receive_expected_receipt"
    )]
    async fn receive_expected_receipt(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        /// The id of the receipt.
        id: Path<Id<ExpectedReceiptId>>,
        body: Body<ReceivedGoods>,
    ) -> Result<Idempotent<Found<ReceiptView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "receive_expected_receipt")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let receipt = stock::receive_expected(app, &mut once.tx, caller, id.0.0, body.0.quantity).await?;
        once.finish(answer(receipt, StatusCode::OK).into()).await
    }

    /// Expect goods no more
    ///
    /// What has come stays.
    #[oai(
        path = "/expected-receipts/:id",
        method = "delete",
        operation_id = "delete_expected_receipt"
    )]
    async fn delete_expected_receipt(
        &self,
        auth: Auth<StockWrite>,
        /// The id of the receipt.
        id: Path<Id<ExpectedReceiptId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        stock::remove_expected(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

fn answer(receipt: ExpectedReceipt, status: StatusCode) -> Answer {
    let view = ReceiptView::from(receipt);
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/expected-receipts/{}", view.id))
}

impl From<ExpectedReceipt> for ReceiptView {
    fn from(receipt: ExpectedReceipt) -> ReceiptView {
        ReceiptView {
            id: Id(receipt.id),
            variant_id: Id(receipt.variant_id),
            warehouse_id: Id(receipt.warehouse_id),
            quantity: receipt.quantity,
            expected_on: receipt.expected_on,
            note: receipt.note,
            received_at: receipt.received_at.map(At),
            created_at: At(receipt.created_at),
            updated_at: At(receipt.updated_at),
            version: receipt.version,
        }
    }
}

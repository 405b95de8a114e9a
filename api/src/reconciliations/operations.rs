//! The operations on reconciliations.

use domain::{ReconciliationId, ShopId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::reconciliations::ReconciliationFilter;
use workflows::reconciliations;

use super::view::{NewReconciliationView, ReconciliationView, RowView};
use crate::answer::{Accepted, Answer, Listed};
use crate::auth::{Auth, StockRead, StockWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct ReconciliationsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::StockPublication")]
impl ReconciliationsApi {
    /// Compare what a mall shows
    ///
    /// All that the mall lists is read in the background. With `repair`, numbers that differ are told to it
    /// again; without, nothing is written there. Every shop that publishes is compared, and repaired, each
    /// night.
    #[oai(
        path = "/reconciliations",
        method = "post",
        operation_id = "create_reconciliation"
    )]
    async fn create_reconciliation(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        body: Body<NewReconciliationView>,
    ) -> Result<Idempotent<Accepted<ReconciliationView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_reconciliation").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = reconciliations::create(app, &mut once.tx, caller, body.0.into()).await?;
        let view = ReconciliationView::from(new);
        let location = format!("/v1/reconciliations/{}", view.id);
        let answer = Answer::new(StatusCode::ACCEPTED, &view).location(location);
        once.finish(answer.into()).await
    }

    /// List comparisons of what malls show
    ///
    /// Newest first; the last hundred of each shop are kept.
    #[oai(
        path = "/reconciliations",
        method = "get",
        operation_id = "list_reconciliations"
    )]
    async fn list_reconciliations(
        &self,
        auth: Auth<StockRead>,
        /// A shop.
        shop_id: Query<Option<Id<ShopId>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ReconciliationView>>, Failure> {
        let filter = ReconciliationFilter {
            shop: shop_id.0.map(|id| id.0),
        };
        let paging: Paging<ReconciliationId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let (app, fetch) = (&self.0.app, i64::from(paging.fetch()));
        let found = reconciliations::list(app, auth.caller(), &filter, paging.after, fetch).await?;
        let page = paging.page(found, |one| one.id, ReconciliationView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Read a comparison
    ///
    /// How far it is, and what it came to.
    #[oai(
        path = "/reconciliations/:id",
        method = "get",
        operation_id = "get_reconciliation"
    )]
    async fn get_reconciliation(
        &self,
        auth: Auth<StockRead>,
        /// The id of the reconciliation.
        id: Path<Id<ReconciliationId>>,
    ) -> Result<Listed<ReconciliationView>, Failure> {
        let found = reconciliations::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&ReconciliationView::from(found)).into())
    }

    /// List what a comparison found
    ///
    /// What is not as it ought to be, in the order in which it was found.
    #[oai(
        path = "/reconciliations/:id/rows",
        method = "get",
        operation_id = "list_reconciliation_rows"
    )]
    async fn list_reconciliation_rows(
        &self,
        auth: Auth<StockRead>,
        /// The id of the reconciliation.
        id: Path<Id<ReconciliationId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<RowView>>, Failure> {
        let id = id.0.0;
        let paging: Paging<i64> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id)?;
        let (app, fetch) = (&self.0.app, i64::from(paging.fetch()));
        let found = reconciliations::rows(app, auth.caller(), id, paging.after, fetch).await?;
        let page = paging.page(found, |row| row.position, RowView::from)?;
        Ok(Answer::ok(&page).into())
    }
}

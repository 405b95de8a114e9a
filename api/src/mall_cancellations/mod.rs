//! `/v1/mall-cancellations`: orders that are canceled at their malls.

mod view;

use domain::OrderId;
use domain::mall_cancellation::MallCancellation;
use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use store::mall_cancellations::CancellationFilter;
use workflows::mall_cancellations;

use self::view::{MallCancellationView, NewMallCancellationView};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, OrdersRead, OrdersWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct MallCancellationsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl MallCancellationsApi {
    /// Cancel an order at its mall
    ///
    /// In the background; the order here stays as it is. The mall may write to the buyer, and what it has
    /// done is not taken back. One that the mall refused may be asked for again.
    #[oai(
        path = "/mall-cancellations",
        method = "post",
        operation_id = "create_mall_cancellation"
    )]
    async fn create_mall_cancellation(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// True: the answer shows what the mall would be told, and it is told nothing.
        dry_run: Query<Option<bool>>,
        body: Body<NewMallCancellationView>,
    ) -> Result<Idempotent<Listed<MallCancellationView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_mall_cancellation")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let made = mall_cancellations::create(app, &mut once.tx, caller, body.0.into()).await?;
        let answer = Answer::ok(&MallCancellationView::from(made));
        once.finish_unless(dry_run.0.unwrap_or(false), answer).await
    }

    /// List orders canceled at their malls
    ///
    /// Of the newest orders first.
    #[oai(
        path = "/mall-cancellations",
        method = "get",
        operation_id = "list_mall_cancellations"
    )]
    async fn list_mall_cancellations(
        &self,
        auth: Auth<OrdersRead>,
        /// An order.
        order_id: Query<Option<Id<OrderId>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MallCancellationView>>, Failure> {
        let filter = CancellationFilter {
            order: order_id.0.map(|id| id.0),
        };
        let paging: Paging<OrderId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let (app, fetch) = (&self.0.app, i64::from(paging.fetch()));
        let found = mall_cancellations::list(app, auth.caller(), &filter, paging.after, fetch).await?;
        let key = |row: &MallCancellation| row.order_id;
        let page = paging.page(found, key, MallCancellationView::from)?;
        Ok(Answer::ok(&page).into())
    }
}

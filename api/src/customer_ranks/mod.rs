//! `/v1/customer-ranks`: 顧客ランク.

use domain::customer::CustomerRank;
use domain::{CustomerRankId, Yen};
use poem::http::StatusCode;
use poem_openapi::param::Path;
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Object, OpenApi};
use workflows::customers::ranks::{self, NewRank, RankEdit};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, CustomersRead, CustomersWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// 顧客ランク: what a customer reaches by orders or amount. Of those reached, the one with the highest
/// position counts.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CustomerRank")]
struct RankView {
    id: Id<CustomerRankId>,
    /// Unique in the tenant.
    code: String,
    name: String,
    /// Its place among the ranks, counted upwards.
    position: i64,
    /// How many orders are needed; null: any number.
    #[oai(nullable)]
    min_orders: Option<i64>,
    /// What must have been billed, in yen; null: any amount.
    #[oai(nullable)]
    min_amount: Option<i64>,
    /// Only orders of so many last days count; null: all.
    #[oai(nullable)]
    within_days: Option<i64>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// A rank to be made, with a number of orders, an amount or both.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewCustomerRank", deny_unknown_fields)]
struct NewRankView {
    /// At most 20 characters, unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 20))]
    code: String,
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Its place among the ranks, counted upwards.
    #[oai(validator(minimum(value = "0"), maximum(value = "1000")))]
    position: i64,
    /// How many orders are needed; null: any number.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "1000000")))]
    min_orders: Option<i64>,
    /// What must have been billed, in yen; null: any amount.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "1000000000000")))]
    min_amount: Option<i64>,
    /// Only orders of so many last days count; null: all.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "3660")))]
    within_days: Option<i64>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct CustomerRankPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Its place among the ranks, counted upwards.
    #[oai(validator(minimum(value = "0"), maximum(value = "1000")))]
    position: Option<i64>,
    /// How many orders are needed; null: any number.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "1000000")))]
    min_orders: MaybeUndefined<i64>,
    /// What must have been billed, in yen; null: any amount.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "1000000000000")))]
    min_amount: MaybeUndefined<i64>,
    /// Only orders of so many last days count; null: all.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "3660")))]
    within_days: MaybeUndefined<i64>,
}

pub struct CustomerRanksApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Customers")]
impl CustomerRanksApi {
    /// Make a customer rank
    ///
    /// All customers are ranked anew in the background.
    #[oai(
        path = "/customer-ranks",
        method = "post",
        operation_id = "create_customer_rank"
    )]
    async fn create_customer_rank(
        &self,
        auth: Auth<CustomersWrite>,
        idempotency: Idempotency,
        body: Body<NewRankView>,
    ) -> Result<Idempotent<Created<RankView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_customer_rank").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let rank = ranks::create(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(rank, StatusCode::CREATED).into()).await
    }

    /// List customer ranks
    ///
    /// All of them, highest first.
    #[oai(
        path = "/customer-ranks",
        method = "get",
        operation_id = "list_customer_ranks"
    )]
    async fn list_customer_ranks(
        &self,
        auth: Auth<CustomersRead>,
    ) -> Result<Listed<Page<RankView>>, Failure> {
        let ranks = ranks::list(&self.0.app, auth.caller()).await?;
        let items = ranks.into_iter().map(RankView::from).collect();
        Ok(Answer::ok(&Page {
            items,
            next_cursor: None,
        })
        .into())
    }

    /// Read a customer rank
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/customer-ranks/:id",
        method = "get",
        operation_id = "get_customer_rank"
    )]
    async fn get_customer_rank(
        &self,
        auth: Auth<CustomersRead>,
        /// The id of the rank.
        id: Path<Id<CustomerRankId>>,
    ) -> Result<Found<RankView>, Failure> {
        let rank = ranks::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(rank, StatusCode::OK).into())
    }

    /// Change a customer rank
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All customers
    /// are ranked anew in the background.
    #[oai(
        path = "/customer-ranks/:id",
        method = "patch",
        operation_id = "update_customer_rank"
    )]
    async fn update_customer_rank(
        &self,
        auth: Auth<CustomersWrite>,
        /// The id of the rank.
        id: Path<Id<CustomerRankId>>,
        if_match: IfMatch,
        body: Patch<CustomerRankPatch>,
    ) -> Result<Found<RankView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let rank = ranks::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(rank, StatusCode::OK).into())
    }

    /// Remove a customer rank
    ///
    /// All customers are ranked anew in the background.
    #[oai(
        path = "/customer-ranks/:id",
        method = "delete",
        operation_id = "delete_customer_rank"
    )]
    async fn delete_customer_rank(
        &self,
        auth: Auth<CustomersWrite>,
        /// The id of the rank.
        id: Path<Id<CustomerRankId>>,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        ranks::delete(&self.0.app, &mut tx, auth.caller(), id.0.0).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

fn answer(rank: CustomerRank, status: StatusCode) -> Answer {
    let view = RankView::from(rank);
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/customer-ranks/{}", view.id))
}

impl From<CustomerRank> for RankView {
    fn from(rank: CustomerRank) -> RankView {
        RankView {
            id: Id(rank.id),
            code: rank.code,
            name: rank.name,
            position: rank.position,
            min_orders: rank.min_orders,
            min_amount: rank.min_amount.map(|yen| yen.0),
            within_days: rank.within_days,
            created_at: At(rank.created_at),
            updated_at: At(rank.updated_at),
            version: rank.version,
        }
    }
}

impl From<NewRankView> for NewRank {
    fn from(view: NewRankView) -> NewRank {
        NewRank {
            code: view.code,
            name: view.name,
            position: view.position,
            min_orders: view.min_orders,
            min_amount: view.min_amount.map(Yen),
            within_days: view.within_days,
        }
    }
}

impl From<CustomerRankPatch> for RankEdit {
    fn from(patch: CustomerRankPatch) -> RankEdit {
        RankEdit {
            name: patch.name,
            position: patch.position,
            min_orders: removable(patch.min_orders),
            min_amount: removable(patch.min_amount).map(|amount| amount.map(Yen)),
            within_days: removable(patch.within_days),
        }
    }
}

fn removable<T>(value: MaybeUndefined<T>) -> Option<Option<T>> {
    match value {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(value)),
    }
}

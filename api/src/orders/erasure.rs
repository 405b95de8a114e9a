//! 個人情報の消去: orders forget who bought them and to whom they went.

use domain::order::{Order, OrderName};
use domain::{CustomerId, Instant, OrderId};
use poem_openapi::param::{Path, Query};
use poem_openapi::{Object, OpenApi};
use workflows::customers;
use workflows::orders::{self, Erasure};

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, PiiErase};
use crate::failure::Failure;
use crate::paging::{Page, Paging, default_limit};
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::{At, Id};

/// What became of the personal data of an order.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderErasure")]
struct ErasureView {
    /// The order.
    order_id: Id<OrderId>,
    /// 受注番号 of that order.
    order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    order_route: String,
    /// When they were deleted; null where they were not.
    #[oai(nullable)]
    erased_at: Option<At>,
    /// The orders that were bundled into it, and are treated with it.
    bundled_order_ids: Vec<Id<OrderId>>,
    /// How many mails were emptied now.
    mails: i64,
    /// Why they were not deleted, for programs: `not_finished`, `under_way` or `bundled`.
    #[oai(nullable)]
    code: Option<String>,
    /// More about it, where there is more: `mail`, `ship_request` or `mall_cancellation`.
    #[oai(nullable)]
    hint: Option<String>,
}

pub struct OrderErasureApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl OrderErasureApi {
    /// Delete an order's personal data
    ///
    /// Buyer, recipients, senders, notes, the texts of gifts and unknown columns are gone for good, from the
    /// order and those bundled into it, and so is what mail about them says; no search finds them by a
    /// person any more, and no change before can be taken back. Lines, amounts, taxes, payments, dates,
    /// statuses and tracking numbers stay. Refused until it is shipped or canceled, and while something
    /// needs the data. Done twice, it changes nothing the second time; a later telling by its source brings
    /// nothing back.
    #[oai(
        path = "/orders/:id/personal-data",
        method = "delete",
        operation_id = "delete_order_personal_data"
    )]
    async fn delete_order_personal_data(
        &self,
        auth: Auth<PiiErase>,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
    ) -> Result<Listed<ErasureView>, Failure> {
        let (app, caller, id) = (&self.0.app, auth.caller(), id.0.0);
        let names = self.0.order_names(caller, [id]).await?;
        let mut tx = self.0.begin().await?;
        let erasure = orders::erase(app, &mut tx, caller, id).await?;
        if dry_run.0.unwrap_or(false) {
            tx.rollback().await?;
        } else {
            tx.commit().await?;
        }
        Ok(Answer::ok(&ErasureView::new(erasure, names.of(id))).into())
    }

    /// Delete the personal data of a customer's orders
    ///
    /// Of those that are shipped or canceled, ordered last first, a page a call, with those of customers
    /// merged into it; the others stay and say why. Customer and mail of the customer are deleted by
    /// themselves.
    #[oai(
        path = "/customers/:id/orders/personal-data",
        method = "delete",
        operation_id = "delete_customer_orders_personal_data"
    )]
    async fn delete_customer_orders_personal_data(
        &self,
        auth: Auth<PiiErase>,
        /// The id of the customer.
        id: Path<Id<CustomerId>>,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
        /// How many a call, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the call before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ErasureView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let paging: Paging<(Instant, OrderId)> =
            Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let fetch = i64::from(paging.fetch());
        let orders = customers::orders(app, caller, id.0.0, paging.after, fetch).await?;
        let (orders, next_cursor) = paging.cut(orders, |order: &Order| (order.ordered_at, order.id))?;
        let ids = orders.iter().map(|order| order.id);
        let names = self.0.order_names(caller, ids).await?;
        let mut tx = self.0.begin().await?;
        let erasures = orders::erase_all(app, &mut tx, caller, orders).await?;
        if dry_run.0.unwrap_or(false) {
            tx.rollback().await?;
        } else {
            tx.commit().await?;
        }
        let view = |erasure: Erasure| {
            let name = names.of(erasure.order.id);
            ErasureView::new(erasure, name)
        };
        let items = erasures.into_iter().map(view).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }
}

impl ErasureView {
    fn new(erasure: Erasure, name: OrderName) -> ErasureView {
        let refused = erasure.refused.as_ref().map(orders::refusal_code);
        let (code, hint) = refused.map_or((None, None), |(code, hint)| (Some(code.to_owned()), hint));
        ErasureView {
            order_id: Id(erasure.order.id),
            order_number: name.number,
            order_route: name.route,
            erased_at: erasure.order.erased_at.map(At),
            bundled_order_ids: erasure.with.into_iter().map(Id).collect(),
            mails: i64::try_from(erasure.mails).unwrap_or(i64::MAX),
            code,
            hint,
        }
    }
}

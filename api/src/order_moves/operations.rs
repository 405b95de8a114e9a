//! The operations on moves of many orders.

use domain::order_move::{MoveIssue, OrderMove};
use domain::{FieldError, OrderChangeId, OrderMoveId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::order_moves::{self, MoveMany};
use workflows::orders::OrderNames;

use super::view::{MoveIssueView, NewOrderMove, OrderMoveUndoView, OrderMoveView};
use crate::answer::{Answer, Listed, UndertakenOrTried};
use crate::auth::{Auth, OrdersRead, OrdersWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct OrderMovesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::OrderMoves")]
impl OrderMovesApi {
    /// Move many orders
    ///
    /// Up to 1,000 orders are moved in one transaction: all of them, or none, with every one that
    /// cannot be moved named (`/order_ids/3`). More, up to 100,000, are moved in the background, a
    /// thousand at a time, each thousand all or none; follow `Location`.
    #[oai(path = "/order-moves", method = "post", operation_id = "create_order_move")]
    async fn create_order_move(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
        body: Body<NewOrderMove>,
    ) -> Result<Idempotent<UndertakenOrTried<OrderMoveView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let request = body.0.request();
        let orders = match (body.0.order_ids, body.0.filter) {
            (Some(ids), None) => ids.into_iter().map(|id| id.0).collect(),
            (None, Some(filter)) if filter.status.as_ref().is_none_or(Vec::is_empty) => {
                return Err(FieldError::new("/filter/status", "required").into());
            }
            (None, Some(filter)) => order_moves::listed(app, caller, &filter.into()).await?,
            (Some(_), Some(_)) => {
                return Err(FieldError::new("/filter", "conflicts").hint("/order_ids").into());
            }
            (None, None) => return Err(FieldError::new("/order_ids", "required").into()),
        };
        let mut once = match self.0.once(caller, &idempotency, "create_order_move").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let many = MoveMany { orders, request };
        let taken_on = order_moves::create(app, &mut once.tx, caller, many).await?;
        once.finish_unless(dry_run.0.unwrap_or(false), answer(taken_on))
            .await
    }

    /// List moves of many orders
    ///
    /// Newest first.
    #[oai(path = "/order-moves", method = "get", operation_id = "list_order_moves")]
    async fn list_order_moves(
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
    ) -> Result<Listed<Page<OrderMoveView>>, Failure> {
        let paging: Paging<OrderMoveId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"order_moves")?;
        let fetch = i64::from(paging.fetch());
        let moves = order_moves::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(moves, |one| one.id, OrderMoveView::from)?).into())
    }

    /// Read a move of many orders
    ///
    /// How far it is, and what it came to.
    #[oai(path = "/order-moves/:id", method = "get", operation_id = "get_order_move")]
    async fn get_order_move(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the move.
        id: Path<Id<OrderMoveId>>,
    ) -> Result<Listed<OrderMoveView>, Failure> {
        let one = order_moves::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&OrderMoveView::from(one)).into())
    }

    /// List the orders that could not be moved
    ///
    /// In the order in which they were named. Readable while the move runs.
    #[oai(
        path = "/order-moves/:id/issues",
        method = "get",
        operation_id = "list_order_move_issues"
    )]
    async fn list_order_move_issues(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the move.
        id: Path<Id<OrderMoveId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MoveIssueView>>, Failure> {
        let paging: Paging<i64> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let (after, fetch) = (paging.after.unwrap_or(-1), i64::from(paging.fetch()));
        let issues = order_moves::issues(&self.0.app, auth.caller(), id.0.0, after, fetch).await?;
        let orders = issues.iter().map(|issue| issue.order_id);
        let names = self.0.order_names(auth.caller(), orders).await?;
        let view = |issue: MoveIssue| {
            let order = names.of(issue.order_id);
            MoveIssueView::new(issue, order)
        };
        Ok(Answer::ok(&paging.page(issues, |issue| issue.seq, view)?).into())
    }

    /// Take a move of many orders back
    ///
    /// Every order of which the move is still the last change is again where it was; the others stay, with
    /// the reason. A thousand orders a call, in one transaction: where there are more, call again with
    /// `next_cursor`. Refused while the move runs.
    #[oai(
        path = "/order-moves/:id/undo",
        method = "post",
        operation_id = "undo_order_move"
    )]
    async fn undo_order_move(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the move.
        id: Path<Id<OrderMoveId>>,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
        /// `next_cursor` of the call before.
        cursor: Query<Option<String>>,
    ) -> Result<Idempotent<Listed<OrderMoveUndoView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let paging: Paging<OrderChangeId> = Paging::new(None, cursor.0.as_deref(), &id.0.to_string())?;
        let mut once = match self.0.once(caller, &idempotency, "undo_order_move").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let undone = order_moves::undo(app, &mut once.tx, caller, id.0.0, paging.after).await?;
        let orders = undone.refused.iter().map(|(order, _)| *order);
        let names = OrderNames::read(&mut once.tx, caller.tenant, orders).await?;
        let next_cursor = undone.next.map(|change| paging.cursor(&change)).transpose()?;
        let view = OrderMoveUndoView::new(undone, &names, next_cursor);
        once.finish_unless(dry_run.0.unwrap_or(false), Answer::ok(&view))
            .await
    }
}

fn answer(one: OrderMove) -> Answer {
    let status = if one.finished_at.is_some() {
        StatusCode::CREATED
    } else {
        StatusCode::ACCEPTED
    };
    let view = OrderMoveView::from(one);
    let location = format!("/v1/order-moves/{}", view.id);
    Answer::new(status, &view).location(location)
}

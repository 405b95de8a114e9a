//! How an order changes: moved, held, canceled, and the last change taken back.

use chrono::NaiveDate;
use domain::OrderId;
use domain::order::OrderStatus;
use domain::standing::Hold;
use poem_openapi::param::{Path, Query};
use poem_openapi::{Object, OpenApi};
use workflows::orders::{self, MoveRequest};

use super::include::{Include, Included};
use super::operations::OrdersApi;
use super::view::{OrderView, Status};
use crate::answer::Found;
use crate::auth::{Auth, OrdersWrite};
use crate::body::Body;
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::state::Start;
use crate::tag::Tag;
use crate::wire::Id;

/// Where an order is to go.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMoveRequest", deny_unknown_fields)]
struct MoveBody {
    /// A status that follows the present one, or the present one for another step of it.
    to: Status,
    /// サブステータス: the code of a step of that status; left out: none.
    #[oai(nullable)]
    sub_status: Option<String>,
    /// For the timeline. A label, never personal data.
    #[oai(nullable, validator(max_length = 100))]
    reason: Option<String>,
}

/// Why an order is to rest.
#[derive(Clone, Debug, Object)]
#[oai(rename = "HoldRequest", deny_unknown_fields)]
struct HoldBody {
    /// A label, never personal data.
    #[oai(validator(min_length = 1, max_length = 100))]
    reason: String,
    /// The day from which it need not rest any more. It is listed by `hold_due` then; somebody still
    /// has to release it.
    #[oai(nullable)]
    until: Option<NaiveDate>,
}

/// Why an order is canceled.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CancelRequest", deny_unknown_fields)]
struct CancelBody {
    /// For the timeline. A label, never personal data.
    #[oai(validator(min_length = 1, max_length = 100))]
    reason: String,
}

impl From<MoveBody> for MoveRequest {
    fn from(body: MoveBody) -> MoveRequest {
        MoveRequest {
            to: body.to.into(),
            sub_status: body.sub_status,
            reason: body.reason,
        }
    }
}

type Changed = Result<Idempotent<Found<OrderView>>, Failure>;

pub struct OrderDeskApi(pub OrdersApi);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl OrderDeskApi {
    /// Move an order
    ///
    /// To a status that follows its present one, with all of its shipments; those that are further on
    /// already stay where they are. Leaving a status leaves its step. What is on hold goes nowhere
    /// forward.
    #[oai(path = "/orders/:id/move", method = "post", operation_id = "move_order")]
    #[expect(clippy::too_many_arguments, reason = "one for every parameter")]
    async fn move_order(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
        /// What comes along; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Body<MoveBody>,
    ) -> Changed {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::asked(caller, include.0.as_deref().unwrap_or_default())?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self.0.0.once(caller, &idempotency, "move_order").await? {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let order = orders::move_one(app, &mut once.tx, caller, id.0.0, expected, body.0.into()).await?;
        self.0
            .finish(&auth, once, order, included, dry_run.0.unwrap_or(false))
            .await
    }

    /// Put an order on hold
    ///
    /// 保留: it keeps its status and goes nowhere forward until it is released. Holding again changes
    /// the reason.
    #[oai(path = "/orders/:id/hold", method = "post", operation_id = "hold_order")]
    async fn hold_order(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        /// What comes along; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Body<HoldBody>,
    ) -> Changed {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::asked(caller, include.0.as_deref().unwrap_or_default())?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self.0.0.once(caller, &idempotency, "hold_order").await? {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let hold = Hold {
            reason: body.0.reason,
            until: body.0.until,
        };
        let order = orders::hold(app, &mut once.tx, caller, id.0.0, expected, hold).await?;
        self.0.finish(&auth, once, order, included, false).await
    }

    /// Release an order
    ///
    /// 保留解除: it may go on from the status it is in.
    #[oai(path = "/orders/:id/release", method = "post", operation_id = "release_order")]
    async fn release_order(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        /// What comes along; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
    ) -> Changed {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::asked(caller, include.0.as_deref().unwrap_or_default())?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self.0.0.once(caller, &idempotency, "release_order").await? {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let order = orders::release(app, &mut once.tx, caller, id.0.0, expected).await?;
        self.0.finish(&auth, once, order, included, false).await
    }

    /// Cancel an order
    ///
    /// With all of its shipments. Once a part of it has left it would be a return, and is refused.
    /// Only `undo` brings it back.
    #[oai(path = "/orders/:id/cancel", method = "post", operation_id = "cancel_order")]
    async fn cancel_order(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        /// What comes along; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Body<CancelBody>,
    ) -> Changed {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::asked(caller, include.0.as_deref().unwrap_or_default())?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self.0.0.once(caller, &idempotency, "cancel_order").await? {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let request = MoveRequest {
            to: OrderStatus::Cancelled,
            sub_status: None,
            reason: Some(body.0.reason),
        };
        let order = orders::move_one(app, &mut once.tx, caller, id.0.0, expected, request).await?;
        self.0.finish(&auth, once, order, included, false).await
    }

    /// Take the last change back
    ///
    /// The last change of the order that is not taken back: a move, a hold, a cancel, a note, a split,
    /// lines moved, a bundle. Called again, the one before. What was is again what is, exactly; only
    /// the version counts on. Refused once something followed that cannot be taken back, such as a
    /// mail or a new telling by the order's source.
    #[oai(path = "/orders/:id/undo", method = "post", operation_id = "undo_order")]
    async fn undo_order(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
        /// What comes along; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
    ) -> Changed {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::asked(caller, include.0.as_deref().unwrap_or_default())?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self.0.0.once(caller, &idempotency, "undo_order").await? {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let order = orders::undo(app, &mut once.tx, caller, id.0.0, expected).await?;
        self.0
            .finish(&auth, once, order, included, dry_run.0.unwrap_or(false))
            .await
    }
}

//! 出荷予定日: when the shipments of an order are to leave.

use chrono::NaiveDate;
use domain::ship_date::Reason;
use domain::{OrderId, ShipmentId};
use poem_openapi::param::{Path, Query};
use poem_openapi::{Enum, Object, OpenApi};
use workflows::calendars::{self, Planned};

use crate::answer::{Answer, Found};
use crate::auth::{Auth, OrdersWrite};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

/// When the shipments of an order are to leave.
#[derive(Clone, Debug, Object)]
struct OrderPlan {
    /// The version of the order; its `ETag`.
    version: i64,
    /// Those that have not left.
    shipments: Vec<ShipmentPlan>,
}

/// When a shipment is to leave, and why.
#[derive(Clone, Debug, Object)]
struct ShipmentPlan {
    /// The shipment.
    shipment_id: Id<ShipmentId>,
    /// 出荷予定日; null where the lane works on no day within a year.
    #[oai(nullable)]
    ship_on: Option<NaiveDate>,
    /// The day that it arrives.
    #[oai(nullable)]
    arrive_on: Option<NaiveDate>,
    /// Why that day.
    #[oai(nullable)]
    because: Option<PlanReason>,
}

/// Why a shipment is to leave on a day.
#[derive(Clone, Copy, Debug, Enum)]
#[oai(remote = "Reason", rename_all = "snake_case")]
enum PlanReason {
    /// No day was asked for: the first that is worked.
    FirstDay,
    /// The last day worked on which it still arrives as asked for.
    ToArriveInTime,
    /// It cannot arrive in time any more: the first day that is worked.
    TooLate,
}

pub struct PlanApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl PlanApi {
    /// Plan when an order ships
    ///
    /// By the calendar of its processing route, the day asked for and the days on the way; whatever
    /// was planned before. It can be undone.
    #[oai(
        path = "/orders/:id/plan",
        method = "post",
        operation_id = "update_order_plan"
    )]
    async fn update_order_plan(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
    ) -> Result<Idempotent<Found<OrderPlan>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.version()?;
        let keys = app.store.keys(caller.tenant, app.now()).await?;
        let mut once = match self.0.once(caller, &idempotency, "update_order_plan").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let (order, planned) =
            calendars::plan_order(app, &mut once.tx, &keys, caller, id.0.0, expected).await?;
        let view = OrderPlan {
            version: order.version,
            shipments: planned.into_iter().map(ShipmentPlan::from).collect(),
        };
        let answer = Answer::ok(&view).version(order.version);
        once.finish_unless(dry_run.0.unwrap_or(false), answer).await
    }
}

impl From<Planned> for ShipmentPlan {
    fn from(planned: Planned) -> ShipmentPlan {
        ShipmentPlan {
            shipment_id: Id(planned.shipment),
            ship_on: planned.plan.map(|plan| plan.ship_on),
            arrive_on: planned.plan.map(|plan| plan.arrive_on),
            because: planned.plan.map(|plan| plan.because.into()),
        }
    }
}

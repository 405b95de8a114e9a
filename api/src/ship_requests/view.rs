//! Ship requests on the wire.

use domain::order::OrderName;
use domain::ship_request::{ShipRequest, ShipRequestState, ShipRequestStep};
use domain::{FieldError, OrderId, ShipRequestFileId, ShipRequestId, ShipmentId, WarehouseLinkId};
use poem_openapi::{Enum, Object};
use workflows::orders::OrderNames;
use workflows::ship_requests::{Asked, How, NewRequests, ReadRequest, RefusedShipment};

use crate::wire::{At, Id};

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "ShipRequestState",
    remote = "ShipRequestState",
    rename_all = "snake_case"
)]
pub enum StateView {
    /// It waits to be told, or for the next file.
    Queued,
    /// It stands in a file, or the warehouse has taken note of it.
    Sent,
    /// The warehouse works on it.
    Accepted,
    /// The warehouse is asked to leave it.
    Cancelling,
    /// 出荷済: what was asked for has left.
    Shipped,
    /// The warehouse does not do it, or it could not be told as it was.
    Refused,
    Cancelled,
    /// It needs people: the warehouse could not be told for days, or sent only a part.
    Failed,
}

/// 出荷依頼: a shipment that a linked warehouse is asked to send.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipRequest")]
pub struct RequestView {
    pub id: Id<ShipRequestId>,
    /// The order that the shipment was of.
    order_id: Id<OrderId>,
    /// 受注番号 of that order.
    order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    order_route: String,
    /// The shipment.
    shipment_id: Id<ShipmentId>,
    /// How the warehouse is linked.
    warehouse_link_id: Id<WarehouseLinkId>,
    /// 依頼番号: what the warehouse knows it by, the same however often it is told.
    key: String,
    state: StateView,
    /// Why it stands so, or why it waits; stable, for programs.
    #[oai(nullable)]
    reason: Option<String>,
    /// The warehouse's own number of it.
    #[oai(nullable)]
    reference: Option<String>,
    /// What the warehouse said, in its words; null without the scope `pii:read`, as it may name people.
    #[oai(nullable)]
    message: Option<String>,
    /// Number of times that the warehouse was told; more than none: it may have it.
    attempts: i64,
    /// 送り状番号: the numbers under which the warehouse sent it, also where they are on no shipment
    /// (`not_shippable`, `shipment_gone`).
    tracking_numbers: Vec<String>,
    /// What became of it, oldest first; the latest thirty steps.
    history: Vec<StepView>,
    /// When something is done about it by itself; null: nothing is.
    #[oai(nullable)]
    next_at: Option<At>,
    /// The file that it stands in.
    #[oai(nullable)]
    file_id: Option<Id<ShipRequestFileId>>,
    /// When the warehouse had it for sure.
    #[oai(nullable)]
    sent_at: Option<At>,
    #[oai(nullable)]
    finished_at: Option<At>,
    created_at: At,
    updated_at: At,
}

/// One step of what became of a request.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipRequestStep")]
pub struct StepView {
    /// When it was made.
    at: At,
    /// Where the request stood afterwards.
    state: StateView,
    /// Why, or what went wrong with an attempt.
    #[oai(nullable)]
    reason: Option<String>,
}

/// What is to be sent by a linked warehouse.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewShipRequests {
    /// The code of the warehouse.
    #[oai(validator(min_length = 1, max_length = 20))]
    warehouse: String,
    /// The shipments, 500 at most.
    #[oai(validator(min_items = 1, max_items = 500))]
    shipment_ids: Vec<Id<ShipmentId>>,
    /// Also shipments of which a waybill was made (送り状作成済), which are refused without it
    /// (`waybill_made`): the shop throws the waybill away.
    #[oai(default)]
    despite_waybill: bool,
}

/// What came of asking.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipRequestsMade")]
pub struct MadeView {
    /// The requests that there are now for the shipments, also those that were there before.
    items: Vec<RequestView>,
    /// Shipments that cannot be asked for.
    refused: Vec<RefusedView>,
    /// Everything was checked only: nothing was kept.
    dry_run: bool,
}

/// A shipment that cannot be asked for.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipRequestRefusal")]
pub struct RefusedView {
    /// The shipment.
    shipment_id: Id<ShipmentId>,
    /// Everything that stands against it.
    errors: Vec<FaultView>,
}

/// Why a shipment cannot be asked for.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipRequestFault")]
pub struct FaultView {
    /// Stable, for programs: `on_hold`, `not_to_ship_yet`, `already_shipped`, `order_cancelled`, `bundled`,
    /// `no_address`, `no_goods`, `no_warehouse_code`, `no_cash_on_delivery`, `requested_elsewhere`,
    /// `waybill_made`.
    code: String,
    /// 自社商品コード of the product that it is about.
    #[oai(nullable)]
    sku: Option<String>,
}

/// How a request is to be left.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ShipRequestCancel {
    /// The warehouse has agreed on another way, by telephone: the request is over at once.
    #[oai(default)]
    pub agreed: bool,
}

impl NewShipRequests {
    pub fn requests(self, dry_run: bool) -> NewRequests {
        NewRequests {
            warehouse: self.warehouse,
            shipments: self.shipment_ids.into_iter().map(|id| id.0).collect(),
            how: How {
                despite_waybill: self.despite_waybill,
                dry_run,
            },
        }
    }
}

impl MadeView {
    pub fn of(asked: Asked, names: &OrderNames, dry_run: bool) -> MadeView {
        let view = |request: ShipRequest| {
            let order = names.of(request.order_id);
            RequestView::new(request, order)
        };
        MadeView {
            items: asked.requests.into_iter().map(view).collect(),
            refused: asked.refused.into_iter().map(RefusedView::from).collect(),
            dry_run,
        }
    }
}

impl From<RefusedShipment> for RefusedView {
    fn from(refused: RefusedShipment) -> RefusedView {
        RefusedView {
            shipment_id: Id(refused.shipment),
            errors: refused.errors.into_iter().map(FaultView::from).collect(),
        }
    }
}

impl From<FieldError> for FaultView {
    fn from(error: FieldError) -> FaultView {
        FaultView {
            code: error.code.to_owned(),
            sku: error.hint,
        }
    }
}

impl RequestView {
    pub fn new(request: ShipRequest, order: OrderName) -> RequestView {
        RequestView {
            id: Id(request.id),
            order_id: Id(request.order_id),
            order_number: order.number,
            order_route: order.route,
            shipment_id: Id(request.shipment_id),
            warehouse_link_id: Id(request.link_id),
            key: request.request_key,
            state: request.state.into(),
            reason: request.reason,
            reference: request.reference,
            message: None,
            attempts: request.attempts,
            tracking_numbers: request
                .departure
                .map(|departure| departure.0.tracking_numbers)
                .unwrap_or_default(),
            history: request.history.0.into_iter().map(StepView::from).collect(),
            next_at: request.next_at.map(At),
            file_id: request.file_id.map(Id),
            sent_at: request.sent_at.map(At),
            finished_at: request.finished_at.map(At),
            created_at: At(request.created_at),
            updated_at: At(request.updated_at),
        }
    }
}

impl RequestView {
    /// With what the warehouse said, as far as the caller may read it.
    pub fn of_read(read: ReadRequest, order: OrderName) -> RequestView {
        RequestView {
            message: read.message,
            ..RequestView::new(read.request, order)
        }
    }
}

impl From<ShipRequestStep> for StepView {
    fn from(step: ShipRequestStep) -> StepView {
        StepView {
            at: At(step.at),
            state: step.state.into(),
            reason: step.reason,
        }
    }
}

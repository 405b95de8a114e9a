//! What the API promises about moves of many orders.

use domain::order::OrderName;
use domain::order_move::{MoveIssue, MoveStatus, OrderMove};
use domain::{OrderId, OrderMoveId};
use poem_openapi::{Enum, Object};
use workflows::order_moves::Undone;
use workflows::orders::{MoveRequest, OrderNames, refusal_code};

use crate::orders::{OrderFilterView, Status};
use crate::wire::{At, Id};

/// Many orders moved at once, and how far it is.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMove")]
pub struct OrderMoveView {
    pub id: Id<OrderMoveId>,
    pub status: MoveStatusView,
    /// Where the orders go.
    pub to: Status,
    /// For the timeline.
    #[oai(nullable)]
    pub reason: Option<String>,
    /// How many orders it is about.
    pub orders: i64,
    /// How many have been moved.
    pub moved: i64,
    /// How many could not be moved; the issues say why.
    pub refused: i64,
    /// How many stayed where they were because another one of their thousand was refused.
    pub left_alone: i64,
    /// Orders dealt with, of all, in percent.
    pub progress_percent: i64,
    pub created_at: At,
    #[oai(nullable)]
    pub started_at: Option<At>,
    #[oai(nullable)]
    pub finished_at: Option<At>,
}

/// How far a move of many orders is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "OrderMoveStatus", remote = "MoveStatus", rename_all = "snake_case")]
pub enum MoveStatusView {
    Queued,
    Running,
    /// Every order was dealt with; some may have been refused.
    Succeeded,
}

/// An order that could not be moved.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMoveIssue")]
pub struct MoveIssueView {
    /// Position of the order among those of the move, from 0.
    pub place: i64,
    /// The order.
    pub order_id: Id<OrderId>,
    /// 受注番号 of that order.
    pub order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    pub order_route: String,
    /// Stable, for programs: a field's code, such as `no_such_move` or `on_hold`.
    pub code: String,
    /// More about it, where there is more.
    #[oai(nullable)]
    pub hint: Option<String>,
}

/// What became of a move's orders as it was taken back.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMoveUndo")]
pub struct OrderMoveUndoView {
    /// How many orders are again where they were.
    undone: i64,
    /// How many orders had been taken back before.
    already_undone: i64,
    /// Orders that stay where they are.
    issues: Vec<MoveUndoIssueView>,
    /// With which to call again for the next thousand; null: that was all.
    #[oai(nullable)]
    next_cursor: Option<String>,
}

/// An order that a move could not be taken back of.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderMoveUndoIssue")]
pub struct MoveUndoIssueView {
    /// The order.
    order_id: Id<OrderId>,
    /// 受注番号 of that order.
    order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    order_route: String,
    /// Stable, for programs: `changed_since` or `irreversible`.
    code: String,
    /// The event that stands in the way.
    #[oai(nullable)]
    hint: Option<String>,
}

/// Which orders, and where to.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewOrderMove {
    /// The orders; these or `filter` are needed. Up to 1,000 are moved at once, all or none.
    #[oai(nullable, validator(min_items = 1, max_items = 100000))]
    pub order_ids: Option<Vec<Id<OrderId>>>,
    /// Every order that a list with these filters would show, up to 100,000. `status` must be among them,
    /// so that nobody moves everything by mistake.
    #[oai(nullable)]
    pub filter: Option<OrderFilterView>,
    /// A status that follows the present one, or the present one for another step of it.
    pub to: Status,
    /// サブステータス: the code of a step of that status; left out: none.
    #[oai(nullable)]
    pub sub_status: Option<String>,
    /// For the timeline. A label, never personal data.
    #[oai(nullable, validator(max_length = 100))]
    pub reason: Option<String>,
}

impl NewOrderMove {
    pub fn request(&self) -> MoveRequest {
        MoveRequest {
            to: self.to.into(),
            sub_status: self.sub_status.clone(),
            reason: self.reason.clone(),
        }
    }
}

impl From<OrderMove> for OrderMoveView {
    fn from(one: OrderMove) -> OrderMoveView {
        OrderMoveView {
            id: Id(one.id),
            status: one.status.into(),
            to: one.to_status.into(),
            reason: one.reason,
            orders: one.orders,
            moved: one.moved,
            refused: one.refused,
            left_alone: one.left_alone,
            progress_percent: (one.cursor * 100).checked_div(one.orders).unwrap_or(100),
            created_at: At(one.created_at),
            started_at: one.started_at.map(At),
            finished_at: one.finished_at.map(At),
        }
    }
}

impl MoveIssueView {
    pub fn new(issue: MoveIssue, order: OrderName) -> MoveIssueView {
        MoveIssueView {
            place: issue.seq,
            order_id: Id(issue.order_id),
            order_number: order.number,
            order_route: order.route,
            code: issue.code,
            hint: issue.hint,
        }
    }
}

impl OrderMoveUndoView {
    pub fn new(undone: Undone, names: &OrderNames, next_cursor: Option<String>) -> OrderMoveUndoView {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let issue = |(order, error): (OrderId, domain::Error)| {
            let (name, (code, hint)) = (names.of(order), refusal_code(&error));
            MoveUndoIssueView {
                order_id: Id(order),
                order_number: name.number,
                order_route: name.route,
                code: code.to_owned(),
                hint,
            }
        };
        OrderMoveUndoView {
            undone: count(undone.taken_back),
            already_undone: count(undone.known),
            issues: undone.refused.into_iter().map(issue).collect(),
            next_cursor,
        }
    }
}

//! Cancellations at malls on the wire. What the buyer is told goes in, and never comes out.

use domain::mall_cancellation::MallCancellation;
use domain::{OrderId, ShopId};
use poem_openapi::{Enum, Object};
use workflows::mall_cancellations::NewCancellation;

use crate::publications::PublicationStateView;
use crate::wire::{At, Id};

/// An order that is canceled at its mall.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MallCancellation")]
pub struct MallCancellationView {
    /// The order.
    order_id: Id<OrderId>,
    /// The shop whose mall is told.
    shop_id: Id<ShopId>,
    /// The order's number at the mall.
    number: String,
    reason: CancelReasonView,
    /// Whether the mall puts the goods back into its stock.
    restore_stock: bool,
    /// `waiting`, then `confirmed` or `failed`; a cancellation has none of the other states.
    state: PublicationStateView,
    /// Why the mall refused it, by the mall's own code; `unsupported`: the mall cannot be told so.
    error_code: String,
    /// The same in the mall's words.
    error_message: String,
    created_at: At,
    /// When it was asked for, or answered, last.
    changed_at: At,
}

/// An order to be canceled at its mall.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewMallCancellation", deny_unknown_fields)]
pub struct NewMallCancellationView {
    /// An order that came from a mall.
    order_id: Id<OrderId>,
    reason: CancelReasonView,
    /// Words for the mall or the buyer, at most 200 characters, where the mall has a place for them.
    #[oai(default, validator(max_length = 200))]
    detail: String,
    /// Whether the mall puts the goods back into its stock; of no use where stock is published.
    #[oai(default)]
    restore_stock: bool,
}

/// Why an order is canceled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MallCancelReason", rename_all = "snake_case")]
pub enum CancelReasonView {
    /// The buyer asked for it.
    Buyer,
    /// 未入金.
    Unpaid,
    /// 長期不在, 住所不明.
    Undeliverable,
    /// 受取拒否.
    Refused,
    /// 欠品.
    OutOfStock,
    /// 重複注文.
    Duplicate,
    /// Anything else on the shop's side.
    Shop,
}

impl CancelReasonView {
    const ALL: [(CancelReasonView, &str); 7] = [
        (CancelReasonView::Buyer, "buyer"),
        (CancelReasonView::Unpaid, "unpaid"),
        (CancelReasonView::Undeliverable, "undeliverable"),
        (CancelReasonView::Refused, "refused"),
        (CancelReasonView::OutOfStock, "out_of_stock"),
        (CancelReasonView::Duplicate, "duplicate"),
        (CancelReasonView::Shop, "shop"),
    ];

    fn as_str(self) -> &'static str {
        let found = Self::ALL.iter().find(|(reason, _)| *reason == self);
        found.map_or("shop", |(_, text)| text)
    }

    fn of(text: &str) -> CancelReasonView {
        let found = Self::ALL.iter().find(|(_, known)| *known == text);
        found.map_or(CancelReasonView::Shop, |(reason, _)| *reason)
    }
}

impl From<NewMallCancellationView> for NewCancellation {
    fn from(view: NewMallCancellationView) -> NewCancellation {
        NewCancellation {
            order: view.order_id.0,
            reason: view.reason.as_str().to_owned(),
            detail: view.detail,
            restore_stock: view.restore_stock,
        }
    }
}

impl From<MallCancellation> for MallCancellationView {
    fn from(row: MallCancellation) -> MallCancellationView {
        MallCancellationView {
            order_id: Id(row.order_id),
            shop_id: Id(row.shop_id),
            number: row.number,
            reason: CancelReasonView::of(&row.reason),
            restore_stock: row.restore_stock,
            state: row.state.into(),
            error_code: row.code,
            error_message: row.message,
            created_at: At(row.created_at),
            changed_at: At(row.changed_at),
        }
    }
}

//! What the API promises about bundles.

use chrono::NaiveDate;
use domain::bundle::{Bundle, BundleWarning, ChildFees};
use domain::order::Order;
use domain::{BundleId, OrderId};
use poem_openapi::{Enum, Object};
use workflows::bundles::{Group, Match, NewBundle};

use crate::orders::Status;
use crate::wire::{ActorView, At, Id};

/// 同梱: orders that go out with another one.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Bundle")]
pub struct BundleView {
    pub id: Id<BundleId>,
    /// 同梱先: the order that took the others in.
    pub parent: Id<OrderId>,
    /// 同梱元: the orders whose goods go out with it.
    pub children: Vec<Id<OrderId>>,
    /// What was taken off what is billed, in yen: fees that need not be paid twice. Zero or negative.
    pub adjustment: i64,
    /// What a person should look at.
    pub warnings: Vec<WarningView>,
    pub actor: ActorView,
    pub created_at: At,
    /// When it was taken apart; null as long as it is not.
    #[oai(nullable)]
    pub undone_at: Option<At>,
}

/// What a person should look at before orders go out together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "BundleWarning", remote = "BundleWarning", rename_all = "snake_case")]
pub enum WarningView {
    /// They go to different recipients.
    Recipient,
    /// お届け指定日 differ.
    DeliverOn,
    /// お届け時間帯 differ.
    DeliveryWindow,
    /// 温度区分 differ.
    Temperature,
    /// 決済方法 differ.
    PaymentMethod,
    /// Some are paid, some are not.
    PartlyPaid,
    /// More gifts than a slip has room for.
    Gifts,
    /// One of them was on hold: all of them are now.
    OnHold,
    /// A waybill of one of them has been made: it is one too many, or says something else than before.
    WaybillMade,
}

/// Orders to be put together.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewBundle", deny_unknown_fields)]
pub struct NewBundleView {
    /// 同梱先: takes the others in.
    pub parent: Id<OrderId>,
    /// 同梱元.
    #[oai(validator(min_items = 1, max_items = 50))]
    pub children: Vec<Id<OrderId>>,
    /// Orders of several sales routes may go together. Malls often forbid it.
    #[oai(default)]
    pub allow_across_routes: bool,
    /// What becomes of the children's 送料 and 代引手数料.
    #[oai(default)]
    pub fees: FeesView,
}

/// What becomes of the children's 送料 and 代引手数料.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "BundleFees", remote = "ChildFees", rename_all = "snake_case")]
pub enum FeesView {
    /// They need not be paid: one parcel, one fee.
    #[default]
    Drop,
    /// They are added to the parent's.
    Keep,
}

/// 同梱候補: open orders to one recipient.
#[derive(Clone, Debug, Object)]
#[oai(rename = "BundleCandidate")]
pub struct CandidateView {
    /// Oldest first.
    pub orders: Vec<CandidateOrder>,
}

/// An order that might go out with others.
#[derive(Clone, Debug, Object)]
pub struct CandidateOrder {
    pub id: Id<OrderId>,
    /// 受注番号.
    pub number: String,
    pub status: Status,
    /// The day it was ordered, in Japan.
    pub ordered_on: NaiveDate,
    /// 決済方法.
    pub payment_method: String,
    /// 請求金額合計 in yen.
    pub billed: i64,
}

/// How sure it is that the recipient is the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "BundleMatch", remote = "Match", rename_all = "snake_case")]
pub enum MatchView {
    /// お届け先電話番号 alone.
    #[default]
    Phone,
    /// And the name, however it is written.
    PhoneName,
    /// And the address, however it is written.
    PhoneNameAddress,
}

impl From<NewBundleView> for NewBundle {
    fn from(view: NewBundleView) -> NewBundle {
        NewBundle {
            parent: view.parent.0,
            children: view.children.into_iter().map(|id| id.0).collect(),
            allow_across_routes: view.allow_across_routes,
            fees: view.fees.into(),
        }
    }
}

impl From<Bundle> for BundleView {
    fn from(bundle: Bundle) -> BundleView {
        BundleView {
            id: Id(bundle.id),
            parent: Id(bundle.parent_id),
            children: bundle.children.0.into_iter().map(Id).collect(),
            adjustment: bundle.adjustment.0,
            warnings: bundle.warnings.0.into_iter().map(Into::into).collect(),
            actor: bundle.actor.0.into(),
            created_at: At(bundle.created_at),
            undone_at: bundle.undone_at.map(At),
        }
    }
}

impl From<Group> for CandidateView {
    fn from(group: Group) -> CandidateView {
        CandidateView {
            orders: group.orders.into_iter().map(CandidateOrder::from).collect(),
        }
    }
}

impl From<Order> for CandidateOrder {
    fn from(order: Order) -> CandidateOrder {
        CandidateOrder {
            id: Id(order.id),
            number: order.number,
            status: order.status.into(),
            ordered_on: order.ordered_at.date_in_tokyo(),
            payment_method: order.payment_method,
            billed: order.billed.0,
        }
    }
}

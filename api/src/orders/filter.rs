//! The filters of the list of orders, in bodies.

use domain::{CustomerId, OrderId};
use poem_openapi::Object;
use workflows::orders::ListQuery;

use super::view::Status;
use crate::payments::PaymentStateView;
use crate::wire::{At, Id};

/// As in `GET /v1/orders`: several values of one name mean any of them, different names must all
/// hold.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "OrderFilter", deny_unknown_fields)]
pub struct OrderFilterView {
    /// Their ids, at most 200.
    #[oai(nullable, validator(max_items = 200))]
    pub id: Option<Vec<Id<OrderId>>>,
    /// 顧客: ids of the customers that the orders name, at most 200.
    #[oai(nullable, validator(max_items = 200))]
    pub customer_id: Option<Vec<Id<CustomerId>>>,
    /// 受注ルート: codes of sales routes.
    #[oai(nullable)]
    pub route: Option<Vec<String>>,
    /// 処理ルート: codes of processing routes.
    #[oai(nullable)]
    pub processing_route: Option<Vec<String>>,
    /// ステータス.
    #[oai(nullable)]
    pub status: Option<Vec<Status>>,
    /// 受注番号, exactly; at most 200.
    #[oai(nullable, validator(max_items = 200))]
    pub number: Option<Vec<String>>,
    /// Ordered at or after.
    #[oai(nullable)]
    pub ordered_from: Option<At>,
    /// Ordered before.
    #[oai(nullable)]
    pub ordered_to: Option<At>,
    /// Changed at or after.
    #[oai(nullable)]
    pub updated_from: Option<At>,
    /// Changed before.
    #[oai(nullable)]
    pub updated_to: Option<At>,
    /// Mail address of the buyer. Needs `pii:read`.
    #[oai(nullable)]
    pub buyer_email: Option<String>,
    /// Phone number of the buyer. Needs `pii:read`.
    #[oai(nullable)]
    pub buyer_phone: Option<String>,
    /// Whole name of the buyer. Needs `pii:read`.
    #[oai(nullable)]
    pub buyer_name: Option<String>,
    /// 商品コード of any line, exactly.
    #[oai(nullable)]
    pub sku: Option<String>,
    /// With (or without) alerts that wait for somebody.
    #[oai(nullable)]
    pub has_alerts: Option<bool>,
    /// 入金状況: how far the order is paid.
    #[oai(nullable)]
    pub payment_state: Option<PaymentStateView>,
    /// 保留: on hold, or not.
    #[oai(nullable)]
    pub on_hold: Option<bool>,
    /// True: on hold until today or an earlier day.
    #[oai(nullable)]
    pub hold_due: Option<bool>,
    /// サブステータス: codes of steps.
    #[oai(nullable)]
    pub sub_status: Option<Vec<String>>,
}

impl From<OrderFilterView> for ListQuery {
    fn from(filter: OrderFilterView) -> ListQuery {
        ListQuery {
            routes: filter.route.unwrap_or_default(),
            processing_routes: filter.processing_route.unwrap_or_default(),
            statuses: filter
                .status
                .unwrap_or_default()
                .into_iter()
                .map(Into::into)
                .collect(),
            ids: bare(filter.id.unwrap_or_default()),
            customers: bare(filter.customer_id.unwrap_or_default()),
            numbers: filter.number.unwrap_or_default(),
            ordered_from: filter.ordered_from.map(|at| at.0),
            ordered_to: filter.ordered_to.map(|at| at.0),
            updated_from: filter.updated_from.map(|at| at.0),
            updated_to: filter.updated_to.map(|at| at.0),
            buyer_email: filter.buyer_email,
            buyer_phone: filter.buyer_phone,
            buyer_name: filter.buyer_name,
            sku: filter.sku,
            has_alerts: filter.has_alerts,
            payment_state: filter.payment_state.map(Into::into),
            on_hold: filter.on_hold,
            hold_due: filter.hold_due.unwrap_or_default(),
            sub_statuses: filter.sub_status.unwrap_or_default(),
            ..ListQuery::default()
        }
    }
}

/// Ids without their spelling.
pub(crate) fn bare<T>(ids: Vec<Id<T>>) -> Vec<T> {
    ids.into_iter().map(|id| id.0).collect()
}

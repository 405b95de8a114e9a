//! `GET /v1/orders/counts`: how many orders there are to do something about.

use poem_openapi::{Object, OpenApi};
use store::order_counts::OrderCounts;
use workflows::orders;
use workflows::saved_searches::{Count, MOST_COUNTED};

use super::view::Status;
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, OrdersRead};
use crate::failure::Failure;
use crate::saved_searches::CountView;
use crate::state::Api;
use crate::tag::Tag;

/// How many orders there are.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderCounts")]
struct OrderCountsView {
    /// Of each status, in the order of the flow; also of those that have none.
    by_status: Vec<StatusCountView>,
    /// 保留: what `on_hold=true` lists.
    on_hold: CountView,
    /// On hold until today or an earlier day: what `hold_due=true` lists.
    hold_due: CountView,
    /// With alerts that wait for somebody: what `has_alerts=true` lists.
    with_alerts: CountView,
    /// 過入金: what `payment_state=over` lists.
    overpaid: CountView,
}

/// How many orders there are of a status.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderStatusCount")]
struct StatusCountView {
    status: Status,
    count: CountView,
}

pub struct OrderCountsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl OrderCountsApi {
    /// Count orders
    ///
    /// By status, and those that need somebody. Each number is exact up to 10,000; there it stops, and says
    /// that there are more. It takes the same time however many orders there are: cheap enough to be asked
    /// whenever a screen is opened.
    #[oai(path = "/orders/counts", method = "get", operation_id = "count_orders")]
    async fn count_orders(&self, auth: Auth<OrdersRead>) -> Result<Listed<OrderCountsView>, Failure> {
        let counts = orders::counts(&self.0.app, auth.caller(), MOST_COUNTED).await?;
        Ok(Answer::ok(&OrderCountsView::from(counts)).into())
    }
}

impl From<OrderCounts> for OrderCountsView {
    fn from(counts: OrderCounts) -> OrderCountsView {
        let shown = |counted: i64| CountView::from(Count::of(counted));
        let by_status = counts.by_status.into_iter();
        OrderCountsView {
            by_status: by_status
                .map(|(status, counted)| StatusCountView {
                    status: status.into(),
                    count: shown(counted),
                })
                .collect(),
            on_hold: shown(counts.on_hold),
            hold_due: shown(counts.hold_due),
            with_alerts: shown(counts.with_alerts),
            overpaid: shown(counts.overpaid),
        }
    }
}

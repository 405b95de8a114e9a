//! `/v1/shipment-reports`: 出荷通知, what malls were told of shipments.

mod view;

use domain::shipment_report::ShipmentReport;
use domain::{OrderId, ShopId};
use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use store::shipment_reports::{ReportFilter, ReportKey};
use workflows::shipment_reports;

use self::view::{RepeatView, RepeatedView, ShipmentReportView};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, ShipmentsRead, ShipmentsWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::publications::PublicationStateView;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct ShipmentReportsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shipments")]
impl ShipmentReportsApi {
    /// List what malls were told of shipments
    ///
    /// By shop and shipment: those that left while their shop reports shipments.
    #[oai(
        path = "/shipment-reports",
        method = "get",
        operation_id = "list_shipment_reports"
    )]
    async fn list_shipment_reports(
        &self,
        auth: Auth<ShipmentsRead>,
        /// A shop.
        shop_id: Query<Option<Id<ShopId>>>,
        /// An order.
        order_id: Query<Option<Id<OrderId>>>,
        /// Where they stand.
        state: Query<Option<PublicationStateView>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ShipmentReportView>>, Failure> {
        let filter = ReportFilter {
            shop: shop_id.0.map(|id| id.0),
            order: order_id.0.map(|id| id.0),
            state: state.0.map(Into::into),
        };
        let paging: Paging<ReportKey> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let (app, fetch) = (&self.0.app, i64::from(paging.fetch()));
        let found = shipment_reports::list(app, auth.caller(), &filter, paging.after, fetch).await?;
        let key = |row: &ShipmentReport| ReportKey {
            shop: row.shop_id,
            shipment: row.shipment_id,
        };
        let orders = found.iter().map(|row| row.order_id);
        let names = self.0.order_names(auth.caller(), orders).await?;
        let view = |row: ShipmentReport| {
            let order = names.of(row.order_id);
            ShipmentReportView::new(row, order)
        };
        let page = paging.page(found, key, view)?;
        Ok(Answer::ok(&page).into())
    }

    /// Tell malls of shipments again
    ///
    /// Of those that they refused: of one shop, one order, or all. What a mall knows already it is not told
    /// twice.
    #[oai(
        path = "/shipment-reports",
        method = "post",
        operation_id = "create_shipment_report"
    )]
    async fn create_shipment_report(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// True: the answer shows how many would be told, and nothing is.
        dry_run: Query<Option<bool>>,
        body: Body<RepeatView>,
    ) -> Result<Idempotent<Listed<RepeatedView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_shipment_report")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let (shop, order) = (body.0.shop_id.map(|id| id.0), body.0.order_id.map(|id| id.0));
        let count = shipment_reports::again(app, &mut once.tx, caller, shop, order).await?;
        let view = RepeatedView {
            shipments: i64::try_from(count).map_err(Failure::internal)?,
        };
        once.finish_unless(dry_run.0.unwrap_or(false), Answer::ok(&view))
            .await
    }
}

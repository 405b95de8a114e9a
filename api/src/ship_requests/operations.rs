//! The operations on what linked warehouses are asked to send.

use domain::{OrderId, ShipRequestFileId, ShipRequestId, ShipmentId, WarehouseLinkId};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::ship_requests::ShipRequestFilter;
use workflows::orders::OrderNames;
use workflows::ship_requests::{self, ReadRequest};

use super::view::{MadeView, NewShipRequests, RequestView, ShipRequestCancel, StateView};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, ShipmentsRead, ShipmentsWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct ShipRequestsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Fulfillment")]
impl ShipRequestsApi {
    /// Ask a linked warehouse for shipments
    ///
    /// 出荷依頼: one request for each shipment. A second one answers the first, as long as that is not refused
    /// or canceled. Shipments that cannot be asked for are told in `refused` and keep no other from it; where
    /// none can be, the whole is refused (422).
    #[oai(
        path = "/ship-requests",
        method = "post",
        operation_id = "create_ship_requests"
    )]
    async fn create_ship_requests(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The same answer, but nothing is kept.
        #[oai(default)]
        dry_run: Query<bool>,
        body: Body<NewShipRequests>,
    ) -> Result<Idempotent<Listed<MadeView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_ship_requests").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = body.0.requests(dry_run.0);
        let asked = ship_requests::ask(app, &mut once.tx, caller, new).await?;
        let orders = asked.requests.iter().map(|request| request.order_id);
        let names = OrderNames::read(&mut once.tx, caller.tenant, orders).await?;
        once.finish(Answer::ok(&MadeView::of(asked, &names, dry_run.0)).into())
            .await
    }

    /// List ship requests
    ///
    /// Newest first.
    #[oai(path = "/ship-requests", method = "get", operation_id = "list_ship_requests")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_ship_requests(
        &self,
        auth: Auth<ShipmentsRead>,
        /// Those that stand so.
        state: Query<Option<StateView>>,
        /// Those to the warehouse of this link.
        warehouse_link_id: Query<Option<Id<WarehouseLinkId>>>,
        /// Those of this order.
        order_id: Query<Option<Id<OrderId>>>,
        /// Those for this shipment.
        shipment_id: Query<Option<Id<ShipmentId>>>,
        /// Those in this file.
        file_id: Query<Option<Id<ShipRequestFileId>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<RequestView>>, Failure> {
        let filter = ShipRequestFilter {
            state: state.0.map(Into::into),
            link: warehouse_link_id.0.map(|id| id.0),
            order: order_id.0.map(|id| id.0),
            shipment: shipment_id.0.map(|id| id.0),
            file: file_id.0.map(|id| id.0),
        };
        let paging: Paging<ShipRequestId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let (app, caller) = (&self.0.app, auth.caller());
        let found = ship_requests::list(app, caller, &filter, paging.after, fetch).await?;
        self.note(&auth, &found, "ship_requests.list").await?;
        let orders = found.iter().map(|read| read.request.order_id);
        let names = self.0.order_names(caller, orders).await?;
        let view = |read: ReadRequest| {
            let order = names.of(read.request.order_id);
            RequestView::of_read(read, order)
        };
        Ok(Answer::ok(&paging.page(found, |read| read.request.id, view)?).into())
    }

    /// Read a ship request
    ///
    /// Where it stands, and what became of it.
    #[oai(
        path = "/ship-requests/:id",
        method = "get",
        operation_id = "get_ship_request"
    )]
    async fn get_ship_request(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the request.
        id: Path<Id<ShipRequestId>>,
    ) -> Result<Listed<RequestView>, Failure> {
        let read = ship_requests::get(&self.0.app, auth.caller(), id.0.0).await?;
        let read = [read];
        self.note(&auth, &read, "ship_requests.get").await?;
        let [read] = read;
        let names = self.0.order_names(auth.caller(), [read.request.order_id]).await?;
        let order = names.of(read.request.order_id);
        Ok(Answer::ok(&RequestView::of_read(read, order)).into())
    }

    /// Have a ship request left
    ///
    /// One that the warehouse cannot have yet is canceled at once. Else the warehouse is asked to leave it
    /// (`cancelling`), and says whether it does; one that is told by file is asked by telephone, and with
    /// `agreed` the request is over.
    #[oai(
        path = "/ship-requests/:id/cancel",
        method = "post",
        operation_id = "cancel_ship_request"
    )]
    async fn cancel_ship_request(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the request.
        id: Path<Id<ShipRequestId>>,
        body: Body<ShipRequestCancel>,
    ) -> Result<Idempotent<Listed<RequestView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "cancel_ship_request").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let request = ship_requests::cancel(app, &mut once.tx, caller, id.0.0, body.0.agreed).await?;
        let names = OrderNames::read(&mut once.tx, caller.tenant, [request.order_id]).await?;
        let order = names.of(request.order_id);
        once.finish(Answer::ok(&RequestView::new(request, order)).into())
            .await
    }

    /// Try a ship request once more
    ///
    /// One that was refused or has failed. It keeps its key, so that a warehouse that has it knows it again;
    /// where the warehouse had it and was done with it, it gets a new one.
    #[oai(
        path = "/ship-requests/:id/retry",
        method = "post",
        operation_id = "retry_ship_request"
    )]
    async fn retry_ship_request(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the request.
        id: Path<Id<ShipRequestId>>,
    ) -> Result<Idempotent<Listed<RequestView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "retry_ship_request").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let request = ship_requests::retry(app, &mut once.tx, caller, id.0.0).await?;
        let names = OrderNames::read(&mut once.tx, caller.tenant, [request.order_id]).await?;
        let order = names.of(request.order_id);
        once.finish(Answer::ok(&RequestView::new(request, order)).into())
            .await
    }
}

impl ShipRequestsApi {
    /// Words of warehouses may name people.
    async fn note(
        &self,
        auth: &Auth<ShipmentsRead>,
        read: &[ReadRequest],
        operation: &'static str,
    ) -> Result<(), Failure> {
        let shown = read.iter().filter(|read| read.message.is_some());
        let ids: Vec<Id<ShipRequestId>> = shown.map(|read| Id(read.request.id)).collect();
        if ids.is_empty() {
            return Ok(());
        }
        auth.note_read(&self.0.app, operation, ids).await
    }
}

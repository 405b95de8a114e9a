//! The operations on orders.

use domain::order::Order;
use domain::{CustomerId, EventId, OrderId, SavedSearchId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::Reads;
use workflows::orders::{self, Decision, Entrance, ListQuery, OnKnown, Seen, by_phone};
use workflows::{Caller, Error};

use super::filter::bare;
use super::include::{Include, Included};
use super::list_params::{Key, Sort, position};
use super::new_order::{Defaults, NewOrder};
use super::patch::OrderPatch;
use super::timeline::EventView;
use super::view::{OrderView, Status};
use crate::answer::{Answer, CreatedOrKnown, Found, Listed};
use crate::auth::{Auth, Need, OrdersRead, OrdersWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::payments::PaymentStateView;
use crate::state::{Api, Once, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

pub struct OrdersApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl OrdersApi {
    /// Store an order
    ///
    /// An order that is there already under the same route and number takes the new contents, as
    /// long as nobody has started to ship it and no waybill of it is printed. The same contents again
    /// change nothing. Whoever corrects an order that they have read sends the version read as `If-Match`:
    /// then nothing that somebody else changed meanwhile is lost, and none is made. An amount that does
    /// not add up is an alert on the order, not a refusal.
    #[oai(path = "/orders", method = "post", operation_id = "create_order")]
    async fn create_order(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// What comes along; by default the shipments with their lines.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Body<NewOrder>,
    ) -> Result<Idempotent<CreatedOrKnown<OrderView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let included = Included::written(caller, include.0.as_deref(), &[Include::Shipments])?;
        let seen = match (&if_match, if_match.version()?) {
            (IfMatch::Absent, _) => Seen::Unknown,
            (_, None) => Seen::There,
            (_, Some(version)) => Seen::Version(version),
        };
        let mut entrance = Entrance::open(app, caller.tenant, caller.actor.clone()).await?;
        let customer = body.0.customer_id.map(|id| id.0);
        let defaults = Defaults {
            phone_route: entrance.phone_route(),
            now: entrance.now,
            customer: match customer {
                Some(customer) => Some(by_phone::buyer_of(app, caller, customer).await?),
                None => None,
            },
        };
        let mut draft = body.0.draft(defaults).map_err(Failure::invalid)?;
        entrance.know_goods(app, [&draft]).await?;
        let route = entrance.route(&draft.route);
        // Read while no connection is held yet, so that the answer finds them in memory.
        self.0.route_book.codes(app, caller, route, []).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_order").await? {
            Start::Again(answer) => return self.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let tx = &mut once.tx;
        by_phone::number(tx, &entrance, &mut draft).await?;
        let told = draft.clone();
        let created = orders::create(tx, &entrance, draft, customer, OnKnown::Update, seen).await;
        let (decision, order) = match created {
            Err(Error::Domain(refused @ (domain::Error::Rearranged { .. } | domain::Error::Finished))) => {
                drop(once);
                let mut tx = self.0.begin().await?;
                orders::note_refused(&mut tx, &entrance, told).await?;
                tx.commit().await?;
                return Err(Error::Domain(refused).into());
            }
            created => created?,
        };
        let status = match decision {
            Decision::Created => StatusCode::CREATED,
            _ => StatusCode::OK,
        };
        let id = order.id;
        let answer = self.changed(&auth, tx, (order, status), included).await?;
        let done = once.finish(answer.into()).await?;
        self.note_changed(&auth, included, [id]).await?;
        Ok(done)
    }

    /// List orders
    ///
    /// Newest first unless sorted otherwise. Nothing personal comes along unless included. Repeated
    /// filters of one name mean any of them; different filters must all hold. Mail addresses, phone
    /// numbers and names are found however they are written (`０９０－１２３４－５６７８` finds
    /// `09012345678`).
    #[oai(path = "/orders", method = "get", operation_id = "list_orders")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_orders(
        &self,
        auth: Auth<OrdersRead>,
        /// Ids of orders, at most 200: several orders in one answer.
        #[oai(validator(max_items = 200))]
        id: Query<Option<Vec<Id<OrderId>>>>,
        /// 顧客: of these customers, at most 200.
        #[oai(validator(max_items = 200))]
        customer_id: Query<Option<Vec<Id<CustomerId>>>>,
        /// 受注ルート: codes of sales routes.
        route: Query<Option<Vec<String>>>,
        /// 処理ルート: codes of processing routes.
        processing_route: Query<Option<Vec<String>>>,
        /// ステータス.
        status: Query<Option<Vec<Status>>>,
        /// 受注番号, exactly; at most 200.
        #[oai(validator(max_items = 200))]
        number: Query<Option<Vec<String>>>,
        /// Ordered at or after.
        ordered_from: Query<Option<At>>,
        /// Ordered before.
        ordered_to: Query<Option<At>>,
        /// Changed at or after.
        updated_from: Query<Option<At>>,
        /// Changed before.
        updated_to: Query<Option<At>>,
        /// Mail address of the buyer. Needs `pii:read`.
        buyer_email: Query<Option<String>>,
        /// Phone number of the buyer. Needs `pii:read`.
        buyer_phone: Query<Option<String>>,
        /// Whole name of the buyer. Needs `pii:read`.
        buyer_name: Query<Option<String>>,
        /// 商品コード of any line, exactly.
        sku: Query<Option<String>>,
        /// With (or without) alerts that wait for somebody.
        has_alerts: Query<Option<bool>>,
        /// 入金状況: how far the order is paid.
        payment_state: Query<Option<PaymentStateView>>,
        /// 保留: on hold, or not.
        on_hold: Query<Option<bool>>,
        /// True: on hold until today or an earlier day, so that somebody may release it.
        hold_due: Query<Option<bool>>,
        /// サブステータス: codes of steps.
        sub_status: Query<Option<Vec<String>>>,
        /// 検索条件の保存: those that this search finds.
        saved_search_id: Query<Option<Id<SavedSearchId>>>,
        /// How the list is sorted.
        sort: Query<Option<Sort>>,
        /// What comes along with each order; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters and sort.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<OrderView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let included = Included::asked(caller, include.0.as_deref().unwrap_or_default())?;
        let sort = sort.0.unwrap_or_default();
        let mut query = ListQuery {
            ids: bare(id.0.unwrap_or_default()),
            customers: bare(customer_id.0.unwrap_or_default()),
            routes: route.0.unwrap_or_default(),
            processing_routes: processing_route.0.unwrap_or_default(),
            statuses: status.0.unwrap_or_default().into_iter().map(Into::into).collect(),
            numbers: number.0.unwrap_or_default(),
            ordered_from: ordered_from.0.map(|at| at.0),
            ordered_to: ordered_to.0.map(|at| at.0),
            updated_from: updated_from.0.map(|at| at.0),
            updated_to: updated_to.0.map(|at| at.0),
            buyer_email: buyer_email.0,
            buyer_phone: buyer_phone.0,
            buyer_name: buyer_name.0,
            sku: sku.0,
            has_alerts: has_alerts.0,
            payment_state: payment_state.0.map(Into::into),
            on_hold: on_hold.0,
            hold_due: hold_due.0.unwrap_or(false),
            sub_statuses: sub_status.0.unwrap_or_default(),
            condition: None,
            saved_search: saved_search_id.0.map(|id| id.0),
            kept: None,
            sort: sort.into(),
            after: None,
            limit: 0,
        };
        let paging: Paging<Key> = Paging::new(Some(limit.0), cursor.0.as_deref(), &query)?;
        query.after = paging.after.map(position);
        query.limit = i64::from(paging.fetch());
        let rows = orders::list(app, caller, &query).await?;
        let (rows, next_cursor) = paging.cut(rows, |order| sort.key(order))?;
        if included.is_personal() {
            auth.note_read(app, "orders.list", rows.iter().map(|order| order.id))
                .await?;
        }
        let codes = self.codes(caller, &rows).await?;
        let views = orders::load(app, caller, rows, included.detail()).await?;
        let items = views
            .into_iter()
            .map(|read| OrderView::new(read, included, &codes))
            .collect();
        Ok(Answer::written(&Page { items, next_cursor })?.into())
    }

    /// Read an order
    ///
    /// With everything that the caller may read, unless `include` asks for certain parts.
    #[oai(path = "/orders/:id", method = "get", operation_id = "get_order")]
    async fn get_order(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        /// What comes along; by default everything.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
    ) -> Result<Found<OrderView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let included = match &include.0 {
            Some(parts) => Included::asked(caller, parts)?,
            None => Included::everything(caller),
        };
        let read = orders::get(app, caller, id.0.0, included.detail()).await?;
        if included.is_personal() {
            auth.note_read(app, "orders.get", [id.0]).await?;
        }
        let codes = self.codes(caller, std::slice::from_ref(&read.order)).await?;
        let view = OrderView::new(read, included, &codes);
        let answer = Answer::written(&view)?;
        let answer = match &view.alerts {
            Some(alerts) if !alerts.is_empty() => answer.version_beside(view.version, alerts)?,
            _ => answer.version(view.version),
        };
        Ok(answer.into())
    }

    /// Change an order
    ///
    /// Its notes, tags and processing route; and what was typed wrong of the buyer, the payment and the
    /// points, until it has left or a waybill of it is printed. A mall that it came from is not told. A JSON
    /// merge patch: what is left out stays. An order whose processing route was changed stays in it
    /// when its source tells it anew. Send the version read as `If-Match`.
    #[oai(path = "/orders/:id", method = "patch", operation_id = "update_order")]
    async fn update_order(
        &self,
        auth: Auth<OrdersWrite>,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        /// What comes along; by default what was changed, as far as the caller may read it.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Patch<OrderPatch>,
    ) -> Result<Found<OrderView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let included = Included::written(caller, include.0.as_deref(), &body.0.parts())?;
        let expected = if_match.required()?.version()?;
        let order = orders::edit(app, caller, id.0.0, expected, body.0.into()).await?;
        let from = &mut &app.store.db;
        let answer = self.changed(&auth, from, (order, StatusCode::OK), included);
        let answer = answer.await?;
        self.note_changed(&auth, included, [id.0.0]).await?;
        Ok(answer.into())
    }

    /// List what happened to an order
    ///
    /// Oldest first.
    #[oai(
        path = "/orders/:id/events",
        method = "get",
        operation_id = "list_order_events"
    )]
    async fn list_order_events(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<EventView>>, Failure> {
        let paging: Paging<EventId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let fetch = i64::from(paging.fetch());
        let events = orders::events(&self.0.app, auth.caller(), id.0.0, paging.after, fetch).await?;
        let mut page = paging.page(events, |event| event.id, EventView::from)?;
        let actors = page.items.iter_mut().map(|event| &mut event.actor);
        self.0.name(auth.caller(), actors).await?;
        Ok(Answer::ok(&page).into())
    }
}

impl OrdersApi {
    /// Reads the codes that an answer will need, while no connection is held yet.
    pub(crate) async fn warm(&self, caller: &Caller) -> Result<(), Failure> {
        self.0.route_book.codes(&self.0.app, caller, [], []).await?;
        Ok(())
    }

    /// Ends a change of an order with the answer to it; a dry run shows it and takes it back.
    pub(crate) async fn finish<N: Need>(
        &self,
        auth: &Auth<N>,
        mut once: Once,
        order: Order,
        included: Included,
        dry_run: bool,
    ) -> Result<Idempotent<Found<OrderView>>, Failure> {
        let (id, changed) = (order.id, (order, StatusCode::OK));
        let answer = self.changed(auth, &mut once.tx, changed, included).await?;
        let done = once.finish_unless(dry_run, answer).await?;
        self.note_changed(auth, included, [id]).await?;
        Ok(done)
    }

    /// Gives the answer to a change once more: what is personal in it is brought again, and noted again.
    pub(crate) async fn again<N: Need, R>(
        &self,
        auth: &Auth<N>,
        included: Included,
        answer: Idempotent<R>,
    ) -> Result<Idempotent<R>, Failure> {
        self.note_changed(auth, included, answer.id()).await?;
        Ok(answer)
    }

    /// Notes that an answer to a change brought personal data. Called once no transaction is open: the line
    /// may need a connection of its own.
    async fn note_changed<N: Need>(
        &self,
        auth: &Auth<N>,
        included: Included,
        order: impl IntoIterator<Item = impl ToString>,
    ) -> Result<(), Failure> {
        if included.is_personal() {
            auth.note_read(&self.0.app, "orders.changed", order).await?;
        }
        Ok(())
    }

    /// An order as the answer to a change, with what is included; whoever gives it notes it afterwards.
    async fn changed<N: Need>(
        &self,
        auth: &Auth<N>,
        from: &mut impl Reads,
        (order, status): (Order, StatusCode),
        included: Included,
    ) -> Result<Answer, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let codes = self.codes(caller, std::slice::from_ref(&order)).await?;
        let mut views = orders::load_from(from, app, caller, vec![order], included.detail()).await?;
        let read = views
            .pop()
            .ok_or_else(|| Failure::internal("an order was stored and is gone"))?;
        let view = OrderView::new(read, included, &codes);
        Ok(Answer::new(status, &view)
            .version(view.version)
            .location(format!("/v1/orders/{}", view.id)))
    }

    pub(crate) async fn codes(
        &self,
        caller: &Caller,
        orders: &[Order],
    ) -> Result<std::sync::Arc<crate::routes::RouteCodes>, Failure> {
        let routes = orders
            .iter()
            .map(|order| (order.sales_route_id, order.processing_route_id));
        let steps = orders.iter().filter_map(|order| order.sub_status_id);
        self.0.route_book.codes(&self.0.app, caller, routes, steps).await
    }
}

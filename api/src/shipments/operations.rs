//! The operations on shipments.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::access::Scope;
use domain::order::Order;
use domain::{OrderId, OrderLineId, ShipmentId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::shipment_list::ShipmentSort;
use workflows::orders;
use workflows::shipments::{self, FoundShipment, Personal, ShipmentQuery};

use super::bodies::{
    EditLines, LineEditView, LinePartView, MoveLines, MoveShipment, NewOrderShipment, Parcels, RemoveLines,
    Ship, ShipmentPatch, Split, choice,
};
use super::list_params::{self, Key, Sort, key, position};
use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, ShipmentsRead, ShipmentsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::orders::{Include, Included, NewLine, OrderView, OrdersApi, ShipmentView, Status, bare};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Once, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct ShipmentsApi(pub OrdersApi);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shipments")]
impl ShipmentsApi {
    /// List shipments
    ///
    /// Newest first unless sorted otherwise, without their texts. Repeated filters of one name mean any of
    /// them; different filters must all hold. Nothing personal comes along unless included.
    #[oai(path = "/shipments", method = "get", operation_id = "list_shipments")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_shipments(
        &self,
        auth: Auth<ShipmentsRead>,
        /// Of these orders.
        order_id: Query<Option<Vec<Id<OrderId>>>>,
        /// ステータス.
        status: Query<Option<Vec<Status>>>,
        /// 発送予定日: planned for this day.
        ship_on: Query<Option<NaiveDate>>,
        /// 発送予定日: planned for this day or an earlier one.
        ship_on_to: Query<Option<NaiveDate>>,
        /// 発送日: left on this day or a later one.
        shipped_on_from: Query<Option<NaiveDate>>,
        /// 発送日: left on this day or an earlier one.
        shipped_on_to: Query<Option<NaiveDate>>,
        /// 運送会社システム, exactly.
        carrier: Query<Option<String>>,
        /// 送り状番号 of any box, however it is written.
        tracking_number: Query<Option<String>>,
        /// How the list is sorted; left out: newest first.
        sort: Query<Option<Sort>>,
        /// What comes along with each shipment; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<list_params::Include>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters and sort.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ShipmentView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let recipients = !include.0.unwrap_or_default().is_empty();
        if recipients {
            caller.require(Scope::PiiRead)?;
        }
        let mut query = ShipmentQuery {
            orders: bare(order_id.0.unwrap_or_default()),
            statuses: status.0.unwrap_or_default().into_iter().map(Into::into).collect(),
            ship_on: ship_on.0,
            ship_on_to: ship_on_to.0,
            shipped_on_from: shipped_on_from.0,
            shipped_on_to: shipped_on_to.0,
            sort: sort.0.map(ShipmentSort::from).unwrap_or_default(),
            carrier: carrier.0,
            tracking_number: tracking_number.0,
            ..ShipmentQuery::default()
        };
        let paging: Paging<Key> = Paging::new(Some(limit.0), cursor.0.as_deref(), &query)?;
        query.after = paging.after.map(position);
        query.limit = i64::from(paging.fetch());
        let personal = Personal {
            recipients,
            texts: false,
        };
        let found = shipments::list(app, caller, &query, personal).await?;
        let (found, next_cursor) = paging.cut(found, |found| key(query.sort, &found.view.shipment))?;
        if recipients {
            let orders: BTreeSet<OrderId> = found.iter().map(|found| found.order.id).collect();
            auth.note_read(app, "shipments.list", orders).await?;
        }
        let items = found.into_iter().map(view).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read a shipment
    ///
    /// Its texts and its recipient come along with the scope `pii:read`. The version is its order's.
    #[oai(path = "/shipments/:id", method = "get", operation_id = "get_shipment")]
    async fn get_shipment(
        &self,
        auth: Auth<ShipmentsRead>,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
    ) -> Result<Found<ShipmentView>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let may = caller.may(Scope::PiiRead);
        let personal = Personal {
            texts: may,
            recipients: may,
        };
        let found = shipments::get(app, caller, id.0.0, personal).await?;
        if may {
            auth.note_read(app, "shipments.get", [found.order.id]).await?;
        }
        Ok(answer(found, StatusCode::OK).into())
    }

    /// Add a shipment to an order
    ///
    /// 伝票追加: an empty one, plain or like another of the order's. Lines are moved to it.
    #[oai(
        path = "/orders/:id/shipments",
        method = "post",
        operation_id = "create_shipment"
    )]
    async fn create_shipment(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        body: Body<NewOrderShipment>,
    ) -> Result<Idempotent<Created<ShipmentView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let expected = if_match.version()?;
        let new = body.0;
        let mut once = match self.0.0.once(caller, &idempotency, "create_shipment").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let like = new.copy_of.map(|id| id.0);
        let recipient = choice(new.recipient, new.to_buyer, new.new_recipient)?;
        let (shipment, order) =
            shipments::add(app, &mut once.tx, caller, id.0.0, expected, like, recipient).await?;
        let found = shipments::reread(&mut once.tx, order, shipment).await?;
        once.finish(answer(found, StatusCode::CREATED).into()).await
    }

    /// Change a shipment
    ///
    /// A JSON merge patch: what is left out stays. Send the version read (its order's) as `If-Match`.
    #[oai(path = "/shipments/:id", method = "patch", operation_id = "update_shipment")]
    async fn update_shipment(
        &self,
        auth: Auth<ShipmentsWrite>,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        body: Patch<ShipmentPatch>,
    ) -> Result<Found<ShipmentView>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let edit = body.0.edit()?;
        let mut tx = self.0.0.begin().await?;
        let order = shipments::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        let found = shipments::reread(&mut tx, order, id.0.0).await?;
        tx.commit().await?;
        Ok(answer(found, StatusCode::OK).into())
    }

    /// Remove a shipment
    ///
    /// One without lines. Its fees and gifts go to another shipment of the order, so that the order
    /// comes to the same.
    #[oai(path = "/shipments/:id", method = "delete", operation_id = "delete_shipment")]
    async fn delete_shipment(
        &self,
        auth: Auth<ShipmentsWrite>,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.0.begin().await?;
        shipments::remove(&self.0.0.app, &mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Move lines to another shipment
    ///
    /// Of the same order; whole lines, or pieces of them, which become lines of their own. The tax
    /// that a line states is shared out by pieces, to the last yen.
    #[oai(
        path = "/shipments/:id/move-lines",
        method = "post",
        operation_id = "move_shipment_lines"
    )]
    async fn move_shipment_lines(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        body: Body<MoveLines>,
    ) -> Result<Idempotent<Found<OrderView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self.0.0.once(caller, &idempotency, "move_shipment_lines").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let (parts, to) = (LinePartView::all(&body.0.lines), body.0.to.0);
        let order = shipments::move_lines(app, &mut once.tx, caller, id.0.0, expected, &parts, to).await?;
        self.whole(&auth, once, order).await
    }

    /// Add a line to a shipment
    ///
    /// 明細追加: what the code leaves unsaid, name and rate, is taken from the product master. The order is
    /// billed anew; a mall that it came from is not told. Refused once a waybill of it is printed.
    #[oai(
        path = "/shipments/:id/lines",
        method = "post",
        operation_id = "create_shipment_line"
    )]
    async fn create_shipment_line(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        /// What comes along; by default the shipments with their lines.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Body<NewLine>,
    ) -> Result<Idempotent<Found<OrderView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::written(caller, include.0.as_deref(), &[Include::Shipments])?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self
            .0
            .0
            .once(caller, &idempotency, "create_shipment_line")
            .await?
        {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let line = body.0.into();
        let order = shipments::add_line(app, &mut once.tx, caller, id.0.0, expected, line).await?;
        self.0.finish(&auth, once, order, included, false).await
    }

    /// Change lines of a shipment
    ///
    /// 明細変更: all of them or none; what is left out of a line stays. The order is billed anew for the
    /// difference, its stock is reserved anew, and `undo` takes it back; a mall that it came from is not
    /// told. Refused once a waybill of it is printed.
    #[oai(
        path = "/shipments/:id/edit-lines",
        method = "post",
        operation_id = "update_shipment_lines"
    )]
    async fn update_shipment_lines(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        /// What comes along; by default the shipments with their lines.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Body<EditLines>,
    ) -> Result<Idempotent<Found<OrderView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::written(caller, include.0.as_deref(), &[Include::Shipments])?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self
            .0
            .0
            .once(caller, &idempotency, "update_shipment_lines")
            .await?
        {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let edits = body.0.lines.into_iter().map(LineEditView::edit).collect();
        let order = shipments::edit_lines(app, &mut once.tx, caller, id.0.0, expected, edits).await?;
        self.0.finish(&auth, once, order, included, false).await
    }

    /// Remove lines from a shipment
    ///
    /// 明細削除: all of them or none, a set with what it consists of. The order is billed anew without them;
    /// its last line stays. Refused once a waybill of it is printed.
    #[oai(
        path = "/shipments/:id/remove-lines",
        method = "post",
        operation_id = "remove_shipment_lines"
    )]
    async fn remove_shipment_lines(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        /// What comes along; by default the shipments with their lines.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        body: Body<RemoveLines>,
    ) -> Result<Idempotent<Found<OrderView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let included = Included::written(caller, include.0.as_deref(), &[Include::Shipments])?;
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self
            .0
            .0
            .once(caller, &idempotency, "remove_shipment_lines")
            .await?
        {
            Start::Again(answer) => return self.0.again(&auth, included, answer).await,
            Start::First(once) => once,
        };
        let ids: Vec<OrderLineId> = body.0.line_ids.iter().map(|id| id.0).collect();
        let order = shipments::remove_lines(app, &mut once.tx, caller, id.0.0, expected, &ids).await?;
        self.0.finish(&auth, once, order, included, false).await
    }

    /// Split a shipment
    ///
    /// 分割: in one go, by temperature, by requested date, or just by what is in it. Every part becomes
    /// a shipment like the one it is taken from; the rest stays.
    #[oai(path = "/orders/:id/split", method = "post", operation_id = "split_order")]
    async fn split_order(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        if_match: IfMatch,
        body: Body<Split>,
    ) -> Result<Idempotent<Found<OrderView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let expected = if_match.version()?;
        self.0.warm(caller).await?;
        let mut once = match self.0.0.once(caller, &idempotency, "split_order").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let (from, parts) = (body.0.shipment_id.0, body.0.parts());
        let order = shipments::split(app, &mut once.tx, caller, id.0.0, expected, from, parts).await?;
        self.whole(&auth, once, order).await
    }

    /// Move a shipment by itself
    ///
    /// Between 発送待ち, 発送作業 and 発送済, or to キャンセル before it has left: its goods are free again, and
    /// what is billed stays as it is. Its order shows the least advanced of those that are still to go;
    /// the last of these is canceled with its order.
    #[oai(path = "/shipments/:id/move", method = "post", operation_id = "move_shipment")]
    async fn move_shipment(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        body: Body<MoveShipment>,
    ) -> Result<Idempotent<Found<ShipmentView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let expected = if_match.version()?;
        let mut once = match self.0.0.once(caller, &idempotency, "move_shipment").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let to = body.0.to.into();
        let order = orders::move_shipment(app, &mut once.tx, caller, id.0.0, expected, to).await?;
        one(once, order, id.0.0).await
    }

    /// Say which boxes a shipment has
    ///
    /// 個口: one tracking number for each, in the place of those known. A wrong check digit is shown,
    /// not refused.
    #[oai(
        path = "/shipments/:id/parcels",
        method = "post",
        operation_id = "replace_shipment_parcels"
    )]
    async fn replace_shipment_parcels(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        body: Body<Parcels>,
    ) -> Result<Idempotent<Found<ShipmentView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let expected = if_match.version()?;
        let mut once = match self
            .0
            .0
            .once(caller, &idempotency, "replace_shipment_parcels")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let numbers = &body.0.tracking_numbers;
        let order = shipments::set_parcels(app, &mut once.tx, caller, id.0.0, expected, numbers).await?;
        one(once, order, id.0.0).await
    }

    /// Say that a shipment has left
    ///
    /// 発送: with the day, and the tracking numbers of its boxes if they are known by now. The order is
    /// shipped when the last of its shipments is.
    #[oai(path = "/shipments/:id/ship", method = "post", operation_id = "ship_shipment")]
    async fn ship_shipment(
        &self,
        auth: Auth<ShipmentsWrite>,
        idempotency: Idempotency,
        /// The id of the shipment.
        id: Path<Id<ShipmentId>>,
        if_match: IfMatch,
        body: Body<Ship>,
    ) -> Result<Idempotent<Found<ShipmentView>>, Failure> {
        let (app, caller) = (&self.0.0.app, auth.caller());
        let expected = if_match.version()?;
        let mut once = match self.0.0.once(caller, &idempotency, "ship_shipment").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let shipping = body.0.of(id.0.0);
        let order = shipments::ship_one(app, &mut once.tx, caller, shipping, expected).await?;
        one(once, order, id.0.0).await
    }
}

impl ShipmentsApi {
    /// The order with its shipments, as the answer to a change of several.
    async fn whole(
        &self,
        auth: &Auth<ShipmentsWrite>,
        mut once: Once,
        order: Order,
    ) -> Result<Idempotent<Found<OrderView>>, Failure> {
        let codes = self.0.codes(auth.caller(), std::slice::from_ref(&order)).await?;
        let included = Included {
            shipments: true,
            ..Included::default()
        };
        let read = orders::with_shipments(&mut once.tx, order).await?;
        let view = OrderView::new(read, included, &codes);
        let answer = Answer::ok(&view).version(view.version);
        once.finish(answer.into()).await
    }
}

/// One shipment, as the answer to a change of it.
async fn one(
    mut once: Once,
    order: Order,
    id: ShipmentId,
) -> Result<Idempotent<Found<ShipmentView>>, Failure> {
    let found = shipments::reread(&mut once.tx, order, id).await?;
    once.finish(answer(found, StatusCode::OK).into()).await
}

fn answer(found: FoundShipment, status: StatusCode) -> Answer {
    let version = found.order.version;
    let view = view(found);
    let location = format!("/v1/shipments/{}", view.id);
    Answer::new(status, &view).version(version).location(location)
}

fn view(found: FoundShipment) -> ShipmentView {
    ShipmentView {
        recipient_person: found.recipient.map(|recipient| recipient.person.into()),
        ..ShipmentView::of(found.view, found.order.version, &found.name)
    }
}

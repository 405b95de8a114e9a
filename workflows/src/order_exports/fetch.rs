//! The rows of the orders that go into the file, a batch at a time, still sealed.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use connectors::order_export::{Facts, Plan};
use domain::event::{Actor, EventKind};
use domain::order::{Order, OrderLine, OrderStatus, Shipment};
use domain::order_export::ExportRows;
use domain::{OrderId, ProcessingRouteId, SalesRouteId, ShipmentId, StaffId, TenantId};
use serde_json::json;
use store::TenantKeys;
use store::order_list::{OrderPosition, OrderSort};

use super::ask::Selection;
use crate::orders::{self, ListQuery};
use crate::{App, Caller, Result, access};

const BATCH: usize = 500;
/// Filters that fit few orders may look at every order there is.
const TIME: Duration = Duration::from_mins(5);

/// What the columns need beside the orders themselves.
#[derive(Clone, Copy)]
pub(super) struct Needs {
    pub personal: bool,
    shipments: bool,
    lines: bool,
    tracking: bool,
    bundling: bool,
    payments: bool,
    completion: bool,
    registration: bool,
}

impl Needs {
    pub fn of(plan: &Plan, rows: ExportRows) -> Needs {
        Needs {
            personal: plan.is_personal(),
            shipments: rows != ExportRows::Order,
            lines: matches!(rows, ExportRows::Line | ExportRows::Product),
            tracking: plan.shows(&["shipment.tracking_numbers"]),
            bundling: plan.shows(&["order.bundled_from", "order.bundled_into"]),
            payments: plan.shows(&["order.paid_on"]),
            completion: plan.shows(&["order.completed_on"]),
            registration: plan.shows(&["order.registered_by"]),
        }
    }
}

/// Some orders, and the keys of the moment.
pub(super) struct Batch {
    pub keys: Arc<TenantKeys>,
    pub orders: Vec<SealedOrder>,
}

pub(super) struct SealedOrder {
    pub order: Order,
    pub shipments: Vec<(Shipment, Vec<OrderLine>)>,
    pub facts: Facts,
}

/// Goes through the orders, in their order.
pub(super) struct Fetch<'a> {
    app: &'a App,
    tenant: TenantId,
    needs: Needs,
    routes: HashMap<SalesRouteId, Arc<str>>,
    lanes: HashMap<ProcessingRouteId, Arc<str>>,
    staff: HashMap<StaffId, String>,
    left: Left,
}

enum Left {
    Ids(Vec<OrderId>),
    Filter(Box<ListQuery>),
    Nothing,
}

impl<'a> Fetch<'a> {
    pub async fn start(
        app: &'a App,
        tenant: TenantId,
        needs: Needs,
        selection: Selection,
    ) -> Result<Fetch<'a>> {
        let db = &app.store.db;
        let routes = store::routes::sales_routes(db, tenant).await?;
        let lanes = store::routes::processing_routes(db, tenant).await?;
        Ok(Fetch {
            app,
            tenant,
            needs,
            routes: routes
                .into_iter()
                .map(|route| (route.id, route.code.into()))
                .collect(),
            lanes: lanes
                .into_iter()
                .map(|lane| (lane.id, lane.code.into()))
                .collect(),
            staff: if needs.registration {
                access::staff::names(app, tenant).await?
            } else {
                HashMap::new()
            },
            left: match selection {
                Selection::Ids(ids) => Left::Ids(ids),
                Selection::Filter(query) => Left::Filter(query),
            },
        })
    }

    /// `None` after the last.
    pub async fn next(&mut self) -> Result<Option<Batch>> {
        let orders = self.orders().await?;
        if orders.is_empty() {
            return Ok(None);
        }
        let keys = self.app.store.keys(self.tenant, self.app.now()).await?;
        Ok(Some(Batch {
            keys,
            orders: self.whole(orders).await?,
        }))
    }

    async fn orders(&mut self) -> Result<Vec<Order>> {
        match &mut self.left {
            Left::Nothing => Ok(Vec::new()),
            Left::Ids(ids) => {
                let batch: Vec<OrderId> = ids.drain(..ids.len().min(BATCH)).collect();
                let found = store::orders::get_all(&self.app.store.db, self.tenant, &batch).await?;
                let mut found: HashMap<OrderId, Order> =
                    found.into_iter().map(|order| (order.id, order)).collect();
                Ok(batch.iter().filter_map(|id| found.remove(id)).collect())
            }
            Left::Filter(query) => {
                query.limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
                let orders = orders::list_within(self.app, &Caller::system(self.tenant), query, TIME).await?;
                query.after = orders.last().map(|last| position(query.sort, last));
                if orders.len() < BATCH {
                    self.left = Left::Nothing;
                }
                Ok(orders)
            }
        }
    }

    async fn whole(&self, orders: Vec<Order>) -> Result<Vec<SealedOrder>> {
        let (db, tenant) = (&self.app.store.db, self.tenant);
        let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
        let (mut shipments, mut lines) = (HashMap::new(), HashMap::new());
        if self.needs.shipments {
            shipments = store::orders::shipments(db, tenant, &ids).await?;
        }
        if self.needs.lines {
            let ids: Vec<ShipmentId> = shipments.values().flatten().map(|shipment| shipment.id).collect();
            lines = store::orders::lines(db, tenant, &ids).await?;
        }
        let mut facts = self.facts(&orders, &ids).await?;
        if self.needs.tracking {
            self.add_tracking(&shipments, &mut facts).await?;
        }
        let whole = orders.into_iter().map(|order| SealedOrder {
            facts: facts.remove(&order.id).unwrap_or_default(),
            shipments: shipments
                .remove(&order.id)
                .unwrap_or_default()
                .into_iter()
                .map(|shipment: Shipment| {
                    let lines: Vec<OrderLine> = lines.remove(&shipment.id).unwrap_or_default();
                    (shipment, lines)
                })
                .collect(),
            order,
        });
        Ok(whole.collect())
    }

    async fn facts(&self, orders: &[Order], ids: &[OrderId]) -> Result<HashMap<OrderId, Facts>> {
        let code = |code: Option<&Arc<str>>| code.cloned().unwrap_or_default();
        let mut facts: HashMap<OrderId, Facts> = orders
            .iter()
            .map(|order| {
                let facts = Facts {
                    route: code(self.routes.get(&order.sales_route_id)),
                    processing_route: code(self.lanes.get(&order.processing_route_id)),
                    ..Facts::default()
                };
                (order.id, facts)
            })
            .collect();
        if self.needs.bundling {
            self.add_bundling(orders, ids, &mut facts).await?;
        }
        if self.needs.payments {
            self.add_payments(ids, &mut facts).await?;
        }
        if self.needs.completion {
            self.add_completion(orders, &mut facts).await?;
        }
        if self.needs.registration {
            self.add_registration(ids, &mut facts).await?;
        }
        Ok(facts)
    }

    async fn add_payments(&self, ids: &[OrderId], facts: &mut HashMap<OrderId, Facts>) -> Result<()> {
        for (order, day) in store::payments::days(&self.app.store.db, self.tenant, ids).await? {
            if let Some(facts) = facts.get_mut(&order) {
                facts.paid_on = facts.paid_on.max(Some(day));
            }
        }
        Ok(())
    }

    /// The last day on which they became what they are.
    async fn add_completion(&self, orders: &[Order], facts: &mut HashMap<OrderId, Facts>) -> Result<()> {
        const KINDS: &[EventKind] = &[EventKind::OrderMoved, EventKind::ShipmentMoved];
        let completed = orders
            .iter()
            .filter(|order| order.status == OrderStatus::Completed);
        let ids: Vec<OrderId> = completed.map(|order| order.id).collect();
        if ids.is_empty() {
            return Ok(());
        }
        for event in store::events::of_kinds(&self.app.store.db, self.tenant, KINDS, &ids).await? {
            let is = |side: &str| event.data.0[side]["status"] == json!(OrderStatus::Completed);
            if is("after")
                && !is("before")
                && let Some(facts) = facts.get_mut(&OrderId(event.subject_id))
            {
                facts.completed_on = Some(event.occurred_at.date_in_tokyo());
            }
        }
        Ok(())
    }

    async fn add_registration(&self, ids: &[OrderId], facts: &mut HashMap<OrderId, Facts>) -> Result<()> {
        const KINDS: &[EventKind] = &[EventKind::OrderCreated];
        for event in store::events::of_kinds(&self.app.store.db, self.tenant, KINDS, ids).await? {
            if let Actor::Staff { id } = &event.actor.0
                && let Some(name) = self.staff.get(id)
                && let Some(facts) = facts.get_mut(&OrderId(event.subject_id))
            {
                facts.registered_by.clone_from(name);
            }
        }
        Ok(())
    }

    async fn add_tracking(
        &self,
        shipments: &HashMap<OrderId, Vec<Shipment>>,
        facts: &mut HashMap<OrderId, Facts>,
    ) -> Result<()> {
        let ids: Vec<ShipmentId> = shipments.values().flatten().map(|shipment| shipment.id).collect();
        let mut parcels = store::parcels::of_shipments(&self.app.store.db, self.tenant, &ids).await?;
        for (order, shipments) in shipments {
            let Some(facts) = facts.get_mut(order) else {
                continue;
            };
            for shipment in shipments {
                let numbers = parcels.remove(&shipment.id).unwrap_or_default();
                let numbers = numbers.into_iter().map(|parcel| parcel.tracking_number);
                facts.tracking.insert(shipment.id, numbers.collect());
            }
        }
        Ok(())
    }

    async fn add_bundling(
        &self,
        orders: &[Order],
        ids: &[OrderId],
        facts: &mut HashMap<OrderId, Facts>,
    ) -> Result<()> {
        let (db, tenant) = (&self.app.store.db, self.tenant);
        for (parent, number) in store::orders::bundled_from(db, tenant, ids).await? {
            if let Some(facts) = facts.get_mut(&parent) {
                facts.bundled_from.push(number);
            }
        }
        let parents: Vec<OrderId> = orders.iter().filter_map(|order| order.bundled_into).collect();
        if parents.is_empty() {
            return Ok(());
        }
        let parents = store::orders::get_all(db, tenant, &parents).await?;
        for order in orders {
            let parent = parents
                .iter()
                .find(|parent| Some(parent.id) == order.bundled_into);
            if let (Some(parent), Some(facts)) = (parent, facts.get_mut(&order.id)) {
                parent.number.clone_into(&mut facts.bundled_into);
            }
        }
        Ok(())
    }
}

fn position(sort: OrderSort, order: &Order) -> OrderPosition {
    let at = match sort {
        OrderSort::OrderedDesc | OrderSort::OrderedAsc => order.ordered_at,
        OrderSort::UpdatedDesc | OrderSort::UpdatedAsc => order.updated_at,
    };
    OrderPosition { at, id: order.id }
}

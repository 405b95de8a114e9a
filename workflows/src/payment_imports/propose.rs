//! The job: looks for the orders that rows may be for.

use std::collections::hash_map::{Entry, HashMap};
use std::collections::{BTreeSet, HashSet};

use domain::event::{Actor, Event, EventKind};
use domain::order::{Order, OrderStatus};
use domain::payer_name::number_like;
use domain::payment::unpaid;
use domain::payment_import::{PaymentImport, PaymentImportStatus, PaymentRow, PaymentRowStatus};
use domain::payment_match::{Matcher, Waiting, number_key};
use domain::{EventId, Json, OrderId, PaymentImportId, TenantId, Yen};
use serde_json::json;
use store::{TenantKeys, Tx};
use uuid::Uuid;

use crate::{App, Result, new_id};

/// Orders in these statuses may wait for money. Orders that a row names are found in any but the last.
const WAITING: [OrderStatus; 5] = [
    OrderStatus::New,
    OrderStatus::AwaitingPayment,
    OrderStatus::AwaitingShipment,
    OrderStatus::ShippingWork,
    OrderStatus::Shipped,
];
const PAGE: i64 = 1_000;
/// The oldest so many of each status: enough for any shop, and an end.
const MOST: usize = 50_000;
const ALL_ROWS: i64 = 100_000;

/// May run again: it does nothing where the proposals are there.
pub async fn run(app: &App, tenant: TenantId, id: PaymentImportId) -> Result<()> {
    let import = store::payment_imports::get(&app.store.db, tenant, id).await?;
    if import.is_none_or(|import| import.status == PaymentImportStatus::Matched) {
        return Ok(());
    }
    let now = app.now();
    let keys = app.store.keys(tenant, now).await?;
    let open = Some(PaymentRowStatus::Open);
    let rows = store::payment_imports::rows(&app.store.db, tenant, id, open, 0, ALL_ROWS).await?;
    let matcher = Matcher::new(waiting(app, &keys, tenant, &rows).await?);
    // Before the transaction, in which nobody else can write on SQLite: it takes a while.
    let mut proposed = Vec::with_capacity(rows.len());
    for row in &rows {
        let personal = store::payment_imports::open(&keys, row)?;
        proposed.push(matcher.proposals(row.amount.unwrap_or(Yen::ZERO), &personal));
    }
    let mut tx = app.store.db.begin().await?;
    let known = known(&mut tx, tenant, &rows).await?;
    for (row, proposals) in rows.iter().zip(proposed) {
        if known.contains(&row.fingerprint) {
            store::payment_imports::set_row(&mut tx, tenant, id, row.row_number, PaymentRowStatus::Known)
                .await?;
        } else if !proposals.is_empty() {
            store::payment_imports::propose(&mut tx, tenant, id, row.row_number, proposals).await?;
        }
    }
    if store::payment_imports::matched(&mut tx, tenant, id, now).await? {
        let import = store::payment_imports::recount(&mut tx, tenant, id).await?;
        store::events::insert(&mut tx, &[event(&import, now)]).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn known(tx: &mut Tx, tenant: TenantId, rows: &[PaymentRow]) -> Result<HashSet<Uuid>> {
    let fingerprints: Vec<Uuid> = rows.iter().map(|row| row.fingerprint).collect();
    let booked = store::payment_imports::booked_fingerprints(tx, tenant, &fingerprints).await?;
    Ok(booked.into_iter().collect())
}

/// All orders that wait for money, and those that rows name.
async fn waiting(
    app: &App,
    keys: &TenantKeys,
    tenant: TenantId,
    rows: &[PaymentRow],
) -> Result<Vec<Waiting>> {
    let db = &app.store.db;
    let mut desk = Desk::default();
    for status in WAITING {
        let (mut after, mut count) = (None, 0);
        loop {
            let page = store::payment_imports::waiting_orders(db, tenant, status, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.ordered_at, last.id));
            count += page.len();
            desk.add(keys, page)?;
            if count >= MOST {
                break;
            }
        }
    }
    let numbers = numbers(keys, rows)?;
    for chunk in numbers.chunks(1_000) {
        let named = named(app, tenant, chunk).await?;
        desk.add_named(app, keys, named).await?;
    }
    Ok(desk.waiting)
}

/// All that may be an order's number in these rows.
fn numbers(keys: &TenantKeys, rows: &[PaymentRow]) -> Result<Vec<String>> {
    let mut numbers = BTreeSet::new();
    for row in rows {
        let personal = store::payment_imports::open(keys, row)?;
        numbers.extend(number_like(&personal.payer));
        numbers.insert(number_key(&personal.order_number));
        numbers.insert(personal.order_number);
    }
    numbers.remove("");
    Ok(numbers.into_iter().collect())
}

async fn named(app: &App, tenant: TenantId, numbers: &[String]) -> Result<Vec<Order>> {
    let mut tx = app.store.db.begin().await?;
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let known = store::orders::known(&mut tx, tenant, &numbers).await?;
    let ids: Vec<OrderId> = known
        .iter()
        .filter(|known| known.status != OrderStatus::Cancelled)
        .map(|known| known.id)
        .collect();
    Ok(store::orders::get_all(&mut tx, tenant, &ids).await?)
}

/// The orders that may be paid for, each once.
#[derive(Default)]
struct Desk {
    waiting: Vec<Waiting>,
    places: HashMap<OrderId, usize>,
}

impl Desk {
    fn add(&mut self, keys: &TenantKeys, orders: Vec<Order>) -> Result<()> {
        for order in orders {
            let Entry::Vacant(place) = self.places.entry(order.id) else {
                continue;
            };
            let buyer = store::orders::open(keys, &order)?.buyer;
            place.insert(self.waiting.len());
            self.waiting.push(Waiting {
                order: order.id,
                unpaid: unpaid(order.billed, order.paid),
                names: Waiting::names_of(&buyer),
                number: order.number,
                bundled: Vec::new(),
            });
        }
        Ok(())
    }

    /// What is for an order that was bundled is for the one that it went to, however often.
    async fn add_named(&mut self, app: &App, keys: &TenantKeys, named: Vec<Order>) -> Result<()> {
        let Some(tenant) = named.first().map(|order| order.tenant_id) else {
            return Ok(());
        };
        let mut going: Vec<(String, OrderId)> = Vec::new();
        for order in &named {
            going.extend(order.bundled_into.map(|parent| (order.number.clone(), parent)));
        }
        let alone = named.into_iter().filter(|order| order.bundled_into.is_none());
        self.add(keys, alone.collect())?;
        while !going.is_empty() {
            let mut parents: Vec<OrderId> = going.iter().map(|(_, parent)| *parent).collect();
            parents.sort_unstable();
            parents.dedup();
            let parents = store::orders::get_all(&app.store.db, tenant, &parents).await?;
            let further: HashMap<OrderId, OrderId> = parents
                .iter()
                .filter_map(|order| Some((order.id, order.bundled_into?)))
                .collect();
            let alone = parents.into_iter().filter(|order| order.bundled_into.is_none());
            self.add(keys, alone.collect())?;
            going = going
                .into_iter()
                .filter_map(|(number, parent)| {
                    let next = further.get(&parent).copied();
                    if next.is_none() {
                        self.also(parent, number.clone());
                    }
                    Some((number, next?))
                })
                .collect();
        }
        Ok(())
    }

    fn also(&mut self, parent: OrderId, number: String) {
        if let Some(place) = self.places.get(&parent) {
            self.waiting[*place].bundled.push(number);
        }
    }
}

fn event(import: &PaymentImport, now: domain::Instant) -> Event {
    Event {
        tenant_id: import.tenant_id,
        id: EventId(new_id()),
        subject_id: import.id.0,
        kind: EventKind::PaymentImportMatched,
        actor: Json(Actor::System),
        data: Json(json!({
            "payment_import": import.id, "layout": import.layout, "rows": import.rows_total,
            "open": import.open, "known": import.known, "failed": import.failed,
        })),
        occurred_at: now,
    }
}

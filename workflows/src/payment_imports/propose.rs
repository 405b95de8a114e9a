//! The job: looks for the orders that rows may be for.

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
    let mut tx = app.store.db.begin().await?;
    let known = known(&mut tx, tenant, &rows).await?;
    for row in &rows {
        if known.contains(&row.fingerprint) {
            store::payment_imports::set_row(&mut tx, tenant, id, row.row_number, PaymentRowStatus::Known)
                .await?;
            continue;
        }
        let personal = store::payment_imports::open(&keys, row)?;
        let proposals = matcher.proposals(row.amount.unwrap_or(Yen::ZERO), &personal);
        if !proposals.is_empty() {
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
    let mut found: Vec<Waiting> = Vec::new();
    let mut seen: HashSet<OrderId> = HashSet::new();
    for status in WAITING {
        let (mut after, mut count) = (None, 0);
        loop {
            let page = store::payment_imports::waiting_orders(db, tenant, status, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.ordered_at, last.id));
            count += page.len();
            add(keys, page, &mut seen, &mut found)?;
            if count >= MOST {
                break;
            }
        }
    }
    let mut numbers = BTreeSet::new();
    for row in rows {
        let personal = store::payment_imports::open(keys, row)?;
        numbers.extend(number_like(&personal.payer));
        numbers.insert(number_key(&personal.order_number));
        numbers.insert(personal.order_number);
    }
    numbers.remove("");
    let numbers: Vec<String> = numbers.into_iter().collect();
    for chunk in numbers.chunks(1_000) {
        let mut tx = db.begin().await?;
        let numbers: Vec<&str> = chunk.iter().map(String::as_str).collect();
        let known = store::orders::known(&mut tx, tenant, &numbers).await?;
        drop(tx);
        let ids: Vec<OrderId> = known
            .iter()
            .filter(|known| known.status != OrderStatus::Cancelled)
            .map(|known| known.id)
            .collect();
        add(
            keys,
            store::orders::get_all(db, tenant, &ids).await?,
            &mut seen,
            &mut found,
        )?;
    }
    Ok(found)
}

fn add(
    keys: &TenantKeys,
    orders: Vec<Order>,
    seen: &mut HashSet<OrderId>,
    found: &mut Vec<Waiting>,
) -> Result<()> {
    for order in orders {
        if seen.insert(order.id) {
            let buyer = store::orders::open(keys, &order)?.buyer;
            found.push(Waiting {
                order: order.id,
                unpaid: unpaid(order.billed, order.paid),
                names: Waiting::names_of(&buyer),
                number: order.number,
            });
        }
    }
    Ok(())
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

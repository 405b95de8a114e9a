//! What a mall told becomes orders, by the one door, or a note why not.

use connectors::mall::{ListingCode, MallOrder, MallPhase, OrderPage, OrderProblem, OrdersRead, ProblemKind};
use domain::shop::{Shop, ShopOrder, SkipReason, WriterTask};
use domain::standing::Hold;
use domain::{FieldError, Instant, OrderId};
use store::Tx;
use store::mall_lines::MallLineRow;
use uuid::Uuid;

use super::wake::learn;
use crate::orders::{self, Arrival, Decision, Entrance, OnKnown, PreparedOrder, Refused};
use crate::{App, Caller, Error, Result};

/// Orders that a mall holds back, or whose amounts are open, are asked for again after so long.
const LOOK_MILLIS: i64 = 10 * 60 * 1000;
/// How the reason of a hold begins that the mall caused.
const CANCELLED: &str = "モールでキャンセル";

/// What one call brought.
pub(super) struct Taken {
    orders: Vec<MallOrder>,
    problems: Vec<OrderProblem>,
}

impl Taken {
    pub fn of_page(page: OrderPage) -> Taken {
        Taken {
            orders: page.orders,
            problems: page.problems,
        }
    }

    pub fn of_read(read: OrdersRead) -> Taken {
        Taken {
            orders: read.orders,
            problems: read.problems,
        }
    }
}

/// All of it and the shop's cursor, in one transaction; false where the shop is somebody else's now.
pub(super) async fn take(
    app: &App,
    entrance: &Entrance,
    shop: &Shop,
    taken: Taken,
    lease_end: Instant,
) -> Result<bool> {
    let mut entrance = entrance.renewed(app).await?;
    entrance
        .weigh(app, taken.orders.iter().map(|order| &order.draft))
        .await?;
    let now = entrance.now;
    let mut notes: Vec<ShopOrder> = Vec::new();
    let mut settled: Vec<String> = Vec::new();
    let mut coming: Vec<PreparedOrder> = Vec::new();
    let mut codes: Vec<(String, ListingCode)> = Vec::new();
    let mut sides: Vec<MallSide> = Vec::new();
    let mut cancelled: Vec<String> = Vec::new();
    for problem in &taken.problems {
        notes.push(of_problem(shop, problem, now));
    }
    for order in taken.orders {
        let number = order.draft.number.clone();
        match order.phase {
            MallPhase::Held => {
                notes.push(note(
                    shop,
                    &number,
                    SkipReason::HeldByMall,
                    &order.status,
                    "",
                    now,
                ));
                continue;
            }
            MallPhase::Cancelled => {
                cancelled.push(number);
                continue;
            }
            MallPhase::New | MallPhase::Ready | MallPhase::PartlyShipped | MallPhase::Shipped => {}
        }
        if order.unfixed.is_empty() {
            settled.push(number.clone());
        } else {
            let open = order.unfixed.join(", ");
            notes.push(note(
                shop,
                &number,
                SkipReason::AmountsOpen,
                &order.status,
                &open,
                now,
            ));
        }
        codes.extend(codes_of(&order));
        let known = MallSide::of(&order);
        match prepare(&entrance, order)? {
            Ok(prepared) => {
                coming.push(prepared);
                sides.push(known);
            }
            Err(reason) => {
                settled.retain(|settled| *settled != number);
                notes.push(note(shop, &number, SkipReason::NotAccepted, "", &reason, now));
            }
        }
    }
    let mut tx = app.store.db.begin().await?;
    let arrivals = orders::accept(&mut tx, &entrance, coming, OnKnown::Update, false).await?;
    let created = arrivals
        .iter()
        .filter(|arrival| arrival.decision == Decision::Created)
        .count();
    for number in cancelled {
        if !stop_order(app, &mut tx, shop, &number).await? {
            notes.push(note(shop, &number, SkipReason::Cancelled, "", "", now));
        }
    }
    let settled: Vec<&str> = settled.iter().map(String::as_str).collect();
    store::shops::forget(&mut tx, shop.tenant_id, shop.id, &settled).await?;
    store::shops::note(&mut tx, &notes).await?;
    let created = i64::try_from(created).unwrap_or(i64::MAX);
    if !store::shops::advance(&mut tx, shop, created, lease_end).await? {
        return Ok(false);
    }
    // After the shop's row, as everywhere: what waits for it holds none of these.
    let codes = codes.iter().map(|(code, listing)| (code.as_str(), listing));
    learn(&mut tx, shop, codes, now).await?;
    note_sides(&mut tx, shop, &arrivals, sides, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// What has to be known of an order to tell its mall about it.
struct MallSide {
    number: String,
    is_new: bool,
    lines: Vec<MallLineRow>,
}

impl MallSide {
    /// The order's own id is filled in once it is in.
    fn of(order: &MallOrder) -> MallSide {
        let shipments = order.draft.shipments.iter();
        let lines = shipments.flat_map(|shipment| shipment.lines.iter().map(|line| (shipment.slip, line)));
        let rows = (1..).zip(lines.zip(&order.lines));
        MallSide {
            number: order.draft.number.clone(),
            is_new: order.phase == MallPhase::New,
            lines: rows
                .map(|(position, ((slip, line), own))| MallLineRow {
                    order_id: OrderId(Uuid::nil()),
                    position,
                    sku: line.sku.clone(),
                    slip,
                    mall_line_id: own.id.clone(),
                })
                .collect(),
        }
    }
}

/// Keeps what the mall calls the lines of orders that came in or changed, and has new ones confirmed.
async fn note_sides(
    tx: &mut Tx,
    shop: &Shop,
    arrivals: &[Arrival],
    sides: Vec<MallSide>,
    now: Instant,
) -> Result<()> {
    let mut lines: Vec<MallLineRow> = Vec::new();
    let mut confirmed: Vec<String> = Vec::new();
    for (arrival, side) in arrivals.iter().zip(sides) {
        if !matches!(arrival.decision, Decision::Created | Decision::Updated) {
            continue;
        }
        let order_id = arrival.id;
        lines.retain(|line| line.order_id != order_id);
        lines.extend(
            side.lines
                .into_iter()
                .map(|line| MallLineRow { order_id, ..line }),
        );
        if side.is_new && arrival.decision == Decision::Created && shop.confirm_orders {
            confirmed.push(side.number);
        }
    }
    if !lines.is_empty() {
        store::mall_lines::replace(tx, shop.tenant_id, &lines).await?;
    }
    if !confirmed.is_empty() {
        let (tenant, id) = (shop.tenant_id, shop.id);
        store::order_confirmations::ask(tx, tenant, id, &confirmed, now).await?;
        store::shop_writers::wake(tx, tenant, &[id], WriterTask::Orders, false, now).await?;
    }
    Ok(())
}

/// What its lines are called here, and at the mall.
fn codes_of(order: &MallOrder) -> Vec<(String, ListingCode)> {
    let lines = order.draft.shipments.iter().flat_map(|shipment| &shipment.lines);
    let pairs = lines.zip(&order.lines);
    pairs
        .filter_map(|(line, own)| Some((line.sku.clone(), own.listing.clone()?)))
        .collect()
}

fn prepare(entrance: &Entrance, order: MallOrder) -> Result<std::result::Result<PreparedOrder, String>> {
    let errors = domain::order_check::validate(&order.draft);
    if !errors.is_empty() {
        return Ok(Err(told(&errors)));
    }
    Ok(
        orders::prepare(entrance, order.draft, true)?.map_err(|refused| match refused {
            Refused::UnknownRoute(route) => format!("route {route}"),
            Refused::Overflow => "amounts out of range".to_owned(),
        }),
    )
}

/// Pointers and codes, never values.
fn told(errors: &[FieldError]) -> String {
    let parts = errors
        .iter()
        .map(|error| format!("{} {}", error.pointer, error.code));
    parts.collect::<Vec<_>>().join(", ")
}

/// An order that was canceled at the mall goes no further; a person decides what becomes of it. False
/// where it is not in.
async fn stop_order(app: &App, tx: &mut Tx, shop: &Shop, number: &str) -> Result<bool> {
    let known = store::orders::known(tx, shop.tenant_id, &[number]).await?;
    let Some(known) = known
        .into_iter()
        .find(|known| known.sales_route_id == shop.sales_route_id)
    else {
        return Ok(false);
    };
    let id: OrderId = known.id;
    let order = store::orders::get(&mut *tx, shop.tenant_id, id).await?;
    let is_stopped = order.and_then(|order| order.hold_reason).is_some();
    if is_stopped || known.status.has_shipped() {
        return Ok(true);
    }
    let hold = Hold {
        reason: CANCELLED.to_owned(),
        until: None,
    };
    match orders::hold(app, tx, &Caller::system(shop.tenant_id), id, None, hold).await {
        // One that is over, or went into another order, needs no stopping.
        Ok(_) | Err(Error::Domain(_)) => Ok(true),
        Err(error) => Err(error),
    }
}

fn of_problem(shop: &Shop, problem: &OrderProblem, now: Instant) -> ShopOrder {
    let reason = match problem.kind {
        ProblemKind::Unreadable => SkipReason::Unreadable,
        ProblemKind::NotFound | ProblemKind::Refused => SkipReason::Refused,
    };
    note(
        shop,
        &problem.number,
        reason,
        &problem.code,
        &problem.message,
        now,
    )
}

fn note(shop: &Shop, number: &str, reason: SkipReason, code: &str, message: &str, now: Instant) -> ShopOrder {
    let is_asked_again = matches!(reason, SkipReason::HeldByMall | SkipReason::AmountsOpen);
    ShopOrder {
        tenant_id: shop.tenant_id,
        shop_id: shop.id,
        number: number.to_owned(),
        reason,
        code: code.to_owned(),
        message: message.to_owned(),
        first_seen_at: now,
        last_seen_at: now,
        look_at: is_asked_again.then(|| now.plus_millis(LOOK_MILLIS)),
    }
}

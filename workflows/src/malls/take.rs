//! What a mall told becomes orders, by the one door, or a note why not.

use connectors::mall::{MallOrder, MallPhase, OrderPage, OrderProblem, OrdersRead, ProblemKind};
use domain::shop::{Shop, ShopOrder, SkipReason};
use domain::standing::Hold;
use domain::{FieldError, Instant, OrderId};
use store::Tx;

use crate::orders::{self, Decision, Entrance, OnKnown, PreparedOrder, Refused};
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
        match prepare(&entrance, order)? {
            Ok(prepared) => coming.push(prepared),
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
    tx.commit().await?;
    Ok(true)
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

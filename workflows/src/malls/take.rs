//! What a mall told becomes orders, by the one door, or a note why not.

use std::collections::HashSet;

use connectors::mall::{ListingCode, MallOrder, MallPhase, OrderPage, OrderProblem, OrdersRead};
use domain::mall_hold::MallHold;
use domain::shop::Shop;
use domain::shop_order::{ShopOrder, SkipReason};
use domain::{FieldError, Instant};
use store::Tx;

use super::hold;
use super::notes::{self, note, of_problem};
use super::paid;
use super::sides::{MallSide, codes_of, note_sides};
use super::wake::learn;
use crate::orders::{self, Decision, Entrance, OnKnown, PreparedOrder, Refused};
use crate::payments::ToldPayment;
use crate::{App, Result};

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

    /// Of orders that are in: one that the mall does not tell is no news.
    pub fn of_known(read: OrdersRead) -> Taken {
        Taken {
            orders: read.orders,
            problems: Vec::new(),
        }
    }

    pub fn of_read(read: OrdersRead) -> Taken {
        Taken {
            orders: read.orders,
            problems: read.problems,
        }
    }
}

/// All of it and the shop's place, in one transaction; false where the shop is somebody else's now.
pub(super) async fn take(
    app: &App,
    entrance: &Entrance,
    shop: &mut Shop,
    taken: Taken,
    lease_end: Instant,
) -> Result<bool> {
    let mut entrance = entrance.renewed(app).await?;
    entrance
        .know_goods(app, taken.orders.iter().map(|order| &order.draft))
        .await?;
    let now = entrance.now;
    let Sorted {
        coming,
        cancelled,
        codes,
        mut notes,
    } = sort(&entrance, shop, taken)?;
    let mut tx = app.store.db.begin().await?;
    let (coming, left) = shipped_before(&mut tx, shop, coming).await?;
    notes.extend(left);
    let mut settled: Vec<String> = Vec::new();
    let (mut prepared, mut sides, mut phases, mut paid) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for order in coming {
        match order.open {
            Some(open) => notes.push(open),
            None => settled.push(order.prepared.rows.order.number.clone()),
        }
        paid.push(order.paid);
        prepared.push(order.prepared);
        sides.push(order.side);
        phases.push(order.phase);
    }
    let unbooked = paid::lock(&mut tx, shop, &prepared, paid.iter().flatten()).await?;
    let arrivals = orders::accept(&mut tx, &entrance, prepared, OnKnown::Update, false).await?;
    let mut created = 0;
    for (arrival, phase) in arrivals.iter().zip(phases) {
        if arrival.decision != Decision::Created {
            continue;
        }
        created += 1;
        if phase == MallPhase::PartlyShipped {
            hold::hold(app, &mut tx, shop, arrival.id, MallHold::PartlyShipped).await?;
        }
    }
    paid::book(&mut tx, &entrance, shop, &arrivals, paid, &unbooked).await?;
    for number in cancelled {
        if hold::cancelled(app, &mut tx, shop, &number).await? {
            settled.push(number);
        } else {
            notes.push(note(shop, &number, SkipReason::Cancelled, ("", ""), now));
        }
    }
    let settled: Vec<&str> = settled.iter().map(String::as_str).collect();
    store::shops::forget(&mut tx, shop.tenant_id, shop.id, &settled).await?;
    notes::write(&mut tx, shop, notes).await?;
    if created > 0 {
        shop.last_order_at = Some(now);
    }
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

/// What was told, by what is to be done about it.
#[derive(Default)]
struct Sorted {
    coming: Vec<Coming>,
    cancelled: Vec<String>,
    codes: Vec<(String, ListingCode)>,
    notes: Vec<ShopOrder>,
}

/// An order on its way to the door.
struct Coming {
    prepared: PreparedOrder,
    side: MallSide,
    phase: MallPhase,
    status: String,
    /// Where amounts are open.
    open: Option<ShopOrder>,
    /// Where the mall says that it is paid.
    paid: Option<ToldPayment>,
}

fn sort(entrance: &Entrance, shop: &Shop, taken: Taken) -> Result<Sorted> {
    let now = entrance.now;
    let mut sorted = Sorted::default();
    let problems = taken.problems.iter();
    sorted
        .notes
        .extend(problems.map(|problem| of_problem(shop, problem, now)));
    for order in taken.orders {
        let number = order.draft.number.clone();
        match order.phase {
            MallPhase::Held => {
                let why = (order.status.as_str(), "");
                let held = note(shop, &number, SkipReason::HeldByMall, why, now);
                sorted.notes.push(held);
                continue;
            }
            MallPhase::Cancelled => {
                sorted.cancelled.push(number);
                continue;
            }
            MallPhase::New | MallPhase::Ready | MallPhase::PartlyShipped | MallPhase::Shipped => {}
        }
        sorted.codes.extend(codes_of(&order));
        let (side, phase, status) = (MallSide::of(&order), order.phase, order.status.clone());
        let received_on = paid::received_on(&order, shop, now);
        let open = (!order.unfixed.is_empty()).then(|| {
            let why = (status.as_str(), &*order.unfixed.join(", "));
            note(shop, &number, SkipReason::AmountsOpen, why, now)
        });
        match prepare(entrance, order)? {
            Ok(prepared) => sorted.coming.push(Coming {
                paid: received_on.map(|on| paid::payment(&prepared.rows.order, on)),
                prepared,
                side,
                phase,
                status,
                open,
            }),
            Err(reason) => {
                let why = ("", reason.as_str());
                let refused = note(shop, &number, SkipReason::NotAccepted, why, now);
                sorted.notes.push(refused);
            }
        }
    }
    Ok(sorted)
}

/// Those that come in, and notes on those that had left before anybody here knew of them: they would hold
/// stock, and be sent again.
async fn shipped_before(
    tx: &mut Tx,
    shop: &Shop,
    coming: Vec<Coming>,
) -> Result<(Vec<Coming>, Vec<ShopOrder>)> {
    let shipped = coming.iter().filter(|order| order.phase == MallPhase::Shipped);
    let numbers: Vec<&str> = shipped
        .map(|order| order.prepared.rows.order.number.as_str())
        .collect();
    if numbers.is_empty() {
        return Ok((coming, Vec::new()));
    }
    let known = store::orders::known(tx, shop.tenant_id, &numbers).await?;
    let ours = known
        .into_iter()
        .filter(|known| known.sales_route_id == shop.sales_route_id);
    let mut here: HashSet<String> = ours.map(|known| known.number).collect();
    let (mut stay, mut left) = (Vec::new(), Vec::new());
    for order in coming {
        let row = &order.prepared.rows.order;
        if order.phase == MallPhase::Shipped && !here.contains(&row.number) {
            let why = (order.status.as_str(), "");
            left.push(note(
                shop,
                &row.number,
                SkipReason::ShippedBefore,
                why,
                row.updated_at,
            ));
        } else {
            here.insert(row.number.clone());
            stay.push(order);
        }
    }
    Ok((stay, left))
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

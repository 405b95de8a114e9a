//! What has to be known of orders to tell their mall about them.

use connectors::mall::{ListingCode, MallOrder, MallPhase};
use domain::shop::{Shop, WriterTask};
use domain::{Instant, OrderId};
use store::Tx;
use store::mall_lines::MallLineRow;
use uuid::Uuid;

use crate::Result;
use crate::orders::{Arrival, Decision};

/// What has to be known of an order to tell its mall about it.
pub(super) struct MallSide {
    number: String,
    is_new: bool,
    lines: Vec<MallLineRow>,
}

impl MallSide {
    /// The order's own id is filled in once it is in.
    pub fn of(order: &MallOrder) -> MallSide {
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
pub(super) async fn note_sides(
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
pub(super) fn codes_of(order: &MallOrder) -> Vec<(String, ListingCode)> {
    let lines = order.draft.shipments.iter().flat_map(|shipment| &shipment.lines);
    let pairs = lines.zip(&order.lines);
    pairs
        .filter_map(|(line, own)| Some((line.sku.clone(), own.listing.clone()?)))
        .collect()
}

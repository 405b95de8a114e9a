//! What people and rules did to orders that their sources tell anew.

use std::collections::{HashMap, HashSet};

use domain::OrderId;
use domain::event::EventKind;
use store::Tx;

use super::entrance::Entrance;
use super::known::{KnownOrders, OnKnown, told_anew};
use super::prepare::PreparedOrder;
use crate::Result;

/// Known orders that would take a new telling, had people not split, bundled or otherwise rearranged
/// them since, or printed their waybills, or a linked warehouse been told of them: a label, and a
/// warehouse, names a shipment, which would be made anew.
pub(super) async fn fixed(
    tx: &mut Tx,
    entrance: &Entrance,
    known: &KnownOrders,
    orders: &[PreparedOrder],
    on_known: OnKnown,
) -> Result<HashMap<OrderId, EventKind>> {
    if on_known == OnKnown::Keep {
        return Ok(HashMap::new());
    }
    let told_anew = told_anew(known, orders);
    if told_anew.is_empty() {
        return Ok(HashMap::new());
    }
    let mut fixed = store::order_changes::rearranged(tx, entrance.tenant, &told_anew).await?;
    let printed = store::waybill_files::printed(&mut *tx, entrance.tenant, &told_anew).await?;
    fixed.extend(
        printed
            .iter()
            .map(|waybill| (waybill.order_id, EventKind::WaybillMade)),
    );
    let requests = store::ship_requests::live_of_orders(&mut *tx, entrance.tenant, &told_anew).await?;
    let there = requests.iter().filter(|request| request.may_be_there());
    fixed.extend(there.map(|request| (request.order_id, EventKind::ShipRequestSent)));
    Ok(fixed)
}

/// What people or rules have changed, since they came in, of orders that are told anew. The rest is the
/// source's, which may tell the order without it.
pub(super) async fn edited(
    tx: &mut Tx,
    entrance: &Entrance,
    known: &KnownOrders,
    orders: &[PreparedOrder],
    on_known: OnKnown,
) -> Result<HashMap<OrderId, HashSet<String>>> {
    let mut edited: HashMap<OrderId, HashSet<String>> = HashMap::new();
    let told_anew = told_anew(known, orders);
    if on_known == OnKnown::Keep || told_anew.is_empty() {
        return Ok(edited);
    }
    let kinds = [
        EventKind::OrderUpdated,
        EventKind::OrderPlanned,
        EventKind::ShipmentUpdated,
    ];
    for event in store::events::of_kinds(tx, entrance.tenant, &kinds, &told_anew).await? {
        let fields = event.data.0["changed"].as_array().into_iter().flatten();
        let fields = fields.filter_map(|field| field.as_str());
        let fields = fields.map(|field| match event.kind {
            EventKind::OrderUpdated => field.to_owned(),
            _ => format!("shipments.{field}"),
        });
        edited
            .entry(OrderId(event.subject_id))
            .or_default()
            .extend(fields);
    }
    Ok(edited)
}

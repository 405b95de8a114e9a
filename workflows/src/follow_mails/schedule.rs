//! Has orders wait for the day of their follow mail as they leave, in the transaction in which they do.

use std::collections::HashMap;

use domain::mail::{MailRefusal, MailStage};
use domain::order::{Order, OrderStatus};
use domain::standing::Standing;
use domain::{Date, OrderId, ShipmentId};
use store::Tx;

use crate::Result;
use crate::orders::Desk;

/// An order that stands elsewhere now.
pub(crate) struct Left<'a> {
    pub order: &'a Order,
    pub before: &'a Standing,
    pub after: &'a Standing,
}

impl Left<'_> {
    fn has_left(&self) -> bool {
        !self.before.order.status.has_shipped() && self.after.order.status.has_shipped()
    }

    fn came_back(&self) -> bool {
        self.before.order.status.has_shipped() && !self.after.order.status.has_shipped()
    }

    /// The mail that it got before and does not get any more.
    pub fn refusals(&self) -> impl Iterator<Item = (MailStage, MailRefusal)> {
        let (before, after) = (self.before.order.status, self.after.order.status);
        let stages = MailStage::ALL.into_iter();
        stages.filter_map(move |stage| {
            let refusal = stage.refusal_at(after)?;
            stage.refusal_at(before).is_none().then_some((stage, refusal))
        })
    }

    /// The last day on which something of it left.
    fn day(&self) -> Option<Date> {
        self.after
            .shipments
            .iter()
            .filter_map(|shipment| shipment.shipped_on)
            .max()
    }
}

pub(crate) async fn schedule(tx: &mut Tx, desk: &Desk, orders: &[Left<'_>]) -> Result<()> {
    let back: Vec<OrderId> = orders
        .iter()
        .filter(|one| one.came_back())
        .map(|one| one.order.id)
        .collect();
    if !back.is_empty() {
        store::follow_mails::forget_waiting(tx, desk.tenant, &back).await?;
    }
    let left: Vec<&Left<'_>> = orders
        .iter()
        .filter(|one| one.has_left() && one.after.order.status != OrderStatus::Completed)
        .collect();
    if left.is_empty() {
        return Ok(());
    }
    let choice = store::follow_mails::settings(&mut *tx, desk.tenant)
        .await?
        .settings
        .0;
    if !choice.enabled {
        return Ok(());
    }
    let mut skus: HashMap<ShipmentId, Vec<String>> = HashMap::new();
    if !choice.products.is_empty() {
        let shipments = left.iter().flat_map(|one| &one.after.shipments);
        let ids: Vec<ShipmentId> = shipments.map(|shipment| shipment.id).collect();
        for (id, lines) in store::orders::lines(&mut *tx, desk.tenant, &ids).await? {
            skus.insert(id, lines.into_iter().map(|line| line.sku).collect());
        }
    }
    let due = left.iter().filter_map(|one| {
        let shipments = one.after.shipments.iter();
        let goods = shipments.filter_map(|shipment| skus.get(&shipment.id)).flatten();
        let day = one.day().unwrap_or_else(|| desk.today());
        let due_on = choice.due_on(one.order.sales_route_id, goods.map(String::as_str), day)?;
        Some((one.order.id, due_on))
    });
    let due: Vec<(OrderId, Date)> = due.collect();
    Ok(store::follow_mails::schedule(tx, desk.tenant, &due, desk.now).await?)
}

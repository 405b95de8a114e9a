//! What people changed of an order stays when its source tells it anew, where that says nothing else.

use std::collections::HashMap;

use domain::open_order::OpenOrder;
use domain::order::{Shipment, ShipmentPersonal};
use domain::order_draft::OrderDraft;
use domain::told_anew::keep_edits;
use domain::told_differently::Told;
use domain::{OrderChangeId, OrderId};
use store::Tx;
use store::kept::Kept;
use store::orders::OrderRows;
use store::rearranged::Rearranged;

use super::entrance::Entrance;
use super::index;
use super::workbench::close;
use crate::{Result, new_id};

/// An order as its source last told it, and as it is now.
pub(super) struct LastTold {
    pub told: Told,
    edited: OpenOrder,
}

/// What is known of the last telling of these orders, as they are stored: where nobody changed one, and after
/// the time that changes can be taken back, it is as it is. Some queries, however many orders.
pub(super) async fn last_told(
    tx: &mut Tx,
    entrance: &Entrance,
    stored: Vec<OpenOrder>,
) -> Result<HashMap<OrderId, LastTold>> {
    if stored.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<OrderId> = stored.iter().map(|stored| stored.order.id).collect();
    let changes = store::order_changes::since_told(tx, entrance.tenant, &ids).await?;
    let changes: Vec<OrderChangeId> = changes.into_values().flatten().collect();
    let mut kept = store::kept::first_of(tx, entrance.tenant, &changes).await?;
    let last = stored.into_iter().map(|edited| {
        let kept = kept.remove(&edited.order.id).unwrap_or_default();
        Ok((edited.order.id, LastTold::of(entrance, edited, kept)?))
    });
    last.collect()
}

/// An order that is told now.
pub(super) fn told(entrance: &Entrance, rows: &OrderRows) -> Result<Told> {
    Ok(Told {
        personal: store::orders::open(&entrance.keys, &rows.order)?,
        order: rows.order.clone(),
        shipments: with_texts(entrance, rows.shipments.clone())?,
        lines: rows.lines.clone(),
    })
}

fn shipments_of(open: &OpenOrder) -> Vec<(Shipment, ShipmentPersonal)> {
    let shipments = open.shipments.iter();
    shipments
        .map(|open| (open.shipment.clone(), open.texts.clone()))
        .collect()
}

fn with_texts(entrance: &Entrance, shipments: Vec<Shipment>) -> Result<Vec<(Shipment, ShipmentPersonal)>> {
    let open = |shipment: Shipment| {
        let texts = store::orders::open_shipment(&entrance.keys, &shipment)?;
        Ok((shipment, texts))
    };
    shipments.into_iter().map(open).collect()
}

impl LastTold {
    fn of(entrance: &Entrance, edited: OpenOrder, kept: Kept) -> Result<LastTold> {
        let mut told = Told {
            order: edited.order.clone(),
            personal: edited.personal.clone(),
            shipments: shipments_of(&edited),
            lines: edited.lines().cloned().collect(),
        };
        if let Some(row) = kept.order {
            told.personal = store::orders::open(&entrance.keys, &row)?;
            told.order = row;
        }
        if let Some((shipments, lines)) = kept.shipments {
            told.shipments = with_texts(entrance, shipments)?;
            told.lines = lines;
        }
        Ok(LastTold { told, edited })
    }

    /// Puts what people changed into the order, which holds the new telling by now, and keeps that under
    /// the change that is to be noted for it: the next telling is held against it.
    pub async fn put(
        self,
        tx: &mut Tx,
        entrance: &Entrance,
        order: OrderId,
        draft: &OrderDraft,
    ) -> Result<OrderChangeId> {
        let (tenant, keys) = (entrance.tenant, &entrance.keys);
        let change = OrderChangeId(new_id());
        store::kept::keep(tx, tenant, change, order).await?;
        let told = super::open(tx, keys, tenant, &[order]).await?.pop();
        let told = told.ok_or(domain::Error::NotFound)?;
        let mut after = keep_edits(&self.told, &self.edited, (draft, &told), entrance.rounding);
        close(keys, &told, &mut after)?;
        let all = [Rearranged {
            before: &told,
            after: &after,
        }];
        store::rearranged::save(tx, tenant, &all).await?;
        if after.personal.buyer != told.personal.buyer {
            let buyer = index::buyer(keys, &after.personal.buyer);
            store::orders::index_buyer(tx, tenant, order, &buyer).await?;
        }
        Ok(change)
    }
}

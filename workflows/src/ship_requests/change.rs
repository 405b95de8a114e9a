//! What people do about a request: have it left, or tried once more.

use connectors::carrier::shipment_number;
use domain::ShipRequestId;
use domain::event::EventKind;
use domain::ship_request::ShipRequest;
use domain::warehouse_link::WarehouseLink;
use store::Tx;

use super::tell::save_and_tell;
use crate::orders::Desk;
use crate::orders::change::{Locked, lock_one};
use crate::{App, Caller, Result};

/// `agreed`: the warehouse has said yes on another way; without it, one that the warehouse may have is left
/// when the warehouse says so.
pub async fn cancel(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShipRequestId,
    agreed: bool,
) -> Result<ShipRequest> {
    let desk = Desk::of(app, caller);
    let mut hold = Hold::of(tx, &desk, id).await?;
    let before = hold.request.state;
    hold.request
        .cancel(agreed, hold.link.kind.is_by_file(), desk.now)?;
    if hold.request.state == before {
        return Ok(hold.request);
    }
    let kind = hold.request.state.event();
    hold.save(tx, &desk, kind).await
}

/// Only what failed or was refused.
pub async fn retry(app: &App, tx: &mut Tx, caller: &Caller, id: ShipRequestId) -> Result<ShipRequest> {
    let desk = Desk::of(app, caller);
    let mut hold = Hold::of(tx, &desk, id).await?;
    let shipment = hold.request.shipment_id;
    let live = store::ship_requests::live(&mut *tx, desk.tenant, &[shipment]).await?;
    if live.iter().any(|other| other.id != id) {
        let by = "another ship request";
        return Err(domain::Error::InUse { by }.into());
    }
    // While it was refused, the shop may have taken the shipment upon itself.
    if !hold.request.live
        && !store::waybill_files::printed_of(&mut *tx, desk.tenant, &[shipment])
            .await?
            .is_empty()
    {
        return Err(domain::Error::InUse { by: "a waybill" }.into());
    }
    let rounds = store::ship_requests::rounds(&mut *tx, desk.tenant, &[shipment]).await?;
    let rounds = rounds.first().map_or(1, |rounds| rounds.rounds);
    hold.request.retry(&shipment_number(shipment), rounds, desk.now)?;
    if !hold.link.kind.is_by_file() {
        hold.request.next_at = Some(desk.now);
    }
    hold.save(tx, &desk, EventKind::ShipRequestCreated).await
}

/// A request that nobody else changes, nor its order.
struct Hold {
    locked: Locked,
    request: ShipRequest,
    link: WarehouseLink,
}

impl Hold {
    async fn of(tx: &mut Tx, desk: &Desk, id: ShipRequestId) -> Result<Hold> {
        let found = store::ship_requests::get(&mut *tx, desk.tenant, id)
            .await?
            .ok_or(domain::Error::NotFound)?;
        let locked = lock_one(tx, desk.tenant, found.order_id, None).await?;
        let request = store::ship_requests::lock(tx, desk.tenant, &[id]).await?.pop();
        let link = store::warehouse_links::get(tx, desk.tenant, found.link_id).await?;
        Ok(Hold {
            locked,
            request: request.ok_or(domain::Error::NotFound)?,
            link: link.ok_or(domain::Error::NotFound)?,
        })
    }

    async fn save(self, tx: &mut Tx, desk: &Desk, kind: EventKind) -> Result<ShipRequest> {
        save_and_tell(tx, desk, &self.locked.order, &self.request, kind).await?;
        if self.request.next_at.is_some() {
            store::warehouse_links::wake(tx, desk.tenant, &[self.link.id], desk.now).await?;
        }
        Ok(ShipRequest {
            version: self.request.version + 1,
            ..self.request
        })
    }
}

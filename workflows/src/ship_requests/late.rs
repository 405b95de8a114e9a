//! What linked warehouses have sent while its order did not let it leave: it leaves as soon as the order
//! does. Nobody is called for that, so it waits for no link.

use connectors::warehouse::ShipAnswer;
use domain::OrderId;
use domain::ship_request::WarehouseWord;
use store::{TenantKeys, Tx};

use super::take::Ear;
use crate::orders::Desk;
use crate::{App, Caller, Error, Result, warehouse_links};

/// Of a locked order: what the warehouse said is taken as if it said it again.
pub(crate) async fn leave_late(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    keys: &TenantKeys,
    order: OrderId,
) -> Result<()> {
    let desk = Desk::of(app, caller);
    for request in store::ship_requests::late(&mut *tx, desk.tenant, &[order]).await? {
        let link = store::warehouse_links::get(&mut *tx, desk.tenant, request.link_id).await?;
        let link = link.ok_or_else(|| Error::Internal("a request without its link".into()))?;
        let departure = request.departure.clone().unwrap_or_default().0;
        let answer = ShipAnswer {
            carrier: departure.carrier,
            tracking_numbers: departure.tracking_numbers,
            shipped_on: departure.shipped_on,
            ..ShipAnswer::only(WarehouseWord::Shipped)
        };
        let ear = Ear {
            app,
            caller,
            desk: &desk,
            keys,
            settings: &warehouse_links::settings(&link)?,
            dry_run: false,
        };
        ear.take(tx, &[(request, answer)]).await?;
    }
    Ok(())
}

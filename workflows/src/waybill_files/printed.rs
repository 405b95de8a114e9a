//! What stands on waybills that were made, beside what would stand on them now.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::alert::Finding;
use domain::open_order::OpenOrder;
use domain::order::Shipment;
use domain::waybill_print::{PrintedWaybill, WaybillPrint, outdated};
use domain::{OrderId, ShipmentId, TenantId};
use store::{TenantKeys, Tx};

use crate::{Error, Result};

/// What the shipment's waybill says.
pub(super) fn print(keys: &TenantKeys, open: &OpenOrder, shipment: &Shipment) -> Result<WaybillPrint> {
    let person = open.recipient_of(shipment).map(|recipient| &recipient.person);
    let person = serde_json::to_vec(&person).map_err(|error| Error::Internal(error.to_string()))?;
    let digest = keys.digest(&person);
    let recipient = URL_SAFE_NO_PAD.encode(digest);
    Ok(WaybillPrint::of(open, shipment, recipient))
}

/// Waybills of these orders, each order's in the order in which they were made.
pub(crate) async fn printed(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Vec<PrintedWaybill>>> {
    let mut printed: HashMap<OrderId, Vec<PrintedWaybill>> = HashMap::new();
    for one in store::waybill_files::printed(&mut *tx, tenant, orders).await? {
        printed.entry(one.order_id).or_default().push(one);
    }
    Ok(printed)
}

/// What the order has to say of its waybills.
pub(crate) fn look_at(
    keys: &TenantKeys,
    open: &OpenOrder,
    printed: &[PrintedWaybill],
) -> Result<Option<Finding>> {
    let shipments = open.shipments.iter().map(|open| &open.shipment);
    let now: Vec<(ShipmentId, WaybillPrint)> = shipments
        .map(|shipment| Ok((shipment.id, print(keys, open, shipment)?)))
        .collect::<Result<_>>()?;
    Ok(outdated(open, &now, printed))
}

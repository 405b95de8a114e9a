//! What a waybill said when it was made, and what of that is not so any more.

use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::types::Json;

use crate::alert::{AlertKind, Finding, is_watched};
use crate::cash_on_delivery;
use crate::open_order::OpenOrder;
use crate::order::{Shipment, Temperature};
use crate::{Date, OrderId, ShipmentId, Yen};

/// What stands on a waybill as far as an order's changes make it wrong; never personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaybillPrint {
    /// The shipment's place in its order: one that is told anew is another, in the same place.
    pub position: i64,
    /// Tells one recipient from another without telling who it is.
    pub recipient: String,
    pub carrier: String,
    pub waybill_kind: String,
    pub temperature: Temperature,
    pub deliver_on: Option<Date>,
    pub delivery_window: String,
    pub parcels: i64,
    /// 代引請求金額.
    pub collected: Yen,
}

/// A waybill that was made.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PrintedWaybill {
    pub order_id: OrderId,
    pub shipment_id: ShipmentId,
    /// None: from before anybody wrote it down.
    pub print: Option<Json<WaybillPrint>>,
}

impl WaybillPrint {
    pub fn of(open: &OpenOrder, shipment: &Shipment, recipient: String) -> WaybillPrint {
        WaybillPrint {
            position: shipment.position,
            recipient,
            carrier: shipment.carrier.clone(),
            waybill_kind: shipment.waybill_kind.clone(),
            temperature: shipment.temperature,
            deliver_on: shipment.deliver_on,
            delivery_window: shipment.delivery_window.clone(),
            parcels: shipment.parcels,
            collected: cash_on_delivery::amount(open, shipment),
        }
    }

    fn differences(&self, now: &WaybillPrint) -> Vec<&'static str> {
        let fields = [
            ("recipient", self.recipient != now.recipient),
            ("carrier", self.carrier != now.carrier),
            ("waybill_kind", self.waybill_kind != now.waybill_kind),
            ("temperature", self.temperature != now.temperature),
            ("deliver_on", self.deliver_on != now.deliver_on),
            ("delivery_window", self.delivery_window != now.delivery_window),
            ("parcels", self.parcels != now.parcels),
            ("cod_amount", self.collected != now.collected),
        ];
        let changed = fields.into_iter().filter(|(_, differs)| *differs);
        changed.map(|(name, _)| name).collect()
    }
}

/// Shipments that are still to leave and differ from their last waybill. `now` is what theirs would say;
/// `printed` is of this order, the oldest first.
pub fn outdated(
    open: &OpenOrder,
    now: &[(ShipmentId, WaybillPrint)],
    printed: &[PrintedWaybill],
) -> Option<Finding> {
    let mut shipments = Vec::new();
    for (id, now) in now {
        let waits = |of: &Shipment| is_watched(of.status);
        if !open.shipment(*id).is_some_and(|open| waits(&open.shipment)) {
            continue;
        }
        let last = printed.iter().rev().find(|printed| printed.shipment_id == *id);
        let last = last.and_then(|printed| printed.print.as_ref());
        let changed = last.map(|last| last.0.differences(now)).unwrap_or_default();
        if !changed.is_empty() {
            shipments.push(json!({ "shipment": now.position, "changed": changed }));
        }
    }
    (!shipments.is_empty())
        .then(|| Finding::new(AlertKind::WaybillOutdated, json!({ "shipments": shipments })))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Change = fn(&mut WaybillPrint);

    #[test]
    fn what_differs_is_named() {
        let print = WaybillPrint {
            position: 1,
            recipient: "a1".into(),
            carrier: "ヤマト運輸".into(),
            waybill_kind: "発払".into(),
            temperature: Temperature::Ambient,
            deliver_on: None,
            delivery_window: "午前中".into(),
            parcels: 1,
            collected: Yen::ZERO,
        };
        let changes: [(&[&str], Change); 5] = [
            (&[], |_| ()),
            (&[], |print| print.position = 2),
            (&["recipient"], |print| print.recipient = "b2".into()),
            (&["temperature", "deliver_on"], |print| {
                print.temperature = Temperature::Frozen;
                print.deliver_on = Date::from_ymd_opt(2026, 12, 24);
            }),
            (&["parcels", "cod_amount"], |print| {
                print.parcels = 2;
                print.collected = Yen(3200);
            }),
        ];
        for (changed, change) in changes {
            let mut now = print.clone();
            change(&mut now);
            assert_eq!(print.differences(&now), changed);
        }
    }
}

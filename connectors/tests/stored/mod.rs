//! An order as it is stored, from the draft it was made of; ids are made up.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::{Order, OrderLine, OrderPersonal, OrderStatus, RateTotal, Shipment, ShipmentPersonal};
use domain::order_draft::{OrderDraft, StatedRate};
use domain::{
    Instant, Json, OrderId, OrderLineId, ProcessingRouteId, SalesRouteId, ShipmentId, TenantId, Yen,
};
use uuid::Uuid;

#[expect(
    clippy::too_many_lines,
    reason = "a record of many fields, one after the other"
)]
pub fn open(draft: &OrderDraft) -> OpenOrder {
    let at = Instant::from_millis(0).unwrap();
    let (tenant_id, order_id) = (TenantId(Uuid::nil()), OrderId(Uuid::nil()));
    let mut position = 0;
    OpenOrder {
        order: Order {
            tenant_id,
            id: order_id,
            sales_route_id: SalesRouteId(Uuid::nil()),
            processing_route_id: ProcessingRouteId(Uuid::nil()),
            number: draft.number.clone(),
            source: draft.source,
            status: OrderStatus::New,
            sub_status_id: None,
            hold_reason: None,
            hold_until: None,
            ordered_at: draft.ordered_at,
            created_at: at,
            updated_at: at,
            version: 1,
            payment_method: draft.payment_method.clone(),
            payment_fee: draft.payment_fee,
            points_used: draft.points_used,
            points_earned: draft.points_earned,
            billed: draft.stated.billed.unwrap(),
            computed: None,
            paid: Yen::ZERO,
            by_rate: Json(draft.stated.by_rate.iter().map(total).collect()),
            tags: Json(Vec::new()),
            open_alerts: 0,
            customer_id: None,
            bundled_into: None,
            erased_at: None,
            digest: Vec::new(),
            sealed: Vec::new(),
        },
        personal: OrderPersonal {
            buyer: draft.buyer.clone(),
            recipients: draft.recipients.clone(),
            buyer_note: draft.buyer_note.clone(),
            staff_note: draft.staff_note.clone(),
            extra: draft.extra.clone(),
            ..OrderPersonal::default()
        },
        shipments: (1..)
            .zip(&draft.shipments)
            .map(|(place, shipment)| OpenShipment {
                shipment: Shipment {
                    tenant_id,
                    id: ShipmentId(Uuid::from_u128(place)),
                    order_id,
                    position: i64::try_from(place).unwrap(),
                    slip: shipment.slip,
                    recipient: i64::try_from(shipment.recipient).unwrap(),
                    status: OrderStatus::New,
                    carrier: shipment.carrier.clone(),
                    waybill_kind: shipment.waybill_kind.clone(),
                    temperature: shipment.temperature.unwrap_or_default(),
                    deliver_on: shipment.deliver_on,
                    delivery_window: shipment.delivery_window.clone(),
                    parcels: shipment.parcels,
                    ship_on: shipment.ship_on,
                    shipped_on: None,
                    shipping_fee: shipment.shipping_fee,
                    cod_fee: shipment.cod_fee,
                    recipient_phone: None,
                    recipient_name: None,
                    recipient_prefecture: None,
                    recipient_postal_code: None,
                    has_gifts: false,
                    sealed: None,
                },
                texts: ShipmentPersonal {
                    waybill_note: shipment.waybill_note.clone(),
                    staff_note: shipment.staff_note.clone(),
                    gifts: shipment.gifts.clone(),
                },
                tracking_numbers: Vec::new(),
                lines: shipment
                    .lines
                    .iter()
                    .map(|line| {
                        position += 1;
                        OrderLine {
                            tenant_id,
                            order_id,
                            id: OrderLineId(Uuid::nil()),
                            shipment_id: ShipmentId(Uuid::from_u128(place)),
                            position,
                            kind: line.kind,
                            kind_code: line.kind_code.clone(),
                            sku: line.sku.clone(),
                            name: line.name.clone(),
                            options: line.options.clone(),
                            quantity: line.quantity,
                            unit_price: line.unit_price,
                            tax_rate: line.rate(),
                            tax_mode: line.tax_mode,
                            tax: line.tax,
                            variant_id: None,
                            multiplier: 1,
                        }
                    })
                    .collect(),
            })
            .collect(),
        alerts: Vec::new(),
        customer: None,
        received_on: Vec::new(),
    }
}

fn total(stated: &StatedRate) -> RateTotal {
    RateTotal {
        rate: stated.rate,
        billed: stated.billed.unwrap(),
        tax: Yen::ZERO,
        points: stated.points.unwrap(),
        contradiction: None,
    }
}

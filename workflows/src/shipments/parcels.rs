//! 個口: which boxes a shipment has, and what each is tracked by.

use domain::event::EventKind;
use domain::order::{Order, OrderStatus};
use domain::parcel::{Parcel, tracking_number};
use domain::{FieldError, ParcelId, ShipmentId, TenantId};
use serde_json::json;
use store::Tx;

use super::order_of;
use crate::orders::change::{Desk, keep, lock_one, rearranged};
use crate::orders::reread;
use crate::{App, Caller, Result, new_id};

const MAX_PARCELS: usize = 999;

/// Puts these boxes in the place of those that the shipment had. A wrong check digit is shown, not
/// refused: carriers have numbers of many kinds.
pub async fn set_parcels(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShipmentId,
    expected: Option<i64>,
    numbers: &[String],
) -> Result<Order> {
    let order = order_of(tx, caller, id).await?;
    let desk = Desk::of(app, caller);
    let locked = lock_one(tx, desk.tenant, order, expected).await?;
    let status = locked.order.status;
    if status.is_out() {
        return Err(locked.out().into());
    }
    if matches!(status, OrderStatus::New | OrderStatus::AwaitingPayment) {
        // Nothing is packed before it may be sent.
        return Err(domain::Error::NoSuchMove {
            from: status,
            to: OrderStatus::ShippingWork,
        }
        .into());
    }
    let parcels = boxes(desk.tenant, id, numbers, "/tracking_numbers")?;
    let change = keep(tx, &desk, order).await?;
    let count = i64::try_from(parcels.len()).unwrap_or(i64::MAX);
    store::parcels::replace(tx, desk.tenant, &[(id, count)], &parcels).await?;
    let told = (
        EventKind::ShipmentParcelsChanged,
        json!({ "shipment": id, "parcels": count }),
    );
    rearranged(tx, &desk, &locked.order, change, None, told).await?;
    reread(tx, &desk, order).await
}

/// The boxes with these numbers, or every number that is none.
pub(super) fn boxes(
    tenant: TenantId,
    shipment: ShipmentId,
    numbers: &[String],
    pointer: &str,
) -> std::result::Result<Vec<Parcel>, domain::Error> {
    if numbers.is_empty() {
        return Err(FieldError::new(pointer, "too_few_items").hint("1").into());
    }
    if numbers.len() > MAX_PARCELS {
        return Err(FieldError::new(pointer, "too_many_items")
            .hint(MAX_PARCELS.to_string())
            .into());
    }
    let mut parcels: Vec<Parcel> = Vec::with_capacity(numbers.len());
    let mut errors = Vec::new();
    for (i, text) in numbers.iter().enumerate() {
        let Some(number) = tracking_number(text) else {
            errors.push(FieldError::new(format!("{pointer}/{i}"), "bad_format").hint("1234-5678-9012"));
            continue;
        };
        if parcels.iter().any(|parcel| parcel.tracking_number == number) {
            errors.push(FieldError::new(format!("{pointer}/{i}"), "duplicate_item"));
        }
        parcels.push(Parcel {
            tenant_id: tenant,
            id: ParcelId(new_id()),
            shipment_id: shipment,
            position: i64::try_from(i).unwrap_or(i64::MAX - 1) + 1,
            tracking_number: number,
        });
    }
    if errors.is_empty() {
        Ok(parcels)
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

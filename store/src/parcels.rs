//! 個口: the boxes of shipments, each with its tracking number.

use std::collections::HashMap;

use domain::parcel::Parcel;
use domain::{ShipmentId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::kept::PARCEL_COLUMNS;
use crate::{Result, Tx};

/// The boxes of these shipments, in order.
pub async fn of_shipments(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shipments: &[ShipmentId],
) -> Result<HashMap<ShipmentId, Vec<Parcel>>> {
    let mut query = sql(on, "SELECT * FROM parcels WHERE tenant_id = $1 AND shipment_id").bind(tenant);
    query.in_ids(shipments).push(" ORDER BY shipment_id, position");
    let mut parcels: HashMap<ShipmentId, Vec<Parcel>> = HashMap::new();
    for parcel in query.all::<Parcel>().await? {
        parcels.entry(parcel.shipment_id).or_default().push(parcel);
    }
    Ok(parcels)
}

/// The boxes that have one of these numbers.
pub async fn with_numbers(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    numbers: &[String],
) -> Result<Vec<Parcel>> {
    let mut query = sql(
        on,
        "SELECT * FROM parcels WHERE tenant_id = $1 AND tracking_number",
    )
    .bind(tenant);
    query.in_texts(numbers);
    query.all().await
}

/// Puts these boxes in the place of what these shipments had, and counts them there.
pub async fn replace(
    tx: &mut Tx,
    tenant: TenantId,
    shipments: &[(ShipmentId, i64)],
    parcels: &[Parcel],
) -> Result<()> {
    let ids: Vec<Uuid> = shipments.iter().map(|(id, _)| id.0).collect();
    let mut query = sql(
        &mut *tx,
        "DELETE FROM parcels WHERE tenant_id = $1 AND shipment_id",
    )
    .bind(tenant);
    query.in_ids(&ids);
    query.exec().await?;
    let mut by_count: HashMap<i64, Vec<Uuid>> = HashMap::new();
    for (id, count) in shipments {
        by_count.entry(*count).or_default().push(id.0);
    }
    for (count, ids) in by_count {
        let mut query = sql(
            &mut *tx,
            "UPDATE shipments SET parcels = $2 WHERE tenant_id = $1 AND id",
        )
        .bind(tenant)
        .bind(count);
        query.in_ids(&ids);
        query.exec().await?;
    }
    let mut bulk = Bulk::new(tx.is_sqlite(), "parcels", PARCEL_COLUMNS);
    for parcel in parcels {
        bulk.row(|cells| {
            cells
                .put(parcel.tenant_id)
                .put(parcel.id)
                .put(parcel.shipment_id)
                .put(parcel.position)
                .put(&parcel.tracking_number);
        });
    }
    bulk.send(tx).await
}

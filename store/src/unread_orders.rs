//! Orders from before what is sealed in them could be searched for. SQL cannot read it: each is opened
//! once, and what it is found by is written beside it.

use domain::order::{Order, Shipment};
use domain::{OrderId, TenantId};
use uuid::Uuid;

use crate::db::{On, Query, sql};
use crate::orders::HasNotes;
use crate::{Result, Tx};

/// Which orders: those that there are, or those that undo would put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whence {
    Stored,
    Kept,
}

/// Tables, and what tells rows of one order from those that were kept before another change.
struct Names {
    orders: &'static str,
    order_change: &'static str,
    shipments: &'static str,
    shipment_change: &'static str,
}

impl Whence {
    fn names(self) -> Names {
        match self {
            Whence::Stored => Names {
                orders: "orders",
                order_change: "id",
                shipments: "shipments",
                shipment_change: "order_id",
            },
            Whence::Kept => Names {
                orders: "kept_orders",
                order_change: "change_id",
                shipments: "kept_shipments",
                shipment_change: "change_id",
            },
        }
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UnreadOrder {
    /// The change that it is kept for, or its own id.
    pub change: Uuid,
    #[sqlx(flatten)]
    pub order: Order,
}

/// What was read of an order.
#[derive(Clone, Debug)]
pub struct ReadOrder {
    pub buyer_prefecture: Option<Vec<u8>>,
    pub buyer_postal_code: Option<Vec<u8>>,
    pub has: HasNotes,
}

/// Whose orders nobody has read. Every start asks, and mostly there are none.
pub async fn tenants(on: impl Into<On<'_>>, whence: Whence) -> Result<Vec<TenantId>> {
    let tenants: Vec<(TenantId,)> = of_tenants(on.into(), whence).all().await?;
    Ok(tenants.into_iter().map(|(id,)| id).collect())
}

fn of_tenants(on: On<'_>, whence: Whence) -> Query<'_> {
    let mut query = sql(on, "SELECT DISTINCT tenant_id FROM ");
    query
        .push(whence.names().orders)
        .push(" WHERE has_buyer_note IS NULL ORDER BY tenant_id");
    query
}

/// Some that nobody has read, from the one where the last batch ended.
pub async fn batch(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    whence: Whence,
    after: (Uuid, OrderId),
    limit: i64,
) -> Result<Vec<UnreadOrder>> {
    unread(on.into(), tenant, whence, after, limit).all().await
}

fn unread(on: On<'_>, tenant: TenantId, whence: Whence, after: (Uuid, OrderId), limit: i64) -> Query<'_> {
    let names = whence.names();
    let mut query = sql(on, "SELECT ").bind(tenant).bind(after.0).bind(after.1);
    query
        .push(names.order_change)
        .push(" AS change, o.* FROM ")
        .push(names.orders)
        .push(" AS o WHERE tenant_id = $1 AND has_buyer_note IS NULL AND (")
        .push(names.order_change)
        .push(", id) > ($2, $3) ORDER BY ")
        .push(names.order_change)
        .push(", id LIMIT ")
        .arg(limit);
    query
}

pub async fn shipments(tx: &mut Tx, whence: Whence, unread: &UnreadOrder) -> Result<Vec<Shipment>> {
    let names = whence.names();
    let mut query = sql(tx, "SELECT * FROM ")
        .bind(unread.order.tenant_id)
        .bind(unread.order.id)
        .bind(unread.change);
    query
        .push(names.shipments)
        .push(" WHERE tenant_id = $1 AND order_id = $2 AND ")
        .push(names.shipment_change)
        .push(" = $3");
    query.all().await
}

/// False where somebody was faster: then it is as it should be.
pub async fn save_order(tx: &mut Tx, whence: Whence, unread: &UnreadOrder, read: &ReadOrder) -> Result<bool> {
    let (names, order) = (whence.names(), &unread.order);
    let mut query = sql(tx, "UPDATE ")
        .bind(order.tenant_id)
        .bind(order.id)
        .bind(unread.change)
        .bind(&order.sealed)
        .bind(&read.buyer_prefecture)
        .bind(&read.buyer_postal_code)
        .bind(read.has.buyer)
        .bind(read.has.staff);
    query
        .push(names.orders)
        .push(
            " SET buyer_prefecture = $5, buyer_postal_code = $6, has_buyer_note = $7, has_staff_note = $8
             WHERE tenant_id = $1 AND id = $2 AND sealed = $4 AND has_buyer_note IS NULL AND ",
        )
        .push(names.order_change)
        .push(" = $3");
    Ok(query.exec().await? > 0)
}

pub async fn save_shipment(
    tx: &mut Tx,
    whence: Whence,
    unread: &UnreadOrder,
    shipment: &Shipment,
) -> Result<()> {
    let names = whence.names();
    let mut query = sql(tx, "UPDATE ")
        .bind(shipment.tenant_id)
        .bind(shipment.id)
        .bind(unread.change)
        .bind(&shipment.recipient_prefecture)
        .bind(&shipment.recipient_postal_code)
        .bind(shipment.has_gifts);
    query
        .push(names.shipments)
        .push(
            " SET recipient_prefecture = $4, recipient_postal_code = $5, has_gifts = $6
             WHERE tenant_id = $1 AND id = $2 AND ",
        )
        .push(names.shipment_change)
        .push(" = $3");
    query.exec().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn none_are_found_at_once() {
        let test = testing::sqlite().await;
        let nobody = (Uuid::nil(), OrderId(Uuid::nil()));
        for (whence, index) in [
            (Whence::Stored, "INDEX orders_unread"),
            (Whence::Kept, "INDEX kept_orders_unread"),
        ] {
            for query in [
                of_tenants((&test.db).into(), whence),
                unread((&test.db).into(), TenantId(Uuid::nil()), whence, nobody, 500),
            ] {
                let plan = query.plan().await.unwrap().join("; ");
                assert!(plan.contains(index), "{plan}");
            }
        }
    }
}

//! Orders from before they could be searched by prefecture, postal code, notes and gifts: read once,
//! before anybody searches.

use domain::{OrderId, TenantId};
use store::orders::HasNotes;
use store::unread_orders::{self, ReadOrder, UnreadOrder, Whence};
use store::{TenantKeys, Tx};
use uuid::Uuid;

use super::index::{index_recipient, postal_code_index, prefecture_index};
use crate::App;

const BATCH: i64 = 500;

/// How many there were, of all tenants.
pub async fn read_up(app: &App) -> store::Result<u64> {
    let mut orders = 0;
    for whence in [Whence::Stored, Whence::Kept] {
        for tenant in unread_orders::tenants(&app.store.db, whence).await? {
            orders += read_all(app, tenant, whence).await?;
        }
    }
    Ok(orders)
}

async fn read_all(app: &App, tenant: TenantId, whence: Whence) -> store::Result<u64> {
    let db = &app.store.db;
    let (mut after, mut orders) = ((Uuid::nil(), OrderId(Uuid::nil())), 0);
    loop {
        let batch = unread_orders::batch(db, tenant, whence, after, BATCH).await?;
        let Some(last) = batch.last() else {
            return Ok(orders);
        };
        after = (last.change, last.order.id);
        let keys = app.store.keys(tenant, app.now()).await?;
        let mut tx = db.begin().await?;
        for unread in &batch {
            orders += u64::from(read(&mut tx, &keys, whence, unread).await?);
        }
        tx.commit().await?;
    }
}

/// One that does not open is passed over; nobody can read it either.
async fn read(tx: &mut Tx, keys: &TenantKeys, whence: Whence, unread: &UnreadOrder) -> store::Result<bool> {
    let personal = match store::orders::open(keys, &unread.order) {
        Ok(personal) => personal,
        Err(error) => {
            tracing::error!(order = %unread.order.id, %error, "an order does not open and will not be found");
            return Ok(false);
        }
    };
    let read = ReadOrder {
        buyer_prefecture: prefecture_index(keys, &personal.buyer),
        buyer_postal_code: postal_code_index(keys, &personal.buyer),
        has: HasNotes::of(&personal),
    };
    if !unread_orders::save_order(tx, whence, unread, &read).await? {
        return Ok(false);
    }
    for mut shipment in unread_orders::shipments(tx, whence, unread).await? {
        let recipient = personal.recipient_of(&shipment);
        index_recipient(keys, &mut shipment, recipient.map(|recipient| &recipient.person));
        match store::orders::open_shipment(keys, &shipment) {
            Ok(texts) => shipment.has_gifts = !texts.gifts.is_empty(),
            Err(error) => tracing::error!(shipment = %shipment.id, %error, "a shipment does not open"),
        }
        unread_orders::save_shipment(tx, whence, unread, &shipment).await?;
    }
    Ok(true)
}

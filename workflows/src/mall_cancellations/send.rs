//! Tells a mall that an order is canceled.

use connectors::mall::{Batch, Cancellation};
use domain::event::{Actor, EventKind};
use domain::mall_cancellation::MallCancellation;
use domain::publication::{PublicationState, Told};
use serde_json::json;
use store::mall_cancellations::MALL_CANCELLATIONS;

use crate::malls::{Pen, Stopped, stopped_by, told};
use crate::orders::{self, Desk};
use crate::{Error, Result};

const AT_ONCE: i64 = 20;

/// Until all are told; false where the writer is somebody else's by now.
pub(crate) async fn send(pen: &mut Pen<'_>) -> std::result::Result<bool, Stopped> {
    let (db, tenant, shop) = (&pen.link.app.store.db, pen.shop().tenant_id, pen.shop().id);
    loop {
        let waiting = store::mall_cancellations::waiting(db, tenant, shop, AT_ONCE).await?;
        if waiting.is_empty() {
            return Ok(true);
        }
        for row in waiting {
            pen.link.stop_if_asked()?;
            let mall = pen.link.mall().await?;
            let cancellation = opened(pen, &row).await?;
            let canceling = mall.cancel_order(pen.link.outside(), &cancellation);
            let Some(outcome) = pen.while_ours(canceling).await? else {
                return Ok(false);
            };
            if !write_down(pen, row, &told(&outcome)).await? {
                return Ok(false);
            }
            let batch = Batch {
                outcomes: vec![outcome],
                ..Batch::default()
            };
            if let Some(error) = stopped_by(&batch) {
                return Err(Stopped::Mall(error));
            }
        }
    }
}

async fn opened(pen: &Pen<'_>, row: &MallCancellation) -> Result<Cancellation> {
    let keys = pen.app().store.keys(row.tenant_id, pen.app().now()).await?;
    let unreadable = || Error::Internal("a kept reason does not resolve".into());
    Ok(Cancellation {
        number: row.number.clone(),
        reason: serde_json::from_value(json!(row.reason)).map_err(|_| unreadable())?,
        detail: keys.open_json(MALL_CANCELLATIONS, row.order_id.0, &row.sealed)?,
        restore_stock: row.restore_stock,
    })
}

/// What the mall knows is not taken back.
async fn write_down(pen: &Pen<'_>, row: MallCancellation, told: &Told) -> Result<bool> {
    let mut row = row;
    match told {
        Told::Done | Told::Pending => row.state = PublicationState::Confirmed,
        Told::Refused { code, message } => {
            row.state = PublicationState::Failed;
            row.code.clone_from(code);
            row.message.clone_from(message);
        }
        Told::Unknown | Told::NotSent => return Ok(true),
    }
    let desk = Desk {
        tenant: row.tenant_id,
        actor: Actor::Shop { id: row.shop_id },
        now: pen.app().now(),
    };
    let mut tx = pen.app().store.db.begin().await?;
    if let Some(locked) = orders::lock(&mut tx, desk.tenant, &[row.order_id]).await?.pop() {
        let data = json!({ "shop": row.shop_id, "state": row.state, "code": row.code });
        let event = desk.event(&locked.order, EventKind::OrderCancelReported, data);
        store::events::insert(&mut tx, std::slice::from_ref(&event)).await?;
        if row.state == PublicationState::Confirmed {
            orders::bar(&mut tx, row.order_id, &event).await?;
        }
    }
    store::mall_cancellations::settle(&mut tx, &row, desk.now).await?;
    pen.commit(tx).await
}

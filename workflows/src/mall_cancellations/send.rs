//! Tells a mall that an order is canceled.

use connectors::mall::{Cancellation, FAILURES_IN_A_ROW};
use domain::event::{Actor, EventKind};
use domain::mall_cancellation::MallCancellation;
use domain::publication::{PublicationState, Told};
use serde_json::json;
use store::mall_cancellations::MALL_CANCELLATIONS;

use crate::malls::{Pen, Stopped, Written, nameless, told};
use crate::orders::{self, Desk};
use crate::{Error, Result};

const AT_ONCE: i64 = 20;

/// Until nothing is left to tell, or something stops it.
pub(crate) async fn send(pen: &mut Pen<'_>) -> std::result::Result<Written, Stopped> {
    let (db, tenant, shop) = (&pen.link.app.store.db, pen.shop().tenant_id, pen.shop().id);
    let mut failures = 0;
    loop {
        let due = store::mall_cancellations::due(db, tenant, shop, pen.app().now(), AT_ONCE).await?;
        if due.is_empty() && failures > 0 {
            return Err(Stopped::Mall(nameless()));
        }
        if due.is_empty() {
            let next = store::mall_cancellations::next_due(db, tenant, shop).await?;
            return Ok(Written::Until(next));
        }
        for row in due {
            pen.link.stop_if_asked()?;
            let mall = pen.link.mall().await?;
            let cancellation = opened(pen, &row).await?;
            let canceling = mall.cancel_order(pen.link.outside(), &cancellation);
            let Some(outcome) = pen.while_ours(canceling).await? else {
                return Ok(Written::Lost);
            };
            let told = told(&outcome);
            if !write_down(pen, row, &told).await? {
                return Ok(Written::Lost);
            }
            failures = match told {
                Told::NotSent => FAILURES_IN_A_ROW,
                Told::Unknown | Told::PutOff => failures + 1,
                Told::Done | Told::Pending | Told::Refused { .. } => 0,
            };
            if failures >= FAILURES_IN_A_ROW {
                return Err(Stopped::Mall(nameless()));
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
        Told::Unknown | Told::PutOff => {
            row.due_at = Some(told.due_at(row.attempts, pen.app().now()));
            row.attempts += 1;
            let mut tx = pen.app().store.db.begin().await?;
            store::mall_cancellations::settle(&mut tx, &row, row.changed_at).await?;
            return pen.commit(tx).await;
        }
        Told::NotSent => return Ok(true),
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

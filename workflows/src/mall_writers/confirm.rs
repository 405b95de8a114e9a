//! 注文確認: tells a mall that the shop takes its orders.

use domain::publication::Told;

use crate::malls::{Pen, Stopped, Written, stopped_by, told};

/// Orders confirmed at once.
const AT_ONCE: i64 = 100;

/// Until nothing is left to confirm, or something stops it.
pub(super) async fn confirm(pen: &mut Pen<'_>) -> Result<Written, Stopped> {
    let (db, tenant, shop) = (&pen.link.app.store.db, pen.shop().tenant_id, pen.shop().id);
    loop {
        pen.link.stop_if_asked()?;
        let due = store::order_confirmations::due(db, tenant, shop, pen.app().now(), AT_ONCE).await?;
        if due.is_empty() {
            let next = store::order_confirmations::next_due(db, tenant, shop).await?;
            return Ok(Written::Until(next));
        }
        let mall = pen.link.mall().await?;
        let numbers: Vec<String> = due.iter().map(|row| row.number.clone()).collect();
        let confirming = mall.confirm_orders(pen.link.outside(), &numbers);
        let Some(batch) = pen.while_ours(confirming).await? else {
            return Ok(Written::Lost);
        };
        let mut tx = pen.app().store.db.begin().await?;
        let now = pen.app().now();
        let mut done = Vec::new();
        for (row, outcome) in due.into_iter().zip(&batch.outcomes) {
            let told = told(outcome);
            let due_at = told.due_at(row.attempts, now);
            match told {
                // No mall does this later; one that did has it in its hands.
                Told::Done | Told::Pending => done.push(row.number),
                Told::Refused { code, message } => {
                    let why = (row.number.as_str(), code.as_str(), message.as_str());
                    store::order_confirmations::refused(&mut tx, tenant, shop, why, now).await?;
                }
                Told::Unknown | Told::PutOff => {
                    store::order_confirmations::put_off(&mut tx, tenant, shop, &row.number, due_at).await?;
                }
                Told::NotSent => {}
            }
        }
        store::order_confirmations::done(&mut tx, tenant, shop, &done).await?;
        if !pen.commit(tx).await? {
            return Ok(Written::Lost);
        }
        pen.link.go_on(stopped_by(&batch)).await?;
    }
}

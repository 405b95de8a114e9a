//! 注文確認: tells a mall that the shop takes its orders.

use domain::publication::Told;

use crate::malls::{Pen, Stopped, stopped_by, told};

/// Orders confirmed at once.
const AT_ONCE: i64 = 100;

/// Until all are confirmed; false where the writer is somebody else's by now.
pub(super) async fn confirm(pen: &mut Pen<'_>) -> Result<bool, Stopped> {
    let (db, tenant, shop) = (&pen.link.app.store.db, pen.shop().tenant_id, pen.shop().id);
    loop {
        pen.link.stop_if_asked()?;
        let waiting = store::order_confirmations::waiting(db, tenant, shop, AT_ONCE).await?;
        if waiting.is_empty() {
            return Ok(true);
        }
        let mall = pen.link.mall().await?;
        let numbers: Vec<String> = waiting.into_iter().map(|row| row.number).collect();
        let confirming = mall.confirm_orders(pen.link.outside(), &numbers);
        let Some(batch) = pen.while_ours(confirming).await? else {
            return Ok(false);
        };
        let mut tx = pen.app().store.db.begin().await?;
        let now = pen.app().now();
        let mut done = Vec::new();
        for (number, outcome) in numbers.into_iter().zip(&batch.outcomes) {
            match told(outcome) {
                // No mall does this later; one that did has it in its hands.
                Told::Done | Told::Pending => done.push(number),
                Told::Refused { code, message } => {
                    let why = (number.as_str(), code.as_str(), message.as_str());
                    store::order_confirmations::refused(&mut tx, tenant, shop, why, now).await?;
                }
                Told::Unknown | Told::NotSent => {}
            }
        }
        store::order_confirmations::done(&mut tx, tenant, shop, &done).await?;
        if !pen.commit(tx).await? {
            return Ok(false);
        }
        if let Some(error) = stopped_by(&batch)
            && !pen.link.goes_on_after(&error).await?
        {
            return Err(Stopped::Mall(error));
        }
    }
}

//! The orders whose follow mail is due, or waits.

use domain::OrderId;
use domain::follow_mail::{BY_HAND, FollowMail, FollowMailStatus};
use store::Tx;
use store::follow_mails::Position;

use crate::{App, Caller, Result};

/// In the order of their days.
pub async fn list(
    app: &App,
    caller: &Caller,
    waiting: bool,
    after: Option<Position>,
    limit: i64,
) -> Result<Vec<FollowMail>> {
    Ok(store::follow_mails::list(&app.store.db, caller.tenant, waiting, after, limit).await?)
}

/// None is sent for this order.
pub async fn skip(app: &App, tx: &mut Tx, caller: &Caller, order: OrderId) -> Result<FollowMail> {
    let found = store::follow_mails::of_orders(&mut *tx, caller.tenant, &[order]).await?;
    let found = found.into_iter().next().ok_or(domain::Error::NotFound)?;
    if matches!(found.status, FollowMailStatus::Sent) {
        return Err(domain::Error::Finished.into());
    }
    store::follow_mails::settle(tx, caller.tenant, order, None, Some(BY_HAND), app.now()).await?;
    let found = store::follow_mails::of_orders(tx, caller.tenant, &[order]).await?;
    Ok(found.into_iter().next().ok_or(domain::Error::NotFound)?)
}

//! Orders of which a mall tells what people have to decide about go no further until they have.

use domain::OrderId;
use domain::mall_hold::MallHold;
use domain::order::Order;
use domain::shop::Shop;
use domain::standing::Hold;
use store::Tx;

use crate::{App, Caller, Error, Result, orders};

/// One that was canceled at the mall. False where it is not in.
pub(super) async fn cancelled(app: &App, tx: &mut Tx, shop: &Shop, number: &str) -> Result<bool> {
    let known = store::orders::known(tx, shop.tenant_id, &[number]).await?;
    let known = known
        .into_iter()
        .find(|known| known.sales_route_id == shop.sales_route_id);
    let Some(known) = known else {
        return Ok(false);
    };
    let leaving = leaves_with(tx, shop, known.id).await?;
    let why = if leaving == known.id {
        MallHold::Cancelled
    } else {
        MallHold::CancelledWithin(number)
    };
    hold(app, tx, shop, leaving, why).await?;
    Ok(true)
}

/// The order itself, or the one that it goes out with.
async fn leaves_with(tx: &mut Tx, shop: &Shop, order: OrderId) -> Result<OrderId> {
    let mut at = order;
    loop {
        let found: Option<Order> = store::orders::get(&mut *tx, shop.tenant_id, at).await?;
        match found.and_then(|order| order.bundled_into) {
            Some(into) => at = into,
            None => return Ok(at),
        }
    }
}

/// One that is over, or has left, is not stopped any more.
pub(super) async fn hold(app: &App, tx: &mut Tx, shop: &Shop, id: OrderId, why: MallHold<'_>) -> Result<()> {
    let Some(locked) = orders::lock(tx, shop.tenant_id, &[id]).await?.pop() else {
        return Ok(());
    };
    if locked.order.status.has_shipped() {
        return Ok(());
    }
    let Some(reason) = why.reason(locked.order.hold_reason.as_deref()) else {
        return Ok(());
    };
    let hold = Hold { reason, until: None };
    match orders::hold(app, tx, &Caller::system(shop.tenant_id), id, None, hold).await {
        Ok(_) | Err(Error::Domain(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

//! What warehouses were asked for is another.

use domain::OrderId;
use store::Tx;

use crate::orders::Desk;
use crate::{Result, shipments};

/// Of locked orders that went elsewhere: requests that have not come to their end are looked at at once, and
/// what has left while its order did not let it, by a job.
pub(crate) async fn touched(tx: &mut Tx, desk: &Desk, orders: &[OrderId]) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let late = store::ship_requests::late(&mut *tx, desk.tenant, orders).await?;
    shipments::ask_to_leave(tx, desk, late.iter().map(|one| one.order_id).collect()).await?;
    let links = store::ship_requests::touch(tx, desk.tenant, orders, desk.now).await?;
    Ok(store::warehouse_links::wake(tx, desk.tenant, &links, desk.now).await?)
}

//! What warehouses were asked for is another.

use domain::OrderId;
use store::Tx;

use crate::Result;
use crate::orders::Desk;

/// Of locked orders that went elsewhere: requests that have not come to their end are looked at at once.
pub(crate) async fn touched(tx: &mut Tx, desk: &Desk, orders: &[OrderId]) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let links = store::ship_requests::touch(tx, desk.tenant, orders, desk.now).await?;
    Ok(store::warehouse_links::wake(tx, desk.tenant, &links, desk.now).await?)
}

//! Which goods of stored orders have to be kept cool: one query for many orders, and none for a shop
//! without such goods.

use std::collections::BTreeSet;

use domain::open_order::OpenOrder;
use domain::temperature::Cooled;
use domain::{TenantId, VariantId};
use store::Tx;
use store::product_codes::Masters;

use crate::Result;

pub(crate) async fn cooled(
    tx: &mut Tx,
    tenant: TenantId,
    masters: Masters,
    orders: &[&OpenOrder],
) -> Result<Cooled> {
    if !masters.cooled {
        return Ok(Cooled::default());
    }
    let lines = orders.iter().flat_map(|open| open.lines());
    let variants: BTreeSet<VariantId> = lines.filter_map(|line| line.variant_id).collect();
    let variants: Vec<VariantId> = variants.into_iter().collect();
    Ok(store::product_codes::cooled(&mut *tx, tenant, &variants).await?)
}

//! Which variants the lines of orders are: one query for many orders, and none for a shop without
//! products.

use std::collections::BTreeSet;

use domain::order::OrderLine;
use domain::product_match::{Codes, is_goods};
use domain::{OrderId, TenantId};
use store::Tx;
use store::orders::OrderRows;

use crate::Result;

/// What the codes of arriving orders stand for.
pub(crate) struct Door(Codes);

/// Looks up the codes of all these orders.
pub(crate) async fn at_the_door<'a>(
    tx: &mut Tx,
    tenant: TenantId,
    has_products: bool,
    orders: impl Iterator<Item = &'a OrderRows>,
) -> Result<Door> {
    if !has_products {
        return Ok(Door(Codes::default()));
    }
    let lines = orders.flat_map(|rows| &rows.lines);
    let codes: BTreeSet<&str> = lines
        .filter(|line| has_code(line))
        .map(|line| line.sku.as_str())
        .collect();
    if codes.is_empty() {
        return Ok(Door(Codes::default()));
    }
    let codes: Vec<&str> = codes.into_iter().collect();
    Ok(Door(store::product_codes::known(&mut *tx, tenant, &codes).await?))
}

impl Door {
    /// Says of an order's lines which variants they are.
    pub(crate) fn resolve(&self, rows: &mut OrderRows) {
        let route = rows.order.sales_route_id;
        for line in rows.lines.iter_mut().filter(|line| has_code(line)) {
            if let Some((variant, multiplier)) = self.0.find(route, &line.sku) {
                line.variant_id = Some(variant);
                line.multiplier = multiplier;
            }
        }
    }
}

fn has_code(line: &OrderLine) -> bool {
    is_goods(line.kind) && !line.sku.is_empty()
}

/// Says of stored, locked orders' lines without a variant which they are; the orders in which one was
/// found.
pub(crate) async fn resolve_again(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<OrderId>> {
    let lines = store::product_codes::unknown_lines(&mut *tx, tenant, orders).await?;
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let codes: BTreeSet<&str> = lines.iter().map(|line| line.sku.as_str()).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let codes = store::product_codes::known(&mut *tx, tenant, &codes).await?;
    let mut healed = BTreeSet::new();
    for line in &lines {
        if let Some(target) = codes.find(line.sales_route_id, &line.sku) {
            store::product_codes::resolve(tx, tenant, line, target).await?;
            healed.insert(line.order_id);
        }
    }
    Ok(healed.into_iter().collect())
}

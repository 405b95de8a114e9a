//! Which variants the lines of orders are: one query for many orders, and none for a shop without
//! products.

use std::borrow::Cow;
use std::collections::BTreeSet;

use domain::known_goods::{KnownGoods, left_out};
use domain::order::OrderLine;
use domain::order_draft::OrderDraft;
use domain::product_match::{Codes, is_goods};
use domain::{OrderId, SalesRouteId, TenantId, VariantId};
use store::Tx;
use store::orders::OrderRows;

use crate::Result;
use crate::orders::PreparedOrder;

/// What the codes of arriving orders stand for, and what is known of goods of which something was left
/// out.
#[derive(Default)]
pub(crate) struct Door {
    codes: Codes,
    goods: KnownGoods,
}

/// Looks up the codes of all these orders.
pub(crate) async fn at_the_door<'a>(
    tx: &mut Tx,
    tenant: TenantId,
    has_products: bool,
    orders: impl Iterator<Item = &'a PreparedOrder> + Clone,
) -> Result<Door> {
    if !has_products {
        return Ok(Door::default());
    }
    let lines = orders.clone().flat_map(|order| &order.rows.lines);
    let codes: BTreeSet<&str> = lines
        .filter(|line| has_code(line))
        .map(|line| line.sku.as_str())
        .collect();
    if codes.is_empty() {
        return Ok(Door::default());
    }
    let codes: Vec<&str> = codes.into_iter().collect();
    let codes = store::product_codes::known(&mut *tx, tenant, &codes).await?;
    let lacking = orders.filter_map(|order| Some((order.rows.order.sales_route_id, order.draft.as_ref()?)));
    let variants: BTreeSet<VariantId> = lacking
        .flat_map(|(route, draft)| left_out(draft).map(move |code| (route, code)))
        .filter_map(|(route, code)| codes.find(route, code))
        .map(|(variant, _)| variant)
        .collect();
    if variants.is_empty() {
        return Ok(Door {
            codes,
            goods: KnownGoods::default(),
        });
    }
    let variants: Vec<VariantId> = variants.into_iter().collect();
    let goods = store::product_codes::goods(&mut *tx, tenant, &variants).await?;
    Ok(Door { codes, goods })
}

impl Door {
    /// Says of an order's lines which variants they are.
    pub(crate) fn resolve(&self, rows: &mut OrderRows) {
        let route = rows.order.sales_route_id;
        for line in rows.lines.iter_mut().filter(|line| has_code(line)) {
            if let Some((variant, multiplier)) = self.codes.find(route, &line.sku) {
                line.variant_id = Some(variant);
                line.multiplier = multiplier;
            }
        }
    }

    /// The order with the rates and names that its source left out.
    pub(crate) fn filled<'d>(&self, route: SalesRouteId, told: &'d OrderDraft) -> Cow<'d, OrderDraft> {
        self.goods.filled(&self.codes, route, told)
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

//! 商品別期間売上: what was sold of each product in a period.

use std::collections::{BTreeMap, BTreeSet};

use crate::Yen;
use crate::open_order::OpenOrder;
use crate::order::{LineKind, OrderLine, OrderStatus, TaxMode};

/// One product's sales.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ProductSales {
    pub sku: String,
    /// As on the latest of its lines by name.
    pub name: String,
    /// Code of the sales route; empty where all are taken together.
    pub route: String,
    pub orders: i64,
    pub quantity: i64,
    /// With tax.
    pub amount: Yen,
}

/// Adds orders up by product: a memory that grows with the products, not with the orders.
#[derive(Clone, Debug, Default)]
pub struct SalesTally {
    /// A row for each route instead of one for all.
    by_route: bool,
    rows: BTreeMap<(String, String), ProductSales>,
}

impl SalesTally {
    pub fn new(by_route: bool) -> SalesTally {
        SalesTally {
            by_route,
            ..SalesTally::default()
        }
    }

    /// Of what is canceled nothing was sold.
    pub fn add(&mut self, open: &OpenOrder, route: &str) {
        if open.order.status == OrderStatus::Cancelled {
            return;
        }
        let route = if self.by_route { route } else { "" };
        let mut counted = BTreeSet::new();
        let sold = open
            .shipments
            .iter()
            .filter(|open| open.shipment.status != OrderStatus::Cancelled);
        for line in sold.flat_map(|open| &open.lines).filter(|line| is_sold(line)) {
            let key = (line.sku.clone(), route.to_owned());
            let row = self.rows.entry(key).or_insert_with(|| ProductSales {
                sku: line.sku.clone(),
                name: String::new(),
                route: route.to_owned(),
                orders: 0,
                quantity: 0,
                amount: Yen::ZERO,
            });
            row.orders += i64::from(counted.insert(line.sku.as_str()));
            row.quantity = row.quantity.saturating_add(line.quantity);
            row.amount = Yen(row.amount.0.saturating_add(amount(line)));
            if line.name > row.name {
                row.name.clone_from(&line.name);
            }
        }
    }

    /// By product code, then route.
    pub fn rows(&self) -> impl Iterator<Item = &ProductSales> {
        self.rows.values()
    }
}

/// Goods only: components belong to their set.
fn is_sold(line: &OrderLine) -> bool {
    let kinds = [LineKind::Product, LineKind::Set, LineKind::Other];
    kinds.contains(&line.kind) && !line.sku.is_empty()
}

/// A tax on top is added line by line, rounded down.
fn amount(line: &OrderLine) -> i64 {
    let net = line.quantity.saturating_mul(line.unit_price.0);
    match line.tax_mode {
        TaxMode::Excluded => net.saturating_add(net.saturating_mul(line.tax_rate.0) / 10_000),
        TaxMode::Included | TaxMode::Exempt => net,
    }
}

//! 商品別期間売上: what was sold of each product in a period.

use crate::Yen;

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

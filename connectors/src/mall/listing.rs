//! 出品: what a mall calls a product, and the stock it shows.

use domain::Yen;
use serde::{Deserialize, Serialize};

use super::MallKind;

/// A mall's own codes for one sellable variant, the same in orders, stock and lists of products.
///
/// | mall | item | variant |
/// |---|---|---|
/// | 楽天 | 商品管理番号 `manageNumber` | SKU管理番号 `variantId` |
/// | Yahoo! | `ItemId` | `SubCode` |
/// | Amazon | `SellerSKU` | |
/// | Shopify | number of the inventory item | |
/// | generic | `code` | `variant` |
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ListingCode {
    pub item: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub variant: String,
}

impl ListingCode {
    pub fn new(item: impl Into<String>, variant: impl Into<String>) -> ListingCode {
        ListingCode {
            item: item.into(),
            variant: variant.into(),
        }
    }

    /// The code, where what an order's line calls a thing is all that the mall needs. 楽天 and Shopify have
    /// codes of their own besides, which come with orders and lists of products; so has Yahoo! where a shop has
    /// items with sub codes (`is_divided`): any code may be one of these, and an item of that code another
    /// thing.
    pub fn of_line(kind: MallKind, code: &str, is_divided: bool) -> Option<ListingCode> {
        match kind {
            MallKind::Yahoo if is_divided => None,
            MallKind::Yahoo | MallKind::Amazon | MallKind::Generic => Some(ListingCode::new(code, "")),
            MallKind::Rakuten | MallKind::Shopify => None,
        }
    }
}

/// The number that a mall shall show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockLevel {
    pub listing: ListingCode,
    pub quantity: i64,
    /// Names this number for this listing, such as its version: malls that have idempotency keys do one and
    /// the same once.
    pub key: String,
}

/// A variant as a mall lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MallProduct {
    pub listing: ListingCode,
    /// The shop's own code for the variant, where the mall keeps one.
    pub sku: String,
    pub name: String,
    /// `色: 赤, サイズ: M`.
    pub options: String,
    pub jan: String,
    /// With tax where the mall says so.
    pub price: Option<Yen>,
    /// As the mall shows it now, where the list says it.
    pub quantity: Option<i64>,
    /// Whether buyers can see it.
    pub visible: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductPage {
    pub products: Vec<MallProduct>,
    /// Items with variants that the list does not tell: a number is that of a variant, never theirs.
    pub divided: Vec<String>,
    /// Entries that could not be read, with the reason.
    pub problems: Vec<String>,
    /// For the next call; `None` at the end.
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_calls_it_may_be_all_that_a_mall_needs() {
        for (kind, is_divided, is_enough) in [
            (MallKind::Rakuten, false, false),
            (MallKind::Yahoo, false, true),
            (MallKind::Yahoo, true, false),
            (MallKind::Amazon, false, true),
            (MallKind::Shopify, false, false),
            (MallKind::Generic, false, true),
        ] {
            let code = ListingCode::of_line(kind, "yunomi-red", is_divided);
            let expected = is_enough.then(|| ListingCode::new("yunomi-red", ""));
            assert_eq!(code, expected, "{kind:?} {is_divided}");
        }
    }
}

//! What a mall calls the listings that it is told of, as far as that is known.

use std::collections::HashSet;

use connectors::mall::{ListingCode, MallKind};
use domain::shop::Shop;
use store::Db;

use crate::Result;

/// In the order of the codes, which are what orders call them.
pub(super) async fn listing_codes(
    db: &Db,
    shop: &Shop,
    kind: MallKind,
    codes: &[&str],
) -> Result<Vec<Option<ListingCode>>> {
    let (tenant, id) = (shop.tenant_id, shop.id);
    let known = store::mall_codes::of_codes(db, tenant, id, codes).await?;
    // Other malls tell variants one by one.
    let is_divided = kind == MallKind::Yahoo && store::mall_divided_items::are_any(db, tenant, id).await?;
    let listing = |code: &&str| {
        let known = known.get(*code);
        let known = known.map(|known| ListingCode::new(&known.item, &known.variant));
        known.or_else(|| ListingCode::of_line(kind, code, is_divided))
    };
    let listings: Vec<Option<ListingCode>> = codes.iter().map(listing).collect();
    if !is_divided {
        return Ok(listings);
    }
    let whole = listings
        .iter()
        .flatten()
        .filter(|listing| listing.variant.is_empty());
    let items: Vec<&str> = whole.map(|listing| listing.item.as_str()).collect();
    let divided = store::mall_divided_items::among(db, tenant, id, &items).await?;
    Ok(listings
        .into_iter()
        .map(|listing| listing.filter(|listing| is_variant(listing, &divided)))
        .collect())
}

/// An item that is divided has no number of its own.
fn is_variant(listing: &ListingCode, divided: &HashSet<String>) -> bool {
    !listing.variant.is_empty() || !divided.contains(&listing.item)
}

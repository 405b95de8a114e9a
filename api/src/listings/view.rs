//! What the API promises about listings.

use domain::listing::Listing;
use domain::{ListingId, VariantId};
use poem_openapi::Object;

use crate::wire::{At, Id};

/// 出品: what a sales route calls a variant.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Listing")]
pub struct ListingView {
    pub id: Id<ListingId>,
    /// The code of the sales route.
    pub route: String,
    /// What order lines of the route call it; unique within the route. It never changes.
    pub code: String,
    /// What it is.
    pub variant_id: Id<VariantId>,
    /// How many of the variant one of the code is: 3 for a three-pack.
    pub multiplier: i64,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A code to be known.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewListing", deny_unknown_fields)]
pub struct NewListingView {
    /// The code of a sales route.
    #[oai(validator(min_length = 1, max_length = 20))]
    pub route: String,
    /// What order lines of the route call it, at most 100 characters; unique within the route.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub code: String,
    /// What it is.
    pub variant_id: Id<VariantId>,
    /// How many of the variant one of the code is.
    #[oai(default = "one", validator(minimum(value = "1"), maximum(value = "10000")))]
    pub multiplier: i64,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ListingPatch {
    /// What it is.
    pub variant_id: Option<Id<VariantId>>,
    /// How many of the variant one of the code is.
    #[oai(validator(minimum(value = "1"), maximum(value = "10000")))]
    pub multiplier: Option<i64>,
}

fn one() -> i64 {
    1
}

impl ListingView {
    pub fn new(listing: Listing, route: String) -> ListingView {
        ListingView {
            id: Id(listing.id),
            route,
            code: listing.code,
            variant_id: Id(listing.variant_id),
            multiplier: listing.multiplier,
            created_at: At(listing.created_at),
            updated_at: At(listing.updated_at),
            version: listing.version,
        }
    }
}

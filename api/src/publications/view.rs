//! Publications on the wire.

use domain::publication::PublicationState;
use domain::{ListingId, ShopId, VariantId};
use poem_openapi::{Enum, Object};
use store::publications::Due;
use workflows::publications::{Ask, Foreseen, Told};

use crate::wire::{At, Id};

/// 在庫連携: what the mall of a listing was told, beside what it ought to show.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Publication")]
pub struct PublicationView {
    /// The shop whose mall is told.
    shop_id: Id<ShopId>,
    /// What the mall sells.
    listing_id: Id<ListingId>,
    /// What the listing is of.
    variant_id: Id<VariantId>,
    /// What order lines of the shop call it.
    code: String,
    state: PublicationStateView,
    /// The number that it ought to show now; null: nobody keeps count of it.
    #[oai(nullable)]
    wanted: Option<i64>,
    /// The number of pieces, or packs, that was sent last.
    #[oai(nullable)]
    sent: Option<i64>,
    /// When it was sent.
    #[oai(nullable)]
    sent_at: Option<At>,
    /// The number of pieces, or packs, that the mall took last.
    #[oai(nullable)]
    confirmed: Option<i64>,
    /// When the mall took it.
    #[oai(nullable)]
    confirmed_at: Option<At>,
    /// Number of times that it was sent since the mall took one.
    attempts: i64,
    /// Why the mall refused it, by the mall's own code; empty where it did not.
    error_code: String,
    /// The same in the mall's words.
    error_message: String,
    /// Since when the mall refuses it.
    #[oai(nullable)]
    failing_since: Option<At>,
    /// Counts reasons to tell the mall.
    version: i64,
    /// When there was the last one.
    changed_at: At,
}

/// Where a publication stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "PublicationState",
    remote = "PublicationState",
    rename_all = "snake_case"
)]
pub enum PublicationStateView {
    /// There is something to tell.
    Waiting,
    /// It is on its way.
    Sending,
    /// The mall took it up, and says later what became of it.
    Sent,
    /// The mall has it.
    Confirmed,
    /// The mall refused it; it is sent again when something changes, or when somebody asks for it.
    Failed,
    /// The answer was lost: it is sent again.
    Unknown,
}

/// Which listings to tell anew; what is left out narrows nothing.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "NewPublication", deny_unknown_fields)]
pub struct AskView {
    /// Of this shop only.
    #[oai(nullable)]
    shop_id: Option<Id<ShopId>>,
    /// Of this variant only.
    #[oai(nullable)]
    variant_id: Option<Id<VariantId>>,
}

/// Listings that are told anew.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Publications")]
pub struct ForeseenView {
    /// The first 200 of them.
    pub items: Vec<ForeseenListing>,
}

/// A listing, and the number that its mall is told.
#[derive(Clone, Debug, Object)]
pub struct ForeseenListing {
    /// The shop whose mall is told.
    shop_id: Id<ShopId>,
    /// What the mall sells.
    listing_id: Id<ListingId>,
    /// What the listing is of.
    variant_id: Id<VariantId>,
    /// What order lines of the shop call it.
    code: String,
    /// As of now; null: nobody keeps count of it, and the mall is told nothing.
    #[oai(nullable)]
    number: Option<i64>,
}

impl From<AskView> for Ask {
    fn from(view: AskView) -> Ask {
        Ask {
            shop: view.shop_id.map(|id| id.0),
            variant: view.variant_id.map(|id| id.0),
        }
    }
}

impl From<Foreseen> for ForeseenListing {
    fn from(foreseen: Foreseen) -> ForeseenListing {
        let listing = foreseen.listing;
        ForeseenListing {
            shop_id: Id(listing.shop_id),
            listing_id: Id(listing.listing_id),
            variant_id: Id(listing.variant_id),
            code: listing.listing_code,
            number: foreseen.number,
        }
    }
}

impl From<Told> for PublicationView {
    fn from(told: Told) -> PublicationView {
        let Due {
            publication,
            listing_code,
            ..
        } = told.due;
        PublicationView {
            shop_id: Id(publication.shop_id),
            listing_id: Id(publication.listing_id),
            variant_id: Id(publication.variant_id),
            code: listing_code,
            state: publication.state.into(),
            wanted: told.wanted,
            sent: publication.sent,
            sent_at: publication.sent_at.map(At),
            confirmed: publication.confirmed,
            confirmed_at: publication.confirmed_at.map(At),
            attempts: publication.attempts,
            error_code: publication.code,
            error_message: publication.message,
            failing_since: publication.failing_since.map(At),
            version: publication.version,
            changed_at: At(publication.changed_at),
        }
    }
}

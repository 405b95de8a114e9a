//! 在庫照合: what a mall shows, held against what it ought to show.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::{Instant, ListingId, ReconciliationId, ShopId, TenantId, VariantId};

/// One comparison of all that a shop lists.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Reconciliation {
    pub tenant_id: TenantId,
    pub id: ReconciliationId,
    pub shop_id: ShopId,
    pub status: ReconciliationStatus,
    /// Whether numbers that differ are told to the mall again.
    pub repair: bool,
    /// Listings whose numbers both sides told.
    pub compared: i64,
    /// Those of them that were the same.
    pub agreeing: i64,
    /// What the mall told that could not be read, a hundred at most.
    pub problems: Json<Vec<String>>,
    /// Why it failed.
    pub message: String,
    pub created_at: Instant,
    pub finished_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ReconciliationStatus {
    Running,
    Succeeded,
    Failed,
}

/// Something that is not as it ought to be.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct ReconciliationRow {
    /// In the order in which they were found, from 1.
    pub position: i64,
    pub kind: DriftKind,
    /// What order lines of the shop call it.
    pub code: String,
    /// The mall's own codes.
    pub item: String,
    pub variant: String,
    /// As the mall calls it to buyers.
    pub name: String,
    pub listing_id: Option<ListingId>,
    pub variant_id: Option<VariantId>,
    /// The number that it ought to show, and the one that it shows.
    pub ours: Option<i64>,
    pub theirs: Option<i64>,
    /// When a reconciliation first found it so.
    pub since: Instant,
    /// What an unknown code may be meant to be.
    pub proposal: Option<Json<serde_json::Value>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum DriftKind {
    /// The mall shows another number.
    Differs,
    /// The mall lists what is no listing here.
    UnknownHere,
    /// A listing that the mall does not list.
    MissingThere,
}

/// What comes of one listing that both sides know. `in_flight`: the mall is being told of it just now, so
/// that a difference says nothing.
pub fn verdict(ours: Option<i64>, theirs: Option<i64>, in_flight: bool) -> Verdict {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours == theirs => Verdict::Agrees,
        (Some(_), Some(_)) if !in_flight => Verdict::Differs,
        _ => Verdict::Unsaid,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Agrees,
    Differs,
    /// One of the sides tells no number, or it is changing.
    Unsaid,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts() {
        for (ours, theirs, in_flight, expected) in [
            (Some(3), Some(3), false, Verdict::Agrees),
            (Some(3), Some(3), true, Verdict::Agrees),
            (Some(3), Some(4), false, Verdict::Differs),
            (Some(3), Some(4), true, Verdict::Unsaid),
            (None, Some(4), false, Verdict::Unsaid),
            (Some(3), None, false, Verdict::Unsaid),
        ] {
            assert_eq!(verdict(ours, theirs, in_flight), expected, "{ours:?} {theirs:?}");
        }
    }
}

//! Reconciliations on the wire.

use domain::reconciliation::{DriftKind, Reconciliation, ReconciliationRow, ReconciliationStatus};
use domain::{ListingId, ReconciliationId, ShopId, VariantId};
use poem_openapi::types::Any;
use poem_openapi::{Enum, Object};
use serde_json::Value;
use workflows::reconciliations::NewReconciliation;

use crate::wire::{At, Id};

/// 在庫照合: what a mall shows, held against what it ought to show.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Reconciliation")]
pub struct ReconciliationView {
    /// The id of the reconciliation.
    pub id: Id<ReconciliationId>,
    /// The shop whose mall was asked.
    shop_id: Id<ShopId>,
    status: ReconciliationStatusView,
    /// Whether numbers that differ are told to the mall again.
    repair: bool,
    /// Number of listings of which both sides told how many there are.
    compared: i64,
    /// Number of those that were the same.
    agreeing: i64,
    /// What the mall told that could not be read, a hundred at most.
    problems: Vec<String>,
    /// Why it failed; empty where it did not.
    message: String,
    created_at: At,
    /// Null while it runs.
    #[oai(nullable)]
    finished_at: Option<At>,
}

/// How a reconciliation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "ReconciliationStatus",
    remote = "ReconciliationStatus",
    rename_all = "snake_case"
)]
pub enum ReconciliationStatusView {
    Running,
    Succeeded,
    /// The mall could not be read.
    Failed,
}

/// A mall to be compared.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewReconciliation", deny_unknown_fields)]
pub struct NewReconciliationView {
    /// The shop whose mall is asked.
    shop_id: Id<ShopId>,
    /// Whether numbers that differ are told to the mall again.
    #[oai(default)]
    repair: bool,
}

/// Something that is not as it ought to be.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ReconciliationRow")]
pub struct RowView {
    kind: DriftKindView,
    /// What order lines of the shop call it.
    code: String,
    /// The mall's own code; empty where the mall does not list it.
    item: String,
    /// The mall's own code of the variant, where it has one.
    variant: String,
    /// As the mall calls it to buyers.
    name: String,
    /// The listing here, if there is one.
    #[oai(nullable)]
    listing_id: Option<Id<ListingId>>,
    /// What the listing is of.
    #[oai(nullable)]
    variant_id: Option<Id<VariantId>>,
    /// The number of pieces, or packs, that the mall ought to show.
    #[oai(nullable)]
    ours: Option<i64>,
    /// The number of pieces, or packs, that the mall shows.
    #[oai(nullable)]
    theirs: Option<i64>,
    /// When a reconciliation first found it so.
    since: At,
    /// What an unknown code may be meant to be: `variant_id`, `sku`, `multiplier` and `reason`.
    #[oai(nullable)]
    proposal: Option<Any<Value>>,
}

/// What is not as it ought to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "DriftKind", remote = "DriftKind", rename_all = "snake_case")]
pub enum DriftKindView {
    /// The mall shows another number.
    Differs,
    /// The mall lists what is no listing here.
    UnknownHere,
    /// A listing that the mall does not list.
    MissingThere,
}

impl From<NewReconciliationView> for NewReconciliation {
    fn from(view: NewReconciliationView) -> NewReconciliation {
        NewReconciliation {
            shop: view.shop_id.0,
            repair: view.repair,
        }
    }
}

impl From<Reconciliation> for ReconciliationView {
    fn from(reconciliation: Reconciliation) -> ReconciliationView {
        ReconciliationView {
            id: Id(reconciliation.id),
            shop_id: Id(reconciliation.shop_id),
            status: reconciliation.status.into(),
            repair: reconciliation.repair,
            compared: reconciliation.compared,
            agreeing: reconciliation.agreeing,
            problems: reconciliation.problems.0,
            message: reconciliation.message,
            created_at: At(reconciliation.created_at),
            finished_at: reconciliation.finished_at.map(At),
        }
    }
}

impl From<ReconciliationRow> for RowView {
    fn from(row: ReconciliationRow) -> RowView {
        RowView {
            kind: row.kind.into(),
            code: row.code,
            item: row.item,
            variant: row.variant,
            name: row.name,
            listing_id: row.listing_id.map(Id),
            variant_id: row.variant_id.map(Id),
            ours: row.ours,
            theirs: row.theirs,
            since: At(row.since),
            proposal: row.proposal.map(|proposal| Any(proposal.0)),
        }
    }
}

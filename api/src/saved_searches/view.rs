//! What the API promises about kept searches.

use domain::SavedSearchId;
use poem_openapi::{Enum, Object};
use workflows::saved_searches::{Count, OpenSearch};

use crate::wire::{At, ConditionTree, Id};

/// 検索条件の保存: a search that is kept under a name.
#[derive(Clone, Debug, Object)]
#[oai(rename = "SavedSearch")]
pub struct SavedSearchView {
    pub id: Id<SavedSearchId>,
    /// Unique in the tenant.
    pub name: String,
    /// Null where it asks about personal data and the scope `pii:read` is missing.
    #[oai(nullable, rename = "where")]
    pub condition: Option<ConditionTree>,
    /// Whether it asks about personal data.
    pub personal: bool,
    /// How many orders it finds now; null unless included.
    #[oai(nullable)]
    pub count: Option<CountView>,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A search to be kept.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewSavedSearch {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: String,
    #[oai(rename = "where")]
    pub condition: ConditionTree,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct SavedSearchPatch {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: Option<String>,
    /// Replaced as a whole.
    #[oai(rename = "where")]
    pub condition: Option<ConditionTree>,
}

/// How many orders there are of something, counted up to 10,000.
#[derive(Clone, Debug, Object)]
#[oai(rename = "OrderCount")]
pub struct CountView {
    /// How many orders; null where counting took too long.
    #[oai(nullable)]
    pub orders: Option<i64>,
    /// There are more than that.
    pub more: bool,
    /// To be shown: `137`, `10000+`, or `?` where counting took too long.
    pub text: String,
}

/// What can come along with a kept search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "SavedSearchInclude", rename_all = "snake_case")]
pub enum Include {
    /// How many orders it finds now.
    Count,
}

impl From<OpenSearch> for SavedSearchView {
    fn from(open: OpenSearch) -> SavedSearchView {
        let search = open.search;
        SavedSearchView {
            id: Id(search.id),
            name: search.name,
            condition: open.tree.map(ConditionTree),
            personal: open.personal,
            count: None,
            created_at: At(search.created_at),
            updated_at: At(search.updated_at),
            version: search.version,
        }
    }
}

impl From<Count> for CountView {
    fn from(count: Count) -> CountView {
        let (orders, more, text) = match count {
            Count::Exactly(orders) => (Some(orders), false, orders.to_string()),
            Count::MoreThan(orders) => (Some(orders), true, format!("{orders}+")),
            Count::Unknown => (None, false, "?".to_owned()),
        };
        CountView { orders, more, text }
    }
}

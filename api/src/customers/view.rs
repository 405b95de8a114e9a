//! What the API promises about a customer.

use domain::{CustomerId, CustomerRankId, OrderId};
use poem_openapi::Object;
use workflows::customers::{CustomerEdit, View};

use crate::orders::Status;
use crate::wire::{At, Id, Merge, PersonView};

/// 顧客: somebody who bought, known by mail address or telephone number. Counters survive the deletion
/// of personal data.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Customer")]
pub struct CustomerView {
    pub id: Id<CustomerId>,
    /// As on the first order, or as it was changed since. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub person: Option<PersonView>,
    /// A note of the shop's people. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub memo: Option<String>,
    /// 購入回数: how many orders were not canceled.
    pub orders: i64,
    /// 購入金額: what those orders billed, in yen.
    pub amount: i64,
    /// When the first of those orders was made.
    #[oai(nullable)]
    pub first_ordered_at: Option<At>,
    /// When the last of those orders was made.
    #[oai(nullable)]
    pub last_ordered_at: Option<At>,
    /// 顧客ランク; null: none is reached.
    #[oai(nullable)]
    pub rank_id: Option<Id<CustomerRankId>>,
    /// Words that the shop sorts its customers by.
    pub tags: Vec<String>,
    /// 名寄せ: the customer that this one was merged into, for which its orders count.
    #[oai(nullable)]
    pub merged_into: Option<Id<CustomerId>>,
    /// When its personal data was deleted.
    #[oai(nullable)]
    pub erased_at: Option<At>,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes by people; the `ETag`.
    pub version: i64,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct CustomerPatch {
    /// What is left out of it stays. By whom the customer is found does not change.
    pub person: Option<Merge<PersonView>>,
    /// A note of the shop's people.
    #[oai(validator(max_length = 2000))]
    pub memo: Option<String>,
    /// Replaces all.
    #[oai(validator(max_items = 50, max_length = 50))]
    pub tags: Option<Vec<String>>,
}

/// Into whom a customer is merged.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct CustomerMerge {
    /// The id of the customer that stays.
    pub into: Id<CustomerId>,
}

/// An order of a customer.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CustomerOrder")]
pub struct CustomerOrderView {
    pub id: Id<OrderId>,
    /// 受注番号.
    pub number: String,
    pub status: Status,
    /// When the buyer ordered.
    pub ordered_at: At,
    /// 請求金額合計 in yen.
    pub billed: i64,
    /// 初回購入: no order of this customer that was not canceled is older.
    pub first: bool,
}

impl From<View> for CustomerView {
    fn from(read: View) -> CustomerView {
        let View { customer, personal } = read;
        let (person, memo) = match personal {
            Some(personal) => (Some(personal.person.into()), Some(personal.memo)),
            None => (None, None),
        };
        CustomerView {
            id: Id(customer.id),
            person,
            memo,
            orders: customer.orders,
            amount: customer.amount.0,
            first_ordered_at: customer.first_ordered_at.map(At),
            last_ordered_at: customer.last_ordered_at.map(At),
            rank_id: customer.rank_id.map(Id),
            tags: customer.tags.0,
            merged_into: customer.merged_into.map(Id),
            erased_at: customer.erased_at.map(At),
            created_at: At(customer.created_at),
            updated_at: At(customer.updated_at),
            version: customer.version,
        }
    }
}

impl From<CustomerPatch> for CustomerEdit {
    fn from(patch: CustomerPatch) -> CustomerEdit {
        CustomerEdit {
            person: patch.person.map(|person| person.amend("/person")),
            memo: patch.memo,
            tags: patch.tags,
        }
    }
}

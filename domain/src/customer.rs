//! 顧客: who bought, how often and for how much. Counters survive the deletion of personal data.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::person::Person;
use crate::{CustomerId, CustomerRankId, Instant, TenantId, Yen};

/// Known by mail address or telephone number, of which only blind indexes are kept in the clear.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Customer {
    pub tenant_id: TenantId,
    pub id: CustomerId,
    /// 購入回数: orders that were not canceled.
    pub orders: i64,
    /// 購入金額.
    pub amount: Yen,
    pub first_ordered_at: Option<Instant>,
    pub last_ordered_at: Option<Instant>,
    pub rank_id: Option<CustomerRankId>,
    pub tags: Json<Vec<String>>,
    /// 名寄せ: the customer that took its orders.
    pub merged_into: Option<CustomerId>,
    /// Personal data was deleted.
    pub erased_at: Option<Instant>,
    /// [`CustomerPersonal`]; none once it was deleted.
    pub sealed: Option<Vec<u8>>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What conditions ask of the customer of an order; of one that was merged, that of the one it went to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownCustomer {
    pub rank_id: Option<CustomerRankId>,
    pub tags: Vec<String>,
    pub orders: i64,
    pub amount: Yen,
}

/// What is personal about a customer.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomerPersonal {
    pub person: Person,
    /// Of the shop's people.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub memo: String,
}

impl std::fmt::Debug for CustomerPersonal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CustomerPersonal(…)")
    }
}

/// 顧客ランク: what a customer reaches by orders or amount.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CustomerRank {
    pub tenant_id: TenantId,
    pub id: CustomerRankId,
    pub code: String,
    pub name: String,
    /// The highest whose thresholds are reached is the customer's.
    pub position: i64,
    /// None: any number.
    pub min_orders: Option<i64>,
    /// None: any amount.
    pub min_amount: Option<Yen>,
    /// Only orders of so many last days count; none: all.
    pub within_days: Option<i64>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What a customer bought in some time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bought {
    pub orders: i64,
    pub amount: Yen,
}

impl CustomerRank {
    pub fn is_reached(&self, bought: Bought) -> bool {
        self.min_orders.is_none_or(|least| bought.orders >= least)
            && self.min_amount.is_none_or(|least| bought.amount >= least)
    }
}

/// The highest rank that is reached; `bought` tells what counts for each.
pub fn rank_of(ranks: &[CustomerRank], bought: impl Fn(&CustomerRank) -> Bought) -> Option<CustomerRankId> {
    ranks
        .iter()
        .filter(|rank| rank.is_reached(bought(rank)))
        .max_by_key(|rank| rank.position)
        .map(|rank| rank.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn rank(position: i64, min_orders: Option<i64>, min_amount: Option<i64>) -> CustomerRank {
        let now = Instant::from_millis(0).unwrap();
        CustomerRank {
            tenant_id: TenantId(Uuid::nil()),
            id: CustomerRankId(Uuid::from_u128(position.unsigned_abs().into())),
            code: position.to_string(),
            name: String::new(),
            position,
            min_orders,
            min_amount: min_amount.map(Yen),
            within_days: None,
            created_at: now,
            updated_at: now,
            version: 1,
        }
    }

    #[test]
    fn the_highest_that_is_reached() {
        let ranks = [
            rank(1, Some(2), None),
            rank(3, Some(10), Some(100_000)),
            rank(2, None, Some(50_000)),
        ];
        for (orders, amount, reached) in [
            (1, 0, None),
            (2, 0, Some(1)),
            (1, 50_000, Some(2)),
            (10, 99_999, Some(2)),
            (10, 100_000, Some(3)),
        ] {
            let bought = Bought {
                orders,
                amount: Yen(amount),
            };
            let rank = rank_of(&ranks, |_| bought).map(|id| id.0.as_u128());
            assert_eq!(rank, reached, "{orders} {amount}");
        }
    }

    proptest! {
        #[test]
        fn who_buys_more_never_falls(orders in 0_i64..20, amount in 0_i64..200_000, more in 0_i64..20) {
            let ranks = [rank(1, Some(2), None), rank(2, Some(5), Some(30_000)), rank(3, Some(9), Some(90_000))];
            let of = |orders, amount| rank_of(&ranks, |_| Bought { orders, amount: Yen(amount) });
            prop_assert!(of(orders, amount) <= of(orders + more, amount + more * 1000));
        }
    }
}

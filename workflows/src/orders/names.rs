//! What people call the orders by that a list names.

use std::collections::{BTreeSet, HashMap};

use domain::order::OrderName;
use domain::{OrderId, TenantId};
use store::On;

use crate::Result;

/// The names of the orders on a page.
#[derive(Clone, Debug, Default)]
pub struct OrderNames(HashMap<OrderId, OrderName>);

impl OrderNames {
    /// In one query.
    pub async fn read(
        on: impl Into<On<'_>>,
        tenant: TenantId,
        orders: impl IntoIterator<Item = OrderId>,
    ) -> Result<OrderNames> {
        let orders: Vec<OrderId> = orders.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        Ok(OrderNames(store::order_names::read(on, tenant, &orders).await?))
    }

    /// Orders are never deleted: whoever names one finds it.
    pub fn of(&self, order: OrderId) -> OrderName {
        self.0.get(&order).cloned().unwrap_or_default()
    }
}

//! Which order's received sum a payment counts in: its own order's, or, while that one is bundled
//! (同梱済), the sum of the order that is billed for its goods.

use std::collections::{BTreeSet, HashMap};

use domain::mall_payment::{Account, to_book};
use domain::order::{Order, OrderStatus};
use domain::payment::Payment;
use domain::{OrderId, TenantId, Yen};
use store::Tx;

use crate::Result;

/// What orders have received. Nobody else changes it until the transaction ends.
#[derive(Clone)]
pub(crate) struct Received {
    /// Those asked for, and those that these are bundled into.
    orders: HashMap<OrderId, Order>,
    /// What the payments for each order itself come to, wherever they count.
    own: HashMap<OrderId, Yen>,
}

impl Received {
    /// An id of nobody is passed over.
    pub async fn lock(tx: &mut Tx, tenant: TenantId, ids: &[OrderId]) -> Result<Received> {
        let mut wanted: BTreeSet<OrderId> = ids.iter().copied().collect();
        let orders = loop {
            let asked: Vec<OrderId> = wanted.iter().copied().collect();
            wanted.extend(store::bundles::above(tx, tenant, &asked).await?);
            let asked: Vec<OrderId> = wanted.iter().copied().collect();
            let orders = store::standings::lock(tx, tenant, &asked).await?;
            // One may have been bundled before it could be locked.
            let mut into = orders.iter().filter_map(|order| order.bundled_into);
            if into.all(|parent| wanted.contains(&parent)) {
                break orders;
            }
        };
        Ok(Received {
            own: store::payments::sums(tx, tenant, ids).await?,
            orders: orders.into_iter().map(|order| (order.id, order)).collect(),
        })
    }

    /// The order that is billed for the goods of this one.
    pub fn billed_at(&self, order: OrderId) -> Option<&Order> {
        let mut found = self.orders.get(&order)?;
        while let Some(parent) = found.bundled_into {
            found = self.orders.get(&parent)?;
        }
        Some(found)
    }

    /// What is still to come of what a mall billed for an order; nothing for one that is cancelled.
    pub fn to_book(&self, order: OrderId, billed: Yen) -> Option<Yen> {
        let counts_in = self.billed_at(order)?;
        if counts_in.status == OrderStatus::Cancelled {
            return None;
        }
        let at_mall = Account {
            billed,
            paid: self.own.get(&order).copied().unwrap_or_default(),
        };
        let counts_in = Account {
            billed: counts_in.billed,
            paid: counts_in.paid,
        };
        to_book(at_mall, counts_in)
    }

    /// Whether it could be as if these had never been: what they brought was not paid back since.
    pub fn covers(&self, payments: &[&Payment]) -> bool {
        let brought = |counts: &dyn Fn(&Payment) -> bool| -> Yen {
            let counted = payments.iter().filter(|payment| counts(payment));
            counted.map(|payment| payment.effect()).sum()
        };
        payments.iter().all(|payment| {
            let Some(billed) = self.billed_at(payment.order_id) else {
                return false;
            };
            let at = |other: &Payment| self.billed_at(other.order_id).map(|order| order.id);
            let own = self.own.get(&payment.order_id).copied().unwrap_or_default();
            billed.paid >= brought(&|other| at(other) == Some(billed.id))
                && own >= brought(&|other| other.order_id == payment.order_id)
        })
    }

    /// What is counted of a payment from now on.
    pub fn count(&mut self, payment: &Payment, by: Yen) {
        let billed = self.billed_at(payment.order_id).map(|order| order.id);
        if let Some(order) = billed.and_then(|id| self.orders.get_mut(&id)) {
            order.paid = Yen(order.paid.0 + by.0);
        }
        let own = self.own.entry(payment.order_id).or_default();
        *own = Yen(own.0 + by.0);
    }
}

//! What a source told of an order that cannot take it any more: noted, so that people learn of it.

use std::collections::HashMap;

use domain::alert::is_watched;
use domain::order::Order;
use domain::told_differently::{ToldDifferently, differing};
use domain::{Json, OrderId, TenantId};
use store::Tx;
use store::orders::{Known, OrderRows};

use super::entrance::Entrance;
use super::prepare::{self, PreparedOrder};
use super::told_anew::{LastTold, told};
use crate::{Result, products};

/// What is noted of known orders, and of which of them that has changed.
#[derive(Default)]
pub(super) struct NotTaken {
    noted: HashMap<OrderId, ToldDifferently>,
    gone: Vec<OrderId>,
    /// Orders whose alerts are others now.
    pub concerned: Vec<OrderId>,
}

impl NotTaken {
    pub async fn known(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<NotTaken> {
        let noted = store::told_differently::of(tx, tenant, orders).await?;
        Ok(NotTaken {
            noted: noted.into_iter().map(|noted| (noted.order_id, noted)).collect(),
            ..NotTaken::default()
        })
    }

    /// Whether a telling that said something else than what is stored is noted.
    pub fn is_noted(&self, order: OrderId) -> bool {
        self.noted.get(&order).is_some_and(ToldDifferently::differs)
    }

    /// The source tells what is stored again. What said the same in other words does so still.
    pub fn settled(&mut self, known: &Known) {
        if self.is_noted(known.id) {
            self.taken(known);
        }
    }

    /// A later telling is taken.
    pub fn taken(&mut self, known: &Known) {
        if let Some(noted) = self.noted.remove(&known.id) {
            self.gone.push(known.id);
            self.concerns(known, noted.differs());
        }
    }

    fn concerns(&mut self, known: &Known, has_other_alerts: bool) {
        if has_other_alerts {
            self.concerned.extend(concerned(known));
        }
    }

    /// Whether people see the order, and have not been told of this telling of it.
    pub fn is_news(&self, known: &Known, told: &Order) -> bool {
        let before = self.noted.get(&known.id);
        let is_seen = is_watched(known.status) || known.bundled_into.is_some();
        is_seen && before.is_none_or(|before| before.digest != told.digest)
    }

    /// A telling of a locked order that is not taken, held against the `last` one. The same one again is no
    /// news, and neither is one that says the same in other words.
    pub async fn note(
        &mut self,
        tx: &mut Tx,
        entrance: &Entrance,
        goods: &products::Door,
        known: &Known,
        prepared: &PreparedOrder,
        last: Option<&LastTold>,
    ) -> Result<()> {
        let order = &prepared.rows.order;
        let Some(last) = last.filter(|_| self.is_news(known, order)) else {
            return Ok(());
        };
        let filled = prepare::filled(entrance, goods, prepared)?;
        let rows: &OrderRows = filled.as_ref().unwrap_or(&prepared.rows);
        let parts = differing(&last.told, &told(entrance, rows)?);
        let before = self.noted.get(&known.id);
        let tellings = before.map_or(0, |before| before.tellings) + 1;
        let was_noted = self.is_noted(known.id);
        let told = ToldDifferently {
            tenant_id: entrance.tenant,
            order_id: known.id,
            digest: order.digest.clone(),
            tellings: if parts.is_empty() { 0 } else { tellings },
            parts: Json(parts),
            told_at: entrance.now,
        };
        store::told_differently::put(tx, &told).await?;
        self.concerns(known, was_noted || told.differs());
        self.noted.insert(known.id, told);
        Ok(())
    }

    /// Forgets what is settled.
    pub async fn save(&self, tx: &mut Tx, tenant: TenantId) -> Result<()> {
        Ok(store::told_differently::forget(tx, tenant, &self.gone).await?)
    }
}

/// The order, and the one that its goods go out with.
pub(super) fn concerned(known: &Known) -> impl Iterator<Item = OrderId> {
    std::iter::once(known.id).chain(known.bundled_into)
}

//! What a source told of an order that cannot take it any more: noted, so that people learn of it.

use std::collections::HashMap;

use domain::alert::is_watched;
use domain::told_differently::{ToldDifferently, differing};
use domain::{Json, OrderId, TenantId};
use store::Tx;
use store::orders::{Known, OrderRows};

use super::entrance::Entrance;
use super::prepare::{self, PreparedOrder};
use super::told_anew::{last_told, told};
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

    pub fn is_noted(&self, order: OrderId) -> bool {
        self.noted.contains_key(&order)
    }

    /// The source tells what is stored again, or a later telling is taken.
    pub fn settled(&mut self, known: &Known) {
        if self.noted.remove(&known.id).is_some() {
            self.gone.push(known.id);
            self.concerned.extend(concerned(known));
        }
    }

    /// A telling of a locked order that is not taken. The same one again is no news, and neither is one
    /// that says the same in other words.
    pub async fn note(
        &mut self,
        tx: &mut Tx,
        entrance: &Entrance,
        goods: &products::Door,
        known: &Known,
        prepared: &PreparedOrder,
    ) -> Result<()> {
        let digest = &prepared.rows.order.digest;
        let before = self.noted.get(&known.id);
        let is_seen = is_watched(known.status) || known.bundled_into.is_some();
        if !is_seen || before.is_some_and(|before| before.digest == *digest) {
            return Ok(());
        }
        let filled = prepare::filled(entrance, goods, prepared)?;
        let rows: &OrderRows = filled.as_ref().unwrap_or(&prepared.rows);
        let now = told(entrance, rows)?;
        let parts = match last_told(tx, entrance, known.id).await? {
            Some(last) => differing(&last.told, &now),
            None => return Ok(()),
        };
        if parts.is_empty() {
            self.settled(known);
            return Ok(());
        }
        let told = ToldDifferently {
            tenant_id: entrance.tenant,
            order_id: known.id,
            digest: digest.clone(),
            parts: Json(parts),
            tellings: before.map_or(0, |before| before.tellings) + 1,
            told_at: entrance.now,
        };
        store::told_differently::put(tx, &told).await?;
        self.noted.insert(known.id, told);
        self.concerned.extend(concerned(known));
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

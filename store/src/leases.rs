//! Rows that say when something is due, and who does it (docs/decisions/0009): whoever claims one has it
//! until the lease ends.

use domain::{Instant, Json, TenantId};
use uuid::Uuid;

use crate::db::{On, Query, Row, sql};
use crate::{Db, Error, Result, Tx};

/// A table with `lease_id` and `leased_until`.
pub(crate) struct Leased {
    pub table: &'static str,
    /// Its primary key's columns.
    pub key: &'static str,
    /// The column that says when.
    pub due: &'static str,
    /// What else must hold.
    pub ready: &'static str,
}

/// What waits for a leased row: rows of its own that say when they are due next.
pub(crate) struct Waiting {
    pub table: &'static str,
    /// The column that names the leased row.
    pub of: &'static str,
    /// The column that says when; none where nothing is to be done any more.
    pub next: &'static str,
}

/// Which row somebody holds, and by which lease.
#[derive(Clone, Copy)]
pub(crate) struct Held {
    pub tenant: TenantId,
    pub id: Uuid,
    pub lease: Option<Uuid>,
}

impl Held {
    fn push(self, query: &mut Query<'_>) {
        query.push(" WHERE tenant_id = ").arg(self.tenant);
        query.push(" AND id = ").arg(self.id);
        query.push(" AND lease_id = ").arg(self.lease);
    }
}

impl Leased {
    /// Takes rows that are due, of all tenants, those that wait longest first; nobody else has them until
    /// the lease ends.
    pub async fn claim<T: Row>(
        &self,
        db: &Db,
        lease: Uuid,
        (now, until): (Instant, Instant),
        most: i64,
    ) -> Result<Vec<T>> {
        if most == 0 || !self.is_any_due(db, now).await? {
            return Ok(Vec::new());
        }
        let mut tx = db.begin().await?;
        let sqlite = tx.is_sqlite();
        let mut query = sql(&mut tx, "UPDATE ");
        query.push(self.table).push(" SET lease_id = ").arg(lease);
        query.push(", leased_until = ").arg(until);
        query.push(" WHERE (").push(self.key).push(") IN (");
        self.push_due(&mut query, now);
        query.arg(most);
        if !sqlite {
            query.push(" FOR UPDATE SKIP LOCKED");
        }
        query.push(") RETURNING *");
        let claimed = query.all().await?;
        tx.commit().await?;
        Ok(claimed)
    }

    /// Something waits for these: they are due, but for a pause that they are in (`paused_until`).
    pub async fn wake<I: Copy + Into<Uuid>>(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        ids: &[I],
        now: Instant,
    ) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut query = sql(tx, "UPDATE ").bind(tenant).bind(now);
        query.push(self.table).push(" SET ").push(self.due);
        query.push(" = CASE WHEN paused_until IS NOT NULL AND paused_until > $2 THEN paused_until WHEN ");
        query.push(self.due).push(" < $2 THEN ").push(self.due);
        query.push(" ELSE $2 END WHERE tenant_id = $1 AND id").in_ids(ids);
        query.exec().await?;
        Ok(())
    }

    /// Goes on holding a row.
    pub async fn hold(&self, on: impl Into<On<'_>>, held: Held, until: Instant) -> Result<()> {
        let mut query = sql(on, "UPDATE ");
        query.push(self.table).push(" SET leased_until = ").arg(until);
        held.push(&mut query);
        query.exec().await.map(drop)
    }

    /// Lets a row go without anything having been done: it is still due.
    pub async fn release(&self, on: impl Into<On<'_>>, held: Held) -> Result<()> {
        let mut query = sql(on, "UPDATE ");
        query.push(self.table);
        query.push(" SET lease_id = NULL, leased_until = NULL");
        held.push(&mut query);
        query.exec().await.map(drop)
    }

    /// Lets a row go. It is due again when the next of what waits for it is, and not while it is left alone
    /// (`paused_until`).
    pub async fn release_until_next(
        &self,
        tx: &mut Tx,
        held: Held,
        waiting: &Waiting,
        paused_until: Option<Instant>,
    ) -> Result<()> {
        // Locked first: what comes meanwhile is then seen, or wakes it afterwards.
        let mut query = sql(&mut *tx, "UPDATE ");
        query.push(self.table);
        query.push(" SET lease_id = NULL, leased_until = NULL, paused_until = ");
        query.arg(paused_until);
        held.push(&mut query);
        if query.exec().await? == 0 {
            return Ok(());
        }
        let mut query = sql(tx, "UPDATE ");
        query = query.bind(held.tenant).bind(held.id).bind(paused_until);
        query.push(self.table).push(" SET ").push(self.due);
        query.push(" = (SELECT CASE WHEN min(w.").push(waiting.next);
        query.push(") < $3 THEN $3 ELSE min(w.").push(waiting.next);
        query.push(") END FROM ").push(waiting.table);
        query.push(" AS w WHERE w.tenant_id = $1 AND w.").push(waiting.of);
        query.push(" = $2 AND w.").push(waiting.next);
        query.push(" IS NOT NULL) WHERE tenant_id = $1 AND id = $2");
        query.exec().await.map(drop)
    }

    /// How a poll ended; the row is free again. Somebody who asked for a poll meanwhile, and so made it due
    /// before it `was`, is not put off.
    pub async fn polled<F: serde::Serialize>(
        &self,
        on: impl Into<On<'_>>,
        held: Held,
        failure: Option<&F>,
        (was, next): (Instant, Instant),
        now: Instant,
    ) -> Result<()> {
        let failure = failure
            .map(serde_json::to_value)
            .transpose()
            .map_err(|_| Error::Corrupt("a failure"))?;
        let has_failed = failure.is_some();
        let mut query = sql(on, "UPDATE ");
        query.push(self.table);
        query
            .push(" SET lease_id = NULL, leased_until = NULL, polled_at = ")
            .arg(now);
        query.push(", succeeded_at = CASE WHEN ").arg(has_failed);
        query.push(" THEN succeeded_at ELSE ").arg(now);
        query.push(" END, failures = CASE WHEN ").arg(has_failed);
        query
            .push(" THEN failures + 1 ELSE 0 END, failure = ")
            .arg(failure.map(Json));
        query.push(", next_poll_at = CASE WHEN next_poll_at > ").arg(was);
        query.push(" THEN next_poll_at ELSE ").arg(next).push(" END");
        held.push(&mut query);
        query.exec().await.map(drop)
    }

    /// Asked before a transaction is begun for it.
    async fn is_any_due(&self, db: &Db, now: Instant) -> Result<bool> {
        let mut query = sql(db, "SELECT count(*) FROM (");
        self.push_due(&mut query, now);
        query.arg(1_i64).push(") AS due");
        Ok(query.scalar::<i64>().await? > 0)
    }

    fn push_due(&self, query: &mut Query<'_>, now: Instant) {
        query
            .push("SELECT ")
            .push(self.key)
            .push(" FROM ")
            .push(self.table);
        query
            .push(" WHERE ")
            .push(self.ready)
            .push(" AND ")
            .push(self.due);
        query
            .push(" <= ")
            .arg(now)
            .push(" AND (leased_until IS NULL OR leased_until <= ")
            .arg(now);
        query.push(") ORDER BY ").push(self.due).push(" LIMIT ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn what_is_due_is_found_by_index() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        for (leased, index) in [
            (&crate::shops::LEASED, "shops_due"),
            (&crate::webhook_endpoints::LEASED, "webhook_endpoints_due"),
            (&crate::rule_desks::LEASED, "rule_desks_due"),
            (&crate::mailboxes::LEASED, "mailboxes_due"),
            (&crate::warehouse_links::LEASED, "warehouse_links_due"),
        ] {
            let mut query = sql(&test.db, "");
            leased.push_due(&mut query, now);
            query.arg(1_i64);
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains(index) && !plan.contains("TEMP"), "{plan}");
        }
    }
}

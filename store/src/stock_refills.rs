//! Which run looks at the orders that wait for stock, one a tenant at a time, and how far it is: a pass over
//! them for the checks ([`crate::stock_checks`]) that were there when it began.

use domain::{Instant, Json, OrderId, TenantId};
use uuid::Uuid;

use crate::db::sql;
use crate::{Result, Tx};

/// A pass over the orders; it is over where there are no checks.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Pass {
    /// What it is for.
    pub check_ids: Json<Vec<Uuid>>,
    /// The last order that was looked at.
    pub after_id: Option<OrderId>,
}

impl Pass {
    /// One that has looked at nothing yet.
    pub fn new(checks: Vec<Uuid>) -> Pass {
        Pass {
            check_ids: Json(checks),
            after_id: None,
        }
    }
}

/// Who goes on with a tenant's pass, and for how long nobody else does.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    pub tenant: TenantId,
    /// The subject of its job, which takes up again what another run of it left.
    pub job: Uuid,
    pub lease: Uuid,
    pub until: Instant,
}

/// Takes the turn; none where another job has it.
pub async fn claim(tx: &mut Tx, turn: Turn, now: Instant) -> Result<Option<Pass>> {
    sql(
        tx,
        "INSERT INTO stock_refills (tenant_id, job_subject_id, lease_id, leased_until, check_ids)
         VALUES ($1, $2, $3, $4, $6)
         ON CONFLICT (tenant_id) DO UPDATE
         SET job_subject_id = excluded.job_subject_id, lease_id = excluded.lease_id,
             leased_until = excluded.leased_until
         WHERE stock_refills.lease_id IS NULL OR stock_refills.leased_until <= $5
            OR stock_refills.job_subject_id = excluded.job_subject_id
         RETURNING check_ids, after_id",
    )
    .bind(turn.tenant)
    .bind(turn.job)
    .bind(turn.lease)
    .bind(turn.until)
    .bind(now)
    .bind(Json(Vec::<Uuid>::new()))
    .opt()
    .await
}

/// Moves on to this order; false where the turn is another's by now, and then nothing has changed.
pub async fn advance(tx: &mut Tx, turn: Turn, after: OrderId) -> Result<bool> {
    let moved = sql(
        tx,
        "UPDATE stock_refills SET after_id = $3, leased_until = $4 WHERE tenant_id = $1 AND lease_id = $2",
    )
    .bind(turn.tenant)
    .bind(turn.lease)
    .bind(after)
    .bind(turn.until)
    .exec()
    .await?;
    Ok(moved == 1)
}

/// Ends a pass and begins the next, for these checks; for none it gives the turn back. The row is locked
/// from here on: see [`hold`]. False where the turn is another's by now.
pub async fn begin(tx: &mut Tx, turn: Turn, checks: &[Uuid]) -> Result<bool> {
    let lease = (!checks.is_empty()).then_some(turn.lease);
    let begun = sql(
        tx,
        "UPDATE stock_refills SET check_ids = $3, after_id = NULL, lease_id = $4, leased_until = $5
         WHERE tenant_id = $1 AND lease_id = $2",
    )
    .bind(turn.tenant)
    .bind(turn.lease)
    .bind(Json(checks))
    .bind(lease)
    .bind(turn.until)
    .exec()
    .await?;
    Ok(begun == 1)
}

/// Goes on having the turn, and lets nobody take it before the transaction ends: a job that came meanwhile
/// finds it free afterwards, or has left its check where the holder sees it now.
pub async fn hold(tx: &mut Tx, turn: Turn) -> Result<bool> {
    let held = sql(
        tx,
        "UPDATE stock_refills SET leased_until = $3 WHERE tenant_id = $1 AND lease_id = $2",
    )
    .bind(turn.tenant)
    .bind(turn.lease)
    .bind(turn.until)
    .exec()
    .await?;
    Ok(held == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    fn turn(tenant: TenantId, job: u128, lease: u128, until: Instant) -> Turn {
        Turn {
            tenant,
            job: Uuid::from_u128(job),
            lease: Uuid::from_u128(lease),
            until,
        }
    }

    #[tokio::test]
    async fn one_job_has_the_turn_and_takes_up_what_it_left() {
        for test in testing::databases().await {
            let now = Instant::from_millis(1_795_000_000_000).unwrap();
            let tenant = TenantId(Uuid::from_u128(9));
            testing::tenant(&testing::store(&test.db, now).await, tenant, now).await;
            let until = now.plus_millis(1_000);
            let mut tx = test.db.begin().await.unwrap();
            let first = turn(tenant, 1, 11, until);
            let pass = claim(&mut tx, first, now).await.unwrap().unwrap();
            assert_eq!((pass.check_ids.0, pass.after_id), (Vec::new(), None));
            let checks = [Uuid::from_u128(1), Uuid::from_u128(2)];
            assert!(begin(&mut tx, first, &checks).await.unwrap());
            let seen = OrderId(Uuid::from_u128(7));
            assert!(advance(&mut tx, first, seen).await.unwrap());
            // Another job finds it taken; another run of the same goes on, and the first is told off.
            let other = turn(tenant, 2, 12, until);
            assert_eq!(claim(&mut tx, other, now).await.unwrap(), None);
            let again = turn(tenant, 1, 13, until);
            let pass = claim(&mut tx, again, now).await.unwrap().unwrap();
            assert_eq!((&pass.check_ids.0[..], pass.after_id), (&checks[..], Some(seen)));
            assert!(!advance(&mut tx, first, seen).await.unwrap());
            assert!(!hold(&mut tx, first).await.unwrap());
            assert!(!begin(&mut tx, first, &[]).await.unwrap());
            // One that lives no more loses it, and one that is done gives it back.
            assert!(claim(&mut tx, other, until).await.unwrap().is_some());
            assert!(begin(&mut tx, other, &[]).await.unwrap());
            let pass = claim(&mut tx, again, now).await.unwrap().unwrap();
            assert_eq!((pass.check_ids.0, pass.after_id), (Vec::new(), None));
        }
    }
}

//! How many orders there are of each status, and of what needs somebody: each counted up to a number, in
//! an index, so that it takes the same time however many there are.

use std::time::Duration;

use domain::order::OrderStatus;
use domain::{Date, TenantId};

use crate::Result;
use crate::db::{Db, On, Query, sql};

/// What is counted beside the statuses.
const BESIDE: usize = 4;

/// Numbers up to what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderCounts {
    /// Of every status, in the order of the flow.
    pub by_status: Vec<(OrderStatus, i64)>,
    pub on_hold: i64,
    /// On hold until today or an earlier day.
    pub hold_due: i64,
    /// With alerts that wait for somebody.
    pub with_alerts: i64,
    /// 過入金.
    pub overpaid: i64,
}

#[derive(sqlx::FromRow)]
struct Counted {
    place: i64,
    orders: i64,
}

/// Counts none of them further than `most`; given up after a while.
pub async fn read(db: &Db, tenant: TenantId, today: Date, most: i64, time: Duration) -> Result<OrderCounts> {
    let counted: Vec<Counted> = query(db.into(), tenant, today, most).all_within(time).await?;
    let at = |place: usize| {
        let found = counted.iter().find(|one| usize::try_from(one.place) == Ok(place));
        found.map_or(0, |one| one.orders)
    };
    let statuses = OrderStatus::ALL.into_iter().enumerate();
    Ok(OrderCounts {
        by_status: statuses.map(|(i, status)| (status, at(BESIDE + i))).collect(),
        on_hold: at(0),
        hold_due: at(1),
        with_alerts: at(2),
        overpaid: at(3),
    })
}

fn query(on: On<'_>, tenant: TenantId, today: Date, most: i64) -> Query<'_> {
    let mut query = sql(on, "").bind(tenant);
    let mut place = 0_i64;
    count(&mut query, &mut place, most, |query| {
        query.push("hold_reason IS NOT NULL");
    });
    count(&mut query, &mut place, most, |query| {
        // Only what is on hold has such a day.
        query.push("hold_until <= ").arg(today);
    });
    count(&mut query, &mut place, most, |query| {
        query.push("open_alerts > 0");
    });
    count(&mut query, &mut place, most, |query| {
        // Where less than nothing is billed, nothing has to come: as `PaymentState` says it.
        query.push("paid > billed AND (billed >= 0 OR paid > 0)");
    });
    for status in OrderStatus::ALL {
        count(&mut query, &mut place, most, |query| {
            query.push("status = ").arg(status);
        });
    }
    query
}

fn count(query: &mut Query<'_>, place: &mut i64, most: i64, which: impl FnOnce(&mut Query<'_>)) {
    query.push(if *place == 0 {
        "SELECT CAST("
    } else {
        " UNION ALL SELECT CAST("
    });
    query.arg(*place);
    query.push(" AS BIGINT) AS place, (SELECT count(*) FROM (SELECT 1 FROM orders WHERE tenant_id = $1 AND ");
    which(query);
    query.push(" LIMIT ").arg(most).push(") AS found) AS orders");
    *place += 1;
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    /// Each by an index that has nothing else in it, and none by the table.
    #[tokio::test]
    async fn every_number_has_its_index() {
        let test = testing::sqlite().await;
        let query = query((&test.db).into(), TenantId(Uuid::nil()), Date::default(), 9);
        let plan = query.plan().await.unwrap();
        let searched: Vec<&String> = plan.iter().filter(|step| step.contains("orders")).collect();
        assert_eq!(searched.len(), BESIDE + OrderStatus::ALL.len(), "{plan:?}");
        for (step, index) in searched.iter().zip([
            "INDEX orders_held (tenant_id=?",
            "COVERING INDEX orders_hold_due (tenant_id=? AND hold_until<?",
            "INDEX orders_with_alerts (tenant_id=?",
            "INDEX orders_overpaid (tenant_id=?",
        ]) {
            assert!(step.contains(index), "{step}");
        }
        for step in &searched[BESIDE..] {
            let index = "COVERING INDEX orders_status (tenant_id=? AND status=?";
            assert!(step.contains(index), "{step}");
        }
    }
}

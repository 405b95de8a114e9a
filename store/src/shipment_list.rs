//! Pages of shipments, by key: newest first, or by a day.

use std::time::Duration;

use domain::order::{OrderStatus, Shipment};
use domain::{Date, OrderId, RuleId, ShipmentId, TenantId};

use crate::Result;
use crate::db::{Db, On, Query, sql};

/// What a shipment must be to be listed; empty lists and `None` ask nothing.
#[derive(Clone, Debug, Default)]
pub struct ShipmentFilter {
    pub orders: Vec<OrderId>,
    pub statuses: Vec<OrderStatus>,
    pub ship_on: Option<Date>,
    /// Up to this day.
    pub ship_on_to: Option<Date>,
    pub shipped_on_from: Option<Date>,
    /// Up to this day.
    pub shipped_on_to: Option<Date>,
    pub carrier: Option<String>,
    pub tracking_number: Option<String>,
}

/// In which order. Sorted by a day, those without it are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum ShipmentSort {
    #[default]
    NewestFirst,
    ShipOn,
    ShipOnDesc,
    ShippedOn,
    ShippedOnDesc,
}

/// Where the page before ended.
#[derive(Clone, Copy, Debug)]
pub struct ShipmentPosition {
    /// None where no day sorts.
    pub day: Option<Date>,
    pub id: ShipmentId,
}

/// Given up after a while: a filter without an index of its own may look at every shipment there is.
pub async fn list(
    db: &Db,
    tenant: TenantId,
    filter: &ShipmentFilter,
    sort: ShipmentSort,
    after: Option<ShipmentPosition>,
    limit: i64,
    time: Duration,
) -> Result<Vec<Shipment>> {
    query(db.into(), tenant, filter, sort, after, limit)
        .all_within(time)
        .await
}

fn query<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &ShipmentFilter,
    sort: ShipmentSort,
    after: Option<ShipmentPosition>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM shipments WHERE tenant_id = $1").bind(tenant);
    if !filter.orders.is_empty() {
        query.push(" AND order_id").in_ids(&filter.orders);
    }
    if let [status] = filter.statuses[..] {
        query.push(" AND status = ").arg(status);
    } else if !filter.statuses.is_empty() {
        query.push(" AND status IN (");
        for (i, status) in filter.statuses.iter().enumerate() {
            query.push(if i == 0 { "" } else { ", " }).arg(*status);
        }
        query.push(")");
    }
    if let Some(day) = filter.ship_on {
        query.push(" AND ship_on = ").arg(day);
    }
    for (column, compared, day) in [
        ("ship_on", " <= ", filter.ship_on_to),
        ("shipped_on", " >= ", filter.shipped_on_from),
        ("shipped_on", " <= ", filter.shipped_on_to),
    ] {
        if let Some(day) = day {
            query.push(" AND ");
            push_day(&mut query, column, few(filter));
            query.push(compared).arg(day);
        }
    }
    if let Some(carrier) = &filter.carrier {
        query.push(" AND carrier = ").arg(carrier);
    }
    if let Some(number) = &filter.tracking_number {
        query
            .push(" AND id IN (SELECT shipment_id FROM parcels WHERE tenant_id = $1 AND tracking_number = ")
            .arg(number)
            .push(")");
    }
    push_page(&mut query, sort, few(filter), after, limit);
    query
}

/// Whether what is asked for is found first and then sorted: what is still to leave is little beside all
/// that ever left, and an index of days would begin with that.
fn few(filter: &ShipmentFilter) -> bool {
    let open = |status: &OrderStatus| !status.has_shipped() && !status.is_out();
    let of_status = !filter.statuses.is_empty() && filter.statuses.iter().all(open);
    of_status || !filter.orders.is_empty() || filter.tracking_number.is_some()
}

fn push_page(
    query: &mut Query<'_>,
    sort: ShipmentSort,
    few: bool,
    after: Option<ShipmentPosition>,
    limit: i64,
) {
    let (day, descending) = match sort {
        ShipmentSort::NewestFirst => {
            if let Some(after) = after {
                query.push(" AND id < ").arg(after.id);
            }
            query.push(" ORDER BY id DESC LIMIT ").arg(limit);
            return;
        }
        ShipmentSort::ShipOn => ("ship_on", false),
        ShipmentSort::ShipOnDesc => ("ship_on", true),
        ShipmentSort::ShippedOn => ("shipped_on", false),
        ShipmentSort::ShippedOnDesc => ("shipped_on", true),
    };
    query.push(" AND ");
    push_day(query, day, few);
    query.push(" IS NOT NULL");
    if let Some(ShipmentPosition { day: Some(on), id }) = after {
        query.push(" AND (");
        push_day(query, day, few);
        query.push(", id) ");
        query.push(if descending { "< (" } else { "> (" });
        query.arg(on).push(", ").arg(id).push(")");
    }
    let direction = if descending { " DESC" } else { "" };
    query.push(" ORDER BY ");
    push_day(query, day, few);
    query.push(direction).push(", id").push(direction);
    query.push(" LIMIT ").arg(limit);
}

/// No index knows a day that was computed.
fn push_day(query: &mut Query<'_>, day: &'static str, computed: bool) {
    if computed {
        query.push("coalesce(").push(day).push(", ").push(day).push(")");
    } else {
        query.push(day);
    }
}

/// Orders with a shipment that stands so and whose 発送予定日 has come, with the latest of those days, but
/// for those at which the rule has been for that day; by their ids, after one already seen.
pub async fn orders_to_ship(
    on: impl Into<On<'_>>,
    (tenant, rule): (TenantId, RuleId),
    status: OrderStatus,
    today: Date,
    after: Option<OrderId>,
    most: i64,
) -> Result<Vec<(OrderId, Date)>> {
    let due = to_ship(on.into(), (tenant, rule), status, today, after, most);
    due.all().await
}

/// What stands so comes first: days that have come are those of all that ever left too.
fn to_ship(
    on: On<'_>,
    (tenant, rule): (TenantId, RuleId),
    status: OrderStatus,
    today: Date,
    after: Option<OrderId>,
    most: i64,
) -> Query<'_> {
    let mut query = sql(
        on,
        "WITH standing AS MATERIALIZED
             (SELECT order_id, ship_on FROM shipments WHERE tenant_id = $1 AND status = $2)
         SELECT due.order_id, due.day FROM (
             SELECT order_id, max(ship_on) AS day FROM standing
             WHERE ship_on IS NOT NULL AND ship_on <= $3",
    )
    .bind(tenant)
    .bind(status)
    .bind(today)
    .bind(rule);
    if let Some(after) = after {
        query.push(" AND order_id > ").arg(after);
    }
    query.push(
        " GROUP BY order_id) AS due
         WHERE NOT EXISTS (SELECT 1 FROM rule_runs r
             WHERE r.tenant_id = $1 AND r.order_id = due.order_id AND r.rule_id = $4
               AND r.occurrence = 'ship_date:' || CAST(due.day AS TEXT))
         ORDER BY due.order_id LIMIT ",
    );
    query.arg(most);
    query
}

/// Those of these orders with a shipment that stands where the order does and whose 発送予定日 has come, with
/// the latest of those days.
pub async fn due_of_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
    today: Date,
) -> Result<Vec<(OrderId, Date)>> {
    let mut query = sql(
        on,
        "SELECT p.order_id, max(p.ship_on) FROM shipments p
         JOIN orders o ON o.tenant_id = p.tenant_id AND o.id = p.order_id AND o.status = p.status
         WHERE p.tenant_id = $1 AND p.ship_on IS NOT NULL AND p.ship_on <= $2 AND p.order_id",
    )
    .bind(tenant)
    .bind(today);
    query
        .in_ids(orders)
        .push(" GROUP BY p.order_id ORDER BY p.order_id");
    query.all().await
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn what_is_to_leave_is_found_by_how_it_stands() {
        let test = testing::sqlite().await;
        let status = OrderStatus::AwaitingShipment;
        let whose = (TenantId(Uuid::nil()), RuleId(Uuid::nil()));
        let query = to_ship((&test.db).into(), whose, status, Date::default(), None, 9);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("INDEX shipments_status (tenant_id=? AND status=?)"),
            "{plan}"
        );
    }

    #[tokio::test]
    async fn each_filter_has_its_index() {
        let test = testing::sqlite().await;
        let none = ShipmentFilter::default;
        for (filter, index) in [
            (none(), "sqlite_autoindex_shipments_1"),
            (
                ShipmentFilter {
                    statuses: vec![OrderStatus::New],
                    ..none()
                },
                "shipments_status",
            ),
            (
                ShipmentFilter {
                    ship_on: Date::from_ymd_opt(2026, 11, 22),
                    ..none()
                },
                "shipments_ship_on",
            ),
            (
                ShipmentFilter {
                    orders: vec![OrderId(Uuid::nil())],
                    ..none()
                },
                "shipments_order",
            ),
        ] {
            for after in [None, Some(position())] {
                let sort = ShipmentSort::NewestFirst;
                let query = query((&test.db).into(), TenantId(Uuid::nil()), &filter, sort, after, 51);
                let plan = query.plan().await.unwrap().join("; ");
                assert!(plan.contains(&format!("INDEX {index} ")), "{filter:?} {plan}");
            }
        }
    }

    fn position() -> ShipmentPosition {
        ShipmentPosition {
            day: Date::from_ymd_opt(2026, 11, 22),
            id: ShipmentId(Uuid::nil()),
        }
    }

    /// By a day all that ever left is walked in its order, and what is still to leave is sorted.
    #[tokio::test]
    async fn days_sort_by_their_indexes() {
        let test = testing::sqlite().await;
        let of = |status| ShipmentFilter {
            statuses: vec![status],
            ship_on_to: Date::from_ymd_opt(2026, 11, 22),
            ..ShipmentFilter::default()
        };
        let left = || ShipmentFilter {
            shipped_on_from: Date::from_ymd_opt(2026, 11, 1),
            shipped_on_to: Date::from_ymd_opt(2026, 11, 30),
            ..ShipmentFilter::default()
        };
        for (filter, sort, index, sorted) in [
            (
                ShipmentFilter::default(),
                ShipmentSort::ShipOn,
                "shipments_ship_on",
                false,
            ),
            (
                ShipmentFilter::default(),
                ShipmentSort::ShipOnDesc,
                "shipments_ship_on",
                false,
            ),
            (left(), ShipmentSort::ShippedOn, "shipments_shipped_on", false),
            (left(), ShipmentSort::ShippedOnDesc, "shipments_shipped_on", false),
            (
                of(OrderStatus::AwaitingShipment),
                ShipmentSort::ShipOn,
                "shipments_status",
                true,
            ),
        ] {
            for after in [None, Some(position())] {
                let query = query((&test.db).into(), TenantId(Uuid::nil()), &filter, sort, after, 51);
                let plan = query.plan().await.unwrap().join("; ");
                assert!(
                    plan.contains(&format!("INDEX {index} ")),
                    "{filter:?} {sort:?} {plan}"
                );
                assert_eq!(plan.contains("TEMP B-TREE"), sorted, "{filter:?} {sort:?} {plan}");
            }
        }
    }
}

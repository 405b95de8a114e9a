//! Pages of orders: filtered, by key, newest first, counting nothing.

use std::time::Duration;

use domain::condition::Condition;
use domain::order::{Order, OrderStatus};
use domain::payment::PaymentState;
use domain::{CustomerId, Date, Instant, OrderId, ProcessingRouteId, SalesRouteId, SubStatusId, TenantId};

use crate::Result;
use crate::condition::{self, Meaning};
use crate::db::{Db, On, Query, sql};

/// What an order must be to be listed; empty lists and `None` ask nothing.
#[derive(Clone, Debug, Default)]
pub struct OrderFilter {
    pub ids: Vec<OrderId>,
    pub customers: Vec<CustomerId>,
    pub sales_routes: Vec<SalesRouteId>,
    pub processing_routes: Vec<ProcessingRouteId>,
    pub statuses: Vec<OrderStatus>,
    pub numbers: Vec<String>,
    pub ordered_from: Option<Instant>,
    pub ordered_to: Option<Instant>,
    pub updated_from: Option<Instant>,
    pub updated_to: Option<Instant>,
    /// Blind indexes.
    pub buyer_email: Option<Vec<u8>>,
    pub buyer_phone: Option<Vec<u8>>,
    pub buyer_name: Option<Vec<u8>>,
    pub sku: Option<String>,
    /// With alerts that wait for somebody.
    pub has_alerts: Option<bool>,
    pub payment_state: Option<PaymentState>,
    pub on_hold: Option<bool>,
    /// On hold until this day or an earlier one.
    pub hold_due: Option<Date>,
    pub sub_statuses: Vec<SubStatusId>,
}

/// By which time, and in which direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum OrderSort {
    /// Newest order first.
    #[default]
    OrderedDesc,
    OrderedAsc,
    /// Last changed first.
    UpdatedDesc,
    /// For keeping a copy in step: oldest change first.
    UpdatedAsc,
}

/// Where the page before ended.
#[derive(Clone, Copy, Debug)]
pub struct OrderPosition {
    pub at: Instant,
    pub id: OrderId,
}

/// Given up after a while: filters without an index of their own may look at every order there is.
pub async fn list(
    db: &Db,
    tenant: TenantId,
    filter: &OrderFilter,
    sort: OrderSort,
    after: Option<OrderPosition>,
    limit: i64,
    time: Duration,
) -> Result<Vec<Order>> {
    let query = query(db.into(), tenant, filter, sort, after, limit);
    query.all_within(time).await
}

/// Ids of what would be listed, oldest order first; more than this many are not asked for. Given up after
/// a while.
pub async fn ids(
    db: &Db,
    tenant: TenantId,
    filter: &OrderFilter,
    limit: i64,
    time: Duration,
) -> Result<Vec<OrderId>> {
    #[derive(sqlx::FromRow)]
    struct Found {
        id: OrderId,
    }
    let mut query = filtered("SELECT id FROM orders", db.into(), tenant, filter);
    push_page(&mut query, OrderSort::OrderedAsc, None, limit);
    let found: Vec<Found> = query.all_within(time).await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}

/// As [`list`], of the orders for which a condition holds too; given up after a while.
pub async fn search(
    db: &Db,
    filter: &OrderFilter,
    (condition, meaning): (&Condition, &Meaning<'_>),
    sort: OrderSort,
    after: Option<OrderPosition>,
    limit: i64,
    time: Duration,
) -> Result<Vec<Order>> {
    let mut query = asked(db, filter, (condition, meaning));
    push_page(&mut query, sort, after, limit);
    query.all_within(time).await
}

fn asked<'e>(
    db: &'e Db,
    filter: &OrderFilter,
    (condition, meaning): (&Condition, &Meaning<'_>),
) -> Query<'e> {
    let mut query = filtered("SELECT * FROM orders", db.into(), meaning.tenant, filter);
    query.push(" AND ");
    condition::push(&mut query, condition, meaning);
    query
}

/// For how many orders a condition holds, counted up to `most`; given up after a while.
pub async fn count(
    db: &Db,
    (condition, meaning): (&Condition, &Meaning<'_>),
    most: i64,
    time: Duration,
) -> Result<i64> {
    let mut query = sql(
        db,
        "SELECT count(*) FROM (SELECT 1 FROM orders WHERE tenant_id = $1 AND ",
    )
    .bind(meaning.tenant);
    condition::push(&mut query, condition, meaning);
    query.push(" LIMIT ").arg(most).push(") AS found");
    let counted = query.all_within::<(i64,)>(time).await?;
    Ok(counted.first().map_or(0, |(count,)| *count))
}

fn query<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &OrderFilter,
    sort: OrderSort,
    after: Option<OrderPosition>,
    limit: i64,
) -> Query<'e> {
    let mut query = filtered("SELECT * FROM orders", on, tenant, filter);
    push_page(&mut query, sort, after, limit);
    query
}

fn filtered<'e>(what: &'static str, on: On<'e>, tenant: TenantId, filter: &OrderFilter) -> Query<'e> {
    let mut query = sql(on, what).bind(tenant);
    query.push(" WHERE tenant_id = $1");
    if let [status] = filter.statuses[..] {
        query.push(" AND status = ").arg(status);
    } else if !filter.statuses.is_empty() {
        query.push(" AND status IN (");
        for (i, status) in filter.statuses.iter().enumerate() {
            query.push(if i == 0 { "" } else { ", " }).arg(*status);
        }
        query.push(")");
    }
    if !filter.sales_routes.is_empty() {
        query.push(" AND sales_route_id").in_ids(&filter.sales_routes);
    }
    if !filter.processing_routes.is_empty() {
        query
            .push(" AND processing_route_id")
            .in_ids(&filter.processing_routes);
    }
    if !filter.ids.is_empty() {
        query.push(" AND id").in_ids(&filter.ids);
    }
    if let [customer] = filter.customers[..] {
        query.push(" AND customer_id = ").arg(customer);
    } else if !filter.customers.is_empty() {
        query.push(" AND customer_id").in_ids(&filter.customers);
    }
    if let [number] = &filter.numbers[..] {
        query.push(" AND number = ").arg(number);
    } else if !filter.numbers.is_empty() {
        query.push(" AND number").in_texts(&filter.numbers);
    }
    for (text, instant) in [
        (" AND ordered_at >= ", filter.ordered_from),
        (" AND ordered_at < ", filter.ordered_to),
        (" AND updated_at >= ", filter.updated_from),
        (" AND updated_at < ", filter.updated_to),
    ] {
        if let Some(instant) = instant {
            query.push(text).arg(instant);
        }
    }
    for (text, index) in [
        (" AND buyer_email = ", &filter.buyer_email),
        (" AND buyer_phone = ", &filter.buyer_phone),
        (" AND buyer_name = ", &filter.buyer_name),
    ] {
        if let Some(index) = index {
            query.push(text).arg(index);
        }
    }
    if let Some(sku) = &filter.sku {
        query
            .push(" AND id IN (SELECT order_id FROM order_lines WHERE tenant_id = $1 AND sku = ")
            .arg(sku)
            .push(")");
    }
    match filter.has_alerts {
        Some(true) => drop(query.push(" AND open_alerts > 0")),
        Some(false) => drop(query.push(" AND open_alerts = 0")),
        None => {}
    }
    if let Some(state) = filter.payment_state {
        // As the indexes of the paid spell it: orders_paid_otherwise, orders_overpaid.
        query.push(match state {
            PaymentState::Unpaid => " AND paid <= 0 AND paid < billed AND billed >= 0",
            PaymentState::Partial => " AND paid > 0 AND paid <> billed AND paid < billed",
            PaymentState::Paid => " AND (paid = billed OR (billed < 0 AND paid <= 0))",
            PaymentState::Over => " AND paid > billed AND (billed >= 0 OR paid > 0)",
        });
    }
    match filter.on_hold {
        Some(true) => drop(query.push(" AND hold_reason IS NOT NULL")),
        Some(false) => drop(query.push(" AND hold_reason IS NULL")),
        None => {}
    }
    if let Some(day) = filter.hold_due {
        query
            .push(" AND hold_reason IS NOT NULL AND hold_until <= ")
            .arg(day);
    }
    if let [step] = filter.sub_statuses[..] {
        query.push(" AND sub_status_id = ").arg(step);
    } else if !filter.sub_statuses.is_empty() {
        query.push(" AND sub_status_id").in_ids(&filter.sub_statuses);
    }
    query
}

fn push_page(query: &mut Query<'_>, sort: OrderSort, after: Option<OrderPosition>, limit: i64) {
    if let Some(after) = after {
        query.push(match sort {
            OrderSort::OrderedDesc => " AND (ordered_at, id) < (",
            OrderSort::OrderedAsc => " AND (ordered_at, id) > (",
            OrderSort::UpdatedDesc => " AND (updated_at, id) < (",
            OrderSort::UpdatedAsc => " AND (updated_at, id) > (",
        });
        query.arg(after.at).push(", ").arg(after.id).push(")");
    }
    query.push(match sort {
        OrderSort::OrderedDesc => " ORDER BY ordered_at DESC, id DESC LIMIT ",
        OrderSort::OrderedAsc => " ORDER BY ordered_at, id LIMIT ",
        OrderSort::UpdatedDesc => " ORDER BY updated_at DESC, id DESC LIMIT ",
        OrderSort::UpdatedAsc => " ORDER BY updated_at, id LIMIT ",
    });
    query.arg(limit);
}

#[cfg(test)]
mod tests {
    use domain::condition::{Purpose, parse};
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    async fn plan(filter: OrderFilter, sort: OrderSort, deep: bool) -> String {
        let test = testing::sqlite().await;
        let after = deep.then(|| OrderPosition {
            at: Instant::from_millis(0).unwrap(),
            id: OrderId(Uuid::nil()),
        });
        let query = query((&test.db).into(), TenantId(Uuid::nil()), &filter, sort, after, 51);
        query.plan().await.unwrap().join("; ")
    }

    /// SQLite takes a tenant for a handful of rows unless told otherwise, and would walk all of a
    /// shop's orders for one that an index knows.
    #[tokio::test]
    async fn few_rows_are_found_by_what_makes_them_few() {
        let none = OrderFilter::default;
        let blind = || Some(vec![1; 16]);
        for (filter, index) in [
            (
                OrderFilter {
                    ids: vec![OrderId(Uuid::nil()), OrderId(Uuid::max())],
                    ..none()
                },
                "sqlite_autoindex_orders_1",
            ),
            (
                OrderFilter {
                    numbers: vec!["1".into()],
                    ..none()
                },
                "sqlite_autoindex_orders_2",
            ),
            (
                OrderFilter {
                    numbers: vec!["1".into(), "2".into()],
                    ..none()
                },
                "sqlite_autoindex_orders_2",
            ),
            (
                OrderFilter {
                    customers: vec![CustomerId(Uuid::nil()), CustomerId(Uuid::max())],
                    ..none()
                },
                "orders_customer",
            ),
            (
                OrderFilter {
                    buyer_email: blind(),
                    ..none()
                },
                "orders_buyer_email",
            ),
            (
                OrderFilter {
                    buyer_phone: blind(),
                    ..none()
                },
                "orders_buyer_phone",
            ),
            (
                OrderFilter {
                    buyer_name: blind(),
                    ..none()
                },
                "orders_buyer_name",
            ),
            (
                OrderFilter {
                    sku: Some("A".into()),
                    ..none()
                },
                "sqlite_autoindex_orders_1",
            ),
        ] {
            for sort in [OrderSort::OrderedDesc, OrderSort::UpdatedAsc] {
                for deep in [false, true] {
                    let plan = plan(filter.clone(), sort, deep).await;
                    let start = format!("SEARCH orders USING INDEX {index} ");
                    assert!(plan.starts_with(&start), "{filter:?} {sort:?} {plan}");
                }
            }
        }
    }

    /// Nothing is sorted that may be long.
    #[tokio::test]
    async fn long_lists_are_walked_in_their_order() {
        let new = || OrderFilter {
            statuses: vec![OrderStatus::New],
            ..OrderFilter::default()
        };
        let held = || OrderFilter {
            on_hold: Some(true),
            ..OrderFilter::default()
        };
        let step = || OrderFilter {
            sub_statuses: vec![SubStatusId(Uuid::nil())],
            ..OrderFilter::default()
        };
        let alerted = || OrderFilter {
            has_alerts: Some(true),
            ..OrderFilter::default()
        };
        let paid = |state| OrderFilter {
            payment_state: Some(state),
            ..OrderFilter::default()
        };
        let customer = || OrderFilter {
            customers: vec![CustomerId(Uuid::nil())],
            ..OrderFilter::default()
        };
        let (partly, over) = (paid(PaymentState::Partial), paid(PaymentState::Over));
        for (filter, sort, index) in [
            (alerted(), OrderSort::OrderedDesc, "orders_with_alerts"),
            (partly, OrderSort::OrderedDesc, "orders_paid_otherwise"),
            (over, OrderSort::OrderedDesc, "orders_overpaid"),
            (OrderFilter::default(), OrderSort::OrderedDesc, "orders_ordered"),
            (OrderFilter::default(), OrderSort::UpdatedAsc, "orders_updated"),
            (new(), OrderSort::OrderedDesc, "orders_status"),
            (new(), OrderSort::UpdatedDesc, "orders_updated"),
            (held(), OrderSort::OrderedDesc, "orders_held"),
            (step(), OrderSort::OrderedAsc, "orders_sub_status"),
            (customer(), OrderSort::OrderedDesc, "orders_customer"),
        ] {
            for deep in [false, true] {
                let plan = plan(filter.clone(), sort, deep).await;
                let start = format!("SEARCH orders USING INDEX {index} ");
                assert!(
                    plan.starts_with(&start) && !plan.contains("TEMP B-TREE"),
                    "{sort:?} {plan}"
                );
            }
        }
    }

    /// Towns are few orders' and found by the index; a region is not.
    #[tokio::test]
    async fn postal_codes_are_found_by_their_beginning() {
        let test = testing::sqlite().await;
        let (now, tenant) = (Instant::from_millis(0).unwrap(), TenantId(Uuid::nil()));
        let store = testing::store(&test.db, now).await;
        let keys = testing::tenant(&store, tenant, now).await;
        let meaning = Meaning {
            tenant,
            keys: &keys,
            today: Date::default(),
        };
        for (op, value, found) in [
            ("eq", serde_json::json!("1000001"), true),
            ("in", serde_json::json!(["1000001", "5300001"]), true),
            ("starts_with", serde_json::json!("100"), true),
            ("starts_with", serde_json::json!("10"), false),
            ("ne", serde_json::json!("1000001"), false),
        ] {
            let tree = serde_json::json!({ "field": "recipients.postal_code", "op": op, "value": value });
            let condition = parse(&tree, "", Purpose::Search, None).unwrap();
            let mut query = asked(&test.db, &OrderFilter::default(), (&condition, &meaning));
            push_page(&mut query, OrderSort::OrderedDesc, None, 51);
            let plan = query.plan().await.unwrap().join("; ");
            let index = "INDEX shipments_recipient_postal_code (tenant_id=? AND recipient_postal_code";
            assert_eq!(plan.contains(index), found, "{op} {value}: {plan}");
        }
    }
}

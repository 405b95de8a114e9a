//! 顧客: found by blind indexes, counted by their orders.

use std::collections::{BTreeSet, HashMap};

use chrono::SecondsFormat;
use domain::customer::{Bought, Customer, CustomerPersonal, KnownCustomer};
use domain::order::Order;
use domain::{CustomerId, CustomerRankId, Instant, OrderId, TenantId, Yen};
use serde_json::{Value, json};
use sqlx::types::Json;
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, Query, Sql, sql};
use crate::{Result, TenantKeys, Tx};

pub const CUSTOMERS: &str = "customers";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "orders",
    "amount",
    "first_ordered_at",
    "last_ordered_at",
    "rank_id",
    "tags",
    "merged_into",
    "erased_at",
    "sealed",
    "created_at",
    "updated_at",
    "version",
];

pub async fn insert(tx: &mut Tx, customers: &[Customer]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), CUSTOMERS, COLUMNS);
    for customer in customers {
        bulk.row(|cells| {
            cells
                .put(customer.tenant_id)
                .put(customer.id)
                .put(customer.orders)
                .put(customer.amount)
                .put(customer.first_ordered_at)
                .put(customer.last_ordered_at)
                .put(customer.rank_id)
                .put(&customer.tags)
                .put(customer.merged_into)
                .put(customer.erased_at)
                .put(customer.sealed.as_deref())
                .put(customer.created_at)
                .put(customer.updated_at)
                .put(customer.version);
        });
    }
    bulk.send(tx).await
}

/// Whose keys these are.
pub async fn by_keys(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    keys: &[Uuid],
) -> Result<HashMap<Uuid, CustomerId>> {
    let mut query = sql(
        on,
        "SELECT key, customer_id FROM customer_keys WHERE tenant_id = $1 AND key",
    )
    .bind(tenant);
    query.in_ids(keys);
    Ok(query.all::<(Uuid, CustomerId)>().await?.into_iter().collect())
}

/// Gives keys to customers, but for those that somebody has: how many were free. Sorted, so that two
/// who want the same ones wait for each other instead of both for ever.
pub async fn claim_keys(tx: &mut Tx, tenant: TenantId, keys: &mut [(Uuid, CustomerId)]) -> Result<u64> {
    keys.sort_unstable();
    let pairs: Vec<[String; 2]> = keys
        .iter()
        .map(|(key, customer)| [key.simple().to_string(), customer.0.simple().to_string()])
        .collect();
    let text = Sql::Each {
        sqlite: "INSERT INTO customer_keys (tenant_id, key, customer_id)
                 SELECT $1, unhex(value ->> 0), unhex(value ->> 1) FROM json_each($2) WHERE true
                 ON CONFLICT DO NOTHING",
        postgres: "INSERT INTO customer_keys (tenant_id, key, customer_id)
                   SELECT CAST($1 AS UUID), CAST(value ->> 0 AS UUID), CAST(value ->> 1 AS UUID)
                   FROM jsonb_array_elements($2) WITH ORDINALITY AS keys (value, place) ORDER BY place
                   ON CONFLICT DO NOTHING",
    };
    sql(tx, text).bind(tenant).bind(Json(pairs)).exec().await
}

/// Drops customers that were made in this transaction and have no key of their own.
pub async fn drop_unused(tx: &mut Tx, tenant: TenantId, ids: &[CustomerId]) -> Result<()> {
    for table in ["customer_keys", "customers"] {
        let mut query = match table {
            "customer_keys" => sql(
                &mut *tx,
                "DELETE FROM customer_keys WHERE tenant_id = $1 AND customer_id",
            ),
            _ => sql(&mut *tx, "DELETE FROM customers WHERE tenant_id = $1 AND id"),
        }
        .bind(tenant);
        query.in_ids(ids);
        query.exec().await?;
    }
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: CustomerId) -> Result<Option<Customer>> {
    sql(on, "SELECT * FROM customers WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

pub async fn get_all(on: impl Into<On<'_>>, tenant: TenantId, ids: &[CustomerId]) -> Result<Vec<Customer>> {
    let mut query = sql(on, "SELECT * FROM customers WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids).push(" ORDER BY id");
    query.all().await
}

/// Newest first; those that were merged into others are not listed.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    rank: Option<CustomerRankId>,
    before: Option<CustomerId>,
    limit: i64,
) -> Result<Vec<Customer>> {
    let mut query = sql(
        on,
        "SELECT * FROM customers WHERE tenant_id = $1 AND merged_into IS NULL",
    )
    .bind(tenant);
    if let Some(rank) = rank {
        query.push(" AND rank_id = ").arg(rank);
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// All customers, oldest first, for whoever goes through them.
pub async fn after(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<CustomerId>,
    limit: i64,
) -> Result<Vec<CustomerId>> {
    let mut query = sql(
        on,
        "SELECT id FROM customers WHERE tenant_id = $1 AND merged_into IS NULL",
    )
    .bind(tenant);
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    let ids: Vec<(CustomerId,)> = query.all().await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// What people may change.
pub async fn edit(tx: &mut Tx, customer: &Customer, expected: i64) -> Result<Option<Customer>> {
    sql(
        tx,
        "UPDATE customers SET tags = $4, sealed = $5, updated_at = $6, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(customer.tenant_id)
    .bind(customer.id)
    .bind(expected)
    .bind(&customer.tags)
    .bind(&customer.sealed)
    .bind(customer.updated_at)
    .opt()
    .await
}

/// Empties what is personal of a customer and of those merged into it, and takes the keys; the counters
/// stay.
pub async fn erase(tx: &mut Tx, tenant: TenantId, id: CustomerId, now: Instant) -> Result<Option<Customer>> {
    sql(
        &mut *tx,
        "DELETE FROM customer_keys WHERE tenant_id = $1 AND customer_id IN
             (SELECT id FROM customers WHERE tenant_id = $1 AND (id = $2 OR merged_into = $2))",
    )
    .bind(tenant)
    .bind(id)
    .exec()
    .await?;
    let erased: Vec<Customer> = sql(
        tx,
        "UPDATE customers SET sealed = NULL, erased_at = coalesce(erased_at, $3), updated_at = $3,
             version = version + 1
         WHERE tenant_id = $1 AND (id = $2 OR merged_into = $2) RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .all()
    .await?;
    Ok(erased.into_iter().find(|customer| customer.id == id))
}

/// Puts a customer's orders to another's, or takes them back.
pub async fn set_merged(
    tx: &mut Tx,
    tenant: TenantId,
    id: CustomerId,
    into: Option<CustomerId>,
    now: Instant,
) -> Result<()> {
    sql(
        tx,
        "UPDATE customers SET merged_into = $3, updated_at = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .bind(into)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

/// A customer and those that were merged into it: whose orders are its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    pub id: CustomerId,
    pub root: CustomerId,
}

/// Everybody whose orders count for whoever these are or were merged into.
pub async fn members(on: &mut Tx, tenant: TenantId, ids: &[CustomerId]) -> Result<Vec<Member>> {
    let mut query = sql(
        &mut *on,
        "SELECT id, coalesce(merged_into, id) AS root FROM customers WHERE tenant_id = $1 AND id",
    )
    .bind(tenant);
    query.in_ids(ids);
    let mut members: Vec<Member> = query.all().await?;
    let mut roots: Vec<Uuid> = members.iter().map(|member| member.root.0).collect();
    roots.sort_unstable();
    roots.dedup();
    let mut query = sql(
        on,
        "SELECT id, merged_into AS root FROM customers WHERE tenant_id = $1 AND merged_into",
    )
    .bind(tenant);
    query.in_ids(&roots);
    members.extend(query.all::<Member>().await?);
    let own = roots.into_iter().map(|root| Member {
        id: CustomerId(root),
        root: CustomerId(root),
    });
    members.extend(own);
    members.sort_by_key(|member| (member.root, member.id));
    members.dedup();
    Ok(members)
}

/// Keeps others from counting these customers until the transaction ends.
pub async fn lock(tx: &mut Tx, tenant: TenantId, ids: &[CustomerId]) -> Result<()> {
    let sqlite = tx.is_sqlite();
    let mut query = sql(tx, "SELECT id FROM customers WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids).push(" ORDER BY id");
    if !sqlite {
        query.push(" FOR NO KEY UPDATE");
    }
    query.all::<(CustomerId,)>().await?;
    Ok(())
}

/// What one customer's own orders come to.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Sum {
    pub customer_id: CustomerId,
    pub orders: i64,
    pub amount: Yen,
    pub first_ordered_at: Instant,
    pub last_ordered_at: Instant,
}

impl Sum {
    pub fn bought(&self) -> Bought {
        Bought {
            orders: self.orders,
            amount: self.amount,
        }
    }
}

/// Of all orders that were not canceled, or of those ordered since.
pub async fn sums(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    ids: &[CustomerId],
    since: Option<Instant>,
) -> Result<Vec<Sum>> {
    let mut query = sql(
        on,
        "SELECT customer_id, count(*) AS orders, CAST(sum(billed) AS BIGINT) AS amount,
             min(ordered_at) AS first_ordered_at, max(ordered_at) AS last_ordered_at
         FROM orders WHERE tenant_id = $1 AND status <> 'cancelled'",
    )
    .bind(tenant);
    if let Some(since) = since {
        query.push(" AND ordered_at >= ").arg(since);
    }
    query
        .push(" AND customer_id")
        .in_ids(ids)
        .push(" GROUP BY customer_id");
    query.all().await
}

/// What a customer's counters are to be.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    pub id: CustomerId,
    pub bought: Bought,
    pub first_ordered_at: Option<Instant>,
    pub last_ordered_at: Option<Instant>,
    pub rank: Option<CustomerRankId>,
}

/// Writes counters, many at once; versions stay: nobody edits them.
pub async fn write_counts(tx: &mut Tx, tenant: TenantId, counted: &[Counted]) -> Result<()> {
    if counted.is_empty() {
        return Ok(());
    }
    let text = Sql::Each {
        // Left to itself, SQLite reads the list anew for each customer of the tenant.
        sqlite: "WITH v AS MATERIALIZED (SELECT unhex(value ->> 'id') AS id, value FROM json_each($2))
                 UPDATE customers SET orders = v.value ->> 'orders', amount = v.value ->> 'amount',
                     first_ordered_at = v.value ->> 'first', last_ordered_at = v.value ->> 'last',
                     rank_id = unhex(v.value ->> 'rank')
                 FROM v WHERE customers.tenant_id = $1 AND customers.id = v.id
                     AND customers.id IN (SELECT id FROM v)",
        postgres: "UPDATE customers SET orders = v.orders, amount = v.amount, first_ordered_at = v.first,
                       last_ordered_at = v.last, rank_id = v.rank
                   FROM jsonb_to_recordset($2) AS v (id UUID, orders BIGINT, amount BIGINT,
                       first TIMESTAMPTZ, last TIMESTAMPTZ, rank UUID)
                   WHERE customers.tenant_id = $1 AND customers.id = v.id",
    };
    let rows: Vec<Value> = counted.iter().map(counts).collect();
    sql(tx, text).bind(tenant).bind(Json(rows)).exec().await?;
    Ok(())
}

/// Times as SQLite keeps them.
fn counts(counted: &Counted) -> Value {
    let time = |at: Option<Instant>| at.map(|at| at.utc().to_rfc3339_opts(SecondsFormat::AutoSi, false));
    json!({
        "id": counted.id.0.simple().to_string(), "orders": counted.bought.orders,
        "amount": counted.bought.amount, "first": time(counted.first_ordered_at),
        "last": time(counted.last_ordered_at),
        "rank": counted.rank.map(|rank| rank.0.simple().to_string()),
    })
}

/// Which customers these orders are of.
pub async fn of_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<CustomerId>> {
    let ids: Vec<(Option<CustomerId>,)> = of_orders_query(on.into(), tenant, orders).all().await?;
    let customers: BTreeSet<CustomerId> = ids.into_iter().filter_map(|(id,)| id).collect();
    Ok(customers.into_iter().collect())
}

/// Asked for those that differ, SQLite would walk the customers of all orders instead.
fn of_orders_query<'e>(on: On<'e>, tenant: TenantId, orders: &[OrderId]) -> Query<'e> {
    let mut query = sql(on, "SELECT customer_id FROM orders WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(orders);
    query
}

/// What is known of these, each for itself or as the one that it was merged into.
pub async fn known(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    ids: &[CustomerId],
) -> Result<HashMap<CustomerId, KnownCustomer>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: CustomerId,
        rank_id: Option<CustomerRankId>,
        tags: Json<Vec<String>>,
        orders: i64,
        amount: Yen,
    }
    let mut query = sql(
        on,
        "SELECT c.id, k.rank_id, k.tags, k.orders, k.amount FROM customers AS c
         JOIN customers AS k ON k.tenant_id = c.tenant_id AND k.id = coalesce(c.merged_into, c.id)
         WHERE c.tenant_id = $1 AND c.id",
    )
    .bind(tenant);
    query.in_ids(ids);
    let rows: Vec<Row> = query.all().await?;
    let known = rows.into_iter().map(|row| {
        let known = KnownCustomer {
            rank_id: row.rank_id,
            tags: row.tags.0,
            orders: row.orders,
            amount: row.amount,
        };
        (row.id, known)
    });
    Ok(known.collect())
}

/// Customers whose name stands on an order as the buyer's.
pub async fn by_buyer_name(on: impl Into<On<'_>>, tenant: TenantId, blind: &[u8]) -> Result<Vec<CustomerId>> {
    const MOST: i64 = 200;
    let ids: Vec<(CustomerId,)> = sql(
        on,
        "SELECT DISTINCT customer_id FROM orders
         WHERE tenant_id = $1 AND buyer_name = $2 AND customer_id IS NOT NULL LIMIT $3",
    )
    .bind(tenant)
    .bind(blind)
    .bind(MOST)
    .all()
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// A customer and those that were merged into it.
pub async fn own_and_merged(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: CustomerId,
) -> Result<Vec<CustomerId>> {
    let merged: Vec<(CustomerId,)> = sql(
        on,
        "SELECT id FROM customers WHERE tenant_id = $1 AND merged_into = $2 ORDER BY id",
    )
    .bind(tenant)
    .bind(id)
    .all()
    .await?;
    Ok([id]
        .into_iter()
        .chain(merged.into_iter().map(|(id,)| id))
        .collect())
}

/// The customers' orders, ordered last first.
pub async fn orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    customers: &[CustomerId],
    before: Option<(Instant, OrderId)>,
    limit: i64,
) -> Result<Vec<Order>> {
    let mut query = sql(on, "SELECT * FROM orders WHERE tenant_id = $1 AND customer_id").bind(tenant);
    query.in_ids(customers);
    if let Some((at, id)) = before {
        query
            .push(" AND (ordered_at, id) < (")
            .arg(at)
            .push(", ")
            .arg(id)
            .push(")");
    }
    query.push(" ORDER BY ordered_at DESC, id DESC LIMIT ").arg(limit);
    query.all().await
}

/// What is sealed in a customer, open; nothing once it was deleted.
pub fn open(keys: &TenantKeys, customer: &Customer) -> Result<CustomerPersonal> {
    match &customer.sealed {
        Some(sealed) => keys.open_json(CUSTOMERS, customer.id.0, sealed),
        None => Ok(CustomerPersonal::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn customers_of_orders_are_found_by_the_orders() {
        let test = testing::sqlite().await;
        let query = of_orders_query((&test.db).into(), TenantId(Uuid::nil()), &[OrderId(Uuid::nil())]);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(plan.contains("(tenant_id=? AND id=?)"), "{plan}");
    }
}

//! ブラックリスト: entries, and the narrow table by which they are found.

use std::collections::HashMap;

use domain::blacklist::{BlacklistEntry, BlacklistPersonal};
use domain::{BlacklistEntryId, Date, OrderId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, Query, Sql, sql};
use crate::{Db, Result, TenantKeys, Tx};

pub const ENTRIES: &str = "blacklist_entries";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "expires_on",
    "fingerprint",
    "sealed",
    "created_at",
    "updated_at",
    "version",
];
const KEY_COLUMNS: &[&str] = &["tenant_id", "key", "entry_id", "expires_on"];

/// Stores entries with the keys that find them.
pub async fn insert(tx: &mut Tx, entries: &[(BlacklistEntry, Vec<Uuid>)]) -> Result<()> {
    let mut rows = Bulk::new(tx.is_sqlite(), ENTRIES, COLUMNS);
    let mut keys = Bulk::new(tx.is_sqlite(), "blacklist_keys", KEY_COLUMNS);
    for (entry, found_by) in entries {
        rows.row(|cells| {
            cells
                .put(entry.tenant_id)
                .put(entry.id)
                .put(entry.expires_on)
                .put(entry.fingerprint)
                .put(&entry.sealed)
                .put(entry.created_at)
                .put(entry.updated_at)
                .put(entry.version);
        });
        add_keys(&mut keys, entry, found_by);
    }
    rows.send(tx).await?;
    keys.send(tx).await
}

fn add_keys(bulk: &mut Bulk, entry: &BlacklistEntry, keys: &[Uuid]) {
    for key in keys {
        bulk.row(|cells| {
            cells
                .put(entry.tenant_id)
                .put(*key)
                .put(entry.id)
                .put(entry.expires_on);
        });
    }
}

/// Writes an entry anew; false where the version is not `expected` any more.
pub async fn update(tx: &mut Tx, entry: &BlacklistEntry, keys: &[Uuid], expected: i64) -> Result<bool> {
    let changed = sql(
        &mut *tx,
        "UPDATE blacklist_entries
         SET expires_on = $4, fingerprint = $5, sealed = $6, updated_at = $7, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(entry.tenant_id)
    .bind(entry.id)
    .bind(expected)
    .bind(entry.expires_on)
    .bind(entry.fingerprint)
    .bind(&entry.sealed)
    .bind(entry.updated_at)
    .exec()
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    forget_keys(tx, entry.tenant_id, entry.id).await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "blacklist_keys", KEY_COLUMNS);
    add_keys(&mut bulk, entry, keys);
    bulk.send(tx).await?;
    Ok(true)
}

/// Whether there was one.
pub async fn delete(tx: &mut Tx, tenant: TenantId, id: BlacklistEntryId) -> Result<bool> {
    forget_keys(tx, tenant, id).await?;
    let text = "DELETE FROM blacklist_entries WHERE tenant_id = $1 AND id = $2";
    let deleted = sql(tx, text).bind(tenant).bind(id).exec().await?;
    Ok(deleted == 1)
}

async fn forget_keys(tx: &mut Tx, tenant: TenantId, id: BlacklistEntryId) -> Result<()> {
    let text = "DELETE FROM blacklist_keys WHERE tenant_id = $1 AND entry_id = $2";
    sql(tx, text).bind(tenant).bind(id).exec().await?;
    Ok(())
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: BlacklistEntryId,
) -> Result<Option<BlacklistEntry>> {
    let text = "SELECT * FROM blacklist_entries WHERE tenant_id = $1 AND id = $2";
    sql(on, text).bind(tenant).bind(id).opt().await
}

/// Newest first; with keys, those that any of them finds.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    keys: Option<&[Uuid]>,
    before: Option<BlacklistEntryId>,
    limit: i64,
) -> Result<Vec<BlacklistEntry>> {
    listing(on.into(), tenant, keys, before, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    keys: Option<&[Uuid]>,
    before: Option<BlacklistEntryId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM blacklist_entries WHERE tenant_id = $1").bind(tenant);
    if let Some(keys) = keys {
        query
            .push(" AND id IN (SELECT entry_id FROM blacklist_keys WHERE tenant_id = $1 AND key")
            .in_ids(keys)
            .push(")");
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query
}

/// Of these fingerprints, those that some entry has.
pub async fn known(on: impl Into<On<'_>>, tenant: TenantId, fingerprints: &[Uuid]) -> Result<Vec<Uuid>> {
    let mut query = sql(
        on,
        "SELECT DISTINCT fingerprint FROM blacklist_entries WHERE tenant_id = $1 AND fingerprint",
    )
    .bind(tenant);
    query.in_ids(fingerprints);
    let known: Vec<(Uuid,)> = query.all().await?;
    Ok(known.into_iter().map(|(fingerprint,)| fingerprint).collect())
}

/// Which of the keys are on the list today, and by which entries, `each` at most: one query, however
/// many keys, and one search in one index for each, however long the list.
pub async fn matching(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    keys: &[Uuid],
    today: Date,
    each: i64,
) -> Result<HashMap<Uuid, Vec<BlacklistEntryId>>> {
    let mut found: HashMap<Uuid, Vec<BlacklistEntryId>> = HashMap::new();
    let query = search(on.into(), tenant, keys, today, each);
    for (key, entry) in query.all::<(Uuid, BlacklistEntryId)>().await? {
        found.entry(key).or_default().push(entry);
    }
    Ok(found)
}

fn search<'e>(on: On<'e>, tenant: TenantId, keys: &[Uuid], today: Date, each: i64) -> Query<'e> {
    sql(
        on,
        Sql::Each {
            postgres: "SELECT k.key, k.entry_id FROM unnest($2::uuid[]) AS wanted (key)
                 CROSS JOIN LATERAL (
                     SELECT key, entry_id FROM blacklist_keys
                     WHERE tenant_id = $1 AND key = wanted.key
                       AND (expires_on IS NULL OR expires_on >= $3)
                     ORDER BY entry_id LIMIT $4) AS k",
            sqlite: "SELECT k.key, k.entry_id FROM json_each($2) AS wanted
                 CROSS JOIN blacklist_keys k ON k.rowid IN (
                     SELECT rowid FROM blacklist_keys
                     WHERE tenant_id = $1 AND key = unhex(wanted.value)
                       AND (expires_on IS NULL OR expires_on >= $3)
                     ORDER BY entry_id LIMIT $4)",
        },
    )
    .bind(tenant)
    .bind_ids(keys)
    .bind(today)
    .bind(each)
}

/// By what open orders are to be looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// These blind indexes of mail addresses, phone numbers and names.
    Keys(Vec<Uuid>),
    All,
}

/// Keeps what is to be looked for under the id of a job's subject.
pub async fn add_check(tx: &mut Tx, tenant: TenantId, id: Uuid, check: &Check) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "id", "position", "key"];
    let keys: Vec<Option<Uuid>> = match check {
        Check::Keys(keys) => keys.iter().copied().map(Some).collect(),
        Check::All => vec![None],
    };
    let mut bulk = Bulk::new(tx.is_sqlite(), "blacklist_checks", COLUMNS);
    for (position, key) in (1_i64..).zip(keys) {
        bulk.row(|cells| {
            cells.put(tenant).put(id).put(position).put(key);
        });
    }
    bulk.send(tx).await
}

/// Says that this transaction is about to look for people in the list: what it writes then is by the
/// list as it is now.
pub async fn begin_reading(tx: &mut Tx, tenant: TenantId) -> Result<()> {
    // A write transaction on SQLite is alone.
    if tx.is_sqlite() {
        return Ok(());
    }
    let text = "SELECT pg_advisory_xact_lock_shared($1)";
    sql(tx, text).bind(readers(tenant)).exec().await.map(drop)
}

/// Waits until every transaction has ended that had begun to read: what it wrote can be seen then.
pub async fn await_readers(db: &Db, tenant: TenantId) -> Result<()> {
    if db.is_sqlite() {
        return Ok(());
    }
    let mut tx = db.begin().await?;
    let text = "SELECT pg_advisory_xact_lock($1)";
    sql(&mut tx, text).bind(readers(tenant)).exec().await?;
    tx.commit().await
}

/// The name of the lock. Two tenants of one name would only wait for each other.
fn readers(tenant: TenantId) -> i64 {
    const BLACKLIST: u64 = 0x626c_6163_6b6c_6973;
    let (high, low) = tenant.0.as_u64_pair();
    (high.rotate_left(32) ^ low ^ BLACKLIST).cast_signed()
}

/// All that is to be looked for now, whoever asked for it, and under which ids it is kept.
pub async fn checks(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<(Uuid, Option<Uuid>)>> {
    let text = "SELECT id, key FROM blacklist_checks WHERE tenant_id = $1 ORDER BY id, position";
    sql(on, text).bind(tenant).all().await
}

pub async fn remove_checks(on: impl Into<On<'_>>, tenant: TenantId, ids: &[Uuid]) -> Result<()> {
    let mut query = sql(on, "DELETE FROM blacklist_checks WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.exec().await.map(drop)
}

/// Orders that have not left whose buyer or recipient has one of these blind indexes, after an order
/// already seen.
pub async fn open_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    keys: &[Uuid],
    after: Option<OrderId>,
    limit: i64,
) -> Result<Vec<OrderId>> {
    let ids: Vec<(OrderId,)> = open_search(on.into(), tenant, keys, after, limit).all().await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

fn open_search<'e>(
    on: On<'e>,
    tenant: TenantId,
    keys: &[Uuid],
    after: Option<OrderId>,
    limit: i64,
) -> Query<'e> {
    let blinds: Vec<Vec<u8>> = keys.iter().map(|key| key.as_bytes().to_vec()).collect();
    let mut query = sql(
        on,
        "SELECT id FROM orders
         WHERE tenant_id = $1
           AND status IN ('new', 'awaiting_payment', 'awaiting_shipment', 'shipping_work')
           AND id IN (SELECT id FROM orders WHERE tenant_id = $1 AND buyer_email",
    )
    .bind(tenant);
    query.in_bytes(&blinds);
    for text in [
        " UNION SELECT id FROM orders WHERE tenant_id = $1 AND buyer_phone",
        " UNION SELECT id FROM orders WHERE tenant_id = $1 AND buyer_name",
        " UNION SELECT order_id FROM shipments WHERE tenant_id = $1 AND recipient_phone",
        " UNION SELECT order_id FROM shipments WHERE tenant_id = $1 AND recipient_name",
    ] {
        query.push(text).in_bytes(&blinds);
    }
    query.push(")");
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query
}

/// What is sealed in an entry, open.
pub fn open(keys: &TenantKeys, entry: &BlacklistEntry) -> Result<BlacklistPersonal> {
    keys.open_json(ENTRIES, entry.id.0, &entry.sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    /// However long the list, and however many orders there are.
    #[tokio::test]
    async fn keys_are_looked_up_and_not_walked() {
        let test = testing::sqlite().await;
        let (tenant, keys) = (TenantId(Uuid::nil()), [Uuid::nil(), Uuid::max()]);
        let plan = search((&test.db).into(), tenant, &keys, Date::default(), 9)
            .plan()
            .await
            .unwrap()
            .join("; ");
        let index =
            "SEARCH blacklist_keys USING INDEX sqlite_autoindex_blacklist_keys_1 (tenant_id=? AND key=?)";
        assert!(plan.contains(index), "{plan}");
        for before in [None, Some(BlacklistEntryId(Uuid::max()))] {
            let plan = listing((&test.db).into(), tenant, Some(&keys), before, 9)
                .plan()
                .await
                .unwrap()
                .join("; ");
            for index in [
                "INDEX sqlite_autoindex_blacklist_entries_1 (tenant_id=? AND id=?)",
                "INDEX sqlite_autoindex_blacklist_keys_1 (tenant_id=? AND key=?)",
            ] {
                assert!(plan.contains(index), "{plan}");
            }
        }
        for after in [None, Some(OrderId(Uuid::nil()))] {
            let plan = open_search((&test.db).into(), tenant, &keys, after, 9)
                .plan()
                .await
                .unwrap()
                .join("; ");
            for index in [
                "SEARCH orders USING INDEX sqlite_autoindex_orders_1 (tenant_id=? AND id=?)",
                "USING INDEX orders_buyer_email (tenant_id=? AND buyer_email=?)",
                "USING INDEX orders_buyer_phone (tenant_id=? AND buyer_phone=?)",
                "USING INDEX orders_buyer_name (tenant_id=? AND buyer_name=?)",
                "INDEX shipments_recipient_phone (tenant_id=? AND recipient_phone=?)",
                "INDEX shipments_recipient_name (tenant_id=? AND recipient_name=?)",
            ] {
                assert!(plan.contains(index), "{plan}");
            }
        }
    }
}

//! Sealing again, under the newest key, what an older key sealed: batch by batch, while the platform
//! runs. A record that changes in between was sealed by the newest key then.

use domain::TenantId;
use uuid::Uuid;

use crate::db::{Query, sql};
use crate::{
    Db, Result, TenantKeys, announcements, blacklist, carrier_profiles, customers, files, import_rules,
    incidents, mail_batches, mail_profiles, mailboxes, mails, mall_cancellations, order_exports,
    order_imports, orders, payment_imports, rules, saved_searches, ship_requests, shops, suppressions,
    warehouse_links, webhook_deliveries, webhook_endpoints,
};

/// Where sealed records of one kind are kept: under an id and, where an id has several, a number.
pub struct SealedTable {
    table: &'static str,
    id: &'static str,
    number: &'static str,
    sealed: &'static str,
    /// What a record is bound to besides its id.
    place: fn(i64) -> String,
    /// How many are held in memory and rewritten at once.
    at_once: i64,
}

/// Records of some hundred bytes to some kilobytes.
const SMALL: i64 = 500;
/// Texts as long as people write them, some with files.
const LONG: i64 = 50;
/// Pieces of files, a megabyte each.
const PIECES: i64 = 8;

const NO_NUMBER: &str = "CAST(0 AS BIGINT)";

/// All that tenants' data keys seal, but for answers that are kept for a day.
pub const TABLES: &[SealedTable] = &[
    SealedTable {
        table: "orders",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::ORDERS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "shipments",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::SHIPMENTS.into(),
        at_once: SMALL,
    },
    // After the tables whose rows they are: what is kept from now on is sealed anew already.
    SealedTable {
        table: "kept_orders",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::ORDERS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "kept_shipments",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::SHIPMENTS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "customers",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| customers::CUSTOMERS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "blacklist_entries",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| blacklist::ENTRIES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "shops",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| shops::SHOPS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "warehouse_links",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| warehouse_links::WAREHOUSE_LINKS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "ship_requests",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| ship_requests::SHIP_REQUESTS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "mall_cancellations",
        id: "order_id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mall_cancellations::MALL_CANCELLATIONS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "staff",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| "staff".into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "file_chunks",
        id: "file_id",
        number: "seq",
        sealed: "sealed",
        place: files::place,
        at_once: PIECES,
    },
    SealedTable {
        table: "carrier_profiles",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| carrier_profiles::CARRIER_PROFILES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "order_exports",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| order_exports::ORDER_EXPORTS.into(),
        at_once: LONG,
    },
    SealedTable {
        table: "order_import_issues",
        id: "import_id",
        number: "seq",
        sealed: "sealed_value",
        place: order_imports::issue_place,
        at_once: SMALL,
    },
    SealedTable {
        table: "payment_import_rows",
        id: "import_id",
        number: "row_number",
        sealed: "sealed",
        place: payment_imports::place,
        at_once: SMALL,
    },
    SealedTable {
        table: "saved_searches",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| saved_searches::SAVED_SEARCHES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "webhook_endpoints",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| webhook_endpoints::WEBHOOK_ENDPOINTS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "webhook_deliveries",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| webhook_deliveries::WEBHOOK_DELIVERIES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "announcements",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| announcements::ANNOUNCEMENTS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "incidents",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| incidents::INCIDENTS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "rules",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| rules::RULES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "import_rules",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| import_rules::IMPORT_RULES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "mails",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mails::MAILS.into(),
        at_once: LONG,
    },
    SealedTable {
        table: "mail_profiles",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mail_profiles::MAIL_PROFILES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "mailboxes",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mailboxes::MAILBOXES.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "mail_batches",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mail_batches::MAIL_BATCHES.into(),
        at_once: LONG,
    },
    SealedTable {
        table: "suppressions",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| suppressions::SUPPRESSIONS.into(),
        at_once: SMALL,
    },
    SealedTable {
        table: "mail_consents",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| suppressions::MAIL_CONSENTS.into(),
        at_once: SMALL,
    },
];

#[derive(sqlx::FromRow)]
struct SealedRow {
    id: Uuid,
    number: i64,
    sealed: Vec<u8>,
}

/// Seals a batch of records anew, from the id where the last one ended; where this one ended, or `None`
/// when no older record is left.
pub async fn batch(
    db: &Db,
    keys: &TenantKeys,
    tenant: TenantId,
    table: &SealedTable,
    from: Uuid,
) -> Result<Option<Uuid>> {
    let rows = older(db, keys, tenant, table, from).all::<SealedRow>().await?;
    let Some(last) = rows.last().map(|row| row.id) else {
        return Ok(None);
    };
    let mut tx = db.begin().await?;
    for row in rows {
        let place = (table.place)(row.number);
        let sealed = keys.seal(&place, row.id, &keys.open(&place, row.id, &row.sealed)?)?;
        let mut update = sql(&mut tx, "UPDATE ");
        update
            .push(table.table)
            .push(" SET ")
            .push(table.sealed)
            .push(" = ")
            .arg(sealed);
        update
            .push(" WHERE tenant_id = ")
            .arg(tenant)
            .push(" AND ")
            .push(table.id)
            .push(" = ")
            .arg(row.id);
        update
            .push(" AND ")
            .push(table.number)
            .push(" = ")
            .arg(row.number);
        update
            .push(" AND ")
            .push(table.sealed)
            .push(" = ")
            .arg(row.sealed);
        update.exec().await?;
    }
    tx.commit().await?;
    Ok(Some(last))
}

fn older<'e>(db: &'e Db, keys: &TenantKeys, tenant: TenantId, table: &SealedTable, from: Uuid) -> Query<'e> {
    let mut query = sql(db, "SELECT ");
    query
        .push(table.id)
        .push(" AS id, ")
        .push(table.number)
        .push(" AS number, ");
    query
        .push(table.sealed)
        .push(" AS sealed FROM ")
        .push(table.table);
    query
        .push(" WHERE tenant_id = ")
        .arg(tenant)
        .push(" AND ")
        .push(table.id)
        .push(" >= ")
        .arg(from);
    query
        .push(" AND substr(")
        .push(table.sealed)
        .push(", 2, 4) <> ")
        .arg(keys.current_mark());
    query
        .push(" ORDER BY ")
        .push(table.id)
        .push(" LIMIT ")
        .arg(table.at_once);
    query
}

#[cfg(test)]
mod tests {
    use domain::Instant;

    use super::*;
    use crate::testing;

    /// A piece of a file may have a megabyte.
    #[tokio::test]
    async fn of_files_few_pieces_are_taken_at_once() {
        const PIECES: i64 = 20;
        let now = Instant::from_millis(1_764_000_000_000).unwrap();
        for test in testing::databases().await {
            let store = testing::store(&test.db, now).await;
            let (tenant, file) = (TenantId(Uuid::from_u128(1)), Uuid::from_u128(2));
            let keys = testing::tenant(&store, tenant, now).await;
            for seq in 0..PIECES {
                let add = files::add_chunk(&test.db, &keys, (tenant, file), seq, b"piece", now);
                add.await.unwrap();
            }
            let mut tx = test.db.begin().await.unwrap();
            store.vault().rotate_data_key(&mut tx, tenant, now).await.unwrap();
            tx.commit().await.unwrap();
            let later = now.plus_millis(crate::vault::IN_USE_MILLIS);
            let keys = store.keys(tenant, later).await.unwrap();
            let table = TABLES.iter().find(|table| table.table == "file_chunks").unwrap();
            let mut left = vec![PIECES];
            let mut from = Uuid::nil();
            while let Some(last) = batch(&test.db, &keys, tenant, table, from).await.unwrap() {
                from = last;
                left.push(older_pieces(&test.db, &keys).await);
            }
            assert_eq!(left, [20, 12, 4, 0]);
        }
    }

    async fn older_pieces(db: &Db, keys: &TenantKeys) -> i64 {
        let mut query = sql(
            db,
            "SELECT count(*) FROM file_chunks WHERE substr(sealed, 2, 4) <> ",
        );
        query.arg(keys.current_mark());
        query.scalar().await.unwrap()
    }
}

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
}

const NO_NUMBER: &str = "CAST(0 AS BIGINT)";

/// All that tenants' data keys seal, but for answers that are kept for a day.
pub const TABLES: &[SealedTable] = &[
    SealedTable {
        table: "orders",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::ORDERS.into(),
    },
    SealedTable {
        table: "shipments",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::SHIPMENTS.into(),
    },
    // After the tables whose rows they are: what is kept from now on is sealed anew already.
    SealedTable {
        table: "kept_orders",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::ORDERS.into(),
    },
    SealedTable {
        table: "kept_shipments",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| orders::SHIPMENTS.into(),
    },
    SealedTable {
        table: "customers",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| customers::CUSTOMERS.into(),
    },
    SealedTable {
        table: "blacklist_entries",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| blacklist::ENTRIES.into(),
    },
    SealedTable {
        table: "shops",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| shops::SHOPS.into(),
    },
    SealedTable {
        table: "warehouse_links",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| warehouse_links::WAREHOUSE_LINKS.into(),
    },
    SealedTable {
        table: "ship_requests",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| ship_requests::SHIP_REQUESTS.into(),
    },
    SealedTable {
        table: "mall_cancellations",
        id: "order_id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mall_cancellations::MALL_CANCELLATIONS.into(),
    },
    SealedTable {
        table: "staff",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| "staff".into(),
    },
    SealedTable {
        table: "file_chunks",
        id: "file_id",
        number: "seq",
        sealed: "sealed",
        place: files::place,
    },
    SealedTable {
        table: "carrier_profiles",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| carrier_profiles::CARRIER_PROFILES.into(),
    },
    SealedTable {
        table: "order_exports",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| order_exports::ORDER_EXPORTS.into(),
    },
    SealedTable {
        table: "order_import_issues",
        id: "import_id",
        number: "seq",
        sealed: "sealed_value",
        place: order_imports::issue_place,
    },
    SealedTable {
        table: "payment_import_rows",
        id: "import_id",
        number: "row_number",
        sealed: "sealed",
        place: payment_imports::place,
    },
    SealedTable {
        table: "saved_searches",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| saved_searches::SAVED_SEARCHES.into(),
    },
    SealedTable {
        table: "webhook_endpoints",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| webhook_endpoints::WEBHOOK_ENDPOINTS.into(),
    },
    SealedTable {
        table: "webhook_deliveries",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| webhook_deliveries::WEBHOOK_DELIVERIES.into(),
    },
    SealedTable {
        table: "announcements",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| announcements::ANNOUNCEMENTS.into(),
    },
    SealedTable {
        table: "incidents",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| incidents::INCIDENTS.into(),
    },
    SealedTable {
        table: "rules",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| rules::RULES.into(),
    },
    SealedTable {
        table: "import_rules",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| import_rules::IMPORT_RULES.into(),
    },
    SealedTable {
        table: "mails",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mails::MAILS.into(),
    },
    SealedTable {
        table: "mail_profiles",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mail_profiles::MAIL_PROFILES.into(),
    },
    SealedTable {
        table: "mailboxes",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mailboxes::MAILBOXES.into(),
    },
    SealedTable {
        table: "mail_batches",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| mail_batches::MAIL_BATCHES.into(),
    },
    SealedTable {
        table: "suppressions",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| suppressions::SUPPRESSIONS.into(),
    },
    SealedTable {
        table: "mail_consents",
        id: "id",
        number: NO_NUMBER,
        sealed: "sealed",
        place: |_| suppressions::MAIL_CONSENTS.into(),
    },
];

#[derive(sqlx::FromRow)]
struct SealedRow {
    id: Uuid,
    number: i64,
    sealed: Vec<u8>,
}

/// Seals up to `limit` records anew, from the id where the last batch ended; where this one ended,
/// or `None` when no older record is left.
pub async fn batch(
    db: &Db,
    keys: &TenantKeys,
    tenant: TenantId,
    table: &SealedTable,
    from: Uuid,
    limit: i64,
) -> Result<Option<Uuid>> {
    let rows = older(db, keys, tenant, table, from, limit)
        .all::<SealedRow>()
        .await?;
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

fn older<'e>(
    db: &'e Db,
    keys: &TenantKeys,
    tenant: TenantId,
    table: &SealedTable,
    from: Uuid,
    limit: i64,
) -> Query<'e> {
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
    query.push(" ORDER BY ").push(table.id).push(" LIMIT ").arg(limit);
    query
}

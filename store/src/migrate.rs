//! Brings a database to the schema of this program: forward only, under a lock, at every start.
//!
//! The migrations are written once, in PostgreSQL's spelling; [`for_sqlite`] renders them.

use std::borrow::Cow;

use sqlx::AssertSqlSafe;
use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::{Db, Error, Result};

/// (version, name, text), oldest first.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "tenants", include_str!("../../migrations/0001_tenants.sql")),
    (2, "access", include_str!("../../migrations/0002_access.sql")),
    (3, "orders", include_str!("../../migrations/0003_orders.sql")),
    (
        4,
        "order imports",
        include_str!("../../migrations/0004_order_imports.sql"),
    ),
    (5, "jobs", include_str!("../../migrations/0005_jobs.sql")),
    (
        6,
        "order desk",
        include_str!("../../migrations/0006_order_desk.sql"),
    ),
    (7, "alerts", include_str!("../../migrations/0007_alerts.sql")),
    (8, "people", include_str!("../../migrations/0008_people.sql")),
    (
        9,
        "conditions",
        include_str!("../../migrations/0009_conditions.sql"),
    ),
    (10, "files", include_str!("../../migrations/0010_files.sql")),
    (11, "bundles", include_str!("../../migrations/0011_bundles.sql")),
    (12, "products", include_str!("../../migrations/0012_products.sql")),
    (13, "stock", include_str!("../../migrations/0013_stock.sql")),
    (14, "shops", include_str!("../../migrations/0014_shops.sql")),
    (
        16,
        "publication",
        include_str!("../../migrations/0016_publication.sql"),
    ),
    (17, "events", include_str!("../../migrations/0017_events.sql")),
    (
        18,
        "automation",
        include_str!("../../migrations/0018_automation.sql"),
    ),
    (19, "mail", include_str!("../../migrations/0019_mail.sql")),
    (
        20,
        "inbound mail",
        include_str!("../../migrations/0020_inbound_mail.sql"),
    ),
    (
        21,
        "linked warehouses",
        include_str!("../../migrations/0021_linked_warehouses.sql"),
    ),
    (
        22,
        "ship requests",
        include_str!("../../migrations/0022_ship_requests.sql"),
    ),
    (
        23,
        "mailboxes",
        include_str!("../../migrations/0023_mailboxes.sql"),
    ),
    (
        24,
        "mail erased",
        include_str!("../../migrations/0024_mail_erased.sql"),
    ),
    (
        25,
        "order search",
        include_str!("../../migrations/0025_order_search.sql"),
    ),
    (
        26,
        "late references",
        include_str!("../../migrations/0026_late_references.sql"),
    ),
    (
        27,
        "mall cancellations due",
        include_str!("../../migrations/0027_mall_cancellations_due.sql"),
    ),
    (
        28,
        "cancelled",
        include_str!("../../migrations/0028_cancelled.sql"),
    ),
    (29, "reread", include_str!("../../migrations/0029_reread.sql")),
    (
        30,
        "mail reason",
        include_str!("../../migrations/0030_mail_reason.sql"),
    ),
    (
        32,
        "mall says",
        include_str!("../../migrations/0032_mall_says.sql"),
    ),
    (34, "waybills", include_str!("../../migrations/0034_waybills.sql")),
    (
        35,
        "import results",
        include_str!("../../migrations/0035_import_results.sql"),
    ),
    (
        36,
        "size indexes",
        include_str!("../../migrations/0036_size_indexes.sql"),
    ),
    (37, "size", include_str!("../../migrations/0037_size.sql")),
    (
        38,
        "told differently",
        include_str!("../../migrations/0038_told_differently.sql"),
    ),
    (39, "lookups", include_str!("../../migrations/0039_lookups.sql")),
    (
        40,
        "one request a key",
        include_str!("../../migrations/0040_one_request_a_key.sql"),
    ),
    (
        42,
        "departures",
        include_str!("../../migrations/0042_departures.sql"),
    ),
    (43, "in_doubt", include_str!("../../migrations/0043_in_doubt.sql")),
    (
        44,
        "erased_moved_searched",
        include_str!("../../migrations/0044_erased_moved_searched.sql"),
    ),
];

pub async fn migrate(db: &Db) -> Result<()> {
    let migrator = migrator(db.is_sqlite());
    match db {
        Db::Sqlite { pool, .. } => migrator.run(pool).await,
        Db::Postgres(pool) => migrator.run(pool).await,
    }
    .map_err(|error| Error::Migration(error.to_string()))
}

/// Changes when any migration does.
#[cfg(feature = "testing")]
pub(crate) fn fingerprint() -> String {
    let mut hasher = blake3::Hasher::new();
    for (_, _, text) in MIGRATIONS {
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex()[..12].to_owned()
}

fn migrator(sqlite: bool) -> Migrator {
    let migrations = MIGRATIONS.iter().map(|&(version, name, text)| {
        let text = if sqlite {
            for_sqlite(text)
        } else {
            for_postgres(text)
        };
        Migration::new(
            version,
            Cow::Borrowed(name),
            MigrationType::Simple,
            AssertSqlSafe(text).into_sql_str(),
            false,
        )
    });
    Migrator::with_migrations(migrations.collect())
}

/// What stands between `--@sqlite` and the next `--@` is for SQLite only, likewise `--@postgres`;
/// `--@all` ends such a part.
fn part(text: &str, database: &str) -> String {
    let mut wanted = true;
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        match line.trim().strip_prefix("--@") {
            Some(part) => wanted = part == "all" || part == database,
            None if wanted => {
                out.push_str(line);
                out.push('\n');
            }
            None => {}
        }
    }
    out
}

fn for_postgres(text: &str) -> String {
    part(text, "postgres")
}

/// SQLite's types, and strict tables so that they are kept.
fn for_sqlite(text: &str) -> String {
    const TYPES: &[(&str, &str)] = &[
        ("UUID", "BLOB"),
        ("BYTEA", "BLOB"),
        ("TIMESTAMPTZ", "TEXT"),
        ("DATE", "TEXT"),
        ("JSONB", "TEXT"),
        ("BIGINT", "INTEGER"),
        ("BOOLEAN", "INTEGER"),
    ];
    let text = part(text, "sqlite");
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
        let end = word
            .trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .len();
        let (name, rest) = word.split_at(end);
        out.push_str(
            TYPES
                .iter()
                .find(|(from, _)| *from == name)
                .map_or(name, |(_, to)| to),
        );
        out.push_str(rest);
    }
    out.replace("\n);", "\n) STRICT;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renders_types_and_strict_tables() {
        let text = "CREATE TABLE t (\n    id UUID NOT NULL,\n    data JSONB,\n    date_kept DATE\n);\n--@postgres\nX;\n--@sqlite\nY;\n--@all\nZ;\n";
        assert_eq!(
            for_sqlite(text),
            "CREATE TABLE t (\n    id BLOB NOT NULL,\n    data TEXT,\n    date_kept TEXT\n) STRICT;\nY;\nZ;\n"
        );
        assert!(for_postgres(text).ends_with("X;\nZ;\n"));
    }

    /// SQLite keeps a checksum of the rendered text: a change of the renderer would make every
    /// installed database refuse to start.
    #[test]
    fn what_sqlite_gets_is_pinned() {
        let all: String = MIGRATIONS.iter().map(|(_, _, text)| for_sqlite(text)).collect();
        insta::assert_snapshot!("sqlite_schema", all);
    }
}

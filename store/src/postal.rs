//! The table of postal codes that was imported after this program was built; of the platform, since it
//! is public and the same for everybody.

use domain::Instant;

use crate::Result;
use crate::db::{On, sql};

/// When one was imported last; none: the table that the program brings counts.
pub async fn imported_at(on: impl Into<On<'_>>) -> Result<Option<Instant>> {
    let row: Option<(Instant,)> = sql(on, "SELECT imported_at FROM postal_tables WHERE id = 1")
        .opt()
        .await?;
    Ok(row.map(|row| row.0))
}

pub async fn packed(on: impl Into<On<'_>>) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = sql(on, "SELECT packed FROM postal_tables WHERE id = 1")
        .opt()
        .await?;
    Ok(row.map(|row| row.0))
}

pub async fn put(on: impl Into<On<'_>>, packed: &[u8], now: Instant) -> Result<()> {
    sql(
        on,
        "INSERT INTO postal_tables (id, packed, imported_at) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET packed = excluded.packed, imported_at = excluded.imported_at",
    )
    .bind(packed)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

//! 郵便番号: the table in memory, and bringing it up to date.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, RwLock};

use domain::postal_table::{Place, PostalTable};
use domain::{Date, Instant};

use crate::{App, Error, Result};

/// How long a table that another process imported may go unnoticed.
const LOOK_MILLIS: i64 = 60_000;

/// The table that this process holds; cheap to clone. It is read at its first use.
#[derive(Clone, Default)]
pub struct Postal(Arc<RwLock<Held>>);

#[derive(Default)]
struct Held {
    table: Option<Arc<PostalTable>>,
    imported_at: Option<Instant>,
    looked_at: Option<Instant>,
}

impl Postal {
    /// As it is in memory; at first the one that the program brings.
    pub fn table(&self) -> Result<Arc<PostalTable>> {
        if let Some(table) = &self.read().table {
            return Ok(table.clone());
        }
        let table = connectors::postal::built_in();
        let table = Arc::new(table.ok_or_else(|| Error::Internal("no table of postal codes".into()))?);
        self.write().table = Some(table.clone());
        Ok(table)
    }

    fn read(&self) -> std::sync::RwLockReadGuard<'_, Held> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> std::sync::RwLockWriteGuard<'_, Held> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Looks, once a minute at most, whether a newer table was imported. Not within a transaction: it
/// takes a connection.
pub async fn renew(app: &App) -> Result<()> {
    let now = app.now();
    let fresh = |looked: Instant| (0..LOOK_MILLIS).contains(&(now.millis() - looked.millis()));
    if app.postal.read().looked_at.is_some_and(fresh) {
        return Ok(());
    }
    let imported_at = store::postal::imported_at(&app.store.db).await?;
    let known = app.postal.read().imported_at;
    let newer = if imported_at > known {
        store::postal::packed(&app.store.db).await?
    } else {
        None
    };
    let table = newer.as_deref().and_then(connectors::postal::unpack);
    let mut held = app.postal.write();
    held.looked_at = Some(now);
    if let Some(table) = table {
        tracing::info!(as_of = %table.as_of, source = table.source, "table of postal codes");
        held.table = Some(Arc::new(table));
        held.imported_at = imported_at;
    }
    Ok(())
}

/// What a code stands for, and the day that the table tells of.
pub async fn places(app: &App, code: &str) -> Result<(Vec<Place>, Date)> {
    renew(app).await?;
    let table = app.postal.table()?;
    Ok((table.places(code), table.as_of))
}

/// A table from Japan Post's files. Towns or offices that no file has come from the present one.
pub fn from_files(present: &PostalTable, files: &[Vec<u8>], as_of: Date) -> Result<PostalTable> {
    let mut places = BTreeSet::new();
    for (i, file) in files.iter().enumerate() {
        let read = connectors::postal::read(file);
        places.extend(read.map_err(|error| Error::Internal(format!("file {}: {error}", i + 1)))?);
    }
    let has = |office: bool| places.iter().any(|place| place.office.is_some() == office);
    let (towns, offices) = (has(false), has(true));
    places.extend(present.all().filter(|place| match place.office {
        None => !towns,
        Some(_) => !offices,
    }));
    let text = PostalTable::write(&places, as_of, "Japan Post");
    PostalTable::read(text).ok_or_else(|| Error::Internal("a table that does not read".into()))
}

/// Puts a table in place of the present one, for all processes on this database.
pub async fn import(app: &App, table: &PostalTable) -> Result<()> {
    let packed = packed(table)?;
    store::postal::put(&app.store.db, &packed, app.now()).await?;
    Ok(())
}

/// The table as it is stored, and as the program brings it.
pub fn packed(table: &PostalTable) -> Result<Vec<u8>> {
    let places: BTreeSet<Place> = table.all().collect();
    let text = PostalTable::write(&places, table.as_of, &table.source);
    connectors::postal::pack(&text).map_err(|error| Error::Internal(error.to_string()))
}

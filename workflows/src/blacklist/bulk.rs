//! Many entries at once, from a file.

use std::collections::HashSet;

use connectors::blacklist_file::{self, BlacklistLine};
use domain::blacklist::{BlacklistEntry, BlacklistPersonal};
use domain::{BlacklistEntryId, Date, FieldError};
use store::Tx;
use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::edit::check;
use super::keys;
use super::recheck::look_at_all_again;
use crate::{App, Caller, Error, Result, new_id};

/// Entries written at once.
const BATCH: usize = 1_000;
/// Faults that are told; a file with more has another problem.
const TOLD: usize = 100;

/// What a file came to.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub rows: usize,
    pub created: usize,
    /// Rows that an entry, or a row above, says already.
    pub known: usize,
    pub failed: usize,
    /// The first so many.
    pub faults: Vec<RowFault>,
}

/// What is wrong with a row.
#[derive(Clone, Debug)]
pub struct RowFault {
    pub row: i64,
    pub code: &'static str,
}

/// A file that was read: its entries, sealed, and what is wrong with its other rows.
pub struct ReadFile {
    entries: Vec<(BlacklistEntry, Vec<Uuid>)>,
    imported: Imported,
}

/// Reads and seals off the database's time: a file may be large.
pub async fn read_file(app: &App, caller: &Caller, bytes: Vec<u8>) -> Result<ReadFile> {
    let (tenant, now) = (caller.tenant, app.now());
    let keys = app.store.keys(tenant, now).await?;
    let reading = spawn_blocking(move || {
        let lines = blacklist_file::read(&bytes).map_err(FieldError::from)?;
        let mut file = ReadFile {
            entries: Vec::new(),
            imported: Imported::default(),
        };
        let mut seen = HashSet::new();
        for line in &lines {
            let (personal, expires_on) = match read(line) {
                Ok(told) => told,
                Err(code) => {
                    file.imported.fail(line.row, code);
                    continue;
                }
            };
            let id = BlacklistEntryId(new_id());
            let (entry, found_by) = keys::entry(&keys, tenant, id, (&personal, expires_on), now)?;
            if seen.insert(entry.fingerprint) {
                file.entries.push((entry, keys::ids(&found_by)));
            } else {
                file.imported.known += 1;
            }
        }
        file.imported.rows = lines.len();
        Ok(file)
    });
    reading
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
}

/// Each good row becomes an entry, unless there is one that is found by the same. With `dry_run` the
/// answer is the same and nothing is written.
pub async fn import(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    file: ReadFile,
    dry_run: bool,
) -> Result<Imported> {
    let ReadFile {
        mut entries,
        mut imported,
    } = file;
    // The same file may come twice at once: one after the other.
    store::tenants::lock(tx, caller.tenant).await?;
    let read = entries.len();
    let fingerprints: Vec<Uuid> = entries.iter().map(|(entry, _)| entry.fingerprint).collect();
    let mut known = HashSet::new();
    for fingerprints in fingerprints.chunks(BATCH) {
        known.extend(store::blacklist::known(&mut *tx, caller.tenant, fingerprints).await?);
    }
    entries.retain(|(entry, _)| !known.contains(&entry.fingerprint));
    imported.created = entries.len();
    imported.known += read - entries.len();
    if dry_run || entries.is_empty() {
        return Ok(imported);
    }
    for entries in entries.chunks(BATCH) {
        store::blacklist::insert(tx, entries).await?;
    }
    look_at_all_again(tx, caller, app.now()).await?;
    Ok(imported)
}

impl Imported {
    fn fail(&mut self, row: i64, code: &'static str) {
        self.failed += 1;
        if self.faults.len() < TOLD {
            self.faults.push(RowFault { row, code });
        }
    }
}

fn read(line: &BlacklistLine) -> std::result::Result<(BlacklistPersonal, Option<Date>), &'static str> {
    let (personal, expires_on) = line.entry.clone()?;
    match check(&personal) {
        Ok(()) => Ok((personal, expires_on)),
        Err(domain::Error::Invalid(errors)) => Err(errors.first().map_or("invalid", |error| error.code)),
        Err(_) => Err("invalid"),
    }
}

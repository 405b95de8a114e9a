//! The stored file as a `Read`, piece by piece, for code that runs on a blocking thread.

use std::io::{self, Read};

use bytes::Bytes;
use domain::TenantId;
use tokio::runtime::Handle;
use uuid::Uuid;

use super::send::piece;
use crate::{App, Error};

/// Opens the file from its start, any number of times.
#[derive(Clone)]
pub(crate) struct StoredFile {
    pub app: App,
    tenant: TenantId,
    file: Uuid,
    pub runtime: Handle,
}

impl StoredFile {
    /// To be called within the runtime that the file is read with.
    pub(crate) fn of(app: &App, tenant: TenantId, file: Uuid) -> StoredFile {
        StoredFile {
            app: app.clone(),
            tenant,
            file,
            runtime: Handle::current(),
        }
    }

    pub(crate) fn open(&self) -> ChunkReader {
        ChunkReader {
            file: self.clone(),
            next: 0,
            piece: Bytes::new(),
        }
    }
}

/// What kept a stored file from being read: what the database said, which may go well another time; else
/// the file itself.
pub(crate) fn unread(error: io::Error) -> Error {
    match error.downcast::<Error>() {
        Ok(error) => error,
        Err(error) => Error::Internal(format!("stored file: {error}")),
    }
}

pub(crate) struct ChunkReader {
    file: StoredFile,
    next: i64,
    piece: Bytes,
}

impl Read for ChunkReader {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.piece.is_empty() {
            let StoredFile {
                app,
                tenant,
                file,
                runtime,
            } = &self.file;
            let piece = runtime.block_on(piece(app, *tenant, *file, self.next));
            let Some(piece) = piece.map_err(io::Error::other)? else {
                return Ok(0);
            };
            self.next += 1;
            self.piece = piece;
        }
        let n = out.len().min(self.piece.len());
        out[..n].copy_from_slice(&self.piece.split_to(n));
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_database_said_is_told_as_such() {
        let away = Error::Store(store::Error::TooSlow);
        let told = unread(io::Error::other(away));
        assert!(matches!(told, Error::Store(store::Error::TooSlow)), "{told:?}");
        let broken = io::Error::new(io::ErrorKind::InvalidData, "too many records");
        assert!(matches!(unread(broken), Error::Internal(_)));
    }
}

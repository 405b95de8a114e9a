//! The stored file as a `Read`, piece by piece, for code that runs on a blocking thread.

use std::io::{self, Read};

use domain::{OrderImportId, TenantId};
use tokio::runtime::Handle;

use crate::{App, Result};

/// Opens the file from its start, any number of times.
#[derive(Clone)]
pub(super) struct StoredFile {
    pub app: App,
    tenant: TenantId,
    id: OrderImportId,
    pub runtime: Handle,
}

impl StoredFile {
    /// To be called within the runtime that the file is read with.
    pub(super) fn of(app: &App, tenant: TenantId, id: OrderImportId) -> StoredFile {
        StoredFile {
            app: app.clone(),
            tenant,
            id,
            runtime: Handle::current(),
        }
    }

    pub(super) fn open(&self) -> ChunkReader {
        ChunkReader {
            file: self.clone(),
            next: 0,
            piece: Vec::new(),
            at: 0,
        }
    }

    /// With the keys of the moment: pieces may be sealed anew while the file is read.
    async fn piece(&self, seq: i64) -> Result<Option<Vec<u8>>> {
        let store = &self.app.store;
        let keys = store.keys(self.tenant, self.app.now()).await?;
        Ok(store::order_imports::chunk(&store.db, &keys, self.tenant, self.id, seq).await?)
    }
}

pub(super) struct ChunkReader {
    file: StoredFile,
    next: i64,
    piece: Vec<u8>,
    at: usize,
}

impl Read for ChunkReader {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.piece.len() {
            let piece = self.file.runtime.block_on(self.file.piece(self.next));
            let Some(piece) = piece.map_err(io::Error::other)? else {
                return Ok(0);
            };
            self.next += 1;
            self.piece = piece;
            self.at = 0;
        }
        let n = (&self.piece[self.at..]).read(out)?;
        self.at += n;
        Ok(n)
    }
}

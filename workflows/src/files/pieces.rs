//! Cuts what streams in into pieces and keeps them.

use bytes::Bytes;
use domain::{FieldError, Instant, TenantId};
use futures_util::{Stream, StreamExt as _};
use store::TenantKeys;
use uuid::Uuid;

use super::PIECE;
use crate::{App, Result};

pub(crate) struct Pieces<'a> {
    app: &'a App,
    keys: &'a TenantKeys,
    tenant: TenantId,
    file: Uuid,
    now: Instant,
    piece: Vec<u8>,
    seq: i64,
}

impl<'a> Pieces<'a> {
    pub(crate) fn of(app: &'a App, keys: &'a TenantKeys, tenant: TenantId, file: Uuid) -> Pieces<'a> {
        Pieces {
            app,
            keys,
            tenant,
            file,
            now: app.now(),
            piece: Vec::with_capacity(PIECE),
            seq: 0,
        }
    }

    /// The whole file; how large it was. An empty one is refused.
    pub(crate) async fn take(
        mut self,
        body: impl Stream<Item = std::io::Result<Bytes>>,
        limit: u64,
    ) -> Result<u64> {
        let mut body = std::pin::pin!(body);
        let mut size = 0_u64;
        while let Some(bytes) = body.next().await {
            let bytes = bytes.map_err(|_| domain::Error::BodyBroken)?;
            size += bytes.len() as u64;
            if size > limit {
                return Err(domain::Error::TooLarge { limit }.into());
            }
            self.add(bytes).await?;
        }
        self.keep().await?;
        if size == 0 {
            return Err(FieldError::new("", "required").into());
        }
        Ok(size)
    }

    async fn add(&mut self, mut bytes: Bytes) -> Result<()> {
        while !bytes.is_empty() {
            let room = (PIECE - self.piece.len()).min(bytes.len());
            self.piece.extend_from_slice(&bytes.split_to(room));
            if self.piece.len() == PIECE {
                self.keep().await?;
            }
        }
        Ok(())
    }

    async fn keep(&mut self) -> Result<()> {
        if !self.piece.is_empty() {
            let file = (self.tenant, self.file);
            // Nobody is told of the file before it is queued, and that commit takes the pieces along.
            let mut tx = self.app.store.db.begin_relaxed().await?;
            store::files::add_chunk(&mut tx, self.keys, file, self.seq, &self.piece, self.now).await?;
            tx.commit().await?;
            self.piece.clear();
            self.seq += 1;
        }
        Ok(())
    }
}

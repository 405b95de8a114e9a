//! A stored file on its way out, a piece at a time.

use std::io;

use bytes::Bytes;
use domain::TenantId;
use futures_util::{StreamExt as _, stream};
use uuid::Uuid;

use super::FileBytes;
use crate::{App, Result};

/// The whole file; `None` where it is not there (any more).
pub(crate) async fn send(app: &App, tenant: TenantId, file: Uuid) -> Result<Option<FileBytes>> {
    let Some(first) = piece(app, tenant, file, 0).await? else {
        return Ok(None);
    };
    let rest = stream::try_unfold((app.clone(), 1), move |(app, seq)| async move {
        let next = piece(&app, tenant, file, seq).await.map_err(io::Error::other)?;
        Ok(next.map(|bytes| (bytes, (app, seq + 1))))
    });
    Ok(Some(stream::iter([Ok(first)]).chain(rest).boxed()))
}

/// With the keys of the moment: pieces may be sealed anew while the file is read.
pub(super) async fn piece(app: &App, tenant: TenantId, file: Uuid, seq: i64) -> Result<Option<Bytes>> {
    let keys = app.store.keys(tenant, app.now()).await?;
    let piece = store::files::chunk(&app.store.db, &keys, (tenant, file), seq).await?;
    Ok(piece.map(Bytes::from))
}

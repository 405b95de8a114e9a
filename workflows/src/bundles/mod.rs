//! 同梱: orders sent as one, and taken apart again.

mod candidates;
mod create;
mod undo;

pub use candidates::{Group, Match, around, candidates};
pub use create::{NewBundle, create};
pub use undo::undo;
pub(crate) use undo::{orders_of, take_apart};

use domain::bundle::Bundle;
use domain::{BundleId, OrderId};

use crate::{App, Caller, Result};

pub async fn get(app: &App, caller: &Caller, id: BundleId) -> Result<Bundle> {
    let bundle = store::bundles::get(&app.store.db, caller.tenant, id).await?;
    Ok(bundle.ok_or(domain::Error::NotFound)?)
}

/// Newest first; those of one parent, or all.
pub async fn list(
    app: &App,
    caller: &Caller,
    parent: Option<OrderId>,
    before: Option<BundleId>,
    limit: i64,
) -> Result<Vec<Bundle>> {
    Ok(store::bundles::list(&app.store.db, caller.tenant, parent, before, limit).await?)
}

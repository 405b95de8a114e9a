//! How far an import is, and what was wrong.

use domain::OrderImportId;
use domain::order_import::{ImportedOrder, OrderImport};
use store::order_imports::KeptIssue;

use crate::{App, Caller, Result};

pub async fn get(app: &App, caller: &Caller, id: OrderImportId) -> Result<OrderImport> {
    let import = store::order_imports::get(&app.store.db, caller.tenant, id).await?;
    Ok(import.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<OrderImportId>,
    limit: i64,
) -> Result<Vec<OrderImport>> {
    Ok(store::order_imports::list(&app.store.db, caller.tenant, before, limit).await?)
}

/// In the order in which they were found; with `values`, what the fields held comes along, which
/// may be personal.
pub async fn issues(
    app: &App,
    caller: &Caller,
    id: OrderImportId,
    values: bool,
    after: i64,
    limit: i64,
) -> Result<Vec<KeptIssue>> {
    get(app, caller, id).await?;
    let keys = if values {
        Some(app.store.keys(caller.tenant, app.now()).await?)
    } else {
        None
    };
    let issues =
        store::order_imports::issues(&app.store.db, keys.as_deref(), caller.tenant, id, after, limit);
    Ok(issues.await?)
}

/// Those that were there already, in the order in which the import came to them.
pub async fn orders(
    app: &App,
    caller: &Caller,
    id: OrderImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<ImportedOrder>> {
    get(app, caller, id).await?;
    Ok(store::import_orders::list(&app.store.db, caller.tenant, id, after, limit).await?)
}

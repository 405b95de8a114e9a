//! Requests as they stand, and what the warehouse said of them.

use domain::ShipRequestId;
use domain::access::Scope;
use domain::ship_request::ShipRequest;
use store::ship_requests::ShipRequestFilter;

use crate::{App, Caller, Result};

pub struct ReadRequest {
    pub request: ShipRequest,
    /// In the warehouse's words, which may name people; for those who may read that.
    pub message: Option<String>,
}

pub async fn get(app: &App, caller: &Caller, id: ShipRequestId) -> Result<ReadRequest> {
    let request = store::ship_requests::get(&app.store.db, caller.tenant, id).await?;
    let request = request.ok_or(domain::Error::NotFound)?;
    let mut read = opened(app, caller, vec![request]).await?;
    Ok(read.pop().ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &ShipRequestFilter,
    before: Option<ShipRequestId>,
    limit: i64,
) -> Result<Vec<ReadRequest>> {
    let db = &app.store.db;
    let requests = store::ship_requests::list(db, caller.tenant, filter, before, limit).await?;
    opened(app, caller, requests).await
}

async fn opened(app: &App, caller: &Caller, requests: Vec<ShipRequest>) -> Result<Vec<ReadRequest>> {
    let may_read = caller.may(Scope::PiiRead);
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let open = |request: ShipRequest| {
        let message = if may_read {
            store::ship_requests::open(&keys, &request)?
        } else {
            None
        };
        Ok(ReadRequest { request, message })
    };
    requests.into_iter().map(open).collect()
}

//! 出荷依頼ファイル: for warehouses that take files. Making one hands its requests over; the warehouse says
//! that it has it, and later gives results back.

use std::collections::HashMap;

use connectors::warehouse::write_file;
use domain::access::Scope;
use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::ship_request::{ShipRequest, ShipRequestFile, ShipRequestState, WarehouseWord};
use domain::{FieldError, Json, OrderId, ShipRequestFileId, ShipRequestId};
use store::Tx;

use super::compose::Table;
use super::tell::save_and_tell;
use super::work::{Obstacle, obstacle};
use crate::files::{FileBytes, PIECE, send};
use crate::orders::{Desk, lock, open};
use crate::{App, Caller, Error, Result, new_id, warehouse_links};

/// Requests in one file.
const MAX_REQUESTS: i64 = 1_000;

/// A file, and the requests that were not put into it.
pub struct MadeFile {
    pub file: ShipRequestFile,
    pub left_out: Vec<LeftOut>,
}

/// A request that is not in the file.
pub struct LeftOut {
    pub request: ShipRequestId,
    /// Why.
    pub code: &'static str,
    /// It waits for the next one.
    pub waits: bool,
}

/// Of all that waits for the warehouse with this code, oldest first.
pub async fn make_file(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    warehouse: &str,
    dry_run: bool,
) -> Result<MadeFile> {
    let desk = Desk::of(app, caller);
    let link = warehouse_links::by_code(tx, caller, warehouse, "/warehouse").await?;
    if !link.kind.is_by_file() {
        return Err(FieldError::new("/warehouse", "not_by_file").into());
    }
    let keys = app.store.keys(desk.tenant, desk.now).await?;
    let waiting = store::ship_requests::queued(&mut *tx, desk.tenant, link.id, MAX_REQUESTS).await?;
    let mut orders: Vec<OrderId> = waiting.iter().map(|request| request.order_id).collect();
    orders.sort_unstable();
    orders.dedup();
    lock(tx, desk.tenant, &orders).await?;
    let ids: Vec<ShipRequestId> = waiting.iter().map(|request| request.id).collect();
    let mut waiting = store::ship_requests::lock(tx, desk.tenant, &ids).await?;
    // Whoever made a file meanwhile has them.
    waiting.retain(|request| request.state == ShipRequestState::Queued);
    if waiting.is_empty() {
        return Err(FieldError::new("/warehouse", "nothing_queued").into());
    }
    let opened = open(tx, &keys, desk.tenant, &orders).await?;
    let table = Table::read(tx, &link, &opened).await?;
    let opened: HashMap<OrderId, OpenOrder> = opened.into_iter().map(|open| (open.order.id, open)).collect();
    let (mut written, mut documents, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    for mut request in waiting {
        let order = opened
            .get(&request.order_id)
            .ok_or_else(|| Error::Internal("a request without its order".into()))?;
        let found = obstacle(order, &request).and_then(|()| {
            let shipment = order
                .shipment(request.shipment_id)
                .ok_or(Obstacle::Gone("shipment_gone"))?;
            let document = table.compose(&request.request_key, order, shipment);
            document.map_err(|faults| Obstacle::Faulty(faults.first().map_or("invalid", |fault| fault.code)))
        });
        match found {
            Ok(document) => {
                documents.push(document);
                written.push(request);
            }
            Err(obstacle) => {
                left_out.push(LeftOut {
                    request: request.id,
                    code: obstacle.code(),
                    waits: matches!(obstacle, Obstacle::Waits(_)),
                });
                if obstacle.settle(&mut request, true, desk.now) && !dry_run {
                    let kind = request.state.event();
                    save_and_tell(tx, &desk, &order.order, &request, kind).await?;
                }
            }
        }
    }
    let encoding = warehouse_links::settings(&link)?.encoding();
    let bytes =
        write_file(&documents, encoding.into()).map_err(|error| Error::Internal(error.to_string()))?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let file = ShipRequestFile {
        tenant_id: desk.tenant,
        id: ShipRequestFileId(new_id()),
        link_id: link.id,
        requests: count(written.len()),
        bytes: count(bytes.len()),
        utf8: encoding == connectors::warehouse::FileEncoding::Utf8,
        acknowledged_at: None,
        actor: Json(caller.actor.clone()),
        created_at: desk.now,
    };
    if !dry_run && !written.is_empty() {
        store::ship_requests::insert_file(&mut *tx, &file).await?;
        for (seq, piece) in (0..).zip(bytes.chunks(PIECE)) {
            let at = (desk.tenant, file.id.0);
            store::files::add_chunk(&mut *tx, &keys, at, seq, piece, desk.now).await?;
        }
        for mut request in written {
            request.tries(desk.now);
            request.goes(ShipRequestState::Sent, None, desk.now);
            request.file_id = Some(file.id);
            let order = &opened[&request.order_id].order;
            save_and_tell(tx, &desk, order, &request, EventKind::ShipRequestSent).await?;
        }
    }
    Ok(MadeFile { file, left_out })
}

pub async fn get_file(app: &App, caller: &Caller, id: ShipRequestFileId) -> Result<ShipRequestFile> {
    let file = store::ship_requests::get_file(&app.store.db, caller.tenant, id).await?;
    Ok(file.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn files(
    app: &App,
    caller: &Caller,
    before: Option<ShipRequestFileId>,
    limit: i64,
) -> Result<Vec<ShipRequestFile>> {
    Ok(store::ship_requests::list_files(&app.store.db, caller.tenant, before, limit).await?)
}

/// Names and addresses are what it is made of.
pub async fn file(app: &App, caller: &Caller, id: ShipRequestFileId) -> Result<(&'static str, FileBytes)> {
    caller.require(Scope::PiiRead)?;
    let file = get_file(app, caller, id).await?;
    let bytes = send(app, caller.tenant, id.0).await?;
    let charset = if file.utf8 { "utf-8" } else { "shift_jis" };
    Ok((charset, bytes.ok_or(domain::Error::NoFile)?))
}

/// The warehouse has the file, and works on what is in it.
pub async fn acknowledge(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShipRequestFileId,
) -> Result<ShipRequestFile> {
    let desk = Desk::of(app, caller);
    let file = store::ship_requests::acknowledge_file(&mut *tx, desk.tenant, id, desk.now)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let found = store::ship_requests::of_file(&mut *tx, desk.tenant, id).await?;
    let mut orders: Vec<OrderId> = found.iter().map(|request| request.order_id).collect();
    orders.sort_unstable();
    orders.dedup();
    let locked = lock(tx, desk.tenant, &orders).await?;
    let ids: Vec<ShipRequestId> = found.iter().map(|request: &ShipRequest| request.id).collect();
    for mut request in store::ship_requests::lock(tx, desk.tenant, &ids).await? {
        let order = locked.iter().find(|locked| locked.order.id == request.order_id);
        let is_sent = request.state == ShipRequestState::Sent && request.file_id == Some(id);
        if let Some(locked) = order.filter(|_| is_sent)
            && request.hears(WarehouseWord::Accepted, desk.now)
        {
            save_and_tell(tx, &desk, &locked.order, &request, EventKind::ShipRequestAccepted).await?;
        }
    }
    Ok(file)
}

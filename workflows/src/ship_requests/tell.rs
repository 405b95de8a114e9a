//! Keeps a request as it stands now, and tells of it: in its order's timeline, and to people where it
//! needs them.

use domain::announcement::{AnnouncementKind, AnnouncementLevel};
use domain::event::{Event, EventKind};
use domain::order::Order;
use domain::ship_request::{ShipRequest, ShipRequestState};
use serde_json::json;
use store::Tx;

use crate::Result;
use crate::announcements::{Notice, notify};
use crate::orders::Desk;

/// Of a locked request that stands elsewhere than before.
pub(super) async fn save_and_tell(
    tx: &mut Tx,
    desk: &Desk,
    order: &Order,
    request: &ShipRequest,
    kind: EventKind,
) -> Result<()> {
    store::ship_requests::save(tx, request).await?;
    let event = event(desk, order, request, kind);
    let key = format!("ship_request:{}", event.id);
    store::events::insert(tx, &[event]).await?;
    let kind = match request.state {
        ShipRequestState::Failed | ShipRequestState::Refused => AnnouncementKind::ShipRequestFailed,
        _ if request.is_astray() => AnnouncementKind::ShipRequestAstray,
        _ => return Ok(()),
    };
    let notice = Notice {
        kind,
        level: AnnouncementLevel::Warning,
        data: json!({ "order": order.id, "ship_request": request.id, "reason": request.reason }),
        key,
    };
    notify(tx, desk.tenant, notice, desk.now).await
}

pub(super) fn event(desk: &Desk, order: &Order, request: &ShipRequest, kind: EventKind) -> Event {
    let data = json!({
        "ship_request": request.id,
        "shipment": request.shipment_id,
        "warehouse_link": request.link_id,
        "state": request.state,
        "reason": request.reason,
    });
    desk.event(order, kind, data)
}

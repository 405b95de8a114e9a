//! What the timeline says of mail: ids and stages, never whom or what.

use domain::event::{Actor, Event, EventKind};
use domain::mail::{Mail, MailStage};
use domain::{EventId, Instant, Json};
use serde_json::json;
use store::Tx;

use crate::{Result, new_id, orders};

/// It happened to the mail's order, or to the mail where it has none.
pub(crate) fn event(mail: &Mail, kind: EventKind, actor: &Actor, now: Instant) -> Event {
    let mut data = json!({ "mail": mail.id, "stage": mail.stage });
    if let Some(order) = mail.order_id {
        data["order"] = json!(order);
    }
    if let Some(failure) = &mail.failure {
        data["failure"] = json!({
            "kind": failure.kind, "status": failure.status, "enhanced": failure.enhanced,
        });
    }
    Event {
        tenant_id: mail.tenant_id,
        id: EventId(new_id()),
        subject_id: mail.order_id.map_or(mail.id.0, |order| order.0),
        kind,
        actor: Json(actor.clone()),
        data: Json(data),
        occurred_at: now,
    }
}

/// A mail that went out is nothing that an undo could take back.
pub(crate) async fn bar(tx: &mut Tx, mail: &Mail, event: &Event) -> Result<()> {
    if let Some(order) = mail.order_id.filter(|_| mail.stage != MailStage::Free) {
        orders::bar(tx, order, event).await?;
    }
    Ok(())
}

//! Whoever tells malls learns in the same transaction that there is something to tell.

use std::collections::BTreeSet;

use domain::event::{Event, EventKind};
use domain::{EventId, Json, VariantId};
use serde_json::json;
use store::Tx;

use crate::orders::Desk;
use crate::{Result, new_id};

/// The available stock of these, whose levels are locked, is another.
pub(super) async fn changed(tx: &mut Tx, desk: &Desk, variants: &BTreeSet<VariantId>) -> Result<()> {
    if variants.is_empty() {
        return Ok(());
    }
    let ids: Vec<VariantId> = variants.iter().copied().collect();
    store::stock_changes::note(tx, desk.tenant, &ids, desk.now).await?;
    let event = |variant: &VariantId| Event {
        tenant_id: desk.tenant,
        id: EventId(new_id()),
        subject_id: variant.0,
        kind: EventKind::StockChanged,
        actor: Json(desk.actor.clone()),
        data: Json(json!({ "variant": variant })),
        occurred_at: desk.now,
    };
    let events: Vec<Event> = ids.iter().map(event).collect();
    store::events::insert(tx, &events).await?;
    Ok(())
}

//! Tells a mall the numbers of its listings: what changed, in bulk, the newest number of each.

use connectors::mall::{MallKind, Outcome, StockLevel};
use domain::event::{Actor, Event, EventKind};
use domain::publication::{Publication, PublicationState, Told, Turn};
use domain::{EventId, Instant, Json, ListingId, VariantId};
use serde_json::{Value, json};
use store::publications::Due;

use super::codes::listing_codes;
use super::numbers::numbers;
use crate::malls::{self, Pen, Stopped, Written};
use crate::{Result, new_id};

/// Listings told at once: about as many as malls take in one request.
const AT_ONCE: i64 = 400;

/// Until nothing is left to tell, or something stops it.
pub(crate) async fn publish(pen: &mut Pen<'_>) -> std::result::Result<Written, Stopped> {
    let (db, tenant, shop) = (&pen.link.app.store.db, pen.shop().tenant_id, pen.shop().id);
    if !pen.shop().publish_stock {
        return Ok(Written::Until(None));
    }
    loop {
        pen.link.stop_if_asked()?;
        let due = store::publications::due(db, tenant, shop, pen.app().now(), AT_ONCE).await?;
        if due.is_empty() {
            let next = store::publications::next_due(db, tenant, shop).await?;
            return Ok(Written::Until(next));
        }
        let (pending, open): (Vec<Due>, Vec<Due>) = due
            .into_iter()
            .partition(|due| due.publication.state == PublicationState::Sent);
        if !pending.is_empty() && !ask(pen, pending).await? {
            return Ok(Written::Lost);
        }
        if !open.is_empty() && !tell(pen, open).await? {
            return Ok(Written::Lost);
        }
    }
}

/// What the mall took its time with. False where the writer is somebody else's by now.
async fn ask(pen: &mut Pen<'_>, pending: Vec<Due>) -> std::result::Result<bool, Stopped> {
    let mall = pen.link.mall().await?;
    let receipts = pending.iter().map(|due| due.publication.ticket.as_deref());
    let mut said: Vec<Told> = vec![Told::Unknown; pending.len()];
    let mut stopped = None;
    for asked in malls::tickets(receipts) {
        let settling = mall.settle(pen.link.outside(), &asked.ticket);
        let Some(batch) = pen.while_ours(settling).await? else {
            return Ok(false);
        };
        for (row, place) in asked.rows {
            let given = pending[row].publication.sent_at;
            said[row] = malls::settled(&batch, place, given, pen.app().now());
        }
        stopped = stopped.or(batch.stopped);
    }
    let now = pen.app().now();
    let rows = pending.iter().zip(&said).map(|(due, told)| {
        // What was told is as of the version that was sent; a newer one is told after it.
        let row = Publication {
            version: due.publication.sent_version.unwrap_or(due.publication.version),
            ..due.publication.clone()
        };
        let (mut next, turn) = row.after(row.sent.unwrap_or_default(), told, now);
        next.sent_at = row.sent_at;
        if *told == Told::Pending {
            next.ticket.clone_from(&row.ticket);
        }
        (next, turn)
    });
    let rows: Vec<_> = rows.collect();
    finish(pen, rows, stopped).await
}

/// Sends the numbers of these, as they are now.
async fn tell(pen: &mut Pen<'_>, open: Vec<Due>) -> std::result::Result<bool, Stopped> {
    let (tenant, shop) = (pen.shop().tenant_id, pen.shop().id);
    let mall = pen.link.mall().await?;
    let codes: Vec<&str> = open.iter().map(|due| due.listing_code.as_str()).collect();
    let db = &pen.link.app.store.db;
    let listings = listing_codes(db, pen.shop(), mall.kind(), &codes).await?;
    let ids: Vec<ListingId> = open.iter().map(|due| due.publication.listing_id).collect();
    let mut tx = db.begin().await?;
    store::publications::sending(&mut tx, tenant, shop, &ids).await?;
    if !pen.commit(tx).await? {
        return Ok(false);
    }
    // After the rows were read: whatever changes from here on counts their versions up.
    let wanted: Vec<(VariantId, i64)> = open
        .iter()
        .map(|due| (due.publication.variant_id, due.multiplier))
        .collect();
    let numbers = numbers(&mut &pen.app().store.db, tenant, &wanted).await?;

    let now = pen.app().now();
    let mut uncounted: Vec<Publication> = Vec::new();
    let mut rows: Vec<(Publication, Option<Turn>)> = Vec::new();
    let mut sent: Vec<(Due, i64, StockLevel)> = Vec::new();
    for ((due, listing), number) in open.into_iter().zip(listings).zip(numbers) {
        let Some(number) = number else {
            uncounted.push(due.publication);
            continue;
        };
        match listing {
            Some(listing) => {
                let key = format!("{}:{}", due.publication.listing_id, due.publication.version);
                let level = StockLevel {
                    listing,
                    quantity: number,
                    key,
                };
                sent.push((due, number, level));
            }
            None => rows.push(due.publication.after(number, &unknown_code(mall.kind()), now)),
        }
    }
    if !uncounted.is_empty() {
        let mut tx = pen.app().store.db.begin().await?;
        store::publications::drop_rows(&mut tx, &uncounted).await?;
        if !pen.commit(tx).await? {
            return Ok(false);
        }
    }
    let levels: Vec<StockLevel> = sent.iter().map(|(_, _, level)| level.clone()).collect();
    let pushing = mall.push_stock(pen.link.outside(), &levels);
    let Some(batch) = pen.while_ours(pushing).await? else {
        return Ok(false);
    };
    let keys: Vec<&str> = levels.iter().map(|level| level.listing.item.as_str()).collect();
    let receipts = malls::receipts(&batch, &keys);
    let now = pen.app().now();
    for ((i, (due, number, _)), receipt) in sent.into_iter().enumerate().zip(receipts) {
        let outcome = batch.outcomes.get(i).unwrap_or(&Outcome::NotSent);
        let (mut next, turn) = due.publication.after(number, &malls::told(outcome), now);
        next.ticket = receipt.map(Json);
        rows.push((next, turn));
    }
    finish(pen, rows, malls::stopped_by(&batch)).await
}

/// The mall's own code comes with its orders and with its list of products.
fn unknown_code(kind: MallKind) -> Told {
    Told::Refused {
        code: "mall_code_unknown".to_owned(),
        message: format!("what {kind:?} calls this listing is not known yet"),
    }
}

/// Writes down what became of them; then whatever stopped the mall stops this.
async fn finish(
    pen: &mut Pen<'_>,
    rows: Vec<(Publication, Option<Turn>)>,
    stopped: Option<connectors::mall::MallError>,
) -> std::result::Result<bool, Stopped> {
    let now = pen.app().now();
    let events: Vec<Event> = rows
        .iter()
        .filter_map(|(row, turn)| turn.map(|turn| event(pen, row, turn, now)))
        .collect();
    let settled: Vec<Publication> = rows.into_iter().map(|(row, _)| row).collect();
    if !write_down(pen, &settled, &events).await? {
        return Ok(false);
    }
    pen.link.go_on(stopped).await?;
    Ok(true)
}

async fn write_down(pen: &Pen<'_>, rows: &[Publication], events: &[Event]) -> Result<bool> {
    let mut tx = pen.app().store.db.begin().await?;
    store::publications::settle(&mut tx, rows).await?;
    store::events::insert(&mut tx, events).await?;
    pen.commit(tx).await
}

fn event(pen: &Pen<'_>, row: &Publication, turn: Turn, now: Instant) -> Event {
    let mut data: Value = json!({
        "listing": row.listing_id, "shop": row.shop_id, "variant": row.variant_id, "number": row.sent,
    });
    let kind = match turn {
        Turn::Failed => {
            data["code"] = json!(row.code);
            data["message"] = json!(row.message);
            EventKind::PublicationFailed
        }
        Turn::Recovered => EventKind::PublicationRecovered,
    };
    Event {
        tenant_id: row.tenant_id,
        id: EventId(new_id()),
        subject_id: row.listing_id.0,
        kind,
        actor: Json(Actor::Shop { id: pen.shop().id }),
        data: Json(data),
        occurred_at: now,
    }
}

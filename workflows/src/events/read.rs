//! Reading the feed.

use domain::access::Scope;
use domain::event::FeedEvent;
use domain::{EventId, FieldError};
use store::feed::FeedFilter;

use super::KEPT_MILLIS;
use crate::{App, Caller, Result};

/// Positions looked at for one page: with a rare type, a page may be empty and not the last.
const WINDOW: i64 = 10_000;

/// Some events, and where to go on.
#[derive(Clone, Debug)]
pub struct FeedPage {
    pub events: Vec<FeedEvent>,
    /// More may follow after this position; none: that was all.
    pub next: Option<i64>,
}

/// From where the feed is read.
#[derive(Clone, Copy, Debug)]
pub enum After {
    Beginning,
    Event(EventId),
    Position(i64),
}

pub async fn read(
    app: &App,
    caller: &Caller,
    filter: &FeedFilter,
    after: After,
    limit: i64,
) -> Result<FeedPage> {
    caller.require(Scope::EventsRead)?;
    let (db, tenant) = (&app.store.db, caller.tenant);
    // First how far it reaches: what is placed meanwhile is for the next page.
    let extent = store::feed::extent(db, tenant).await?;
    let is_after_event = matches!(after, After::Event(_));
    let from = match after {
        After::Beginning => extent.first_position,
        After::Position(position) => position.max(extent.first_position),
        After::Event(id) => {
            let seen = store::feed::get(db, tenant, id).await?;
            let seen = seen.filter(|seen| seen.position >= extent.first_position);
            seen.ok_or_else(missed)?.position
        }
    };
    // What happened to one subject is found at once; of everything, only so much is looked at.
    let up_to = match filter.subject {
        Some(_) => extent.last_position,
        None => extent.last_position.min(from.saturating_add(WINDOW)),
    };
    let mut events = store::feed::page(db, tenant, filter, (from, up_to), limit + 1).await?;
    let oldest = app.now().plus_millis(-KEPT_MILLIS);
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = if events.len() > most {
        events.truncate(most);
        events.last().map(|last| last.position)
    } else {
        (up_to < extent.last_position).then_some(up_to)
    };
    let found = events.len();
    events.retain(|placed| placed.event.occurred_at >= oldest);
    if is_after_event && events.len() < found {
        return Err(missed().into());
    }
    Ok(FeedPage { events, next })
}

/// Whoever was away for too long has missed something, and is told so.
fn missed() -> FieldError {
    FieldError::new("?after", "unknown_reference")
}

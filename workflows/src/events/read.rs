//! Reading the feed.

use domain::access::Scope;
use domain::event::FeedEvent;
use domain::{EventId, FieldError};
use serde::{Deserialize, Serialize};
use store::feed::FeedFilter;

use super::KEPT_MILLIS;
use crate::{App, Caller, Result};

/// Positions looked at for one page: with a rare type, a page may be empty and not the last.
const WINDOW: i64 = 10_000;

/// Some events, and where to go on.
#[derive(Clone, Debug)]
pub struct FeedPage {
    pub events: Vec<FeedEvent>,
    /// More may follow after this place; none: that was all.
    pub next: Option<Place>,
}

/// Up to where the feed was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub position: i64,
    /// Whoever follows is told of what it has missed; whoever began at the beginning has missed nothing.
    pub follows: bool,
}

/// From where the feed is read.
#[derive(Clone, Copy, Debug)]
pub enum After {
    Beginning,
    /// From now on.
    Latest,
    Event(EventId),
    Place(Place),
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
    let end = FeedPage {
        events: Vec::new(),
        next: Some(Place {
            position: extent.last_position,
            follows: true,
        }),
    };
    let (place, missed) = match after {
        After::Beginning => (
            Place {
                position: extent.first_position,
                follows: false,
            },
            "?after",
        ),
        After::Latest => return Ok(end),
        After::Place(place) => (place, "?cursor"),
        After::Event(id) => match store::feed::position(db, tenant, id).await? {
            Some(Some(position)) => (
                Place {
                    position,
                    follows: true,
                },
                "?after",
            ),
            // It gets its place in a moment, and all that comes before it comes after this end.
            Some(None) => return Ok(end),
            None => return Err(unknown("?after").into()),
        },
    };
    if place.follows && place.position < extent.first_position {
        return Err(unknown(missed).into());
    }
    let from = place.position.max(extent.first_position);
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
    if place.follows && events.len() < found {
        return Err(unknown(missed).into());
    }
    let next = next.map(|position| Place { position, ..place });
    Ok(FeedPage { events, next })
}

/// Whoever was away for too long has missed something, and is told so.
fn unknown(pointer: &str) -> FieldError {
    FieldError::new(pointer, "unknown_reference")
}

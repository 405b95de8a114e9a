//! Where the feed is read from.

use std::fmt;

use domain::{EventId, IdKind};
use poem_openapi::registry::MetaSchema;

use super::scalar::text_scalar;

const LATEST: &str = "latest";

/// An event that was seen, or the end of the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedStart {
    Event(EventId),
    Latest,
}

impl fmt::Display for FeedStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FeedStart::Event(id) => id.fmt(f),
            FeedStart::Latest => f.write_str(LATEST),
        }
    }
}

text_scalar!(<> FeedStart, "string_feed_start".into(), schema(), |text: &str| match text {
    LATEST => Some(FeedStart::Latest),
    id => id.parse().ok().map(FeedStart::Event),
});

fn schema() -> MetaSchema {
    let prefix = EventId::PREFIX;
    MetaSchema {
        pattern: Some(format!("^({LATEST}|{prefix}_[0-9a-hjkmnp-tv-z]{{26}})$")),
        example: Some(format!("{prefix}_01kb2v5m8qe4n9r7t3w6x0y1za").into()),
        ..MetaSchema::new("string")
    }
}

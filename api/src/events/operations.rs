//! The operation on events.

use domain::{FieldError, uuid_of_any};
use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use store::feed::FeedFilter;
use workflows::events::{self, After, Place};

use super::kinds::kinds;
use super::view::FeedEventView;
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, EventsRead};
use crate::failure::Failure;
use crate::paging::{Page, Paging, default_limit};
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::FeedStart;

pub struct EventsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Events")]
impl EventsApi {
    /// Read what happened
    ///
    /// Oldest first, in the order in which it could be seen: nothing comes to light later before what
    /// was read already. To follow from now on, begin with `after=latest`, which answers with no event and
    /// the `next_cursor` to go on from; then keep the id of the last event and send it as `after`. Events
    /// stay in the feed for 30 days. With a `type`, a page may be empty and not the last: go on as long as
    /// there is a `next_cursor`.
    #[oai(path = "/events", method = "get", operation_id = "list_events")]
    async fn list_events(
        &self,
        auth: Auth<EventsRead>,
        /// The id of the last event that was seen; `latest`: from now on; left out: from the beginning.
        after: Query<Option<FeedStart>>,
        /// Of which types; repeated: of any of them.
        r#type: Query<Option<Vec<String>>>,
        /// What happened to this: the id of an order, an import …
        subject: Query<Option<String>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters; it comes before `after`.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<FeedEventView>>, Failure> {
        let subject = subject
            .0
            .map(|text| uuid_of_any(&text).ok_or_else(|| FieldError::new("?subject", "bad_format")));
        let filter = FeedFilter {
            kinds: kinds(&r#type.0.unwrap_or_default(), "?type")?,
            subject: subject.transpose()?,
        };
        let paging: Paging<Place> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let from = match (paging.after, after.0) {
            (Some(place), _) => After::Place(place),
            (None, Some(FeedStart::Event(id))) => After::Event(id),
            (None, Some(FeedStart::Latest)) => After::Latest,
            (None, None) => After::Beginning,
        };
        let page = events::read(&self.0.app, auth.caller(), &filter, from, i64::from(limit.0)).await?;
        let next_cursor = page.next.map(|place| paging.cursor(&place)).transpose()?;
        let mut items: Vec<FeedEventView> = page.events.into_iter().map(FeedEventView::from).collect();
        let actors = items.iter_mut().map(|event| &mut event.actor);
        self.0.name(auth.caller(), actors).await?;
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }
}

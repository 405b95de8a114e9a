//! `/v1/saved-searches`: 検索条件の保存.

mod view;

use domain::SavedSearchId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::saved_searches::{self, OpenSearch, SearchEdit};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, OrdersRead, OrdersWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;
pub(crate) use view::CountView;
use view::{Include, NewSavedSearch, SavedSearchPatch, SavedSearchView};

pub struct SavedSearchesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Orders")]
impl SavedSearchesApi {
    /// Keep a search
    ///
    /// Under a name of its own, for everybody of the shop. A condition on personal data needs the
    /// scope `pii:read`; others may then use the search without seeing what it says.
    #[oai(
        path = "/saved-searches",
        method = "post",
        operation_id = "create_saved_search"
    )]
    async fn create_saved_search(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        body: Body<NewSavedSearch>,
    ) -> Result<Idempotent<Created<SavedSearchView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_saved_search").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let NewSavedSearch { name, condition } = body.0;
        let search = saved_searches::create(app, &mut once.tx, caller, name, &condition.0).await?;
        once.finish(answer(search, StatusCode::CREATED).into()).await
    }

    /// List kept searches
    ///
    /// By name. With `include=count` each says how many orders it finds now, counted up to 10,000.
    #[oai(
        path = "/saved-searches",
        method = "get",
        operation_id = "list_saved_searches"
    )]
    async fn list_saved_searches(
        &self,
        auth: Auth<OrdersRead>,
        /// What comes along with each search; by default nothing.
        #[oai(explode = false, default)]
        include: Query<Option<Vec<Include>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<SavedSearchView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let paging: Paging<(String, SavedSearchId)> =
            Paging::new(Some(limit.0), cursor.0.as_deref(), &"saved-searches")?;
        let fetch = i64::from(paging.fetch());
        let found = saved_searches::list(app, caller, paging.after.as_ref(), fetch).await?;
        let (found, next_cursor) = paging.cut(found, |open| (open.search.name.clone(), open.search.id))?;
        self.note_read(&auth, &found).await?;
        let counted = include.0.is_some_and(|parts| parts.contains(&Include::Count));
        let mut items = Vec::with_capacity(found.len());
        for open in found {
            let id = open.search.id;
            let mut view = SavedSearchView::from(open);
            if counted {
                view.count = Some(saved_searches::count(app, caller, id).await?.into());
            }
            items.push(view);
        }
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read a kept search
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/saved-searches/:id",
        method = "get",
        operation_id = "get_saved_search"
    )]
    async fn get_saved_search(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the search.
        id: Path<Id<SavedSearchId>>,
    ) -> Result<Found<SavedSearchView>, Failure> {
        let open = saved_searches::get(&self.0.app, auth.caller(), id.0.0).await?;
        self.note_read(&auth, std::slice::from_ref(&open)).await?;
        Ok(answer(open, StatusCode::OK).into())
    }

    /// Count what a kept search finds
    ///
    /// Now, up to 10,000. Cheap enough to be asked whenever a screen is opened.
    #[oai(
        path = "/saved-searches/:id/count",
        method = "get",
        operation_id = "count_saved_search"
    )]
    async fn count_saved_search(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the search.
        id: Path<Id<SavedSearchId>>,
    ) -> Result<Listed<CountView>, Failure> {
        let count = saved_searches::count(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&CountView::from(count)).into())
    }

    /// Change a kept search
    ///
    /// A JSON merge patch: what is left out stays; `where` is replaced as a whole. Send the version
    /// read as `If-Match`.
    #[oai(
        path = "/saved-searches/:id",
        method = "patch",
        operation_id = "update_saved_search"
    )]
    async fn update_saved_search(
        &self,
        auth: Auth<OrdersWrite>,
        /// The id of the search.
        id: Path<Id<SavedSearchId>>,
        if_match: IfMatch,
        body: Patch<SavedSearchPatch>,
    ) -> Result<Found<SavedSearchView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = SearchEdit {
            name: body.0.name,
            tree: body.0.condition.map(|tree| tree.0),
        };
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let open = saved_searches::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        self.note_read(&auth, std::slice::from_ref(&open)).await?;
        Ok(answer(open, StatusCode::OK).into())
    }

    /// Forget a kept search
    ///
    /// The orders stay, of course.
    #[oai(
        path = "/saved-searches/:id",
        method = "delete",
        operation_id = "delete_saved_search"
    )]
    async fn delete_saved_search(
        &self,
        auth: Auth<OrdersWrite>,
        /// The id of the search.
        id: Path<Id<SavedSearchId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        saved_searches::delete(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

impl SavedSearchesApi {
    /// A condition on personal data says some itself.
    async fn note_read<N>(&self, auth: &Auth<N>, found: &[OpenSearch]) -> Result<(), Failure> {
        let personal: Vec<SavedSearchId> = found
            .iter()
            .filter(|open| open.personal && open.tree.is_some())
            .map(|open| open.search.id)
            .collect();
        if personal.is_empty() {
            return Ok(());
        }
        auth.note_read(&self.0.app, "saved_searches.read", personal).await
    }
}

fn answer(open: OpenSearch, status: StatusCode) -> Answer {
    let view = SavedSearchView::from(open);
    let location = format!("/v1/saved-searches/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}

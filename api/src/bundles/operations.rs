//! The operations on bundles.

use domain::bundle::Bundle;
use domain::{BundleId, OrderId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::bundles;

use super::view::{BundleView, CandidateView, MatchView, NewBundleView};
use crate::answer::{Answer, Listed, Produced};
use crate::auth::{Auth, OrdersRead, OrdersWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct BundlesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Bundling")]
impl BundlesApi {
    /// List orders that might go out together
    ///
    /// 同梱候補: groups of open orders, that nobody has begun to pack, with one recipient's phone
    /// number. `match` looks closer, and may leave fewer groups on a page than asked for; the last page
    /// is the one without `next_cursor`. With `order_id` it is the groups around these orders, on one page.
    #[oai(
        path = "/bundle-candidates",
        method = "get",
        operation_id = "list_bundle_candidates"
    )]
    async fn list_bundle_candidates(
        &self,
        auth: Auth<OrdersRead>,
        /// How sure it must be that the recipient is the same.
        r#match: Query<Option<MatchView>>,
        /// Only groups with one of these orders, up to 200: for a screen of orders.
        order_id: Query<Option<Vec<Id<OrderId>>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same `match`.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<CandidateView>>, Failure> {
        const MAX_ORDERS: usize = 200;
        let (app, caller) = (&self.0.app, auth.caller());
        let matching = r#match.0.unwrap_or_default().into();
        if let Some(orders) = order_id.0 {
            if orders.len() > MAX_ORDERS {
                let error = domain::FieldError::new("?orders", "too_many_items");
                return Err(error.hint(MAX_ORDERS.to_string()).into());
            }
            let ids: Vec<OrderId> = orders.into_iter().map(|id| id.0).collect();
            let groups = bundles::around(app, caller, matching, &ids).await?;
            let items = groups.into_iter().map(CandidateView::from).collect();
            return Ok(Answer::ok(&Page {
                items,
                next_cursor: None,
            })
            .into());
        }
        let paging: Paging<Vec<u8>> = Paging::new(Some(limit.0), cursor.0.as_deref(), &matching)?;
        let limit = usize::try_from(limit.0).map_err(Failure::internal)?;
        let (groups, next) = bundles::candidates(app, caller, matching, paging.after.clone(), limit).await?;
        let next_cursor = next.map(|next| paging.cursor(&next)).transpose()?;
        let items = groups.into_iter().map(CandidateView::from).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Put orders together
    ///
    /// 同梱: the children's lines, gifts, points and payments go to the parent, which is billed for all,
    /// rate by rate. Only orders that nobody has begun to pack, of one sales route unless allowed. What
    /// a person should look at comes back as `warnings`.
    #[oai(path = "/bundles", method = "post", operation_id = "create_bundle")]
    async fn create_bundle(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
        body: Body<NewBundleView>,
    ) -> Result<Idempotent<Produced<BundleView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_bundle").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let bundle = bundles::create(app, &mut once.tx, caller, body.0.into()).await?;
        let view = BundleView::from(bundle);
        let location = format!("/v1/bundles/{}", view.id);
        let answer = Answer::new(StatusCode::CREATED, &view).location(location);
        once.finish_unless(dry_run.0.unwrap_or(false), answer).await
    }

    /// List bundles
    ///
    /// Newest first, those taken apart among them.
    #[oai(path = "/bundles", method = "get", operation_id = "list_bundles")]
    async fn list_bundles(
        &self,
        auth: Auth<OrdersRead>,
        /// 同梱先: of this parent.
        parent: Query<Option<Id<OrderId>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<BundleView>>, Failure> {
        let parent = parent.0.map(|id| id.0);
        let paging: Paging<BundleId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &parent)?;
        let fetch = i64::from(paging.fetch());
        let found = bundles::list(&self.0.app, auth.caller(), parent, paging.after, fetch).await?;
        let mut page = paging.page(found, |bundle| bundle.id, BundleView::from)?;
        let actors = page.items.iter_mut().map(|bundle| &mut bundle.actor);
        self.0.name(auth.caller(), actors).await?;
        Ok(Answer::ok(&page).into())
    }

    /// Read a bundle
    ///
    /// Which orders, what it changed of what is billed, and whether it still is.
    #[oai(path = "/bundles/:id", method = "get", operation_id = "get_bundle")]
    async fn get_bundle(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the bundle.
        id: Path<Id<BundleId>>,
    ) -> Result<Listed<BundleView>, Failure> {
        let bundle = bundles::get(&self.0.app, auth.caller(), id.0.0).await?;
        let mut view = BundleView::from(bundle);
        self.0.name(auth.caller(), [&mut view.actor]).await?;
        Ok(Answer::ok(&view).into())
    }

    /// Take a bundle apart
    ///
    /// Every order is again exactly what it was. Bundles within bundles go in reverse. Refused while
    /// something else that followed is not taken back, and once something followed that cannot be.
    #[oai(path = "/bundles/:id/undo", method = "post", operation_id = "undo_bundle")]
    async fn undo_bundle(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the bundle.
        id: Path<Id<BundleId>>,
        /// True: the answer shows what would be, and nothing is done.
        dry_run: Query<Option<bool>>,
    ) -> Result<Idempotent<Listed<BundleView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "undo_bundle").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let bundle = bundles::undo(app, &mut once.tx, caller, id.0.0).await?;
        once.finish_unless(dry_run.0.unwrap_or(false), answer(bundle))
            .await
    }
}

fn answer(bundle: Bundle) -> Answer {
    Answer::ok(&BundleView::from(bundle))
}

//! The operations on publications.

use domain::{ShopId, VariantId};
use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use store::publications::{PublicationFilter, PublicationKey};
use workflows::publications::{self, Told};

use super::view::{AskView, ForeseenListing, ForeseenView, PublicationStateView, PublicationView};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, StockRead, StockWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct PublicationsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::StockPublication")]
impl PublicationsApi {
    /// List what malls were told
    ///
    /// By shop and listing. A listing is there from its first change on that happened while its shop
    /// published.
    #[oai(path = "/publications", method = "get", operation_id = "list_publications")]
    async fn list_publications(
        &self,
        auth: Auth<StockRead>,
        /// A shop.
        shop_id: Query<Option<Id<ShopId>>>,
        /// A variant.
        variant_id: Query<Option<Id<VariantId>>>,
        /// Where they stand.
        state: Query<Option<PublicationStateView>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<PublicationView>>, Failure> {
        let filter = PublicationFilter {
            shop: shop_id.0.map(|id| id.0),
            variant: variant_id.0.map(|id| id.0),
            state: state.0.map(Into::into),
        };
        let paging: Paging<PublicationKey> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let found = publications::list(&self.0.app, auth.caller(), &filter, paging.after, fetch).await?;
        let key = |told: &Told| PublicationKey {
            shop: told.due.publication.shop_id,
            listing: told.due.publication.listing_id,
        };
        let page = paging.page(found, key, PublicationView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Tell malls anew
    ///
    /// Of one variant, one shop, or everything that is kept count of: at once, whatever failed before. A
    /// dry run shows what would be sent, also of a shop that does not publish yet.
    #[oai(path = "/publications", method = "post", operation_id = "create_publication")]
    async fn create_publication(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        /// True: the answer shows what would be sent, and nothing is.
        dry_run: Query<Option<bool>>,
        body: Body<AskView>,
    ) -> Result<Idempotent<Listed<ForeseenView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let dry_run = dry_run.0.unwrap_or(false);
        let mut once = match self.0.once(caller, &idempotency, "create_publication").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let ask = body.0.into();
        let foreseen = publications::publish_anew(app, &mut once.tx, caller, ask, dry_run).await?;
        let view = ForeseenView {
            items: foreseen.into_iter().map(ForeseenListing::from).collect(),
        };
        let answer = Answer::ok(&view);
        once.finish_unless(dry_run, answer).await
    }
}

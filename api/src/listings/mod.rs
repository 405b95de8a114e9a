//! `/v1/listings`: 出品, what sales routes call variants.

mod view;

use domain::listing::Listing;
use domain::{ListingId, VariantId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::listings::ListingFilter;
use workflows::Caller;
use workflows::products::{self, ListingEdit, NewListing};
use workflows::routes::list_sales_routes;

use self::view::{ListingPatch, ListingView, NewListingView};
use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, ProductsRead, ProductsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct ListingsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Products")]
impl ListingsApi {
    /// Say what a sales route calls a variant
    ///
    /// A variant may have many codes on one route; a code may stand for several of it. Open orders with
    /// the code become orders of the variant in the background.
    #[oai(path = "/listings", method = "post", operation_id = "create_listing")]
    async fn create_listing(
        &self,
        auth: Auth<ProductsWrite>,
        idempotency: Idempotency,
        body: Body<NewListingView>,
    ) -> Result<Idempotent<Created<ListingView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let routes = list_sales_routes(app, caller).await?;
        let route = routes.into_iter().find(|route| route.code == body.0.route);
        let route = route.ok_or_else(|| domain::FieldError::new("/route", "unknown_route"))?;
        let mut once = match self.0.once(caller, &idempotency, "create_listing").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = NewListing {
            sales_route_id: route.id,
            code: body.0.code,
            variant_id: body.0.variant_id.0,
            multiplier: body.0.multiplier,
        };
        let listing = products::create_listing(app, &mut once.tx, caller, new).await?;
        let view = ListingView::new(listing, route.code);
        once.finish(answer(&view, StatusCode::CREATED).into()).await
    }

    /// List what sales routes call variants
    ///
    /// Newest first.
    #[oai(path = "/listings", method = "get", operation_id = "list_listings")]
    async fn list_listings(
        &self,
        auth: Auth<ProductsRead>,
        /// The code of a sales route.
        route: Query<Option<String>>,
        /// A variant.
        variant_id: Query<Option<Id<VariantId>>>,
        /// The code on the route.
        #[oai(validator(max_length = 100))]
        code: Query<Option<String>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<ListingView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let routes = list_sales_routes(app, caller).await?;
        let sales_route = match &route.0 {
            None => None,
            Some(code) => {
                let route = routes.iter().find(|route| route.code == *code);
                let unknown = || domain::FieldError::new("?route", "unknown_route");
                Some(route.ok_or_else(unknown)?.id)
            }
        };
        let filter = ListingFilter {
            sales_route,
            variant: variant_id.0.map(|id| id.0),
            code: code.0,
        };
        let paging: Paging<ListingId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let found = products::list_listings(app, caller, &filter, paging.after, fetch).await?;
        let code_of = |listing: &Listing| {
            let route = routes.iter().find(|route| route.id == listing.sales_route_id);
            route.map(|route| route.code.clone()).unwrap_or_default()
        };
        let page = paging.page(
            found,
            |listing| listing.id,
            |listing| {
                let code = code_of(&listing);
                ListingView::new(listing, code)
            },
        )?;
        Ok(Answer::ok(&page).into())
    }

    /// Read what a sales route calls a variant
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/listings/:id", method = "get", operation_id = "get_listing")]
    async fn get_listing(
        &self,
        auth: Auth<ProductsRead>,
        /// The id of the listing.
        id: Path<Id<ListingId>>,
    ) -> Result<Found<ListingView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let listing = products::get_listing(app, caller, id.0.0).await?;
        let view = self.view(caller, listing).await?;
        Ok(answer(&view, StatusCode::OK).into())
    }

    /// Change what a code stands for
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that came
    /// before stay orders of the old variant.
    #[oai(path = "/listings/:id", method = "patch", operation_id = "update_listing")]
    async fn update_listing(
        &self,
        auth: Auth<ProductsWrite>,
        /// The id of the listing.
        id: Path<Id<ListingId>>,
        if_match: IfMatch,
        body: Patch<ListingPatch>,
    ) -> Result<Found<ListingView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let edit = ListingEdit {
            variant_id: body.0.variant_id.map(|id| id.0),
            multiplier: body.0.multiplier,
        };
        let mut tx = self.0.begin().await?;
        let listing = products::edit_listing(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        let view = self.view(caller, listing).await?;
        Ok(answer(&view, StatusCode::OK).into())
    }

    /// Remove a code of a sales route
    ///
    /// Orders that came with it stay orders of their variant.
    #[oai(path = "/listings/:id", method = "delete", operation_id = "delete_listing")]
    async fn delete_listing(
        &self,
        auth: Auth<ProductsWrite>,
        /// The id of the listing.
        id: Path<Id<ListingId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        products::remove_listing(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

impl ListingsApi {
    async fn view(&self, caller: &Caller, listing: Listing) -> Result<ListingView, Failure> {
        let routes = list_sales_routes(&self.0.app, caller).await?;
        let route = routes
            .into_iter()
            .find(|route| route.id == listing.sales_route_id);
        Ok(ListingView::new(
            listing,
            route.map(|route| route.code).unwrap_or_default(),
        ))
    }
}

fn answer(view: &ListingView, status: StatusCode) -> Answer {
    Answer::new(status, view)
        .version(view.version)
        .location(format!("/v1/listings/{}", view.id))
}

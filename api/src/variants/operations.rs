//! The operations on variants.

use domain::{ProductId, VariantId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::variants::VariantFilter;
use workflows::products;

use super::view::{AddedVariant, VariantPatch, VariantView};
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

pub struct VariantsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Products")]
impl VariantsApi {
    /// Add a variant to a product
    ///
    /// Open orders with its code become orders of it in the background.
    #[oai(path = "/variants", method = "post", operation_id = "create_variant")]
    async fn create_variant(
        &self,
        auth: Auth<ProductsWrite>,
        idempotency: Idempotency,
        body: Body<AddedVariant>,
    ) -> Result<Idempotent<Created<VariantView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_variant").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let AddedVariant { product_id, variant } = body.0;
        let added = products::create_variant(app, &mut once.tx, caller, product_id.0, variant.into()).await?;
        once.finish(answer(added, StatusCode::CREATED).into()).await
    }

    /// List variants
    ///
    /// By sku.
    #[oai(path = "/variants", method = "get", operation_id = "list_variants")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_variants(
        &self,
        auth: Auth<ProductsRead>,
        /// The product that they are of.
        product_id: Query<Option<Id<ProductId>>>,
        /// A sku, or its beginning.
        #[oai(validator(max_length = 100))]
        sku: Query<Option<String>>,
        /// A bar code.
        #[oai(validator(max_length = 20))]
        jan: Query<Option<String>>,
        /// Whether they are sets.
        is_set: Query<Option<bool>>,
        /// Whether they are in use.
        active: Query<Option<bool>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<VariantView>>, Failure> {
        let filter = VariantFilter {
            product: product_id.0.map(|id| id.0),
            sku: sku.0,
            jan: jan.0,
            is_set: is_set.0,
            active: active.0,
        };
        let paging: Paging<String> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let (app, caller, fetch) = (&self.0.app, auth.caller(), i64::from(paging.fetch()));
        let found = products::list_variants(app, caller, &filter, paging.after.as_deref(), fetch).await?;
        let page = paging.page(found, |read| read.variant.sku.clone(), VariantView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Read a variant
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/variants/:id", method = "get", operation_id = "get_variant")]
    async fn get_variant(
        &self,
        auth: Auth<ProductsRead>,
        /// The id of the variant.
        id: Path<Id<VariantId>>,
    ) -> Result<Found<VariantView>, Failure> {
        let variant = products::get_variant(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(variant, StatusCode::OK).into())
    }

    /// Change a variant
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(path = "/variants/:id", method = "patch", operation_id = "update_variant")]
    async fn update_variant(
        &self,
        auth: Auth<ProductsWrite>,
        /// The id of the variant.
        id: Path<Id<VariantId>>,
        if_match: IfMatch,
        body: Patch<VariantPatch>,
    ) -> Result<Found<VariantView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let variant = products::edit_variant(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(variant, StatusCode::OK).into())
    }

    /// Remove a variant
    ///
    /// One that no order, listing or set has; others can be made inactive.
    #[oai(path = "/variants/:id", method = "delete", operation_id = "delete_variant")]
    async fn delete_variant(
        &self,
        auth: Auth<ProductsWrite>,
        /// The id of the variant.
        id: Path<Id<VariantId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        products::remove_variant(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

fn answer(read: workflows::products::VariantView, status: StatusCode) -> Answer {
    let view = VariantView::from(read);
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/variants/{}", view.id))
}

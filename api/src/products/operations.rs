//! The operations on products.

use domain::ProductId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::products::ProductFilter;
use workflows::products::{self, View};

use super::view::{NewProductView, ProductPatch, ProductView};
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

pub struct ProductsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Products")]
impl ProductsApi {
    /// Make a product
    ///
    /// With its variants. Open orders with their codes become orders of them in the background.
    #[oai(path = "/products", method = "post", operation_id = "create_product")]
    async fn create_product(
        &self,
        auth: Auth<ProductsWrite>,
        idempotency: Idempotency,
        body: Body<NewProductView>,
    ) -> Result<Idempotent<Created<ProductView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_product").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let product = products::create(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(product, StatusCode::CREATED).into()).await
    }

    /// List products
    ///
    /// By code, with their variants. Different filters must all hold.
    #[oai(path = "/products", method = "get", operation_id = "list_products")]
    async fn list_products(
        &self,
        auth: Auth<ProductsRead>,
        /// A code, or its beginning.
        #[oai(validator(max_length = 100))]
        code: Query<Option<String>>,
        /// Words, all of which stand in the code or the name, however they are written (`ｾﾝﾁｬ` finds `せんちゃ`);
        /// or the beginning of a variant's code; or a whole JANコード.
        #[oai(validator(max_length = 100))]
        q: Query<Option<String>>,
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
    ) -> Result<Listed<Page<ProductView>>, Failure> {
        let filter = ProductFilter {
            code: code.0,
            text: q.0,
            active: active.0,
        };
        let paging: Paging<String> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let (app, caller, fetch) = (&self.0.app, auth.caller(), i64::from(paging.fetch()));
        let found = products::list(app, caller, &filter, paging.after.as_deref(), fetch).await?;
        let page = paging.page(found, |read| read.product.code.clone(), ProductView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Read a product
    ///
    /// With its variants, and the version that a change of it has to name.
    #[oai(path = "/products/:id", method = "get", operation_id = "get_product")]
    async fn get_product(
        &self,
        auth: Auth<ProductsRead>,
        /// The id of the product.
        id: Path<Id<ProductId>>,
    ) -> Result<Found<ProductView>, Failure> {
        let product = products::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(product, StatusCode::OK).into())
    }

    /// Change a product
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Variants are
    /// changed by themselves.
    #[oai(path = "/products/:id", method = "patch", operation_id = "update_product")]
    async fn update_product(
        &self,
        auth: Auth<ProductsWrite>,
        /// The id of the product.
        id: Path<Id<ProductId>>,
        if_match: IfMatch,
        body: Patch<ProductPatch>,
    ) -> Result<Found<ProductView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let product = products::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(product, StatusCode::OK).into())
    }

    /// Remove a product
    ///
    /// With its variants, unless an order, a listing or a set has one of them; others can be made
    /// inactive.
    #[oai(path = "/products/:id", method = "delete", operation_id = "delete_product")]
    async fn delete_product(
        &self,
        auth: Auth<ProductsWrite>,
        /// The id of the product.
        id: Path<Id<ProductId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        products::remove(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

fn answer(read: View, status: StatusCode) -> Answer {
    let view = ProductView::from(read);
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/products/{}", view.id))
}

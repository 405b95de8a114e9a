//! The operations on shops.

use domain::ShopId;
use domain::shop::Shop;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::shops;

use super::view::{HealthView, NewShopView, ShopCredentials, ShopPatch, ShopView, TestView};
use crate::answer::{Answer, Created, Found, Listed};
use crate::auth::{Auth, ShopsRead, ShopsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct ShopsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shops")]
impl ShopsApi {
    /// Connect a shop
    ///
    /// An account at a mall or cart. Its orders are fetched as soon as it has credentials.
    #[oai(path = "/shops", method = "post", operation_id = "create_shop")]
    async fn create_shop(
        &self,
        auth: Auth<ShopsWrite>,
        idempotency: Idempotency,
        body: Body<NewShopView>,
    ) -> Result<Idempotent<Created<ShopView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_shop").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let shop = shops::create(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(shop, StatusCode::CREATED).into()).await
    }

    /// List shops
    ///
    /// All of them, oldest first.
    #[oai(path = "/shops", method = "get", operation_id = "list_shops")]
    async fn list_shops(&self, auth: Auth<ShopsRead>) -> Result<Listed<Page<ShopView>>, Failure> {
        let shops = shops::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: shops.into_iter().map(ShopView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read a shop
    ///
    /// With the version that a change of it has to name; never its credentials.
    #[oai(path = "/shops/:id", method = "get", operation_id = "get_shop")]
    async fn get_shop(
        &self,
        auth: Auth<ShopsRead>,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
    ) -> Result<Found<ShopView>, Failure> {
        let shop = shops::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(shop, StatusCode::OK).into())
    }

    /// Change a shop
    ///
    /// A JSON merge patch: what is left out stays, also in settings. Send the version read as
    /// `If-Match`. It is polled at once.
    #[oai(path = "/shops/:id", method = "patch", operation_id = "update_shop")]
    async fn update_shop(
        &self,
        auth: Auth<ShopsWrite>,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
        if_match: IfMatch,
        body: Patch<ShopPatch>,
    ) -> Result<Found<ShopView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let shop = shops::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(shop, StatusCode::OK).into())
    }

    /// Give a shop credentials
    ///
    /// In place of all that were there. They are sealed, and no answer or log ever holds them. The shop
    /// is polled at once.
    #[oai(
        path = "/shops/:id/credentials",
        method = "put",
        operation_id = "replace_shop_credentials"
    )]
    async fn replace_shop_credentials(
        &self,
        auth: Auth<ShopsWrite>,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
        body: Body<ShopCredentials>,
    ) -> Result<Found<ShopView>, Failure> {
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let shop = shops::set_credentials(app, &mut tx, caller, id.0.0, &body.0.credentials.0).await?;
        tx.commit().await?;
        Ok(answer(shop, StatusCode::OK).into())
    }

    /// Poll a shop now
    ///
    /// It is asked within a second, whatever went wrong before; how it went is in its health.
    #[oai(path = "/shops/:id/poll", method = "post", operation_id = "poll_shop")]
    async fn poll_shop(
        &self,
        auth: Auth<ShopsWrite>,
        idempotency: Idempotency,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
    ) -> Result<Idempotent<Found<ShopView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "poll_shop").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let shop = shops::poll_now(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(answer(shop, StatusCode::OK).into()).await
    }

    /// Try a shop's connection
    ///
    /// Asks the mall for the orders of the last minute, and keeps nothing of them. Every call tries; under
    /// an idempotency key the first answer stays.
    #[oai(path = "/shops/:id/test", method = "post", operation_id = "test_shop")]
    async fn test_shop(
        &self,
        auth: Auth<ShopsWrite>,
        idempotency: Idempotency,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
    ) -> Result<Idempotent<Listed<TestView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        // Before the key is claimed: a mall may take its time, and a transaction may not.
        let tested = shops::test(app, caller, id.0.0).await?;
        let once = match self.0.once(caller, &idempotency, "test_shop").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        once.finish(Answer::ok(&TestView::from(tested)).into()).await
    }

    /// Read how a shop is
    ///
    /// When it was polled and is polled next, how far its orders have been read, what failed, what runs
    /// out, and which orders did not come in and why.
    #[oai(path = "/shops/:id/health", method = "get", operation_id = "get_shop_health")]
    async fn get_shop_health(
        &self,
        auth: Auth<ShopsRead>,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
    ) -> Result<Listed<HealthView>, Failure> {
        let health = shops::health(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&HealthView::from(health)).into())
    }
}

fn answer(shop: Shop, status: StatusCode) -> Answer {
    let view = ShopView::from(shop);
    let location = format!("/v1/shops/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}

//! The operations on links to warehouses.

use domain::warehouse_link::WarehouseLink;
use domain::{VariantId, WarehouseLinkId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::warehouse_links;

use super::view::{CodeView, CodesSet, LinkPatch, LinkView, NewCodes, NewLinkView, WarehouseLinkCredentials};
use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct WarehouseLinksApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Fulfillment")]
impl WarehouseLinksApi {
    /// Link a warehouse
    ///
    /// 連携倉庫: a warehouse that ships by itself when it is asked to. One that answers requests is asked as
    /// soon as it has credentials.
    #[oai(
        path = "/warehouse-links",
        method = "post",
        operation_id = "create_warehouse_link"
    )]
    async fn create_warehouse_link(
        &self,
        auth: Auth<SettingsWrite>,
        idempotency: Idempotency,
        body: Body<NewLinkView>,
    ) -> Result<Idempotent<Created<LinkView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_warehouse_link").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let link = warehouse_links::create(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(link, StatusCode::CREATED).into()).await
    }

    /// List linked warehouses
    ///
    /// All of them, oldest first.
    #[oai(
        path = "/warehouse-links",
        method = "get",
        operation_id = "list_warehouse_links"
    )]
    async fn list_warehouse_links(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<LinkView>>, Failure> {
        let links = warehouse_links::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: links.into_iter().map(LinkView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read how a warehouse is linked
    ///
    /// With how it goes, and the version that a change of it has to name; never its credentials.
    #[oai(
        path = "/warehouse-links/:id",
        method = "get",
        operation_id = "get_warehouse_link"
    )]
    async fn get_warehouse_link(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the link.
        id: Path<Id<WarehouseLinkId>>,
    ) -> Result<Found<LinkView>, Failure> {
        let link = warehouse_links::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(link, StatusCode::OK).into())
    }

    /// Change how a warehouse is linked
    ///
    /// A JSON merge patch: what is left out stays, also in settings. Send the version read as
    /// `If-Match`. What waits for it is told at once, whatever went wrong before.
    #[oai(
        path = "/warehouse-links/:id",
        method = "patch",
        operation_id = "update_warehouse_link"
    )]
    async fn update_warehouse_link(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the link.
        id: Path<Id<WarehouseLinkId>>,
        if_match: IfMatch,
        body: Patch<LinkPatch>,
    ) -> Result<Found<LinkView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let link = warehouse_links::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(link, StatusCode::OK).into())
    }

    /// Remove the link of a warehouse
    ///
    /// One of which nothing was ever asked, with its credentials and codes; another is switched off.
    #[oai(
        path = "/warehouse-links/:id",
        method = "delete",
        operation_id = "delete_warehouse_link"
    )]
    async fn delete_warehouse_link(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the link.
        id: Path<Id<WarehouseLinkId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        warehouse_links::delete(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Give a linked warehouse credentials
    ///
    /// In place of all that were there. They are sealed, and no answer or log ever holds them.
    #[oai(
        path = "/warehouse-links/:id/credentials",
        method = "put",
        operation_id = "replace_warehouse_link_credentials"
    )]
    async fn replace_warehouse_link_credentials(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the link.
        id: Path<Id<WarehouseLinkId>>,
        body: Body<WarehouseLinkCredentials>,
    ) -> Result<Found<LinkView>, Failure> {
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let credentials = &body.0.credentials.0;
        let link = warehouse_links::set_credentials(app, &mut tx, caller, id.0.0, credentials).await?;
        tx.commit().await?;
        Ok(answer(link, StatusCode::OK).into())
    }

    /// List a linked warehouse's codes
    ///
    /// What it calls variants, where that was told.
    #[oai(
        path = "/warehouse-links/:id/codes",
        method = "get",
        operation_id = "list_warehouse_codes"
    )]
    async fn list_warehouse_codes(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the link.
        id: Path<Id<WarehouseLinkId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<CodeView>>, Failure> {
        let paging: Paging<VariantId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let fetch = i64::from(paging.fetch());
        let (app, caller) = (&self.0.app, auth.caller());
        let codes = warehouse_links::codes(app, caller, id.0.0, paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(codes, |code| code.variant_id, CodeView::from)?).into())
    }

    /// Tell a linked warehouse's codes
    ///
    /// Of up to 1,000 variants. Those that are not named keep theirs.
    #[oai(
        path = "/warehouse-links/:id/codes",
        method = "put",
        operation_id = "update_warehouse_codes"
    )]
    async fn update_warehouse_codes(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the link.
        id: Path<Id<WarehouseLinkId>>,
        body: Body<NewCodes>,
    ) -> Result<Listed<CodesSet>, Failure> {
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let variants = i64::try_from(body.0.items.len()).map_err(Failure::internal)?;
        let codes = body.0.items.into_iter().map(Into::into).collect();
        warehouse_links::set_codes(app, &mut tx, caller, id.0.0, codes).await?;
        tx.commit().await?;
        Ok(Answer::ok(&CodesSet { variants }).into())
    }
}

fn answer(link: WarehouseLink, status: StatusCode) -> Answer {
    let view = LinkView::from(link);
    let location = format!("/v1/warehouse-links/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}

//! The operations on mall codes.

use domain::ShopId;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::mall_codes::MallCode;
use workflows::malls;

use super::view::{MallCodeView, MallCodes};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, ShopsRead, ShopsWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::paging::{Page, Paging, default_limit};
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::Id;

pub struct MallCodesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Shops")]
impl MallCodesApi {
    /// List a mall's own codes
    ///
    /// What the mall calls the shop's listings, as its orders, its list of products or people told. By
    /// `code`.
    #[oai(
        path = "/shops/:id/mall-codes",
        method = "get",
        operation_id = "list_mall_codes"
    )]
    async fn list_mall_codes(
        &self,
        auth: Auth<ShopsRead>,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MallCodeView>>, Failure> {
        let paging: Paging<String> = Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.0)?;
        let fetch = i64::from(paging.fetch());
        let after = paging.after.as_deref();
        let found = malls::codes(&self.0.app, auth.caller(), id.0.0, after, fetch).await?;
        let page = paging.page(found, |code: &MallCode| code.code.clone(), MallCodeView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Name a mall's own codes
    ///
    /// For listings that no order has come for yet. Others stay as they are; an order that tells a code
    /// is believed more than what stands here. Listings that were refused for want of a code are told to
    /// the mall at once.
    #[oai(
        path = "/shops/:id/mall-codes",
        method = "put",
        operation_id = "update_mall_codes"
    )]
    async fn update_mall_codes(
        &self,
        auth: Auth<ShopsWrite>,
        /// The id of the shop.
        id: Path<Id<ShopId>>,
        body: Body<MallCodes>,
    ) -> Result<Listed<MallCodes>, Failure> {
        let codes: Vec<MallCode> = body.0.codes.iter().cloned().map(MallCode::from).collect();
        let mut tx = self.0.begin().await?;
        malls::set_codes(&self.0.app, &mut tx, auth.caller(), id.0.0, &codes).await?;
        tx.commit().await?;
        Ok(Answer::ok(&body.0).into())
    }
}

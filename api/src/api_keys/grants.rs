//! `/v1/api-key-grants`: the keys of other tenants that this one lets in.

use domain::access::ApiKeyGrant;
use domain::{ApiKeyId, TenantId};
use poem::http::StatusCode;
use poem_openapi::param::{Path, Query};
use poem_openapi::{Object, OpenApi};
use workflows::access::grants;

use crate::answer::{Answer, Listed, Made, NoContent};
use crate::auth::{AccessRead, AccessWrite, Auth};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id, ScopeText};

/// Another tenant's key that may act for this one, by the header `Nekonote-Tenant`.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ApiKeyGrant")]
struct GrantView {
    /// The id of the key.
    key_id: Id<ApiKeyId>,
    /// The tenant that the key was made in.
    key_tenant_id: Id<TenantId>,
    /// What it may do here at most; its own scopes bound it too.
    scopes: Vec<ScopeText>,
    created_at: At,
}

/// A consent to another tenant's key.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewApiKeyGrant", deny_unknown_fields)]
struct NewGrant {
    /// The id of the key, from whoever holds it.
    key_id: Id<ApiKeyId>,
    /// At most what the caller holds.
    #[oai(validator(min_items = 1, max_items = 100, unique_items))]
    scopes: Vec<ScopeText>,
}

pub struct ApiKeyGrantsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Access")]
impl ApiKeyGrantsApi {
    /// Let another tenant's key in
    ///
    /// So that a consultant's key covers several tenants: it then names this one in the header
    /// `Nekonote-Tenant`. A key that is let in already gets these scopes instead. It holds within 5
    /// seconds.
    #[oai(
        path = "/api-key-grants",
        method = "post",
        operation_id = "create_api_key_grant"
    )]
    async fn create_api_key_grant(
        &self,
        auth: Auth<AccessWrite>,
        idempotency: Idempotency,
        body: Body<NewGrant>,
    ) -> Result<Idempotent<Made<GrantView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_api_key_grant").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let NewGrant { key_id, scopes } = body.0;
        let grant = grants::give(app, &mut once.tx, caller, key_id.0, ScopeText::set(scopes)).await?;
        let answer = Answer::new(StatusCode::CREATED, &GrantView::from(grant));
        let answer = once.finish(answer.into()).await?;
        app.access.forget();
        Ok(answer)
    }

    /// List other tenants' keys that are let in
    ///
    /// By the id of the key.
    #[oai(
        path = "/api-key-grants",
        method = "get",
        operation_id = "list_api_key_grants"
    )]
    async fn list_api_key_grants(
        &self,
        auth: Auth<AccessRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<GrantView>>, Failure> {
        let paging: Paging<ApiKeyId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"api-key-grants")?;
        let fetch = i64::from(paging.fetch());
        let grants = grants::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(grants, |grant| grant.key_id, GrantView::from)?).into())
    }

    /// Let another tenant's key in no longer
    ///
    /// Within 5 seconds it cannot act for this tenant any more.
    #[oai(
        path = "/api-key-grants/:key_id",
        method = "delete",
        operation_id = "delete_api_key_grant"
    )]
    async fn delete_api_key_grant(
        &self,
        auth: Auth<AccessWrite>,
        /// The id of the key.
        key_id: Path<Id<ApiKeyId>>,
    ) -> Result<NoContent, Failure> {
        grants::withdraw(&self.0.app, auth.caller(), key_id.0.0).await?;
        Ok(NoContent)
    }
}

impl From<ApiKeyGrant> for GrantView {
    fn from(grant: ApiKeyGrant) -> GrantView {
        GrantView {
            key_id: Id(grant.key_id),
            key_tenant_id: Id(grant.key_tenant_id),
            scopes: ScopeText::list(&grant.scopes),
            created_at: At(grant.created_at),
        }
    }
}

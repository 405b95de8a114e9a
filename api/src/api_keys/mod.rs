//! `/v1/api-keys`: keys for machines, and the consent to other tenants' keys.

mod grants;
mod view;

use domain::ApiKeyId;
use domain::access::ApiKey;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::access::api_keys;

pub use grants::ApiKeyGrantsApi;

use crate::answer::{Answer, Created, Found, Listed};
use crate::auth::{AccessRead, AccessWrite, Auth};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;
use view::{ApiKeyPatch, ApiKeyView, CreatedApiKeyView, NewApiKeyView};

pub struct ApiKeysApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Access")]
impl ApiKeysApi {
    /// Make an API key
    ///
    /// The answer shows the key itself, once; only its hash is kept. The caller must hold all that
    /// the key may do.
    #[oai(path = "/api-keys", method = "post", operation_id = "create_api_key")]
    async fn create_api_key(
        &self,
        auth: Auth<AccessWrite>,
        idempotency: Idempotency,
        body: Body<NewApiKeyView>,
    ) -> Result<Idempotent<Created<CreatedApiKeyView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_api_key").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let created = api_keys::create(app, &mut once.tx, caller, body.0.into()).await?;
        let (location, version) = (location(&created.key), created.key.version);
        let answer = Answer::new(StatusCode::CREATED, &CreatedApiKeyView::from(created));
        once.finish(answer.unkept().version(version).location(location).into())
            .await
    }

    /// List API keys
    ///
    /// Oldest first, revoked ones too.
    #[oai(path = "/api-keys", method = "get", operation_id = "list_api_keys")]
    async fn list_api_keys(
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
    ) -> Result<Listed<Page<ApiKeyView>>, Failure> {
        let paging: Paging<ApiKeyId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"api-keys")?;
        let fetch = i64::from(paging.fetch());
        let keys = api_keys::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(keys, |key| key.id, ApiKeyView::from)?).into())
    }

    /// Read an API key
    ///
    /// Everything but the key itself, of which only a hash is kept.
    #[oai(path = "/api-keys/:id", method = "get", operation_id = "get_api_key")]
    async fn get_api_key(
        &self,
        auth: Auth<AccessRead>,
        /// The id of the API key.
        id: Path<Id<ApiKeyId>>,
    ) -> Result<Found<ApiKeyView>, Failure> {
        Ok(answer(api_keys::get(&self.0.app, auth.caller(), id.0.0).await?))
    }

    /// Change an API key
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What the key
    /// may do cannot be changed; make another. It holds within 5 seconds.
    #[oai(path = "/api-keys/:id", method = "patch", operation_id = "update_api_key")]
    async fn update_api_key(
        &self,
        auth: Auth<AccessWrite>,
        /// The id of the API key.
        id: Path<Id<ApiKeyId>>,
        if_match: IfMatch,
        body: Patch<ApiKeyPatch>,
    ) -> Result<Found<ApiKeyView>, Failure> {
        let expected = if_match.required()?.version()?;
        let key = api_keys::edit(&self.0.app, auth.caller(), id.0.0, expected, body.0.into()).await?;
        Ok(answer(key))
    }

    /// Revoke an API key
    ///
    /// For good; within 5 seconds it works nowhere any more. It stays to be seen. To revoke it again
    /// changes nothing.
    #[oai(path = "/api-keys/:id", method = "delete", operation_id = "revoke_api_key")]
    async fn revoke_api_key(
        &self,
        auth: Auth<AccessWrite>,
        /// The id of the API key.
        id: Path<Id<ApiKeyId>>,
    ) -> Result<Found<ApiKeyView>, Failure> {
        Ok(answer(
            api_keys::revoke(&self.0.app, auth.caller(), id.0.0).await?,
        ))
    }
}

fn answer(key: ApiKey) -> Found<ApiKeyView> {
    let version = key.version;
    Answer::ok(&ApiKeyView::from(key)).version(version).into()
}

fn location(key: &ApiKey) -> String {
    format!("/v1/api-keys/{}", key.id)
}

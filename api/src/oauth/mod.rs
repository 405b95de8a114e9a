//! `/v1/oauth`: tokens for credentials, as OAuth 2.0 has it (RFC 6749, RFC 7009, RFC 7517).
//!
//! Errors are problems like everywhere, with OAuth's own word in `error`.

mod refusal;
mod request;

use poem_openapi::{Object, OpenApi};
use workflows::Origin;
use workflows::access::sign_in::{self, Tokens};
use workflows::access::{Password, scope_text, signing_keys};

use crate::answer::{Answer, Listed};
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;
use refusal::{client_refused, grant_refused};
use request::{Asked, RevokeBody, Shown, TokenBody, WhoAsks};

/// What a sign-in gives.
#[derive(Clone, Object)]
struct TokenAnswer {
    /// `Authorization: Bearer …`
    access_token: String,
    /// Always `Bearer`.
    token_type: String,
    /// Seconds until the access token runs out.
    expires_in: i64,
    /// Good once; whoever uses it gets another with the next tokens. Only staff get one.
    #[oai(skip_serializing_if_is_none)]
    refresh_token: Option<String>,
    /// What the token allows, separated by spaces.
    scope: String,
}

/// The keys that sign access tokens (RFC 7517).
#[derive(Clone, Object)]
struct JwkSet {
    /// Those that tokens still in use were signed with, and the one that signs now.
    keys: Vec<Jwk>,
}

/// An Ed25519 public key (RFC 8037).
#[derive(Clone, Object)]
struct Jwk {
    /// The kind of key: always `OKP`.
    kty: String,
    /// The curve: always `Ed25519`.
    crv: String,
    /// The key, in base64url.
    x: String,
    /// Its id, which tokens name in their header.
    kid: String,
    /// What for: always `sig`.
    #[oai(rename = "use")]
    usage: String,
    /// The algorithm: always `EdDSA`.
    alg: String,
}

/// Nothing to say.
#[derive(Clone, Debug, Object)]
struct Nothing {}

pub struct OauthApi(pub Api);

#[OpenApi(tag = "Tag::Access")]
impl OauthApi {
    /// Get tokens
    ///
    /// By `grant_type`: `password` signs in a member of staff, `client_credentials` a machine by its
    /// API key (`client_id` is the key's id, `client_secret` the key; HTTP Basic will do too),
    /// `refresh_token` goes on with a session. Access tokens last 15 minutes; a session ends after 7
    /// days without a refresh, and after 30 days in any case. A refresh token that is used a second
    /// time ends its session. Too many wrong passwords make an account or an address wait.
    ///
    /// A key that several tenants let in names one in the header `Nekonote-Tenant`.
    #[oai(path = "/v1/oauth/token", method = "post", operation_id = "create_token")]
    async fn create_token(&self, who: WhoAsks, body: TokenBody) -> Result<Listed<TokenAnswer>, Failure> {
        let tokens = match body.asked(&who)? {
            Asked::Password {
                username,
                password,
                scopes,
            } => self
                .sign_in(&username, password, scopes, &who.origin)
                .await
                .map_err(grant_refused)?,
            Asked::Refresh { token, scopes } => sign_in::refresh(&self.0.app, &token, scopes, &who.origin)
                .await
                .map_err(grant_refused)?,
            Asked::Client { id, secret, scopes } => {
                let (app, tenant) = (&self.0.app, who.tenant);
                sign_in::with_api_key(app, id, &secret, tenant, scopes, &who.origin)
                    .await
                    .map_err(client_refused)?
            }
        };
        Ok(Answer::ok(&TokenAnswer::from(tokens)).unkept().into())
    }

    /// Sign out
    ///
    /// Ends the session that a refresh or access token of a member of staff belongs to, with all its
    /// tokens. Any other text is answered alike (RFC 7009); a machine's access comes from its API
    /// key, so revoke that.
    #[oai(path = "/v1/oauth/revoke", method = "post", operation_id = "revoke_token")]
    async fn revoke_token(&self, who: WhoAsks, body: RevokeBody) -> Result<Listed<Nothing>, Failure> {
        let Shown { token } = body.0;
        sign_in::sign_out(&self.0.app, &token, &who.origin).await?;
        Ok(Answer::ok(&Nothing {}).into())
    }

    /// List the keys that sign access tokens
    ///
    /// To verify tokens without asking here. Keys change every 30 days; look again for a `kid` that
    /// is not known.
    #[oai(
        path = "/.well-known/jwks.json",
        method = "get",
        operation_id = "list_signing_keys"
    )]
    async fn list_signing_keys(&self) -> Result<Listed<JwkSet>, Failure> {
        let keys = signing_keys::public(&self.0.app).await?;
        let jwk = |key: &signing_keys::SigningKey| Jwk {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            x: key.public.clone(),
            kid: key.id.clone(),
            usage: "sig".to_owned(),
            alg: "EdDSA".to_owned(),
        };
        let keys = keys.iter().map(|key| jwk(key)).collect();
        Ok(Answer::ok(&JwkSet { keys }).into())
    }
}

impl OauthApi {
    async fn sign_in(
        &self,
        username: &str,
        password: Password,
        scopes: Option<domain::access::Scopes>,
        origin: &Origin,
    ) -> workflows::Result<Tokens> {
        sign_in::with_password(&self.0.app, username, password, scopes, origin).await
    }
}

impl From<Tokens> for TokenAnswer {
    fn from(tokens: Tokens) -> TokenAnswer {
        TokenAnswer {
            access_token: tokens.access_token,
            token_type: "Bearer".to_owned(),
            expires_in: tokens.expires_in_seconds,
            refresh_token: tokens.refresh_token,
            scope: scope_text(&tokens.scopes),
        }
    }
}

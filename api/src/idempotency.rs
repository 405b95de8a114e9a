//! `Idempotency-Key`: a POST that is sent again, because its answer got lost, is not done again.
//!
//! Key, request and answer are written in the transaction that does the work: either all of it
//! happened or nothing did. A refused request leaves no trace, so it may be corrected and sent again
//! under its key. Two at once: the second waits for the first's transaction and gets its answer.
//!
//! ```text
//! let claim = match idempotency.begin(&mut tx, …).await? {
//!     Begin::Again(answer) => return Ok(answer),
//!     Begin::First(claim) => claim,
//! };
//! … the work, on tx …
//! let answer = claim.finish(&mut tx, &keys, now, response).await?;
//! tx.commit().await?;
//! Ok(answer)
//! ```

use std::marker::PhantomData;
use std::sync::{Arc, OnceLock};

use domain::{FieldError, Instant, TenantId};
use poem::http::header::{CONTENT_TYPE, ETAG, LOCATION};
use poem::http::{HeaderName, HeaderValue, StatusCode};
use poem::{Endpoint, FromRequest, IntoResponse, Request, RequestBody, Response, Result};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaResponses, Registry};
use store::idempotency::{Begun, IdempotencyKey, StoredAnswer};
use store::{TenantKeys, Tx, idempotency as kept};
use uuid::Uuid;

use crate::failure::Failure;
use crate::problem::Code;

pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
pub const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

const MAX_LENGTH: usize = 255;
const KEPT_FOR_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// The headers of an answer that are part of what was promised.
const KEPT_HEADERS: [HeaderName; 3] = [CONTENT_TYPE, ETAG, LOCATION];

/// The digest of the body; filled by who reads it.
#[derive(Clone, Debug, Default)]
pub struct BodyDigest(Arc<OnceLock<[u8; 32]>>);

impl BodyDigest {
    /// The request's, to be filled.
    pub fn of(request: &Request) -> BodyDigest {
        request.data().cloned().unwrap_or_default()
    }

    /// Notes the digest of the body that has been read.
    pub fn note(&self, digest: blake3::Hash) {
        // Read twice, the bytes are the same.
        let _ = self.0.set(*digest.as_bytes());
    }
}

/// Gives each request a place for its body's digest.
pub async fn digest_slot<E: Endpoint>(next: Arc<E>, mut request: Request) -> Result<Response> {
    request.set_data(BodyDigest::default());
    next.call(request).await.map(IntoResponse::into_response)
}

/// The request's key, if it has one, and what the key stands for.
#[derive(Clone, Debug)]
pub struct Idempotency {
    key: Option<String>,
    target: String,
    digest: BodyDigest,
}

impl Idempotency {
    pub fn of(request: &Request) -> Result<Idempotency, Failure> {
        let key = match request.headers().get(IDEMPOTENCY_KEY).map(HeaderValue::as_bytes) {
            None => None,
            Some(key) if (1..=MAX_LENGTH).contains(&key.len()) && key.iter().all(u8::is_ascii_graphic) => {
                Some(String::from_utf8_lossy(key).into_owned())
            }
            Some(_) => {
                let hint = format!("1…{MAX_LENGTH} visible ASCII characters");
                return Err(FieldError::new("Idempotency-Key", "bad_format").hint(hint).into());
            }
        };
        Ok(Idempotency {
            key,
            target: format!("{} {}", request.method(), request.original_uri()),
            digest: BodyDigest::of(request),
        })
    }

    /// Claims the key, or finds the answer that was given under it.
    pub async fn begin<R>(
        &self,
        tx: &mut Tx,
        keys: &TenantKeys,
        (tenant, owner): (TenantId, Uuid),
        operation: &'static str,
        now: Instant,
    ) -> Result<Begin<R>, Failure> {
        let Some(key) = self.key.clone() else {
            return Ok(Begin::First(Claim { key: None }));
        };
        let key = IdempotencyKey {
            tenant,
            owner,
            operation,
            key,
        };
        // The claim becomes visible with the answer, so no half-done one can be met or get stale.
        match kept::begin(
            tx,
            keys,
            &key,
            &self.request_hash(keys),
            now,
            now.plus_millis(KEPT_FOR_MILLIS),
        )
        .await?
        {
            Begun::Fresh => Ok(Begin::First(Claim { key: Some(key) })),
            Begun::Replay(answer) => Ok(Begin::Again(Idempotent::new(&answer, true))),
            Begun::Mismatch => Err(Code::IdempotencyMismatch.into()),
            Begun::Running => Err(Failure::new(Code::IdempotencyRunning).retry_after(1)),
        }
    }

    /// Keyed per tenant, so that the stored hash tells nothing about the body.
    fn request_hash(&self, keys: &TenantKeys) -> Vec<u8> {
        let mut content = self.target.clone().into_bytes();
        content.push(b'\n');
        content.extend_from_slice(self.digest.0.get().map_or(&[], |digest| digest.as_slice()));
        keys.digest(&content)
    }
}

impl<'a> FromRequest<'a> for Idempotency {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> Result<Self> {
        Ok(Idempotency::of(request)?)
    }
}

/// What the key is found to be.
pub enum Begin<R> {
    /// Done before: this is the answer.
    Again(Idempotent<R>),
    /// Do it, and finish the claim.
    First(Claim),
}

/// A key that is taken for the work at hand.
#[must_use = "the answer must be stored in the transaction of the work"]
pub struct Claim {
    /// None when the caller sent no key.
    key: Option<IdempotencyKey>,
}

impl Claim {
    /// Stores the answer with the work.
    pub async fn finish<R: IntoResponse>(
        self,
        tx: &mut Tx,
        keys: &TenantKeys,
        now: Instant,
        response: R,
    ) -> Result<Idempotent<R>, Failure> {
        let response = response.into_response();
        let Some(key) = self.key else {
            return Ok(Idempotent {
                response,
                made_as: PhantomData,
            });
        };
        let headers = KEPT_HEADERS.iter().filter_map(|name| {
            let value = response.headers().get(name)?.to_str().ok()?;
            Some((name.to_string(), value.to_owned()))
        });
        let headers = headers.collect();
        let status = response.status().as_u16();
        let body = response.into_body().into_vec().await.map_err(Failure::internal)?;
        let answer = StoredAnswer {
            status,
            headers,
            body,
        };
        kept::finish(tx, keys, &key, &answer, now.plus_millis(KEPT_FOR_MILLIS)).await?;
        Ok(Idempotent::new(&answer, false))
    }
}

/// An answer of type `R`, given now or before.
pub struct Idempotent<R> {
    response: Response,
    made_as: PhantomData<fn() -> R>,
}

impl<R: IntoResponse> Idempotent<R> {
    /// An answer that nobody will get again.
    pub fn unkept(answer: R) -> Idempotent<R> {
        Idempotent {
            response: answer.into_response(),
            made_as: PhantomData,
        }
    }
}

impl<R> Idempotent<R> {
    /// The id of what it is about, where it says where that is.
    pub fn id(&self) -> Option<&str> {
        let location = self.response.headers().get(LOCATION)?.to_str().ok()?;
        location.rsplit('/').next()
    }

    fn new(answer: &StoredAnswer, replayed: bool) -> Idempotent<R> {
        let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = Response::builder().status(status).body(answer.body.clone());
        for (name, value) in &answer.headers {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
                response.headers_mut().insert(name, value);
            }
        }
        if replayed {
            response
                .headers_mut()
                .insert(IDEMPOTENT_REPLAYED, HeaderValue::from_static("true"));
        }
        Idempotent {
            response,
            made_as: PhantomData,
        }
    }
}

impl<R: Send> IntoResponse for Idempotent<R> {
    fn into_response(self) -> Response {
        self.response
    }
}

impl<R: ApiResponse> ApiResponse for Idempotent<R> {
    fn meta() -> MetaResponses {
        R::meta()
    }

    fn register(registry: &mut Registry) {
        R::register(registry);
    }
}

#[cfg(test)]
mod tests {
    use poem_openapi::payload::PlainText;

    use super::*;

    fn request(key: Option<&str>, body: &str) -> Request {
        let builder = Request::builder().uri_str("/v1/things?a=1");
        let builder = match key {
            Some(key) => builder.header(IDEMPOTENCY_KEY, HeaderValue::from_bytes(key.as_bytes()).unwrap()),
            None => builder,
        };
        let mut request = builder.finish();
        request.set_data(BodyDigest::default());
        BodyDigest::of(&request).note(blake3::hash(body.as_bytes()));
        request
    }

    #[test]
    fn keys_are_visible_and_short() {
        for (key, fine) in [
            ("a", true),
            ("order-2026-11-22/1 ", false),
            ("3f2504e0-4f89-11d3-9a0c-0305e82c3301", true),
            ("", false),
            ("鍵", false),
            (&"x".repeat(255), true),
            (&"x".repeat(256), false),
        ] {
            assert_eq!(Idempotency::of(&request(Some(key), "")).is_ok(), fine, "{key}");
        }
        assert_eq!(Idempotency::of(&request(None, "")).unwrap().key, None);
    }

    #[tokio::test]
    async fn the_second_time_gets_the_first_answer() {
        for test in store::testing::databases().await {
            let now = Instant::from_millis(1_795_000_000_000).unwrap();
            let tenant = TenantId(Uuid::now_v7());
            let keys = keys_of(&test.db, tenant, now).await;
            let owner = Uuid::from_u128(7);
            let run = async |key: Option<&str>, body: &str| {
                let idempotency = Idempotency::of(&request(key, body)).unwrap();
                let mut tx = test.db.begin().await.unwrap();
                let begun = idempotency
                    .begin(&mut tx, &keys, (tenant, owner), "create_thing", now)
                    .await;
                let answer = match begun {
                    Err(failure) => return Err(failure.code),
                    Ok(Begin::Again(answer)) => answer,
                    Ok(Begin::First(claim)) => {
                        let made = PlainText(Uuid::now_v7().to_string());
                        let answer = claim.finish(&mut tx, &keys, now, made).await.unwrap();
                        tx.commit().await.unwrap();
                        answer
                    }
                };
                let answer = answer.into_response();
                let replayed = answer.header(IDEMPOTENT_REPLAYED).is_some();
                assert_eq!(answer.content_type(), Some("text/plain; charset=utf-8"));
                Ok((answer.into_body().into_string().await.unwrap(), replayed))
            };
            let (first, replayed) = run(Some("k1"), "body").await.unwrap();
            assert!(!replayed);
            assert_eq!(run(Some("k1"), "body").await, Ok((first.clone(), true)));
            assert_eq!(run(Some("k1"), "other").await, Err(Code::IdempotencyMismatch));
            assert_ne!(run(Some("k2"), "body").await.unwrap().0, first);
            assert_ne!(run(None, "body").await.unwrap(), run(None, "body").await.unwrap());
        }
    }

    async fn keys_of(db: &store::Db, tenant: TenantId, now: Instant) -> Arc<TenantKeys> {
        let store = store::testing::store(db, now).await;
        store::testing::tenant(&store, tenant, now).await
    }
}

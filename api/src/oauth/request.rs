//! What is asked of `/v1/oauth`: a form as OAuth has it, or the same in JSON.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::access::Scopes;
use domain::{ApiKeyId, FieldError, TenantId};
use poem::http::header::AUTHORIZATION;
use poem::{FromRequest, Request, RequestBody, Result};
use poem_openapi::registry::{MetaMediaType, MetaRequest, Registry};
use poem_openapi::types::{Password as Secret, Type};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions, Object};
use serde_json::{Map, Value};
use workflows::Origin;
use workflows::access::Password;

use super::refusal::malformed;
use crate::auth::{origin, tenant};
use crate::body::{checked, read};
use crate::failure::Failure;
use crate::problem::Code;
use crate::schema::Null;

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";
const GRANT_TYPES: &str = "password, client_credentials, refresh_token";

/// What a token is asked for with. Which fields are needed depends on `grant_type`; others are
/// ignored.
#[derive(Clone, Object)]
pub struct TokenRequest {
    /// `password`, `client_credentials` or `refresh_token`.
    #[oai(validator(max_length = 100))]
    grant_type: String,
    /// For `password`: the mail address.
    #[oai(validator(max_length = 254))]
    username: Option<String>,
    /// For `password`.
    #[oai(validator(max_length = 1000))]
    password: Option<Secret>,
    /// For `client_credentials`: the id of the API key.
    #[oai(validator(max_length = 100))]
    client_id: Option<String>,
    /// For `client_credentials`: the API key.
    #[oai(validator(max_length = 200))]
    client_secret: Option<Secret>,
    /// For `refresh_token`: the newest one.
    #[oai(validator(max_length = 200))]
    refresh_token: Option<Secret>,
    /// Less than would be allowed, separated by spaces; left out: everything.
    #[oai(validator(max_length = 2000))]
    scope: Option<String>,
}

/// The token that is not needed any more.
#[derive(Clone, Object)]
pub struct Shown {
    /// A refresh or access token.
    #[oai(validator(max_length = 5000))]
    pub token: String,
}

/// What is asked for, complete.
pub enum Asked {
    Password {
        username: String,
        password: Password,
        scopes: Option<Scopes>,
    },
    Client {
        id: ApiKeyId,
        secret: String,
        scopes: Option<Scopes>,
    },
    Refresh {
        token: String,
        scopes: Option<Scopes>,
    },
}

/// Whoever asks, as far as the headers tell.
pub struct WhoAsks {
    pub origin: Origin,
    /// `Nekonote-Tenant`.
    pub tenant: Option<TenantId>,
    /// HTTP Basic: a client's id and secret.
    client: Option<(String, String)>,
}

impl<'a> FromRequest<'a> for WhoAsks {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        Ok(WhoAsks {
            origin: origin(request),
            tenant: tenant(request).map_err(malformed)?,
            client: client(request),
        })
    }
}

fn client(request: &Request) -> Option<(String, String)> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, text) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(STANDARD.decode(text.trim()).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

/// A token request.
pub struct TokenBody(TokenRequest);

impl TokenBody {
    /// What is asked for, if all that it takes is there.
    pub fn asked(self, who: &WhoAsks) -> Result<Asked, Failure> {
        let TokenRequest { grant_type, .. } = &self.0;
        match grant_type.as_str() {
            "password" => self.password(),
            "client_credentials" => self.client(who),
            "refresh_token" => self.refresh(),
            _ => Err(Failure::new(Code::UnsupportedGrantType).hint(GRANT_TYPES)),
        }
        .map_err(malformed)
    }

    fn password(self) -> Result<Asked, Failure> {
        Ok(Asked::Password {
            scopes: scopes(self.0.scope.as_deref())?,
            username: needed("/username", self.0.username)?,
            password: Password::new(needed("/password", self.0.password)?.0),
        })
    }

    fn refresh(self) -> Result<Asked, Failure> {
        Ok(Asked::Refresh {
            scopes: scopes(self.0.scope.as_deref())?,
            token: needed("/refresh_token", self.0.refresh_token)?.0,
        })
    }

    fn client(self, who: &WhoAsks) -> Result<Asked, Failure> {
        let scopes = scopes(self.0.scope.as_deref())?;
        let (id, secret) = match &who.client {
            Some(client) => client.clone(),
            None => (
                needed("/client_id", self.0.client_id)?,
                needed("/client_secret", self.0.client_secret)?.0,
            ),
        };
        let id = id.parse().map_err(|_| Failure::new(Code::InvalidClient))?;
        Ok(Asked::Client { id, secret, scopes })
    }
}

fn needed<T>(pointer: &'static str, value: Option<T>) -> Result<T, Failure> {
    value.ok_or_else(|| FieldError::new(pointer, "required").into())
}

fn scopes(text: Option<&str>) -> Result<Option<Scopes>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let unknown = |error: domain::access::UnknownScope| Failure::new(Code::InvalidScope).hint(error.0);
    let scopes = text
        .split_ascii_whitespace()
        .map(str::parse)
        .collect::<Result<Scopes, _>>();
    scopes.map(Some).map_err(unknown)
}

/// A request to end a session.
pub struct RevokeBody(pub Shown);

macro_rules! form_or_json {
    ($($name:ident($type:ty) of $known:expr;)*) => {$(
        impl<'a> ApiExtractor<'a> for $name {
            const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

            type ParamType = ();
            type ParamRawType = ();

            fn register(registry: &mut Registry) {
                <$type>::register(registry);
            }

            fn request_meta() -> Option<MetaRequest> {
                Some(request_meta::<$type>())
            }

            async fn from_request(
                request: &'a Request,
                body: &mut RequestBody,
                _: ExtractParamOptions<()>,
            ) -> Result<Self> {
                let value = fields(request, body, $known).await.map_err(malformed)?;
                Ok($name(checked(value, Null::Absent).map_err(malformed)?))
            }
        }
    )*};
}

form_or_json! {
    TokenBody(TokenRequest) of &[
        "grant_type", "username", "password", "client_id", "client_secret", "refresh_token", "scope",
    ];
    RevokeBody(Shown) of &["token"];
}

fn request_meta<T: Type>() -> MetaRequest {
    let media_type = |content_type| MetaMediaType {
        content_type,
        schema: T::schema_ref(),
    };
    MetaRequest {
        description: None,
        content: vec![media_type(FORM), media_type(JSON)],
        required: true,
    }
}

/// The fields that are known here: OAuth wants others ignored, and one without a value left out
/// (RFC 6749 3.2).
async fn fields(request: &Request, body: &mut RequestBody, known: &[&str]) -> Result<Value, Failure> {
    let kind = request.content_type().unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let bytes = read(request, body).await?;
    let given = if kind.eq_ignore_ascii_case(FORM) {
        form(&bytes)?
    } else if kind.eq_ignore_ascii_case(JSON) {
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(object)) => object,
            Ok(_) => return Err(FieldError::new("", "wrong_type").hint("object").into()),
            Err(error) => {
                let place = format!("{}:{}", error.line(), error.column());
                return Err(Failure::new(Code::MalformedJson).hint(place));
            }
        }
    } else {
        return Err(Code::UnsupportedMediaType.into());
    };
    let is_given = |name: &str, value: &Value| known.contains(&name) && *value != "";
    let kept = given.into_iter().filter(|(name, value)| is_given(name, value));
    Ok(Value::Object(kept.collect()))
}

fn form(bytes: &[u8]) -> Result<Map<String, Value>, Failure> {
    let mut fields = Map::new();
    for (name, value) in form_urlencoded::parse(bytes) {
        let before = fields.insert(name.clone().into_owned(), Value::String(value.into_owned()));
        if before.is_some() {
            return Err(FieldError::new(format!("/{name}"), "duplicate_parameter").into());
        }
    }
    Ok(fields)
}

//! Access tokens: short-lived JWTs, signed with EdDSA and nothing else.

use domain::access::Scopes;
use domain::{ApiKeyId, SessionId, StaffId, TenantId};
use jsonwebtoken::{Algorithm, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};

use super::signing_keys::{self, LIFETIME_MILLIS};
use crate::{App, Error, Result, new_id};

const AUDIENCE: &str = "nekonote";
/// Ours have about 700 bytes.
const LONGEST: usize = 4_096;

/// For whom a token speaks, in which tenant, and what it allows at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub tenant: TenantId,
    pub subject: Subject,
    pub scopes: Scopes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Staff { id: StaffId, session: SessionId },
    ApiKey { id: ApiKeyId },
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    /// The tenant.
    ten: TenantId,
    /// The session, of staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    sid: Option<SessionId>,
    scope: String,
    jti: String,
    iat: i64,
    exp: i64,
}

pub async fn issue(app: &App, grant: &Grant) -> Result<String> {
    let key = signing_keys::current(app).await?;
    let now = app.now().millis() / 1_000;
    let (sub, sid) = match grant.subject {
        Subject::Staff { id, session } => (id.to_string(), Some(session)),
        Subject::ApiKey { id } => (id.to_string(), None),
    };
    let claims = Claims {
        iss: app.access.issuer().to_owned(),
        aud: AUDIENCE.to_owned(),
        sub,
        ten: grant.tenant,
        sid,
        scope: scope_text(&grant.scopes),
        jti: domain::id::base32(new_id()),
        iat: now,
        exp: now + LIFETIME_MILLIS / 1_000,
    };
    let header = Header {
        kid: Some(key.id.clone()),
        ..Header::new(Algorithm::EdDSA)
    };
    encode(&header, &claims, &key.encoding)
        .map_err(|error| Error::Internal(format!("signing a token: {error}")))
}

/// What a token grants, if one of our keys signed it and its time is not over.
pub async fn verify(app: &App, text: &str) -> Result<Grant> {
    const FORGED: domain::Error = domain::Error::WrongCredentials;
    if text.len() > LONGEST {
        return Err(FORGED.into());
    }
    let header = decode_header(text).map_err(|_| FORGED)?;
    let Some(kid) = header.kid.filter(|_| header.alg == Algorithm::EdDSA) else {
        return Err(FORGED.into());
    };
    let key = signing_keys::find(app, &kid).await?.ok_or(FORGED)?;
    let token = decode::<Claims>(text, &key.decoding, &validation(app)).map_err(|_| FORGED)?;
    let claims = token.claims;
    if claims.exp.saturating_mul(1_000) <= app.now().millis() {
        return Err(domain::Error::CredentialsExpired.into());
    }
    let subject = match claims.sid {
        Some(session) => claims.sub.parse().map(|id| Subject::Staff { id, session }),
        None => claims.sub.parse().map(|id| Subject::ApiKey { id }),
    };
    Ok(Grant {
        tenant: claims.ten,
        subject: subject.map_err(|_| FORGED)?,
        // A newer version of this program may know scopes that this one does not.
        scopes: claims
            .scope
            .split(' ')
            .filter_map(|scope| scope.parse().ok())
            .collect(),
    })
}

fn validation(app: &App) -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    validation.set_issuer(&[app.access.issuer()]);
    validation.set_audience(&[AUDIENCE]);
    // The library would look at the system's clock; `verify` asks the platform's.
    validation.validate_exp = false;
    validation
}

/// Scopes as OAuth writes them.
pub fn scope_text(scopes: &Scopes) -> String {
    let texts = scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>();
    texts.join(" ")
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use domain::access::Scope;
    use domain::{Error, Instant};
    use jsonwebtoken::EncodingKey;
    use serde_json::{Value, json};
    use store::testing::{sqlite, store};

    use super::*;
    use crate::Clock;

    fn grant() -> Grant {
        Grant {
            tenant: TenantId(new_id()),
            subject: Subject::Staff {
                id: StaffId(new_id()),
                session: SessionId(new_id()),
            },
            scopes: Scopes::from([Scope::OrdersRead, Scope::PiiRead]),
        }
    }

    async fn app() -> (App, store::testing::TestDb) {
        let database = sqlite().await;
        let now = Instant::from_millis(1_795_000_000_123).unwrap();
        let app = App::new(store(&database.db, now).await, Clock::fixed(now));
        (app, database)
    }

    fn part(value: &Value) -> String {
        URL_SAFE_NO_PAD.encode(value.to_string())
    }

    fn parts(token: &str) -> (Value, Value, String) {
        let parts: Vec<&str> = token.split('.').collect();
        let read = |part: &str| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
        (read(parts[0]), read(parts[1]), parts[2].to_owned())
    }

    /// Signed by the platform's own key: only the claims can be wrong.
    async fn signed(app: &App, header: &Header, claims: &Value) -> String {
        let key = signing_keys::current(app).await.unwrap();
        let kid = header.kid.clone().or(Some(key.id.clone()));
        encode(
            &Header {
                kid,
                ..header.clone()
            },
            claims,
            &key.encoding,
        )
        .unwrap()
    }

    async fn refused(app: &App, token: &str) -> Error {
        match verify(app, token).await {
            Err(crate::Error::Domain(error)) => error,
            other => panic!("not refused: {other:?}"),
        }
    }

    #[tokio::test]
    async fn a_token_says_what_it_was_given() {
        let (app, _database) = app().await;
        let machine = Grant {
            subject: Subject::ApiKey {
                id: ApiKeyId(new_id()),
            },
            ..grant()
        };
        for grant in [grant(), machine] {
            let token = issue(&app, &grant).await.unwrap();
            assert_eq!(verify(&app, &token).await.unwrap(), grant);
            let (header, claims, _) = parts(&token);
            assert_eq!((&header["alg"], &header["typ"]), (&json!("EdDSA"), &json!("JWT")));
            assert_eq!(claims["scope"], "orders:read pii:read");
            assert_eq!(
                claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(),
                900
            );
        }
    }

    #[tokio::test]
    async fn forgeries_are_refused() {
        let (app, _database) = app().await;
        let token = issue(&app, &grant()).await.unwrap();
        let (header, claims, signature) = parts(&token);
        let key = signing_keys::current(&app).await.unwrap();
        let with = |of: &Value, name: &str, value: Value| {
            let mut changed = of.clone();
            changed[name] = value;
            changed
        };
        let unsigned = |header: &Value, claims: &Value| format!("{}.{}.", part(header), part(claims));
        let public = URL_SAFE_NO_PAD.decode(&key.public).unwrap();
        let hs256 = Header {
            kid: Some(key.id.clone()),
            ..Header::new(Algorithm::HS256)
        };
        let by_public_key = encode(&hs256, &claims, &EncodingKey::from_secret(&public)).unwrap();
        let by_public_text =
            encode(&hs256, &claims, &EncodingKey::from_secret(key.public.as_bytes())).unwrap();
        let tampered = |name, value| {
            format!(
                "{}.{}.{signature}",
                part(&header),
                part(&with(&claims, name, value))
            )
        };
        let rehead = |name, value| {
            format!(
                "{}.{}.{signature}",
                part(&with(&header, name, value)),
                part(&claims)
            )
        };
        for (what, forged) in [
            (
                "alg none, no signature",
                unsigned(&with(&header, "alg", json!("none")), &claims),
            ),
            (
                "alg none in capitals",
                unsigned(&with(&header, "alg", json!("NONE")), &claims),
            ),
            ("no signature", unsigned(&header, &claims)),
            ("HMAC with the public key", by_public_key),
            ("HMAC with the public key's text", by_public_text),
            ("another tenant", tampered("ten", json!(TenantId(new_id())))),
            ("more scopes", tampered("scope", json!("access:write"))),
            ("a longer life", tampered("exp", json!(9_999_999_999_i64))),
            ("another key's id", rehead("kid", json!("sig_unknown"))),
            ("a path for a key's id", rehead("kid", json!("../../../dev/null"))),
            ("another algorithm", rehead("alg", json!("HS256"))),
            ("truncated", token[..token.len() - 1].to_owned()),
            ("cut in the middle", token[..token.len() / 2].to_owned()),
            ("huge", token.clone() + &"A".repeat(100_000)),
            ("a fourth part", format!("{token}.x")),
            ("nothing", String::new()),
            ("dots", "..".to_owned()),
            ("not ASCII", "猫.の.手".to_owned()),
        ] {
            assert_eq!(refused(&app, &forged).await, Error::WrongCredentials, "{what}");
        }
    }

    #[tokio::test]
    async fn wrong_claims_are_refused_even_when_signed() {
        let (app, _database) = app().await;
        let (_, claims, _) = parts(&issue(&app, &grant()).await.unwrap());
        let eddsa = Header::new(Algorithm::EdDSA);
        let now = app.now().millis() / 1_000;
        for (name, value, error) in [
            ("aud", json!("another platform"), Error::WrongCredentials),
            ("iss", json!("another platform"), Error::WrongCredentials),
            ("aud", Value::Null, Error::WrongCredentials),
            (
                "sub",
                json!("ten_00000000000000000000000000"),
                Error::WrongCredentials,
            ),
            ("sub", json!(ApiKeyId(new_id())), Error::WrongCredentials),
            ("ten", json!("ten_1"), Error::WrongCredentials),
            ("exp", Value::Null, Error::WrongCredentials),
            ("exp", json!("tomorrow"), Error::WrongCredentials),
            ("exp", json!(now), Error::CredentialsExpired),
            ("exp", json!(0), Error::CredentialsExpired),
            ("exp", json!(i64::MIN), Error::WrongCredentials),
        ] {
            let mut changed = claims.clone();
            changed[name] = value.clone();
            let token = signed(&app, &eddsa, &changed).await;
            assert_eq!(refused(&app, &token).await, error, "{name} = {value}");
        }
        let mut newer = claims.clone();
        newer["scope"] = json!("orders:read moon:land");
        let token = signed(&app, &eddsa, &newer).await;
        assert_eq!(
            verify(&app, &token).await.unwrap().scopes,
            Scopes::from([Scope::OrdersRead])
        );
    }

    #[tokio::test]
    async fn another_platforms_token_is_refused() {
        let ((here, _one), (there, _other)) = (app().await, app().await);
        let token = issue(&there, &grant()).await.unwrap();
        assert_eq!(refused(&here, &token).await, Error::WrongCredentials);
        // Even under the name of a key that is known here.
        let kid = Some(signing_keys::current(&here).await.unwrap().id.clone());
        let (_, claims, _) = parts(&token);
        let header = Header {
            kid,
            ..Header::new(Algorithm::EdDSA)
        };
        let token = signed(&there, &header, &claims).await;
        assert_eq!(refused(&here, &token).await, Error::WrongCredentials);
    }
}

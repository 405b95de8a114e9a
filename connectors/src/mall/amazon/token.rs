//! Login with Amazon: an access token for an hour.

use serde::Deserialize;

use super::super::{AccessToken, MallError, Method, Outside, Renewal, Request, Secret, answer, call};
use super::{Amazon, Credentials, budget, v0};

const HOUR: i64 = 3_600;

fn request(token_url: &str, credentials: &Credentials) -> Request {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "refresh_token")
        .append_pair("refresh_token", credentials.refresh_token.expose())
        .append_pair("client_id", &credentials.client_id)
        .append_pair("client_secret", credentials.client_secret.expose())
        .finish();
    Request::new(&budget::TOKEN, Method::POST, token_url.to_owned()).typed_body(
        "application/x-www-form-urlencoded;charset=UTF-8",
        form.into_bytes(),
    )
}

#[derive(Deserialize)]
struct Token {
    #[serde(rename = "access_token")]
    access: Secret,
    #[serde(default, deserialize_with = "super::super::lenient::int")]
    expires_in: Option<i64>,
    #[serde(default, rename = "refresh_token")]
    refresh: Option<Secret>,
}

/// The access token, and with it the one for personal data where orders are read the old way.
pub(super) async fn renew(shop: &Amazon, outside: &dyn Outside) -> Result<Renewal, MallError> {
    let mut renewal = sign_in(&shop.settings.token_url, &shop.credentials, outside).await?;
    if shop.reads_v0() {
        let request = v0::restricted_token(shop);
        let response = shop.send_with(outside, request, Some(&renewal.access)).await?;
        let body = answer::json(&response)?;
        let token =
            Restricted::deserialize(body).map_err(|_| MallError::unreadable("no restrictedDataToken"))?;
        renewal.restricted = Some(lasting(outside, token.token, token.expires_in));
    }
    Ok(renewal)
}

#[derive(Deserialize)]
struct Restricted {
    #[serde(rename = "restrictedDataToken")]
    token: Secret,
    #[serde(
        default,
        rename = "expiresIn",
        deserialize_with = "super::super::lenient::int"
    )]
    expires_in: Option<i64>,
}

fn lasting(outside: &dyn Outside, token: Secret, seconds: Option<i64>) -> AccessToken {
    AccessToken {
        token,
        expires_at: outside
            .now()
            .plus_millis(seconds.unwrap_or(HOUR).saturating_mul(1_000)),
    }
}

/// The access token alone.
pub(crate) async fn sign_in(
    token_url: &str,
    credentials: &Credentials,
    outside: &dyn Outside,
) -> Result<Renewal, MallError> {
    let response = call(outside, request(token_url, credentials)).await?;
    let body = answer::json(&response)?;
    if !response.is_success() {
        let text = |name: &str| body[name].as_str().unwrap_or_default();
        return Err(MallError::credentials(text("error"), text("error_description")));
    }
    let token = Token::deserialize(body).map_err(|_| MallError::unreadable("no access_token"))?;
    Ok(Renewal {
        access: lasting(outside, token.access, token.expires_in),
        restricted: None,
        refresh: token.refresh,
        refresh_expires_at: None,
    })
}

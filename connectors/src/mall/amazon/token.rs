//! Login with Amazon: an access token for an hour.

use serde::Deserialize;

use super::super::{AccessToken, MallError, Method, Outside, Renewal, Request, Secret, answer, call};
use super::{Amazon, Credentials, budget, v0};
use crate::oauth;

fn request(token_url: &str, credentials: &Credentials) -> Request {
    let client = [
        ("client_id", credentials.client_id.as_str()),
        ("client_secret", credentials.client_secret.expose()),
    ];
    let form = oauth::refresh_form(credentials.refresh_token.expose(), &client);
    Request::new(&budget::TOKEN, Method::POST, token_url.to_owned())
        .typed_body("application/x-www-form-urlencoded;charset=UTF-8", form)
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
        renewal.restricted = Some(AccessToken::lasting(token.token, token.expires_in, outside.now()));
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
    let granted = oauth::granted(body, outside.now());
    Ok(granted
        .ok_or_else(|| MallError::unreadable("no access_token"))?
        .into())
}

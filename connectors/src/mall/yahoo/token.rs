//! YConnect v2 tokens, and the signature by the store's public key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Instant;
use rsa::Pkcs1v15Encrypt;
use rsa::rand_core::OsRng;

use super::super::{MallError, Method, Outside, Renewal, Request, Response, answer, call};
use super::{Yahoo, budget};
use crate::oauth;

pub(super) fn authorized(shop: &Yahoo, request: Request, now: Instant) -> Result<Request, MallError> {
    let access = shop
        .credentials
        .access
        .as_ref()
        .filter(|access| access.holds(now));
    let access = access.ok_or(MallError::TokenExpired)?;
    Ok(request.header("authorization", format!("Bearer {}", access.token.expose())))
}

/// `X-sws-signature`: `<seller>:<unix seconds>`, encrypted with the store's public key.
pub(super) fn signed(shop: &Yahoo, request: Request, now: Instant) -> Result<Request, MallError> {
    let Some(key) = &shop.key else {
        return Ok(request);
    };
    let text = format!("{}:{}", shop.settings.seller_id, now.utc().timestamp());
    let sealed = key
        .encrypt(&mut OsRng, Pkcs1v15Encrypt, text.as_bytes())
        .map_err(|_| MallError::credentials("public_key", "the key cannot encrypt a signature"))?;
    Ok(request.header("x-sws-signature", STANDARD.encode(sealed)).header(
        "x-sws-signature-version",
        shop.credentials.public_key_version.clone(),
    ))
}

/// The mall takes a request whose signature is wrong, says so in a header only, and lets the refresh token
/// run out within 12 hours.
pub(super) fn signature_error(shop: &Yahoo, response: &Response) -> Option<MallError> {
    if shop.key.is_none() || !shop.settings.require_signature {
        return None;
    }
    let status = response.header("x-sws-authorize-status").unwrap_or_default();
    (status != "authorized").then(|| MallError::credentials("public_key", status))
}

pub(super) fn renew_request(shop: &Yahoo) -> Request {
    let credentials = &shop.credentials;
    let pair = format!("{}:{}", credentials.client_id, credentials.client_secret.expose());
    let form = oauth::refresh_form(credentials.refresh_token.expose(), &[]);
    Request::new(&budget::TOKEN, Method::POST, shop.settings.token_url.clone())
        .header("authorization", format!("Basic {}", STANDARD.encode(pair)))
        .typed_body(oauth::FORM, form)
}

pub(super) async fn renew(shop: &Yahoo, outside: &dyn Outside) -> Result<Renewal, MallError> {
    let mut request = renew_request(shop);
    if shop.settings.sign_token_requests {
        request = signed(shop, request, outside.now())?;
    }
    let response = call(outside, request).await?;
    renewal(&response, outside.now())
}

fn renewal(response: &Response, now: Instant) -> Result<Renewal, MallError> {
    let body = answer::json(response)?;
    if !response.is_success() {
        let text = |name: &str| {
            body.get(name)
                .and_then(|text| text.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        return Err(MallError::credentials(text("error"), text("error_description")));
    }
    let granted = oauth::granted(body, now);
    Ok(granted
        .ok_or_else(|| MallError::unreadable("no access_token"))?
        .into())
}

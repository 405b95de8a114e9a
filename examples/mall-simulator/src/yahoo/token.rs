//! YConnect tokens, and the signature.

use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::{Pkcs1v15Encrypt, RsaPrivateKey};
use serde_json::json;

use super::{CLIENT_ID, CLIENT_SECRET, KEY_VERSION, REFRESH_TOKEN, SELLER};
use crate::ask::{Answer, Ask};
use crate::fault::FaultKind;
use crate::world::{Shop, Told};

const HOUR: i64 = 3_600_000;

pub(super) fn answer(shop: &mut Shop, ask: &Ask, told: &Told, now: i64) -> Answer {
    let basic = format!(
        "Basic {}",
        STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"))
    );
    if ask.header("authorization") != basic {
        return Answer::json(
            401,
            &json!({ "error": "invalid_client", "error_description": "client is unknown" }),
        );
    }
    let refresh = ask.form("refresh_token").unwrap_or_default();
    let is_refresh = ask.form("grant_type").as_deref() == Some("refresh_token");
    if !is_refresh || refresh != REFRESH_TOKEN || told.has(&FaultKind::ExpiredKey) {
        return Answer::json(
            400,
            &json!({ "error": "invalid_grant", "error_description": "expired token" }),
        );
    }
    let token = format!("access-{}", shop.receipts.len() + 1);
    shop.receipts.insert(token.clone(), json!(now + HOUR));
    Answer::json(
        200,
        &json!({ "access_token": token, "token_type": "Bearer", "expires_in": HOUR / 1_000 }),
    )
}

pub(super) fn is_valid(shop: &Shop, ask: &Ask, now: i64) -> bool {
    let token = ask
        .header("authorization")
        .strip_prefix("Bearer ")
        .unwrap_or_default();
    let until = shop.receipts.get(token).and_then(serde_json::Value::as_i64);
    until.is_some_and(|until| now < until)
}

/// `X-SWS-Authorize-Status` for requests that bring a signature.
pub(super) fn signature(ask: &Ask, told: &Told, now: i64) -> Option<&'static str> {
    let sealed = ask.header("x-sws-signature");
    if sealed.is_empty() {
        return None;
    }
    let is_right = ask.header("x-sws-signature-version") == KEY_VERSION
        && open(sealed).is_some_and(|text| is_fresh(&text, now));
    Some(if is_right && !told.has(&FaultKind::SilentSignature) {
        "authorized"
    } else {
        "unauthorized"
    })
}

/// `<seller>:<unix seconds>`. How old it may be is not told anywhere; minutes, we think.
fn is_fresh(text: &str, now: i64) -> bool {
    const OLDEST: u64 = 300;
    let signed = text.split_once(':').filter(|(seller, _)| *seller == SELLER);
    let second = signed.and_then(|(_, second)| second.parse::<i64>().ok());
    second.is_some_and(|second| (now / 1_000).abs_diff(second) <= OLDEST)
}

/// The demo's private key: it stands in for the mall's and protects nothing.
fn open(sealed: &str) -> Option<String> {
    // Reading it checks its primes, which takes time.
    static KEY: OnceLock<Option<RsaPrivateKey>> = OnceLock::new();
    let key = KEY.get_or_init(|| RsaPrivateKey::from_pkcs8_pem(include_str!("demo_key.pem")).ok());
    let key = key.as_ref()?;
    let sealed = STANDARD.decode(sealed).ok()?;
    let opened = key.decrypt(Pkcs1v15Encrypt, &sealed).ok()?;
    String::from_utf8(opened).ok()
}

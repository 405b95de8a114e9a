//! Webhooks as [Standard Webhooks](https://www.standardwebhooks.com) has them: an id, a time, and a
//! signature over both and the body.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Instant;
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::Method;
use sha2::Sha256;

use crate::web::Outgoing;

const PREFIX: &str = "whsec_";

/// A secret in the form in which receivers are given it.
pub fn secret(random: &[u8; 32]) -> String {
    format!("{PREFIX}{}", STANDARD.encode(random))
}

/// What is sent to an endpoint. While a secret is being replaced there are two signatures; a receiver
/// is content with either.
pub fn request(url: &str, secrets: &[&str], id: &str, at: Instant, body: String) -> Outgoing {
    let seconds = at.millis().div_euclid(1000).to_string();
    let signatures: Vec<String> = secrets
        .iter()
        .map(|secret| sign(secret, id, &seconds, &body))
        .collect();
    Outgoing {
        method: Method::POST,
        url: url.to_owned(),
        headers: vec![
            ("content-type", "application/json".to_owned()),
            ("webhook-id", id.to_owned()),
            ("webhook-timestamp", seconds),
            ("webhook-signature", signatures.join(" ")),
        ],
        body: body.into_bytes(),
    }
}

fn sign(secret: &str, id: &str, seconds: &str, body: &str) -> String {
    let key = STANDARD.decode(secret.strip_prefix(PREFIX).unwrap_or(secret));
    // A key of any length will do.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key.unwrap_or_default()) else {
        return String::new();
    };
    for part in [id, ".", seconds, ".", body] {
        mac.update(part.as_bytes());
    }
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Case {
        name: String,
        secrets: Vec<String>,
        headers: std::collections::BTreeMap<String, String>,
        body: String,
        valid: bool,
    }

    /// The cases that the verifiers of all SDKs are held against.
    #[test]
    fn signatures_are_those_of_the_standard() {
        let cases: Vec<Case> =
            serde_json::from_str(include_str!("../../sdk-gen/conformance/webhooks.json")).unwrap();
        let mut signed = 0;
        for case in cases.iter().filter(|case| case.valid) {
            let header = |name: &str| case.headers[name].as_str();
            let sent = header("webhook-signature");
            let ours: Vec<String> = case
                .secrets
                .iter()
                .map(|secret| {
                    sign(
                        secret,
                        header("webhook-id"),
                        header("webhook-timestamp"),
                        &case.body,
                    )
                })
                .collect();
            let known = ours.iter().any(|ours| sent.split(' ').any(|one| one == ours));
            assert!(known, "{}: {ours:?}", case.name);
            signed += 1;
        }
        assert!(signed >= 3, "{signed}");
    }

    #[test]
    fn two_secrets_make_two_signatures() {
        let secrets = [secret(&[1; 32]), secret(&[2; 32])];
        let secrets: Vec<&str> = secrets.iter().map(String::as_str).collect();
        let at = Instant::from_millis(1_795_000_000_999).unwrap();
        let sent = request("https://example.com/", &secrets, "evt_1", at, "{}".to_owned());
        let header = |name: &str| {
            let found = sent.headers.iter().find(|(header, _)| *header == name);
            found.map(|(_, value)| value.as_str()).unwrap()
        };
        assert_eq!(header("webhook-timestamp"), "1795000000");
        let both = format!(
            "{} {}",
            sign(secrets[0], "evt_1", "1795000000", "{}"),
            sign(secrets[1], "evt_1", "1795000000", "{}")
        );
        assert_eq!(header("webhook-signature"), both);
    }
}

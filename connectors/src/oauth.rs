//! Access tokens for refresh tokens (RFC 6749, 6): what malls and mail servers have in common.

use domain::Instant;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::lenient;
use crate::secret::Secret;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
/// The lifetime of an access token where the server names none, in seconds.
const HOUR: i64 = 3_600;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessToken {
    pub token: Secret,
    pub expires_at: Instant,
}

impl AccessToken {
    /// One that came now, and lasts so many seconds, or as long as usual.
    pub(crate) fn lasting(token: Secret, seconds: Option<i64>, now: Instant) -> AccessToken {
        AccessToken {
            token,
            expires_at: now.plus_millis(seconds.unwrap_or(HOUR).saturating_mul(1_000)),
        }
    }

    /// Whether it holds for long enough to finish a call that begins now.
    pub fn holds(&self, now: Instant) -> bool {
        const MARGIN_MILLIS: i64 = 60_000;
        now.plus_millis(MARGIN_MILLIS) < self.expires_at
    }
}

/// What a token server gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    pub access: AccessToken,
    /// It takes the place of the refresh token that was used.
    pub refresh: Option<Secret>,
}

/// The body of the request, with what else the server wants to know.
pub(crate) fn refresh_form(refresh_token: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("grant_type", "refresh_token")
        .append_pair("refresh_token", refresh_token)
        .extend_pairs(more);
    form.finish().into_bytes()
}

/// Reads the body of an answer that grants; none where it has no access token.
pub(crate) fn granted(body: Value, now: Instant) -> Option<Granted> {
    #[derive(Deserialize)]
    struct Token {
        #[serde(rename = "access_token")]
        access: Secret,
        #[serde(default, deserialize_with = "lenient::int")]
        expires_in: Option<i64>,
        #[serde(default, rename = "refresh_token")]
        refresh: Option<Secret>,
    }
    let token: Token = serde_json::from_value(body).ok()?;
    Some(Granted {
        access: AccessToken::lasting(token.access, token.expires_in, now),
        refresh: token.refresh,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_asked() {
        let form = refresh_form("r&t", &[("client_id", "猫"), ("scope", "a b")]);
        assert_eq!(
            String::from_utf8(form).unwrap(),
            "grant_type=refresh_token&refresh_token=r%26t&client_id=%E7%8C%AB&scope=a+b"
        );
    }

    #[test]
    fn what_is_granted() {
        let now = Instant::from_millis(0).unwrap();
        for (body, seconds, refresh) in [
            (json!({"access_token": "at", "expires_in": 3599}), 3599, None),
            (
                json!({"access_token": "at", "expires_in": "120", "refresh_token": "rt"}),
                120,
                Some("rt"),
            ),
            (json!({"access_token": "at", "refresh_token": null}), 3600, None),
        ] {
            let granted = granted(body.clone(), now).unwrap();
            assert_eq!(granted.access.token.expose(), "at");
            assert_eq!(granted.access.expires_at.millis(), seconds * 1_000, "{body}");
            assert_eq!(granted.refresh.as_ref().map(Secret::expose), refresh, "{body}");
        }
        for body in [json!({}), json!("at"), json!({"access_token": 7}), Value::Null] {
            assert_eq!(granted(body.clone(), now), None, "{body}");
        }
    }

    #[test]
    fn a_token_that_ends_in_a_minute_is_not_begun_with() {
        let now = Instant::from_millis(0).unwrap();
        for (seconds, holds) in [(60, false), (61, true)] {
            let token = AccessToken::lasting(Secret::new("at"), Some(seconds), now);
            assert_eq!(token.holds(now), holds, "{seconds}");
        }
    }
}

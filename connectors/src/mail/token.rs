//! Access tokens for mail servers that take no passwords.

use domain::Instant;
use domain::mail_login::OauthGrant;
use http::Method;

use crate::oauth::{self, Granted};
use crate::web::{HttpClient, Outgoing, Response, SendError};

/// Why there is no access token: never the server's own words, which may name anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// The server does not take the grant, or not any more: for people to mend.
    #[error("the token server refuses")]
    Refused,
    /// The server lies in a private network, which the platform does not allow.
    #[error("the token server lies in a private network")]
    PrivateNetwork,
    /// It cannot be reached, or has no answer now.
    #[error("the token server does not answer")]
    Unreachable,
}

/// Asks for an access token.
pub async fn ask(client: &HttpClient, grant: &OauthGrant, now: Instant) -> Result<Granted, TokenError> {
    let answer = client.send(request(grant)).await.map_err(|error| match error {
        SendError::Invalid => TokenError::Refused,
        SendError::Private => TokenError::PrivateNetwork,
        SendError::NotConnected | SendError::TimedOut | SendError::Cut | SendError::TooLong => {
            TokenError::Unreachable
        }
    })?;
    read(&answer, now)
}

fn request(grant: &OauthGrant) -> Outgoing {
    let mut more = vec![("client_id", grant.client_id.as_str())];
    more.extend(
        grant
            .client_secret
            .as_deref()
            .map(|secret| ("client_secret", secret)),
    );
    more.extend(grant.scope.as_deref().map(|scope| ("scope", scope)));
    Outgoing {
        method: Method::POST,
        url: grant.token_url.clone(),
        headers: vec![
            ("content-type", oauth::FORM.to_owned()),
            ("accept", "application/json".to_owned()),
        ],
        body: oauth::refresh_form(&grant.refresh_token, &more),
    }
}

fn read(answer: &Response, now: Instant) -> Result<Granted, TokenError> {
    let body: serde_json::Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    let error = body["error"].as_str().unwrap_or_default();
    match (answer.status, error) {
        (200..=299, _) => {
            let granted = oauth::granted(body, now);
            granted
                .filter(|granted| is_token(granted.access.token.expose()))
                .ok_or(TokenError::Unreachable)
        }
        (408 | 429, _) | (_, "temporarily_unavailable" | "server_error" | "slow_down") => {
            Err(TokenError::Unreachable)
        }
        (400..=499, _) => Err(TokenError::Refused),
        _ => Err(TokenError::Unreachable),
    }
}

/// RFC 6749, A.12; what is sent on to a mail server holds nothing that ends it.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::HeaderMap;

    use super::*;
    use crate::web::HttpLimits;

    fn grant() -> OauthGrant {
        OauthGrant {
            token_url: "https://login.example.com/token".into(),
            client_id: "neko".into(),
            client_secret: Some("s/c".into()),
            refresh_token: "rt".into(),
            scope: Some("a b".into()),
        }
    }

    #[test]
    fn what_is_asked() {
        let bare = OauthGrant {
            client_secret: None,
            scope: None,
            ..grant()
        };
        for (grant, body) in [
            (
                grant(),
                "grant_type=refresh_token&refresh_token=rt&client_id=neko&client_secret=s%2Fc&scope=a+b",
            ),
            (bare, "grant_type=refresh_token&refresh_token=rt&client_id=neko"),
        ] {
            let asked = request(&grant);
            assert_eq!(String::from_utf8(asked.body).unwrap(), body);
            assert_eq!(
                (asked.method, asked.url.as_str()),
                (Method::POST, "https://login.example.com/token")
            );
            assert_eq!(
                asked.headers[0],
                ("content-type", "application/x-www-form-urlencoded".to_owned())
            );
        }
    }

    #[test]
    fn what_answers_mean() {
        for (status, body, came) in [
            (200, r#"{"access_token":"at","expires_in":3599}"#, Ok("at")),
            (
                200,
                r#"{"access_token":"a\u0001t"}"#,
                Err(TokenError::Unreachable),
            ),
            (200, r#"{"access_token":""}"#, Err(TokenError::Unreachable)),
            (200, "<!DOCTYPE html>", Err(TokenError::Unreachable)),
            (302, "", Err(TokenError::Unreachable)),
            (400, r#"{"error":"invalid_grant"}"#, Err(TokenError::Refused)),
            (401, r#"{"error":"invalid_client"}"#, Err(TokenError::Refused)),
            (404, "Not Found", Err(TokenError::Refused)),
            (
                400,
                r#"{"error":"temporarily_unavailable"}"#,
                Err(TokenError::Unreachable),
            ),
            (429, "{}", Err(TokenError::Unreachable)),
            (503, r#"{"error":"invalid_grant"}"#, Err(TokenError::Unreachable)),
        ] {
            let answer = Response {
                status,
                headers: HeaderMap::new(),
                body: Bytes::from_static(body.as_bytes()),
            };
            let read = read(&answer, Instant::from_millis(0).unwrap());
            let read = read.as_ref().map(|granted| granted.access.token.expose());
            assert_eq!(read.map_err(|error| *error), came, "{status} {body}");
        }
    }

    #[tokio::test]
    async fn no_way_leads_to_this_machine() {
        let client = HttpClient::new(HttpLimits {
            private: false,
            ..HttpLimits::default()
        });
        for host in ["127.0.0.1", "localhost", "[::1]", "169.254.169.254"] {
            let grant = OauthGrant {
                token_url: format!("https://{host}:1/token"),
                ..grant()
            };
            let came = ask(&client, &grant, Instant::from_millis(0).unwrap()).await;
            assert_eq!(came, Err(TokenError::PrivateNetwork), "{host}");
        }
    }
}

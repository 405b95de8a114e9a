//! What answers of all malls have in common.

use std::time::Duration;

use chrono::DateTime;
use domain::Instant;
use serde_json::Value;

use super::error::MallError;
use super::http::Response;

/// Throttling, failures of the server, and pages for people where data was asked for.
pub(super) fn common_error(response: &Response, now: Instant) -> Option<MallError> {
    let retry_after = retry_after(response, now);
    match response.status {
        429 => Some(MallError::Throttled { retry_after }),
        500..=599 => Some(MallError::Unavailable {
            reason: format!("HTTP {}", response.status),
            retry_after,
        }),
        300..=399 => Some(MallError::unreadable(format!("HTTP {}", response.status))),
        _ if response.is_success() && is_page(response) => {
            Some(MallError::unreadable("a web page instead of data"))
        }
        _ => None,
    }
}

/// The body as JSON; an answer that is none is unreadable, whatever its status.
pub(crate) fn json(response: &Response) -> Result<Value, MallError> {
    serde_json::from_slice(&response.body)
        .map_err(|_| MallError::unreadable(format!("HTTP {} without JSON", response.status)))
}

/// What stands under a name; null where there is nothing, or no object.
pub(crate) fn under(body: Value, name: &str) -> Value {
    match body {
        Value::Object(mut fields) => fields.remove(name).unwrap_or_default(),
        _ => Value::Null,
    }
}

/// `Retry-After` in seconds, or as a date; for Amazon, which has none, the time that one request takes by
/// its rate.
fn retry_after(response: &Response, now: Instant) -> Option<Duration> {
    let Some(text) = response.header("retry-after").map(str::trim) else {
        let rate: f64 = response.header("x-amzn-ratelimit-limit")?.trim().parse().ok()?;
        return Duration::try_from_secs_f64(1.0 / rate).ok();
    };
    if let Ok(seconds) = text.parse::<f64>() {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let at = DateTime::parse_from_rfc2822(text).ok()?;
    (at.to_utc() - now.utc()).to_std().ok()
}

fn is_page(response: &Response) -> bool {
    let head: Vec<u8> = response
        .body
        .iter()
        .copied()
        .skip_while(u8::is_ascii_whitespace)
        .take(14)
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    head.starts_with(b"<!doctype html") || head.starts_with(b"<html")
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;
    use http::HeaderMap;

    fn answer(status: u16, retry_after: Option<&str>, body: &'static str) -> Response {
        let mut headers = HeaderMap::new();
        if let Some(value) = retry_after {
            headers.insert("retry-after", value.parse().unwrap());
        }
        Response {
            status,
            headers,
            body: Bytes::from_static(body.as_bytes()),
        }
    }

    #[test]
    fn what_status_and_body_tell() {
        let now = Instant::from_millis(1_795_133_700_000).unwrap();
        let throttled = |seconds: Option<u64>| {
            Some(MallError::Throttled {
                retry_after: seconds.map(Duration::from_secs),
            })
        };
        let in_a_minute = (now.utc() + chrono::Duration::seconds(60)).to_rfc2822();
        for (response, error) in [
            (answer(200, None, "{}"), None),
            (answer(400, None, "{}"), None),
            (answer(429, Some("2"), ""), throttled(Some(2))),
            (answer(429, Some(&in_a_minute), ""), throttled(Some(60))),
            (answer(429, Some("soon"), ""), throttled(None)),
            (
                answer(503, Some("120"), ""),
                Some(MallError::Unavailable {
                    reason: "HTTP 503".into(),
                    retry_after: Some(Duration::from_mins(2)),
                }),
            ),
            (
                answer(200, None, "\n<!DOCTYPE html><title>メンテナンス</title>"),
                Some(MallError::unreadable("a web page instead of data")),
            ),
            (answer(302, None, ""), Some(MallError::unreadable("HTTP 302"))),
        ] {
            assert_eq!(common_error(&response, now), error, "{response:?}");
        }
    }
}

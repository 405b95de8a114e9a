//! Refusals: `{"errors": [{"code", "message", "details"}]}`.

use serde_json::Value;

use super::super::{MallError, Response};

pub(crate) fn refusal(response: &Response) -> Option<MallError> {
    if response.is_success() {
        return None;
    }
    let body: Value = serde_json::from_slice(&response.body).unwrap_or_default();
    let error = &body["errors"][0];
    let text = |name: &str| error[name].as_str().unwrap_or_default();
    let code = match text("code") {
        "" => format!("HTTP {}", response.status),
        code => code.to_owned(),
    };
    Some(match response.status {
        // The same status for a token that ran out and for a permission that never was.
        401 | 403 if text("details").contains("expired") || text("message").contains("expired") => {
            MallError::TokenExpired
        }
        401 | 403 => MallError::credentials(code, text("message")),
        _ => MallError::refused(code, text("message")),
    })
}

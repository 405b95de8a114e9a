//! What handlers and middleware return when a request fails; the problem layer words it.
//!
//! A failure knows its code and what may be told. Language, request id and the answer itself are
//! added in one place, `http::problems`, so that no handler can get them wrong.

use std::fmt;
use std::sync::LazyLock;

use domain::FieldError;
use poem::error::ResponseError;
use poem::http::header::{HeaderName, RETRY_AFTER, WWW_AUTHENTICATE};
use poem::http::{HeaderValue, StatusCode};
use poem::{IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaMediaType, MetaResponse, MetaResponses, Registry};
use poem_openapi::types::Type;

use crate::problem::{Code, PROBLEM_JSON, Problem};

/// Why a request fails.
#[derive(Clone, Debug)]
pub struct Failure {
    pub code: Code,
    /// What may be told beside the code's text: a scope, a limit, a list.
    pub hint: Option<String>,
    /// Every field that is wrong.
    pub errors: Vec<FieldError>,
    /// Headers that the answer must carry.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// What happened inside: for the log, never for the caller.
    pub cause: Option<String>,
    /// The same in OAuth 2.0's words, where tokens are asked for.
    pub oauth_error: Option<&'static str>,
}

impl Failure {
    pub fn new(code: Code) -> Failure {
        let headers = match code {
            Code::Unauthenticated => vec![(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))],
            Code::WrongCredentials | Code::CredentialsExpired | Code::CredentialsRevoked => {
                let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
                vec![(WWW_AUTHENTICATE, challenge)]
            }
            _ => Vec::new(),
        };
        Failure {
            code,
            hint: None,
            errors: Vec::new(),
            headers,
            cause: None,
            oauth_error: None,
        }
    }

    /// Something that must not happen; the cause goes to the log only.
    pub fn internal(cause: impl fmt::Display) -> Failure {
        Failure {
            cause: Some(cause.to_string()),
            ..Failure::new(Code::Internal)
        }
    }

    /// The service cannot answer right now; the cause goes to the log only.
    pub fn unavailable(cause: impl fmt::Display) -> Failure {
        Failure {
            cause: Some(cause.to_string()),
            ..Failure::new(Code::Unavailable)
        }
        .retry_after(1)
    }

    /// The credentials lack a scope.
    pub fn missing_scope(scope: &str) -> Failure {
        let challenge = format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\"");
        let failure = Failure::new(Code::MissingScope).hint(scope);
        match HeaderValue::try_from(challenge) {
            Ok(challenge) => failure.header(WWW_AUTHENTICATE, challenge),
            Err(_) => failure,
        }
    }

    /// The input is wrong in these fields.
    pub fn invalid(errors: Vec<FieldError>) -> Failure {
        Failure {
            errors,
            ..Failure::new(Code::Invalid)
        }
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Failure {
        self.hint = Some(hint.into());
        self
    }

    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Failure {
        self.headers.push((name, value));
        self
    }

    /// Says when trying again may help.
    pub fn retry_after(self, seconds: u64) -> Failure {
        self.header(RETRY_AFTER, HeaderValue::from(seconds))
    }
}

impl From<Code> for Failure {
    fn from(code: Code) -> Failure {
        Failure::new(code)
    }
}

impl From<FieldError> for Failure {
    fn from(error: FieldError) -> Failure {
        Failure::invalid(vec![error])
    }
}

impl From<domain::Error> for Failure {
    fn from(error: domain::Error) -> Failure {
        use domain::Error;
        match error {
            Error::NotFound => Code::NotFound.into(),
            Error::Invalid(errors) => Failure::invalid(errors),
            Error::Stale => Code::Stale.into(),
            Error::Taken { field } => Failure::new(Code::Taken).hint(field),
            Error::InUse { by } => Failure::new(Code::InUse).hint(by),
            Error::NoSuchMove { from, to } => {
                Failure::new(Code::NoSuchMove).hint(format!("{} → {}", written(&from), written(&to)))
            }
            Error::OnHold => Code::OnHold.into(),
            Error::NotOnHold => Code::NotOnHold.into(),
            Error::Bundled => Code::Bundled.into(),
            Error::NothingToUndo => Code::NothingToUndo.into(),
            Error::Irreversible { event } => Failure::new(Code::Irreversible).hint(event.as_str()),
            Error::ChangedSince { event } => Failure::new(Code::ChangedSince).hint(event.as_str()),
            Error::Rearranged { event } => Failure::new(Code::Rearranged).hint(event.as_str()),
            Error::WaybillMade => Code::WaybillMade.into(),
            Error::RequestedElsewhere => Code::RequestedElsewhere.into(),
            Error::Finished => Code::Finished.into(),
            Error::NotFinished => Code::NotFinished.into(),
            Error::UnderWay { by } => Failure::new(Code::UnderWay).hint(by),
            Error::NotReady => Failure::new(Code::NotReady).retry_after(1),
            Error::NoFile => Code::NoFile.into(),
            Error::NotFailed => Code::NotFailed.into(),
            Error::BuiltIn => Code::BuiltIn.into(),
            Error::Unauthenticated => Code::Unauthenticated.into(),
            Error::WrongCredentials => Code::WrongCredentials.into(),
            Error::CredentialsExpired => Code::CredentialsExpired.into(),
            Error::CredentialsRevoked => Code::CredentialsRevoked.into(),
            Error::AddressNotAllowed => Code::AddressNotAllowed.into(),
            Error::TenantNotGranted => Code::TenantNotGranted.into(),
            Error::MissingScope(scope) => Failure::missing_scope(scope.as_str()),
            Error::LastOwner => Code::LastOwner.into(),
            Error::TooManyAttempts { after_seconds } => Failure::new(Code::TooManyAttempts)
                .hint(after_seconds.to_string())
                .retry_after(after_seconds),
            Error::TooLarge { limit } => Failure::new(Code::BodyTooLarge).hint(limit.to_string()),
            Error::BodyBroken => Code::MalformedBody.into(),
            Error::ReportTooSlow => Code::ReportTooSlow.into(),
            Error::ScopeNotHeld(scope) => Failure::new(Code::ScopeNotHeld).hint(scope),
        }
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Failure {
        match error {
            // Two callers at once: the rule found nothing in the way, the constraint did.
            store::Error::Taken { .. } => Code::Taken.into(),
            store::Error::Reference => Code::InUse.into(),
            store::Error::TooSlow => Code::SearchTooSlow.into(),
            store::Error::Unavailable(_) => Failure::unavailable(error),
            _ => Failure::internal(error),
        }
    }
}

impl From<workflows::Error> for Failure {
    fn from(error: workflows::Error) -> Failure {
        match error {
            workflows::Error::Domain(error) => error.into(),
            workflows::Error::Store(error) => error.into(),
            workflows::Error::Internal(cause) => Failure::internal(cause),
        }
    }
}

/// A value as the wire writes it.
fn written(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())
    }
}

impl std::error::Error for Failure {}

impl ResponseError for Failure {
    fn status(&self) -> StatusCode {
        self.code.status()
    }

    fn as_response(&self) -> Response {
        self.clone().into_response()
    }
}

/// A bare answer that carries the failure to the problem layer, which words it.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = Response::builder().status(self.code.status()).finish();
        response.set_data(self);
        response
    }
}

/// Every status that an operation may answer with, so that each declares them.
impl ApiResponse for Failure {
    fn meta() -> MetaResponses {
        let responses = STATUSES.iter().map(|(status, codes)| MetaResponse {
            description: codes,
            status: Some(*status),
            status_range: None,
            content: vec![MetaMediaType {
                content_type: PROBLEM_JSON,
                schema: Problem::schema_ref(),
            }],
            headers: Vec::new(),
        });
        MetaResponses {
            responses: responses.collect(),
        }
    }

    fn register(registry: &mut Registry) {
        Problem::register(registry);
    }
}

/// Codes of requests that reach no operation.
const ELSEWHERE: [Code; 3] = [Code::NoSuchRoute, Code::MethodNotAllowed, Code::NotAcceptable];

static STATUSES: LazyLock<Vec<(u16, String)>> = LazyLock::new(|| {
    let mut statuses: Vec<(u16, String)> = Vec::new();
    for code in Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code)) {
        let status = code.status().as_u16();
        match statuses.iter_mut().find(|(known, _)| *known == status) {
            Some((_, codes)) => codes.extend([", `", code.as_str(), "`"]),
            None => statuses.push((status, format!("`{}`", code.as_str()))),
        }
    }
    statuses
});

#[cfg(test)]
mod tests {
    use domain::order_status::OrderStatus;

    use super::*;

    #[test]
    fn each_domain_error_has_its_code() {
        for (error, code, hint) in [
            (domain::Error::NotFound, Code::NotFound, None),
            (domain::Error::Stale, Code::Stale, None),
            (domain::Error::Taken { field: "code" }, Code::Taken, Some("code")),
            (
                domain::Error::ScopeNotHeld("pii:read"),
                Code::ScopeNotHeld,
                Some("pii:read"),
            ),
            (
                domain::Error::TooManyAttempts { after_seconds: 9 },
                Code::TooManyAttempts,
                Some("9"),
            ),
            (
                domain::Error::NoSuchMove {
                    from: OrderStatus::New,
                    to: OrderStatus::New,
                },
                Code::NoSuchMove,
                Some("new → new"),
            ),
        ] {
            let failure = Failure::from(error);
            assert_eq!((failure.code, failure.hint.as_deref()), (code, hint));
        }
    }

    #[test]
    fn the_contract_declares_every_status_once() {
        let declared: Vec<u16> = Failure::meta()
            .responses
            .iter()
            .filter_map(|r| r.status)
            .collect();
        for code in Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code)) {
            let status = code.status().as_u16();
            assert_eq!(declared.iter().filter(|s| **s == status).count(), 1, "{status}");
        }
    }
}

//! Turns every failure, whoever reported it, into a problem document: ours, poem's own (unknown
//! route, method, media type, unreadable body), bare error statuses and panics.
//!
//! Nothing that was sent and nothing internal gets out; causes of our own faults go to the log.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use domain::FieldError;
use futures_util::FutureExt;
use poem::error::{MethodNotAllowedError, NotFoundError, ReadBodyError};
use poem::http::header::{ALLOW, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use poem::http::{HeaderName, HeaderValue, Method, StatusCode};
use poem::{Endpoint, IntoResponse, PathPattern, Request, Response, Result};
use poem_openapi::error::{
    AuthorizationError, ContentTypeError, ParseMultipartError, ParseParamError, ParsePathError,
    ParseRequestPayloadError,
};
use poem_openapi::types::ToJSON;

use super::body_limit::TooLarge;
use super::request_id::RequestId;
use crate::failure::Failure;
use crate::language::Language;
use crate::operations::Operations;
use crate::problem::{Code, PROBLEM_JSON, Problem};

/// Headers that an answer must carry even if it becomes a problem; set as data on the error.
#[derive(Clone, Debug)]
pub struct Carried(pub Vec<(HeaderName, HeaderValue)>);

/// Answers with a problem document whenever the rest fails or panics.
pub async fn problems<E: Endpoint>(
    operations: Arc<Operations>,
    next: Arc<E>,
    request: Request,
) -> Result<Response> {
    let language = Language::of(request.headers());
    let request_id = RequestId::of(&request);
    let head = *request.method() == Method::HEAD;
    let answer = AssertUnwindSafe(next.call(request)).catch_unwind().await;
    let (failure, pattern, carried) = match answer {
        Ok(Ok(response)) => {
            let mut response = response.into_response();
            let Some(failure) = failure_in(&response) else {
                return Ok(response);
            };
            let headers = std::mem::take(response.headers_mut());
            let carried = headers
                .into_iter()
                .filter_map(|(name, value)| Some((name?, value)));
            let carried = carried.filter(|(name, _)| !BODY_HEADERS.contains(name)).collect();
            (failure, response.data::<PathPattern>().cloned(), carried)
        }
        Ok(Err(error)) => {
            let pattern = error.data::<PathPattern>().cloned();
            let carried = error.data::<Carried>().cloned().unwrap_or(Carried(Vec::new())).0;
            (
                failure_of(&error, pattern.as_ref(), &operations),
                pattern,
                carried,
            )
        }
        Err(panic) => (Failure::internal(panic_text(panic.as_ref())), None, Vec::new()),
    };
    let mut response = answer_with(&failure, language, &request_id);
    response.headers_mut().extend(carried);
    if head {
        response.set_body(());
    }
    if let Some(pattern) = pattern {
        response.set_data(pattern);
    }
    Ok(response)
}

/// What described the body that the problem replaces.
const BODY_HEADERS: [HeaderName; 2] = [CONTENT_TYPE, CONTENT_LENGTH];

/// The problem document for a failure, outside the stack too.
pub fn answer_with(failure: &Failure, language: Language, request_id: &RequestId) -> Response {
    if let Some(cause) = &failure.cause {
        tracing::error!(%request_id, code = failure.code.as_str(), cause, "request failed");
    }
    let mut problem = Problem::new(
        failure.code,
        failure.hint.as_deref(),
        &failure.errors,
        language,
        request_id.as_str(),
    );
    problem.error = failure.oauth_error.map(str::to_owned);
    let mut response = Response::builder()
        .status(failure.code.status())
        .header(CONTENT_TYPE, PROBLEM_JSON)
        .header(CONTENT_LANGUAGE, language.tag())
        .header(VARY, "Accept-Language")
        .header(CACHE_CONTROL, "no-store")
        .body(problem.to_json_string());
    for (name, value) in &failure.headers {
        response.headers_mut().insert(name, value.clone());
    }
    response
}

/// The failure in an answer that was made from one, or that has only an error status.
fn failure_in(response: &Response) -> Option<Failure> {
    if let Some(failure) = response.data::<Failure>() {
        return Some(failure.clone());
    }
    let is_problem = response
        .content_type()
        .is_some_and(|kind| kind.starts_with(PROBLEM_JSON));
    let status = response.status();
    if is_problem || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(of_status(status, format_args!("a bare status {status}")))
}

fn failure_of(error: &poem::Error, pattern: Option<&PathPattern>, operations: &Operations) -> Failure {
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return failure.clone();
    }
    if error.is::<NotFoundError>() {
        return Code::NoSuchRoute.into();
    }
    if error.is::<MethodNotAllowedError>() {
        return method_not_allowed(pattern, operations);
    }
    if error.is::<AuthorizationError>() {
        return Code::Unauthenticated.into();
    }
    if error.is::<ContentTypeError>() {
        return Code::UnsupportedMediaType.into();
    }
    if let Some(error) = error.downcast_ref::<ReadBodyError>() {
        return unreadable(error);
    }
    if error.is::<ParseRequestPayloadError>() || error.is::<ParseMultipartError>() {
        return Code::MalformedBody.into();
    }
    if let Some(ParseParamError { name, .. }) = error.downcast_ref() {
        return FieldError::new(format!("?{name}"), "bad_format").into();
    }
    if let Some(ParsePathError { name, .. }) = error.downcast_ref() {
        return FieldError::new(format!("{{{name}}}"), "bad_format").into();
    }
    of_status(error.status(), format_args!("{error}"))
}

fn method_not_allowed(pattern: Option<&PathPattern>, operations: &Operations) -> Failure {
    let allowed = operations.allowed(pattern.map_or("", |pattern| &pattern.0));
    let failure = Failure::new(Code::MethodNotAllowed).hint(allowed);
    match HeaderValue::from_str(allowed) {
        Ok(value) => failure.header(ALLOW, value),
        Err(_) => failure,
    }
}

/// A body that cannot be read: too large, or cut off by the caller.
pub fn unreadable(error: &ReadBodyError) -> Failure {
    match error {
        ReadBodyError::PayloadTooLarge => Code::BodyTooLarge.into(),
        ReadBodyError::Io(error) => TooLarge::within(error)
            .map_or(Code::MalformedBody.into(), |TooLarge { limit }| {
                Failure::new(Code::BodyTooLarge).hint(limit.to_string())
            }),
        ReadBodyError::Utf8(_) => Code::MalformedBody.into(),
        ReadBodyError::BodyHasBeenTaken => Failure::internal(error),
    }
}

fn of_status(status: StatusCode, cause: std::fmt::Arguments<'_>) -> Failure {
    match Code::of_status(status) {
        Code::Internal => Failure::internal(cause),
        Code::Unavailable => Failure::unavailable(cause),
        code => code.into(),
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned());
    format!("panic: {}", text.as_deref().unwrap_or("of an unknown kind"))
}

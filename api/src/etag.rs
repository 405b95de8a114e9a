//! `ETag: "<version>"` and the conditions that refer to it.
//!
//! `If-Match` keeps two people from overwriting each other; `If-None-Match` spares sending again
//! what the caller has.

use domain::FieldError;
use poem::http::header::{ETAG, IF_MATCH, IF_NONE_MATCH};
use poem::http::{HeaderMap, HeaderValue, Method, StatusCode};
use poem::{FromRequest, IntoResponse, Request, RequestBody, Response, Result};

use crate::failure::Failure;
use crate::problem::Code;

/// The entity tag of a version.
pub fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

/// The entity tag of a version with something beside it that comes and goes by itself: who has read it
/// without may still edit, but is not told that nothing has changed.
pub fn etag_beside(version: i64, beside: &[u8]) -> String {
    let digest = blake3::hash(beside).to_hex();
    format!("\"{version}-{}\"", &digest[..16])
}

/// What `If-Match` asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IfMatch {
    /// No condition.
    Absent,
    /// `*`: whatever version, as long as it is there.
    Any,
    /// One of these versions. A tag that cannot be ours is left out: it matches nothing.
    Versions(Vec<i64>),
    /// Weak tags alone: If-Match compares strongly, so they match nothing, however often they are read anew.
    Weak,
}

impl IfMatch {
    /// What is no tag at all is refused: to read again and repeat would not help.
    pub fn of(headers: &HeaderMap) -> Result<IfMatch, Failure> {
        let Some(tags) = tags(headers, &IF_MATCH) else {
            return Ok(IfMatch::Absent);
        };
        if tags.contains(&"*") {
            return Ok(IfMatch::Any);
        }
        if !tags.iter().all(|tag| is_quoted(strong(tag))) {
            let error = FieldError::new("If-Match", "bad_format").hint("\"3\", *");
            return Err(error.into());
        }
        if tags.iter().all(|tag| strong(tag) != *tag) {
            return Ok(IfMatch::Weak);
        }
        Ok(IfMatch::Versions(
            tags.into_iter().filter_map(version_in).collect(),
        ))
    }

    /// The condition must be there: editing together needs it.
    pub fn required(self) -> Result<IfMatch, Failure> {
        match self {
            IfMatch::Absent => Err(Code::IfMatchRequired.into()),
            given => Ok(given),
        }
    }

    /// The version that the change must find, given the current one; `None` for no condition.
    pub fn against(&self, current: i64) -> Result<Option<i64>, Failure> {
        match self {
            IfMatch::Absent | IfMatch::Any => Ok(None),
            IfMatch::Versions(versions) if versions.contains(&current) => Ok(Some(current)),
            IfMatch::Versions(_) => Err(Code::Stale.into()),
            IfMatch::Weak => Err(weak()),
        }
    }

    /// The one version named, to be compared in the database; `None` for no condition. Several are
    /// refused as stale: nobody has read several.
    pub fn version(&self) -> Result<Option<i64>, Failure> {
        match self {
            IfMatch::Absent | IfMatch::Any => Ok(None),
            IfMatch::Versions(versions) => match versions.as_slice() {
                [version] => Ok(Some(*version)),
                _ => Err(Code::Stale.into()),
            },
            IfMatch::Weak => Err(weak()),
        }
    }
}

impl<'a> FromRequest<'a> for IfMatch {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> Result<Self> {
        Ok(IfMatch::of(request.headers())?)
    }
}

/// The answer, or 304 when the caller has it already. For GET on one thing, with `ETag` set.
pub fn unless_known(request: &HeaderMap, method: &Method, response: Response) -> Response {
    let readable = matches!(*method, Method::GET | Method::HEAD) && response.status() == StatusCode::OK;
    let (Some(tag), Some(known)) = (response.headers().get(ETAG), tags(request, &IF_NONE_MATCH)) else {
        return response;
    };
    let same = |known: &&str| *known == "*" || strong(known) == strong(tag.to_str().unwrap_or_default());
    if !readable || !known.iter().any(same) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    parts.headers.remove(poem::http::header::CONTENT_TYPE);
    parts.headers.remove(poem::http::header::CONTENT_LENGTH);
    Response::from_parts(parts, ().into_response().into_body())
}

/// The tag of these bytes, for documents that have no version.
pub fn tag_of_bytes(bytes: &[u8]) -> HeaderValue {
    let digest = blake3::hash(bytes).to_hex();
    HeaderValue::try_from(format!("\"{}\"", &digest[..32])).unwrap_or(HeaderValue::from_static("\"0\""))
}

fn tags<'a>(headers: &'a HeaderMap, name: &poem::http::HeaderName) -> Option<Vec<&'a str>> {
    headers.contains_key(name).then(|| {
        headers
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .collect()
    })
}

fn version_in(tag: &str) -> Option<i64> {
    let tag = tag.strip_prefix('"')?.strip_suffix('"')?;
    let version = tag.split_once('-').map_or(tag, |(version, _)| version);
    version.parse().ok().filter(|version| *version >= 0)
}

fn is_quoted(tag: &str) -> bool {
    let inner = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
    inner.is_some_and(|inner| !inner.contains('"'))
}

fn weak() -> Failure {
    Failure {
        errors: vec![FieldError::new("If-Match", "weak_tag")],
        ..Failure::new(Code::Stale)
    }
}

fn strong(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &poem::http::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name.clone(), value.parse().unwrap())])
    }

    #[test]
    fn if_match() {
        let stale = Err(Code::Stale);
        for (header, against_7, alone) in [
            ("\"7\"", Ok(Some(7)), Ok(Some(7))),
            ("\"6\"", stale, Ok(Some(6))),
            ("\"7-5f3a\"", Ok(Some(7)), Ok(Some(7))),
            ("\"6\", \"7\"", Ok(Some(7)), stale),
            ("*", Ok(None), Ok(None)),
            ("W/\"7\"", stale, stale),
            ("W/\"7\", \"7\"", Ok(Some(7)), Ok(Some(7))),
            ("\"-7\"", stale, stale),
            ("\"nonsense\"", stale, stale),
        ] {
            let condition = IfMatch::of(&headers(&IF_MATCH, header)).unwrap();
            assert_eq!(condition.against(7).map_err(|f| f.code), against_7, "{header}");
            assert_eq!(condition.version().map_err(|f| f.code), alone, "{header}");
            assert!(condition.required().is_ok(), "{header}");
        }
        for header in ["7", "nonsense", "", "\"7", "W/7", "\"7\", 8", "\"7\"8\""] {
            let refused = IfMatch::of(&headers(&IF_MATCH, header)).unwrap_err();
            let error = &refused.errors[0];
            assert_eq!(
                (error.pointer.as_str(), error.code),
                ("If-Match", "bad_format"),
                "{header}"
            );
        }
        let weak = IfMatch::of(&headers(&IF_MATCH, "W/\"7\"")).unwrap();
        assert_eq!(weak.version().unwrap_err().errors[0].code, "weak_tag");
        let absent = IfMatch::of(&HeaderMap::new()).unwrap();
        assert_eq!(absent.against(7).unwrap(), None);
        assert_eq!(absent.required().unwrap_err().code, Code::IfMatchRequired);
    }

    #[test]
    fn if_none_match() {
        for (header, method, status) in [
            ("\"7\"", Method::GET, 304),
            ("W/\"7\"", Method::HEAD, 304),
            ("\"1\", \"7\"", Method::GET, 304),
            ("*", Method::GET, 304),
            ("\"8\"", Method::GET, 200),
            ("\"7\"", Method::POST, 200),
        ] {
            let response = Response::builder().header(ETAG, etag(7)).body("x");
            let answer = unless_known(&headers(&IF_NONE_MATCH, header), &method, response);
            assert_eq!(answer.status().as_u16(), status, "{header}");
            assert_eq!(answer.headers()[ETAG], "\"7\"");
        }
        let untagged = Response::builder().body("x");
        let answer = unless_known(&headers(&IF_NONE_MATCH, "*"), &Method::GET, untagged);
        assert_eq!(answer.status(), 200);
    }
}

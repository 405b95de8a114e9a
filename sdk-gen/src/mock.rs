//! A server that looks at requests as the document describes them and answers with its examples. Pure: what
//! carries bytes is elsewhere.

use serde_json::{Value as Json, json};

use crate::document::unescape;
use crate::emit::sample::{Rigour, misfit, sample};
use crate::ir::{AnswerKind, Api, Media, Operation, Parameter, Place, SchemeKind, Shape, Type};

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub struct Request {
    pub method: String,
    /// With its query.
    pub target: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub content_type: Option<String>,
    pub body: Vec<u8>,
}

impl Request {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// Names and values of the query.
    fn query(&self) -> Vec<(String, String)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        pairs
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (
                    unescape(&name.replace('+', " ")),
                    unescape(&value.replace('+', " ")),
                )
            })
            .collect()
    }
}

/// The answer to a request: an example if it is right, a problem that says what is wrong if not.
pub fn answer(api: &Api, request: &Request) -> Response {
    let Some((operation, values)) = find(api, request) else {
        return problem(404, "not_found", "", "no operation has this method and path");
    };
    if let Some(refusal) = refusal(api, operation, request, &values) {
        return refusal;
    }
    let answer = &operation.answer;
    let content_type = answer.accept.first().cloned();
    match answer.kind {
        AnswerKind::Nothing => Response {
            status: 204,
            content_type: None,
            body: Vec::new(),
        },
        AnswerKind::Json => {
            let said = operation.example.answer.as_ref();
            let said = said.filter(|value| misfit(api, &answer.ty, value, Rigour::Answer).is_none());
            let value = said.cloned().unwrap_or_else(|| sample(api, &answer.ty));
            Response {
                status: 200,
                content_type,
                body: value.to_string().into_bytes(),
            }
        }
        AnswerKind::Text | AnswerKind::Binary | AnswerKind::Events => Response {
            status: 200,
            content_type,
            body: b"text".to_vec(),
        },
    }
}

fn problem(status: u16, code: &str, pointer: &str, detail: &str) -> Response {
    let body = json!({
        "type": "about:blank", "title": code, "status": status, "code": code, "detail": detail,
        "errors": [{ "pointer": pointer, "code": code, "detail": detail }],
    });
    Response {
        status,
        content_type: Some("application/problem+json".to_owned()),
        body: body.to_string().into_bytes(),
    }
}

/// The operation whose path fits with the fewest braces, and what stood in these.
fn find<'a>(api: &'a Api, request: &Request) -> Option<(&'a Operation, Vec<(String, String)>)> {
    let of_method = api.operations.iter().filter(|it| it.method == request.method);
    let fitting = of_method.filter_map(|it| Some((it, fit(it.path.split('?').next()?, request.path())?)));
    fitting.min_by_key(|(_, values)| values.len())
}

/// What stands in a path's braces; none if the path is another one.
fn fit(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let mut values = Vec::new();
    let (mut templates, mut parts) = (template.split('/'), path.split('/'));
    loop {
        match (templates.next(), parts.next()) {
            (None, None) => return Some(values),
            (Some(template), Some(part)) => segment(template, part, &mut values)?,
            _ => return None,
        }
    }
}

fn segment(template: &str, part: &str, values: &mut Vec<(String, String)>) -> Option<()> {
    let Some((before, rest)) = template.split_once('{') else {
        return (unescape(part) == template || part == template).then_some(());
    };
    let (name, after) = rest.split_once('}')?;
    let part = part.strip_prefix(before)?;
    let literal = after.split('{').next().unwrap_or_default();
    let end = if literal.is_empty() {
        part.len()
    } else {
        part.find(literal)?
    };
    let value = part.get(..end).filter(|value| !value.is_empty())?;
    values.push((name.to_owned(), unescape(value)));
    segment(after, part.get(end..)?, values)
}

fn refusal(
    api: &Api,
    operation: &Operation,
    request: &Request,
    in_path: &[(String, String)],
) -> Option<Response> {
    let query = request.query();
    let is_open = operation.security.is_empty() || operation.security.iter().any(Vec::is_empty);
    if !is_open
        && !operation
            .security
            .iter()
            .any(|list| list.iter().all(|key| shows(api, request, &query, key)))
    {
        return Some(problem(
            401,
            "unauthenticated",
            "",
            "no credentials that this operation takes",
        ));
    }
    if let Some(header) = operation
        .idempotency
        .as_ref()
        .filter(|name| request.header(name).is_none())
    {
        return Some(problem(422, "required", header, "is missing"));
    }
    for it in &operation.parameters {
        let given = match it.place {
            Place::Path => in_path
                .iter()
                .find(|(name, _)| *name == it.wire)
                .map(|(_, value)| value.as_str()),
            Place::Query => query
                .iter()
                .find(|(name, _)| *name == it.wire)
                .map(|(_, value)| value.as_str()),
            Place::Header => request.header(&it.wire),
            Place::Cookie => request.header("cookie"),
        };
        if let Some(what) = wrong(api, it, given) {
            return Some(problem(422, "invalid", &it.wire, what));
        }
    }
    let known = |name: &str| {
        operation
            .parameters
            .iter()
            .any(|it| name == it.wire || is_structured(api, &it.ty))
    };
    if let Some((name, _)) = query
        .iter()
        .find(|(name, _)| !known(name) && !is_secret(api, name))
    {
        return Some(problem(422, "unknown", name, "is no parameter of this operation"));
    }
    body(api, operation, request)
}

fn shows(api: &Api, request: &Request, query: &[(String, String)], key: &str) -> bool {
    let authorization = request.header("authorization").unwrap_or_default();
    match api.security.iter().find(|it| it.key == key).map(|it| &it.kind) {
        Some(SchemeKind::Bearer | SchemeKind::OAuth2 { .. }) => authorization.starts_with("Bearer "),
        Some(SchemeKind::Basic) => authorization.starts_with("Basic "),
        Some(SchemeKind::ApiKey {
            place: Place::Query,
            name,
        }) => query.iter().any(|(key, _)| key == name),
        Some(SchemeKind::ApiKey {
            place: Place::Cookie, ..
        }) => request.header("cookie").is_some(),
        Some(SchemeKind::ApiKey { name, .. }) => request.header(name).is_some(),
        _ => true,
    }
}

fn is_secret(api: &Api, name: &str) -> bool {
    api.security
        .iter()
        .any(|it| matches!(&it.kind, SchemeKind::ApiKey { name: key, .. } if key == name))
}

/// Whether a parameter may stand under other names than its own.
fn is_structured(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) => is_structured(api, inner),
        Type::Ref(id) => match api.types.get(id).map(|it| &it.shape) {
            Some(Shape::Alias(inner)) => is_structured(api, inner),
            _ => true,
        },
        Type::Map(_) | Type::Any | Type::Union(_) => true,
        _ => false,
    }
}

fn wrong(api: &Api, it: &Parameter, given: Option<&str>) -> Option<&'static str> {
    let is_plain = !is_structured(api, &it.ty) && !matches!(it.ty, Type::List(_)) && !it.json;
    match given {
        None if it.required && !is_structured(api, &it.ty) => Some("is missing"),
        Some(text) if is_plain => {
            let as_text = Json::String(text.to_owned());
            let as_json = serde_json::from_str::<Json>(text).unwrap_or_else(|_| as_text.clone());
            let found = misfit(api, &it.ty, &as_text, Rigour::Request)?;
            misfit(api, &it.ty, &as_json, Rigour::Request).map(|_| found.1)
        }
        _ => None,
    }
}

fn body(api: &Api, operation: &Operation, request: &Request) -> Option<Response> {
    let body = operation.body.as_ref()?;
    if request.body.is_empty() {
        // A file may be empty.
        let must = body.required && body.media != Media::Binary && body.media != Media::Text;
        return must.then(|| problem(422, "required", "", "the body is missing"));
    }
    let essence = |text: &str| {
        text.split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
    };
    let given = essence(request.header("content-type").unwrap_or_default());
    let expected = std::iter::once(&body.content_type).chain(&body.alternatives);
    if !expected.into_iter().any(|it| essence(it) == given) {
        return Some(problem(
            415,
            "unsupported_media_type",
            "",
            "the body is of another type",
        ));
    }
    if body.media != Media::Json {
        return None;
    }
    let Ok(value) = serde_json::from_slice::<Json>(&request.body) else {
        return Some(problem(400, "malformed_request", "", "the body is not JSON"));
    };
    let (at, what) = misfit(api, &body.ty, &value, Rigour::Request)?;
    Some(problem(422, "invalid", &at, what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::names::Lock;

    #[test]
    fn requests_are_looked_at() {
        let document = json!({
            "openapi": "3.1.0", "info": { "title": "t", "version": "1" },
            "components": { "securitySchemes": { "key": { "type": "http", "scheme": "bearer" } } },
            "paths": {
                "/a/{id}.json": { "post": {
                    "security": [{ "key": [] }],
                    "parameters": [
                        { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } },
                        { "name": "q", "in": "query", "required": true, "schema": { "enum": ["x", "y"] } },
                    ],
                    "requestBody": { "required": true, "content": { "application/json": { "schema": {
                        "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } } } } },
                    "responses": { "200": { "content": { "application/json": { "schema": { "type": "string" } } } } },
                } },
                "/a/me.json": { "post": { "responses": { "204": {} } } },
            },
        });
        let api = crate::read::read(
            document.to_string().as_bytes(),
            &Config::default(),
            &Lock::default(),
        )
        .unwrap();
        let ask = |target: &str, authorization: &str, content_type: &str, body: &str| {
            let headers = [("authorization", authorization), ("content-type", content_type)];
            let request = Request {
                method: "POST".to_owned(),
                target: target.to_owned(),
                headers: headers
                    .iter()
                    .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
                    .collect(),
                body: body.as_bytes().to_vec(),
            };
            answer(&api, &request).status
        };
        let (key, json) = ("Bearer k", "application/json");
        for (expected, target, authorization, content_type, body) in [
            (200, "/a/1.json?q=x", key, json, r#"{"n": 1}"#),
            (204, "/a/me.json", "", "", ""),
            (404, "/a/1", key, json, r#"{"n": 1}"#),
            (401, "/a/1.json?q=x", "", json, r#"{"n": 1}"#),
            (422, "/a/one.json?q=x", key, json, r#"{"n": 1}"#),
            (422, "/a/1.json", key, json, r#"{"n": 1}"#),
            (422, "/a/1.json?q=z", key, json, r#"{"n": 1}"#),
            (422, "/a/1.json?q=x&r=1", key, json, r#"{"n": 1}"#),
            (422, "/a/1.json?q=x", key, json, r#"{"n": "1"}"#),
            (422, "/a/1.json?q=x", key, json, ""),
            (415, "/a/1.json?q=x", key, "text/plain", "n"),
            (400, "/a/1.json?q=x", key, json, "{"),
        ] {
            assert_eq!(
                ask(target, authorization, content_type, body),
                expected,
                "{target} {body}"
            );
        }
    }
}

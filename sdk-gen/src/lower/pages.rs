//! Lists that go on, found by what their parameters and answers are called.

use crate::config::Config;
use crate::ir::{AnswerKind, Api, Field, Media, Object, Operation, Pages, Place, Shape, Type};

const CURSORS: [&str; 8] = [
    "cursor",
    "page_token",
    "pageToken",
    "after",
    "next_token",
    "nextToken",
    "starting_after",
    "page_cursor",
];
const NEXTS: [&str; 8] = [
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "next_token",
    "nextToken",
    "end_cursor",
    "next",
];

pub(super) fn find(api: &mut Api, _config: &Config) {
    let found: Vec<Option<Pages>> = api
        .operations
        .iter()
        .map(|operation| pages(api, operation))
        .collect();
    for (operation, pages) in api.operations.iter_mut().zip(found) {
        operation.pages = pages;
    }
}

fn pages(api: &Api, operation: &Operation) -> Option<Pages> {
    if operation.answer.kind != AnswerKind::Json {
        return None;
    }
    let has_query = |name: &str| {
        operation
            .parameters
            .iter()
            .any(|it| it.place == Place::Query && it.wire == name)
    };
    if let Type::List(_) = resolve(api, &operation.answer.ty) {
        let links = operation
            .answer
            .headers
            .iter()
            .any(|name| name.eq_ignore_ascii_case("link"));
        return (links && has_query("page")).then_some(Pages::Link);
    }
    let answer = object(api, &operation.answer.ty)?;
    let items: Vec<&Field> = answer.fields.iter().filter(|it| is_list(api, &it.ty)).collect();
    let item = match items.as_slice() {
        [only] => *only,
        several => *several
            .iter()
            .find(|it| ["items", "data", "results"].contains(&it.wire.as_str()))?,
    };
    let body = operation.body.as_ref().filter(|body| body.media == Media::Json);
    let in_body = |name: &str| {
        let fields = body.and_then(|body| object(api, &body.ty));
        fields.is_some_and(|it| it.fields.iter().any(|field| field.wire == name))
    };
    let parameter = CURSORS.iter().find(|name| has_query(name) || in_body(name))?;
    let names = |wire: &str| {
        answer
            .fields
            .iter()
            .find(|it| it.wire == wire && is_text(api, &it.ty))
    };
    if let Some(next) = NEXTS.iter().find_map(|name| names(name)) {
        return Some(Pages::Cursor {
            parameter: (*parameter).to_owned(),
            in_body: !has_query(parameter),
            next: next.wire.clone(),
            items: item.wire.clone(),
        });
    }
    let more = answer
        .fields
        .iter()
        .find(|it| ["has_more", "hasMore"].contains(&it.wire.as_str()))?;
    let Type::List(each) = resolve(api, &item.ty) else {
        return None;
    };
    let has_id = object(api, each).is_some_and(|it| it.fields.iter().any(|field| field.wire == "id"));
    (has_query(parameter) && has_id && ["after", "starting_after"].contains(parameter)).then(|| {
        Pages::LastId {
            parameter: (*parameter).to_owned(),
            more: more.wire.clone(),
            items: item.wire.clone(),
            id: "id".to_owned(),
        }
    })
}

/// Through names and nulls.
fn resolve<'a>(api: &'a Api, ty: &'a Type) -> &'a Type {
    let mut ty = ty;
    for _ in 0..32 {
        match ty {
            Type::Nullable(inner) => ty = inner,
            Type::Ref(id) => match api.types.get(id).map(|it| &it.shape) {
                Some(Shape::Alias(inner)) => ty = inner,
                _ => return ty,
            },
            _ => return ty,
        }
    }
    ty
}

pub(crate) fn object<'a>(api: &'a Api, ty: &'a Type) -> Option<&'a Object> {
    match resolve(api, ty) {
        Type::Ref(id) => match &api.types.get(id)?.shape {
            Shape::Object(object) => Some(object),
            Shape::Alias(_) => None,
        },
        _ => None,
    }
}

fn is_list(api: &Api, ty: &Type) -> bool {
    matches!(resolve(api, ty), Type::List(_))
}

fn is_text(api: &Api, ty: &Type) -> bool {
    matches!(resolve(api, ty), Type::Text(_))
}

//! What of the runtime an operation needs beyond JSON, plain values and cursors.

use super::Resource;
use crate::ir::{AnswerKind, Api, Media, Operation, Pages, Parameter, Place, Shape, Style, Type};

/// The runtime's functions that not every resource needs, so that a bundle has them only where it does.
pub(super) fn carried(api: &Api, resource: &Resource<'_>) -> String {
    let any = |needs: &dyn Fn(&Operation) -> bool| resource.operations.iter().any(|it| needs(it));
    let encodes = |name: &'static str| (name, "body", any(&|it| encoder(it) == Some(name)));
    let functions = [
        ("download", "binary", any(&is_download)),
        encodes("encodeBinary"),
        encodes("encodeForm"),
        encodes("encodeMultipart"),
        encodes("encodeText"),
        (
            "followLastId",
            "follow",
            any(&|it| matches!(it.pages, Some(Pages::LastId { .. }))),
        ),
        (
            "followLink",
            "follow",
            any(&|it| matches!(it.pages, Some(Pages::Link))),
        ),
        ("poll", "poll", any(&|it| it.wait.is_some())),
        ("target", "params", any(&|it| needs_target(api, it))),
    ];
    let mut out = String::new();
    for (function, file, _) in functions.iter().filter(|(_, _, is_needed)| *is_needed) {
        put!(
            out,
            "import {{ {function} as ${function} }} from \"../core/{file}.js\";\n"
        );
    }
    out
}

fn is_download(operation: &Operation) -> bool {
    matches!(operation.answer.kind, AnswerKind::Binary | AnswerKind::Events)
}

/// What writes a body that is not JSON.
pub(super) fn encoder(operation: &Operation) -> Option<&'static str> {
    match operation.body.as_ref()?.media {
        Media::Json => None,
        Media::Form => Some("encodeForm"),
        Media::Multipart => Some("encodeMultipart"),
        Media::Text => Some("encodeText"),
        Media::Binary => Some("encodeBinary"),
    }
}

/// Whether some parameter is not a plain value in the usual style, or a list of these in the query.
pub(super) fn needs_target(api: &Api, operation: &Operation) -> bool {
    operation.parameters.iter().any(|it| needs_target_for(api, it))
}

pub(super) fn needs_target_for(api: &Api, it: &Parameter) -> bool {
    let is_usual = match it.place {
        Place::Path | Place::Header => it.style == Style::Simple && is_scalar(api, &it.ty, 0),
        Place::Query => {
            it.style == Style::Form
                && !it.reserved
                && match &it.ty {
                    Type::List(inner) => is_scalar(api, inner, 0),
                    ty => is_scalar(api, ty, 0),
                }
        }
        Place::Cookie => false,
    };
    it.json || !is_usual
}

fn is_scalar(api: &Api, ty: &Type, depth: usize) -> bool {
    match ty {
        Type::List(_) | Type::Map(_) | Type::Any => false,
        Type::Nullable(inner) => is_scalar(api, inner, depth),
        Type::Union(union) => union.variants.iter().all(|it| is_scalar(api, &it.ty, depth)),
        Type::Ref(id) => match api.types.get(id).map(|it| &it.shape) {
            Some(Shape::Alias(inner)) => depth < 16 && is_scalar(api, inner, depth + 1),
            _ => false,
        },
        _ => true,
    }
}

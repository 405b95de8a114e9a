//! Bodies of requests and answers: which content type is meant, and what it holds.

use indexmap::IndexMap;

use super::media::{answer_kind, is_json, media};
use super::parameter::style;
use super::{Lower, doc};
use crate::document::join;
use crate::ir::{Answer, AnswerKind, Body, Encoding, ErrorAnswer, Format, Media, Type, Union, Variant};
use crate::load::{Node, Value};

/// Which kind of body callers are offered when there are several.
fn preference(media: Media, is_patch: bool) -> u8 {
    match media {
        Media::Json => u8::from(is_patch),
        Media::Binary => 2,
        Media::Multipart => 3,
        Media::Form => 4,
        Media::Text => 5,
    }
}

impl Lower<'_> {
    pub(super) fn body(&mut self, operation: &Node, at: &str) -> Option<Body> {
        let node = operation.get("requestBody")?;
        let document = self.document;
        let Some((node, at)) = document.follow(node, &join(at, "requestBody")) else {
            self.degrade(
                "reference.unresolved",
                at,
                node.line,
                "a body that leads nowhere is left out",
            );
            return None;
        };
        let place = join(&at, "content");
        let contents: Vec<_> = node.entries("content").collect();
        let (content_type, content) = *contents.iter().min_by_key(|(content_type, _)| {
            preference(media(content_type), content_type.contains("patch"))
        })?;
        let kind = media(content_type);
        let mut alternatives = Vec::new();
        for (other, node) in &contents {
            if *other == content_type {
                continue;
            }
            if media(other) == kind && node.get("schema") == content.get("schema") {
                alternatives.push((*other).clone());
            } else {
                let what = format!("a body may also be `{other}`; `{content_type}` is what is sent");
                self.degrade("body.alternative", &at, node.line, what);
            }
        }
        let at = join(&place, content_type);
        let mut ty = content
            .get("schema")
            .map_or(Type::Any, |schema| self.ty(schema, &join(&at, "schema")));
        match kind {
            Media::Binary => ty = Type::Binary,
            Media::Text => ty = Type::Text(Format::Plain),
            _ => {}
        }
        let content_type = if content_type.contains('*') {
            match kind {
                Media::Json => "application/json".to_owned(),
                _ => "application/octet-stream".to_owned(),
            }
        } else {
            content_type.clone()
        };
        Some(Body {
            required: node.is_true("required"),
            doc: doc(node),
            media: kind,
            content_type,
            ty,
            encoding: encoding(content),
            alternatives,
        })
    }

    /// What a good answer holds: all good statuses together.
    pub(super) fn answer(&mut self, operation: &Node, at: &str) -> (Answer, Vec<ErrorAnswer>) {
        let place = join(at, "responses");
        let mut good = Vec::new();
        let mut errors = Vec::new();
        let mut fallback = None;
        for (status, node) in operation.entries("responses") {
            let document = self.document;
            let Some((node, at)) = document.follow(node, &join(&place, status)) else {
                self.degrade(
                    "reference.unresolved",
                    &place,
                    node.line,
                    "an answer that leads nowhere is left out",
                );
                continue;
            };
            match status.as_bytes().first() {
                Some(b'2') => good.push((node, at)),
                Some(b'd') => fallback = Some((node, at)),
                Some(b'1' | b'3') => {}
                Some(b'x') if status.starts_with("x-") => {}
                _ => errors.push(self.error(status, node, &at)),
            }
        }
        match fallback {
            // A document that names no good status means `default`.
            Some(found) if good.is_empty() && errors.is_empty() => good.push(found),
            Some((node, at)) => errors.push(self.error("default", node, &at)),
            None => {}
        }
        (self.good(&good), errors)
    }

    fn error(&mut self, status: &str, node: &Node, at: &str) -> ErrorAnswer {
        let content = node.entries("content").find(|(media, _)| is_json(media));
        let ty = content.and_then(|(media, content)| {
            let at = join(&join(&join(at, "content"), media), "schema");
            Some(self.ty(content.get("schema")?, &at))
        });
        ErrorAnswer {
            status: status.to_owned(),
            ty: ty.unwrap_or(Type::Any),
        }
    }

    fn good(&mut self, good: &[(&Node, String)]) -> Answer {
        let mut answer = Answer {
            kind: AnswerKind::Nothing,
            ty: Type::Null,
            accept: Vec::new(),
            may_be_empty: false,
            headers: Vec::new(),
        };
        let kinds: Vec<AnswerKind> = good.iter().filter_map(|(node, _)| kind_of(node)).collect();
        answer.kind = [
            AnswerKind::Json,
            AnswerKind::Text,
            AnswerKind::Binary,
            AnswerKind::Events,
        ]
        .into_iter()
        .find(|kind| kinds.contains(kind))
        .unwrap_or(AnswerKind::Nothing);
        let mut variants: Vec<Variant> = Vec::new();
        for (node, at) in good {
            answer
                .headers
                .extend(node.entries("headers").map(|(name, _)| name.clone()));
            answer.may_be_empty |= kind_of(node).is_none();
            for (media, content) in node.entries("content") {
                let kind = answer_kind(media);
                if kind != answer.kind {
                    let what = format!("an answer may also be `{media}`; it is not asked for");
                    self.degrade("answer.alternative", at, content.line, what);
                    continue;
                }
                if !answer.accept.contains(media) {
                    answer.accept.push(media.clone());
                }
                let place = join(&join(&join(at, "content"), media), "schema");
                let ty = match kind {
                    AnswerKind::Json => content
                        .get("schema")
                        .map_or(Type::Any, |schema| self.ty(schema, &place)),
                    AnswerKind::Text => Type::Text(Format::Plain),
                    _ => Type::Binary,
                };
                if !variants.iter().any(|variant| variant.ty == ty) {
                    variants.push(Variant { ty, tags: Vec::new() });
                }
            }
        }
        answer.headers.sort();
        answer.headers.dedup();
        answer.ty = match variants.as_slice() {
            [] => Type::Null,
            [only] => only.ty.clone(),
            _ if variants.iter().any(|variant| variant.ty == Type::Any) => Type::Any,
            _ => Type::Union(Union { variants, tag: None }),
        };
        answer.may_be_empty &= answer.kind != AnswerKind::Nothing;
        answer
    }
}

fn kind_of(node: &Node) -> Option<AnswerKind> {
    let kinds: Vec<_> = node
        .entries("content")
        .map(|(media, _)| answer_kind(media))
        .collect();
    let order = [
        AnswerKind::Json,
        AnswerKind::Text,
        AnswerKind::Binary,
        AnswerKind::Events,
    ];
    order.into_iter().find(|kind| kinds.contains(kind))
}

fn encoding(content: &Node) -> IndexMap<String, Encoding> {
    let read = |node: &Node| Encoding {
        content_type: node.text_of("contentType").map(str::to_owned),
        style: style(node),
        explode: match node.get("explode").map(|node| &node.value) {
            Some(Value::Bool(explode)) => Some(*explode),
            _ => None,
        },
    };
    content
        .entries("encoding")
        .map(|(name, node)| (name.clone(), read(node)))
        .filter(|(_, encoding)| *encoding != Encoding::default())
        .collect()
}

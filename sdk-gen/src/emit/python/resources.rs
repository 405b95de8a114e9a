//! Two classes for each resource; a method is a description of its operation.

use super::models::field_names;
use super::types::{Spelling, optional};
use super::{HEAD, RESERVED, Resource, docstring};
use crate::emit::idents::Idents;
use crate::emit::text::{prose, quoted};
use crate::ir::{AnswerKind, Api, Media, Operation, Pages, Parameter, Place, Shape, Style, Type};
use crate::lower::object;
use crate::names::{snake, upper, words};

pub(super) struct Method<'a> {
    pub name: String,
    /// The one that waits for the end of the work that it shows.
    pub wait: Option<String>,
    constant: String,
    pub operation: &'a Operation,
    pub names: Vec<String>,
}

pub(super) fn methods<'a>(resource: &Resource<'a>) -> Vec<Method<'a>> {
    let mut names = Idents::new(RESERVED);
    let mut constants = Idents::new(&[]);
    let mut methods: Vec<Method<'a>> = resource
        .operations
        .iter()
        .map(|operation| {
            let mut idents = Idents::new(RESERVED);
            idents.take("body");
            Method {
                name: names.take(&snake(&words(&operation.name))),
                wait: None,
                constant: constants.take(&format!("_{}", upper(&words(&operation.name)))),
                operation,
                names: operation
                    .parameters
                    .iter()
                    .map(|it| idents.take(&snake(&words(&it.name))))
                    .collect(),
            }
        })
        .collect();
    for method in &mut methods {
        let wait = method.operation.wait.as_ref();
        method.wait = wait.map(|it| names.take(&snake(&words(&it.name))));
    }
    methods
}

pub(super) fn emit(api: &Api, resource: &Resource<'_>) -> String {
    let spelling = Spelling::new(api, "_models.");
    let methods = methods(resource);
    let usual = crate::emit::typescript::default_security(api);
    let mut body = String::new();
    for method in &methods {
        body.push_str(&constant(&spelling, method, &usual));
    }
    for is_async in [false, true] {
        let prefix = if is_async { "Async" } else { "" };
        put!(
            body,
            "\n\nclass {prefix}{}:\n    def __init__(self, client: _core.{prefix}Client) -> None:\n        self._client = client\n",
            resource.class
        );
        for method in &methods {
            body.push_str(&emit_method(&spelling, method, is_async));
            body.push_str(&emit_wait(&spelling, method, is_async));
        }
    }
    let mut out = format!("{HEAD}from __future__ import annotations\n\n");
    if spelling.names_dates.get() {
        out.push_str("import datetime as _dt\n");
    }
    out.push_str("import typing as _t\n\nfrom .. import core as _core\n");
    if spelling.names_models.get() {
        out.push_str("\nif _t.TYPE_CHECKING:\n    from .. import models as _models\n");
    }
    out.push('\n');
    out + &body
}

/// The JSON object behind a body, which may also be given as a mapping.
fn takes_mapping(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Ref(id) => match api.types.get(id).map(|it| &it.shape) {
            Some(Shape::Object(_)) => true,
            Some(Shape::Alias(inner)) => {
                !matches!(inner, Type::Ref(other) if other == id) && takes_mapping(api, inner)
            }
            None => false,
        },
        Type::Nullable(inner) => takes_mapping(api, inner),
        Type::Union(union) => union.variants.iter().any(|it| matches!(it.ty, Type::Ref(_))),
        _ => false,
    }
}

fn body_type(spelling: &Spelling<'_>, operation: &Operation) -> Option<(String, bool)> {
    let body = operation.body.as_ref()?;
    let mut ty = spelling.ty(&body.ty);
    if takes_mapping(spelling.api, &body.ty) {
        ty = format!("_t.Union[{ty}, _t.Mapping[str, _t.Any]]");
    }
    Some(if body.required {
        (ty, true)
    } else {
        (optional(&ty), false)
    })
}

fn emit_method(spelling: &Spelling<'_>, method: &Method<'_>, is_async: bool) -> String {
    let operation = method.operation;
    let mut arguments = vec!["self".to_owned()];
    let mut keywords = Vec::new();
    for (it, name) in operation.parameters.iter().zip(&method.names) {
        let mut ty = spelling.ty(&it.ty);
        if takes_mapping(spelling.api, &it.ty) {
            ty = format!("_t.Union[{ty}, _t.Mapping[str, _t.Any]]");
        }
        if it.place == Place::Path {
            arguments.push(format!("{name}: {ty}"));
        } else if it.required {
            keywords.push(format!("{name}: {ty}"));
        } else {
            keywords.push(format!("{name}: {} = None", optional(&ty)));
        }
    }
    if let Some((ty, is_required)) = body_type(spelling, operation) {
        let default = if is_required { "" } else { " = None" };
        keywords.push(format!("body: {ty}{default}"));
    }
    keywords.push("options: _t.Optional[_core.RequestOptions] = None".to_owned());
    arguments.push("*".to_owned());
    arguments.extend(keywords);
    let answer = answer(spelling, operation, is_async);
    let given = given(method);
    let (start, returned, call) = if let Some(pages) = &operation.pages {
        let item = item(spelling, operation, pages);
        let (kind, verb) = if is_async {
            ("AsyncPager", "pager")
        } else {
            ("Page", "page")
        };
        let call = format!(
            "return self._client.{verb}({}, {given}, options)",
            method.constant
        );
        ("", format!("_core.{kind}[{item}, {answer}]"), call)
    } else {
        let (start, wait) = if is_async { ("async ", "await ") } else { ("", "") };
        let call = format!("{wait}self._client.call({}, {given}, options)", method.constant);
        let call = match answer.as_str() {
            "None" => call,
            "_t.Any" => format!("return {call}"),
            answer => format!("return _t.cast({}, {call})", quoted(answer)),
        };
        (start, answer.clone(), call)
    };
    let mut out = format!("\n    {start}def {}(\n", method.name);
    for argument in arguments {
        put!(out, "        {argument},\n");
    }
    put!(out, "    ) -> {returned}:\n");
    out.push_str(&docstring(&documentation(method), "        "));
    put!(out, "        {call}\n");
    out
}

/// The method that waits for the end of the work that another one shows.
fn emit_wait(spelling: &Spelling<'_>, method: &Method<'_>, is_async: bool) -> String {
    let operation = method.operation;
    let (Some(wait), Some(name)) = (&operation.wait, &method.wait) else {
        return String::new();
    };
    let Some(shown) = object(spelling.api, &operation.answer.ty) else {
        return String::new();
    };
    let members = field_names(shown);
    let member = |wire: &str| {
        let mut fields = shown.fields.iter().zip(&members);
        fields
            .find(|(it, _)| it.wire == wire)
            .map_or(wire, |(_, name)| name)
            .to_owned()
    };
    let answer = answer(spelling, operation, is_async);
    // What a parameter is called here, since waiting has words of its own.
    let mut idents = Idents::new(&["interval", "timeout", "on_progress", "options", "self"]);
    let mut arguments = vec!["self".to_owned()];
    let mut keywords = Vec::new();
    let mut given = Vec::new();
    let required = operation.parameters.iter().zip(&method.names);
    for (it, name) in required.filter(|(it, _)| it.required) {
        let (own, ty) = (idents.take(name), spelling.ty(&it.ty));
        if it.place == Place::Path {
            arguments.push(format!("{own}: {ty}"));
            given.push(own);
        } else {
            keywords.push(format!("{own}: {ty}"));
            given.push(format!("{name}={own}"));
        }
    }
    given.push("options=options".to_owned());
    arguments.push("*".to_owned());
    arguments.extend(keywords);
    arguments.push("interval: int = 500".to_owned());
    arguments.push("timeout: int = 3_600_000".to_owned());
    arguments.push(format!(
        "on_progress: _t.Optional[_t.Callable[[{answer}], None]] = None"
    ));
    arguments.push("options: _t.Optional[_core.RequestOptions] = None".to_owned());
    let (start, back, poll) = if is_async {
        ("async ", "await ", "poll_async")
    } else {
        ("", "", "poll")
    };
    let mut out = format!("\n    {start}def {name}(\n");
    for argument in arguments {
        put!(out, "        {argument},\n");
    }
    put!(out, "    ) -> {answer}:\n");
    let said = format!(
        "Looks with `{}` until `{}` is there; `interval` (which grows) and `timeout` in milliseconds.",
        method.name,
        member(&wait.done)
    );
    out.push_str(&docstring(&[said], "        "));
    let progress = wait.progress.as_ref().map_or_else(String::new, |wire| {
        format!("            progress=lambda it: it.{},\n", member(wire))
    });
    put!(
        out,
        "        return {back}_core.{poll}(\n            lambda: self.{}({}),\n            lambda it: it.{} is not None,\n            interval=interval,\n            timeout=timeout,\n            on_progress=on_progress,\n{progress}            clock=self._client.settings.clock,\n        )\n",
        method.name,
        given.join(", "),
        member(&wait.done)
    );
    out
}

fn documentation(method: &Method<'_>) -> Vec<String> {
    let operation = method.operation;
    let mut lines = prose(&operation.summary);
    if !operation.doc.is_empty() && operation.doc != operation.summary {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(prose(&operation.doc));
    }
    if lines.is_empty() {
        lines.extend(prose(&operation.key));
    }
    if operation.deprecated {
        lines.push("Deprecated.".to_owned());
    }
    let said: Vec<String> = operation
        .parameters
        .iter()
        .zip(&method.names)
        .filter(|(it, _)| !it.doc.is_empty())
        .map(|(it, name)| format!("{name}: {}", prose(&it.doc).join(" ")))
        .collect();
    if !said.is_empty() {
        lines.push(String::new());
        lines.extend(said);
    }
    lines
}

/// The arguments of the call: those that are None are left out.
fn given(method: &Method<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut optional = Vec::new();
    for (it, name) in method.operation.parameters.iter().zip(&method.names) {
        if it.required {
            parts.push(format!("{}: {name}", quoted(name)));
        } else {
            optional.push(format!("({}, {name})", quoted(name)));
        }
    }
    if method.operation.body.is_some() {
        parts.push("\"body\": body".to_owned());
    }
    match optional.as_slice() {
        [] => format!("{{{}}}", parts.join(", ")),
        several => {
            parts.push(format!(
                "**{{_k: _v for _k, _v in ({},) if _v is not None}}",
                several.join(", ")
            ));
            format!("{{{}}}", parts.join(", "))
        }
    }
}

fn answer(spelling: &Spelling<'_>, operation: &Operation, is_async: bool) -> String {
    let answer = &operation.answer;
    let ty = match answer.kind {
        AnswerKind::Nothing => return "None".to_owned(),
        AnswerKind::Json => spelling.ty(&answer.ty),
        AnswerKind::Text => "str".to_owned(),
        AnswerKind::Binary | AnswerKind::Events => {
            format!("_core.{}BinaryResponse", if is_async { "Async" } else { "" })
        }
    };
    if answer.may_be_empty { optional(&ty) } else { ty }
}

/// The type of a list's items.
pub(in crate::emit) fn item_type<'a>(
    api: &'a Api,
    operation: &'a Operation,
    pages: &Pages,
) -> Option<&'a Type> {
    let mut ty = &operation.answer.ty;
    let mut wanted = match pages {
        Pages::Link => None,
        Pages::Cursor { items, .. } | Pages::LastId { items, .. } => Some(items.as_str()),
    };
    for _ in 0..32 {
        match ty {
            Type::Nullable(inner) => ty = inner,
            Type::List(inner) if wanted.is_none() => return Some(inner),
            Type::Ref(id) => match (&api.types.get(id)?.shape, wanted) {
                (Shape::Alias(inner), _) => ty = inner,
                (Shape::Object(object), Some(wire)) => {
                    ty = &object.fields.iter().find(|it| it.wire == wire)?.ty;
                    wanted = None;
                }
                (Shape::Object(_), None) => return None,
            },
            _ => return None,
        }
    }
    None
}

fn item(spelling: &Spelling<'_>, operation: &Operation, pages: &Pages) -> String {
    item_type(spelling.api, operation, pages).map_or_else(|| "_t.Any".to_owned(), |ty| spelling.ty(ty))
}

pub(super) fn security(security: &[Vec<String>]) -> String {
    let lists: Vec<String> = security
        .iter()
        .map(|list| {
            format!(
                "({})",
                list.iter()
                    .map(|key| quoted(key) + ",")
                    .collect::<Vec<_>>()
                    .join(" ")
            )
        })
        .collect();
    format!(
        "({})",
        lists
            .iter()
            .map(|it| it.clone() + ",")
            .collect::<Vec<_>>()
            .join(" ")
    )
}

/// The operation as the runtime reads it.
fn constant(spelling: &Spelling<'_>, method: &Method<'_>, usual: &[Vec<String>]) -> String {
    let operation = method.operation;
    let mut parts = vec![quoted(&operation.method), quoted(&operation.path)];
    if !operation.parameters.is_empty() {
        let params: Vec<String> = operation
            .parameters
            .iter()
            .zip(&method.names)
            .map(|(it, name)| parameter(it, name))
            .collect();
        parts.push(format!(
            "params=(\n        {},\n    )",
            params.join(",\n        ")
        ));
    }
    if let Some(body) = &operation.body {
        let (kind, usual) = match body.media {
            Media::Json => ("json", "application/json"),
            Media::Form => ("form", "application/x-www-form-urlencoded"),
            Media::Multipart => ("multipart", ""),
            Media::Text => ("text", ""),
            Media::Binary => ("binary", ""),
        };
        parts.push(format!("body=\"{kind}\""));
        if body.content_type != usual && body.media != Media::Multipart {
            parts.push(format!("content_type={}", quoted(&body.content_type)));
        }
        if !body.encoding.is_empty() {
            let each: Vec<String> = body
                .encoding
                .iter()
                .map(|(name, it)| format!("{}: {}", quoted(name), encoding(it)))
                .collect();
            parts.push(format!("encoding={{{}}}", each.join(", ")));
        }
    }
    let answer = match operation.answer.kind {
        AnswerKind::Nothing => None,
        AnswerKind::Json => Some("json"),
        AnswerKind::Text => Some("text"),
        AnswerKind::Binary | AnswerKind::Events => Some("binary"),
    };
    if let Some(kind) = answer {
        parts.push(format!("answer=\"{kind}\""));
    }
    if let accept @ [_, ..] = operation.answer.accept.as_slice()
        && !matches!(accept, [only] if only == "application/json")
    {
        parts.push(format!("accept={}", quoted(&accept.join(", "))));
    }
    if let Some(header) = &operation.idempotency {
        parts.push(format!("idempotency={}", quoted(header)));
    }
    if let Some(pages) = &operation.pages {
        parts.push(format!("page={}", page(pages, method)));
        let item = item_type(spelling.api, operation, pages)
            .map_or_else(|| "None".to_owned(), |ty| spelling.reading(ty));
        if item != "None" {
            parts.push(format!("item={item}"));
        }
    }
    if operation.security != usual {
        parts.push(format!("security={}", security(&operation.security)));
    }
    if let Some(server) = operation.server.as_ref().filter(|it| !it.contains('{')) {
        parts.push(format!("server={}", quoted(server)));
    }
    if operation.answer.kind == AnswerKind::Json {
        let reading = spelling.reading(&operation.answer.ty);
        if reading != "None" {
            parts.push(format!("spec={reading}"));
        }
    }
    format!(
        "{} = _core.Operation(\n    {},\n)\n",
        method.constant,
        parts.join(",\n    ")
    )
}

fn parameter(it: &Parameter, name: &str) -> String {
    let (place, style, explode) = match it.place {
        Place::Path => ("path", Style::Simple, false),
        Place::Query => ("query", Style::Form, true),
        Place::Header => ("header", Style::Simple, false),
        Place::Cookie => ("cookie", Style::Form, true),
    };
    let mut parts = vec![quoted(name)];
    if it.wire != name {
        parts.push(format!("wire={}", quoted(&it.wire)));
    }
    if place != "query" {
        parts.push(format!("place=\"{place}\""));
    }
    if it.style != style {
        parts.push(format!(
            "style=\"{}\"",
            crate::emit::typescript::style_name(it.style)
        ));
    }
    if it.explode != (explode || it.style == Style::DeepObject) {
        parts.push(format!("explode={}", if it.explode { "True" } else { "False" }));
    }
    if it.reserved {
        parts.push("reserved=True".to_owned());
    }
    if it.json {
        parts.push("json=True".to_owned());
    }
    format!("_core.Parameter({})", parts.join(", "))
}

fn encoding(it: &crate::ir::Encoding) -> String {
    let mut parts = Vec::new();
    if let Some(media) = &it.content_type {
        parts.push(format!("\"content_type\": {}", quoted(media)));
    }
    if let Some(style) = it.style {
        parts.push(format!(
            "\"style\": \"{}\"",
            crate::emit::typescript::style_name(style)
        ));
    }
    if let Some(explode) = it.explode {
        parts.push(format!("\"explode\": {}", if explode { "True" } else { "False" }));
    }
    format!("{{{}}}", parts.join(", "))
}

fn page(pages: &Pages, method: &Method<'_>) -> String {
    let own = |wire: &str| {
        let found = method
            .operation
            .parameters
            .iter()
            .zip(&method.names)
            .find(|(it, _)| it.wire == wire);
        quoted(found.map_or(wire, |(_, name)| name))
    };
    match pages {
        Pages::Link => "_core.Pages(\"link\")".to_owned(),
        Pages::Cursor {
            parameter,
            in_body,
            next,
            items,
        } => {
            let parameter = if *in_body {
                format!("{}, in_body=True", quoted(parameter))
            } else {
                own(parameter)
            };
            format!(
                "_core.Pages(\"cursor\", {parameter}, next={}, items={})",
                quoted(next),
                quoted(items)
            )
        }
        Pages::LastId {
            parameter,
            more,
            items,
            id,
        } => format!(
            "_core.Pages(\"last_id\", {}, items={}, more={}, id={})",
            own(parameter),
            quoted(items),
            quoted(more),
            quoted(id)
        ),
    }
}

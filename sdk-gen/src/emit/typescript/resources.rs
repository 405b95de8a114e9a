//! One class for each resource; a method is a description of its operation.

use super::needs::{carried, encoder, needs_target, needs_target_for};
use super::types::{Spelling, is_name, key};
use super::{HEAD, RESERVED, Resource, default_security};
use crate::emit::idents::Idents;
use crate::emit::text::{block_comment, prose, quoted};
use crate::ir::{AnswerKind, Api, Media, Operation, Pages, Parameter, Place, Style, Type};
use crate::names::{camel, pascal, words};

/// An operation with its names.
pub(super) struct Method<'a> {
    pub name: String,
    /// The one that waits for the end of the work that it shows.
    pub wait: Option<String>,
    pub params: String,
    pub operation: &'a Operation,
    /// A parameter's key for each parameter.
    pub keys: Vec<String>,
}

pub(super) fn methods<'a>(resource: &Resource<'a>) -> Vec<Method<'a>> {
    let mut names = Idents::new(RESERVED);
    let mut params = Idents::without_case(&[]);
    let mut methods: Vec<Method<'a>> = resource
        .operations
        .iter()
        .map(|operation| Method {
            name: names.take(&camel(&words(&operation.name))),
            wait: None,
            params: params.take(&format!("{}Params", pascal(&words(&operation.name)))),
            operation,
            keys: keys(operation),
        })
        .collect();
    for method in &mut methods {
        let wait = method.operation.wait.as_ref();
        method.wait = wait.map(|it| names.take(&camel(&words(&it.name))));
    }
    methods
}

fn keys(operation: &Operation) -> Vec<String> {
    let mut idents = Idents::new(&["__proto__", "constructor"]);
    idents.take("body");
    operation
        .parameters
        .iter()
        .map(|it| {
            let is_plain = is_name(&it.wire) && it.place != Place::Header;
            idents.take(&if is_plain {
                it.wire.clone()
            } else {
                camel(&words(&it.name))
            })
        })
        .collect()
}

pub(super) fn emit(api: &Api, resource: &Resource<'_>) -> String {
    let spelling = Spelling::new(api, "$models.");
    let methods = methods(resource);
    let mut body = String::new();
    for method in &methods {
        body.push_str(&params(&spelling, method));
    }
    let usual = default_security(api);
    put!(
        body,
        "\nexport class {} {{\n  constructor(private readonly client: $core.Client) {{}}\n",
        resource.class
    );
    for method in &methods {
        body.push_str(&emit_method(&spelling, method, &usual));
        body.push_str(&emit_wait(&spelling, method));
    }
    body.push_str("}\n");
    let mut out = HEAD.to_owned();
    out.push_str("import type * as $core from \"../core/index.js\";\n");
    out.push_str(&carried(api, resource));
    if spelling.names_models.get() {
        out.push_str("import type * as $models from \"../models/index.js\";\n");
    }
    out + &body
}

/// Whether anything has to be given, and whether anything can be.
pub(super) fn takes(operation: &Operation) -> (bool, bool) {
    let body = operation.body.as_ref();
    let must = operation.parameters.iter().any(|it| it.required) || body.is_some_and(|it| it.required);
    (must, !operation.parameters.is_empty() || body.is_some())
}

fn params(spelling: &Spelling<'_>, method: &Method<'_>) -> String {
    let operation = method.operation;
    if !takes(operation).1 {
        return String::new();
    }
    let mut out = format!("\nexport interface {} {{\n", method.params);
    for (parameter, name) in operation.parameters.iter().zip(&method.keys) {
        let mut lines = prose(&parameter.doc);
        if parameter.deprecated {
            lines.push("@deprecated".to_owned());
        }
        out.push_str(&block_comment(&lines, "  "));
        let ty = spelling.ty(&parameter.ty);
        let mark = if parameter.required { "" } else { "?" };
        let absent = if parameter.required { "" } else { " | undefined" };
        put!(out, "  {}{mark}: {ty}{absent};\n", key(name));
    }
    if let Some(body) = &operation.body {
        out.push_str(&block_comment(&prose(&body.doc), "  "));
        let (mark, absent) = if body.required {
            ("", "")
        } else {
            ("?", " | undefined")
        };
        put!(out, "  body{mark}: {}{absent};\n", spelling.ty(&body.ty));
    }
    out.push_str("}\n");
    out
}

fn emit_method(spelling: &Spelling<'_>, method: &Method<'_>, usual: &[Vec<String>]) -> String {
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
        lines.push("@deprecated".to_owned());
    }
    let mut out = format!("\n{}", block_comment(&lines, "  "));
    let (must, can) = takes(operation);
    let argument = match (must, can) {
        (_, false) => String::new(),
        (true, _) => format!("params: {}, ", method.params),
        (false, true) => format!("params: {} = {{}}, ", method.params),
    };
    let given = if can { "params" } else { "{}" };
    let answer = answer(spelling, operation);
    let (promise, call) = match &operation.pages {
        Some(pages) => {
            let item = item(spelling, operation, pages);
            (
                format!("$core.PagePromise<{item}, {answer}>"),
                format!("page<{item}, {answer}>"),
            )
        }
        None => (format!("$core.ApiPromise<{answer}>"), format!("call<{answer}>")),
    };
    put!(
        out,
        "  {}({argument}options?: $core.RequestOptions): {promise} {{\n",
        method.name
    );
    put!(
        out,
        "    return this.client.{call}(\n      {},\n      {given},\n      options,\n    );\n  }}\n",
        spec(spelling.api, method, usual)
    );
    out
}

/// The method that waits for the end of the work that another one shows.
fn emit_wait(spelling: &Spelling<'_>, method: &Method<'_>) -> String {
    let operation = method.operation;
    let (Some(wait), Some(name)) = (&operation.wait, &method.wait) else {
        return String::new();
    };
    let member = |wire: &str| {
        if is_name(wire) {
            format!("it.{wire}")
        } else {
            format!("it[{}]", quoted(wire))
        }
    };
    let (params, given) = match takes(operation) {
        (_, false) => (String::new(), ""),
        (true, _) => (format!("params: {}, ", method.params), "params, "),
        (false, true) => (format!("params: {} = {{}}, ", method.params), "params, "),
    };
    let answer = answer(spelling, operation);
    let said = format!(
        "Looks with `{}` until `{}` is there; times in milliseconds.",
        method.name, wait.done
    );
    let mut out = format!("\n{}", block_comment(&prose(&said), "  "));
    put!(
        out,
        "  {name}({params}wait: $core.WaitOptions<{answer}> = {{}}, options?: $core.RequestOptions): Promise<{answer}> {{\n"
    );
    put!(
        out,
        "    const look = {{ ...(wait.signal && {{ signal: wait.signal }}), ...options }};\n"
    );
    put!(
        out,
        "    return $poll(\n      () => this.{}({given}look),\n      (it) => {} != null,\n      {{ clock: this.client.clock, ...wait }},\n",
        method.name,
        member(&wait.done)
    );
    if let Some(progress) = &wait.progress {
        put!(out, "      (it) => {},\n", member(progress));
    }
    out.push_str("    );\n  }\n");
    out
}

fn answer(spelling: &Spelling<'_>, operation: &Operation) -> String {
    let answer = &operation.answer;
    let ty = match answer.kind {
        AnswerKind::Nothing => return "void".to_owned(),
        AnswerKind::Json => spelling.ty(&answer.ty),
        AnswerKind::Text => "string".to_owned(),
        AnswerKind::Binary | AnswerKind::Events => "$core.BinaryResponse".to_owned(),
    };
    if answer.may_be_empty {
        format!("{ty} | undefined")
    } else {
        ty
    }
}

fn item(spelling: &Spelling<'_>, operation: &Operation, pages: &Pages) -> String {
    let answer = spelling.ty(&operation.answer.ty);
    let list = match pages {
        Pages::Link => answer,
        Pages::Cursor { items, .. } | Pages::LastId { items, .. } => {
            format!("NonNullable<NonNullable<{answer}>[{}]>", quoted(items))
        }
    };
    format!("{list}[number]")
}

pub(super) fn security(security: &[Vec<String>]) -> String {
    let lists: Vec<String> = security
        .iter()
        .map(|list| {
            format!(
                "[{}]",
                list.iter().map(|key| quoted(key)).collect::<Vec<_>>().join(", ")
            )
        })
        .collect();
    format!("[{}]", lists.join(", "))
}

/// The operation as the runtime reads it.
fn spec(api: &Api, method: &Method<'_>, usual: &[Vec<String>]) -> String {
    let operation = method.operation;
    let mut parts = vec![
        format!("method: {}", quoted(&operation.method)),
        format!("path: {}", quoted(&operation.path)),
    ];
    if !operation.parameters.is_empty() {
        let params: Vec<String> = operation
            .parameters
            .iter()
            .zip(&method.keys)
            .filter(|(it, key)| !is_said_by_path(api, it, key))
            .map(|(it, key)| parameter(it, key))
            .collect();
        if !params.is_empty() {
            parts.push(format!("params: [{}]", params.join(", ")));
        }
        if needs_target(api, operation) {
            parts.push("target: $target".to_owned());
        }
    }
    if let Some(body) = &operation.body {
        let usual = match body.media {
            Media::Json => "application/json",
            Media::Form => "application/x-www-form-urlencoded",
            Media::Multipart | Media::Text | Media::Binary => "",
        };
        parts.push(match encoder(operation) {
            Some(encoder) => format!("encode: ${encoder}"),
            None => "body: \"json\"".to_owned(),
        });
        if body.content_type != usual && body.media != Media::Multipart {
            parts.push(format!("contentType: {}", quoted(&body.content_type)));
        }
        if !body.encoding.is_empty() {
            let each: Vec<String> = body
                .encoding
                .iter()
                .map(|(name, it)| format!("{}: {}", key(name), encoding(it)))
                .collect();
            parts.push(format!("encoding: {{ {} }}", each.join(", ")));
        }
    }
    match operation.answer.kind {
        AnswerKind::Json => {}
        AnswerKind::Nothing => parts.push("answer: \"none\"".to_owned()),
        AnswerKind::Text => parts.push("answer: \"text\"".to_owned()),
        AnswerKind::Binary | AnswerKind::Events => parts.push("read: $download".to_owned()),
    }
    if let accept @ [_, ..] = operation.answer.accept.as_slice()
        && !matches!(accept, [only] if only == "application/json")
    {
        parts.push(format!("accept: {}", quoted(&accept.join(", "))));
    }
    match operation.idempotency.as_deref() {
        None => {}
        Some("Idempotency-Key") => parts.push("idempotency: true".to_owned()),
        Some(header) => parts.push(format!("idempotency: {}", quoted(header))),
    }
    if let Some(pages) = &operation.pages {
        parts.push(format!("page: {}", page(pages, method)));
    }
    if operation.security != usual {
        parts.push(format!("security: {}", security(&operation.security)));
    }
    if let Some(server) = operation.server.as_ref().filter(|it| !it.contains('{')) {
        parts.push(format!("server: {}", quoted(server)));
    }
    format!("{{ {} }}", parts.join(", "))
}

/// The runtime finds it in the path's braces.
fn is_said_by_path(api: &Api, it: &Parameter, key: &str) -> bool {
    it.wire == key && it.place == Place::Path && !needs_target_for(api, it)
}

fn parameter(it: &Parameter, key: &str) -> String {
    let (place, style, explode) = match it.place {
        Place::Path => ("path", Style::Simple, false),
        Place::Query => ("query", Style::Form, true),
        Place::Header => ("header", Style::Simple, false),
        Place::Cookie => ("cookie", Style::Form, true),
    };
    let usual_explode = explode || it.style == Style::DeepObject;
    let is_plain = !matches!(
        it.ty,
        Type::List(_) | Type::Map(_) | Type::Ref(_) | Type::Union(_) | Type::Any | Type::Nullable(_)
    );
    let explode_differs = it.explode != usual_explode && !is_plain;
    if it.place == Place::Query
        && it.wire == key
        && it.style == style
        && !explode_differs
        && !it.reserved
        && !it.json
    {
        return quoted(key);
    }
    let mut parts = vec![format!("name: {}", quoted(key))];
    if it.wire != key {
        parts.push(format!("wire: {}", quoted(&it.wire)));
    }
    parts.push(format!("in: \"{place}\""));
    if it.style != style {
        parts.push(format!("style: \"{}\"", style_name(it.style)));
    }
    if explode_differs {
        parts.push(format!("explode: {}", it.explode));
    }
    if it.reserved {
        parts.push("reserved: true".to_owned());
    }
    if it.json {
        parts.push("json: true".to_owned());
    }
    format!("{{ {} }}", parts.join(", "))
}

pub(in crate::emit) fn style_name(style: Style) -> &'static str {
    match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "spaceDelimited",
        Style::PipeDelimited => "pipeDelimited",
        Style::DeepObject => "deepObject",
    }
}

fn encoding(it: &crate::ir::Encoding) -> String {
    let mut parts = Vec::new();
    if let Some(media) = &it.content_type {
        parts.push(format!("contentType: {}", quoted(media)));
    }
    if let Some(style) = it.style {
        parts.push(format!("style: \"{}\"", style_name(style)));
    }
    if let Some(explode) = it.explode {
        parts.push(format!("explode: {explode}"));
    }
    format!("{{ {} }}", parts.join(", "))
}

fn page(pages: &Pages, method: &Method<'_>) -> String {
    let key = |wire: &str| {
        let found = method
            .operation
            .parameters
            .iter()
            .zip(&method.keys)
            .find(|(it, _)| it.wire == wire);
        quoted(found.map_or(wire, |(_, key)| key))
    };
    match pages {
        Pages::Link => "{ by: \"link\", follow: $followLink }".to_owned(),
        Pages::Cursor {
            parameter,
            in_body,
            next,
            items,
        } => {
            let place = if *in_body {
                ", inBody: true".to_owned()
            } else {
                String::new()
            };
            let parameter = if *in_body {
                quoted(parameter)
            } else {
                key(parameter)
            };
            format!(
                "{{ by: \"cursor\", parameter: {parameter}{place}, next: {}, items: {} }}",
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
            "{{ by: \"last_id\", parameter: {}, more: {}, items: {}, id: {}, follow: $followLastId }}",
            key(parameter),
            quoted(more),
            quoted(items),
            quoted(id)
        ),
    }
}

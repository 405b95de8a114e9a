//! One class for each resource; a method is a description of its operation.

use super::models::field_names;
use super::types::Spelling;
use super::{Resource, doc, head, string};
use crate::emit::idents::Idents;
use crate::emit::text::prose;
use crate::ir::{AnswerKind, Api, Media, Operation, Pages, Parameter, Place, Style, Type};
use crate::lower::object;
use crate::names::{camel, words};

pub(super) struct Method<'a> {
    pub name: String,
    /// The one that waits for the end of the work that it shows.
    pub wait: Option<String>,
    pub operation: &'a Operation,
    pub names: Vec<String>,
}

pub(super) fn methods<'a>(resource: &Resource<'a>) -> Vec<Method<'a>> {
    // PHP does not tell methods apart by case.
    let mut names = Idents::without_case(&["__construct", "class"]);
    let mut methods: Vec<Method<'a>> = resource
        .operations
        .iter()
        .map(|operation| {
            let mut idents = Idents::new(&["this"]);
            idents.take("body");
            idents.take("options");
            Method {
                name: names.take(&camel(&words(&operation.name))),
                wait: None,
                operation,
                names: operation
                    .parameters
                    .iter()
                    .map(|it| idents.take(&camel(&words(&it.name))))
                    .collect(),
            }
        })
        .collect();
    for method in &mut methods {
        let wait = method.operation.wait.as_ref();
        method.wait = wait.map(|it| names.take(&camel(&words(&it.name))));
    }
    methods
}

pub(super) fn emit(api: &Api, namespace: &str, resource: &Resource<'_>) -> String {
    let spelling = Spelling {
        api,
        prefix: "Models\\",
    };
    let usual = crate::emit::typescript::default_security(api);
    let mut body = String::new();
    for method in methods(resource) {
        body.push('\n');
        body.push_str(&emit_method(&spelling, &method, &usual));
        body.push_str(&emit_wait(&spelling, &method));
    }
    let mut out = head(&format!("{namespace}\\Resources"));
    put!(out, "use {namespace}\\Core;\n");
    if body.contains("Models\\") {
        put!(out, "use {namespace}\\Models;\n");
    }
    put!(
        out,
        "\nfinal class {}\n{{\n    public function __construct(private readonly Core\\Client $client)\n    {{\n    }}\n",
        resource.class
    );
    out.push_str(&body);
    out.push_str("}\n");
    out
}

/// One argument: how PHP declares it, and what its doc says.
fn argument(spelling: &Spelling<'_>, name: &str, ty: &Type, required: bool, said: &str) -> (String, String) {
    let native = spelling.native(ty, 0);
    let mut documented = spelling.doc(ty, true);
    if !required && documented != "mixed" && !documented.ends_with("|null") {
        documented.push_str("|null");
    }
    let declared = match (required, native.as_str()) {
        (true, _) => format!("{native} ${name}"),
        (false, "mixed") => format!("mixed ${name} = null"),
        (false, native) if native.contains('|') => format!("{native}|null ${name} = null"),
        (false, native) => format!("?{native} ${name} = null"),
    };
    let said = prose(said).join(" ");
    (
        declared,
        format!("@param {documented} ${name} {said}")
            .trim_end()
            .to_owned(),
    )
}

fn emit_method(spelling: &Spelling<'_>, method: &Method<'_>, usual: &[Vec<String>]) -> String {
    let operation = method.operation;
    let mut required = Vec::new();
    let mut optional = Vec::new();
    let mut tags = Vec::new();
    let body = operation.body.as_ref();
    let all = operation
        .parameters
        .iter()
        .zip(&method.names)
        .map(|(it, name)| (name.as_str(), &it.ty, it.required, it.doc.as_str()));
    let all: Vec<_> = all
        .chain(body.map(|it| ("body", &it.ty, it.required, it.doc.as_str())))
        .collect();
    for is_required in [true, false] {
        for (name, ty, must, said) in all.iter().filter(|it| it.2 == is_required) {
            let (declared, tag) = argument(spelling, name, ty, *must, said);
            tags.push(tag);
            if *must {
                required.push(declared);
            } else {
                optional.push(declared);
            }
        }
    }
    optional.push("?Core\\RequestOptions $options = null".to_owned());
    let (returned, documented) = answer(spelling, operation);
    if let Some(ty) = &documented {
        tags.push(format!("@return {ty}"));
    }
    if operation.deprecated {
        tags.push("@deprecated".to_owned());
    }
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
    let mut out = doc(&lines, &tags, "    ");
    let arguments: Vec<String> = required.into_iter().chain(optional).collect();
    put!(
        out,
        "    public function {}(\n        {},\n    ): {returned} {{\n",
        method.name,
        arguments.join(",\n        ")
    );
    put!(
        out,
        "        $operation = [\n            {},\n        ];\n",
        spec(spelling, method, usual).join(",\n            ")
    );
    let given = given(method);
    let verb = if operation.pages.is_some() { "page" } else { "call" };
    let call = format!("$this->client->{verb}($operation, {given}, $options)");
    match (&documented, returned.as_str()) {
        (_, "void") => put!(out, "        {call};\n"),
        (Some(ty), _) => put!(
            out,
            "        /** @var {ty} $answer */\n        $answer = {call};\n        return $answer;\n"
        ),
        (None, _) => put!(out, "        return {call};\n"),
    }
    out.push_str("    }\n");
    out
}

/// The method that waits for the end of the work that another one shows.
fn emit_wait(spelling: &Spelling<'_>, method: &Method<'_>) -> String {
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
    let (_, documented) = answer(spelling, operation);
    let documented = documented.unwrap_or_else(|| "mixed".to_owned());
    let mut idents = Idents::new(&["this", "interval", "timeout", "onProgress", "options"]);
    let (mut arguments, mut tags, mut given) = (Vec::new(), Vec::new(), Vec::new());
    let required = operation.parameters.iter().zip(&method.names);
    for (it, name) in required.filter(|(it, _)| it.required) {
        let own = idents.take(name);
        let (declared, tag) = argument(spelling, &own, &it.ty, true, &it.doc);
        arguments.push(declared);
        tags.push(tag);
        given.push(format!("{name}: ${own}"));
    }
    given.push("options: $options".to_owned());
    arguments.push("int $interval = 500".to_owned());
    arguments.push("int $timeout = 3600000".to_owned());
    arguments.push("?callable $onProgress = null".to_owned());
    arguments.push("?Core\\RequestOptions $options = null".to_owned());
    tags.push(
        "@param int $interval milliseconds between two looks, at first; grows to five times that".to_owned(),
    );
    tags.push("@param int $timeout milliseconds in all".to_owned());
    tags.push(format!("@param (callable({documented}): void)|null $onProgress"));
    tags.push(format!("@return {documented}"));
    let said = format!(
        "Looks with `{}` until `{}` is there.",
        method.name,
        member(&wait.done)
    );
    let mut out = format!("\n{}", doc(&[said], &tags, "    "));
    put!(
        out,
        "    public function {name}(\n        {},\n    ): mixed {{\n",
        arguments.join(",\n        ")
    );
    put!(
        out,
        "        return Core\\Poll::until(\n            fn (): mixed => $this->{}({}),\n            static fn (mixed $it): bool => $it->{} !== null,\n            $interval,\n            $timeout,\n            $onProgress,\n            $this->client->clock,\n",
        method.name,
        given.join(", "),
        member(&wait.done)
    );
    if let Some(progress) = &wait.progress {
        put!(
            out,
            "            static fn (mixed $it): mixed => $it->{},\n",
            member(progress)
        );
    }
    out.push_str("        );\n    }\n");
    out
}

/// The arguments of the call: optional ones that are null are left out.
fn given(method: &Method<'_>) -> String {
    let mut required = Vec::new();
    let mut optional = Vec::new();
    for (it, name) in method.operation.parameters.iter().zip(&method.names) {
        let pair = format!("'{name}' => ${name}");
        if it.required {
            required.push(pair);
        } else {
            optional.push(pair);
        }
    }
    if method.operation.body.is_some() {
        required.push("'body' => $body".to_owned());
    }
    if !optional.is_empty() {
        required.push(format!(
            "...array_filter([{}], static fn (mixed $it): bool => $it !== null)",
            optional.join(", ")
        ));
    }
    format!("[{}]", required.join(", "))
}

/// What PHP says comes back, and what the doc says.
fn answer(spelling: &Spelling<'_>, operation: &Operation) -> (String, Option<String>) {
    let answer = &operation.answer;
    if let Some(pages) = &operation.pages {
        let item = item_type(spelling.api, operation, pages)
            .map_or_else(|| "mixed".to_owned(), |ty| spelling.doc(ty, false));
        return ("Core\\Page".to_owned(), Some(format!("Core\\Page<{item}>")));
    }
    match answer.kind {
        AnswerKind::Nothing => ("void".to_owned(), None),
        AnswerKind::Text => ("string".to_owned(), Some("string".to_owned())),
        AnswerKind::Binary | AnswerKind::Events => (
            "Core\\BinaryResponse".to_owned(),
            Some("Core\\BinaryResponse".to_owned()),
        ),
        AnswerKind::Json => {
            let mut ty = spelling.doc(&answer.ty, false);
            if answer.may_be_empty && ty != "mixed" && !ty.ends_with("|null") {
                ty.push_str("|null");
            }
            ("mixed".to_owned(), Some(ty).filter(|ty| ty != "mixed"))
        }
    }
}

fn item_type<'a>(api: &'a Api, operation: &'a Operation, pages: &Pages) -> Option<&'a Type> {
    crate::emit::python::item_type(api, operation, pages)
}

pub(super) fn security(security: &[Vec<String>]) -> String {
    let lists: Vec<String> = security
        .iter()
        .map(|list| {
            format!(
                "[{}]",
                list.iter().map(|key| string(key)).collect::<Vec<_>>().join(", ")
            )
        })
        .collect();
    format!("[{}]", lists.join(", "))
}

/// The operation as the runtime reads it.
fn spec(spelling: &Spelling<'_>, method: &Method<'_>, usual: &[Vec<String>]) -> Vec<String> {
    let operation = method.operation;
    let mut parts = vec![
        format!("'method' => {}", string(&operation.method)),
        format!("'path' => {}", string(&operation.path)),
    ];
    if !operation.parameters.is_empty() {
        let params: Vec<String> = operation
            .parameters
            .iter()
            .zip(&method.names)
            .map(|(it, name)| parameter(spelling, it, name))
            .collect();
        parts.push(format!("'params' => [{}]", params.join(", ")));
    }
    if let Some(body) = &operation.body {
        let kind = match body.media {
            Media::Json => "json",
            Media::Form => "form",
            Media::Multipart => "multipart",
            Media::Text => "text",
            Media::Binary => "binary",
        };
        parts.push(format!("'body' => '{kind}'"));
        // An array in PHP may be a list or an object; an empty one is what its type says.
        if matches!(body.media, Media::Json | Media::Multipart) {
            let reading = spelling.reading(&body.ty);
            if reading != "null" {
                parts.push(format!("'bodySpec' => {reading}"));
            }
        }
        if !matches!(body.media, Media::Form | Media::Multipart) {
            parts.push(format!("'contentType' => {}", string(&body.content_type)));
        }
        if !body.encoding.is_empty() {
            let each: Vec<String> = body
                .encoding
                .iter()
                .map(|(name, it)| format!("{} => {}", string(name), encoding(it)))
                .collect();
            parts.push(format!("'encoding' => [{}]", each.join(", ")));
        }
    }
    let answer = match operation.answer.kind {
        AnswerKind::Nothing => None,
        AnswerKind::Json => Some("json"),
        AnswerKind::Text => Some("text"),
        AnswerKind::Binary | AnswerKind::Events => Some("binary"),
    };
    if let Some(kind) = answer {
        parts.push(format!("'answer' => '{kind}'"));
        parts.push(format!(
            "'accept' => {}",
            string(&operation.answer.accept.join(", "))
        ));
    }
    if let Some(header) = &operation.idempotency {
        parts.push(format!("'idempotency' => {}", string(header)));
    }
    if let Some(pages) = &operation.pages {
        parts.push(format!("'page' => {}", page(pages, method)));
        let item = item_type(spelling.api, operation, pages)
            .map_or_else(|| "null".to_owned(), |ty| spelling.reading(ty));
        parts.push(format!("'item' => {item}"));
    } else if operation.answer.kind == AnswerKind::Json {
        parts.push(format!("'spec' => {}", spelling.reading(&operation.answer.ty)));
    }
    if operation.security != usual {
        parts.push(format!("'security' => {}", security(&operation.security)));
    }
    if let Some(server) = operation.server.as_ref().filter(|it| !it.contains('{')) {
        parts.push(format!("'server' => {}", string(server)));
    }
    parts
}

fn parameter(spelling: &Spelling<'_>, it: &Parameter, name: &str) -> String {
    let (place, style, explode) = match it.place {
        Place::Path => ("path", Style::Simple, false),
        Place::Query => ("query", Style::Form, true),
        Place::Header => ("header", Style::Simple, false),
        Place::Cookie => ("cookie", Style::Form, true),
    };
    let mut parts = vec![format!("'name' => '{name}'")];
    if it.wire != name {
        parts.push(format!("'wire' => {}", string(&it.wire)));
    }
    parts.push(format!("'in' => '{place}'"));
    if it.style != style {
        parts.push(format!(
            "'style' => '{}'",
            crate::emit::typescript::style_name(it.style)
        ));
    }
    if it.explode != (explode || it.style == Style::DeepObject) {
        parts.push(format!("'explode' => {}", it.explode));
    }
    if it.reserved {
        parts.push("'reserved' => true".to_owned());
    }
    if it.json {
        parts.push("'json' => true".to_owned());
        let reading = spelling.reading(&it.ty);
        if reading != "null" {
            parts.push(format!("'spec' => {reading}"));
        }
    }
    if let [_, place] = parts.as_slice()
        && place == "'in' => 'query'"
    {
        return format!("'{name}'");
    }
    format!("[{}]", parts.join(", "))
}

fn encoding(it: &crate::ir::Encoding) -> String {
    let mut parts = Vec::new();
    if let Some(media) = &it.content_type {
        parts.push(format!("'contentType' => {}", string(media)));
    }
    if let Some(style) = it.style {
        parts.push(format!(
            "'style' => '{}'",
            crate::emit::typescript::style_name(style)
        ));
    }
    if let Some(explode) = it.explode {
        parts.push(format!("'explode' => {explode}"));
    }
    format!("[{}]", parts.join(", "))
}

fn page(pages: &Pages, method: &Method<'_>) -> String {
    let own = |wire: &str| {
        let found = method
            .operation
            .parameters
            .iter()
            .zip(&method.names)
            .find(|(it, _)| it.wire == wire);
        string(found.map_or(wire, |(_, name)| name))
    };
    match pages {
        Pages::Link => "['by' => 'link']".to_owned(),
        Pages::Cursor {
            parameter,
            in_body,
            next,
            items,
        } => {
            let parameter = if *in_body {
                format!("{}, 'inBody' => true", string(parameter))
            } else {
                own(parameter)
            };
            format!(
                "['by' => 'cursor', 'parameter' => {parameter}, 'next' => {}, 'items' => {}]",
                string(next),
                string(items)
            )
        }
        Pages::LastId {
            parameter,
            more,
            items,
            id,
        } => format!(
            "['by' => 'last_id', 'parameter' => {}, 'more' => {}, 'items' => {}, 'id' => {}]",
            own(parameter),
            string(more),
            string(items),
            string(id)
        ),
    }
}

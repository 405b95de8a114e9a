//! A page that shows every operation, each as it compiles.

use serde_json::Value as Json;

use super::resources::{methods, takes};
use super::types::key;
use super::{Files, HEAD, Resource, package};
use crate::config::Config;
use crate::emit::japanese;
use crate::emit::sample::{Rigour, misfit, sample};
use crate::emit::text::{markdown, quoted};
use crate::ir::{AnswerKind, Api, Media, Operation, Type};

pub(super) fn emit(api: &Api, config: &Config, class: &str, resources: &[Resource<'_>], files: &mut Files) {
    let package = package::name(api, config);
    let mut readme = format!(
        "# {package}\n\n{}{}\n\n",
        if config.package.description_ja.is_some() {
            "[日本語](README.ja.md)\n\n"
        } else {
            ""
        },
        markdown(&config.package.description.clone().unwrap_or(api.title.clone()))
    );
    put!(
        readme,
        "```sh\nnpm install {package}\n```\n\n```ts\n{}```\n\n",
        start(api, &package, class)
    );
    readme.push_str(MANNERS);
    let mut index = HEAD.to_owned();
    for resource in resources {
        put!(readme, "## {}\n\n", resource.member);
        put!(
            index,
            "export {{ {} }} from \"./{}.js\";\n",
            resource.class,
            resource.file
        );
        for method in methods(resource) {
            let operation = method.operation;
            let what = if operation.summary.is_empty() {
                &operation.key
            } else {
                &operation.summary
            };
            put!(
                readme,
                "### {}.{}\n\n{}\n\n",
                resource.member,
                method.name,
                markdown(what)
            );
            let call = call(api, &resource.member, &method.name, operation, &method.keys);
            put!(readme, "```ts\n{call}```\n\n");
        }
    }
    if !resources.is_empty() {
        files.insert("src/resources/index.ts".to_owned(), index);
    }
    if let Some(description) = &config.package.description_ja {
        let calls = |resource: &Resource<'_>| {
            let of = |method: super::resources::Method<'_>| {
                (
                    format!("{}.{}", resource.member, method.name),
                    method.operation.key.clone(),
                )
            };
            methods(resource).into_iter().map(of).collect()
        };
        let page = japanese::Page {
            package: &package,
            description,
            install: "npm install",
            mark: "ts",
            start: &start(api, &package, class),
            manners: MANNERS_JA,
            calls: resources
                .iter()
                .map(|it| (it.member.clone(), calls(it)))
                .collect(),
        };
        files.insert("README.ja.md".to_owned(), japanese::page(&page));
    }
    files.insert("README.md".to_owned(), readme.trim_end().to_owned() + "\n");
    files.insert(
        "examples/all.ts".to_owned(),
        examples(api, &package, class, resources),
    );
}

fn start(api: &Api, package: &str, class: &str) -> String {
    let key = if api.security.is_empty() {
        ""
    } else {
        "apiKey: \"…\", "
    };
    format!(
        "import {{ {class} }} from {};\n\nconst client = new {class}({{ {key}baseUrl: \"https://…\" }});\n",
        quoted(package)
    )
}

const MANNERS_JA: &str = "\
- 一覧は `await` で最初のページ、`for await (const item of client.….list())` で全件を取得します。
- `await call.withResponse()` でステータスとヘッダーも受け取れます。
- エラーは `ApiError` とステータス別の派生クラスで、`code`・`detail`・`errors`・`requestId`・`retryAfter` を持ちます。`language: \"ja\"` で日本語になります。
- 繰り返してよい呼び出しは、サーバーが求めるだけ、または間隔を広げながら待って、2回まで自動で再試行します。`maxRetries: 0` で止められます。
- このパッケージより新しい項目や値も失われません。
- 各メソッドの最後の引数: `{ headers, timeout, totalTimeout, maxRetries, signal, idempotencyKey, query }`
- CSVは `csvRows`・`csvRecords`・`csvFile`（Shift_JIS＝CP932対応）、時間のかかる処理は `poll` で扱います。
";

const MANNERS: &str = "\
- A list is awaited for its first page and iterated for everything: `for await (const item of client.….list())`.
- `await call.withResponse()` also gives status and headers.
- Errors are `ApiError` and its classes by status, with `code`, `detail`, `errors`, `requestId` and `retryAfter`.
- What may be repeated is repeated twice, after waiting as long as the server asks or longer each time; `maxRetries: 0` does not.
- Fields and values that are newer than this package are kept.
- The last argument of every method: `{ headers, timeout, totalTimeout, maxRetries, signal, idempotencyKey, query }`.

";

/// A program for each operation, by its key.
pub(super) fn programs(
    api: &Api,
    config: &Config,
    class: &str,
    resources: &[Resource<'_>],
) -> Vec<(String, String)> {
    let start = start(api, &package::name(api, config), class);
    let programs = resources.iter().flat_map(|resource| {
        methods(resource).into_iter().map(|method| {
            let call = call(
                api,
                &resource.member,
                &method.name,
                method.operation,
                &method.keys,
            );
            (method.operation.key.clone(), format!("{start}\n{call}"))
        })
    });
    programs.collect()
}

/// The same calls as in the README, in one file that the compiler checks.
fn examples(api: &Api, package: &str, class: &str, resources: &[Resource<'_>]) -> String {
    let mut out = format!(
        "import {{ {class} }} from {};\n\ndeclare const client: {class};\n",
        quoted(package)
    );
    for resource in resources {
        for method in methods(resource) {
            let call = call(
                api,
                &resource.member,
                &method.name,
                method.operation,
                &method.keys,
            );
            let body = crate::emit::text::indented(&call, "  ");
            put!(
                out,
                "\nexport async function {}_{}(): Promise<void> {{\n{body}}}\n",
                resource.class,
                method.name
            );
        }
    }
    out
}

fn call(api: &Api, member: &str, name: &str, operation: &Operation, keys: &[String]) -> String {
    let arguments = arguments(api, operation, keys);
    let call = format!("client.{member}.{name}({arguments})");
    if operation.pages.is_some() {
        return format!("for await (const item of {call}) {{\n  console.log(item);\n}}\n");
    }
    match operation.answer.kind {
        AnswerKind::Nothing => format!("await {call};\n"),
        AnswerKind::Binary | AnswerKind::Events => format!(
            "const file = await {call};\nconsole.log(await file{}.bytes());\n",
            optional(operation)
        ),
        _ => format!("const answer = await {call};\nconsole.log(answer);\n"),
    }
}

fn optional(operation: &Operation) -> &'static str {
    if operation.answer.may_be_empty { "?" } else { "" }
}

/// What has to be given, from the document's examples where they fit.
fn arguments(api: &Api, operation: &Operation, keys: &[String]) -> String {
    let (must, _) = takes(operation);
    if !must {
        return String::new();
    }
    let mut parts = Vec::new();
    for (it, name) in operation
        .parameters
        .iter()
        .zip(keys)
        .filter(|(it, _)| it.required)
    {
        let said = operation
            .example
            .parameters
            .get(&it.wire)
            .filter(|value| misfit(api, &it.ty, value, Rigour::Example).is_none());
        parts.push(format!("{}: {}", key(name), value(api, &it.ty, said)));
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        let said = operation
            .example
            .body
            .as_ref()
            .filter(|value| misfit(api, &body.ty, value, Rigour::Example).is_none());
        let text = match body.media {
            Media::Binary => "new Uint8Array()".to_owned(),
            _ => value(api, &body.ty, said),
        };
        parts.push(format!("body: {text}"));
    }
    format!("{{ {} }}", parts.join(", "))
}

fn value(api: &Api, ty: &Type, said: Option<&Json>) -> String {
    json(&said.cloned().unwrap_or_else(|| sample(api, ty)), 0)
}

/// JSON as TypeScript writes it.
fn json(value: &Json, depth: usize) -> String {
    match value {
        Json::String(text) => quoted(text),
        Json::Array(items) => format!(
            "[{}]",
            items
                .iter()
                .map(|it| json(it, depth + 1))
                .collect::<Vec<_>>()
                .join(", ")
        ),
        Json::Object(map) if map.is_empty() => "{}".to_owned(),
        Json::Object(map) => {
            let parts: Vec<String> = map
                .iter()
                .map(|(name, it)| format!("{}: {}", key(name), json(it, depth + 1)))
                .collect();
            let flat = format!("{{ {} }}", parts.join(", "));
            if flat.chars().count() < 90 {
                return flat;
            }
            let pad = "  ".repeat(depth + 1);
            let lines = crate::emit::text::indented(&(parts.join(",\n") + ","), &pad);
            format!("{{\n{lines}{}}}", "  ".repeat(depth))
        }
        other => other.to_string(),
    }
}

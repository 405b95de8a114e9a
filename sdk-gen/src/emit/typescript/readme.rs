//! A page that shows every operation, each as it compiles.

use serde_json::Value as Json;

use super::resources::{methods, takes};
use super::types::key;
use super::{Files, HEAD, Resource, package};
use crate::config::Config;
use crate::emit::Language;
use crate::emit::readme::{self, Install, Readme, Section};
use crate::emit::sample::sample;
use crate::emit::text::quoted;
use crate::ir::{AnswerKind, Api, Operation};

pub(super) fn emit(api: &Api, config: &Config, class: &str, resources: &[Resource<'_>], files: &mut Files) {
    let package = package::name(api, config);
    let sections = sections(api, resources);
    let page = Readme {
        package: &package,
        language: Language::Typescript,
        install: Install {
            published: "npm install {package}",
            from_folder: "(cd {folder} && npm install && npm run build)\nnpm install {folder}",
        },
        mark: "ts",
        start: &start(api, &package, class),
        manners: MANNERS,
        manners_ja: MANNERS_JA,
        sections: &sections,
    };
    page.emit(api, config, files);
    let mut index = HEAD.to_owned();
    for Resource { class, file, .. } in resources {
        put!(index, "export {{ {class} }} from \"./{file}.js\";\n");
    }
    if !resources.is_empty() {
        files.insert("src/resources/index.ts".to_owned(), index);
    }
    files.insert("examples/all.ts".to_owned(), examples(&package, class, &sections));
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
    readme::programs(&sections(api, resources), |call| format!("{start}\n{call}"))
}

/// The same calls as in the README, in one file that the compiler checks.
fn examples(package: &str, class: &str, sections: &[Section<'_>]) -> String {
    let mut out = format!(
        "import {{ {class} }} from {};\n\ndeclare const client: {class};\n",
        quoted(package)
    );
    for call in sections.iter().flat_map(|section| &section.calls) {
        let body = crate::emit::text::indented(&call.code, "  ");
        put!(
            out,
            "\nexport async function {}(): Promise<void> {{\n{body}}}\n",
            call.function
        );
    }
    out
}

fn sections<'a>(api: &Api, resources: &'a [Resource<'a>]) -> Vec<Section<'a>> {
    let groups = resources.iter().map(|it| {
        let methods = methods(it).into_iter();
        let methods = methods.map(|method| (method.name, method.operation, method.keys));
        (it.member.as_str(), it.class.as_str(), methods.collect())
    });
    readme::sections(groups, ".", |member, name, operation, names| {
        call(api, member, name, operation, names)
    })
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
    if !takes(operation).0 {
        return String::new();
    }
    let parts: Vec<String> = readme::given(api, operation, keys)
        .iter()
        .map(|it| {
            let value = if it.is_file {
                "new Uint8Array()".to_owned()
            } else {
                json(&it.said.cloned().unwrap_or_else(|| sample(api, it.ty)), 0)
            };
            format!("{}: {value}", key(it.name))
        })
        .collect();
    format!("{{ {} }}", parts.join(", "))
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

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
use crate::emit::topics::{Program, Programs, Topic, asks_for_token_url, conditional, read, topics, waited};
use crate::ir::{AnswerKind, Api, Operation};

pub(super) fn emit(api: &Api, config: &Config, class: &str, resources: &[Resource<'_>], files: &mut Files) {
    let package = package::name(api, config);
    let sections = sections(api, resources);
    let topics = topics(api, programs_beside(api, config, class, resources));
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
        topics: &topics,
        import: &|names| import(&package, names),
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
    let longer = longer_examples(&package, class, &topics);
    files.insert("examples/topics.ts".to_owned(), longer);
}

fn import(package: &str, names: &[&str]) -> String {
    format!("import {{ {} }} from {};\n", names.join(", "), quoted(package))
}

/// Longer programs than a call.
fn programs_beside(api: &Api, config: &Config, class: &str, resources: &[Resource<'_>]) -> Programs {
    let all: Vec<_> = resources
        .iter()
        .flat_map(|it| methods(it).into_iter().map(move |method| (it, method)))
        .collect();
    let waited = waited(all.iter().map(|(_, method)| method.operation));
    let waiting = all.iter().find_map(|(resource, method)| {
        waited.filter(|it| it.key == method.operation.key)?;
        let arguments = arguments(api, method.operation, &method.keys);
        let arguments = if takes(method.operation).1 && arguments.is_empty() { "{}".to_owned() } else { arguments };
        let given = if arguments.is_empty() { String::new() } else { arguments + ", " };
        let (member, name) = (&resource.member, method.wait.as_ref()?);
        Some(Program {
            imports: &[],
            code: format!(
                "const done = await client.{member}.{name}({given}{{\n  interval: 1_000,\n  timeout: 600_000,\n  onProgress: (state) => console.log(state),\n}});\nconsole.log(done);\n"
            ),
            made: None,
        })
    });
    let read = read(api, all.iter().map(|(_, method)| method.operation));
    let response = all.iter().find_map(|(resource, method)| {
        read.filter(|it| it.key == method.operation.key)?;
        let arguments = arguments(api, method.operation, &method.keys);
        Some(Program {
            imports: &[],
            code: format!(
                "const {{ data, response }} = await client.{}.{}({arguments}).withResponse();\nconsole.log(data, response.status, response.headers.get(\"etag\"));\n",
                resource.member, method.name
            ),
            made: None,
        })
    });
    let conditional = conditional(all.iter().map(|(_, method)| method.operation));
    let unchanged = all.iter().find_map(|(resource, method)| {
        let (_, place) = conditional.filter(|(it, _)| it.key == method.operation.key)?;
        let arguments = arguments(api, method.operation, &method.keys);
        let given = arguments.trim_start_matches("{ ").trim_end_matches([' ', '}']);
        let given = if given.is_empty() { String::new() } else { format!("{given}, ") };
        Some(Program {
            imports: &["NotModifiedError"],
            code: format!(
                "try {{\n  console.log(await client.{}.{}({{ {given}{}: \"\\\"3\\\"\" }}));\n}} catch (error) {{\n  if (!(error instanceof NotModifiedError)) throw error;\n  console.log(error.code);\n}}\n",
                resource.member,
                method.name,
                key(method.keys.get(place)?)
            ),
            made: None,
        })
    });
    let token_url = if asks_for_token_url(api, config) {
        ", tokenUrl: \"https://…\""
    } else {
        ""
    };
    Programs {
        webhooks: Program {
            imports: &["WebhookVerifier"],
            code: WEBHOOKS.to_owned(),
            made: Some("received"),
        },
        csv: Program {
            imports: &["csvFile", "csvRecords"],
            code: CSV.to_owned(),
            made: None,
        },
        waiting,
        response,
        unchanged,
        hooks: Program {
            imports: &[],
            code: HOOKS.replace("{class}", class),
            made: Some("watched"),
        },
        credentials: Program {
            imports: &[],
            code: format!(
                "const machine = new {class}({{ clientCredentials: {{ clientId: \"…\", clientSecret: \"…\"{token_url} }} }});\n"
            ),
            made: Some("machine"),
        },
        transport: Program {
            imports: &[],
            code: TRANSPORT.replace("{class}", class),
            made: Some("other"),
        },
    }
}

const WEBHOOKS: &str = "\
const verifier = new WebhookVerifier([\"whsec_…\"]);

async function received(request: Request): Promise<Response> {
  const event = await verifier.verify(await request.text(), request.headers);
  console.log(event);
  return new Response(null, { status: 204 });
}
";

const CSV: &str = "\
const file = csvFile([[\"受注番号\", \"数量\"], [\"A-1\", 2]], { encoding: \"cp932\", guardFormulas: true });
for await (const record of csvRecords(file, \"cp932\")) {
  console.log(record[\"受注番号\"]);
}
";

const HOOKS: &str = "\
const watched = new {class}({
  hooks: {
    onRequest: (request) => request.headers.set(\"X-Trace\", \"…\"),
    onResponse: (request, response) => console.log(request.method, request.url, response.status),
    onRetry: (request, wait, reason) => console.log(request.attempt, `again in ${wait} ms`, reason),
  },
});
";

const TRANSPORT: &str = "\
const other = new {class}({
  fetch: (input, init) => fetch(input, { ...init, credentials: \"omit\" }),
});
";

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
- 時間の単位はミリ秒です。`timeout`（60秒）は1回の送信ごとに応答が揃うまでの時間で、ファイルの送受信ではデータが流れない時間です。`totalTimeout` は再試行と待ち時間を含めた全体の時間です。
- 自分でループを書くときは `poll`、1行ずつの生のCSVは `csvRows` です。
";

const MANNERS: &str = "\
- A list is awaited for its first page and iterated for everything: `for await (const item of client.….list())`.
- `await call.withResponse()` also gives status and headers.
- Errors are `ApiError` and its classes by status, with `code`, `detail`, `errors`, `requestId` and `retryAfter`.
- What may be repeated is repeated twice, after waiting as long as the server asks or longer each time; `maxRetries: 0` does not.
- Fields and values that are newer than this package are kept.
- The last argument of every method: `{ headers, timeout, totalTimeout, maxRetries, signal, idempotencyKey, query }`.
- Times are in milliseconds. `timeout` (60 s) is for each attempt until its answer is complete, and for uploads and downloads without a sign of life; `totalTimeout` is for all attempts and waits together.

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
    let mut out = start_of_examples(package, class, &[]);
    for call in sections.iter().flat_map(|section| &section.calls) {
        out.push_str(&function(&call.function, &call.code));
    }
    out
}

/// The longer programs, likewise.
fn longer_examples(package: &str, class: &str, topics: &[Topic]) -> String {
    let mut out = start_of_examples(package, class, &readme::all_imports(topics));
    for topic in topics {
        let mut code = topic.program.code.clone();
        if let Some(made) = topic.program.made {
            put!(code, "void {made};\n");
        }
        out.push_str(&function(topic.name, &code));
    }
    out
}

fn start_of_examples(package: &str, class: &str, imports: &[&str]) -> String {
    let mut out = import(package, &[&[class], imports].concat());
    put!(out, "\ndeclare const client: {class};\n");
    out
}

fn function(name: &str, code: &str) -> String {
    let body = crate::emit::text::indented(code, "  ");
    format!("\nexport async function {name}(): Promise<void> {{\n{body}}}\n")
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

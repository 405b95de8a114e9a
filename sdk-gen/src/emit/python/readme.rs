//! A page that shows every operation, each as it runs.

use serde_json::Value as Json;

use super::resources::methods;
use super::types::literal;
use super::{Files, HEAD, Resource, package};
use crate::config::Config;
use crate::emit::Language;
use crate::emit::readme::{self, Install, Readme, Section};
use crate::emit::sample::{Rigour, misfit, sample};
use crate::emit::text::quoted;
use crate::emit::topics::{Program, Programs, asks_for_token_url, conditional, read, topics, waited};
use crate::ir::{AnswerKind, Api, Format, Operation, Place, Shape, Type};

pub(super) fn emit(api: &Api, config: &Config, class: &str, resources: &[Resource<'_>], files: &mut Files) {
    let (package, module) = (package::name(api, config), package::module(api, config));
    let sections = sections(api, resources);
    let topics = topics(api, programs_beside(api, config, class, resources));
    let page = Readme {
        package: &package,
        language: Language::Python,
        install: Install {
            published: "pip install {package}",
            from_folder: "pip install {folder}",
        },
        mark: "python",
        start: &start(api, &module, class),
        manners: &MANNERS.replace("{class}", class),
        manners_ja: MANNERS_JA,
        topics: &topics,
        import: &|names| import(&module, names),
        sections: &sections,
    };
    page.emit(api, config, files);
    let mut examples = format!("{HEAD}import datetime\n\nfrom {module} import {class}\n\n_ = datetime\n");
    for call in sections.iter().flat_map(|section| &section.calls) {
        examples.push_str(&function(class, &call.function, &call.code));
    }
    files.insert("examples/all.py".to_owned(), examples);
    let imports = [&[class], readme::all_imports(&topics).as_slice()].concat();
    let mut longer = format!("{HEAD}import httpx\n\n{}", import(&module, &imports));
    for topic in &topics {
        // Imported above.
        let code = topic.program.code.trim_start_matches("import httpx\n\n");
        longer.push_str(&function(class, topic.name, code));
    }
    files.insert("examples/topics.py".to_owned(), longer);
}

fn function(class: &str, name: &str, code: &str) -> String {
    let body = crate::emit::text::indented(code, "    ");
    format!("\n\ndef {name}(client: {class}) -> None:\n{body}")
}

fn import(module: &str, names: &[&str]) -> String {
    format!("from {module} import {}\n", names.join(", "))
}

/// Longer programs than a call.
fn programs_beside(api: &Api, config: &Config, class: &str, resources: &[Resource<'_>]) -> Programs {
    let waited = waited(resources.iter().flat_map(|it| it.operations.iter().copied()));
    let waiting = resources.iter().find_map(|resource| {
        methods(resource).into_iter().find_map(|method| {
            waited.filter(|it| it.key == method.operation.key)?;
            let arguments = arguments(api, method.operation, &method.names);
            let given = if arguments.is_empty() { String::new() } else { arguments + ", " };
            let (member, name) = (&resource.member, method.wait.as_ref()?);
            Some(Program {
                imports: &[],
                code: format!(
                    "done = client.{member}.{name}({given}interval=1_000, timeout=600_000, on_progress=print)\nprint(done)\n"
                ),
                made: None,
            })
        })
    });
    let read = read(api, resources.iter().flat_map(|it| it.operations.iter().copied()));
    let response = resources.iter().find_map(|resource| {
        methods(resource).into_iter().find_map(|method| {
            read.filter(|it| it.key == method.operation.key)?;
            let arguments = arguments(api, method.operation, &method.names);
            let given = if arguments.is_empty() {
                arguments
            } else {
                arguments + ", "
            };
            Some(Program {
                imports: &["RequestOptions"],
                code: format!(
                    "{RESPONSE}answer = client.{}.{}({given}options=options)\nprint(answer)\n",
                    resource.member, method.name
                ),
                made: None,
            })
        })
    });
    let conditional = conditional(resources.iter().flat_map(|it| it.operations.iter().copied()));
    let unchanged = resources.iter().find_map(|resource| {
        methods(resource).into_iter().find_map(|method| {
            let (_, place) = conditional.filter(|(it, _)| it.key == method.operation.key)?;
            let arguments = arguments(api, method.operation, &method.names);
            let given = if arguments.is_empty() { arguments } else { arguments + ", " };
            Some(Program {
                imports: &["NotModifiedError"],
                code: format!(
                    "try:\n    print(client.{}.{}({given}{}='\"3\"'))\nexcept NotModifiedError as unchanged:\n    print(unchanged.code)\n",
                    resource.member,
                    method.name,
                    method.names.get(place)?
                ),
                made: None,
            })
        })
    });
    let token_url = if asks_for_token_url(api, config) {
        ", token_url=\"https://…\""
    } else {
        ""
    };
    Programs {
        webhooks: Program {
            imports: &["WebhookVerifier"],
            code: WEBHOOKS.to_owned(),
            made: None,
        },
        csv: Program {
            imports: &["csv_file", "csv_records"],
            code: CSV.to_owned(),
            made: None,
        },
        waiting,
        response,
        unchanged,
        hooks: Program {
            imports: &["Hooks", "OutgoingRequest"],
            code: HOOKS.replace("{class}", class),
            made: None,
        },
        credentials: Program {
            imports: &["ClientCredentials"],
            code: format!(
                "machine = {class}(client_credentials=ClientCredentials(\"…\", \"…\"{token_url}))\n"
            ),
            made: None,
        },
        transport: Program {
            imports: &[],
            code: TRANSPORT.replace("{class}", class),
            made: None,
        },
    }
}

const WEBHOOKS: &str = "\
verifier = WebhookVerifier([\"whsec_…\"])


def received(body: bytes, headers: dict[str, str]) -> None:
    event = verifier.verify(body, headers)
    print(event)
";

const CSV: &str = "\
file = csv_file([[\"受注番号\", \"数量\"], [\"A-1\", 2]], \"cp932\", guard_formulas=True)
for record in csv_records(file, \"cp932\"):
    print(record[\"受注番号\"])
";

const RESPONSE: &str = "\
options = RequestOptions(on_response=lambda response: print(response.status_code, response.headers.get(\"etag\")))
";

const HOOKS: &str = "\
class Log(Hooks):
    def on_request(self, request: OutgoingRequest) -> None:
        request.headers[\"X-Trace\"] = \"…\"

    def on_retry(self, request: OutgoingRequest, wait: int, reason: Exception) -> None:
        print(request.method, request.url, f\"again in {wait} ms\", reason)


watched = {class}(hooks=Log())
";

const TRANSPORT: &str = "\
import httpx

other = {class}(http=httpx.Client(limits=httpx.Limits(max_connections=20)))
";

fn start(api: &Api, module: &str, class: &str) -> String {
    let key = if api.security.is_empty() {
        ""
    } else {
        "api_key=\"…\", "
    };
    format!("from {module} import {class}\n\nclient = {class}({key}base_url=\"https://…\")\n")
}

/// A program for each operation, by its key.
pub(super) fn programs(
    api: &Api,
    config: &Config,
    class: &str,
    resources: &[Resource<'_>],
) -> Vec<(String, String)> {
    let start = start(api, &package::module(api, config), class);
    readme::programs(&sections(api, resources), |call| {
        let needed = if call.contains("datetime.") {
            "import datetime\n\n"
        } else {
            ""
        };
        format!("{needed}{start}\n{call}")
    })
}

const MANNERS_JA: &str = "\
- 一覧はそのままで最初のページ、`for item in client.….list()` で全件を取得します。
- エラーは `ApiError` とステータス別の派生クラスで、`code`・`detail`・`errors`・`request_id`・`retry_after` を持ちます。`language=\"ja\"` で日本語になります。
- 繰り返してよい呼び出しは、サーバーが求めるだけ、または間隔を広げながら待って、2回まで自動で再試行します。`max_retries=0` で止められます。
- このパッケージより新しい項目も `extra` に残り、値がないことと null は `has` で区別でき、`to_dict` でJSONに戻せます。
- 各メソッドの最後の引数: `options=RequestOptions(headers, timeout, total_timeout, max_retries, idempotency_key, query, on_response)`
- 時間の単位はミリ秒です。`timeout`（60秒）は1回の送信ごとに応答が揃うまでの時間で、ファイルの送受信ではデータが流れない時間です。`total_timeout` は再試行と待ち時間を含めた全体の時間です。
- 自分でループを書くときは `poll`、1行ずつの生のCSVは `csv_rows`、非同期では `poll_async`・`csv_rows_async`・`csv_records_async` です。
";

const MANNERS: &str = "\
The same with `async`: `Async{class}`, whose methods are awaited.

- A list is its first page, and iterated everything: `for item in client.….list()`.
- Errors are `ApiError` and its classes by status, with `code`, `detail`, `errors`, `request_id` and `retry_after`.
- What may be repeated is repeated twice, after waiting as long as the server asks or longer each time; `max_retries=0` does not.
- Objects keep what is newer than this package (`extra`), tell absence from null (`has`), and are JSON again by `to_dict`.
- The last argument of every method: `options=RequestOptions(headers, timeout, total_timeout, max_retries, idempotency_key, query, on_response)`.
- Times are in milliseconds. `timeout` (60 s) is for each attempt until its answer is complete, and for uploads and downloads without a sign of life; `total_timeout` is for all attempts and waits together.
- With `async`, CSV is read by `csv_rows_async` and `csv_records_async`, and files and streams are sent as they are.

";

fn sections<'a>(api: &Api, resources: &'a [Resource<'a>]) -> Vec<Section<'a>> {
    let groups = resources.iter().map(|it| {
        let methods = methods(it).into_iter();
        let methods = methods.map(|method| (method.name, method.operation, method.names));
        (it.member.as_str(), it.member.as_str(), methods.collect())
    });
    readme::sections(groups, ".", |member, name, operation, names| {
        call(api, member, name, operation, names)
    })
}

fn call(api: &Api, member: &str, name: &str, operation: &Operation, names: &[String]) -> String {
    let call = format!("client.{member}.{name}({})", arguments(api, operation, names));
    if operation.pages.is_some() {
        return format!("for item in {call}:\n    print(item)\n");
    }
    match operation.answer.kind {
        AnswerKind::Nothing => format!("{call}\n"),
        AnswerKind::Json if is_nothing(api, &operation.answer.ty) => format!("{call}\n"),
        AnswerKind::Binary | AnswerKind::Events if !operation.answer.may_be_empty => {
            format!("file = {call}\nprint(file.read())\n")
        }
        _ => format!("answer = {call}\nprint(answer)\n"),
    }
}

/// Whether only null comes back.
fn is_nothing(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Null => true,
        Type::Ref(id) => {
            matches!(api.types.get(id).map(|it| &it.shape), Some(Shape::Alias(inner)) if is_nothing(api, inner))
        }
        _ => false,
    }
}

fn arguments(api: &Api, operation: &Operation, names: &[String]) -> String {
    let parts: Vec<String> = readme::given(api, operation, names)
        .iter()
        .map(|it| {
            let value = if it.is_file {
                "b\"\"".to_owned()
            } else if it.place.is_none() && model(api, it.ty).is_some() {
                json(&it.said.cloned().unwrap_or_else(|| sample(api, it.ty)), 0)
            } else {
                typed(api, it.ty, it.said)
            };
            match it.place {
                Some(Place::Path) => value,
                _ => format!("{}={value}", it.name),
            }
        })
        .collect();
    parts.join(", ")
}

/// Whether a mapping will do.
fn model(api: &Api, ty: &Type) -> Option<()> {
    match ty {
        Type::Ref(id) => match &api.types.get(id)?.shape {
            Shape::Object(_) => Some(()),
            Shape::Alias(inner) => model(api, inner),
        },
        Type::Nullable(inner) => model(api, inner),
        Type::Union(union) => union
            .variants
            .iter()
            .any(|it| matches!(it.ty, Type::Ref(_)))
            .then_some(()),
        _ => None,
    }
}

fn is_plain(api: &Api, ty: &Type) -> bool {
    model(api, ty).is_none()
}

/// A value in Python's own types.
fn typed(api: &Api, ty: &Type, said: Option<&Json>) -> String {
    match ty {
        Type::Nullable(inner) => typed(api, inner, said),
        Type::Ref(id) => match api.types.get(id).map(|it| &it.shape) {
            Some(Shape::Alias(inner)) => typed(api, inner, said),
            _ => json(&said.cloned().unwrap_or_else(|| sample(api, ty)), 0),
        },
        Type::Text(Format::DateTime) => "datetime.datetime.now()".to_owned(),
        Type::Text(Format::Date) => "datetime.date.today()".to_owned(),
        Type::List(inner) => match said {
            Some(Json::Array(items)) if is_plain(api, inner) => {
                format!(
                    "[{}]",
                    items
                        .iter()
                        .map(|it| typed(api, inner, Some(it)))
                        .collect::<Vec<_>>()
                        .join(", ")
                )
            }
            _ if is_plain(api, inner) => format!("[{}]", typed(api, inner, None)),
            _ => "[]".to_owned(),
        },
        Type::Union(union) => union.variants.first().map_or_else(
            || "None".to_owned(),
            |it| {
                typed(
                    api,
                    &it.ty,
                    said.filter(|value| misfit(api, &it.ty, value, Rigour::Example).is_none()),
                )
            },
        ),
        Type::Map(_) => "{}".to_owned(),
        Type::Binary => "b\"\"".to_owned(),
        _ => json(&said.cloned().unwrap_or_else(|| sample(api, ty)), 0),
    }
}

/// JSON as Python writes it.
fn json(value: &Json, depth: usize) -> String {
    match value {
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
                .map(|(name, it)| format!("{}: {}", quoted(name), json(it, depth + 1)))
                .collect();
            let flat = format!("{{{}}}", parts.join(", "));
            if flat.chars().count() < 90 {
                return flat;
            }
            let pad = "    ".repeat(depth + 1);
            let lines = crate::emit::text::indented(&(parts.join(",\n") + ","), &pad);
            format!("{{\n{lines}{}}}", "    ".repeat(depth))
        }
        other => literal(other),
    }
}

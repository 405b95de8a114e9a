//! A page that shows every operation.

use super::resources::methods;
use super::types::literal;
use super::{Files, Resource, package};
use crate::config::Config;
use crate::emit::Language;
use crate::emit::readme::{self, Install, Readme, Section};
use crate::emit::sample::sample;
use crate::emit::topics::{Program, Programs, asks_for_token_url, conditional, read, topics, waited};
use crate::ir::{AnswerKind, Api, Operation};

pub(super) fn emit(
    api: &Api,
    config: &Config,
    namespace: &str,
    class: &str,
    resources: &[Resource<'_>],
    files: &mut Files,
) {
    let sections = sections(api, resources);
    let topics = topics(api, programs_beside(api, config, class, resources));
    let page = Readme {
        package: &package::name(api, config),
        language: Language::Php,
        install: Install {
            published: "composer require {package}",
            from_folder: "composer config repositories.sdk path {folder}\ncomposer require {package}",
        },
        mark: "php",
        start: &start(api, namespace, class),
        manners: MANNERS,
        manners_ja: MANNERS_JA,
        topics: &topics,
        import: &|names| import(namespace, names),
        sections: &sections,
    };
    page.emit(api, config, files);
    let mut examples = start_of_examples(namespace, class, &[]);
    for call in sections.iter().flat_map(|section| &section.calls) {
        examples.push_str(&function(class, &call.function, &call.code));
    }
    files.insert("examples/all.php".to_owned(), examples);
    let mut longer = start_of_examples(namespace, class, &readme::all_imports(&topics));
    for topic in &topics {
        longer.push_str(&function(class, topic.name, &topic.program.code));
    }
    files.insert("examples/topics.php".to_owned(), longer);
}

fn start_of_examples(namespace: &str, class: &str, imports: &[&str]) -> String {
    let imports = import(namespace, imports);
    format!("<?php\n\ndeclare(strict_types=1);\n\n{imports}use {namespace}\\{class};\n")
}

fn function(class: &str, name: &str, code: &str) -> String {
    let body = crate::emit::text::indented(code, "    ");
    format!("\nfunction {name}({class} $client): void\n{{\n{body}}}\n")
}

fn import(namespace: &str, names: &[&str]) -> String {
    names.iter().fold(String::new(), |mut out, name| {
        put!(out, "use {namespace}\\Core\\{name};\n");
        out
    })
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
                    "$done = $client->{member}->{name}({given}interval: 1000, timeout: 600000, onProgress: var_dump(...));\nvar_dump($done);\n"
                ),
                made: None,
            })
        })
    });
    let read = read(api, resources.iter().flat_map(|it| it.operations.iter().copied()));
    let response =
        resources.iter().find_map(|resource| {
            methods(resource).into_iter().find_map(|method| {
            read.filter(|it| it.key == method.operation.key)?;
            let arguments = arguments(api, method.operation, &method.names);
            let given = if arguments.is_empty() { arguments } else { arguments + ", " };
            Some(Program {
                imports: &["RequestOptions", "Response"],
                code: format!(
                    "{RESPONSE}$answer = $client->{}->{}({given}options: $options);\nvar_dump($answer);\n",
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
                imports: &["NotModifiedException"],
                code: format!(
                    "try {{\n    var_dump($client->{}->{}({given}{}: '\"3\"'));\n}} catch (NotModifiedException $unchanged) {{\n    var_dump($unchanged->errorCode);\n}}\n",
                    resource.member,
                    method.name,
                    method.names.get(place)?
                ),
                made: None,
            })
        })
    });
    let token_url = if asks_for_token_url(api, config) {
        ", tokenUrl: 'https://…'"
    } else {
        ""
    };
    Programs {
        webhooks: Program {
            imports: &["WebhookException", "WebhookVerifier"],
            code: WEBHOOKS.to_owned(),
            made: None,
        },
        csv: Program {
            imports: &["Csv"],
            code: CSV.to_owned(),
            made: None,
        },
        waiting,
        response,
        unchanged,
        hooks: Program {
            imports: &["ClientOptions", "Hooks", "Request"],
            code: HOOKS.replace("{class}", class),
            made: None,
        },
        credentials: Program {
            imports: &["ClientCredentials", "ClientOptions"],
            code: format!(
                "$credentials = new ClientCredentials('…', '…'{token_url});\n$machine = new {class}(new ClientOptions(clientCredentials: $credentials));\n"
            ),
            made: None,
        },
        transport: Program {
            imports: &["ClientOptions", "Psr18Transport"],
            code: TRANSPORT.replace("{class}", class),
            made: None,
        },
    }
}

const WEBHOOKS: &str = "\
$verifier = new WebhookVerifier(['whsec_…']);
try {
    $event = $verifier->verify((string) file_get_contents('php://input'), getallheaders());
    var_dump($event);
} catch (WebhookException) {
    http_response_code(400);
}
";

const CSV: &str = "\
$file = Csv::file([['受注番号', '数量'], ['A-1', 2]], 'cp932', guardFormulas: true);
foreach (Csv::rows($file, 'cp932') as $row) {
    var_dump($row);
}
";

const RESPONSE: &str = "\
$options = new RequestOptions(onResponse: static function (Response $response): void {
    var_dump($response->status, $response->headers['etag'] ?? null);
});
";

const HOOKS: &str = "\
$log = new class extends Hooks {
    public function onRequest(Request $request): void
    {
        $request->headers['X-Trace'] = '…';
    }

    public function onRetry(Request $request, int $milliseconds, \\Throwable $reason): void
    {
        error_log($request->url . ': again in ' . $milliseconds . ' ms, after ' . $reason->getMessage());
    }
};
$watched = new {class}(new ClientOptions(hooks: $log));
";

const TRANSPORT: &str = "\
$factory = new \\GuzzleHttp\\Psr7\\HttpFactory();
$transport = new Psr18Transport(new \\GuzzleHttp\\Client(), $factory, $factory);
$other = new {class}(new ClientOptions(transport: $transport));
";

fn start(api: &Api, namespace: &str, class: &str) -> String {
    let key = if api.security.is_empty() {
        ""
    } else {
        "apiKey: '…', "
    };
    format!(
        "use {namespace}\\Core\\ClientOptions;\nuse {namespace}\\{class};\n\n$client = new {class}(new ClientOptions({key}baseUrl: 'https://…'));\n"
    )
}

/// A program for each operation, by its key.
pub(super) fn programs(
    api: &Api,
    namespace: &str,
    class: &str,
    resources: &[Resource<'_>],
) -> Vec<(String, String)> {
    let start = start(api, namespace, class);
    readme::programs(&sections(api, resources), |call| {
        format!("<?php\n\n{start}\n{call}")
    })
}

const MANNERS_JA: &str = "\
- 一覧はそのままで最初のページ、`foreach ($client->…->list() as $item)` で全件を取得します。
- エラーは `ApiException` とステータス別の派生クラスで、`errorCode`・`detail`・`errors`・`requestId`・`retryAfter` を持ちます。`language: 'ja'` で日本語になります。
- 繰り返してよい呼び出しは、サーバーが求めるだけ、または間隔を広げながら待って、2回まで自動で再試行します。`maxRetries: 0` で止められます。
- このパッケージより新しい項目も `extra()` に残り、値がないことと null は `has()` で区別でき、`json_encode` でJSONに戻せます。
- 本文は `Models` のオブジェクトか、JSONの名前をキーにした配列で渡します。引数は名前付きで渡せます。
- 依存パッケージはありません。通信はcurlで、PSR-18のクライアントを使うときは `Core\\Psr18Transport` です。
- 時間の単位はミリ秒です。`timeout`（60秒）は1回の送信ごとに応答が揃うまでの時間で、ファイルの送受信ではデータが流れない時間（秒単位に切り上げ）です。`totalTimeout` は再試行と待ち時間を含めた全体の時間です。
- 自分でループを書くときは `Core\\Poll` です。
";

const MANNERS: &str = "\
- A list is its first page, and iterated everything: `foreach ($client->…->list() as $item)`.
- Errors are `ApiException` and its classes by status, with `errorCode`, `detail`, `errors`, `requestId` and `retryAfter`.
- What may be repeated is repeated twice, after waiting as long as the server asks or longer each time; `maxRetries: 0` does not.
- Objects keep what is newer than this package (`extra()`), tell absence from null (`has()`), and are JSON again by `json_encode`.
- Bodies are objects of `Models` or arrays by names on the wire; arguments are named.
- Times are in milliseconds. `timeout` (60 s) is for each attempt until its answer is complete, and for uploads and downloads without a sign of life (in whole seconds); `totalTimeout` is for all attempts and waits together.
- No dependencies: curl carries requests, `Core\\Psr18Transport` any PSR-18 client.

";

fn sections<'a>(api: &Api, resources: &'a [Resource<'a>]) -> Vec<Section<'a>> {
    let groups = resources.iter().map(|it| {
        let methods = methods(it).into_iter();
        let methods = methods.map(|method| (method.name, method.operation, method.names));
        (it.member.as_str(), it.member.as_str(), methods.collect())
    });
    readme::sections(groups, "->", |member, name, operation, names| {
        call(api, member, name, operation, names)
    })
}

fn call(api: &Api, member: &str, name: &str, operation: &Operation, names: &[String]) -> String {
    let call = format!("$client->{member}->{name}({})", arguments(api, operation, names));
    if operation.pages.is_some() {
        return format!("foreach ({call} as $item) {{\n    var_dump($item);\n}}\n");
    }
    match operation.answer.kind {
        AnswerKind::Nothing => format!("{call};\n"),
        AnswerKind::Binary | AnswerKind::Events => format!("$file = {call};\necho $file->bytes();\n"),
        _ => format!("$answer = {call};\nvar_dump($answer);\n"),
    }
}

fn arguments(api: &Api, operation: &Operation, names: &[String]) -> String {
    let parts: Vec<String> = readme::given(api, operation, names)
        .iter()
        .map(|it| {
            let value = if it.is_file {
                "''".to_owned()
            } else {
                literal(&it.said.cloned().unwrap_or_else(|| sample(api, it.ty)))
            };
            format!("{}: {value}", it.name)
        })
        .collect();
    parts.join(", ")
}

//! A page that shows every operation.

use super::resources::methods;
use super::types::literal;
use super::{Files, Resource, package};
use crate::config::Config;
use crate::emit::Language;
use crate::emit::readme::{self, Install, Readme, Section};
use crate::emit::sample::sample;
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
        sections: &sections,
    };
    page.emit(api, config, files);
    let mut examples = format!("<?php\n\ndeclare(strict_types=1);\n\nuse {namespace}\\{class};\n");
    for call in sections.iter().flat_map(|section| &section.calls) {
        let body = crate::emit::text::indented(&call.code, "    ");
        put!(
            examples,
            "\nfunction {}({class} $client): void\n{{\n{body}}}\n",
            call.function
        );
    }
    files.insert("examples/all.php".to_owned(), examples);
}

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
- CSVは `Core\\Csv`（Shift_JIS＝CP932対応）、時間のかかる処理は `Core\\Poll` で扱います。
";

const MANNERS: &str = "\
- A list is its first page, and iterated everything: `foreach ($client->…->list() as $item)`.
- Errors are `ApiException` and its classes by status, with `errorCode`, `detail`, `errors`, `requestId` and `retryAfter`.
- What may be repeated is repeated twice, after waiting as long as the server asks or longer each time; `maxRetries: 0` does not.
- Objects keep what is newer than this package (`extra()`), tell absence from null (`has()`), and are JSON again by `json_encode`.
- Bodies are objects of `Models` or arrays by names on the wire; arguments are named.
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

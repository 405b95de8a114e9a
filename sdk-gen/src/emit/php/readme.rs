//! A page that shows every operation.

use serde_json::Value as Json;

use super::resources::methods;
use super::types::literal;
use super::{Files, Resource, package};
use crate::config::Config;
use crate::emit::japanese;
use crate::emit::sample::{Rigour, misfit, sample};
use crate::emit::text::markdown;
use crate::ir::{AnswerKind, Api, Media, Operation, Type};

pub(super) fn emit(
    api: &Api,
    config: &Config,
    namespace: &str,
    class: &str,
    resources: &[Resource<'_>],
    files: &mut Files,
) {
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
    let start = start(api, namespace, class);
    put!(
        readme,
        "```sh\ncomposer require {package}\n```\n\n```php\n{start}```\n\n"
    );
    readme.push_str(MANNERS);
    let mut examples = format!("<?php\n\ndeclare(strict_types=1);\n\nuse {namespace}\\{class};\n");
    for resource in resources {
        put!(readme, "## {}\n\n", resource.member);
        for method in methods(resource) {
            let operation = method.operation;
            let what = if operation.summary.is_empty() {
                &operation.key
            } else {
                &operation.summary
            };
            let call = call(api, &resource.member, &method.name, operation, &method.names);
            put!(
                readme,
                "### {}->{}\n\n{}\n\n```php\n{call}```\n\n",
                resource.member,
                method.name,
                markdown(what)
            );
            let body = crate::emit::text::indented(&call, "    ");
            put!(
                examples,
                "\nfunction {}_{}({class} $client): void\n{{\n{body}}}\n",
                resource.member,
                method.name
            );
        }
    }
    if let Some(description) = &config.package.description_ja {
        let calls = |resource: &Resource<'_>| {
            let of = |method: super::resources::Method<'_>| {
                (
                    format!("{}->{}", resource.member, method.name),
                    method.operation.key.clone(),
                )
            };
            methods(resource).into_iter().map(of).collect()
        };
        let page = japanese::Page {
            package: &package,
            description,
            install: "composer require",
            mark: "php",
            start: &start,
            manners: MANNERS_JA,
            calls: resources
                .iter()
                .map(|it| (it.member.clone(), calls(it)))
                .collect(),
        };
        files.insert("README.ja.md".to_owned(), japanese::page(&page));
    }
    files.insert("README.md".to_owned(), readme.trim_end().to_owned() + "\n");
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
    let programs = resources.iter().flat_map(|resource| {
        methods(resource).into_iter().map(|method| {
            let call = call(
                api,
                &resource.member,
                &method.name,
                method.operation,
                &method.names,
            );
            (method.operation.key.clone(), format!("<?php\n\n{start}\n{call}"))
        })
    });
    programs.collect()
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
    let mut parts = Vec::new();
    for (it, name) in operation
        .parameters
        .iter()
        .zip(names)
        .filter(|(it, _)| it.required)
    {
        let said = operation.example.parameters.get(&it.wire);
        parts.push(format!("{name}: {}", value(api, &it.ty, said)));
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        let text = if body.media == Media::Binary {
            "''".to_owned()
        } else {
            value(api, &body.ty, operation.example.body.as_ref())
        };
        parts.push(format!("body: {text}"));
    }
    parts.join(", ")
}

fn value(api: &Api, ty: &Type, said: Option<&Json>) -> String {
    let said = said.filter(|value| misfit(api, ty, value, Rigour::Example).is_none());
    literal(&said.cloned().unwrap_or_else(|| sample(api, ty)))
}

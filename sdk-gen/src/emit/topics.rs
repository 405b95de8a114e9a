//! What is shown beside single calls, in English and Japanese; the programs are the languages' own.

use crate::ir::{AnswerKind, Api, Operation, Parameter, Place, SchemeKind};
use crate::lower::object;

/// A program, and what it takes from the package.
pub(super) struct Program {
    pub imports: &'static [&'static str],
    pub code: String,
    /// What it makes, if nothing is done with it here.
    pub made: Option<&'static str>,
}

/// The programs of a language; none where the API has nothing to show.
pub(super) struct Programs {
    pub webhooks: Program,
    pub csv: Program,
    pub waiting: Option<Program>,
    pub response: Option<Program>,
    pub unchanged: Option<Program>,
    pub hooks: Program,
    pub credentials: Program,
    pub transport: Program,
}

pub(super) struct Topic {
    /// Of its function among the examples.
    pub name: &'static str,
    pub title: &'static str,
    pub title_ja: &'static str,
    pub text: &'static str,
    pub text_ja: &'static str,
    pub program: Program,
}

/// What the API has a use for.
pub(super) fn topics(api: &Api, programs: Programs) -> Vec<Topic> {
    let has_webhooks = !api.webhooks.is_empty();
    let takes_tokens = |kind: &SchemeKind| matches!(kind, SchemeKind::OAuth2 { .. } | SchemeKind::Bearer);
    let has_tokens = api.security.iter().any(|it| takes_tokens(&it.kind));
    let all = [
        (WAITING, programs.waiting),
        (WEBHOOKS, Some(programs.webhooks).filter(|_| has_webhooks)),
        (CSV, Some(programs.csv)),
        (RESPONSE, programs.response),
        (UNCHANGED, programs.unchanged),
        (HOOKS, Some(programs.hooks)),
        (CREDENTIALS, Some(programs.credentials).filter(|_| has_tokens)),
        (TRANSPORT, Some(programs.transport)),
    ];
    let topic = |([name, title, title_ja, text, text_ja], program): ([&'static str; 5], Option<Program>)| {
        program.map(|program| Topic {
            name,
            title,
            title_ja,
            text,
            text_ja,
            program,
        })
    };
    all.into_iter().filter_map(topic).collect()
}

/// What waits for long work: rather where it is seen how far it is.
pub(super) fn waited<'a>(
    mut operations: impl Iterator<Item = &'a Operation> + Clone,
) -> Option<&'a Operation> {
    let is_told = |it: &&Operation| it.wait.as_ref().is_some_and(|wait| wait.progress.is_some());
    let told = operations.clone().find(is_told);
    told.or_else(|| operations.find(|it| it.wait.is_some()))
}

/// What is called for its response.
pub(super) fn read<'a>(
    api: &Api,
    mut operations: impl Iterator<Item = &'a Operation>,
) -> Option<&'a Operation> {
    operations.find(|it| {
        let is_object = it.answer.kind == AnswerKind::Json && object(api, &it.answer.ty).is_some();
        it.method == "GET" && is_object && !it.answer.may_be_empty && it.pages.is_none()
    })
}

/// What may be asked for only if it has changed, and the place of the header among its parameters.
pub(super) fn conditional<'a>(
    mut operations: impl Iterator<Item = &'a Operation>,
) -> Option<(&'a Operation, usize)> {
    operations.find_map(|it| {
        let is_condition = |parameter: &Parameter| {
            parameter.place == Place::Header && parameter.wire.eq_ignore_ascii_case("If-None-Match")
        };
        let place = it.parameters.iter().position(is_condition)?;
        (it.method == "GET" && it.answer.kind == AnswerKind::Json).then_some((it, place))
    })
}

/// Where tokens are had, if neither the document nor `sdk.toml` says.
pub(super) fn asks_for_token_url(api: &Api, config: &crate::config::Config) -> bool {
    let is_said = |kind: &SchemeKind| matches!(kind, SchemeKind::OAuth2 { token_url } if token_url.is_some() || config.client.token_url.is_some());
    !api.security.iter().any(|it| is_said(&it.kind))
}

const WAITING: [&str; 5] = [
    "waiting",
    "Long jobs",
    "時間のかかる処理",
    "Work that goes on after the answer is waited for, with its progress; times are in milliseconds.",
    "受け付け後に続く処理は、進み具合を受け取りながら終わるまで待てます。時間の単位はミリ秒です。",
];
const WEBHOOKS: [&str; 5] = [
    "webhooks",
    "Webhooks",
    "Webhookの検証",
    "A webhook is believed only when its signature fits (Standard Webhooks): hand over the body exactly as it came.",
    "Webhookは署名（Standard Webhooks）を確かめてから使います。本文は解析せず、受け取ったまま渡します。",
];
const CSV: [&str; 5] = [
    "csv",
    "CSV",
    "CSV",
    "CSV is read row by row, in UTF-8 or Shift_JIS (CP932); a download may be read, too, whose encoding need not be said. \
     Written, it is guarded against formulas if wanted.",
    "CSVはUTF-8とShift_JIS（CP932）に対応し、1行ずつ読みます。ダウンロードしたファイルもそのまま読め、文字コードの指定は不要です。\
     書き出しでは、表計算ソフトの数式として実行されないようにもできます。",
];
const RESPONSE: [&str; 5] = [
    "response",
    "The response itself",
    "ステータスとヘッダー",
    "Status and headers are had beside the value.",
    "値のほかに、ステータスとヘッダーも受け取れます。",
];
const UNCHANGED: [&str; 5] = [
    "unchanged",
    "Only if it has changed",
    "変更があるときだけ読む",
    "With the `ETag` of what is there, only news is sent. That nothing has changed comes as an error of its own, with the \
     code `not_modified`.",
    "手元のデータの `ETag` を渡すと、変更があるときだけ本文が届きます。変更がないことは、専用のエラー（コード `not_modified`）で分かります。",
];
const HOOKS: [&str; 5] = [
    "hooks",
    "Hooks",
    "フック",
    "Hooks see every attempt, and may change its headers.",
    "すべての送受信を見ることができ、送信前にヘッダーを変えられます。",
];
const CREDENTIALS: [&str; 5] = [
    "credentials",
    "Client credentials",
    "OAuth 2のクライアントクレデンシャル",
    "Tokens are fetched, kept, and renewed before their time is over.",
    "トークンは自動で取得・保持し、期限の前に更新します。",
];
const TRANSPORT: [&str; 5] = [
    "transport",
    "Another transport",
    "通信部分の差し替え",
    "For proxies, certificates and tests.",
    "プロキシ、証明書、テストなどのために差し替えられます。",
];

//! Small documents, one construct each, and what is written for them. `UPDATE_GOLDEN=1` writes it down;
//! `.ci/run sdk` compiles and type-checks the same documents' SDKs.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use proptest::prelude::*;
use sdk_gen::config::Config;
use sdk_gen::emit::{Files, Language, code_samples, emit};
use sdk_gen::ir::Api;
use sdk_gen::names::Lock;
use sdk_gen::read::read;
use serde_json::Value;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn cases() -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(folder("cases")).unwrap();
    files
        .map(|file| {
            let path = file.unwrap().path();
            (
                path.file_stem().unwrap().to_string_lossy().into_owned(),
                std::fs::read(path).unwrap(),
            )
        })
        .collect()
}

fn api(bytes: &[u8]) -> Api {
    read(bytes, &Config::default(), &Lock::default()).unwrap()
}

/// What stands beside a case, if anything does.
fn config(name: &str) -> Config {
    let text = std::fs::read_to_string(folder("configs").join(format!("{name}.toml")));
    Config::read(&text.unwrap_or_default()).unwrap()
}

/// What is this document's own in an SDK: no runtime, no package files.
fn own(files: &Files) -> String {
    let is_own = |path: &str| {
        !path.to_lowercase().contains("/core/")
            && (path.starts_with("src/") || path.starts_with("examples/"))
            && !path.ends_with("py.typed")
    };
    files
        .iter()
        .filter(|(path, _)| is_own(path))
        .fold(String::new(), |text, (path, file)| {
            text + "==> " + path + "\n" + file + "\n"
        })
}

#[test]
fn packages_that_are_not_published_are_installed_from_a_clone() {
    const NAMES: &str =
        "typescript = \"tea\"\npython = \"tea\"\nphp = \"neko/tea\"\ndescription_ja = \"お茶\"\n";
    let api = api(&cases()["pages"]);
    let published = Config::read(&format!("[package]\n{NAMES}")).unwrap();
    let unpublished = Config::read(&format!("[package]\n{NAMES}install_from = \"sdks\"")).unwrap();
    for (language, by_name, from_clone) in [
        (
            Language::Typescript,
            "npm install tea",
            "(cd \"$clone/sdks/typescript\" && npm install && npm run build)\n\
             npm install \"$clone/sdks/typescript\"",
        ),
        (
            Language::Python,
            "pip install tea",
            "pip install \"$clone/sdks/python\"",
        ),
        (
            Language::Php,
            "composer require neko/tea",
            "composer config repositories.sdk path \"$clone/sdks/php\"\ncomposer require neko/tea",
        ),
    ] {
        let by_name = format!("```sh\n{by_name}\n```");
        let from_clone = format!("```sh\nclone=/path/to/the/clone\n{from_clone}\n```");
        for (config, said, unsaid) in [
            (&published, &by_name, &from_clone),
            (&unpublished, &from_clone, &by_name),
        ] {
            let files = emit(language, &api, config);
            for page in ["README.md", "README.ja.md"] {
                assert!(files[page].contains(said.as_str()), "{page}: {}", files[page]);
                assert!(!files[page].contains(unsaid.as_str()), "{page}: {}", files[page]);
            }
        }
    }
}

#[test]
fn pages_tell_what_is_beside_calls() {
    let described = "[package]\ndescription_ja = \"お茶\"\n";
    for (name, beside) in [
        ("waits", ["## Long jobs", "## 時間のかかる処理"]),
        ("webhooks", ["## Webhooks", "## Webhookの検証"]),
        ("pages", ["cp932", "Shift_JIS"]),
        ("pages", ["## Hooks", "## フック"]),
        (
            "conditional",
            ["## Only if it has changed", "## 変更があるときだけ読む"],
        ),
        ("pages", ["milliseconds", "ミリ秒"]),
        ("security", ["## Client credentials", "## OAuth 2の"]),
        ("pages", ["## Another transport", "## 通信部分の差し替え"]),
    ] {
        let text = std::fs::read_to_string(folder("configs").join(format!("{name}.toml")));
        let config = Config::read(&(described.to_owned() + &text.unwrap_or_default())).unwrap();
        let api = read(&cases()[name], &config, &Lock::default()).unwrap();
        for language in Language::value_variants() {
            let files = emit(*language, &api, &config);
            for (page, said) in ["README.md", "README.ja.md"].iter().zip(beside) {
                assert!(files[*page].contains(said), "{name} {language:?} {page}: {said}");
            }
        }
    }
}

#[test]
fn what_is_written_is_what_was_written() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for (name, bytes) in cases() {
        let config = config(&name);
        let api = read(&bytes, &config, &Lock::default()).unwrap();
        let mut outputs: Vec<(String, String)> = Language::value_variants()
            .iter()
            .map(|language| {
                (
                    format!("{name}.{}.txt", language.name()),
                    own(&emit(*language, &api, &config)),
                )
            })
            .collect();
        let lost = serde_json::to_string_pretty(&api.degradations).unwrap() + "\n";
        outputs.push((format!("{name}.degradations.json"), lost));
        for (file, text) in outputs {
            let path = folder("golden").join(&file);
            if update {
                std::fs::write(&path, &text).unwrap();
            }
            let golden = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(golden == text, "{file} differs; UPDATE_GOLDEN=1 writes it down");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, bytes) in cases() {
        for language in Language::value_variants() {
            let write = || emit(*language, &api(&bytes), &Config::default());
            assert!(write() == write(), "{name} {}", language.name());
        }
    }
}

/// The same with every object's keys the other way round.
fn reversed(value: &Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(
            map.iter()
                .rev()
                .map(|(key, value)| (key.clone(), reversed(value)))
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.iter().map(reversed).collect()),
        other => other.clone(),
    }
}

#[test]
fn what_did_not_change_is_no_change() {
    for (name, bytes) in cases() {
        let changes = sdk_gen::diff::diff(&api(&bytes), &api(&bytes));
        assert_eq!(changes, [], "{name}");
    }
}

#[test]
fn names_do_not_depend_on_order() {
    for (name, bytes) in cases() {
        let Ok(document) = serde_json::from_slice::<Value>(&bytes) else {
            continue;
        };
        let (one, other) = (api(&bytes), api(reversed(&document).to_string().as_bytes()));
        let names = |api: &Api| Lock::default().with(api);
        assert_eq!(names(&one), names(&other), "{name}");
    }
}

#[test]
fn published_names_stay() {
    let bytes = cases().remove("names").unwrap();
    let mut lock = Lock::default().with(&api(&bytes));
    lock.types
        .insert("#/components/schemas/FooBar".to_owned(), "Published".to_owned());
    lock.operations.insert("GET /a".to_owned(), "old.name".to_owned());
    let api = read(&bytes, &Config::default(), &lock).unwrap();
    assert_eq!(Lock::default().with(&api), lock);
}

#[test]
fn a_published_name_for_waiting_is_not_taken() {
    let (bytes, config) = (cases().remove("waits").unwrap(), config("waits"));
    let lock = |lock: &Lock| Lock::default().with(&read(&bytes, &config, lock).unwrap());
    let fresh = lock(&Lock::default());
    assert_eq!(fresh.operations["GET /imports/{id} wait"], "imports.wait2");
    // `wait` came later than what waits.
    let mut published = fresh;
    published.operations.remove("GET /wait");
    published
        .operations
        .insert("GET /imports/{id} wait".to_owned(), "imports.wait".to_owned());
    let now = lock(&published);
    assert_eq!(now.operations["GET /imports/{id} wait"], "imports.wait");
    assert_ne!(now.operations["GET /wait"], "imports.wait");
}

#[test]
fn every_operation_comes_out() {
    for (name, bytes) in cases() {
        let api = api(&bytes);
        assert_eq!(api.operations.len(), api.operations_in, "{name}");
    }
}

/// Somewhere in the document, something else.
fn mutated(value: &mut Value, steps: &mut impl Iterator<Item = usize>, other: &Value) {
    let Some(step) = steps.next() else {
        *value = other.clone();
        return;
    };
    match value {
        Value::Object(map) if !map.is_empty() => {
            let index = step % map.len();
            if let Some((_, inner)) = map.iter_mut().nth(index) {
                mutated(inner, steps, other);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = step % items.len();
            mutated(&mut items[index], steps, other);
        }
        value => *value = other.clone(),
    }
}

fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(Value::Bool(true)),
        Just(serde_json::json!(-1)),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        Just(serde_json::json!({"$ref": "#"})),
        Just(serde_json::json!({"$ref": "#/components/schemas"})),
        Just(serde_json::json!({"allOf": [{"$ref": "#/components/schemas/Tree"}, {"oneOf": [{}, false]}]})),
        Just(serde_json::json!({"type": ["string", null, 3], "enum": [{}, []]})),
        ".{0,12}".prop_map(Value::String),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_document_makes_it_panic(which in any::<prop::sample::Index>(), steps in prop::collection::vec(0usize..50, 1..10), other in anything()) {
        let documents: Vec<Value> = cases().values().filter_map(|bytes| serde_json::from_slice(bytes).ok()).collect();
        let mut document = documents[which.index(documents.len())].clone();
        mutated(&mut document, &mut steps.into_iter(), &other);
        if let Ok(api) = read(document.to_string().as_bytes(), &Config::default(), &Lock::default()) {
            for language in Language::value_variants() {
                emit(*language, &api, &Config::default());
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, &Config::default(), &Lock::default());
    }

    #[test]
    fn no_text_becomes_code(text in ".{0,20}") {
        // "x": a text of one line, as the harmless one is.
        let text = format!("x {}", text.replace(['\n', '\r', '\u{85}', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'], "*/"));
        prop_assert_eq!(skeleton(&text), skeleton("x harmless"));
    }
}

/// The TypeScript of a document that says this everywhere, without comments and texts.
fn skeleton(text: &str) -> String {
    let document = serde_json::json!({
        "openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/x": {"get": {"operationId": "x", "description": text, "parameters": [{"name": "p", "in": "query", "description": text}],
            "responses": {"200": {"content": {"application/json": {"schema": {"enum": [text, "other"]}}}}}}}},
    });
    let api = api(document.to_string().as_bytes());
    let files = emit(Language::Typescript, &api, &Config::default());
    let source = files
        .iter()
        .find(|(path, _)| path.starts_with("src/resources/x"))
        .unwrap()
        .1;
    let mut out = String::new();
    let mut rest = source.as_str();
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
        } else if c == '"' {
            let end = rest
                .char_indices()
                .skip(1)
                .scan(false, |escaped, (at, c)| {
                    let ends = c == '"' && !*escaped;
                    *escaped = c == '\\' && !*escaped;
                    Some((at, ends))
                })
                .find(|(_, ends)| *ends)
                .map_or(rest.len(), |(at, _)| at + 1);
            rest = &rest[end..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

#[test]
fn every_operation_has_a_program_in_every_language() {
    for (name, bytes) in cases() {
        let api = api(&bytes);
        let samples = code_samples(Language::value_variants(), &api, &Config::default());
        for operation in &api.operations {
            let found = samples[&operation.key].as_array().unwrap();
            let languages: Vec<&str> = found.iter().filter_map(|it| it["lang"].as_str()).collect();
            assert_eq!(
                languages,
                ["typescript", "python", "php"],
                "{name}: {}",
                operation.key
            );
            // What is compiled with the examples is what stands in the sample.
            for (language, sample) in Language::value_variants().iter().zip(found) {
                let examples = emit(*language, &api, &Config::default());
                let (_, call) = sample["source"].as_str().unwrap().rsplit_once("\n\n").unwrap();
                let is_there = |text: &str| call.lines().all(|line| text.contains(line));
                let compiled = examples
                    .iter()
                    .any(|(path, text)| path.starts_with("examples/") && is_there(text));
                assert!(compiled, "{name}: {}: {call}", operation.key);
            }
        }
    }
}

//! Names of types. An inline one is named after where it stands.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::{Lock, operations::full_name, pascal, unique, words};
use crate::config::Config;
use crate::document::{Document, unescape};
use crate::ir::Api;
use crate::lower::INPUT;

/// Words of some language, or of the SDKs themselves, in lower case.
const RESERVED: &[&str] = &[
    "abstract",
    "any",
    "apierror",
    "array",
    "arrayobject",
    "asyncclient",
    "bigint",
    "blob",
    "bool",
    "boolean",
    "bytes",
    "callable",
    "class",
    "client",
    "clone",
    "closure",
    "connectionerror",
    "countable",
    "date",
    "datetime",
    "default",
    "dict",
    "directory",
    "empty",
    "enum",
    "error",
    "exception",
    "false",
    "file",
    "final",
    "float",
    "fn",
    "formdata",
    "function",
    "generator",
    "headers",
    "int",
    "integer",
    "interface",
    "iterable",
    "iterator",
    "list",
    "literal",
    "map",
    "match",
    "mixed",
    "model",
    "never",
    "none",
    "null",
    "number",
    "object",
    "omit",
    "optional",
    "page",
    "parent",
    "partial",
    "pick",
    "promise",
    "readonly",
    "record",
    "request",
    "requestoptions",
    "resource",
    "response",
    "self",
    "set",
    "static",
    "str",
    "string",
    "symbol",
    "true",
    "trait",
    "tuple",
    "type",
    "typealias",
    "undefined",
    "union",
    "unknown",
    "unset",
    "url",
    "void",
    "webhook",
    "weakmap",
    "abstractmodel",
    "print",
    "echo",
    "use",
    "var",
    "global",
    "goto",
    "switch",
    "throw",
    "try",
    "catch",
    "finally",
    "while",
    "for",
    "foreach",
    "if",
    "else",
    "do",
    "new",
    "return",
    "public",
    "private",
    "protected",
    "namespace",
    "include",
    "require",
    "exit",
    "die",
    "eval",
    "isset",
    "const",
    "continue",
    "break",
    "case",
    "as",
    "and",
    "or",
    "xor",
    "not",
    "instanceof",
    "implements",
    "extends",
    "yield",
    "from",
    "import",
    "insteadof",
    "declare",
    "endif",
    "logicexception",
    "stringable",
    "traversable",
    "cast",
];

pub(super) fn assign(api: &mut Api, document: &Document, config: &Config, lock: &Lock) {
    let operations: BTreeMap<String, String> = api
        .operations
        .iter()
        .map(|it| (it.key.clone(), pascal(&full_name(it))))
        .collect();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeSet<String> = RESERVED.iter().map(|word| (*word).to_owned()).collect();
    let mut open: Vec<(u8, usize, String, String)> = Vec::new();
    for id in api.types.keys() {
        if let Some(name) = lock.types.get(id).or_else(|| config.types.get(id)) {
            taken.insert(name.to_lowercase());
            names.insert(id.clone(), name.clone());
            continue;
        }
        let name = candidate(id, document, &operations);
        // Names as they stand in the document come first, then other named ones, then inline ones.
        let rank = match id.strip_prefix("#/components/schemas/") {
            Some(own) if *own == name => 0,
            Some(own) if !own.contains(['/', '#']) => 1,
            _ => 2,
        };
        open.push((rank, id.matches('/').count(), id.clone(), name));
    }
    open.sort();
    for (_, _, id, name) in open {
        let base = if RESERVED.contains(&name.to_lowercase().as_str()) {
            format!("{name}Model")
        } else {
            name
        };
        let name = unique(&base, |name| !taken.contains(&name.to_lowercase()));
        taken.insert(name.to_lowercase());
        names.insert(id, name);
    }
    for (id, declaration) in &mut api.types {
        declaration.name = names.remove(id).unwrap_or_default();
    }
}

fn candidate(id: &str, document: &Document, operations: &BTreeMap<String, String>) -> String {
    let (pointer, is_input) = match id.strip_suffix(INPUT) {
        Some(pointer) => (pointer, true),
        None => (id, false),
    };
    let parts: Vec<String> = pointer.split('/').skip(1).map(unescape).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let mut name = String::new();
    let mut at = pointer.split('/').next().unwrap_or("#").to_owned();
    let raw: Vec<&str> = pointer.split('/').skip(1).collect();
    let mut rest = start(&parts, operations, &mut name);
    for part in raw.get(..rest).unwrap_or_default() {
        at = format!("{at}/{part}");
    }
    while let Some(&part) = parts.get(rest) {
        let next = parts.get(rest + 1).copied().unwrap_or_default();
        let mut step = 2;
        match part {
            "properties" | "$defs" | "patternProperties" => name.push_str(&pascal_of(next)),
            "oneOf" | "anyOf" | "prefixItems" | "parameters" | "allOf" => {
                let node = document.at(&format!(
                    "{pointer_of}/{next}",
                    pointer_of = format_args!("{at}/{part}")
                ));
                let said =
                    node.and_then(|node| node.text_of(if part == "parameters" { "name" } else { "title" }));
                match said.map(words) {
                    Some(words) if !words.is_empty() => name.push_str(&pascal(&words)),
                    _ if part == "allOf" => {}
                    _ => {
                        name.push_str("Option");
                        name.push_str(
                            &next
                                .parse::<usize>()
                                .map_or_else(|_| pascal_of(next), |i| (i + 1).to_string()),
                        );
                    }
                }
            }
            "content" => {}
            _ => {
                step = 1;
                match part {
                    "items" => name.push_str("Item"),
                    "additionalProperties" => name.push_str("Value"),
                    "schema" | "object" => {}
                    other => name.push_str(&pascal_of(other)),
                }
            }
        }
        for part in raw.get(rest..(rest + step).min(raw.len())).unwrap_or_default() {
            at = format!("{at}/{part}");
        }
        rest += step;
    }
    if is_input {
        name.push_str("Input");
    }
    shortened(if name.is_empty() { "Value".to_owned() } else { name }, id)
}

fn pascal_of(name: &str) -> String {
    pascal(&words(name))
}

/// The name that a pointer's beginning gives, and how many parts that took.
fn start(parts: &[&str], operations: &BTreeMap<String, String>, name: &mut String) -> usize {
    match parts {
        ["components", "schemas", own, ..] => {
            name.push_str(&pascal_of(own));
            3
        }
        ["components", kind, own, ..] => {
            let suffix = match *kind {
                "responses" => "Response",
                "requestBodies" => "Request",
                "parameters" => "Param",
                _ => "",
            };
            let own = pascal_of(own);
            name.push_str(own.strip_suffix(suffix).unwrap_or(&own));
            name.push_str(suffix);
            3
        }
        ["paths", path, method, rest @ ..] => {
            let key = format!("{} {path}", method.to_uppercase());
            let Some(operation) = operations.get(&key) else {
                name.push_str(&pascal_of(path));
                return 2;
            };
            name.push_str(operation);
            match rest {
                ["requestBody", ..] => {
                    name.push_str("Request");
                    4
                }
                ["responses", status, ..] => {
                    if !status.starts_with('2') {
                        name.push_str(&pascal(&words(status)).replace('N', ""));
                    }
                    name.push_str("Response");
                    5
                }
                _ => 3,
            }
        }
        ["webhooks" | "x-webhooks", own, _, "requestBody", ..] => {
            name.push_str(&pascal_of(own));
            name.push_str("Webhook");
            4
        }
        _ => 0,
    }
}

/// File systems and people have limits.
fn shortened(name: String, id: &str) -> String {
    if name.chars().count() <= 90 {
        return name;
    }
    let hash = crate::hex(&Sha256::digest(id.as_bytes()));
    let mark: String = hash.chars().take(8).collect();
    name.chars()
        .take(72)
        .chain("X".chars())
        .chain(mark.chars())
        .collect()
}

//! `client.orders.list(…)`: resources, methods and parameters.

use std::collections::BTreeSet;

use super::{Lock, snake, unique, words};
use crate::config::Config;
use crate::ir::{Api, Operation, Place};

/// What a client has besides resources.
const CLIENT_OWN: [&str; 14] = [
    "request",
    "requests",
    "options",
    "close",
    "constructor",
    "then",
    "transport",
    "webhooks",
    "client",
    "config",
    "with_options",
    "copy",
    "self",
    "hooks",
];
/// What a method takes besides parameters.
const METHOD_OWN: [&str; 6] = ["body", "options", "self", "params", "this", "request_options"];

pub(super) fn assign(api: &mut Api, config: &Config, lock: &Lock) {
    let mut taken: BTreeSet<(String, String)> = BTreeSet::new();
    let mut open = Vec::new();
    for (i, operation) in api.operations.iter_mut().enumerate() {
        parameters(operation);
        match lock
            .operations
            .get(&operation.key)
            .and_then(|name| name.split_once('.'))
        {
            Some((resource, name)) => {
                operation.resource = resource.to_owned();
                operation.name = name.to_owned();
                taken.insert((resource.to_owned(), name.to_owned()));
            }
            None => open.push(i),
        }
        if let Some(name) = lock.wait(&operation.key).filter(|_| operation.wait.is_some()) {
            taken.insert((operation.resource.clone(), name));
        }
    }
    // In an order that does not depend on the document's.
    let mut open: Vec<(String, usize)> = open
        .into_iter()
        .filter_map(|i| Some((api.operations.get(i)?.key.clone(), i)))
        .collect();
    open.sort();
    for (_, i) in open {
        let Some(operation) = api.operations.get_mut(i) else {
            continue;
        };
        let said = config.operations.get(&operation.key);
        let resource = said
            .and_then(|it| it.resource.clone())
            .unwrap_or_else(|| resource(operation));
        let full = full_name(operation);
        let short = said
            .and_then(|it| it.name.clone())
            .unwrap_or_else(|| short_name(&full, &resource));
        let is_free = |name: &str| !taken.contains(&(resource.clone(), name.to_owned()));
        let name = if is_free(&short) {
            short
        } else {
            unique(&snake(&full), is_free)
        };
        taken.insert((resource.clone(), name.clone()));
        operation.resource = resource;
        operation.name = name;
    }
    waits(api, &mut taken, lock);
}

/// `get_import` is waited for with `wait_for_import`, `get` with `wait`.
fn waits(api: &mut Api, taken: &mut BTreeSet<(String, String)>, lock: &Lock) {
    let mut open: Vec<&mut Operation> = Vec::new();
    for operation in &mut api.operations {
        let published = lock.wait(&operation.key);
        match (&mut operation.wait, published) {
            (Some(wait), Some(name)) => wait.name = name,
            (Some(_), None) => open.push(operation),
            (None, _) => {}
        }
    }
    open.sort_by(|a, b| a.key.cmp(&b.key));
    for operation in open {
        let name = match operation.name.strip_prefix("get") {
            Some("") => "wait".to_owned(),
            Some(rest) if rest.starts_with('_') => format!("wait_for{rest}"),
            _ => format!("wait_for_{}", operation.name),
        };
        let resource = &operation.resource;
        let name = unique(&name, |it| !taken.contains(&(resource.clone(), it.to_owned())));
        taken.insert((resource.clone(), name.clone()));
        if let Some(wait) = &mut operation.wait {
            wait.name = name;
        }
    }
}

fn resource(operation: &Operation) -> String {
    let tag = words(&operation.resource);
    let words = if tag.is_empty() {
        path_words(&operation.path).into_iter().next().unwrap_or_default()
    } else {
        tag
    };
    let name = if words.is_empty() {
        "root".to_owned()
    } else {
        snake(&words)
    };
    if CLIENT_OWN.contains(&name.as_str()) {
        format!("{name}_api")
    } else {
        name
    }
}

/// A path's constant parts, without versions.
fn path_words(path: &str) -> Vec<Vec<String>> {
    let is_version = |part: &str| {
        part.strip_prefix('v')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    path.split('/')
        .filter(|part| !part.is_empty() && !part.contains('{') && !is_version(part) && *part != "api")
        .map(words)
        .filter(|words| !words.is_empty())
        .collect()
}

/// The operation's own name, or one from its method and path.
pub(super) fn full_name(operation: &Operation) -> Vec<String> {
    let own = operation.id.as_deref().map(words).unwrap_or_default();
    if !own.is_empty() {
        return own;
    }
    let mut name = vec![operation.method.to_lowercase()];
    for part in operation.path.split('/').filter(|part| !part.is_empty()) {
        if part.contains('{') {
            name.push("by".to_owned());
        }
        name.extend(words(part));
    }
    name
}

/// `list_orders` of `orders` is `list`; `repos/get-content` of `repos` is `get_content`.
fn short_name(full: &[String], resource: &str) -> String {
    let noun: Vec<&str> = resource.split('_').collect();
    let is_noun = |words: &[String]| {
        words.len() == noun.len()
            && words.iter().zip(&noun).enumerate().all(|(i, (word, noun_word))| {
                word == noun_word || (i + 1 == noun.len() && singular(word) == singular(noun_word))
            })
    };
    if let Some((verb, rest)) = full.split_first()
        && !rest.is_empty()
        && is_noun(rest)
    {
        return snake(std::slice::from_ref(verb));
    }
    match full.split_at_checked(noun.len()) {
        Some((start, rest)) if !rest.is_empty() && is_noun(start) => snake(rest),
        _ => snake(full),
    }
}

fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| !stem.is_empty()) {
        return format!("{stem}y");
    }
    let stem = word
        .strip_suffix("es")
        .filter(|stem| stem.ends_with(['s', 'x', 'h']));
    let stem = stem.or_else(|| word.strip_suffix('s').filter(|_| !word.ends_with("ss")));
    stem.unwrap_or(word).to_owned()
}

fn parameters(operation: &mut Operation) {
    let mut taken: BTreeSet<String> = METHOD_OWN.iter().map(|name| (*name).to_owned()).collect();
    for parameter in &mut operation.parameters {
        let name = snake(&words(&parameter.wire));
        let place = match parameter.place {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
            Place::Cookie => "cookie",
        };
        let mut chosen = name.clone();
        if taken.contains(&chosen) {
            chosen = unique(&format!("{name}_{place}"), |name| !taken.contains(name));
        }
        taken.insert(chosen.clone());
        parameter.name = chosen;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_do_not_repeat_their_resource() {
        for (id, resource, name) in [
            ("list_orders", "orders", "list"),
            ("get_order", "orders", "get"),
            ("list_order_alerts", "alerts", "list_order_alerts"),
            ("create_blacklist_entry", "customers", "create_blacklist_entry"),
            ("repos/get-content", "repos", "get_content"),
            ("get_categories", "category", "get"),
            ("addresses", "addresses", "addresses"),
            ("create_address", "addresses", "create"),
        ] {
            assert_eq!(short_name(&words(id), resource), name, "{id}");
        }
    }
}

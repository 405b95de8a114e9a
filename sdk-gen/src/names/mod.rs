//! Names for people, from where things stand; once published they are kept in a lock file.

mod lock;
mod operations;
mod types;
mod words;

pub use lock::{BadLock, Lock};
pub use words::{camel, pascal, snake, upper, words};

use crate::config::Config;
use crate::document::Document;
use crate::ir::Api;

/// Names everything. What the lock knows keeps its name, whatever else changes.
pub fn assign(api: &mut Api, document: &Document, config: &Config, lock: &Lock) {
    operations::assign(api, config, lock);
    types::assign(api, document, config, lock);
    let mut taken: std::collections::BTreeSet<String> = api
        .types
        .values()
        .map(|declaration| declaration.name.to_lowercase())
        .collect();
    for webhook in &mut api.webhooks {
        let name = format!("{}Webhook", pascal(&words(&webhook.key)));
        webhook.name = unique(&name, |name| !taken.contains(&name.to_lowercase()));
        taken.insert(webhook.name.to_lowercase());
    }
}

/// The name, or with the first number that makes it free.
fn unique(name: &str, is_free: impl Fn(&str) -> bool) -> String {
    let mut candidate = name.to_owned();
    let mut number = 2_u32;
    while !is_free(&candidate) {
        candidate = format!("{name}{number}");
        number += 1;
    }
    candidate
}

//! What a client of the old document cannot live with in the new one.

mod declared;
mod operations;
mod schemas;

use std::fmt;

use serde_json::Value;

pub use declared::{Declared, DeclaredError};

/// Which way a schema goes: what suffices for one direction breaks the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    /// Clients send it: it must not ask for more than before.
    Request,
    /// Clients receive it: it must not promise less than before.
    Response,
}

/// A change that breaks clients.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breaking {
    /// Where: `POST /v1/orders request /buyer/email`.
    pub at: String,
    /// What happened there.
    pub change: String,
}

impl fmt::Display for Breaking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.change)
    }
}

/// All breaking changes from the old document to the new one.
pub fn diff(old: &Value, new: &Value) -> Vec<Breaking> {
    let mut found = Changes {
        old,
        new,
        breaking: Vec::new(),
    };
    operations::compare(&mut found);
    let mut breaking = found.breaking;
    breaking.sort();
    breaking.dedup();
    breaking
}

/// The two documents and what was found so far.
struct Changes<'a> {
    old: &'a Value,
    new: &'a Value,
    breaking: Vec<Breaking>,
}

impl Changes<'_> {
    fn add(&mut self, at: &str, change: impl Into<String>) {
        self.breaking.push(Breaking {
            at: at.to_owned(),
            change: change.into(),
        });
    }
}

//! What every operation and every schema of the published document has to have.

mod ids;
mod operations;
mod references;
mod schemas;

use std::fmt;

use serde_json::Value;

/// Something that is missing or wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where: an operation id, a schema, a reference.
    pub at: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.message)
    }
}

/// Operations that deliberately ask for less than the others.
#[derive(Clone, Copy, Debug, Default)]
pub struct Exceptions<'a> {
    /// Open to everybody, by operation id.
    pub open: &'a [&'a str],
    /// For everybody with credentials, whatever their scopes.
    pub without_scope: &'a [&'a str],
}

/// Everything that is wrong with the document, in its order.
pub fn lint(document: &Value, exceptions: Exceptions<'_>) -> Vec<Finding> {
    let mut report = Report::default();
    operations::lint(document, exceptions, &mut report);
    schemas::lint(document, &mut report);
    ids::lint(document, &mut report);
    references::lint(document, &mut report);
    report.findings
}

#[derive(Default)]
struct Report {
    findings: Vec<Finding>,
}

impl Report {
    fn add(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.findings.push(Finding {
            at: at.into(),
            message: message.into(),
        });
    }

    fn unless(&mut self, fine: bool, at: &str, message: &str) {
        if !fine {
            self.add(at, message);
        }
    }
}

/// Whether the key holds a text that says something.
fn has_text(value: &Value, key: &str) -> bool {
    value
        .get(key)
        .and_then(Value::as_str)
        .is_some_and(|text| !text.trim().is_empty())
}

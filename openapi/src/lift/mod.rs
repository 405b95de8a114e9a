//! From poem-openapi's 3.0 text to the 3.1 document that we publish: one small step per file, in
//! the order below. Each step is a pure function over the document.

mod closed;
mod code_samples;
mod conditions;
mod descriptions;
mod directions;
mod error_codes;
mod examples;
mod formats;
mod headers;
mod idempotency;
mod info;
mod key_order;
mod media_types;
mod parameters;
mod presence;
mod problems;
mod reach;
mod schemas;
mod security;
mod tags;

use serde_json::Value;

pub use code_samples::CodeSamples;
pub use error_codes::{ProblemCode, When, listed as listed_codes};
pub use examples::{Examples, has_example};
pub use headers::EXAMPLE_REQUEST_ID;
pub use security::{needs_credentials, scopes};

/// What the document says beyond what the code says.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// Every kind of problem that the API knows.
    pub codes: Vec<ProblemCode>,
    /// Which operations answer with which code: one line for every code.
    pub when: Vec<(&'static str, When)>,
    /// Fields that an answer leaves out when there is nothing to say: (schema, field). Every other
    /// field of an answer is always there, null if empty.
    pub sometimes_absent: Vec<(&'static str, &'static str)>,
    /// Schemas that say in answers what they said in requests, and no more.
    pub same_both_ways: Vec<&'static str>,
    /// Examples of schemas and of operations.
    pub examples: Examples,
    /// How operations are called, in languages.
    pub code_samples: CodeSamples,
    /// Scopes that an operation asks for besides the one in its signature: (operation id, scope).
    pub more_scopes: Vec<(&'static str, &'static str)>,
    /// What fields are that need no words of their own: (field, description).
    pub common_fields: Vec<(&'static str, &'static str)>,
}

/// Why a document cannot be lifted.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum LiftError {
    #[error("the table of error codes names {0}, which the API does not know")]
    UnknownCode(String),
    #[error("no operation can answer with the code {0}: give it a line in contract/error_codes.rs")]
    UnusedCode(String),
    #[error("the tables speak of {0}, which the API does not have")]
    UnknownSubject(String),
    #[error("a schema is called {0}, which is the name of another one's form in requests")]
    NameTaken(String),
}

/// The published document.
pub fn lift(mut document: Value, tables: &Tables) -> Result<Value, LiftError> {
    info::lift(&mut document);
    tags::lift(&mut document);
    media_types::lift(&mut document);
    schemas::lift(&mut document);
    formats::lift(&mut document);
    directions::lift(&mut document, &tables.same_both_ways)?;
    presence::lift(&mut document, &tables.sometimes_absent)?;
    closed::lift(&mut document);
    descriptions::lift(&mut document, &tables.common_fields);
    parameters::lift(&mut document);
    security::lift(&mut document, &tables.more_scopes)?;
    idempotency::lift(&mut document);
    conditions::lift(&mut document);
    error_codes::lift(&mut document, &tables.codes, &tables.when)?;
    problems::lift(&mut document, &tables.codes);
    headers::lift(&mut document);
    examples::lift(&mut document, &tables.examples)?;
    code_samples::lift(&mut document, &tables.code_samples);
    Ok(key_order::sorted(document))
}

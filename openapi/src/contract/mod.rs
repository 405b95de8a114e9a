//! What is particular to this API: its problems, and what the code does not say about operations.

mod channel;
mod error_codes;
mod webhooks;

use api::language::Language;
use api::problem::{Code, Problem};
use domain::FieldError;
use poem_openapi::registry::Registry;
use poem_openapi::types::{ToJSON, Type};
use serde_json::Value;

use crate::document::component_map;
use crate::lift::{EXAMPLE_REQUEST_ID, LiftError, ProblemCode, Tables, lift};
use crate::lint::Exceptions;
use crate::raw;
use error_codes::WHEN;

/// The document as it is checked in.
pub const DOCUMENT: &str = include_str!("../../openapi.json");

/// Operations that are open to everybody, and those that need credentials but no scope.
pub const EXCEPTIONS: Exceptions<'_> = Exceptions {
    open: &[
        "create_token",
        "revoke_token",
        "list_signing_keys",
        "create_unsubscription",
    ],
    without_scope: &["get_me", "update_own_password"],
};

/// Examples by operation id.
const EXAMPLES: &str = include_str!("examples.json");

/// Programs by operation, as sdk-gen writes them.
const SAMPLES: &str = include_str!("../../samples.json");

/// The document that the code makes.
pub fn published() -> Result<String, ContractError> {
    let mut document = raw::read(&api::contract::spec())?;
    add_problem_schemas(&mut document)?;
    webhooks::add(&mut document);
    let mut lifted = lift(document, &tables()?)?;
    channel::add(&mut lifted)?;
    Ok(serde_json::to_string_pretty(&lifted)? + "\n")
}

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum ContractError {
    #[error("not readable: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error(transparent)]
    Lift(#[from] LiftError),
}

/// Left out when there is nothing to say.
const SOMETIMES_ABSENT: &[(&str, &str)] = &[
    ("Problem", "errors"),
    ("Problem", "error"),
    ("FieldProblem", "hint"),
    ("TokenAnswer", "refresh_token"),
    // Webhooks do not tell it.
    ("Actor", "name"),
];

/// Left as they were told: a condition holds only what it asks.
const SAME_BOTH_WAYS: &[&str] = &["Condition"];

/// Asked for by the handler itself: the file has what was uploaded, names and addresses among it.
const MORE_SCOPES: &[(&str, &str)] = &[
    ("download_order_import_errors", "pii:read"),
    ("simulate_import_rule", "orders:read"),
    ("simulate_new_import_rule", "orders:read"),
    ("simulate_rule", "orders:read"),
    ("simulate_new_rule", "orders:read"),
    ("backtest_rule", "orders:read"),
    ("run_rule", "orders:write"),
    ("list_customer_recipients", "pii:read"),
    ("download_waybill_file", "pii:read"),
    ("download_ship_request_file", "pii:read"),
    ("download_tracking_import_errors", "pii:read"),
    ("download_blacklist", "pii:read"),
    ("preview_mail_template", "pii:read"),
    ("download_inbound_mail", "pii:read"),
];

/// What these fields are, wherever they stand without words of their own.
const COMMON_FIELDS: &[(&str, &str)] = &[
    ("id", "Its id."),
    ("name", "Its name, for people."),
    ("variant_id", "The variant that it is about."),
    ("warehouse_id", "The warehouse that it is about."),
    ("active", "Whether it is in use."),
    ("created_at", "When it was made."),
    ("updated_at", "When it was last changed."),
    ("occurred_at", "When it happened."),
    ("raised_at", "When it was raised."),
    ("resolved_at", "When it was resolved; null as long as it is open."),
    ("started_at", "When it was started; null as long as it waits."),
    ("finished_at", "When it came to its end; null before."),
    ("items", "The things of this page."),
    (
        "next_cursor",
        "The `cursor` of the next page; null on the last one.",
    ),
];

fn tables() -> serde_json::Result<Tables> {
    Ok(Tables {
        codes: codes(),
        when: WHEN.to_vec(),
        sometimes_absent: SOMETIMES_ABSENT.to_vec(),
        same_both_ways: SAME_BOTH_WAYS.to_vec(),
        more_scopes: MORE_SCOPES.to_vec(),
        common_fields: COMMON_FIELDS.to_vec(),
        examples: serde_json::from_str(EXAMPLES)?,
        code_samples: serde_json::from_str(SAMPLES)?,
    })
}

/// Every kind of problem, from the API's one table.
pub fn codes() -> Vec<ProblemCode> {
    let code = |code: &Code| ProblemCode {
        code: code.as_str().to_owned(),
        status: code.status().as_u16(),
        title: code.title(Language::En).to_owned(),
        example: example(*code).to_json().unwrap_or_default(),
    };
    Code::ALL.iter().map(code).collect()
}

fn example(code: Code) -> Problem {
    let wrong_field = FieldError::new("/buyer/email", "required");
    let errors = if code == Code::Invalid {
        vec![wrong_field]
    } else {
        Vec::new()
    };
    Problem::new(code, None, &errors, Language::En, EXAMPLE_REQUEST_ID)
}

/// Adds the schemas of problems, which no operation declares: one layer around all of them answers.
pub fn add_problem_schemas(document: &mut Value) -> serde_json::Result<()> {
    let mut registry = Registry::new();
    Problem::register(&mut registry);
    if let Some(schemas) = component_map(document, "schemas") {
        for (name, schema) in &registry.schemas {
            schemas.insert(name.clone(), serde_json::to_value(schema)?);
        }
    }
    Ok(())
}

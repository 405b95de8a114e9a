//! What the audit log says was done, by its published names.

use std::fmt;

use domain::audit::AuditAction;
use poem_openapi::registry::MetaSchema;

use super::scalar::text_scalar;

/// `noun.verb` in the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditActionText(pub AuditAction);

impl fmt::Display for AuditActionText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

text_scalar!(<> AuditActionText, "string_audit_action".into(), schema(), |text: &str| {
    AuditAction::ALL.iter().copied().find(|action| action.as_str() == text).map(AuditActionText)
});

fn schema() -> MetaSchema {
    MetaSchema {
        enum_items: AuditAction::ALL
            .iter()
            .map(|action| action.as_str().into())
            .collect(),
        example: Some(AuditAction::OrdersRead.as_str().into()),
        ..MetaSchema::new("string")
    }
}

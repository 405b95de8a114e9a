//! Which alerts a shop wants, and how bad they are for it.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::alert::{AlertKind, Finding, Severity};
use crate::{FieldError, Instant, TenantId};

/// A shop's own choice about alerts; version 0 is a shop that never chose.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct AlertSettings {
    pub tenant_id: TenantId,
    /// What deviates from the usual.
    pub rules: Json<Vec<AlertRule>>,
    /// How far apart two orders of the same things may be to be taken for one, in hours.
    pub duplicate_hours: i64,
    pub updated_at: Option<Instant>,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertRule {
    pub kind: AlertKind,
    pub enabled: bool,
    /// None: as usual.
    pub severity: Option<Severity>,
}

pub const MAX_DUPLICATE_HOURS: i64 = 24 * 31;

impl AlertSettings {
    pub fn usual(tenant_id: TenantId) -> AlertSettings {
        AlertSettings {
            tenant_id,
            rules: Json(Vec::new()),
            duplicate_hours: 24,
            updated_at: None,
            version: 0,
        }
    }

    pub fn rule(&self, kind: AlertKind) -> AlertRule {
        let own = self.rules.0.iter().find(|rule| rule.kind == kind);
        own.copied().unwrap_or(AlertRule {
            kind,
            enabled: true,
            severity: None,
        })
    }

    pub fn wants(&self, kind: AlertKind) -> bool {
        self.rule(kind).enabled
    }

    /// What the shop wants to know of what was found, as bad as it says.
    pub fn apply(&self, found: Vec<Finding>) -> Vec<Finding> {
        if self.rules.0.is_empty() {
            return found;
        }
        found
            .into_iter()
            .filter_map(|finding| {
                let rule = self.rule(finding.kind);
                let severity = rule.severity.unwrap_or(finding.severity);
                rule.enabled.then_some(Finding { severity, ..finding })
            })
            .collect()
    }

    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for (i, rule) in self.rules.0.iter().enumerate() {
            if self.rules.0[..i].iter().any(|before| before.kind == rule.kind) {
                errors.push(FieldError::new(format!("/rules/{i}/kind"), "duplicate_item"));
            }
        }
        if !(1..=MAX_DUPLICATE_HOURS).contains(&self.duplicate_hours) {
            let hint = format!("1…{MAX_DUPLICATE_HOURS}");
            errors.push(FieldError::new("/duplicate_hours", "out_of_range").hint(hint));
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_shop_gets_what_it_wants() {
        let mut settings = AlertSettings::usual(TenantId(uuid::Uuid::nil()));
        let found = || {
            vec![
                Finding::new(AlertKind::Gift, json!({})),
                Finding::new(AlertKind::BuyerNote, json!({})),
                Finding::new(AlertKind::Blacklist, json!({})).severe(Severity::Warning),
            ]
        };
        assert_eq!(settings.apply(found()), found());
        let rule = |kind, enabled, severity| AlertRule {
            kind,
            enabled,
            severity,
        };
        settings.rules.0 = vec![
            rule(AlertKind::Gift, false, None),
            rule(AlertKind::BuyerNote, true, Some(Severity::Stop)),
        ];
        let kept: Vec<_> = settings
            .apply(found())
            .into_iter()
            .map(|finding| (finding.kind, finding.severity))
            .collect();
        assert_eq!(
            kept,
            [
                (AlertKind::BuyerNote, Severity::Stop),
                (AlertKind::Blacklist, Severity::Warning)
            ]
        );
        assert!(settings.check().is_empty());
        settings.rules.0.push(rule(AlertKind::Gift, true, None));
        settings.duplicate_hours = 0;
        let codes: Vec<_> = settings.check().iter().map(|error| error.code).collect();
        assert_eq!(codes, ["duplicate_item", "out_of_range"]);
    }
}

//! `/v1/alert-settings`: which alerts a shop wants, and how bad they are for it.

use domain::alert::AlertKind;
use domain::alert_settings::{AlertRule, AlertSettings};
use poem_openapi::{Object, OpenApi};
use workflows::alerts::{self, AlertSettingsEdit};

use super::view::{AlertKindView, SeverityView};
use crate::answer::{Answer, Found};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::Patch;
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::state::Api;
use crate::tag::Tag;
use crate::wire::At;

/// Which alerts a shop wants.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AlertSettings")]
struct AlertSettingsView {
    /// One for every kind of alert.
    rules: Vec<AlertRuleView>,
    /// 重複の疑い: two orders of one buyer for the same things that are at most so many hours apart
    /// are taken for one.
    duplicate_hours: i64,
    /// Null as long as everything is as usual.
    #[oai(nullable)]
    updated_at: Option<At>,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// Whether one kind of alert is wanted, and how bad it is.
#[derive(Clone, Copy, Debug, Object)]
#[oai(rename = "AlertRule", deny_unknown_fields)]
struct AlertRuleView {
    kind: AlertKindView,
    /// One that is not is neither raised nor shown.
    enabled: bool,
    /// Null: as bad as it usually is, which may depend on what was found.
    #[oai(nullable)]
    severity: Option<SeverityView>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct AlertSettingsPatch {
    /// In place of all rules: kinds that are not named are enabled, and as bad as usual.
    #[oai(validator(max_items = 100))]
    rules: Option<Vec<AlertRuleView>>,
    /// Hours, 1 to 744.
    #[oai(validator(minimum(value = "1"), maximum(value = "744")))]
    duplicate_hours: Option<i64>,
}

pub struct AlertSettingsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl AlertSettingsApi {
    /// Read the alert settings
    ///
    /// Which alerts the shop wants, and how bad they are for it.
    #[oai(path = "/alert-settings", method = "get", operation_id = "get_alert_settings")]
    async fn get_alert_settings(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Found<AlertSettingsView>, Failure> {
        Ok(answer(&alerts::get_settings(&self.0.app, auth.caller()).await?))
    }

    /// Change the alert settings
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All orders
    /// that have not left are looked at again in the background.
    #[oai(
        path = "/alert-settings",
        method = "patch",
        operation_id = "update_alert_settings"
    )]
    async fn update_alert_settings(
        &self,
        auth: Auth<SettingsWrite>,
        if_match: IfMatch,
        body: Patch<AlertSettingsPatch>,
    ) -> Result<Found<AlertSettingsView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = AlertSettingsEdit {
            rules: body
                .0
                .rules
                .map(|rules| rules.into_iter().map(AlertRule::from).collect()),
            duplicate_hours: body.0.duplicate_hours,
        };
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let settings = alerts::edit_settings(app, &mut tx, caller, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(&settings))
    }
}

fn answer(settings: &AlertSettings) -> Found<AlertSettingsView> {
    let rules = AlertKind::ALL.iter().map(|kind| settings.rule(*kind).into());
    let view = AlertSettingsView {
        rules: rules.collect(),
        duplicate_hours: settings.duplicate_hours,
        updated_at: settings.updated_at.map(At),
        version: settings.version,
    };
    Answer::ok(&view).version(view.version).into()
}

impl From<AlertRule> for AlertRuleView {
    fn from(rule: AlertRule) -> AlertRuleView {
        AlertRuleView {
            kind: rule.kind.into(),
            enabled: rule.enabled,
            severity: rule.severity.map(Into::into),
        }
    }
}

impl From<AlertRuleView> for AlertRule {
    fn from(view: AlertRuleView) -> AlertRule {
        AlertRule {
            kind: view.kind.into(),
            enabled: view.enabled,
            severity: view.severity.map(Into::into),
        }
    }
}

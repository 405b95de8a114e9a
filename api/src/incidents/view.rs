//! Incidents on the wire.

use domain::incident::{Deadline, DeadlineState, Duty, IncidentKind, IncidentText};
use domain::{IncidentId, Instant};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::incidents::{IncidentEdit, NewIncident, OpenIncident};

use crate::wire::{At, Id, Merge, maybe};

/// 漏えい等の事案: what happened to personal data, and whom to tell until when.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Incident")]
pub struct IncidentView {
    pub id: Id<IncidentId>,
    kind: KindView,
    /// 不正の目的: somebody may have meant harm.
    malicious: bool,
    /// 要配慮個人情報 is among it.
    sensitive: bool,
    /// 財産的被害: somebody may lose money by it.
    financial: bool,
    /// 高度な暗号化: nobody can read what got out.
    encrypted: bool,
    /// Number of persons, as far as it is known.
    #[oai(nullable)]
    persons: Option<i64>,
    /// When it happened, as far as it is known.
    #[oai(nullable)]
    occurred_at: Option<At>,
    /// When it was noticed: the clocks run from here.
    noticed_at: At,
    /// Whether the law wants it reported.
    reportable: bool,
    /// What has to be done, and until when.
    deadlines: Vec<DeadlineView>,
    /// What the report says, as far as it is known.
    report: ReportView,
    /// When the persons were told.
    #[oai(nullable)]
    persons_notified_at: Option<At>,
    /// When nothing was left to do.
    #[oai(nullable)]
    closed_at: Option<At>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// What kind of incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "IncidentKind", remote = "IncidentKind", rename_all = "snake_case")]
pub enum KindView {
    /// 漏えい.
    Leak,
    /// 滅失.
    Loss,
    /// 毀損.
    Damage,
    /// 障害: the service was not there.
    Outage,
}

/// Something that has to be done by a time.
#[derive(Clone, Debug, Object)]
#[oai(rename = "IncidentDeadline")]
pub struct DeadlineView {
    duty: DutyView,
    /// Until when.
    due_at: At,
    /// When it was done.
    #[oai(nullable)]
    done_at: Option<At>,
    state: StateView,
    /// Seconds that are left; negative: it is over.
    seconds_left: i64,
}

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "IncidentDuty", remote = "Duty", rename_all = "snake_case")]
pub enum DutyView {
    /// To tell the tenant, within 72 hours.
    NotifyTenant,
    /// 速報 to the commission, within five days.
    PreliminaryReport,
    /// 確報 to the commission, within 30 days, or 60.
    FinalReport,
}

/// How a deadline stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "IncidentDeadlineState",
    remote = "DeadlineState",
    rename_all = "snake_case"
)]
pub enum StateView {
    Running,
    /// A day is left, or less.
    Near,
    Missed,
    Met,
    /// Done, and too late.
    Late,
}

/// What the report of an incident says.
#[derive(Clone, Debug, Object)]
#[oai(rename = "IncidentReport", deny_unknown_fields)]
pub struct ReportView {
    /// One line.
    title: String,
    /// 概要.
    #[oai(default)]
    outline: String,
    /// 個人データの項目.
    #[oai(default)]
    data_items: String,
    /// 原因.
    #[oai(default)]
    cause: String,
    /// 二次被害.
    #[oai(default)]
    secondary_damage: String,
    /// 本人への対応.
    #[oai(default)]
    response: String,
    /// 公表.
    #[oai(default)]
    publication: String,
    /// 再発防止.
    #[oai(default)]
    prevention: String,
}

/// An incident to be recorded.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewIncident", deny_unknown_fields)]
pub struct NewIncidentView {
    kind: KindView,
    /// 不正の目的: somebody may have meant harm.
    #[oai(default)]
    malicious: bool,
    /// 要配慮個人情報 is among it.
    #[oai(default)]
    sensitive: bool,
    /// 財産的被害: somebody may lose money by it.
    #[oai(default)]
    financial: bool,
    /// 高度な暗号化: nobody can read what got out.
    #[oai(default)]
    encrypted: bool,
    /// Number of persons, as far as it is known.
    #[oai(nullable)]
    persons: Option<i64>,
    /// When it happened, as far as it is known.
    #[oai(nullable)]
    occurred_at: Option<At>,
    /// When it was noticed; left out: now.
    #[oai(nullable)]
    noticed_at: Option<At>,
    /// What the report says, as far as it is known.
    report: ReportView,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct IncidentPatch {
    kind: Option<KindView>,
    /// 不正の目的.
    malicious: Option<bool>,
    /// 要配慮個人情報.
    sensitive: Option<bool>,
    /// 財産的被害.
    financial: Option<bool>,
    /// 高度な暗号化.
    encrypted: Option<bool>,
    /// Number of persons.
    #[oai(nullable)]
    persons: MaybeUndefined<i64>,
    /// When it happened.
    #[oai(nullable)]
    occurred_at: MaybeUndefined<At>,
    /// When it was noticed.
    noticed_at: Option<At>,
    /// When the tenant was told.
    #[oai(nullable)]
    tenant_notified_at: MaybeUndefined<At>,
    /// When the 速報 was given.
    #[oai(nullable)]
    preliminary_reported_at: MaybeUndefined<At>,
    /// When the 確報 was given.
    #[oai(nullable)]
    final_reported_at: MaybeUndefined<At>,
    /// When the persons were told.
    #[oai(nullable)]
    persons_notified_at: MaybeUndefined<At>,
    /// When nothing was left to do.
    #[oai(nullable)]
    closed_at: MaybeUndefined<At>,
    /// What is left out of it stays.
    report: Option<Merge<ReportView>>,
}

impl IncidentView {
    pub fn new(open: OpenIncident, now: Instant) -> IncidentView {
        let incident = open.incident;
        let deadlines = incident.deadlines();
        IncidentView {
            id: Id(incident.id),
            kind: incident.kind.into(),
            malicious: incident.malicious,
            sensitive: incident.sensitive,
            financial: incident.financial,
            encrypted: incident.encrypted,
            persons: incident.persons,
            occurred_at: incident.occurred_at.map(At),
            noticed_at: At(incident.noticed_at),
            reportable: incident.is_reportable(),
            deadlines: deadlines
                .into_iter()
                .map(|deadline| DeadlineView::new(deadline, now))
                .collect(),
            report: open.text.into(),
            persons_notified_at: incident.persons_notified_at.map(At),
            closed_at: incident.closed_at.map(At),
            created_at: At(incident.created_at),
            updated_at: At(incident.updated_at),
            version: incident.version,
        }
    }
}

impl DeadlineView {
    fn new(deadline: Deadline, now: Instant) -> DeadlineView {
        DeadlineView {
            duty: deadline.duty.into(),
            due_at: At(deadline.due_at),
            done_at: deadline.done_at.map(At),
            state: deadline.state(now).into(),
            seconds_left: (deadline.due_at.millis() - now.millis()).div_euclid(1000),
        }
    }
}

impl From<NewIncidentView> for NewIncident {
    fn from(view: NewIncidentView) -> NewIncident {
        NewIncident {
            kind: view.kind.into(),
            malicious: view.malicious,
            sensitive: view.sensitive,
            financial: view.financial,
            encrypted: view.encrypted,
            persons: view.persons,
            occurred_at: view.occurred_at.map(|at| at.0),
            noticed_at: view.noticed_at.map(|at| at.0),
            text: view.report.into(),
        }
    }
}

impl From<IncidentPatch> for IncidentEdit {
    fn from(patch: IncidentPatch) -> IncidentEdit {
        let at = |field| maybe(field, |at: At| at.0);
        IncidentEdit {
            kind: patch.kind.map(Into::into),
            malicious: patch.malicious,
            sensitive: patch.sensitive,
            financial: patch.financial,
            encrypted: patch.encrypted,
            persons: maybe(patch.persons, |persons| persons),
            occurred_at: at(patch.occurred_at),
            noticed_at: patch.noticed_at.map(|at| at.0),
            tenant_notified_at: at(patch.tenant_notified_at),
            preliminary_reported_at: at(patch.preliminary_reported_at),
            final_reported_at: at(patch.final_reported_at),
            persons_notified_at: at(patch.persons_notified_at),
            closed_at: at(patch.closed_at),
            text: patch.report.map(|report| report.amend("/report")),
        }
    }
}

impl From<IncidentText> for ReportView {
    fn from(text: IncidentText) -> ReportView {
        ReportView {
            title: text.title,
            outline: text.outline,
            data_items: text.data_items,
            cause: text.cause,
            secondary_damage: text.secondary_damage,
            response: text.response,
            publication: text.publication,
            prevention: text.prevention,
        }
    }
}

impl From<ReportView> for IncidentText {
    fn from(view: ReportView) -> IncidentText {
        IncidentText {
            title: view.title,
            outline: view.outline,
            data_items: view.data_items,
            cause: view.cause,
            secondary_damage: view.secondary_damage,
            response: view.response,
            publication: view.publication,
            prevention: view.prevention,
        }
    }
}

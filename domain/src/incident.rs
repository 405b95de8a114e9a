//! 漏えい等の事案: what happened to personal data, and until when whom to tell.
//!
//! The platform tells its tenants within 72 hours of noticing. Whom else to tell is the law's
//! (個人情報保護法 26条): 速報 to the commission within five days, 確報 within thirty, or sixty where
//! somebody meant harm.

use serde::{Deserialize, Serialize};

use crate::{IncidentId, Instant, TenantId};

const HOUR_MILLIS: i64 = 60 * 60 * 1000;
const DAY_MILLIS: i64 = 24 * HOUR_MILLIS;
/// A deadline is warned of so long before.
const WARN_MILLIS: i64 = DAY_MILLIS;
/// More persons than that are always reported.
const MANY: i64 = 1_000;

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Incident {
    pub tenant_id: TenantId,
    pub id: IncidentId,
    pub kind: IncidentKind,
    /// 不正の目的によるおそれ.
    pub malicious: bool,
    /// 要配慮個人情報.
    pub sensitive: bool,
    /// 財産的被害のおそれ.
    pub financial: bool,
    /// 高度な暗号化: nobody can read it, so nothing need be reported.
    pub encrypted: bool,
    /// How many persons, as far as is known.
    pub persons: Option<i64>,
    /// [`IncidentText`].
    pub sealed: Vec<u8>,
    pub occurred_at: Option<Instant>,
    /// From here the clocks run.
    pub noticed_at: Instant,
    pub tenant_notified_at: Option<Instant>,
    pub preliminary_reported_at: Option<Instant>,
    pub final_reported_at: Option<Instant>,
    pub persons_notified_at: Option<Instant>,
    pub closed_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum IncidentKind {
    /// 漏えい.
    Leak,
    /// 滅失.
    Loss,
    /// 毀損.
    Damage,
    /// 障害: the service was not there.
    Outage,
}

/// What the report has to say, each as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IncidentText {
    pub title: String,
    /// 概要.
    pub outline: String,
    /// 個人データの項目.
    pub data_items: String,
    /// 原因.
    pub cause: String,
    /// 二次被害.
    pub secondary_damage: String,
    /// 本人への対応.
    pub response: String,
    /// 公表.
    pub publication: String,
    /// 再発防止.
    pub prevention: String,
}

/// Something that has to be done by a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub duty: Duty,
    pub due_at: Instant,
    pub done_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// To tell the tenant: 72 hours.
    NotifyTenant,
    /// 速報.
    PreliminaryReport,
    /// 確報.
    FinalReport,
}

/// How a deadline stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineState {
    Running,
    /// A day is left, or less.
    Near,
    Missed,
    Met,
    /// Done, and too late.
    Late,
}

impl Incident {
    /// Whether the commission has to be told: what is sensitive, costs money or was meant, of anybody;
    /// anything, of more than a thousand. An outage loses nothing.
    pub fn is_reportable(&self) -> bool {
        let grave = self.sensitive || self.financial || self.malicious;
        let many = self.persons.is_some_and(|persons| persons > MANY);
        self.kind != IncidentKind::Outage && !self.encrypted && (grave || many)
    }

    /// What has to be done, and until when.
    pub fn deadlines(&self) -> Vec<Deadline> {
        let within = |millis: i64| self.noticed_at.plus_millis(millis);
        let final_days = if self.malicious { 60 } else { 30 };
        let mut deadlines = vec![Deadline {
            duty: Duty::NotifyTenant,
            due_at: within(72 * HOUR_MILLIS),
            done_at: self.tenant_notified_at,
        }];
        if self.is_reportable() {
            deadlines.push(Deadline {
                duty: Duty::PreliminaryReport,
                due_at: within(5 * DAY_MILLIS),
                done_at: self.preliminary_reported_at,
            });
            deadlines.push(Deadline {
                duty: Duty::FinalReport,
                due_at: within(final_days * DAY_MILLIS),
                done_at: self.final_reported_at,
            });
        }
        deadlines
    }
}

impl Deadline {
    pub fn state(&self, now: Instant) -> DeadlineState {
        match self.done_at {
            Some(done) if done <= self.due_at => DeadlineState::Met,
            Some(_) => DeadlineState::Late,
            None if now > self.due_at => DeadlineState::Missed,
            None if now >= self.due_at.plus_millis(-WARN_MILLIS) => DeadlineState::Near,
            None => DeadlineState::Running,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn noticed() -> Instant {
        Instant::from_millis(1_795_000_000_000).unwrap()
    }

    fn incident() -> Incident {
        Incident {
            tenant_id: TenantId(Uuid::nil()),
            id: IncidentId(Uuid::nil()),
            kind: IncidentKind::Leak,
            malicious: false,
            sensitive: false,
            financial: false,
            encrypted: false,
            persons: None,
            sealed: Vec::new(),
            occurred_at: None,
            noticed_at: noticed(),
            tenant_notified_at: None,
            preliminary_reported_at: None,
            final_reported_at: None,
            persons_notified_at: None,
            closed_at: None,
            created_at: noticed(),
            updated_at: noticed(),
            version: 1,
        }
    }

    #[test]
    fn what_is_reportable() {
        type Case = (fn(&mut Incident), bool);
        let cases: [Case; 8] = [
            (|_| {}, false),
            (|incident| incident.persons = Some(1_000), false),
            (|incident| incident.persons = Some(1_001), true),
            (|incident| incident.sensitive = true, true),
            (|incident| incident.financial = true, true),
            (|incident| incident.malicious = true, true),
            (
                |incident| (incident.malicious, incident.encrypted) = (true, true),
                false,
            ),
            (
                |incident| (incident.malicious, incident.kind) = (true, IncidentKind::Outage),
                false,
            ),
        ];
        for (n, (change, reportable)) in cases.into_iter().enumerate() {
            let mut incident = incident();
            change(&mut incident);
            assert_eq!(incident.is_reportable(), reportable, "{n}");
            assert_eq!(incident.deadlines().len(), if reportable { 3 } else { 1 }, "{n}");
        }
    }

    #[test]
    fn the_clocks_run_from_noticing() {
        let hours = |incident: &Incident| -> Vec<i64> {
            let since = |due: Instant| (due.millis() - noticed().millis()) / HOUR_MILLIS;
            incident
                .deadlines()
                .iter()
                .map(|deadline| since(deadline.due_at))
                .collect()
        };
        let mut incident = incident();
        incident.sensitive = true;
        assert_eq!(hours(&incident), [72, 5 * 24, 30 * 24]);
        incident.malicious = true;
        assert_eq!(hours(&incident), [72, 5 * 24, 60 * 24]);
    }

    #[test]
    fn how_a_deadline_stands() {
        let at = |hours: i64| noticed().plus_millis(hours * HOUR_MILLIS);
        for (now, done, state) in [
            (0, None, DeadlineState::Running),
            (48, None, DeadlineState::Near),
            (72, None, DeadlineState::Near),
            (73, None, DeadlineState::Missed),
            (99, Some(72), DeadlineState::Met),
            (99, Some(73), DeadlineState::Late),
        ] {
            let mut incident = incident();
            incident.tenant_notified_at = done.map(at);
            assert_eq!(incident.deadlines()[0].state(at(now)), state, "{now} {done:?}");
        }
    }
}

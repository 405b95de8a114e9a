//! Webhooks: where events are sent to, and how each got there.

use serde::{Deserialize, Serialize};

use crate::event::EventKind;
use crate::{EventId, Instant, Json, TenantId, WebhookDeliveryId, WebhookEndpointId};

/// An event is tried for so long.
pub const PATIENCE_MILLIS: i64 = 3 * 24 * 60 * 60 * 1000;
/// Attempts that a delivery remembers.
pub const MAX_LOG: usize = 20;
/// As many failures in a row, and an endpoint is left alone for a while.
pub const FAILURES_UNTIL_PAUSE: i64 = 5;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// Where events are sent to.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WebhookEndpoint {
    pub tenant_id: TenantId,
    pub id: WebhookEndpointId,
    pub url: String,
    pub description: String,
    /// Which events; empty: all.
    pub kinds: Json<Vec<EventKind>>,
    pub active: bool,
    /// [`WebhookSecrets`].
    pub sealed: Vec<u8>,
    pub due_at: Option<Instant>,
    pub paused_until: Option<Instant>,
    pub lease_id: Option<uuid::Uuid>,
    pub leased_until: Option<Instant>,
    /// In a row.
    pub failures: i64,
    pub failing_since: Option<Instant>,
    pub succeeded_at: Option<Instant>,
    /// When the platform gave it up; a person may switch it on again.
    pub disabled_at: Option<Instant>,
    pub disabled_reason: Option<DisabledReason>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// Why an endpoint was switched off by the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum DisabledReason {
    /// Nothing arrived for as long as an event is tried.
    NeverAnswered,
    /// It said so itself, by 410.
    Gone,
}

/// What messages are signed with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhookSecrets {
    pub current: String,
    /// The one before, which is still good until then.
    pub previous: Option<(String, Instant)>,
}

impl WebhookSecrets {
    /// Those to sign with, the newest first.
    pub fn good_at(&self, now: Instant) -> Vec<&str> {
        let previous = self.previous.as_ref().filter(|(_, until)| now < *until);
        let previous = previous.map(|(secret, _)| secret.as_str());
        [Some(self.current.as_str()), previous]
            .into_iter()
            .flatten()
            .collect()
    }
}

impl WebhookEndpoint {
    /// Notes attempts that were made one after the other, and how they ended. Why it is to be switched
    /// off, if it is.
    pub fn tried<'a>(&mut self, attempts: impl IntoIterator<Item = &'a Attempt>) -> Option<DisabledReason> {
        let mut reason = None;
        for attempt in attempts {
            if attempt.arrived() {
                self.failures = 0;
                self.failing_since = None;
                self.succeeded_at = Some(attempt.at);
                continue;
            }
            self.failures = self.failures.saturating_add(1);
            let since = *self.failing_since.get_or_insert(attempt.at);
            if attempt.is_gone() {
                reason = Some(DisabledReason::Gone);
            } else if attempt.at >= since.plus_millis(PATIENCE_MILLIS) {
                reason = Some(DisabledReason::NeverAnswered);
            }
        }
        reason.filter(|_| self.failures > 0)
    }

    /// Until when it is left alone.
    pub fn pause_after(&self, now: Instant) -> Option<Instant> {
        endpoint_pause_millis(self.failures).map(|pause| now.plus_millis(pause))
    }

    /// Whether it is to be told of an event.
    pub fn wants(&self, kind: EventKind, subject: uuid::Uuid, occurred_at: Instant) -> bool {
        if kind == EventKind::WebhookEndpointTested {
            return subject == self.id.0;
        }
        self.active
            && occurred_at >= self.created_at
            && (self.kinds.0.is_empty() || self.kinds.0.contains(&kind))
    }
}

/// One event on its way to one endpoint.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WebhookDelivery {
    pub tenant_id: TenantId,
    pub id: WebhookDeliveryId,
    pub endpoint_id: WebhookEndpointId,
    pub event_id: EventId,
    pub event_kind: EventKind,
    pub position: i64,
    pub status: DeliveryStatus,
    pub attempts: i64,
    /// The latest of them, oldest first.
    pub log: Json<Vec<Attempt>>,
    /// The first bytes of the last answer.
    pub sealed: Option<Vec<u8>>,
    /// None: no more.
    pub next_attempt_at: Option<Instant>,
    pub give_up_at: Instant,
    pub delivered_at: Option<Instant>,
    pub created_at: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum DeliveryStatus {
    /// It is tried, or waits to be tried again.
    Pending,
    Delivered,
    Failed,
}

/// One try to deliver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    pub at: Instant,
    pub millis: i64,
    /// What the endpoint answered with.
    pub status: Option<u16>,
    /// Why there was no answer.
    pub error: Option<AttemptError>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptError {
    /// The address cannot be used.
    Invalid,
    /// It lies in a private network.
    PrivateAddress,
    NotConnected,
    TimedOut,
    /// The connection ended before the answer did.
    Cut,
}

impl Attempt {
    /// Any 2xx will do; a redirect is not followed, so it is none.
    pub fn arrived(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }

    /// The endpoint says that it wants nothing any more.
    pub fn is_gone(&self) -> bool {
        self.status == Some(410)
    }
}

/// The pause after so many attempts in vain. A tenth of it is chance, so that what failed together
/// does not come back together.
pub fn pause_millis(attempts: i64, chance: u8) -> i64 {
    let pause = match attempts {
        ..=1 => 5 * SECOND,
        2 => 30 * SECOND,
        3 => 2 * MINUTE,
        4 => 10 * MINUTE,
        5 => 30 * MINUTE,
        6 => HOUR,
        7 => 2 * HOUR,
        8 => 4 * HOUR,
        _ => 8 * HOUR,
    };
    pause + pause / 10 * i64::from(chance) / 255
}

/// How long an endpoint that failed so often in a row is left alone.
pub fn endpoint_pause_millis(failures: i64) -> Option<i64> {
    let over = failures - FAILURES_UNTIL_PAUSE;
    (over >= 0)
        .then(|| (5 * SECOND) << over.min(8))
        .map(|pause| pause.min(15 * MINUTE))
}

impl WebhookDelivery {
    /// Notes an attempt: where it stands afterwards.
    pub fn tried(&mut self, attempt: Attempt, retry_after_millis: i64, chance: u8) {
        let (ended, arrived, gone) = (
            attempt.at.plus_millis(attempt.millis),
            attempt.arrived(),
            attempt.is_gone(),
        );
        self.attempts += 1;
        self.log.0.push(attempt);
        let over = self.log.0.len().saturating_sub(MAX_LOG);
        self.log.0.drain(..over);
        self.next_attempt_at = None;
        if arrived {
            self.status = DeliveryStatus::Delivered;
            self.delivered_at = Some(ended);
            return;
        }
        let pause = pause_millis(self.attempts, chance).max(retry_after_millis);
        let next = ended.plus_millis(pause);
        if gone || next > self.give_up_at {
            self.status = DeliveryStatus::Failed;
        } else {
            self.next_attempt_at = Some(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(millis: i64) -> Instant {
        Instant::from_millis(1_795_000_000_000 + millis).unwrap()
    }

    fn delivery() -> WebhookDelivery {
        WebhookDelivery {
            tenant_id: TenantId(Uuid::nil()),
            id: WebhookDeliveryId(Uuid::nil()),
            endpoint_id: WebhookEndpointId(Uuid::nil()),
            event_id: EventId(Uuid::nil()),
            event_kind: EventKind::OrderCreated,
            position: 1,
            status: DeliveryStatus::Pending,
            attempts: 0,
            log: Json(Vec::new()),
            sealed: None,
            next_attempt_at: Some(at(0)),
            give_up_at: at(PATIENCE_MILLIS),
            delivered_at: None,
            created_at: at(0),
        }
    }

    fn attempt(at: Instant, status: u16) -> Attempt {
        Attempt {
            at,
            millis: 20,
            status: Some(status),
            error: None,
        }
    }

    #[test]
    fn what_fails_is_tried_for_three_days_and_not_longer() {
        for chance in [0, 255] {
            let mut delivery = delivery();
            let mut last = at(0);
            while let Some(next) = delivery.next_attempt_at {
                assert!(next >= last && next <= delivery.give_up_at);
                last = next;
                delivery.tried(attempt(next, 500), 0, chance);
            }
            assert_eq!(delivery.status, DeliveryStatus::Failed);
            let days = (last.millis() - at(0).millis()) / (24 * HOUR);
            assert_eq!(days, 2, "the last attempt falls on the third day");
            assert!((12..=20).contains(&delivery.attempts), "{}", delivery.attempts);
        }
    }

    #[test]
    fn what_an_answer_means() {
        for (status, expected, again) in [
            (200, DeliveryStatus::Delivered, false),
            (204, DeliveryStatus::Delivered, false),
            (301, DeliveryStatus::Pending, true),
            (404, DeliveryStatus::Pending, true),
            (410, DeliveryStatus::Failed, false),
            (503, DeliveryStatus::Pending, true),
        ] {
            let mut delivery = delivery();
            delivery.tried(attempt(at(0), status), 0, 0);
            assert_eq!(delivery.status, expected, "{status}");
            assert_eq!(delivery.next_attempt_at.is_some(), again, "{status}");
        }
        let mut asked_to_wait = delivery();
        asked_to_wait.tried(attempt(at(0), 429), 60_000, 0);
        assert_eq!(asked_to_wait.next_attempt_at, Some(at(60_020)));
    }

    #[test]
    fn the_log_does_not_grow_for_ever() {
        let mut delivery = delivery();
        for n in 0..50 {
            delivery.tried(attempt(at(n), 500), 0, 0);
        }
        assert_eq!((delivery.log.0.len(), delivery.attempts), (MAX_LOG, 50));
        assert_eq!(delivery.log.0[MAX_LOG - 1].at, at(49));
    }

    #[test]
    fn an_endpoint_that_fails_again_and_again_is_left_alone_longer_and_longer() {
        assert_eq!(endpoint_pause_millis(FAILURES_UNTIL_PAUSE - 1), None);
        let pauses: Vec<i64> = (5..20).filter_map(endpoint_pause_millis).collect();
        assert!(pauses.is_sorted() && pauses[0] == 5 * SECOND && pauses[14] == 15 * MINUTE);
        assert_eq!(endpoint_pause_millis(i64::MAX), Some(15 * MINUTE));
    }

    #[test]
    fn an_endpoint_is_given_up_after_three_days_without_an_answer() {
        let mut endpoint = endpoint();
        let late = PATIENCE_MILLIS + 1;
        assert_eq!(endpoint.tried(&[attempt(at(1), 500)]), None);
        assert_eq!(
            endpoint.tried(&[attempt(at(late), 500), attempt(at(late), 200)]),
            None
        );
        assert_eq!((endpoint.failures, endpoint.failing_since), (0, None));
        assert_eq!(
            endpoint.tried(&[attempt(at(late), 500)]),
            None,
            "it answered in between"
        );
        let never = Some(DisabledReason::NeverAnswered);
        assert_eq!(endpoint.tried(&[attempt(at(2 * late), 500)]), never);
        assert_eq!(
            endpoint.tried(&[attempt(at(2 * late), 410)]),
            Some(DisabledReason::Gone)
        );
    }

    #[test]
    fn an_endpoint_hears_what_it_asked_for_since_it_is_there() {
        let mut endpoint = endpoint();
        let subject = Uuid::from_u128(9);
        assert!(endpoint.wants(EventKind::OrderCreated, subject, at(0)));
        assert!(!endpoint.wants(EventKind::OrderCreated, subject, at(-1)));
        endpoint.kinds = Json(vec![EventKind::OrderMoved]);
        assert!(!endpoint.wants(EventKind::OrderCreated, subject, at(0)));
        assert!(endpoint.wants(EventKind::OrderMoved, subject, at(0)));
        endpoint.active = false;
        assert!(!endpoint.wants(EventKind::OrderMoved, subject, at(0)));
        assert!(!endpoint.wants(EventKind::WebhookEndpointTested, subject, at(0)));
        assert!(endpoint.wants(EventKind::WebhookEndpointTested, endpoint.id.0, at(0)));
    }

    fn endpoint() -> WebhookEndpoint {
        WebhookEndpoint {
            tenant_id: TenantId(Uuid::nil()),
            id: WebhookEndpointId(Uuid::from_u128(1)),
            url: "https://example.com/".into(),
            description: String::new(),
            kinds: Json(Vec::new()),
            active: true,
            sealed: Vec::new(),
            due_at: None,
            paused_until: None,
            lease_id: None,
            leased_until: None,
            failures: 0,
            failing_since: None,
            succeeded_at: None,
            disabled_at: None,
            disabled_reason: None,
            created_at: at(0),
            updated_at: at(0),
            version: 1,
        }
    }

    #[test]
    fn an_old_secret_is_good_for_a_while() {
        let secrets = WebhookSecrets {
            current: "new".into(),
            previous: Some(("old".into(), at(10))),
        };
        assert_eq!(secrets.good_at(at(9)), ["new", "old"]);
        assert_eq!(secrets.good_at(at(10)), ["new"]);
    }
}

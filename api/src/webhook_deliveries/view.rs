//! Deliveries on the wire.

use domain::webhook::{Attempt, AttemptError, DeliveryStatus};
use domain::{EventId, FieldError, Instant, WebhookDeliveryId, WebhookEndpointId};
use poem_openapi::{Enum, Object};
use store::webhook_deliveries::DeliveryFilter;
use workflows::webhooks::{ReadDelivery, Replayed};

use crate::wire::{At, Id};

/// One event on its way to one endpoint.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookDelivery")]
pub struct DeliveryView {
    pub id: Id<WebhookDeliveryId>,
    /// The endpoint that it goes to.
    endpoint_id: Id<WebhookEndpointId>,
    /// The event that it tells of: the `webhook-id` of the message.
    event_id: Id<EventId>,
    /// The type of the event.
    #[oai(rename = "type")]
    kind: String,
    status: StatusView,
    /// Number of attempts so far.
    attempts: i64,
    /// The latest attempts, oldest first, at most 20.
    log: Vec<AttemptView>,
    /// The first bytes of the last answer; null: there was none.
    #[oai(nullable)]
    answer: Option<String>,
    /// When it is tried next; null: no more.
    #[oai(nullable)]
    next_attempt_at: Option<At>,
    /// When it arrived.
    #[oai(nullable)]
    delivered_at: Option<At>,
    created_at: At,
}

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "WebhookDeliveryStatus",
    remote = "DeliveryStatus",
    rename_all = "snake_case"
)]
pub enum StatusView {
    /// It is tried, or waits to be tried again.
    Pending,
    Delivered,
    /// It did not arrive within three days, or was not wanted.
    Failed,
}

/// One try to deliver.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookAttempt")]
pub struct AttemptView {
    /// When it began.
    at: At,
    /// How long it took, in milliseconds.
    milliseconds: i64,
    /// The status that the endpoint answered with; null: it did not answer.
    #[oai(nullable)]
    status: Option<i64>,
    /// Why there was no answer.
    #[oai(nullable)]
    error: Option<ErrorView>,
}

/// Why an endpoint did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "WebhookAttemptError",
    remote = "AttemptError",
    rename_all = "snake_case"
)]
pub enum ErrorView {
    /// The address cannot be used, or the event is no longer kept.
    Invalid,
    /// The address lies in a private network.
    PrivateAddress,
    NotConnected,
    TimedOut,
    /// The connection ended before the answer did.
    Cut,
}

/// Which deliveries are sent once more. At least one field has to say it.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookReplay", deny_unknown_fields)]
pub struct ReplayView {
    /// Those to this endpoint.
    #[oai(nullable)]
    endpoint_id: Option<Id<WebhookEndpointId>>,
    /// Those that stand so: `failed` for all that did not arrive.
    #[oai(nullable)]
    status: Option<StatusView>,
    /// Those made from then on.
    #[oai(nullable)]
    from: Option<At>,
    /// Those made before.
    #[oai(nullable)]
    to: Option<At>,
    /// True: not what was sent, but what was never addressed to the endpoint: what happened from `from` on,
    /// before `to`, while it was switched off or had not asked for it, as far as it is in the feed. Goes
    /// with `endpoint_id` and `from`, and not with `status`.
    #[oai(default)]
    missed: bool,
}

/// How many deliveries are sent once more.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookReplayed")]
pub struct ReplayedView {
    /// Number of deliveries.
    deliveries: i64,
    /// Whether there are others: 10,000 are sent by one request, the newest first. Ask again with an
    /// earlier `to`. Of what was missed the oldest are first; ask for the same again.
    more: bool,
}

/// What was never addressed to an endpoint.
pub struct Missed {
    pub endpoint: WebhookEndpointId,
    pub from: Instant,
    pub to: Option<Instant>,
}

impl ReplayView {
    pub fn is_empty(&self) -> bool {
        self.endpoint_id.is_none() && self.status.is_none() && self.from.is_none() && self.to.is_none()
    }

    /// None: it is about what was sent.
    pub fn missed(&self) -> Result<Option<Missed>, domain::Error> {
        if !self.missed {
            return Ok(None);
        }
        let mut errors = Vec::new();
        if self.endpoint_id.is_none() {
            errors.push(FieldError::new("/endpoint_id", "required"));
        }
        if self.from.is_none() {
            errors.push(FieldError::new("/from", "required"));
        }
        if self.status.is_some() {
            errors.push(FieldError::new("/status", "conflicts").hint("/missed"));
        }
        match (&self.endpoint_id, &self.from) {
            (Some(endpoint), Some(from)) if errors.is_empty() => Ok(Some(Missed {
                endpoint: endpoint.0,
                from: from.0,
                to: self.to.as_ref().map(|at| at.0),
            })),
            _ => Err(domain::Error::Invalid(errors)),
        }
    }
}

impl From<ReplayView> for DeliveryFilter {
    fn from(view: ReplayView) -> DeliveryFilter {
        DeliveryFilter {
            endpoint: view.endpoint_id.map(|id| id.0),
            status: view.status.map(Into::into),
            event: None,
            from: view.from.map(|at| at.0),
            to: view.to.map(|at| at.0),
        }
    }
}

impl From<Replayed> for ReplayedView {
    fn from(replayed: Replayed) -> ReplayedView {
        ReplayedView {
            deliveries: replayed.deliveries,
            more: replayed.more,
        }
    }
}

impl From<ReadDelivery> for DeliveryView {
    fn from(read: ReadDelivery) -> DeliveryView {
        let delivery = read.delivery;
        DeliveryView {
            id: Id(delivery.id),
            endpoint_id: Id(delivery.endpoint_id),
            event_id: Id(delivery.event_id),
            kind: delivery.event_kind.as_str().to_owned(),
            status: delivery.status.into(),
            attempts: delivery.attempts,
            log: delivery.log.0.into_iter().map(AttemptView::from).collect(),
            answer: read.answer,
            next_attempt_at: delivery.next_attempt_at.map(At),
            delivered_at: delivery.delivered_at.map(At),
            created_at: At(delivery.created_at),
        }
    }
}

impl From<Attempt> for AttemptView {
    fn from(attempt: Attempt) -> AttemptView {
        AttemptView {
            at: At(attempt.at),
            milliseconds: attempt.millis,
            status: attempt.status.map(i64::from),
            error: attempt.error.map(Into::into),
        }
    }
}

//! Endpoints on the wire. A secret is shown when it is made, and never again.

use domain::webhook::{DisabledReason, WebhookEndpoint};
use domain::{EventId, WebhookEndpointId};
use poem_openapi::{Enum, Object};
use workflows::webhooks::{EndpointEdit, NewEndpoint, WithSecret};

use crate::events::kinds;
use crate::failure::Failure;
use crate::wire::{At, Id};

/// Where events are sent to, as Standard Webhooks has it.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookEndpoint")]
pub struct EndpointView {
    pub id: Id<WebhookEndpointId>,
    /// Where messages are posted to.
    url: String,
    /// What it is for, for people.
    description: String,
    /// The types of events that it is told of; none: all of them.
    events: Vec<String>,
    active: bool,
    /// Number of attempts in a row that did not arrive.
    failures: i64,
    /// Since when none has arrived; null: the last one has.
    #[oai(nullable)]
    failing_since: Option<At>,
    /// When something arrived last.
    #[oai(nullable)]
    succeeded_at: Option<At>,
    /// When the platform switched it off; set `active` to switch it on again.
    #[oai(nullable)]
    disabled_at: Option<At>,
    /// Why.
    #[oai(nullable)]
    disabled_reason: Option<DisabledReasonView>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// Why the platform switched an endpoint off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "WebhookDisabledReason",
    remote = "DisabledReason",
    rename_all = "snake_case"
)]
pub enum DisabledReasonView {
    /// Nothing arrived for three days.
    NeverAnswered,
    /// It answered 410 Gone.
    Gone,
}

/// An endpoint with its new secret.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookEndpointWithSecret")]
pub struct EndpointWithSecret {
    pub endpoint: EndpointView,
    /// What its messages are signed with, `whsec_…`. Keep it: it is shown this once.
    secret: String,
}

/// An endpoint to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewWebhookEndpoint", deny_unknown_fields)]
pub struct NewEndpointView {
    /// Where messages are posted to: `https`, without user and password, not in a private network.
    url: String,
    /// What it is for, for people.
    #[oai(default)]
    description: String,
    /// The types of events that it is told of; left out: all of them.
    #[oai(default)]
    events: Vec<String>,
    #[oai(default = "yes")]
    active: bool,
}

/// Fields left out stay as they are. Any change has it forget its failures.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookEndpointPatch", deny_unknown_fields)]
pub struct EndpointPatch {
    /// Where messages are posted to.
    url: Option<String>,
    /// What it is for, for people.
    description: Option<String>,
    /// Replaced as a whole.
    events: Option<Vec<String>>,
    active: Option<bool>,
}

/// How a secret is replaced.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookSecretRotation", deny_unknown_fields)]
pub struct Rotation {
    /// Hours in which messages are signed with the old secret too.
    #[oai(default = "a_day", validator(minimum(value = "0"), maximum(value = "168")))]
    pub overlap_hours: i64,
}

/// An event that the endpoint alone is told of.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WebhookTest")]
pub struct TestView {
    /// Its id: the `event` of the delivery to look for.
    pub event_id: Id<EventId>,
}

fn yes() -> bool {
    true
}

fn a_day() -> i64 {
    24
}

impl From<WebhookEndpoint> for EndpointView {
    fn from(endpoint: WebhookEndpoint) -> EndpointView {
        let events = endpoint.kinds.0.iter().map(|kind| kind.as_str().to_owned());
        EndpointView {
            id: Id(endpoint.id),
            events: events.collect(),
            url: endpoint.url,
            description: endpoint.description,
            active: endpoint.active,
            failures: endpoint.failures,
            failing_since: endpoint.failing_since.map(At),
            succeeded_at: endpoint.succeeded_at.map(At),
            disabled_at: endpoint.disabled_at.map(At),
            disabled_reason: endpoint.disabled_reason.map(Into::into),
            created_at: At(endpoint.created_at),
            updated_at: At(endpoint.updated_at),
            version: endpoint.version,
        }
    }
}

impl From<WithSecret> for EndpointWithSecret {
    fn from(made: WithSecret) -> EndpointWithSecret {
        EndpointWithSecret {
            endpoint: made.endpoint.into(),
            secret: made.secret,
        }
    }
}

impl TryFrom<NewEndpointView> for NewEndpoint {
    type Error = Failure;

    fn try_from(view: NewEndpointView) -> Result<NewEndpoint, Failure> {
        Ok(NewEndpoint {
            kinds: kinds(&view.events, "/events")?,
            url: view.url,
            description: view.description,
            active: view.active,
        })
    }
}

impl TryFrom<EndpointPatch> for EndpointEdit {
    type Error = Failure;

    fn try_from(patch: EndpointPatch) -> Result<EndpointEdit, Failure> {
        let events = patch.events.map(|events| kinds(&events, "/events"));
        Ok(EndpointEdit {
            kinds: events.transpose()?,
            url: patch.url,
            description: patch.description,
            active: patch.active,
        })
    }
}

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class WebhookAttempt(_core.Model):
    """One try to deliver."""

    _models = _REGISTRY
    at: _dt.datetime = _core.field("at", "@datetime")
    """When it began."""
    milliseconds: int = _core.field("milliseconds")
    """How long it took, in milliseconds."""
    status: _t.Optional[int] = _core.field("status", null=True)
    """The status that the endpoint answered with; null: it did not answer."""
    error: _t.Optional[WebhookAttemptError] = _core.field("error", null=True)
    """Why there was no answer."""

WebhookAttemptError: _TypeAlias = "_t.Union[_t.Literal[\"invalid\", \"private_address\", \"not_connected\", \"timed_out\", \"cut\"], str]"
"""Why an endpoint did not answer."""


class WebhookDelivery(_core.Model):
    """One event on its way to one endpoint."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    endpoint_id: str = _core.field("endpoint_id")
    """The endpoint that it goes to."""
    event_id: str = _core.field("event_id")
    """The event that it tells of: the `webhook-id` of the message."""
    type: str = _core.field("type")
    """The type of the event."""
    status: WebhookDeliveryStatus = _core.field("status")
    attempts: int = _core.field("attempts")
    """Number of attempts so far."""
    log: _t.List[WebhookAttempt] = _core.field("log", ("list", "WebhookAttempt"))
    """The latest attempts, oldest first, at most 20."""
    answer: _t.Optional[str] = _core.field("answer", null=True)
    """The first bytes of the last answer; null: there was none."""
    next_attempt_at: _t.Optional[_dt.datetime] = _core.field("next_attempt_at", "@datetime", null=True)
    """When it is tried next; null: no more."""
    delivered_at: _t.Optional[_dt.datetime] = _core.field("delivered_at", "@datetime", null=True)
    """When it arrived."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""

WebhookDeliveryStatus: _TypeAlias = "_t.Union[_t.Literal[\"pending\", \"delivered\", \"failed\"], str]"
"""How far a delivery is."""

WebhookDisabledReason: _TypeAlias = "_t.Union[_t.Literal[\"never_answered\", \"gone\"], str]"
"""Why the platform switched an endpoint off."""


class WebhookEndpoint(_core.Model):
    """Where events are sent to, as Standard Webhooks has it."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    url: str = _core.field("url")
    """Where messages are posted to."""
    description: str = _core.field("description")
    """What it is for, for people."""
    events: _t.List[str] = _core.field("events")
    """The types of events that it is told of; none: all of them."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    failures: int = _core.field("failures")
    """Number of attempts in a row that did not arrive."""
    failing_since: _t.Optional[_dt.datetime] = _core.field("failing_since", "@datetime", null=True)
    """Since when none has arrived; null: the last one has."""
    succeeded_at: _t.Optional[_dt.datetime] = _core.field("succeeded_at", "@datetime", null=True)
    """When something arrived last."""
    disabled_at: _t.Optional[_dt.datetime] = _core.field("disabled_at", "@datetime", null=True)
    """When the platform switched it off; set `active` to switch it on again."""
    disabled_reason: _t.Optional[WebhookDisabledReason] = _core.field("disabled_reason", null=True)
    """Why."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class WebhookEndpointPatch(_core.Model):
    """Fields left out stay as they are. Any change has it forget its failures."""

    _models = _REGISTRY
    url: _t.Optional[str] = _core.field("url", default=None)
    """Where messages are posted to."""
    description: _t.Optional[str] = _core.field("description", default=None)
    """What it is for, for people."""
    events: _t.Optional[_t.List[str]] = _core.field("events", default=None)
    """Replaced as a whole."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""


class WebhookEndpointWithSecret(_core.Model):
    """An endpoint with its new secret."""

    _models = _REGISTRY
    endpoint: WebhookEndpoint = _core.field("endpoint", "WebhookEndpoint")
    secret: str = _core.field("secret")
    """What its messages are signed with, `whsec_…`. Keep it: it is shown this once."""


class WebhookReplay(_core.Model):
    """Which deliveries are sent once more. At least one field has to say it."""

    _models = _REGISTRY
    endpoint_id: _t.Optional[str] = _core.field("endpoint_id", default=None, null=True)
    """Those to this endpoint."""
    status: _t.Optional[WebhookDeliveryStatus] = _core.field("status", default=None, null=True)
    """Those that stand so: `failed` for all that did not arrive."""
    from_: _t.Optional[_dt.datetime] = _core.field("from", "@datetime", default=None, null=True)
    """Those made from then on."""
    to: _t.Optional[_dt.datetime] = _core.field("to", "@datetime", default=None, null=True)
    """Those made before."""
    missed: _t.Optional[bool] = _core.field("missed", default=None)
    """True: not what was sent, but what was never addressed to the endpoint: what happened from `from` on,
    before `to`, while it was switched off or had not asked for it, as far as it is in the feed. Goes
    with `endpoint_id` and `from`, and not with `status`.
    """


class WebhookReplayed(_core.Model):
    """How many deliveries are sent once more."""

    _models = _REGISTRY
    deliveries: int = _core.field("deliveries")
    """Number of deliveries."""
    more: bool = _core.field("more")
    """Whether there are others: 10,000 are sent by one request, the newest first. Ask again with an
    earlier `to`. Of what was missed the oldest are first; ask for the same again.
    """


class WebhookSecretRotation(_core.Model):
    """How a secret is replaced."""

    _models = _REGISTRY
    overlap_hours: _t.Optional[int] = _core.field("overlap_hours", default=None)
    """Hours in which messages are signed with the old secret too."""


class WebhookTest(_core.Model):
    """An event that the endpoint alone is told of."""

    _models = _REGISTRY
    event_id: str = _core.field("event_id")
    """Its id: the `event` of the delivery to look for."""

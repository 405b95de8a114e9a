# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._actor import Actor


class FeedEvent(_core.Model):
    """Something that happened, as the feed and webhooks tell it."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    type: str = _core.field("type")
    """`noun.verb` in the past, such as `order.created`. More types come with time."""
    occurred_at: _dt.datetime = _core.field("occurred_at", "@datetime")
    """When it happened."""
    tenant_id: str = _core.field("tenant_id")
    """The tenant that it happened in."""
    subject: str = _core.field("subject")
    """The id of what it happened to. What happened to shipments, payments and alerts, happened to
    their order.
    """
    sequence: int = _core.field("sequence")
    """Counts what happened to the subject, from 1, without a gap: what arrives late can be told by it."""
    actor: Actor = _core.field("actor", "Actor")
    data: _t.Any = _core.field("data", null=True)
    """Ids and what changed, never personal data; what is in it depends on `type`."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._actor import Actor


class Event(_core.Model):
    """Something that happened."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    type: str = _core.field("type")
    """`noun.verb` in the past, such as `order.created`. More kinds come with time."""
    actor: Actor = _core.field("actor", "Actor")
    data: _t.Any = _core.field("data", null=True)
    """Ids and what changed, never personal data; what is in it depends on `type`."""
    occurred_at: _dt.datetime = _core.field("occurred_at", "@datetime")
    """When it happened."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._actor import Actor


class Announcement(_core.Model):
    """お知らせ: something that the people of the tenant are to know."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    kind: AnnouncementKind = _core.field("kind")
    level: AnnouncementLevel = _core.field("level")
    title: str = _core.field("title")
    """In the language asked for."""
    body: str = _core.field("body")
    """In the language asked for."""
    data: _t.Any = _core.field("data", null=True)
    """The ids and times that it is about."""
    actor: Actor = _core.field("actor", "Actor")
    """Who wrote it."""
    read_at: _t.Optional[_dt.datetime] = _core.field("read_at", "@datetime", null=True)
    """When the caller read it."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""

AnnouncementKind: _TypeAlias = "_t.Union[_t.Literal[\"message\", \"job_dead\", \"webhook_disabled\", \"credential_expiring\", \"rule_loop\", \"rule_failed\", \"incident_recorded\", \"incident_deadline\", \"ship_request_failed\", \"ship_request_astray\", \"shop_failing\", \"mailbox_failing\", \"warehouse_failing\"], str]"
"""What an announcement is about. More kinds come with time."""

AnnouncementLevel: _TypeAlias = "_t.Union[_t.Literal[\"info\", \"warning\", \"critical\"], str]"
"""How urgent it is."""

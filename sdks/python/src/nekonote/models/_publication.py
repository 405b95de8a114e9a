# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class Publication(_core.Model):
    """在庫連携: what the mall of a listing was told, beside what it ought to show."""

    _models = _REGISTRY
    shop_id: str = _core.field("shop_id")
    """The shop whose mall is told."""
    listing_id: str = _core.field("listing_id")
    """What the mall sells."""
    variant_id: str = _core.field("variant_id")
    """What the listing is of."""
    code: str = _core.field("code")
    """What order lines of the shop call it."""
    state: PublicationState = _core.field("state")
    wanted: _t.Optional[int] = _core.field("wanted", null=True)
    """The number that it ought to show now; null: nobody keeps count of it."""
    sent: _t.Optional[int] = _core.field("sent", null=True)
    """The number of pieces, or packs, that was sent last."""
    sent_at: _t.Optional[_dt.datetime] = _core.field("sent_at", "@datetime", null=True)
    """When it was sent."""
    confirmed: _t.Optional[int] = _core.field("confirmed", null=True)
    """The number of pieces, or packs, that the mall took last."""
    confirmed_at: _t.Optional[_dt.datetime] = _core.field("confirmed_at", "@datetime", null=True)
    """When the mall took it."""
    attempts: int = _core.field("attempts")
    """Number of times that it was sent since the mall took one."""
    error_code: str = _core.field("error_code")
    """Why the mall refused it, by the mall's own code; empty where it did not."""
    error_message: str = _core.field("error_message")
    """The same in the mall's words."""
    failing_since: _t.Optional[_dt.datetime] = _core.field("failing_since", "@datetime", null=True)
    """Since when the mall refuses it."""
    version: int = _core.field("version")
    """Counts reasons to tell the mall."""
    changed_at: _dt.datetime = _core.field("changed_at", "@datetime")
    """When there was the last one."""


class PublicationCount(_core.Model):
    """How many listings of a shop stand where."""

    _models = _REGISTRY
    state: PublicationState = _core.field("state")
    count: int = _core.field("count")
    """Number of listings."""

PublicationState: _TypeAlias = "_t.Union[_t.Literal[\"waiting\", \"sending\", \"sent\", \"confirmed\", \"failed\", \"unknown\"], str]"
"""Where a publication stands."""

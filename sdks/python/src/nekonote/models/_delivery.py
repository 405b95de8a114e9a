# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._carrier import Carrier


class DeliveryArea(_core.Model):
    """What holds for an area. Of several, the one that says most of a place holds: a postal code before a
    name, a longer before a shorter one, that of one carrier before that of all.
    """

    _models = _REGISTRY
    area: str = _core.field("area")
    """The first 2 to 7 digits of postal codes (`952`), or a prefecture with or without the beginning
    of the rest of the address (`新潟県佐渡市`).
    """
    carrier: _t.Optional[Carrier] = _core.field("carrier", null=True)
    """Null: of all carriers."""
    island: _t.Optional[bool] = _core.field("island", null=True)
    """離島: whether it is an island. Null: as usual, which is so for municipalities of islands."""
    lead_days: _t.Optional[int] = _core.field("lead_days", null=True)
    """Days on the way, 1 to 30, from wherever the shop sends. Null: as usual, which is a rough table
    by region from the calendar's `origin`.
    """


class DeliveryAreaInput(_core.Model):
    """What holds for an area. Of several, the one that says most of a place holds: a postal code before a
    name, a longer before a shorter one, that of one carrier before that of all.
    """

    _models = _REGISTRY
    area: str = _core.field("area")
    """The first 2 to 7 digits of postal codes (`952`), or a prefecture with or without the beginning
    of the rest of the address (`新潟県佐渡市`).
    """
    carrier: _t.Optional[Carrier] = _core.field("carrier", default=None, null=True)
    """Null: of all carriers."""
    island: _t.Optional[bool] = _core.field("island", default=None, null=True)
    """離島: whether it is an island. Null: as usual, which is so for municipalities of islands."""
    lead_days: _t.Optional[int] = _core.field("lead_days", default=None, null=True)
    """Days on the way, 1 to 30, from wherever the shop sends. Null: as usual, which is a rough table
    by region from the calendar's `origin`.
    """


class DeliveryAreas(_core.Model):
    """配送地域: what the shop says of islands and days on the way, over what is usual."""

    _models = _REGISTRY
    areas: _t.List[DeliveryArea] = _core.field("areas", ("list", "DeliveryArea"))
    """What is other than usual, area by area."""
    updated_at: _t.Optional[_dt.datetime] = _core.field("updated_at", "@datetime", null=True)
    """Null as long as everything is as usual."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class PostalCode(_core.Model):
    """郵便番号 and all that it stands for."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """Seven digits."""
    places: _t.List[PostalPlace] = _core.field("places", ("list", "PostalPlace"))
    """Several towns, now and then in several cities or prefectures, or one large office; none: the
    code is not in the table.
    """
    as_of: _dt.date = _core.field("as_of", "@date")
    """The day that the table tells of."""


class PostalPlace(_core.Model):
    """A place that a postal code stands for."""

    _models = _REGISTRY
    prefecture: str = _core.field("prefecture")
    """都道府県."""
    city: str = _core.field("city")
    """市区町村."""
    town: str = _core.field("town")
    """町域; empty where the code is the whole city's."""
    street: str = _core.field("street")
    """番地 and building of a large office; empty otherwise."""
    office: _t.Optional[str] = _core.field("office", null=True)
    """大口事業所: the organization that has the code for itself."""

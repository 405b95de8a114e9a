# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Listing(_core.Model):
    """出品: what a sales route calls a variant."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    route: str = _core.field("route")
    """The code of the sales route."""
    code: str = _core.field("code")
    """What order lines of the route call it; unique within the route. It never changes."""
    variant_id: str = _core.field("variant_id")
    """What it is."""
    multiplier: int = _core.field("multiplier")
    """How many of the variant one of the code is: 3 for a three-pack."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class ListingPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    variant_id: _t.Optional[str] = _core.field("variant_id", default=None)
    """What it is."""
    multiplier: _t.Optional[int] = _core.field("multiplier", default=None)
    """How many of the variant one of the code is."""

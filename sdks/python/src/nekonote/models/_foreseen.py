# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ForeseenListing(_core.Model):
    """A listing, and the number that its mall is told."""

    _models = _REGISTRY
    shop_id: str = _core.field("shop_id")
    """The shop whose mall is told."""
    listing_id: str = _core.field("listing_id")
    """What the mall sells."""
    variant_id: str = _core.field("variant_id")
    """What the listing is of."""
    code: str = _core.field("code")
    """What order lines of the shop call it."""
    number: _t.Optional[int] = _core.field("number", null=True)
    """As of now; null: nobody keeps count of it, and the mall is told nothing."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._foreseen import ForeseenListing


class Publications(_core.Model):
    """Listings that are told anew."""

    _models = _REGISTRY
    items: _t.List[ForeseenListing] = _core.field("items", ("list", "ForeseenListing"))
    """The first 200 of them."""

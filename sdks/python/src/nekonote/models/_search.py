# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class SearchCount(_core.Model):
    """How many orders a search finds."""

    _models = _REGISTRY
    orders: _t.Optional[int] = _core.field("orders", null=True)
    """How many orders; null where counting took too long."""
    more: bool = _core.field("more")
    """There are more than that."""
    text: str = _core.field("text")
    """To be shown: `137`, `10000+`, or `?` where counting took too long."""

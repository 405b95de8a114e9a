# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Ship(_core.Model):
    """That a shipment has left."""

    _models = _REGISTRY
    shipped_on: _t.Optional[str] = _core.field("shipped_on", default=None, null=True)
    """発送日; left out: today."""
    tracking_numbers: _t.Optional[_t.List[str]] = _core.field("tracking_numbers", default=None, null=True)
    """送り状番号: one for each box; left out: what is known of its boxes stays."""

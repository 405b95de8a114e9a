# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Parcels(_core.Model):
    """The boxes of a shipment."""

    _models = _REGISTRY
    tracking_numbers: _t.List[str] = _core.field("tracking_numbers")
    """送り状番号: one for each box, with or without hyphens."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ReportedShipment(_core.Model):
    """What a mall knows of a shipment."""

    _models = _REGISTRY
    numbers: _t.List[str] = _core.field("numbers")
    """Of the mall's orders that are in it: several where some were bundled."""
    carrier: str = _core.field("carrier")
    """By name."""
    tracking_numbers: _t.List[str] = _core.field("tracking_numbers")
    """One for each box, as far as the mall keeps several."""
    shipped_on: _t.Optional[_dt.date] = _core.field("shipped_on", "@date", null=True)
    """The day on which it left."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class RepeatedShipmentReports(_core.Model):
    """How many are told again."""

    _models = _REGISTRY
    shipments: int = _core.field("shipments")
    """Number of shipments that are told again."""

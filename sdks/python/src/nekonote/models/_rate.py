# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class RateTotal(_core.Model):
    """The part of the totals at one tax rate."""

    _models = _REGISTRY
    rate_bp: int = _core.field("rate_bp")
    """Tax rate in basis points: 1000 is 10 %."""
    billed: int = _core.field("billed")
    """With tax, after discounts and points, in yen."""
    tax: int = _core.field("tax")
    """The tax within `billed`, in yen."""
    points: int = _core.field("points")
    """How many points were used on this rate."""

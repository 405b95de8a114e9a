# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class StoreSaleLine(_core.Model):
    """What was sold."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """A variant; a set leaves as what it consists of."""
    quantity: int = _core.field("quantity")
    """How many; negative: brought back."""

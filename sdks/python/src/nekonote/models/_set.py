# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class SetComponent(_core.Model):
    """What a set holds."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """A variant that is no set."""
    quantity: int = _core.field("quantity")
    """How many of it one set holds."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ProposedOrder(_core.Model):
    """What an order would get."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The id of the order."""
    number: str = _core.field("number")
    """受注番号."""
    amount: int = _core.field("amount")
    """In yen."""

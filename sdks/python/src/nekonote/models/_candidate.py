# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._order import OrderStatus


class CandidateOrder(_core.Model):
    """An order that might go out with others."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    number: str = _core.field("number")
    """受注番号."""
    status: OrderStatus = _core.field("status")
    ordered_on: _dt.date = _core.field("ordered_on", "@date")
    """The day it was ordered, in Japan."""
    payment_method: str = _core.field("payment_method")
    """決済方法."""
    billed: int = _core.field("billed")
    """請求金額合計 in yen."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._order import Order, OrderVerdict


class FoundOrders(_core.Model):
    """One page of orders found."""

    _models = _REGISTRY
    items: _t.List[Order] = _core.field("items", ("list", "Order"))
    """The things of this page."""
    next_cursor: _t.Optional[str] = _core.field("next_cursor", null=True)
    """The `cursor` of the next page; null on the last one."""
    verdicts: _t.Optional[_t.List[OrderVerdict]] = _core.field("verdicts", ("list", "OrderVerdict"), null=True)
    """For each of the items, why the condition holds; null unless asked for by `explain`."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._condition import Condition
    from ._order import OrderFilter, OrderSort


class ExportedOrders(_core.Model):
    """Which orders: `ids`, or what `filter`, `where` and `saved_search` say together, one at least."""

    _models = _REGISTRY
    ids: _t.Optional[_t.List[str]] = _core.field("ids", default=None, null=True)
    """These, in this order."""
    filter: _t.Optional[OrderFilter] = _core.field("filter", "OrderFilter", default=None, null=True)
    """All that the list of orders would give; `{}` is every order."""
    where: _t.Optional[Condition] = _core.field("where", "Condition", default=None, null=True)
    """A condition that must hold, as in `POST /v1/orders/search`."""
    saved_search_id: _t.Optional[str] = _core.field("saved_search_id", default=None, null=True)
    """Whose condition, as it is now, must hold."""
    sort: _t.Optional[OrderSort] = _core.field("sort", default=None, null=True)
    """How the file is sorted, where orders are not named; oldest order first unless asked otherwise."""

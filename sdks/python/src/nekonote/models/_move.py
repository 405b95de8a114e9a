# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._line import LinePart
    from ._order import OrderStatus


class MoveLines(_core.Model):
    """Lines that go to another shipment of the same order."""

    _models = _REGISTRY
    lines: _t.List[LinePart] = _core.field("lines", ("list", "LinePart"))
    """Lines of this shipment, each once."""
    to: str = _core.field("to")
    """The shipment they go to."""


class MoveShipment(_core.Model):
    """Where a shipment goes by itself."""

    _models = _REGISTRY
    to: OrderStatus = _core.field("to")
    """`awaiting_shipment`, `shipping_work`, `shipped` or `cancelled`."""

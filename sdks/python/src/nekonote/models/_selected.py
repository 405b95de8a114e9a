# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._order import OrderStatus


class SelectedShipments(_core.Model):
    """Which shipments: `ids`, or all that are ready and asked for."""

    _models = _REGISTRY
    ids: _t.Optional[_t.List[str]] = _core.field("ids", default=None, null=True)
    """These, whatever their status. One that a linked warehouse was asked for is left out all the same
    (`requested_elsewhere`).
    """
    status: _t.Optional[_t.List[OrderStatus]] = _core.field("status", default=None, null=True)
    """ステータス; left out: `awaiting_shipment` and `shipping_work`."""
    carrier: _t.Optional[_t.List[str]] = _core.field("carrier", default=None, null=True)
    """運送会社システム as written on the shipments; left out: those of the profile."""
    ship_on_to: _t.Optional[_dt.date] = _core.field("ship_on_to", "@date", default=None, null=True)
    """出荷予定日 up to and including this day; shipments without a day come along."""
    again: _t.Optional[bool] = _core.field("again", default=None)
    """Also shipments that are in an earlier file."""

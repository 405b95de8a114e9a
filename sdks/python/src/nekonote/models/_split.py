# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._line import LinePart
    from ._temperature import Temperature

SplitBy: _TypeAlias = "_t.Union[_t.Literal[\"temperature\", \"deliver_on\", \"lines\"], str]"
"""Why a shipment is split."""


class SplitPart(_core.Model):
    """What goes into a shipment of its own, which is otherwise like the one it is taken from."""

    _models = _REGISTRY
    lines: _t.List[LinePart] = _core.field("lines", ("list", "LinePart"))
    """Lines of the shipment, each once."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", default=None, null=True)
    """温度区分; left out where it is split by that: as cold as the product master says of the part's
    goods, all of which have to be known products then.
    """
    deliver_on: _t.Optional[_dt.date] = _core.field("deliver_on", "@date", default=None, null=True)
    """お届け指定日; needed where it is split by that."""
    ship_on: _t.Optional[_dt.date] = _core.field("ship_on", "@date", default=None, null=True)
    """発送予定日."""


class SplitRequest(_core.Model):
    """A shipment to be split."""

    _models = _REGISTRY
    shipment_id: str = _core.field("shipment_id")
    """The shipment."""
    by: SplitBy = _core.field("by")
    parts: _t.List[SplitPart] = _core.field("parts", ("list", "SplitPart"))
    """What goes into a shipment of its own; the rest stays, and something must."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._rate import RateTotal


class Totals(_core.Model):
    """The order's amounts in yen."""

    _models = _REGISTRY
    billed: int = _core.field("billed")
    """請求金額合計: what the buyer pays, with tax, in yen."""
    computed: _t.Optional[int] = _core.field("computed", null=True)
    """What lines and fees add up to, where that differs from `billed`."""
    paid: int = _core.field("paid")
    """入金額: what was received, less what was paid back, in yen."""
    unpaid: int = _core.field("unpaid")
    """未入金額: what is still to come, in yen; 0 where more came than was billed."""
    points: int = _core.field("points")
    """利用ポイント数: how many points the buyer used."""
    points_earned: int = _core.field("points_earned")
    """獲得ポイント数: how many points the buyer earned."""
    by_rate: _t.List[RateTotal] = _core.field("by_rate", ("list", "RateTotal"))
    """Per tax rate, highest first; they add up to `billed` and `points`."""

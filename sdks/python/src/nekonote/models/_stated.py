# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class StatedRate(_core.Model):
    """Stated amounts at one tax rate."""

    _models = _REGISTRY
    rate_bp: int = _core.field("rate_bp")
    """Tax rate in basis points: 1000, 800 or 0."""
    billed: _t.Optional[int] = _core.field("billed", default=None, null=True)
    """In yen, with tax."""
    points: _t.Optional[int] = _core.field("points", default=None, null=True)
    """How many points were used on this rate."""


class StatedTotals(_core.Model):
    """The amounts as the source states them. What does not add up becomes an alert, not a refusal."""

    _models = _REGISTRY
    billed: _t.Optional[int] = _core.field("billed", default=None, null=True)
    """請求金額合計 in yen; left out: what lines and fees add up to."""
    points: _t.Optional[int] = _core.field("points", default=None)
    """利用ポイント数: how many points the buyer used."""
    points_earned: _t.Optional[int] = _core.field("points_earned", default=None)
    """獲得ポイント数: how many points the buyer earned."""
    by_rate: _t.Optional[_t.List[StatedRate]] = _core.field("by_rate", ("list", "StatedRate"), default=None)
    """請求金額内訳 and 利用ポイント内訳 per tax rate, where known."""

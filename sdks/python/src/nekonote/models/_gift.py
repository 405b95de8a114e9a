# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Gift(_core.Model):
    """のし・ギフト情報."""

    _models = _REGISTRY
    kind: str = _core.field("kind")
    """種類."""
    text: str = _core.field("text")
    """内容."""
    amount: int = _core.field("amount")
    """金額 in yen, with tax."""
    rate_bp: int = _core.field("rate_bp")
    """税率 in basis points."""


class GiftInput(_core.Model):
    """のし・ギフト情報."""

    _models = _REGISTRY
    kind: str = _core.field("kind")
    """種類."""
    text: _t.Optional[str] = _core.field("text", default=None)
    """内容."""
    amount: _t.Optional[int] = _core.field("amount", default=None)
    """金額 in yen, with tax."""
    rate_bp: _t.Optional[int] = _core.field("rate_bp", default=None)
    """税率 in basis points."""

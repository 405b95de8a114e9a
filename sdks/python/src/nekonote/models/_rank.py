# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class RankMessage(_core.Model):
    """What customers of a rank are told."""

    _models = _REGISTRY
    rank_id: str = _core.field("rank_id")
    """顧客ランク."""
    text: str = _core.field("text")
    """What they are told; may hold placeholders."""

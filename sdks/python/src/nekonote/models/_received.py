# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ReceivedGoods(_core.Model):
    """What came."""

    _models = _REGISTRY
    quantity: _t.Optional[int] = _core.field("quantity", default=None, null=True)
    """How many; left out: as many as were expected."""

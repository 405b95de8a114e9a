# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class UndoPayments(_core.Model):
    """The rows to take back."""

    _models = _REGISTRY
    rows: _t.List[int] = _core.field("rows")
    """Numbers of rows."""

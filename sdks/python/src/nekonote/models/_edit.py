# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._line import LineEdit


class EditLines(_core.Model):
    """Lines of a shipment that are to be other ones."""

    _models = _REGISTRY
    lines: _t.List[LineEdit] = _core.field("lines", ("list", "LineEdit"))
    """Lines of this shipment."""

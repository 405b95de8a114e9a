# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._import import ImportDecision


class ImportedOrder(_core.Model):
    """An order of the file that was there already."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order that is there."""
    route: str = _core.field("route")
    """The code of its sales route."""
    number: str = _core.field("number")
    """Its number within its route."""
    row: int = _core.field("row")
    """The first of its rows in the file, counted as in issues."""
    decision: ImportDecision = _core.field("decision")

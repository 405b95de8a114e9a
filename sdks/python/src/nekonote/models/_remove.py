# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class RemoveLines(_core.Model):
    """Lines of a shipment that are to go."""

    _models = _REGISTRY
    line_ids: _t.List[str] = _core.field("line_ids")
    """Lines of this shipment, each once."""

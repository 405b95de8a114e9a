# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class CountedLine(_core.Model):
    """What was found of one variant."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """A variant that is no set."""
    counted: int = _core.field("counted")
    """How many were found."""


class CountedLines(_core.Model):
    """What was found."""

    _models = _REGISTRY
    lines: _t.List[CountedLine] = _core.field("lines", ("list", "CountedLine"))
    """One for each variant that was counted."""

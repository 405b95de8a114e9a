# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ReplacedCharacter(_core.Model):
    """A character that the encoding lacks."""

    _models = _REGISTRY
    character: str = _core.field("character")
    """The character."""
    count: int = _core.field("count")
    """The number of times it was in the file."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._holiday import Holiday


class Holidays(_core.Model):
    """National holidays."""

    _models = _REGISTRY
    first_year: int = _core.field("first_year")
    """The first year of which the holidays are known."""
    last_year: int = _core.field("last_year")
    """The last; what comes after it counts as an ordinary day."""
    holidays: _t.List[Holiday] = _core.field("holidays", ("list", "Holiday"))
    """By date."""

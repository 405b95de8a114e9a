# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

SkipReason: _TypeAlias = "_t.Union[_t.Literal[\"held_by_mall\", \"amounts_open\", \"cancelled\", \"shipped_before\", \"unreadable\", \"refused\", \"not_accepted\"], str]"
"""Why an order is not in, or not to be worked on yet."""

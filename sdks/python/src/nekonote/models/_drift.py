# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

DriftKind: _TypeAlias = "_t.Union[_t.Literal[\"differs\", \"unknown_here\", \"missing_there\"], str]"
"""What is not as it ought to be."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

BookPayments: _TypeAlias = "_t.Union[_t.Literal[\"never\", \"received\", \"promised\"], str]"
"""What a mall says of the buyer's money, and becomes a payment here. Never 代引: the carrier collects it."""

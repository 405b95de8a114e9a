# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

PlanReason: _TypeAlias = "_t.Union[_t.Literal[\"first_day\", \"to_arrive_in_time\", \"too_late\"], str]"
"""Why a shipment is to leave on a day."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._payment import PaymentChoice


class ConfirmPayments(_core.Model):
    """The rows to book."""

    _models = _REGISTRY
    rows: _t.List[PaymentChoice] = _core.field("rows", ("list", "PaymentChoice"))
    """Each is booked wholly or not at all, and none stops another."""

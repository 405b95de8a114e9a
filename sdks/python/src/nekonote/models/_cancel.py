# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class CancelRequest(_core.Model):
    """Why an order is canceled."""

    _models = _REGISTRY
    reason: str = _core.field("reason")
    """For the timeline. A label, never personal data."""

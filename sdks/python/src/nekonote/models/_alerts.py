# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class AlertsResolved(_core.Model):
    """What became of them."""

    _models = _REGISTRY
    resolved: int = _core.field("resolved")
    """How many were open until now."""


class AlertsToResolve(_core.Model):
    """Alerts that somebody has looked at."""

    _models = _REGISTRY
    alert_ids: _t.List[str] = _core.field("alert_ids")
    """Their ids, at most 1,000."""

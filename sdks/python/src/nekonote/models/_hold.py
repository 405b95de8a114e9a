# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Hold(_core.Model):
    """保留: an order that goes nowhere forward."""

    _models = _REGISTRY
    reason: str = _core.field("reason")
    """A label without personal data."""
    until: _t.Optional[_dt.date] = _core.field("until", "@date", null=True)
    """The day from which it need not rest any more; it still has to be released."""


class HoldRequest(_core.Model):
    """Why an order is to rest."""

    _models = _REGISTRY
    reason: str = _core.field("reason")
    """A label, never personal data."""
    until: _t.Optional[_dt.date] = _core.field("until", "@date", default=None, null=True)
    """The day from which it need not rest any more. It is listed by `hold_due` then; somebody still
    has to release it.
    """

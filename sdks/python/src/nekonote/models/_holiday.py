# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Holiday(_core.Model):
    """A national holiday."""

    _models = _REGISTRY
    date: _dt.date = _core.field("date", "@date")
    """The day."""
    name: str = _core.field("name")
    """Its name in Japanese; 振替休日 and 国民の休日 are 休日."""

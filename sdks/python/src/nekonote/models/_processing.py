# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class ProcessingRoute(_core.Model):
    """処理ルート: a lane of work, for most shops the warehouse that ships."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    code: str = _core.field("code")
    """The code that orders name the lane by. It never changes."""
    name: str = _core.field("name")
    """Its name, for people."""
    is_default: bool = _core.field("is_default")
    """Takes the orders that nothing else decides; exactly one lane does."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class ProcessingRoutePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    is_default: _t.Optional[bool] = _core.field("is_default", default=None)
    """True takes the mark from the lane that has it; it cannot just be given up."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """The default lane cannot be inactive."""

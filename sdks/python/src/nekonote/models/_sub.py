# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._order import OrderStatus


class SubStatus(_core.Model):
    """サブステータス: a step within a status, such as “printed” within 発送作業."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    status: OrderStatus = _core.field("status")
    """The status it is a step of."""
    processing_route: _t.Optional[str] = _core.field("processing_route", null=True)
    """The code of the processing route that has this step; null: all have."""
    code: str = _core.field("code")
    """The code that orders name the step by. It never changes."""
    name: str = _core.field("name")
    """Its name, for people."""
    position: int = _core.field("position")
    """Its place among the steps of its status."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class SubStatusPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its place among the steps of its status."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """No order can be moved to a step that is not; those that stand there stay."""

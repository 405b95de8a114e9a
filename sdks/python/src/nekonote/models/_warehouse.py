# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Warehouse(_core.Model):
    """倉庫: where goods lie."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    code: str = _core.field("code")
    """What stock is moved by. It never changes."""
    name: str = _core.field("name")
    """Its name, for people."""
    position: int = _core.field("position")
    """Its position among the warehouses, in order of preference: orders are served from the first that has
    the goods.
    """
    sells: bool = _core.field("sells")
    """Whether orders are served from it, and malls shown what is in it."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class WarehousePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its position among the warehouses, in order of preference."""
    sells: _t.Optional[bool] = _core.field("sells", default=None)
    """What orders hold in it stays theirs."""

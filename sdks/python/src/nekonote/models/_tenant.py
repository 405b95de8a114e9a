# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._rounding import Rounding


class Tenant(_core.Model):
    """契約者: one shop company; everything belongs to exactly one."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    rounding: Rounding = _core.field("rounding")
    ship_when_paid: bool = _core.field("ship_when_paid")
    """Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class TenantPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    rounding: _t.Optional[Rounding] = _core.field("rounding", default=None)
    """Holds for orders that enter from now on."""
    ship_when_paid: _t.Optional[bool] = _core.field("ship_when_paid", default=None)
    """Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold."""

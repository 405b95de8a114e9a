# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._built import BuiltInRole


class Role(_core.Model):
    """A name for a set of scopes."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    built_in: _t.Optional[BuiltInRole] = _core.field("built_in", null=True)
    """Which built-in role it is; those are fixed. Null: the tenant made it."""
    scopes: _t.List[_t.Union[_t.Literal["access:read", "access:write", "settings:read", "settings:write", "orders:read", "orders:write", "pii:read", "jobs:read", "jobs:write", "audit:read", "shipments:read", "shipments:write", "orders:export", "payments:read", "payments:write", "rules:read", "rules:write", "blacklist:read", "blacklist:write", "customers:read", "customers:write", "reports:read", "shops:read", "shops:write", "products:read", "products:write", "stock:read", "stock:write", "mail:read", "mail:write", "events:read", "events:write", "notices:read", "notices:write", "pii:erase"], str]] = _core.field("scopes")
    """What its holders may do."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class RolePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    scopes: _t.Optional[_t.List[_t.Union[_t.Literal["access:read", "access:write", "settings:read", "settings:write", "orders:read", "orders:write", "pii:read", "jobs:read", "jobs:write", "audit:read", "shipments:read", "shipments:write", "orders:export", "payments:read", "payments:write", "rules:read", "rules:write", "blacklist:read", "blacklist:write", "customers:read", "customers:write", "reports:read", "shops:read", "shops:write", "products:read", "products:write", "stock:read", "stock:write", "mail:read", "mail:write", "events:read", "events:write", "notices:read", "notices:write", "pii:erase"], str]]] = _core.field("scopes", default=None)
    """Takes the place of all scopes; at most what the caller holds."""

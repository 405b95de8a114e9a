# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class CreatedApiKey(_core.Model):
    """A new key, with the key itself."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    hint: str = _core.field("hint")
    """The first characters of the key, to tell keys apart."""
    scopes: _t.List[_t.Union[_t.Literal["access:read", "access:write", "settings:read", "settings:write", "orders:read", "orders:write", "pii:read", "jobs:read", "jobs:write", "audit:read", "shipments:read", "shipments:write", "orders:export", "payments:read", "payments:write", "rules:read", "rules:write", "blacklist:read", "blacklist:write", "customers:read", "customers:write", "reports:read", "shops:read", "shops:write", "products:read", "products:write", "stock:read", "stock:write", "mail:read", "mail:write", "events:read", "events:write", "notices:read", "notices:write", "pii:erase"], str]] = _core.field("scopes")
    """What it may do."""
    networks: _t.List[str] = _core.field("networks")
    """Where it may be used from; none: anywhere."""
    expires_at: _t.Optional[_dt.datetime] = _core.field("expires_at", "@datetime", null=True)
    """Null: it does not expire."""
    last_used_at: _t.Optional[_dt.datetime] = _core.field("last_used_at", "@datetime", null=True)
    """To the minute. Null: never."""
    revoked_at: _t.Optional[_dt.datetime] = _core.field("revoked_at", "@datetime", null=True)
    """Null: it is in use."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""
    secret: str = _core.field("secret")
    """The key itself, shown only now: `Authorization: Bearer nk_live_…`."""

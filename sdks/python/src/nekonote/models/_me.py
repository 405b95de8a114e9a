# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._caller import CallerKind


class Me(_core.Model):
    """Who calls, for whom, and what they may do."""

    _models = _REGISTRY
    tenant_id: str = _core.field("tenant_id")
    """The tenant that the caller works for."""
    tenant_name: str = _core.field("tenant_name")
    """Its name."""
    kind: CallerKind = _core.field("kind")
    id: str = _core.field("id")
    """The id of the member of staff or of the API key."""
    name: str = _core.field("name")
    """What the member of staff or the API key is called."""
    email: _t.Optional[str] = _core.field("email", null=True)
    """The mail address that the member of staff signs in with; null for a key."""
    role_id: _t.Optional[str] = _core.field("role_id", null=True)
    """The role of the member of staff; null for a key."""
    role_name: _t.Optional[str] = _core.field("role_name", null=True)
    """What that role is called."""
    scopes: _t.List[_t.Union[_t.Literal["access:read", "access:write", "settings:read", "settings:write", "orders:read", "orders:write", "pii:read", "jobs:read", "jobs:write", "audit:read", "shipments:read", "shipments:write", "orders:export", "payments:read", "payments:write", "rules:read", "rules:write", "blacklist:read", "blacklist:write", "customers:read", "customers:write", "reports:read", "shops:read", "shops:write", "products:read", "products:write", "stock:read", "stock:write", "mail:read", "mail:write", "events:read", "events:write", "notices:read", "notices:write", "pii:erase"], str]] = _core.field("scopes")
    """What the caller may do."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._actor import Actor


class AuditEntry(_core.Model):
    """One line of the audit log."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    actor: Actor = _core.field("actor", "Actor")
    action: _t.Union[_t.Literal["tenant.created", "tenant.changed", "role.created", "role.changed", "role.removed", "staff.read", "staff.created", "staff.changed", "staff.password_changed", "api_key.created", "api_key.changed", "api_key.revoked", "api_key.granted", "api_key.grant_withdrawn", "session.started", "session.refused", "session.ended", "session.refresh_token_reused", "orders.read", "orders.exported", "customer.erased", "order.erased"], str] = _core.field("action")
    """What was done."""
    subject: _t.Optional[str] = _core.field("subject", null=True)
    """The id of what it was done to; null where it was done to many."""
    detail: _t.Any = _core.field("detail", null=True)
    """What else to know about it."""
    request_id: str = _core.field("request_id")
    """The `Request-Id` of the request that did it."""
    address: _t.Optional[str] = _core.field("address", null=True)
    """Where the request came from."""
    occurred_at: _dt.datetime = _core.field("occurred_at", "@datetime")
    """When it happened."""

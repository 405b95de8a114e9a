# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class SalesRoute(_core.Model):
    """受注ルート: a mall shop, a cart or the telephone, under the short code that CSV files use."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    code: str = _core.field("code")
    """The code that orders and CSV files name the route by. It never changes."""
    kind: SalesRouteKind = _core.field("kind")
    name: str = _core.field("name")
    """Its name, for people."""
    processing_route_id: _t.Optional[str] = _core.field("processing_route_id", null=True)
    """Orders from here start in this processing route; null: in the tenant's default."""
    active: bool = _core.field("active")
    """Orders of an inactive route are refused."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""

SalesRouteKind: _TypeAlias = "_t.Union[_t.Literal[\"own_cart\", \"rakuten\", \"yahoo\", \"amazon\", \"shopify\", \"phone\", \"other\"], str]"
"""What stands behind a sales route."""


class SalesRoutePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    kind: _t.Optional[SalesRouteKind] = _core.field("kind", default=None)
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    processing_route_id: _t.Optional[str] = _core.field("processing_route_id", default=None, null=True)
    """Null: the tenant's default."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""

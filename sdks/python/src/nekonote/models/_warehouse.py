# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


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


class WarehouseCode(_core.Model):
    """What a linked warehouse calls a variant."""

    _models = _REGISTRY
    variant_id: str = _core.field("variant_id")
    """The variant that it is about."""
    code: str = _core.field("code")
    """The warehouse's code of it."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""


class WarehouseCodesSet(_core.Model):
    """How many codes were told."""

    _models = _REGISTRY
    variants: int = _core.field("variants")
    """Number of variants."""


class WarehouseLink(_core.Model):
    """連携倉庫: how a warehouse that ships by itself is reached."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    warehouse_id: str = _core.field("warehouse_id")
    """The warehouse that it is about."""
    kind: WarehouseLinkKind = _core.field("kind")
    settings: _t.Any = _core.field("settings", null=True)
    """What the connector is told; which settings a kind has stands in the documentation of linked
    warehouses.
    """
    active: bool = _core.field("active")
    """Whether it is asked for shipments, and told of them."""
    credentials_at: _t.Optional[_dt.datetime] = _core.field("credentials_at", "@datetime", null=True)
    """When credentials were given last; null: never."""
    succeeded_at: _t.Optional[_dt.datetime] = _core.field("succeeded_at", "@datetime", null=True)
    """When it answered last; null: never."""
    failures: int = _core.field("failures")
    """Number of calls that failed since."""
    failure: _t.Optional[WarehouseLinkFailure] = _core.field("failure", "WarehouseLinkFailure", null=True)
    """Why the last call failed; null: it did not."""
    paused_until: _t.Optional[_dt.datetime] = _core.field("paused_until", "@datetime", null=True)
    """Nothing is asked of it before; null: it is not left alone."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class WarehouseLinkCredentials(_core.Model):
    """Keys and tokens, in place of all that were there."""

    _models = _REGISTRY
    credentials: _t.Any = _core.field("credentials", null=True)
    """An object; which fields a kind has stands in the documentation of linked warehouses."""


class WarehouseLinkFailure(_core.Model):
    """Why a call to a warehouse failed."""

    _models = _REGISTRY
    kind: WarehouseLinkFailureKind = _core.field("kind")
    code: str = _core.field("code")
    """Stable, for programs: `unavailable`, `throttled`, `credentials`, `private_address`, `call_refused`,
    `unreadable`.
    """
    at: _dt.datetime = _core.field("at", "@datetime")
    """When it failed."""

WarehouseLinkFailureKind: _TypeAlias = "_t.Union[_t.Literal[\"temporary\", \"credentials\", \"refused\"], str]"
"""What is to be done about a failed call."""

WarehouseLinkKind: _TypeAlias = "_t.Union[_t.Literal[\"generic_http\", \"generic_csv\", \"rsl\", \"amazon_fba\"], str]"
"""How a warehouse is reached."""


class WarehouseLinkPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    settings: _t.Any = _core.field("settings", default=None, null=True)
    """What is left out of them stays, and null removes."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""


class WarehousePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its position among the warehouses, in order of preference."""
    sells: _t.Optional[bool] = _core.field("sells", default=None)
    """What orders hold in it stays theirs."""

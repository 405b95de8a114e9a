# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._condition import Condition
    from ._order import OrderCount


class SavedSearch(_core.Model):
    """検索条件の保存: a search that is kept under a name."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Unique in the tenant."""
    where: _t.Optional[Condition] = _core.field("where", "Condition", null=True)
    """Null where it asks about personal data and the scope `pii:read` is missing."""
    personal: bool = _core.field("personal")
    """Whether it asks about personal data."""
    count: _t.Optional[OrderCount] = _core.field("count", "OrderCount", null=True)
    """How many orders it finds now; null unless included."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""

SavedSearchInclude: _TypeAlias = "_t.Literal[\"count\"]"
"""What can come along with a kept search."""


class SavedSearchPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Unique in the tenant."""
    where: _t.Optional[Condition] = _core.field("where", "Condition", default=None)
    """Replaced as a whole."""

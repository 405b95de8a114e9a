# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._drift import DriftKind


class Reconciliation(_core.Model):
    """在庫照合: what a mall shows, held against what it ought to show."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """The id of the reconciliation."""
    shop_id: str = _core.field("shop_id")
    """The shop whose mall was asked."""
    status: ReconciliationStatus = _core.field("status")
    repair: bool = _core.field("repair")
    """Whether numbers that differ are told to the mall again."""
    compared: int = _core.field("compared")
    """Number of listings of which both sides told how many there are."""
    agreeing: int = _core.field("agreeing")
    """Number of those that were the same."""
    problems: _t.List[str] = _core.field("problems")
    """What the mall told that could not be read, a hundred at most."""
    message: str = _core.field("message")
    """Why it failed; empty where it did not."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """Null while it runs."""


class ReconciliationRow(_core.Model):
    """Something that is not as it ought to be."""

    _models = _REGISTRY
    kind: DriftKind = _core.field("kind")
    code: str = _core.field("code")
    """What order lines of the shop call it."""
    item: str = _core.field("item")
    """The mall's own code; empty where the mall does not list it."""
    variant: str = _core.field("variant")
    """The mall's own code of the variant, where it has one."""
    name: str = _core.field("name")
    """As the mall calls it to buyers."""
    listing_id: _t.Optional[str] = _core.field("listing_id", null=True)
    """The listing here, if there is one."""
    variant_id: _t.Optional[str] = _core.field("variant_id", null=True)
    """What the listing is of."""
    ours: _t.Optional[int] = _core.field("ours", null=True)
    """The number of pieces, or packs, that the mall ought to show."""
    theirs: _t.Optional[int] = _core.field("theirs", null=True)
    """The number of pieces, or packs, that the mall shows."""
    since: _dt.datetime = _core.field("since", "@datetime")
    """When a reconciliation first found it so."""
    proposal: _t.Any = _core.field("proposal", null=True)
    """What an unknown code may be meant to be: `variant_id`, `sku`, `multiplier` and `reason`."""

ReconciliationStatus: _TypeAlias = "_t.Union[_t.Literal[\"running\", \"succeeded\", \"failed\"], str]"
"""How a reconciliation stands."""

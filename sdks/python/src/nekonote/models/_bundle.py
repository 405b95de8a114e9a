# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._actor import Actor
    from ._candidate import CandidateOrder


class Bundle(_core.Model):
    """同梱: orders that go out with another one."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    parent: str = _core.field("parent")
    """同梱先: the order that took the others in."""
    children: _t.List[str] = _core.field("children")
    """同梱元: the orders whose goods go out with it."""
    adjustment: int = _core.field("adjustment")
    """What was taken off what is billed, in yen: fees that need not be paid twice. Zero or negative."""
    warnings: _t.List[BundleWarning] = _core.field("warnings")
    """What a person should look at."""
    actor: Actor = _core.field("actor", "Actor")
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    undone_at: _t.Optional[_dt.datetime] = _core.field("undone_at", "@datetime", null=True)
    """When it was taken apart; null as long as it is not."""


class BundleCandidate(_core.Model):
    """同梱候補: open orders to one recipient."""

    _models = _REGISTRY
    orders: _t.List[CandidateOrder] = _core.field("orders", ("list", "CandidateOrder"))
    """Oldest first."""

BundleFees: _TypeAlias = "_t.Union[_t.Literal[\"drop\", \"keep\"], str]"
"""What becomes of the children's 送料 and 代引手数料."""

BundleMatch: _TypeAlias = "_t.Union[_t.Literal[\"phone\", \"phone_name\", \"phone_name_address\"], str]"
"""How sure it is that the recipient is the same."""

BundleWarning: _TypeAlias = "_t.Union[_t.Literal[\"recipient\", \"deliver_on\", \"delivery_window\", \"temperature\", \"payment_method\", \"partly_paid\", \"gifts\", \"on_hold\", \"waybill_made\"], str]"
"""What a person should look at before orders go out together."""

# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._publication import PublicationState

MallCancelReason: _TypeAlias = "_t.Union[_t.Literal[\"buyer\", \"unpaid\", \"undeliverable\", \"refused\", \"out_of_stock\", \"duplicate\", \"shop\"], str]"
"""Why an order is canceled."""


class MallCancellation(_core.Model):
    """An order that is canceled at its mall."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The order."""
    shop_id: str = _core.field("shop_id")
    """The shop whose mall is told."""
    number: str = _core.field("number")
    """The order's number at the mall."""
    reason: MallCancelReason = _core.field("reason")
    restore_stock: bool = _core.field("restore_stock")
    """Whether the mall puts the goods back into its stock."""
    state: PublicationState = _core.field("state")
    """`waiting`, `confirmed` or `failed`."""
    error_code: str = _core.field("error_code")
    """Why the mall refused it, by the mall's own code; `unsupported`: the mall cannot be told so."""
    error_message: str = _core.field("error_message")
    """The same in the mall's words."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    changed_at: _dt.datetime = _core.field("changed_at", "@datetime")
    """When it was asked for, or answered, last."""

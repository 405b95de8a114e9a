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
    """`waiting`, then `confirmed` or `failed`; a cancellation has none of the other states."""
    error_code: str = _core.field("error_code")
    """Why the mall refused it, by the mall's own code; `unsupported`: the mall cannot be told so."""
    error_message: str = _core.field("error_message")
    """The same in the mall's words."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    changed_at: _dt.datetime = _core.field("changed_at", "@datetime")
    """When it was asked for, or answered, last."""


class MallCode(_core.Model):
    """What a mall calls one sellable thing."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """What order lines of the shop call it: the code of a listing."""
    item: str = _core.field("item")
    """The mall's code: 商品管理番号 at 楽天, the product's code at Yahoo!, the SKU at Amazon, the number of
    the inventory item at Shopify.
    """
    variant: str = _core.field("variant")
    """SKU管理番号 at 楽天, the sub code at Yahoo!; empty where the mall has none."""


class MallCodeInput(_core.Model):
    """What a mall calls one sellable thing."""

    _models = _REGISTRY
    code: str = _core.field("code")
    """What order lines of the shop call it: the code of a listing."""
    item: str = _core.field("item")
    """The mall's code: 商品管理番号 at 楽天, the product's code at Yahoo!, the SKU at Amazon, the number of
    the inventory item at Shopify.
    """
    variant: _t.Optional[str] = _core.field("variant", default=None)
    """SKU管理番号 at 楽天, the sub code at Yahoo!; empty where the mall has none."""


class MallCodes(_core.Model):
    """A mall's own codes, by hand."""

    _models = _REGISTRY
    codes: _t.List[MallCode] = _core.field("codes", ("list", "MallCode"))
    """1 to 500, each `code` once."""


class MallCodesInput(_core.Model):
    """A mall's own codes, by hand."""

    _models = _REGISTRY
    codes: _t.List[MallCodeInput] = _core.field("codes", ("list", "MallCodeInput"))
    """1 to 500, each `code` once."""
